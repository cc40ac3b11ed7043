/**
 * Readings of annotated sentences, as the arbiter meets them, and which of them are right. Whole pages go through all
 * phases up to the choice; what stands outside the annotated sentences is read but not learned from.
 */

import type { ReadingJudge } from '../arbiter/arbiter.ts';
import { FEATURE_COUNT, READING_FEATURES } from '../arbiter/reading-features.ts';
import { COMMON_PHASES, INDONESIAN_PHASES, type Toolbox } from '../pipeline/phases.ts';
import type { ReadingState } from '../pipeline/state.ts';
import { type Choice, chooseReadings, type WeighedReading } from '../resolve/resolve.ts';
import { resolveReferences } from '../text/character-references.ts';
import type { Tokens } from '../text/tokens.ts';
import type { ScoredOutcome } from './calibration.ts';
import type { AnnotatedPage, AnnotatedSentence } from './raw-news.ts';

/** The readings of one page. */
export interface PageReadings {
  readonly page: AnnotatedPage;
  readonly tokens: Tokens;
  readonly readings: readonly WeighedReading[];
  /** FEATURE_COUNT a reading. */
  readonly features: Float32Array;
  /** By reading: 1 right, 0 wrong, -1 not within an annotated sentence. */
  readonly outcomes: Int8Array;
}

/** Leaves the scores as they are and keeps the features. */
class FeatureRecorder implements ReadingJudge {
  features: Float32Array = new Float32Array(0);

  judge(features: Float32Array, count: number): Float32Array {
    this.features = features;
    const score = READING_FEATURES.indexOf('score');
    return Float32Array.from({ length: count }, (_, row) => features[row * FEATURE_COUNT + score]);
  }
}

/** The readings of a page; null where it is not read by the Indonesian route. */
export function readPage(page: AnnotatedPage, tools: Toolbox): PageReadings | null {
  const recorder = new FeatureRecorder();
  const text = resolveReferences(page.text);
  tools.words.settle(text.length);
  const state = {
    source: page.text,
    text,
    request: {},
    warnings: [],
    candidates: [],
  } as unknown as ReadingState;
  for (const phase of COMMON_PHASES) phase.run(state, tools);
  if (state.language.code !== 'ind') return null;
  for (const phase of INDONESIAN_PHASES) {
    phase.run(state, { ...tools, arbiter: recorder });
    if (phase.name === 'resolve') break;
  }
  const { tokens, weighed } = state;
  const outcomes = new Int8Array(weighed.length).fill(-1);
  const countries = new Set(weighed.filter(({ type }) => type === 'country').map(stretchOf));
  weighed.forEach((reading, index) => {
    const start = tokens.start[reading.firstToken];
    const end = tokens.end[reading.endToken - 1];
    const sentence = page.sentences.find((other) => other.start <= start && end <= other.end);
    if (sentence === undefined) return;
    // The annotation has countries as places: where a dictionary knows a country, the mere place is wrong
    const isOtherwise = reading.type === 'location' && countries.has(stretchOf(reading));
    outcomes[index] = !isOtherwise && isRight(reading, start, end, sentence) ? 1 : 0;
  });
  return { page, tokens, readings: weighed, features: recorder.features, outcomes };
}

function stretchOf({ firstToken, endToken }: WeighedReading): string {
  return `${firstToken} ${endToken}`;
}

/** What is said to be no name is right where none is annotated. */
function isRight(
  { type }: WeighedReading,
  start: number,
  end: number,
  { start: offset, spans }: AnnotatedSentence,
): boolean {
  if (type === 'none') return !spans.some(([first, last]) => first + offset < end && start < last + offset);
  const tagged = type === 'country' ? 'location' : type;
  return spans.some(
    ([first, last, gold]) => first + offset === start && last + offset === end && gold === tagged,
  );
}

/** What was chosen in annotated sentences, counted against what is annotated. */
export interface ChoiceCounts {
  right: number;
  annotated: number;
  /** Each mention that was chosen, with its probability. */
  readonly chosen: ScoredOutcome[];
}

/** Chooses among a page's readings by their probabilities and adds to the counts. */
export function countChoice(
  { page, tokens, readings, outcomes }: PageReadings,
  probabilities: Float32Array,
  choice: Choice,
  counts: ChoiceCounts,
): void {
  const indexOf = new Map<object, number>();
  const judged = readings.map((reading, index) => {
    const copy = { ...reading, score: probabilities[index] };
    indexOf.set(copy, index);
    return copy;
  });
  for (const reading of chooseReadings(judged, tokens.count, choice)) {
    const outcome = outcomes[indexOf.get(reading)!];
    if (reading.type === 'none' || outcome < 0) continue;
    counts.chosen.push({ score: reading.score, right: outcome === 1 });
    counts.right += outcome;
  }
  counts.annotated += page.sentences.reduce((sum, { spans }) => sum + spans.length, 0);
}
