/**
 * Titles that point back at whoever spoke last: *kata politikus PKB itu*, *Mantan Kapolda Riau ini menilai …*.
 *
 * Limits: with a body or a place in them, as *warga itu* says nothing of anybody; where a sentence begins or behind a
 * verb of saying; the one meant must have been named beside a verb of saying, or where a sentence begins, shortly before.
 */

import type { Mention } from '../model/types.ts';
import { CLASS, isCapitalised, type RuleContext } from '../rules/context.ts';
import { RUNNING } from '../text/lines.ts';
import { NEW_LINE, SIGN } from '../text/tokens.ts';
import { DEMONSTRATIVES } from './relations.ts';
import type { TitlePhrase } from './title-phrase.ts';

/** How far back the one meant is named, in tokens: two or three sentences. */
const REACH = 90;
/** People of the paragraph named since then at most, as a quotation names others. */
const MOST_BETWEEN = 3;

/** @param people person mentions in text order */
export function pointedAt(
  context: RuleContext,
  first: number,
  { token, contentEnd }: TitlePhrase,
  people: readonly Mention[],
): Mention | undefined {
  const { tokens, classes, sentenceStart, lineStyle } = context;
  if (token !== contentEnd || token >= tokens.count || lineStyle[first] !== RUNNING) return undefined;
  if (tokens.gap[token] >= NEW_LINE || !DEMONSTRATIVES.has(tokens.words.form(tokens.word[token])))
    return undefined;
  const said = first > 0 && (classes[first - 1] & CLASS['speech-verb']) !== 0;
  if (!said && sentenceStart[first] !== 1) return undefined;
  let named = false;
  for (let i = first + 1; i < contentEnd && !named; i++) named = isCapitalised(context, i);
  if (!named) return undefined;
  /** Whom a sentence begins with: meant where nobody has spoken. */
  let subject: Mention | undefined;
  const paragraph = lineStart(context, first);
  let between = 0;
  for (let k = people.length - 1; k >= 0 && between <= MOST_BETWEEN; k--) {
    const person = people[k];
    if (person.firstToken >= first) continue;
    if (first - person.endToken > REACH) break;
    // Nasib sial menimpa Rano. “…,” aku pembalap itu: whom this paragraph names, and nobody before
    if (between > 0 && person.firstToken < paragraph) break;
    if (speaks(context, person)) return person;
    const begins = sentenceStart[person.firstToken] === 1;
    if (begins && !said) return person;
    if (begins) subject ??= person;
    if (person.firstToken >= paragraph) between++;
  }
  return subject;
}

/** First token of the line that a token stands in, looked for as far back as people are. */
function lineStart({ tokens }: RuleContext, token: number): number {
  let first = token;
  while (first > 0 && token - first < REACH && tokens.gap[first] < NEW_LINE) first--;
  return first;
}

/** Longest title between a verb of saying and a name, in tokens. */
const TITLE_REACH = 8;

/**
 * Whether a verb of saying stands beside a person or the titles before, *kata Rano*, *dikatakan Sekjen Kenari Rano*; behind
 * the name only where the clause begins with it: *tergantung kebutuhan Presiden Rano menilai pembantunya*.
 */
function speaks(context: RuleContext, { firstToken, endToken }: Mention): boolean {
  const { tokens, classes, sentenceStart } = context;
  const says = (token: number) =>
    token >= 0 && token < tokens.count && (classes[token] & CLASS['speech-verb']) !== 0;
  let before = firstToken - 1;
  while (
    before >= 0 &&
    firstToken - before < TITLE_REACH &&
    sentenceStart[before + 1] === 0 &&
    isCapitalised(context, before)
  )
    before--;
  const opens = before < 0 || sentenceStart[before + 1] === 1 || tokens.kind[before] === SIGN;
  return opens ? says(endToken) : says(before);
}
