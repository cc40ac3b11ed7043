/**
 * Puts candidates on the spans that our definition wants, whoever proposed them: titles, ranks and degrees off people,
 * small words and punctuation off the edges, a headline's verb off the name before it; and gives them the type that
 * their head word declares. What is no name at all goes.
 */

import { AMBIGUITY, CASING_EXACT, CASING_LOWER, FORM_TYPE } from '../gazetteer/schema.ts';
import type { Candidate } from '../model/types.ts';
import { CLASS, isPlaceHead, isSign, longest, longestEntity, type RuleContext } from '../rules/context.ts';
import { CALLED_BY_PEOPLE } from '../rules/location/head.ts';
import { placeParts } from '../rules/location/parts.ts';
import { withheldInitials } from '../rules/person/withheld-initials.ts';
import { RUNNING } from '../text/lines.ts';
import { GLUED, LOWER, NEW_LINE, TITLE, UPPER, WORD } from '../text/tokens.ts';
import { WorkingColumn } from '../text/working-column.ts';
import { isBareHead, withoutSmallEdges } from './capital-lines.ts';
import { behindAddress, holderStart } from './holder.ts';
import { movedCandidate } from './moved-candidate.ts';
import {
  acronymStart,
  bodyTailEnd,
  hyphenedNameEnd,
  knownPersonEnd,
  knownPlaceEnd,
  paperNumberStart,
  possessedStart,
  rankStart,
  shortenedNameStart,
} from './name-ends.ts';
import { apart } from './names-apart.ts';
import {
  balineseStart,
  isLoneBody,
  isLoneTitle,
  isMinistry,
  withoutOffice,
  withoutTitles,
} from './person-titles.ts';
import { SmallWords } from './small-words.ts';
import { addressEnd, domainEnd, withinSentence, withoutEdges, withoutHeadlineWords } from './span-edges.ts';
import { typeByHead } from './type-by-head.ts';

/** What reads the items of a list, from comma to comma, and somebody's letters, whatever else has them. */
const WHOLE_EVIDENCE: ReadonlySet<string> = new Set(
  [placeParts, withheldInitials].map(({ name }) => `rule:${name}`),
);

/** A rule or dictionary name this sure decides the stretch: the tagger's readings of its parts go. */
const DECIDING_SCORE = 0.92;

/** Length of the deciding name over each token, 0 where none is. */
const decidedLengths = new WorkingColumn();

/** Candidates on their proper spans, without those that a deciding rule overrules. */
export function settleCandidates(candidates: readonly Candidate[], context: RuleContext): Candidate[] {
  const small = new SmallWords(context.tokens);
  const settled: Candidate[] = [];
  const decided = decidedLengths.take(context.tokens.count, 0);
  const settle = (moved: Candidate) => {
    settled.push(moved);
    const { hand, type, score, firstToken, endToken } = moved;
    if (hand !== 'tagger' && type !== 'none' && score >= DECIDING_SCORE)
      for (let i = firstToken; i < endToken; i++) decided[i] = endToken - firstToken;
  };
  for (const candidate of candidates) {
    const whole = settleSpan(candidate, context, small);
    // The Kota Malang of Wali Kota Malang is no place of that name
    if (whole === null || (whole.type === 'location' && context.insideTitle[whole.firstToken] === 1))
      continue;
    const parts = apart(whole, context);
    if (parts === null) settle(whole);
    else for (const part of parts) settle(part);
  }
  // Dinkes Sumbawa is one body, not a body and a place
  return settled.filter(
    ({ hand, firstToken, endToken }) =>
      hand !== 'tagger' ||
      endToken - firstToken >= decided[firstToken] ||
      endToken - firstToken >= decided[endToken - 1],
  );
}

/** The candidate on its proper span, or null when nothing is left of it. */
function settleSpan(candidate: Candidate, context: RuleContext, small: SmallWords): Candidate | null {
  const { tokens } = context;
  if (candidate.type === 'none') return candidate;
  if (isSection(context, candidate.firstToken)) return null;
  const domain = domainEnd(context, candidate.endToken);
  if (domain > 0) {
    // VIVA in VIVA.co.id is the medium under its address; Bola in bola.com is no ball
    if (candidate.hand === 'dictionary' && candidate.type !== 'organization') return null;
    const name = nameBeforeOutlet(candidate, context);
    if (name !== null) return settleSpan(name, context, small);
    return movedCandidate(
      candidate,
      tokens,
      wordStart(context, candidate.firstToken),
      domain,
      'organization',
    );
  }
  const shortened = candidate.type === 'person' ? shortenedNameStart(context, candidate.firstToken) : -1;
  if (shortened >= 0 && shortened < candidate.firstToken)
    return settleSpan(
      movedCandidate(candidate, tokens, shortened, candidate.endToken, 'person'),
      context,
      small,
    );
  // Air Hangat Timur as an item of a list of districts is whole, whatever its words are
  if (candidate.hand === 'dictionary' || WHOLE_EVIDENCE.has(candidate.evidence)) return candidate;
  const span = withoutOtherWords(candidate, context, small);
  if (span === null || isBareHead(context, span.first, span.end)) return null;
  const { first, end } = span;
  if (candidate.type === 'organization' && isFieldOfOffice(context, first)) return null;
  if (candidate.type === 'location' && isPrintedSmall(context, first, end, small)) return null;
  const bare = candidate.type === 'location' && (candidate.hand === 'rule' || end === first + 1);
  if (bare && areHeadsOfPlaces(context, first, end)) return null;
  if (candidate.hand === 'tagger' && isSentenceWord(context, first, end, small)) return null;
  // Menteri Pertahanan RI: the state, whatever it acts as
  if (
    candidate.hand === 'tagger' &&
    candidate.type === 'organization' &&
    countryForm(context, first, end, CASING_EXACT) >= 0
  )
    return movedCandidate(candidate, tokens, first, end, 'country');
  // Pulau RI, Pangkalan Udara Mesir of a headline: one of that country's
  const country = candidate.type === 'location' ? countryBehindHead(context, first, end) : -1;
  if (country >= 0) {
    const form = countryForm(context, country, end, CASING_EXACT);
    return { ...movedCandidate(candidate, tokens, country, end, 'country'), form };
  }
  // tiongkok among the small tags under an article
  if (candidate.type === 'country' && tokens.shape[first] === LOWER && candidate.form < 0)
    return { ...candidate, form: countryForm(context, first, end, CASING_LOWER) };
  // The News of detikNews, and not the AFP of dilansirAFP
  const glued = candidate.type === 'organization' && end === first + 1 && isGluedWord(context, first);
  if (glued && candidate.evidence !== 'rule:organization/source-cue') return null;
  const type =
    candidate.type === 'country' && (first !== candidate.firstToken || end !== candidate.endToken)
      ? 'location'
      : typeByHead(context, first, end, candidate.type);
  if (first === candidate.firstToken && end === candidate.endToken && type === candidate.type)
    return candidate;
  return movedCandidate(candidate, tokens, first, end, type);
}

/** A candidate's stretch without what belongs to no name of its type at either edge, or null when nothing is left. */
function withoutOtherWords(
  { type, hand, firstToken, endToken }: Candidate,
  context: RuleContext,
  small: SmallWords,
): { first: number; end: number } | null {
  let first = firstToken;
  let end = withinSentence(context, first, endToken);
  ({ first, end } = withoutEdges(context, first, end));
  ({ first, end } = withoutSmallEdges(context, first, end));
  if (type === 'location') {
    // Jalan Brigjen Katamso is called by him
    const rank = isCalledByPerson(context, first, end) ? end : rankStart(context, first, end);
    // Kapolres Bekasi Kota Kombes Surya: the Kota before a rank heads no name
    if (rank === first + 1 && rank < end) return null;
    end = knownPlaceEnd(context, first, rank);
    if (isOfCapital(context, first) && end > first + 1) first++;
    // S61 Alam Sutera: the code of a route and where it goes
    if (end > first + 1 && isRouteCode(context, first)) first++;
  }
  if (type === 'person') {
    first = behindAddress(context, first, end);
    ({ first, end } = withoutOffice(context, first, end));
    ({ first, end } = withoutTitles(context, first, end, small));
    const other =
      isLoneBody(context, first, end) || isLoneTitle(context, first, end) || isMinistry(context, first, end);
    if (other) return null;
    first = balineseStart(context, first);
  }
  if (type === 'organization') {
    if (hand === 'tagger') first = behindTitle(context, first, end);
    first = behindEnglishTitle(context, first, end);
    end = addressEnd(context, first, end);
    end = acronymStart(context, first, rankStart(context, first, end));
    end = bodyTailEnd(context, first, paperNumberStart(context, first, end));
    end = possessedStart(context, first, end);
    end = holderStart(context, first, end);
    first = behindOpeningVerb(context, first, end);
  }
  if (type === 'person' && first < end)
    end = hyphenedNameEnd(context, first, knownPersonEnd(context, first, end));
  if (first < end && context.lineStyle[first] !== RUNNING)
    ({ first, end } = withoutHeadlineWords(context, first, end));
  return first < end ? { first, end } : null;
}

/** Whether a street or house begins there whose name begins with somebody's rank: *Jl. Jenderal Sudirman*. */
function isCalledByPerson(context: RuleContext, first: number, end: number): boolean {
  const name = isSign(context, first + 1, '.') ? first + 2 : first + 1;
  return (
    name < end && (context.classes[name] & CLASS.rank) !== 0 && isPlaceHead(context, first, CALLED_BY_PEOPLE)
  );
}

/** The reporter without the outlet's address that the run of capitals takes along: *Rano Wijaya TRIBUNNEWS.COM*; else null. */
function nameBeforeOutlet(candidate: Candidate, { tokens, classes }: RuleContext): Candidate | null {
  const { type, firstToken, endToken } = candidate;
  const outlet = endToken - 1;
  if (type !== 'person' || outlet - firstToken < 2 || (classes[outlet] & CLASS.organization) === 0)
    return null;
  return tokens.gap[outlet] === GLUED ? null : movedCandidate(candidate, tokens, firstToken, outlet, type);
}

/** Where the word begins that a token ends: *BeritaJatim.com* is one medium, *kepadaTempo.co* says to whom. */
function wordStart({ tokens }: RuleContext, token: number): number {
  const { shape, gap } = tokens;
  const isJoined = token > 0 && gap[token] === GLUED && shape[token] === TITLE && shape[token - 1] === TITLE;
  return isJoined ? token - 1 : token;
}

/**
 * Whether nothing but heads of places stands there, and no place of that name: *Gunung* where a sentence begins, the
 * *Kantor Wilayah* of a ministry. Acronyms (*SPBU*, *TPS*) are left to the hands that read them as places.
 */
function areHeadsOfPlaces(
  { tokens, classes, matches, matchesAt }: RuleContext,
  first: number,
  end: number,
): boolean {
  for (let i = first; i < end; i++)
    if (
      tokens.shape[i] === UPPER ||
      (classes[i] & (CLASS['place-head'] | CLASS.location)) !== CLASS['place-head']
    )
      return false;
  for (let row = matchesAt[first]; row < matchesAt[first + 1]; row++)
    if (matches.end[row] >= end && matches.type[row] === FORM_TYPE.location) return false;
  return true;
}

/** *S61*, *JAK48A* */
const ROUTE_CODE = /^[A-Z]{1,3}\d{1,3}[A-Z]?$/;

function isRouteCode({ tokens }: RuleContext, token: number): boolean {
  return ROUTE_CODE.test(tokens.text.slice(tokens.start[token], tokens.end[token]));
}

/** *Apartemen Hantu* where the text goes on of *apartemen hantu*: two words, and no name. */
function isPrintedSmall({ tokens }: RuleContext, first: number, end: number, small: SmallWords): boolean {
  const { word, shape, gap, count } = tokens;
  if (end !== first + 2 || !small.has(word[first]) || !small.has(word[first + 1])) return false;
  for (let i = 0; i + 1 < count; i++)
    if (word[i] === word[first] && word[i + 1] === word[first + 1])
      if (shape[i] === LOWER && shape[i + 1] === LOWER && gap[i + 1] < NEW_LINE) return true;
  return false;
}

/** The *Kota* of *Ibu Kota Teheran*, which belongs to the word before. */
function isOfCapital({ tokens }: RuleContext, first: number): boolean {
  const { words, word, gap } = tokens;
  return (
    first > 0 &&
    gap[first] < NEW_LINE &&
    words.form(word[first]) === 'kota' &&
    words.form(word[first - 1]) === 'ibu'
  );
}

/** Last words of English titles that stand before the body without a preposition. */
const ENGLISH_OFFICES = new Set(
  'director manager officer president executive supervisor analyst engineer'.split(' '),
);

/** Behind an English title that a run of capitals takes along: *Training Director Cakra Safety Indonesia*. */
function behindEnglishTitle(context: RuleContext, first: number, end: number): number {
  const { tokens, insideTitle } = context;
  const titleEnd = longest(context, first, FORM_TYPE.title);
  const behind = titleEnd > first + 1 ? titleEnd : insideTitle[first] === 1 ? first + 1 : first;
  if (behind === first || behind >= end) return first;
  return ENGLISH_OFFICES.has(tokens.words.form(tokens.word[behind - 1])) ? behind : first;
}

/** Behind the verb that opens a headline, before a body that the dictionaries have: *Jajal Semen Padang FC*. */
function behindOpeningVerb(context: RuleContext, first: number, end: number): number {
  if (context.sentenceStart[first] === 0 || (context.classes[first] & CLASS['headline-word']) === 0)
    return first;
  const row = end > first + 2 ? longestEntity(context, first + 1) : -1;
  const isBody = row >= 0 && context.matches.type[row] === FORM_TYPE.organization;
  return isBody && context.matches.end[row] === end ? first + 1 : first;
}

/** Whether a stretch is the section of an outlet that prints itself small: the *Bali* of *detikBali*. */
function isSection({ tokens }: RuleContext, first: number): boolean {
  if (first === 0 || tokens.gap[first] !== GLUED || tokens.shape[first - 1] !== LOWER) return false;
  return tokens.words.form(tokens.word[first - 1]) === 'detik';
}

/** Behind what belongs to the title before: the *Eksekutif* of *Direktur Eksekutif Nusantara Watch*. */
function behindTitle({ classes, insideTitle }: RuleContext, first: number, end: number): number {
  const body = CLASS.organization | CLASS['organization-head'];
  let name = first;
  while (name + 1 < end && insideTitle[name] === 1 && (classes[name] & body) === 0) name++;
  return name;
}

/**
 * What an office is for, and no body: the *Bidang Pangan* of *Menteri Koordinator Bidang Pangan*, the *Luar Negeri Uni
 * Eropa* of *Kepala Kebijakan Luar Negeri Uni Eropa*.
 */
function isFieldOfOffice(context: RuleContext, first: number): boolean {
  const { tokens, classes, insideTitle } = context;
  const form = (token: number) => tokens.words.form(tokens.word[token]);
  if (form(first) === 'luar' || form(first) === 'dalam') return form(first + 1) === 'negeri';
  if (first === 0 || form(first) !== 'bidang') return false;
  if (isSign(context, first - 1, ')')) return true;
  return insideTitle[first] === 1 || insideTitle[first - 1] === 1 || (classes[first - 1] & CLASS.title) !== 0;
}

/** Endings of the words that open a spoken sentence: *Kayaknya*, *Benarkah*, *Tenanglah*. */
const SENTENCE_WORD = /^[a-z]{4,}(?:nya|kah|lah)$/;

/** Whether the stretch is a sentence's first word, unknown to every dictionary, with such an ending or seen small. */
function isSentenceWord(context: RuleContext, first: number, end: number, small: SmallWords): boolean {
  const { tokens, classes, sentenceStart } = context;
  if (end !== first + 1 || classes[first] !== 0 || tokens.shape[first] !== TITLE) return false;
  const opens = sentenceStart[first] === 1 || (first > 0 && sentenceStart[first - 1] === 1);
  return (
    opens && (small.has(tokens.word[first]) || SENTENCE_WORD.test(tokens.words.form(tokens.word[first])))
  );
}

/** Where the country begins that is all there is behind the head of a place in a headline; -1 where none does. */
function countryBehindHead(context: RuleContext, first: number, end: number): number {
  if (context.lineStyle[first] === RUNNING) return -1;
  const headEnd = longest(context, first, FORM_TYPE['place-head']);
  if (headEnd < 0 || headEnd >= end) return -1;
  return countryForm(context, headEnd, end, CASING_EXACT) >= 0 ? headEnd : -1;
}

/** The form of a country that exactly a stretch has in a casing, or -1. */
function countryForm(
  { matches, matchesAt }: RuleContext,
  first: number,
  end: number,
  casing: number,
): number {
  for (let row = matchesAt[first]; row < matchesAt[first + 1]; row++)
    if (
      matches.end[row] === end &&
      matches.type[row] === FORM_TYPE.country &&
      matches.casing[row] === casing &&
      (matches.ambiguous[row] & AMBIGUITY.organization) === 0
    )
      return matches.form[row];
  return -1;
}

function isGluedWord(context: RuleContext, token: number): boolean {
  const { tokens } = context;
  return token > 0 && tokens.gap[token] === GLUED && tokens.kind[token - 1] === WORD;
}
