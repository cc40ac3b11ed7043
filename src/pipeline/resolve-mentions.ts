/**
 * Candidates to mentions, for either route: what the page or a date explains otherwise is put aside, spans are settled,
 * readings chosen, and chosen once more with what the document says for itself. Names and dates never overlap.
 */

import { type ReadingJudge, weighJudgement } from '../arbiter/arbiter.ts';
import { readingFeatures } from '../arbiter/reading-features.ts';
import { withoutDomainEnding } from '../article/outlets.ts';
import { type Page, partAt } from '../article/page.ts';
import { OWN_NAME_SCORE, obeyOwnNames, readOwnNames, withoutOwnNames } from '../gazetteer/own-names.ts';
import type { Candidate, Mention, PartKind, TimeExpression } from '../model/types.ts';
import { joinAdjacentNames } from '../resolve/adjacent-names.ts';
import { withAirportNames } from '../resolve/airport-names.ts';
import { proposeByDocument } from '../resolve/consistency.ts';
import { movedCandidate } from '../resolve/moved-candidate.ts';
import { withNamesakes } from '../resolve/namesakes.ts';
import {
  CHOICE,
  CHOICE_ARBITRATED,
  chooseReadings,
  type HandWeights,
  JoinedReadings,
  toMentions,
  type WeighedReading,
} from '../resolve/resolve.ts';
import { withSignatures } from '../resolve/signatures.ts';
import { settleCandidates } from '../resolve/spans.ts';
import { CLASS } from '../rules/context.ts';
import { isInAddress } from '../text/addresses.ts';
import { lowerBound, partitionPoint } from '../text/order.ts';
import { GLUED, NUMBER, type Tokens } from '../text/tokens.ts';
import type { ReadingState } from './state.ts';

/** Parts of a page that name nobody. */
const EMPTY_KINDS = new Set<PartKind>(['advertisement', 'share', 'pager', 'initials']);

/** Nothing is named by an advertisement line; and place and outlet of a dateline are not one name. */
function isPlausible(page: Page, { start, end, hand, type }: Candidate): boolean {
  const part = partAt(page.parts, start);
  if (part === null || part.kind === 'body') return true;
  if (EMPTY_KINDS.has(part.kind)) return false;
  // Home News Internasional: sections, and no body
  if (part.kind === 'navigation' && hand !== 'dictionary' && type === 'organization') return false;
  // Baca juga: Kebakaran di Pasar Baru Sebelumnya diberitakan …: the headline ends, where no dictionary says otherwise
  if (part.kind === 'related' && end > part.end && hand !== 'dictionary' && type !== 'person') return false;
  if (part.kind !== 'dateline' || end > part.end) return true;
  // BARCELONA, KOMPAS.com: where the story was written is no club
  // JAKARTA, KOMPAS.com - …: the outlet is the page's, not the story's
  return hand === 'dictionary' && type !== 'organization';
}

/** What a dictionary place in the dateline is worth at least, whatever word it is besides. */
const DATELINE_PLACE = 0.9;

/** MALANG, KOMPAS.com; SOLO, KOMPAS.com: where the story was written is a place, and neither poor nor a single. */
function atDateline(candidate: Candidate, { dateline }: Page, text: string): Candidate {
  if (dateline === null || candidate.hand !== 'dictionary' || candidate.start >= dateline.end)
    return candidate;
  const { type, score, start, end } = candidate;
  if (start < dateline.start || score >= DATELINE_PLACE) return candidate;
  if (type !== 'location' && type !== 'country') return candidate;
  return text.slice(start, end) === dateline.place ? { ...candidate, score: DATELINE_PLACE } : candidate;
}

/** The page's outlet as it is printed in one word, *suarakalteng* of *SuaraKalteng.co*; empty where none is known. */
function outletWord({ outlet }: Page): string {
  return withoutDomainEnding((outlet ?? '').toLowerCase()).replace(/\s+/g, '');
}

/** Whether a place is only the end of the outlet's own name: the *Kalteng* of *(SuaraKalteng/Dwi)*. */
function isEndOfOutlet(tokens: Tokens, { firstToken, start, end, type }: Candidate, outlet: string): boolean {
  if (outlet === '' || type !== 'location' || firstToken === 0 || tokens.gap[firstToken] !== GLUED)
    return false;
  const before = tokens.text.slice(tokens.start[firstToken - 1], start);
  return outlet === (before + tokens.text.slice(start, end)).toLowerCase();
}

/** Whether a candidate begins inside an expression of time: the *Mei* of *5 Mei 2021* is nobody. */
function isInsideDate(dates: readonly TimeExpression[], { start, end }: Candidate): boolean {
  const date = dateBehind(dates, start);
  if (date === undefined) return false;
  // pukul 03.05 Waktu Saudi Arabia: the clock's place is the date's; Jumat Agung Wijaya may be a name
  return date.start < start || (date.start === start && end <= date.end);
}

/** The expression of time that is the first to end behind a place in the text. */
function dateBehind(dates: readonly TimeExpression[], start: number): TimeExpression | undefined {
  return dates[partitionPoint(dates.length, (index) => dates[index].end <= start)];
}

/**
 * The candidate without the date that begins inside it and goes on behind it, *OJK* of *OJK Februari 2023*; or with all
 * of the date where nothing but a head would be left of it, *Universitas 17 Agustus 1945*.
 */
function apartFromDate(candidate: Candidate, { dates, context }: ReadingState): Candidate {
  const { start, end, firstToken } = candidate;
  if (candidate.hand === 'dictionary' || candidate.type === 'none') return candidate;
  const date = dateBehind(dates, start);
  if (date === undefined || date.start <= start || date.start >= end || date.end <= end) return candidate;
  const { tokens, classes } = context;
  const dateToken = lowerBound(tokens.start, date.start, tokens.count);
  if (dateToken <= firstToken) return candidate;
  const isHead = (classes[firstToken] & (CLASS['organization-head'] | CLASS['place-head'])) !== 0;
  const whole = isHead && dateToken === firstToken + 1 && tokens.kind[dateToken] === NUMBER;
  const endToken = whole ? lowerBound(tokens.start, date.end, tokens.count) : dateToken;
  return movedCandidate(candidate, tokens, firstToken, endToken, candidate.type);
}

/** Dates that are no part of a longer name: not the *Ramadhan* of *Ramadhan Wijaya*, not *17 Mei* of *Stadion 17 Mei*. */
function datesOutside(dates: TimeExpression[], mentions: readonly Mention[]): TimeExpression[] {
  return dates.filter(({ start, end }) => {
    const index = partitionPoint(mentions.length, (at) => mentions[at].end <= start);
    const mention = mentions[index];
    return mention === undefined || mention.start >= end;
  });
}

/** What is certain is one, but for rounding. */
const CERTAIN = 0.999;

/** Whether a reading is not the arbiter's to judge: what the user's dictionaries say, what a rule knows to be no name. */
function isSettled({ type, dictionary, rule }: WeighedReading): boolean {
  return dictionary >= OWN_NAME_SCORE || (type === 'none' && rule >= CERTAIN);
}

/**
 * Whether a body and its acronym part here, *Lembaga Bantuan Hukum* or *LBH* of *Lembaga Bantuan Hukum (LBH) Bandung*. They
 * are two mentions for us; for many who annotated sentences the place behind makes it one name, and so the arbiter doubts both.
 */
function standsAtBracket(reading: WeighedReading, tokens: Tokens): boolean {
  const { firstToken, endToken, type, score, dictionary, tagger } = reading;
  // Direktur Pengendalian Penyakit Menular (P2PM): what little speaks for a bracket may be said of an office
  if (type !== 'organization' || score < CHOICE.threshold || (dictionary === 0 && tagger === 0)) return false;
  const opens = (token: number) => token < tokens.count && tokens.text[tokens.start[token]] === '(';
  return opens(endToken) || (firstToken > 0 && opens(firstToken - 1));
}

/** Readings with the arbiter's scores, but for those that are settled without it. */
function arbitrate(
  readings: readonly WeighedReading[],
  state: ReadingState,
  arbiter: ReadingJudge,
): readonly WeighedReading[] {
  const { tokens, lineStyle, page, beliefs } = state;
  const features = readingFeatures(readings, { tokens, lineStyle, parts: page.parts, beliefs });
  const probabilities = arbiter.judge(features, readings.length);
  readings.forEach((reading, index) => {
    if (isSettled(reading)) return;
    const judged = weighJudgement(probabilities[index], reading.score);
    reading.score = standsAtBracket(reading, tokens) ? Math.max(judged, reading.score) : judged;
  });
  return readings;
}

/** @param arbiter judges the readings before the last choice; null where the tagger has not read the text */
export function resolveMentions(
  state: ReadingState,
  weights: HandWeights,
  arbiter: ReadingJudge | null,
): void {
  const { tokens, context, dates } = state;
  const own = readOwnNames(tokens, context.gazetteer, state.matches, state.lineStyle);
  const outlet = outletWord(state.page);
  const plausible = settleCandidates(
    state.candidates
      .filter(
        (candidate) =>
          isPlausible(state.page, candidate) &&
          !isInsideDate(dates, candidate) &&
          !isInAddress(state.addresses, candidate) &&
          !isEndOfOutlet(tokens, candidate, outlet),
      )
      .map((candidate) => atDateline(apartFromDate(candidate, state), state.page, tokens.text)),
    context,
    // The Minggu of AFP Minggu (19/10) once AFP is off it
  ).filter((candidate) => !isInsideDate(dates, candidate));
  state.candidates = obeyOwnNames(withSignatures(plausible, state.signatures, tokens), own);
  const joined = new JoinedReadings(weights, tokens.count);
  joined.add(state.candidates);
  const first = chooseReadings(joined.readings, tokens.count);
  const byDocument = withoutOwnNames(proposeByDocument(context, first, state.candidates), own).filter(
    (candidate) =>
      !isInAddress(state.addresses, candidate) &&
      !isInsideDate(dates, candidate) &&
      !isEndOfOutlet(tokens, candidate, outlet),
  );
  for (const candidate of byDocument) state.candidates.push(candidate);
  joined.add(byDocument);
  const chosen =
    arbiter !== null
      ? chooseReadings(arbitrate(joined.readings, state, arbiter), tokens.count, CHOICE_ARBITRATED)
      : byDocument.length === 0
        ? first
        : chooseReadings(joined.readings, tokens.count);
  state.weighed = joined.readings;
  state.readings = withAirportNames(joinAdjacentNames(chosen, context), context);
  state.mentions = withNamesakes(toMentions(state.readings, tokens, context.gazetteer), context);
  state.dates = datesOutside(dates, state.mentions);
}
