/**
 * Makers that are called like people and places, by what is said of them: *pemilik Suzuki XL7*, *mobil Tesla*, *pabrikan
 * Aprilia*. Once a page says it, the maker is meant wherever the name stands alone.
 *
 * Limits: only companies that the dictionaries have; a name beside other capitals is left to the other hands.
 */

import { FORM_TYPE } from '../../gazetteer/schema.ts';
import { GLUED, NEW_LINE, TITLE, WORD } from '../../text/tokens.ts';
import { CLASS, isCapitalised, isSign, type RuleContext } from '../context.ts';
import type { Rule } from '../rule.ts';

const OTHERS = CLASS.person | CLASS['name-part'] | CLASS.location;

/** What makers make, and who makes and sells it. */
const MAKES = new Set(
  'mobil motor truk bus skuter skutik moge sedan suv mpv merek merk brand pabrikan produsen dealer diler ponsel smartphone laptop televisi mesin'.split(
    ' ',
  ),
);

/** Whether the dictionaries have a company of one word at a token. */
function isMaker({ matches, matchesAt, gazetteer }: RuleContext, token: number): boolean {
  for (let row = matchesAt[token]; row < matchesAt[token + 1]; row++)
    if (
      matches.type[row] === FORM_TYPE.organization &&
      matches.end[row] === token + 1 &&
      gazetteer.subtypeOf(matches.form[row]) === 'company' &&
      gazetteer.kindOf(matches.form[row]) !== 'ticker'
    )
      return true;
  return false;
}

const FIGURE = /\d$/;

/** Whether letters with a figure follow or letters joined to others: *XL7*, *CR-V*, *GSX-R150*. */
function isModelBehind(context: RuleContext, token: number): boolean {
  const { tokens } = context;
  const { shape, gap, text, end, count } = tokens;
  const model = token + 1;
  if (model >= count || gap[model] >= NEW_LINE || !isCapitalised(context, model) || shape[model] === TITLE)
    return false;
  if (FIGURE.test(text[end[model] - 1])) return true;
  const joined = model + 2;
  return (
    joined < count &&
    isSign(context, model + 1, '-') &&
    gap[model + 1] === GLUED &&
    gap[joined] === GLUED &&
    isCapitalised(context, joined) &&
    shape[joined] !== TITLE
  );
}

function isMakeBefore({ tokens, sentenceStart }: RuleContext, token: number): boolean {
  const before = token - 1;
  if (before < 0 || tokens.gap[token] >= NEW_LINE || tokens.kind[before] !== WORD) return false;
  if (tokens.shape[before] === TITLE && sentenceStart[before] === 0) return false;
  return MAKES.has(tokens.words.form(tokens.word[before]));
}

/** Whether a capital stands beside a token, as names of more words have it. */
function isBesideCapital(context: RuleContext, token: number): boolean {
  const { tokens, sentenceStart } = context;
  const before = token > 0 && sentenceStart[token] === 0 && tokens.gap[token] < NEW_LINE;
  if (before && isCapitalised(context, token - 1)) return true;
  return isCapitalised(context, token + 1) && tokens.gap[token + 1] < NEW_LINE;
}

export const brand: Rule = {
  name: 'organization/brand',
  examples: [
    ['Reyhan, pemilik Suzuki XL7 itu, senang.', ['Suzuki', 'organization']],
    ['Pabrikan Suzuki kalah. Kata dia, Suzuki akan bangkit.', ['Suzuki', 'organization']],
  ],
  counterExamples: [
    'Rano Suzuki, pemilik rumah itu, senang.',
    'Menurut Suzuki, hujan turun.',
    'Mobil Rano Suzuki hilang.',
  ],
  propose(context, propose) {
    const { tokens, classes } = context;
    const makers = new Set<number>();
    const alone: number[] = [];
    for (let i = 0; i < tokens.count; i++) {
      if ((classes[i] & CLASS.organization) === 0 || (classes[i] & OTHERS) === 0 || !isMaker(context, i))
        continue;
      if (isModelBehind(context, i) || isMakeBefore(context, i)) {
        makers.add(tokens.word[i]);
        propose(i, i + 1, 'organization', 0.95);
      } else if (!isBesideCapital(context, i)) alone.push(i);
    }
    if (makers.size === 0) return;
    for (const i of alone) if (makers.has(tokens.word[i])) propose(i, i + 1, 'organization', 0.93);
  },
};
