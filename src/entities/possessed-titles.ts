/**
 * Titles that hang on the one they serve, before the name of who bears them: *melalui kuasa hukumnya, Rano Wijaya*,
 * *pelatihnya Rano Wijaya*.
 *
 * Limits: kin and mere states (*istrinya*, *temannya*) say whose somebody is and are no titles.
 */

import { FORM_TYPE } from '../gazetteer/schema.ts';
import type { Mention } from '../model/types.ts';
import { isSign, type RuleContext } from '../rules/context.ts';
import { LOWER, NEW_LINE, WORD } from '../text/tokens.ts';
import type { PrintedTitle } from './titles.ts';

const ENDING = 'nya';

const NO_OFFICE = new Set(['kin', 'status']);

/** @param people person mentions in text order */
export function findPossessedTitles(context: RuleContext, people: readonly Mention[]): PrintedTitle[] {
  const { tokens } = context;
  const { words, word } = tokens;
  const found: PrintedTitle[] = [];
  for (const person of people) {
    const comma = isSign(context, person.firstToken - 1, ',') ? 1 : 0;
    const last = person.firstToken - 1 - comma;
    if (last < 0 || tokens.kind[last] !== WORD || tokens.shape[last] !== LOWER) continue;
    if (tokens.gap[person.firstToken] >= NEW_LINE) continue;
    const form = words.form(word[last]);
    if (!form.endsWith(ENDING)) continue;
    const stem = form.slice(0, -ENDING.length);
    // kuasa hukumnya before pengacaranya: the longer title is meant
    const first = last > 0 && isOffice(context, [words.form(word[last - 1]), stem]) ? last - 1 : last;
    if (first === last && (!isOffice(context, [stem]) || isRelationWord(context, stem))) continue;
    found.push({
      person,
      firstToken: first,
      endToken: last + 1,
      start: tokens.start[first],
      end: tokens.end[last] - ENDING.length,
    });
  }
  return found;
}

function isOffice({ gazetteer }: RuleContext, title: readonly string[]): boolean {
  return gazetteer
    .formsOf(title)
    .some(
      (form) => gazetteer.formType[form] === FORM_TYPE.title && !NO_OFFICE.has(gazetteer.subtypeOf(form)),
    );
}

/** *sahabatnya*, *kekasihnya* */
function isRelationWord({ gazetteer }: RuleContext, word: string): boolean {
  return gazetteer
    .formsOf([word])
    .some(
      (form) =>
        gazetteer.formType[form] === FORM_TYPE.cue && gazetteer.subtypeOf(form).startsWith('relation'),
    );
}
