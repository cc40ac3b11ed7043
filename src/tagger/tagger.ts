/** The statistical tagger at work: tokens in, mentions with probabilities out. Inference only. */

import type { Gazetteer, Matches } from '../gazetteer/gazetteer.ts';
import { FORM_TYPE } from '../gazetteer/schema.ts';
import type { Tokens } from '../text/tokens.ts';
import type { WordTable } from '../text/word-table.ts';
import { interpolate } from './calibration.ts';
import { Decoder } from './decode.ts';
import { CONJUNCTION_LIMIT, FeatureExtractor, REACH, WINDOW } from './features.ts';
import { closes, LABEL_COUNT, OUTSIDE, TAGGED_TYPES, typeOfLabel } from './labels.ts';
import { Model } from './model.ts';
import { WordKnowledge } from './word-knowledge.ts';

const L = LABEL_COUNT;
const ROW = WINDOW * L;

/** Types of mentions: those the model tags, and countries, which are locations that read as a country's form. */
export const MENTION_TYPES = [...TAGGED_TYPES, 'country'] as const;

const LOCATION = MENTION_TYPES.indexOf('location');
const COUNTRY = MENTION_TYPES.indexOf('country');

/**
 * A token whose own features favour OUTSIDE by this much (in nats) is outside: its conjunctions are not looked up, and
 * sentences are decoded between such tokens. At 4 the annotated articles come out as at 6 (`npm run accuracy`), and
 * tagging takes a quarter less time.
 */
const CERTAIN = 4;

/** Tagged mentions as parallel columns of `count` rows, in text order, never overlapping. */
export interface TaggedMentions {
  readonly count: number;
  /** First token, and the token after the last. */
  readonly first: Int32Array;
  readonly end: Int32Array;
  /** Index into `MENTION_TYPES`. */
  readonly type: Uint8Array;
  /** Calibrated probability that exactly this span is a mention of this type. */
  readonly score: Float64Array;
}

/**
 * Opens a model file.
 *
 * @param bytes a file that `sebut train` wrote
 * @param words the table whose ids the tokens carry
 * @param gazetteer the dictionaries that the model was trained with, or null if it was trained without
 * @throws Error when the bytes are no model of this version
 */
export function openTagger(
  bytes: Uint8Array | ArrayBuffer,
  _words: WordTable,
  gazetteer: Gazetteer | null,
): Tagger {
  return new Tagger(new Model(bytes instanceof Uint8Array ? bytes : new Uint8Array(bytes)), gazetteer);
}

export class Tagger {
  readonly model: Model;
  private readonly gazetteer: Gazetteer | null;
  private readonly extractor: FeatureExtractor;
  private readonly decoder: Decoder;
  private generation = -1;
  /** Summed weights by symbol: what each neighbour within reach gains from it. */
  private rows = new Float32Array(1024 * ROW);
  private known = new Uint8Array(1024);
  private scores = new Float32Array(512 * L);
  private certain = new Uint8Array(512);
  private islandEnd = 0;
  private readonly conjunctions = new Int32Array(CONJUNCTION_LIMIT);

  constructor(model: Model, gazetteer: Gazetteer | null, contextOnly = false) {
    this.model = model;
    this.gazetteer = gazetteer;
    const { knowledge } = model;
    this.extractor = new FeatureExtractor(
      gazetteer,
      knowledge.length > 0 ? new WordKnowledge(knowledge) : null,
      contextOnly,
    );
    this.decoder = new Decoder(model.transitions);
  }

  /** @param starts one flag a token, from `sentenceStarts`; `matches` from the gazetteer's `scan` of the same tokens */
  tag(tokens: Tokens, starts: Uint8Array, matches: Matches | null): TaggedMentions {
    const { decoder, model } = this;
    this.read(tokens, starts, matches);
    const { count } = tokens;
    const first: number[] = [];
    const end: number[] = [];
    const type: number[] = [];
    const score: number[] = [];
    for (let from = 0; from < count; ) {
      let to = from + 1;
      while (to < count && starts[to] === 0) to++;
      const length = to - from;
      this.scoreSentence(from, to);
      for (
        let begin = this.nextIsland(0, length);
        begin < length;
        begin = this.nextIsland(this.islandEnd, length)
      ) {
        const size = this.islandEnd - begin;
        const at = (REACH + begin) * L;
        if (!decoder.decode(this.scores, at, size)) continue;
        decoder.sum(this.scores, at, size);
        const { labels } = decoder;
        for (let i = 0; i < size; ) {
          const label = labels[i];
          if (label === OUTSIDE) {
            i++;
            continue;
          }
          let last = i;
          while (!closes(labels[last])) last++;
          const start = from + begin + i;
          const stop = from + begin + last + 1;
          const mentionType = typeOfLabel(label);
          first.push(start);
          end.push(stop);
          type.push(mentionType === LOCATION && this.isCountry(start, stop, matches) ? COUNTRY : mentionType);
          score.push(interpolate(model.calibration, decoder.spanProbability(i, last + 1, mentionType)));
          i = last + 1;
        }
      }
      from = to;
    }
    return {
      count: first.length,
      first: Int32Array.from(first),
      end: Int32Array.from(end),
      type: Uint8Array.from(type),
      score: Float64Array.from(score),
    };
  }

  /** Whether the dictionaries know exactly this stretch as a country. */
  private isCountry(first: number, end: number, matches: Matches | null): boolean {
    if (matches === null || this.gazetteer === null) return false;
    let low = 0;
    let high = matches.count;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (matches.first[middle] < first) low = middle + 1;
      else high = middle;
    }
    for (let m = low; m < matches.count && matches.first[m] === first; m++)
      if (matches.end[m] === end && this.gazetteer.formType[matches.form[m]] === FORM_TYPE.country)
        return true;
    return false;
  }

  /**
   * Probability of each label at each token, LABEL_COUNT a token.
   *
   * @param starts one flag a token; `matches` as for `tag`
   */
  marginals(tokens: Tokens, starts: Uint8Array, matches: Matches | null): Float32Array {
    const { decoder } = this;
    this.read(tokens, starts, matches);
    const { count } = tokens;
    const result = new Float32Array(count * L);
    for (let from = 0; from < count; ) {
      let to = from + 1;
      while (to < count && starts[to] === 0) to++;
      this.scoreSentence(from, to);
      for (let i = from; i < to; i++) result[i * L + OUTSIDE] = 1;
      for (
        let begin = this.nextIsland(0, to - from);
        begin < to - from;
        begin = this.nextIsland(this.islandEnd, to - from)
      ) {
        const size = this.islandEnd - begin;
        decoder.decode(this.scores, (REACH + begin) * L, size);
        decoder.sum(this.scores, (REACH + begin) * L, size);
        decoder.copyMarginals(size, result, (from + begin) * L);
      }
      from = to;
    }
    return result;
  }

  private read(tokens: Tokens, starts: Uint8Array, matches: Matches | null): void {
    const { extractor } = this;
    extractor.read(tokens, starts, matches);
    if (this.generation !== extractor.generation) {
      this.generation = extractor.generation;
      this.known.fill(0);
    }
    if (extractor.symbolCount > this.known.length) this.makeRoom(extractor.symbolCount);
  }

  /** Scores of a sentence's labels, at offset REACH tokens: what falls beyond its edges is never read. */
  private scoreSentence(from: number, to: number): void {
    const { extractor, model, conjunctions } = this;
    const length = to - from;
    const size = (length + 2 * REACH) * L;
    if (size > this.scores.length) this.scores = new Float32Array(size * 2);
    const { scores } = this;
    scores.fill(0, 0, size);
    const { wordSymbol, classSymbol } = extractor;
    for (let i = from - REACH; i < to + REACH; i++) {
      const inside = i >= from && i < to;
      this.addSymbol(inside ? wordSymbol[i] : 0, i - from);
      if (inside && classSymbol[i] >= 0) this.addSymbol(classSymbol[i], i - from);
    }
    if (length > this.certain.length) this.certain = new Uint8Array(length * 2);
    const { certain } = this;
    for (let i = 0; i < length; i++) {
      const at = (i + REACH) * L;
      certain[i] = outsideMargin(scores, at) > CERTAIN ? 1 : 0;
      if (certain[i] === 1) continue;
      const count = extractor.conjunctions(from + i, from, to, conjunctions);
      for (let k = 0; k < count; k++) model.add(conjunctions[k], scores, at);
    }
  }

  /**
   * The next stretch of tokens that are not certainly outside, with one certain token to either side for the
   * transitions; sets `islandEnd`.
   *
   * @returns its first token within the sentence, or `length`
   */
  private nextIsland(from: number, length: number): number {
    const { certain } = this;
    let begin = from;
    while (begin < length && certain[begin] === 1) begin++;
    if (begin === length) return length;
    let end = begin;
    while (end < length && certain[end] === 0) end++;
    this.islandEnd = Math.min(length, end + 1);
    return Math.max(from, begin - 1);
  }

  /** A symbol at position `i` is seen from `i - REACH` to `i + REACH`: its row lies in that order. */
  private addSymbol(symbol: number, i: number): void {
    if (this.known[symbol] === 0) this.sumRow(symbol);
    const { rows, scores } = this;
    const row = symbol * ROW;
    const from = Math.max(0, -i) * L;
    const at = i * L;
    const to = Math.min(ROW, scores.length - at);
    for (let k = from; k < to; k++) scores[at + k] += rows[row + k];
  }

  private sumRow(symbol: number): void {
    const { model, rows } = this;
    const row = symbol * ROW;
    rows.fill(0, row, row + ROW);
    this.extractor.featuresOf(symbol).forEach((features, index) => {
      // The list for distance d serves the token that stands d before the symbol.
      const at = row + (WINDOW - 1 - index) * L;
      for (const feature of features) model.add(feature, rows, at);
    });
    this.known[symbol] = 1;
  }

  private makeRoom(symbols: number): void {
    let capacity = this.known.length;
    while (capacity < symbols) capacity *= 2;
    const rows = new Float32Array(capacity * ROW);
    rows.set(this.rows);
    this.rows = rows;
    const known = new Uint8Array(capacity);
    known.set(this.known);
    this.known = known;
  }
}

/** By how much OUTSIDE leads the best other label. */
function outsideMargin(scores: Float32Array, at: number): number {
  let best = scores[at + 1];
  for (let l = 2; l < L; l++) if (scores[at + l] > best) best = scores[at + l];
  return scores[at + OUTSIDE] - best;
}
