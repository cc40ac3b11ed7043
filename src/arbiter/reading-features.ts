/**
 * What the arbiter sees of a reading: the hands that speak for it, what the tagger believes of each of its tokens, the
 * readings it competes with, its repetitions in the text, and where and between what it stands. The one extractor that
 * training and inference share.
 */

import { partAt } from '../article/page.ts';
import type { ArticlePart, PartKind } from '../model/types.ts';
import type { WeighedReading } from '../resolve/resolve.ts';
import type { TokenBeliefs } from '../tagger/beliefs.ts';
import { TAGGED_TYPES } from '../tagger/labels.ts';
import { NUMBER, type Tokens, WORD } from '../text/tokens.ts';
import { WorkingColumn } from '../text/working-column.ts';

/** Columns of a reading's features, in order. A trained arbiter refers to them by position. */
export const READING_FEATURES = [
  'type',
  'tokens',
  'characters',
  // What each hand says, and all together
  'score',
  'dictionary',
  'rule',
  'tagger',
  // The tagger's belief, token by token: that they are of this type, of another, of none
  'least',
  'mean',
  'other',
  'outside',
  // … that the mention begins and ends just here
  'begins',
  'ends',
  'goes-on',
  'goes-on-behind',
  'outside-before',
  'outside-behind',
  // The best readings that contain this one, lie within it, cross it, or are the same stretch of another type
  'containing',
  'containing-tagger',
  'within',
  'within-tagger',
  'crossing',
  'equal',
  // The same words elsewhere in the text, as this type and as others
  'repeated',
  'repeated-tagger',
  'repeated-score',
  'repeated-most',
  'otherwise',
  'otherwise-tagger',
  // Where it stands
  'part',
  'line-style',
  'first-look',
  'last-look',
  'look-before',
  'look-behind',
] as const;

export const FEATURE_COUNT = READING_FEATURES.length;

/** Types of readings, in the order of their numbers. */
const READING_TYPES = ['person', 'organization', 'country', 'location', 'none'] as const;

/** By number of a reading's type: the tagger's type, or -1. */
const TAGGED_TYPE_OF = READING_TYPES.map((type) =>
  TAGGED_TYPES.indexOf((type === 'country' ? 'location' : type) as (typeof TAGGED_TYPES)[number]),
);

const NUMBER_OF_TYPE: ReadonlyMap<string, number> = new Map(
  READING_TYPES.map((type, index) => [type, index]),
);

/** Kinds of parts in the order of their numbers; what is in none is body. */
const PART_KINDS: readonly PartKind[] = [
  'body',
  'title',
  'subtitle',
  'subheading',
  'caption',
  'related',
  'inserted-headline',
  'dateline',
  'byline',
  'editor',
  'initials',
  'outlet',
  'credit',
  'published',
  'updated',
  'advertisement',
  'pager',
  'tags',
  'share',
  'navigation',
];

const NUMBER_OF_PART: ReadonlyMap<PartKind, number> = new Map(PART_KINDS.map((kind, index) => [kind, index]));

/** Looks of tokens beyond the shapes of words, 1 to 5: a number, one of the signs below, any other sign; -1 is no token. */
const LOOK_NUMBER = 6;
const LOOK_SIGN = 7;
const SIGNS = '()-.,/:"“”&\'';

/** Where a statement is missing: no other reading of that kind. */
const ABSENT = -1;

/** Numbers of one surface's readings of one type. */
const TALLY = 5;
const COUNT = 0;
const TAGGER_SUM = 1;
const SCORE_SUM = 2;
const TAGGER_MOST = 3;
const TAGGER_SECOND = 4;

/** Readings that share their words, by a hash of these; two surfaces of one hash are too rare to matter to a feature. */
class Repetitions {
  /** By reading: where the tally of its surface begins. */
  private readonly tallyAt: Int32Array;
  private readonly tallies: Float64Array;
  private readonly types: Uint8Array;

  constructor(readings: readonly WeighedReading[], types: Uint8Array, { word }: Tokens) {
    const found = new Map<number, number>();
    this.types = types;
    this.tallyAt = new Int32Array(readings.length);
    readings.forEach(({ firstToken, endToken }, index) => {
      let hash = endToken - firstToken;
      for (let i = firstToken; i < endToken; i++)
        hash = Math.imul(hash ^ word[i], 0x9e3779b1) ^ (hash >>> 15);
      const known = found.get(hash);
      this.tallyAt[index] = known ?? found.size * READING_TYPES.length * TALLY;
      if (known === undefined) found.set(hash, this.tallyAt[index]);
    });
    const tallies = new Float64Array(found.size * READING_TYPES.length * TALLY);
    this.tallies = tallies;
    readings.forEach(({ tagger, score }, index) => {
      const at = this.tallyAt[index] + types[index] * TALLY;
      tallies[at + COUNT]++;
      tallies[at + TAGGER_SUM] += tagger;
      tallies[at + SCORE_SUM] += score;
      if (tagger > tallies[at + TAGGER_MOST]) {
        tallies[at + TAGGER_SECOND] = tallies[at + TAGGER_MOST];
        tallies[at + TAGGER_MOST] = tagger;
      } else if (tagger > tallies[at + TAGGER_SECOND]) tallies[at + TAGGER_SECOND] = tagger;
    });
  }

  /** Writes the six features of a reading's repetitions. */
  write({ tagger, score }: WeighedReading, index: number, features: Float32Array, at: number): void {
    const { tallies } = this;
    const begin = this.tallyAt[index];
    const own = begin + this.types[index] * TALLY;
    const count = tallies[own + COUNT] - 1;
    features[at] = count;
    features[at + 1] = count === 0 ? ABSENT : (tallies[own + TAGGER_SUM] - tagger) / count;
    features[at + 2] = count === 0 ? ABSENT : (tallies[own + SCORE_SUM] - score) / count;
    const most = tallies[own + TAGGER_MOST];
    features[at + 3] = count === 0 ? ABSENT : tagger === most ? tallies[own + TAGGER_SECOND] : most;
    let others = 0;
    let believed = 0;
    for (let type = 0; type < READING_TYPES.length; type++) {
      const from = begin + type * TALLY;
      if (from === own) continue;
      others += tallies[from + COUNT];
      believed += tallies[from + TAGGER_SUM];
    }
    features[at + 4] = others;
    features[at + 5] = others === 0 ? ABSENT : believed / others;
  }
}

/** A text as the features see it. */
export interface WeighedText {
  readonly tokens: Tokens;
  readonly lineStyle: Uint8Array;
  readonly parts: readonly ArticlePart[];
  readonly beliefs: TokenBeliefs;
}

/** The features of all readings of a text, FEATURE_COUNT a reading. */
export function readingFeatures(readings: readonly WeighedReading[], text: WeighedText): Float32Array {
  const features = new Float32Array(readings.length * FEATURE_COUNT);
  const types = Uint8Array.from(readings, ({ type }) => NUMBER_OF_TYPE.get(type)!);
  const rivals = new Rivals(readings, text.tokens.count);
  const repetitions = new Repetitions(readings, types, text.tokens);
  readings.forEach((reading, index) => {
    const at = index * FEATURE_COUNT;
    const type = types[index];
    const { tokens, lineStyle, parts } = text;
    const { firstToken, endToken } = reading;
    const start = tokens.start[firstToken];
    features[at] = type;
    features[at + 1] = endToken - firstToken;
    features[at + 2] = tokens.end[endToken - 1] - start;
    features[at + 3] = reading.score;
    features[at + 4] = reading.dictionary;
    features[at + 5] = reading.rule;
    features[at + 6] = reading.tagger;
    writeBeliefs(reading, TAGGED_TYPE_OF[type], text.beliefs, features, at + 7);
    rivals.write(reading, features, at + 17);
    repetitions.write(reading, index, features, at + 23);
    const part = partAt(parts, start);
    features[at + 29] = part === null ? 0 : NUMBER_OF_PART.get(part.kind)!;
    features[at + 30] = lineStyle[firstToken];
    features[at + 31] = lookOf(tokens, firstToken);
    features[at + 32] = lookOf(tokens, endToken - 1);
    features[at + 33] = lookOf(tokens, firstToken - 1);
    features[at + 34] = lookOf(tokens, endToken);
  });
  return features;
}

/** Ten features of what the tagger believes of the reading's tokens and of those beside it. */
function writeBeliefs(
  { firstToken, endToken }: WeighedReading,
  type: number,
  beliefs: TokenBeliefs,
  features: Float32Array,
  at: number,
): void {
  let least = 1;
  let sum = 0;
  let other = 0;
  let outside = 0;
  for (let i = firstToken; i < endToken; i++) {
    const none = beliefs.outside(i);
    const own = type < 0 ? none : beliefs.isOf(i, type);
    least = Math.min(least, own);
    sum += own;
    outside = Math.max(outside, none);
    other = Math.max(other, 1 - none - (type < 0 ? 0 : own));
  }
  features[at] = least;
  features[at + 1] = sum / (endToken - firstToken);
  features[at + 2] = other;
  features[at + 3] = outside;
  features[at + 4] = type < 0 ? ABSENT : beliefs.begins(firstToken, type);
  features[at + 5] = type < 0 ? ABSENT : beliefs.ends(endToken - 1, type);
  features[at + 6] = beliefs.goesOn(firstToken);
  features[at + 7] = beliefs.goesOnBehind(endToken - 1);
  features[at + 8] = beliefs.outside(firstToken - 1);
  features[at + 9] = beliefs.outside(endToken);
}

/** The last reading that begins at each token, and by reading the one before it there. */
const lastAtToken = new WorkingColumn();
const readingsBefore = new WorkingColumn();

/** Readings by their first token, to find those that share tokens. */
class Rivals {
  private readonly readings: readonly WeighedReading[];
  private readonly last: Int32Array;
  private readonly before: Int32Array;
  private longest = 0;

  constructor(readings: readonly WeighedReading[], tokenCount: number) {
    this.readings = readings;
    this.last = lastAtToken.take(tokenCount, -1);
    this.before = readingsBefore.take(readings.length, -1);
    readings.forEach(({ firstToken, endToken }, index) => {
      this.before[index] = this.last[firstToken];
      this.last[firstToken] = index;
      this.longest = Math.max(this.longest, endToken - firstToken);
    });
  }

  /** Writes the six features of the readings that a reading competes with. */
  write(reading: WeighedReading, features: Float32Array, at: number): void {
    const { readings, last, before } = this;
    const { firstToken, endToken } = reading;
    let containing = 0;
    let containingTagger = 0;
    let within = 0;
    let withinTagger = 0;
    let crossing = 0;
    let equal = 0;
    for (let i = Math.max(0, firstToken - this.longest + 1); i < endToken; i++)
      for (let index = last[i]; index >= 0; index = before[index]) {
        const other = readings[index];
        if (other === reading || other.endToken <= firstToken) continue;
        if (i === firstToken && other.endToken === endToken) equal = Math.max(equal, other.score);
        else if (i <= firstToken && other.endToken >= endToken) {
          containing = Math.max(containing, other.score);
          containingTagger = Math.max(containingTagger, other.tagger);
        } else if (i >= firstToken && other.endToken <= endToken) {
          within = Math.max(within, other.score);
          withinTagger = Math.max(withinTagger, other.tagger);
        } else crossing = Math.max(crossing, other.score);
      }
    features[at] = containing;
    features[at + 1] = containingTagger;
    features[at + 2] = within;
    features[at + 3] = withinTagger;
    features[at + 4] = crossing;
    features[at + 5] = equal;
  }
}

function lookOf({ count, kind, shape, text, start }: Tokens, token: number): number {
  if (token < 0 || token >= count) return -1;
  if (kind[token] === WORD) return shape[token];
  if (kind[token] === NUMBER) return LOOK_NUMBER;
  return LOOK_SIGN + SIGNS.indexOf(text[start[token]]) + 1;
}
