/**
 * Arbitration: candidates of the three hands in, flat mentions out.
 *
 * Candidates of one stretch and type are joined; hands that agree strengthen each other. Of overlapping stretches the
 * set with the greatest total worth wins, found exactly by dynamic programming over token positions. What the
 * document says elsewhere is brought in by `consistency.ts`, which proposes again.
 */

import type { Gazetteer } from '../gazetteer/gazetteer.ts';
import { OWN_NAME_SCORE } from '../gazetteer/own-names.ts';
import type { Candidate, EntityType, Mention } from '../model/types.ts';
import type { Tokens } from '../text/tokens.ts';
import { WorkingColumn } from '../text/working-column.ts';

/** A stretch with one type and everything that speaks for it. */
export interface Reading {
  readonly firstToken: number;
  readonly endToken: number;
  readonly type: EntityType | 'none';
  /** Probability after joining the hands. */
  score: number;
  evidence: string[];
  /** Gazetteer forms that fit, empty when no dictionary knows the stretch. */
  forms: number[];
}

/** Below this a reading is not a mention. Chosen on the development halves: 0.45 to 0.55 differ by under 0.2 F1. */
const THRESHOLD = 0.5;

/** How far each hand's score is believed, without and with the tagger; tuned on the development sets. */
export interface HandWeights {
  readonly dictionary: number;
  readonly rule: number;
  readonly tagger: number;
  readonly none: number;
}

export const WEIGHTS_ALONE: HandWeights = {
  dictionary: 1,
  rule: 1,
  tagger: 0,
  none: 1,
};
export const WEIGHTS_WITH_TAGGER: HandWeights = {
  dictionary: 0.65,
  rule: 0.75,
  tagger: 1,
  none: 0.8,
};

/** A rule this sure is as good as certain. */
const CERTAIN_RULE = 0.92;

/** And so is a rule that knows what else a stretch is: *dolar AS*, *berinisial FT*. */
const CERTAIN_NONE = 0.97;

function weightOf({ type, hand, score, firstToken, endToken }: Candidate, weights: HandWeights): number {
  if (hand === 'dictionary' && score >= OWN_NAME_SCORE) return 1;
  if (type === 'none') return score >= CERTAIN_NONE ? 1 / score : weights.none;
  if (hand === 'rule' && score >= CERTAIN_RULE) return Math.max(weights.rule, 0.97);
  // A dictionary name of several words that nothing else shares is hardly ever meant otherwise.
  if (hand === 'dictionary' && endToken - firstToken > 1 && score >= 0.9)
    return Math.max(weights.dictionary, 0.95);
  if (hand === 'tagger') return weights.tagger;
  return hand === 'rule' ? weights.rule : weights.dictionary;
}

/** A reading with the best score of each hand. */
export interface WeighedReading extends Reading {
  readonly dictionary: number;
  readonly rule: number;
  readonly tagger: number;
}

/** A reading while candidates join it, and the next one at the same token. */
interface Joining extends WeighedReading {
  dictionary: number;
  rule: number;
  tagger: number;
  next: Joining | null;
}

/** What a new reading begins with; replaced, never added to. */
const NONE: never[] = [];

/** Readings of one text, to which candidates may be added at any time. */
export class JoinedReadings {
  readonly readings: readonly WeighedReading[];
  private readonly joining: Joining[] = [];
  /** The last reading that begins at each token. */
  private readonly atToken: (Joining | null)[];
  private readonly weights: HandWeights;

  constructor(weights: HandWeights, tokenCount: number) {
    this.weights = weights;
    this.readings = this.joining;
    this.atToken = new Array<Joining | null>(tokenCount).fill(null);
  }

  /** Joins candidates that agree on stretch and type. Hands count as independent; within one hand the best counts. */
  add(candidates: readonly Candidate[]): void {
    for (const candidate of candidates) {
      const reading = this.readingOf(candidate);
      const { hand, evidence, form } = candidate;
      const believed = candidate.score * weightOf(candidate, this.weights);
      if (hand === 'dictionary') reading.dictionary = Math.max(reading.dictionary, believed);
      else if (hand === 'rule') reading.rule = Math.max(reading.rule, believed);
      else reading.tagger = Math.max(reading.tagger, believed);
      reading.score = 1 - (1 - reading.dictionary) * (1 - reading.rule) * (1 - reading.tagger);
      // Most readings have one piece of evidence and one form: lists of just that take a tenth of the memory.
      if (reading.evidence.length === 0) reading.evidence = [evidence];
      else if (!reading.evidence.includes(evidence)) reading.evidence.push(evidence);
      if (form < 0) continue;
      if (reading.forms.length === 0) reading.forms = [form];
      else reading.forms.push(form);
    }
  }

  private readingOf({ firstToken, endToken, type }: Candidate): Joining {
    const first = this.atToken[firstToken] ?? null;
    let reading: Joining | null = first;
    while (reading !== null && (reading.endToken !== endToken || reading.type !== type))
      reading = reading.next;
    if (reading === null) {
      reading = {
        firstToken,
        endToken,
        type,
        score: 0,
        evidence: NONE,
        forms: NONE,
        dictionary: 0,
        rule: 0,
        tagger: 0,
        next: first,
      };
      this.atToken[firstToken] = reading;
      this.joining.push(reading);
    }
    return reading;
  }
}

/** What a longer stretch is worth beyond its parts: a name found whole beats its words found one by one. */
const WHOLENESS = 0.15;

/** The same among readings that the arbiter has judged: folds differ by under 0.1 F1 from 0 to 0.25. */
const WHOLENESS_ARBITRATED = 0.1;

/** Below this a reading that the arbiter has judged is no mention; folds differ by under 0.3 F1 from 0.35 to 0.5. */
const THRESHOLD_ARBITRATED = 0.36;

/** What is chosen among readings. */
export interface Choice {
  readonly threshold: number;
  readonly wholeness: number;
}

export const CHOICE: Choice = { threshold: THRESHOLD, wholeness: WHOLENESS };
export const CHOICE_ARBITRATED: Choice = { threshold: THRESHOLD_ARBITRATED, wholeness: WHOLENESS_ARBITRATED };

/** Worth of a reading in the choice: how far above the threshold, for each of its tokens. */
function worthOf(reading: Reading, { threshold, wholeness }: Choice): number {
  const length = reading.endToken - reading.firstToken;
  return (reading.score - threshold) * length + wholeness * (length - 1);
}

/** By token: the last reading that ends there, and the one chosen; by reading: the one before it at the same end. */
const lastReadings = new WorkingColumn();
const chosenReadings = new WorkingColumn();
const readingsBefore = new WorkingColumn();

/** The set of non-overlapping readings with the greatest worth, in text order. */
export function chooseReadings(
  readings: readonly Reading[],
  tokenCount: number,
  choice: Choice = CHOICE,
): Reading[] {
  // Readings by the token where they end, as linked lists: a few at each, so none need be sorted.
  const last = lastReadings.take(tokenCount + 1, -1);
  const before = readingsBefore.take(readings.length, -1);
  readings.forEach(({ score, endToken }, index) => {
    if (score < choice.threshold) return;
    before[index] = last[endToken];
    last[endToken] = index;
  });
  const best = new Float64Array(tokenCount + 1);
  const chosen = chosenReadings.take(tokenCount + 1, -1);
  for (let end = 1; end <= tokenCount; end++) {
    best[end] = best[end - 1];
    for (let index = last[end]; index >= 0; index = before[index]) {
      const reading = readings[index];
      const total = best[reading.firstToken] + worthOf(reading, choice);
      const lead = total - best[end];
      if (lead > EQUAL || (lead > -EQUAL && chosen[end] >= 0 && comesFirst(reading, readings[chosen[end]]))) {
        best[end] = total;
        chosen[end] = index;
      }
    }
  }
  const result: Reading[] = [];
  for (let end = tokenCount; end > 0; ) {
    const index = chosen[end];
    if (index < 0) end--;
    else {
      result.push(readings[index]);
      end = readings[index].firstToken;
    }
  }
  return result.reverse();
}

/** Worths this close are one. */
const EQUAL = 1e-12;

/** Of readings of equal worth that end together: the longer, then the surer, then the one proposed first. */
function comesFirst(reading: Reading, chosen: Reading): boolean {
  if (reading.firstToken !== chosen.firstToken) return reading.firstToken < chosen.firstToken;
  return reading.score >= chosen.score;
}

/** Readings as mentions; `none` readings have done their work and go. */
export function toMentions(readings: readonly Reading[], tokens: Tokens, gazetteer: Gazetteer): Mention[] {
  const mentions: Mention[] = [];
  const support = entitySupport(readings, gazetteer);
  for (const { firstToken, endToken, type, score, evidence, forms } of readings) {
    if (type === 'none') continue;
    const form = bestForm(forms, support, gazetteer);
    const start = tokens.start[firstToken];
    const end = tokens.end[endToken - 1];
    mentions.push({
      start,
      end,
      text: tokens.text.slice(start, end),
      firstToken,
      endToken,
      // Without a code a country is only a place
      type: type === 'country' && form < 0 ? 'location' : type,
      score: Math.round(score * 1000) / 1000,
      evidence,
      form,
    });
  }
  return mentions;
}

/** Length in tokens of the longest name by which the text calls each entity. */
function entitySupport(readings: readonly Reading[], gazetteer: Gazetteer): Map<number, number> {
  const support = new Map<number, number>();
  for (const { firstToken, endToken, type, forms } of readings) {
    if (type === 'none') continue;
    for (const form of forms) {
      const entity = gazetteer.formEntity[form];
      support.set(entity, Math.max(support.get(entity) ?? 0, endToken - firstToken));
    }
  }
  return support;
}

/**
 * Which of several things a form means: the one that the text calls by its longest name (*PBB* beside *Partai Bulan
 * Bintang* is the party), else the one with the most forms in the dictionaries, which is the better known.
 */
function bestForm(
  forms: readonly number[],
  support: ReadonlyMap<number, number>,
  gazetteer: Gazetteer,
): number {
  if (forms.length < 2) return forms[0] ?? -1;
  let best = -1;
  let bestRank = -1;
  for (const form of forms) {
    const entity = gazetteer.formEntity[form];
    const rank = (support.get(entity) ?? 0) * 1000 + Math.min(999, gazetteer.entityFormCount(entity));
    if (rank > bestRank) {
      best = form;
      bestRank = rank;
    }
  }
  return best;
}
