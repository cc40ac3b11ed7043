/** The statistical tagger at work: tokens in, mentions with probabilities out. Inference only. */

import type { Gazetteer, Matches } from '../gazetteer/gazetteer.ts';
import { FORM_TYPE } from '../gazetteer/schema.ts';
import { lowerBound } from '../text/order.ts';
import type { Tokens } from '../text/tokens.ts';
import { BeliefCollector, type TokenBeliefs } from './beliefs.ts';
import { interpolate } from './calibration.ts';
import { Decoder } from './decode.ts';
import { CONJUNCTION_LIMIT, FeatureExtractor, REACH, SYMBOL_FEATURE_LIMIT, WINDOW } from './features.ts';
import { LABEL_COUNT, OUTSIDE, TAGGED_TYPES } from './labels.ts';
import { addLanes, LANES, outsideLead, ROW_BOUND, SPARE, UNITS, writeLanes } from './lanes.ts';
import { Model } from './model.ts';
import { WordKnowledge } from './word-knowledge.ts';

const L = LABEL_COUNT;

/** Words of a symbol: a row for each neighbour that sees it. */
const SYMBOL_WORDS = WINDOW * LANES;

/** Where a row's lead is not summed yet. */
const UNSUMMED = 0x7fffffff;

/** Types of mentions: those the model tags, and countries, which are locations that read as a country's form. */
export const MENTION_TYPES = [...TAGGED_TYPES, 'country'] as const;

const LOCATION = MENTION_TYPES.indexOf('location');
const COUNTRY = MENTION_TYPES.indexOf('country');

/**
 * A token whose own features favour OUTSIDE by this much (in units, four nats) is outside: its conjunctions are not looked up, and
 * sentences are decoded between such tokens. At four nats the annotated articles come out as at six (`npm run accuracy`), and
 * tagging takes a quarter less time.
 */
const CERTAIN = 4 * UNITS;

/**
 * The same for a lower bound of that lead, which costs one addition where the lead itself costs LABEL_COUNT: the sum of
 * what each symbol in sight alone gives OUTSIDE over its own best other label.
 */
const CERTAIN_BOUND = UNITS;

/** A stretch each of whose tokens OUTSIDE leads by this much by itself is not summed: no mention of it reaches LEAST. */
const HOPELESS = 3 * UNITS;

/** Least probability of a mention that the bare tagger predicts; chosen over folds of the corpora, 0.36 to 0.42 are alike. */
export const LEAST = 0.4;

/** Tagged mentions as parallel columns of `count` rows, by their first token; below 0.5 they may overlap. */
export interface TaggedMentions {
  readonly count: number;
  /** First token, and the token after the last. */
  readonly first: readonly number[];
  readonly end: readonly number[];
  /** Index into `MENTION_TYPES`. */
  readonly type: readonly number[];
  /** Calibrated probability that exactly this span is a mention of this type. */
  readonly score: readonly number[];
  /** Of each token of the text. */
  readonly beliefs: TokenBeliefs;
}

/**
 * Opens a model file.
 *
 * @param bytes a file that `sebut train` wrote
 * @param gazetteer the dictionaries that the model was trained with, or null if it was trained without
 * @throws Error when the bytes are no model of this version
 */
export function openTagger(bytes: Uint8Array | ArrayBuffer, gazetteer: Gazetteer | null): Tagger {
  return new Tagger(new Model(bytes instanceof Uint8Array ? bytes : new Uint8Array(bytes)), gazetteer);
}

export class Tagger {
  readonly model: Model;
  private readonly gazetteer: Gazetteer | null;
  private readonly extractor: FeatureExtractor;
  private readonly decoder: Decoder;
  private readonly beliefs = new BeliefCollector();
  private generation = -1;
  /**
   * Summed weights by symbol, as lanes: what each neighbour within reach gains from it. A row's spare word says how far the
   * row alone puts OUTSIDE before the best other label, or that it is not summed yet.
   */
  private rows = new Int32Array(1024 * SYMBOL_WORDS).fill(UNSUMMED);
  private readonly rowUnits = new Int32Array(L);
  private scores = new Int32Array(512 * LANES);
  /** What the tokens of one run of capitalised words gain alike. */
  private readonly runScores = new Int32Array(LANES);
  private certain = new Uint8Array(512);
  private islandEnd = 0;
  private readonly conjunctions = new Int32Array(CONJUNCTION_LIMIT);
  private readonly symbolFeatures = new Int32Array(SYMBOL_FEATURE_LIMIT);

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

  /**
   * @param starts one flag a token, from `sentenceStarts`; `matches` from the gazetteer's `scan` of the same tokens
   * @param least probability, before calibration, of the least probable mention wanted
   */
  tag(tokens: Tokens, starts: Uint8Array, matches: Matches | null, least: number): TaggedMentions {
    const { decoder, model, beliefs } = this;
    this.read(tokens, starts, matches);
    beliefs.begin(tokens.count);
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
        const at = begin * LANES;
        const before = this.islandEnd < length;
        if (!this.mayHold(at, size)) continue;
        decoder.sum(this.scores, at, size, begin > 0, before);
        const room = beliefs.room(from + begin, size);
        decoder.copyMarginals(size, room.values, room.at);
        for (const span of decoder.spans(size, least)) {
          const start = from + begin + span.first;
          const stop = from + begin + span.end;
          first.push(start);
          end.push(stop);
          type.push(span.type === LOCATION && this.isCountry(start, stop, matches) ? COUNTRY : span.type);
          score.push(interpolate(model.calibration, span.probability));
        }
      }
      from = to;
    }
    return { count: first.length, first, end, type, score, beliefs: beliefs.end() };
  }

  /** Whether any token of a stretch is nearly as likely to be named as not. */
  private mayHold(at: number, length: number): boolean {
    for (let i = 0; i < length; i++) if (outsideLead(this.scores, at + i * LANES) < HOPELESS) return true;
    return false;
  }

  /** Whether the dictionaries know exactly this stretch as a country. */
  private isCountry(first: number, end: number, matches: Matches | null): boolean {
    if (matches === null || this.gazetteer === null) return false;
    for (
      let m = lowerBound(matches.first, first, matches.count);
      m < matches.count && matches.first[m] === first;
      m++
    )
      if (matches.end[m] === end && matches.type[m] === FORM_TYPE.country) return true;
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
        const before = this.islandEnd < to - from;
        decoder.sum(this.scores, begin * LANES, size, begin > 0, before);
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
      this.rows.fill(UNSUMMED);
    }
    if (extractor.symbolCount * SYMBOL_WORDS > this.rows.length) this.makeRoom(extractor.symbolCount);
  }

  /**
   * Scores of a sentence's labels, a row a token, and which of its tokens are certainly outside: these have none.
   */
  private scoreSentence(from: number, to: number): void {
    const length = to - from;
    if (length * LANES > this.scores.length) {
      this.scores = new Int32Array(length * LANES * 2);
      this.certain = new Uint8Array(length * 2);
    }
    const { extractor, model, conjunctions, scores, runScores, certain } = this;
    let run = -1;
    for (let i = 0; i < length; i++) {
      const at = i * LANES;
      if (this.isOutside(from + i, from, to)) {
        certain[i] = 1;
        continue;
      }
      this.addRows(from + i, from, to, at);
      certain[i] = outsideLead(scores, at) > CERTAIN ? 1 : 0;
      if (certain[i] === 1) continue;
      const count = extractor.conjunctions(from + i, from, to, conjunctions);
      model.addFrequent(conjunctions, count, scores, at);
      const start = extractor.runAt(from + i);
      if (start < 0) continue;
      if (start !== run) {
        run = start;
        runScores.fill(0);
        const around = extractor.runConjunctions(run, from, to, conjunctions);
        model.addFrequent(conjunctions, around, runScores, 0);
      }
      addLanes(runScores, 0, scores, at);
    }
  }

  /**
   * Whether a token is outside at a glance: far from anything printed as names are, or by a lower bound of its lead.
   * Sums the rows not met before.
   */
  private isOutside(i: number, from: number, to: number): boolean {
    const { extractor, rows } = this;
    if (!extractor.isNearName(i, from, to)) return true;
    const { wordSymbol, classSymbol } = extractor;
    let lead = 0;
    for (let k = 0; k < WINDOW; k++) {
      const j = i - REACH + k;
      const inside = j >= from && j < to;
      // A symbol's rows lie in the order of the tokens that see it: the first neighbour is seen by its last row.
      const part = WINDOW - 1 - k;
      const symbol = inside ? wordSymbol[j] : 0;
      const at = symbol * SYMBOL_WORDS + part * LANES + SPARE;
      if (rows[at] === UNSUMMED) this.sumPart(symbol, part);
      lead += rows[at];
      if (!inside || classSymbol[j] < 0) continue;
      const classAt = classSymbol[j] * SYMBOL_WORDS + part * LANES + SPARE;
      if (rows[classAt] === UNSUMMED) this.sumPart(classSymbol[j], part);
      lead += rows[classAt];
    }
    return lead > CERTAIN_BOUND;
  }

  /**
   * Scores of one token's labels from the rows of the symbols in sight, written from `at` on. The sums live in
   * registers; symbol 0, the edge of a sentence, stands where there is no neighbour.
   */
  private addRows(i: number, from: number, to: number, at: number): void {
    const { rows, scores } = this;
    const { wordSymbol, classSymbol } = this.extractor;
    let s0 = 0;
    let s1 = 0;
    let s2 = 0;
    let s3 = 0;
    let s4 = 0;
    let s5 = 0;
    let s6 = 0;
    for (let k = 0; k < WINDOW; k++) {
      const j = i - REACH + k;
      const inside = j >= from && j < to;
      const part = (WINDOW - 1 - k) * LANES;
      const row = (inside ? wordSymbol[j] : 0) * SYMBOL_WORDS + part;
      s0 += rows[row];
      s1 += rows[row + 1];
      s2 += rows[row + 2];
      s3 += rows[row + 3];
      s4 += rows[row + 4];
      s5 += rows[row + 5];
      s6 += rows[row + 6];
      if (!inside || classSymbol[j] < 0) continue;
      const classRow = classSymbol[j] * SYMBOL_WORDS + part;
      s0 += rows[classRow];
      s1 += rows[classRow + 1];
      s2 += rows[classRow + 2];
      s3 += rows[classRow + 3];
      s4 += rows[classRow + 4];
      s5 += rows[classRow + 5];
      s6 += rows[classRow + 6];
    }
    scores[at] = s0;
    scores[at + 1] = s1;
    scores[at + 2] = s2;
    scores[at + 3] = s3;
    scores[at + 4] = s4;
    scores[at + 5] = s5;
    scores[at + 6] = s6;
  }

  /** Adds up the weights that a token gains from a symbol in one direction: part 0 is that of the token REACH before it. */
  private sumPart(symbol: number, part: number): void {
    const { extractor, model, rows, rowUnits, symbolFeatures } = this;
    rowUnits.fill(0);
    model.addAll(symbolFeatures, extractor.featuresAt(symbol, REACH - part, symbolFeatures), rowUnits, 0);
    const at = symbol * SYMBOL_WORDS + part * LANES;
    writeLanes(rowUnits, ROW_BOUND, rows, at);
    rows[at + SPARE] = outsideLead(rows, at);
  }

  /**
   * The next stretch of tokens that are not certainly outside; sets `islandEnd`.
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
    this.islandEnd = end;
    return begin;
  }

  private makeRoom(symbols: number): void {
    let capacity = this.rows.length;
    while (capacity < symbols * SYMBOL_WORDS) capacity *= 2;
    const rows = new Int32Array(capacity).fill(UNSUMMED);
    rows.set(this.rows);
    this.rows = rows;
  }
}
