/**
 * What the English rules read: two views of the same tokens. `names` holds what the dictionaries of all languages
 * name (people, countries, places, bodies, parts of names), `lexicon` the English words around them (titles, verbs of
 * saying, the words that names of bodies and places end with). They lie in two files, for many an English title is
 * an Indonesian name or word.
 */

import type { Gazetteer, Matches } from '../gazetteer/gazetteer.ts';
import { CASING_EXACT, ENTITY_TYPE_COUNT, FORM_TYPE } from '../gazetteer/schema.ts';
import {
  CLASS,
  createRuleContext,
  isCapitalised,
  longestEntity,
  type RuleContext,
} from '../rules/context.ts';
import { lineStyles, RUNNING, TITLE_CASE } from '../text/lines.ts';
import { sentenceStarts } from '../text/sentences.ts';
import { NEW_LINE, SIGN, type Tokens, UPPER, WORD } from '../text/tokens.ts';
import { splitPossessives, withoutAbbreviations } from './tokens.ts';

export interface EnglishContext {
  readonly tokens: Tokens;
  readonly names: RuleContext;
  readonly lexicon: RuleContext;
}

/** Words of the lexicon that alone are no name, whatever a dictionary says of them: *Police*, *May*, *Turkish*. */
const NO_NAME_ALONE =
  CLASS['sentence-starter'] |
  CLASS['nationality-cue'] |
  CLASS.title |
  CLASS['place-head'] |
  CLASS['organization-tail'] |
  CLASS['event-head'];

/**
 * @param shared tokens of the text, from the word table of both gazetteers
 * @param gazetteer the dictionaries' names
 * @param words the compiled English lexicon
 */
export function createEnglishContext(shared: Tokens, gazetteer: Gazetteer, words: Gazetteer): EnglishContext {
  const tokens = splitPossessives(shared, gazetteer);
  const sentenceStart = withoutAbbreviations(tokens, sentenceStarts(tokens));
  const lineStyle = withoutSentences(tokens, lineStyles(tokens));
  const lexicon = createRuleContext(tokens, words, words.scan(tokens), sentenceStart, lineStyle);
  const matches = nameMatches(gazetteer.scan(tokens), lexicon);
  return {
    tokens,
    lexicon,
    names: createRuleContext(tokens, gazetteer, matches, sentenceStart, lineStyle),
  };
}

/**
 * Lines in title case that end like a sentence are running text: short sentences of many names (*Governor Budi
 * visited the Bromo National Park.*) have as many capitals as a headline, and headlines end without a stop.
 */
function withoutSentences(tokens: Tokens, lineStyle: Uint8Array): Uint8Array {
  const corrected = lineStyle.slice();
  let first = 0;
  for (let i = 1; i <= tokens.count; i++) {
    if (i < tokens.count && tokens.gap[i] < NEW_LINE) continue;
    if (
      corrected[first] === TITLE_CASE &&
      /[.!?]["”’)]?$/.test(tokens.text.slice(tokens.start[i - 1] - 1, tokens.end[i - 1]))
    )
      corrected.fill(RUNNING, first, i);
    first = i;
  }
  return corrected;
}

/** The matches that can be meant in English: names, parts of names and names of events, no Indonesian lexicon. */
function nameMatches(matches: Matches, lexicon: RuleContext): Matches {
  const { tokens, classes } = lexicon;
  const kept: number[] = [];
  for (let row = 0; row < matches.count; row++) {
    const type = matches.type[row];
    const first = matches.first[row];
    const single = matches.end[row] === first + 1;
    // Names of events and products are the same in English; single words are not
    const event = type === FORM_TYPE.block && !single && matches.casing[row] === CASING_EXACT;
    if (type >= ENTITY_TYPE_COUNT && type !== FORM_TYPE['name-part'] && !event) continue;
    if (single && (classes[first] & NO_NAME_ALONE) !== 0 && tokens.shape[first] !== UPPER) continue;
    kept.push(row);
  }
  return {
    count: kept.length,
    first: Int32Array.from(kept, (row) => matches.first[row]),
    end: Int32Array.from(kept, (row) => matches.end[row]),
    form: Int32Array.from(kept, (row) => matches.form[row]),
    type: Uint8Array.from(kept, (row) => matches.type[row]),
    ambiguous: Uint8Array.from(kept, (row) => matches.ambiguous[row]),
    casing: Uint8Array.from(kept, (row) => matches.casing[row]),
  };
}

/** Whether an English lexicon class begins at a token. */
export function isClass({ lexicon }: EnglishContext, token: number, classes: number): boolean {
  return token >= 0 && token < lexicon.classes.length && (lexicon.classes[token] & classes) !== 0;
}

/** End of the longest lexicon form of a type at a token whose subtype is wanted, or -1. */
export function lexiconEnd(
  { lexicon }: EnglishContext,
  token: number,
  formType: number,
  accepts: (subtype: string, ambiguous: number) => boolean = () => true,
): number {
  const { classes, matches, matchesAt, gazetteer } = lexicon;
  if (token < 0 || token >= classes.length || (classes[token] & (1 << formType)) === 0) return -1;
  let end = -1;
  for (let row = matchesAt[token]; row < matchesAt[token + 1]; row++) {
    const form = matches.form[row];
    if (matches.type[row] !== formType || matches.end[row] <= end) continue;
    if (accepts(gazetteer.subtypeOf(form), matches.ambiguous[row])) end = matches.end[row];
  }
  return end;
}

export function wordAt({ tokens }: EnglishContext, token: number): string {
  return token >= 0 && token < tokens.count && tokens.kind[token] === WORD
    ? tokens.words.form(tokens.word[token])
    : '';
}

export function signAt({ tokens }: EnglishContext, token: number): string {
  return token >= 0 && token < tokens.count && tokens.kind[token] === SIGN
    ? tokens.text.slice(tokens.start[token], tokens.end[token])
    : '';
}

/** Whether a token stands on the line of the one before it. */
export function follows({ tokens }: EnglishContext, token: number): boolean {
  return token > 0 && token < tokens.count && tokens.gap[token] < NEW_LINE;
}

export function isCapital({ names }: EnglishContext, token: number): boolean {
  return token >= 0 && isCapitalised(names, token);
}

/** Type and end of the longest dictionary name at a token, or null. */
export function nameAt({ names }: EnglishContext, token: number): { type: number; end: number } | null {
  const row = token < 0 ? -1 : longestEntity(names, token);
  return row < 0 ? null : { type: names.matches.type[row], end: names.matches.end[row] };
}

/** A word that opens a sentence or clause and belongs to no name: *The*, *But*, *When*, *Monday*. */
export function isOpener(context: EnglishContext, token: number): boolean {
  const opens = (subtype: string) => subtype === 'function' || subtype === 'calendar';
  return lexiconEnd(context, token, FORM_TYPE['sentence-starter'], opens) > token;
}

/** A weekday or month. */
export function isCalendarWord(context: EnglishContext, token: number): boolean {
  return (
    lexiconEnd(context, token, FORM_TYPE['sentence-starter'], (subtype) => subtype === 'calendar') > token
  );
}

/** Whether a title that names somebody begins at a token: *minister*, *Gen.*, not the *former* before it. */
export function isTitle(context: EnglishContext, token: number): boolean {
  return lexiconEnd(context, token, FORM_TYPE.title, (subtype) => subtype !== 'modifier') > token;
}
