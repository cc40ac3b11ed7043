/** What every rule reads: the tokens and, per token, what the dictionaries say begins there. */

import type { Gazetteer, Matches } from '../gazetteer/gazetteer.ts';
import {
  AMBIGUITY,
  CASING_EXACT,
  CASING_LOWER,
  CASING_OTHER,
  CASING_TITLE,
  CASING_UPPER,
  ENTITY_TYPE_COUNT,
  FORM_TYPE,
} from '../gazetteer/schema.ts';
import { ColumnBlock } from '../text/column-block.ts';
import { ALL_CAPITALS, ALL_SMALL, RUNNING, TITLE_CASE } from '../text/lines.ts';
import { GLUED, INITIAL, LOWER, NEW_LINE, SIGN, type Tokens, UPPER, WORD } from '../text/tokens.ts';

export interface RuleContext {
  readonly tokens: Tokens;
  readonly gazetteer: Gazetteer;
  readonly matches: Matches;
  /** Row of the first match at each token; `count + 1` entries. */
  readonly matchesAt: Int32Array;
  /** Bits `1 << FORM_TYPE[…]` of what begins at each token, in a casing that can be meant. */
  readonly classes: Int32Array;
  /** 1 where a token stands inside a title and does not begin it: the *Kota* of *Wali Kota*. */
  readonly insideTitle: Uint8Array;
  /** 1 where a sentence begins. */
  readonly sentenceStart: Uint8Array;
  /** Styles of `text/lines`. */
  readonly lineStyle: Uint8Array;
}

/** Bits of `RuleContext.classes`. */
export const CLASS = Object.fromEntries(
  Object.entries(FORM_TYPE).map(([type, index]) => [type, 1 << index]),
) as Record<keyof typeof FORM_TYPE, number>;

export function createRuleContext(
  tokens: Tokens,
  gazetteer: Gazetteer,
  matches: Matches,
  sentenceStart: Uint8Array,
  lineStyle: Uint8Array,
): RuleContext {
  const block = new ColumnBlock((tokens.count + 1) * 9);
  const matchesAt = block.numbers(tokens.count + 1);
  const classes = block.numbers(tokens.count);
  const insideTitle = block.bytes(tokens.count);
  let row = 0;
  let titleEnd = 0;
  for (let i = 0; i < tokens.count; i++) {
    matchesAt[i] = row;
    if (i < titleEnd) insideTitle[i] = 1;
    while (row < matches.count && matches.first[row] === i) {
      const formType = matches.type[row];
      if (
        isMeant(matches.casing[row], formType, lineStyle[i]) &&
        (formType !== FORM_TYPE.degree || !isPrintedAsWord(matches, row)) &&
        ((formType !== FORM_TYPE.title && formType !== FORM_TYPE.block) ||
          !isPartOfSurname(tokens, matches, row))
      )
        classes[i] |= 1 << formType;
      if (formType === FORM_TYPE.title) titleEnd = Math.max(titleEnd, matches.end[row]);
      row++;
    }
    // The Kota of Wali Kota heads no place
    if (insideTitle[i] === 1) classes[i] &= ~(1 << FORM_TYPE['place-head']);
  }
  matchesAt[tokens.count] = row;
  const context = { tokens, gazetteer, matches, matchesAt, classes, insideTitle, sentenceStart, lineStyle };
  for (let i = 0; i + 2 < tokens.count; i++)
    if ((classes[i] & ADDRESS_OR_NAME) === ADDRESS_OR_NAME && beginsEastAsianName(context, i))
      classes[i] &= ~CLASS.honorific;
  return context;
}

/** Whether a degree of mixed letters is printed as words are: *MOr* is one, the *Mor* of *Emre Mor* a name. */
function isPrintedAsWord({ casing, first, end }: Matches, row: number): boolean {
  return casing[row] === CASING_TITLE && end[row] === first[row] + 1;
}

/** Whether two letters that are a title in capitals begin a surname: the *Mc* of *McGraw*, and not the host *MC*. */
function isPartOfSurname({ start, end, gap }: Tokens, { casing, first }: Matches, row: number): boolean {
  const token = first[row];
  return casing[row] === CASING_TITLE && end[token] - start[token] === 2 && gap[token + 1] === GLUED;
}

const ADDRESS_OR_NAME = (1 << FORM_TYPE.honorific) | (1 << FORM_TYPE['name-part']);

/**
 * Whether somebody's family name stands at a token that may also address people: *Yu Hyun Koo*, *Kang Min Ho*, three
 * words and the first two family names of Korea or China. *Pak* always addresses.
 */
function beginsEastAsianName(context: RuleContext, token: number): boolean {
  const { tokens } = context;
  for (let i = token; i <= token + 2; i++)
    if (!isCapitalised(context, i) || (i > token && tokens.gap[i] >= NEW_LINE)) return false;
  const longer = isCapitalised(context, token + 3) && tokens.gap[token + 3] < NEW_LINE;
  if (longer || tokens.words.form(tokens.word[token]) === 'pak') return false;
  return isFamilyNameFirst(context, token) && isFamilyNameFirst(context, token + 1);
}

/** Whether a token is a family name that stands before the given name: *Park*, *Lin*. */
export function isFamilyNameFirst(context: RuleContext, token: number): boolean {
  return isOfKind(context, token, FORM_TYPE['name-part'], (subtype) => subtype.endsWith('surname-first'));
}

/**
 * Whether the text can mean the form, as it prints it. Lexicon words are meant in any case; names are not meant in
 * small letters, except in a line that has no capitals at all.
 */
export function isMeant(casing: number, formType: number, lineStyle: number): boolean {
  if (casing === CASING_EXACT) return true;
  if (formType >= ENTITY_TYPE_COUNT && formType !== FORM_TYPE['name-part']) return true;
  if (casing === CASING_LOWER) return lineStyle === ALL_SMALL;
  if (casing === CASING_UPPER) return true;
  return casing !== CASING_OTHER || lineStyle === ALL_CAPITALS;
}

/** End of the longest form of a lexicon class or entity type that begins at a token, or -1. */
export function longest(context: RuleContext, token: number, formType: number): number {
  const { classes, matches, matchesAt, lineStyle } = context;
  if (token >= classes.length || (classes[token] & (1 << formType)) === 0) return -1;
  let end = -1;
  for (let row = matchesAt[token]; row < matchesAt[token + 1]; row++)
    if (
      matches.type[row] === formType &&
      matches.end[row] > end &&
      isMeant(matches.casing[row], formType, lineStyle[token]) &&
      (formType !== FORM_TYPE.degree || !isPrintedAsWord(matches, row))
    )
      end = matches.end[row];
  return end;
}

/** Row of the longest entity form (person, organization, country, location) at a token, or -1. */
export function longestEntity(context: RuleContext, token: number): number {
  const { classes, matches, matchesAt, lineStyle } = context;
  if (token >= classes.length || (classes[token] & ((1 << ENTITY_TYPE_COUNT) - 1)) === 0) return -1;
  let best = -1;
  for (let row = matchesAt[token]; row < matchesAt[token + 1]; row++) {
    const type = matches.type[row];
    if (type >= ENTITY_TYPE_COUNT || !isMeant(matches.casing[row], type, lineStyle[token])) continue;
    if (best < 0 || matches.end[row] > matches.end[best]) best = row;
  }
  return best;
}

/** Whether the dictionaries know a stretch as a whole, or as the beginning of something longer. */
export function isKnownWhole(context: RuleContext, first: number, end: number): boolean {
  const row = longestEntity(context, first);
  return row >= 0 && context.matches.end[row] >= end;
}

/** Whether a token is by itself a cue of a kind: the *gelandang* before a club, the *suami* of somebody. */
export function isCue(context: RuleContext, token: number, kind: string): boolean {
  return isOfKind(context, token, FORM_TYPE.cue, (subtype) => subtype === kind);
}

/** Whether a token is by itself a head of places of one of these kinds, and no everyday word: *Kecamatan*, *Jl*. */
export function isPlaceHead(context: RuleContext, token: number, kinds: ReadonlySet<string>): boolean {
  return isOfKind(
    context,
    token,
    FORM_TYPE['place-head'],
    (subtype, ambiguous) => (ambiguous & AMBIGUITY.word) === 0 && kinds.has(subtype),
  );
}

/** Whether a token is by itself, in whatever case, a form of a type whose subtype and ambiguity are wanted. */
export function isOfKind(
  { matches, matchesAt, gazetteer }: RuleContext,
  token: number,
  formType: number,
  accepts: (subtype: string, ambiguous: number) => boolean,
): boolean {
  if (token < 0 || token + 1 >= matchesAt.length) return false;
  for (let row = matchesAt[token]; row < matchesAt[token + 1]; row++)
    if (
      matches.type[row] === formType &&
      matches.end[row] === token + 1 &&
      accepts(gazetteer.subtypeOf(matches.form[row]), matches.ambiguous[row])
    )
      return true;
  return false;
}

/** From this `nameStrength` on a word is part of a name though it is an everyday word or a title too: *Sri Mulyani*. */
export const CLEAR_NAME_PART = 5;

/** How strongly the dictionaries say that a token is part of a person's name, 0 to 9. */
export function nameStrength(context: RuleContext, token: number): number {
  const { classes, matches, matchesAt, gazetteer, lineStyle } = context;
  if ((classes[token] & CLASS['name-part']) === 0) return 0;
  let strength = 0;
  for (let row = matchesAt[token]; row < matchesAt[token + 1]; row++) {
    const form = matches.form[row];
    // AS is not the particle As, except where everything is in capitals
    const asPrinted =
      matches.casing[row] === CASING_EXACT ||
      (lineStyle[token] !== RUNNING && lineStyle[token] !== TITLE_CASE);
    if (asPrinted && matches.end[row] === token + 1 && matches.type[row] === FORM_TYPE['name-part'])
      strength = Math.max(strength, gazetteer.formStrength[form]);
  }
  return strength;
}

export function isCapitalised(context: RuleContext, token: number): boolean {
  const { tokens } = context;
  return token < tokens.count && tokens.kind[token] === WORD && tokens.shape[token] > LOWER;
}

/** Whether the token is this one character. */
export function isSign(context: RuleContext, token: number, sign: string): boolean {
  const { tokens } = context;
  return (
    token < tokens.count &&
    tokens.kind[token] === SIGN &&
    tokens.end[token] === tokens.start[token] + 1 &&
    tokens.text[tokens.start[token]] === sign
  );
}

/** Particles that stand small inside names: *Ismail bin Yaakob*, *Robin van Persie*, *Mohammed al Fayed*. */
const PARTICLES = new Set('bin binti ibn bint van von de der den dos del al el ter ten'.split(' '));

/** Shortened names and titles inside names: *Moh. Hatta*, *Abd. Rahman*, *St. Elisabeth*. */
const NAME_ABBREVIATIONS = new Set(
  'moh muh mhd mohd moch much ach abd abdul st drs dra dr ir tb tgk rd kh hj ust jr sr nyi ki ag gst ida syekh'.split(
    ' ',
  ),
);

const SURE_STOPS = CLASS.rank | CLASS.degree | CLASS.block;

const MAXIMUM_NAME_TOKENS = 14;

/**
 * End of the run of capitalised words that begins at a token: words, hyphens and apostrophes inside them, initials
 * and short forms with their dots (*Agus D. W.*, *Moh. Hatta*), particles between capitals. Stops at a line break,
 * other punctuation, a small word, and where a new title, rank or honorific begins.
 */
export function capitalRunEnd(context: RuleContext, first: number, stopClasses = 0): number {
  const { tokens, classes } = context;
  const { kind, gap, shape, count, words, word } = tokens;
  let end = first;
  while (end < count && end - first < MAXIMUM_NAME_TOKENS) {
    if (end > first && gap[end] >= NEW_LINE) break;
    if (isCapitalised(context, end)) {
      const stops = classes[end] & stopClasses;
      // Ratu and Putri are titles, and parts of names; ranks and degrees are not
      if (end > first && stops !== 0 && ((stops & SURE_STOPS) !== 0 || nameStrength(context, end) < 3)) break;
      end++;
      continue;
    }
    if (end === first) break;
    if (kind[end] === SIGN && gap[end] === GLUED && end + 1 < count) {
      const sign = tokens.text.charCodeAt(tokens.start[end]);
      const hyphen = sign === 0x2d || sign === 0x2011;
      if (hyphen && gap[end + 1] === GLUED && isCapitalised(context, end + 1)) {
        end += 2;
        continue;
      }
      if (
        sign === 0x2e &&
        isCapitalised(context, end + 1) &&
        gap[end + 1] < NEW_LINE &&
        (shape[end - 1] === INITIAL || NAME_ABBREVIATIONS.has(words.form(word[end - 1])))
      ) {
        end += 2;
        continue;
      }
      break;
    }
    if (
      kind[end] === WORD &&
      shape[end] === LOWER &&
      isCapitalised(context, end + 1) &&
      gap[end + 1] < NEW_LINE &&
      PARTICLES.has(words.form(word[end]))
    ) {
      end += 2;
      continue;
    }
    break;
  }
  return end;
}

/** Letters that initials of a person have at most. */
const MOST_INITIALS = 4;

/** Whether a word is printed as initials are: a few capitals. */
export function areInitials({ tokens }: RuleContext, token: number): boolean {
  return (
    token < tokens.count &&
    tokens.kind[token] === WORD &&
    tokens.shape[token] === UPPER &&
    tokens.end[token] - tokens.start[token] <= MOST_INITIALS
  );
}

/** Whether a letter that may abbreviate a kind of place is somebody's initial: *P Kelapa*, *P.D. Kelapa*; not *P. Kelapa*. */
export function isInitialOfPerson(context: RuleContext, token: number): boolean {
  const { tokens } = context;
  if (tokens.shape[token] !== INITIAL) return false;
  return (
    !isSign(context, token + 1, '.') ||
    (token + 2 < tokens.count && tokens.shape[token + 2] === INITIAL && tokens.gap[token + 2] === GLUED)
  );
}

/** Whether a word is printed as acronyms are: *KPK*, *GoTo*, *BPBDs*; two to fourteen letters, capitals among them. */
export function isAcronym(context: RuleContext, token: number): boolean {
  const { tokens } = context;
  const length = tokens.end[token] - tokens.start[token];
  return (
    tokens.kind[token] === WORD &&
    (tokens.shape[token] === UPPER ||
      (tokens.shape[token] > UPPER && /^[A-Z][A-Za-z]*[A-Z]/.test(text(tokens, token)))) &&
    length >= 2 &&
    length <= 14
  );
}

function text(tokens: Tokens, token: number): string {
  return tokens.text.slice(tokens.start[token], tokens.end[token]);
}
