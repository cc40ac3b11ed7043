/** The arbiter's file and what it sees of readings. */

import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { Arbiter, type TreeNodes, weighJudgement, writeArbiter } from '../../src/arbiter/arbiter.ts';
import { FEATURE_COUNT, READING_FEATURES, readingFeatures } from '../../src/arbiter/reading-features.ts';
import type { ArticlePart, EntityType } from '../../src/model/types.ts';
import type { WeighedReading } from '../../src/resolve/resolve.ts';
import { TokenBeliefs } from '../../src/tagger/beliefs.ts';
import { BEGIN, END, LABEL_COUNT, labelOf, OUTSIDE } from '../../src/tagger/labels.ts';
import { lineStyles } from '../../src/text/lines.ts';
import { tokenize } from '../../src/text/tokens.ts';
import { WordTable } from '../../src/text/word-table.ts';

/** One tree: least belief up to 0.5 says -1; above, a tagger's score up to 0.25 says 0.5, more says 2. */
const TREES: TreeNodes = {
  roots: Int32Array.of(0),
  feature: Int32Array.of(READING_FEATURES.indexOf('least'), -1, READING_FEATURES.indexOf('tagger'), -1, -1),
  value: Float32Array.of(0.5, -1, 0.25, 0.5, 2),
  right: Int32Array.of(2, -1, 4, -1, -1),
};

function row(values: Partial<Record<(typeof READING_FEATURES)[number], number>>): number[] {
  return READING_FEATURES.map((name) => values[name] ?? 0);
}

const logistic = (x: number) => 1 / (1 + Math.exp(-x));

describe('an arbiter', () => {
  const bytes = writeArbiter(TREES, 0.125);

  it('adds up what the leaves say, as a probability a row', () => {
    const features = Float32Array.from([
      ...row({ least: 0.2, tagger: 0.9 }),
      ...row({ least: 0.6, tagger: 0.25 }),
      ...row({ least: 0.6, tagger: 0.3 }),
    ]);
    const [low, middle, high] = new Arbiter(bytes).judge(features, 3);
    expect(low).toBeCloseTo(logistic(-0.875), 6);
    expect(middle).toBeCloseTo(logistic(0.625), 6);
    expect(high).toBeCloseTo(logistic(2.125), 6);
  });

  it('is opened at any offset', () => {
    const shifted = new Uint8Array(bytes.length + 1);
    shifted.set(bytes, 1);
    const features = Float32Array.from(row({}));
    expect(new Arbiter(shifted.subarray(1)).judge(features, 1)[0]).toBeCloseTo(logistic(-0.875), 6);
  });

  it.each([
    ['too short', bytes.slice(0, 12)],
    ['cut off', bytes.slice(0, bytes.length - 4)],
    ['of another kind', Uint8Array.from(bytes, (byte, index) => (index === 0 ? byte ^ 1 : byte))],
    ['of another version', Uint8Array.from(bytes, (byte, index) => (index === 4 ? byte + 1 : byte))],
    ['of other features', Uint8Array.from(bytes, (byte, index) => (index === 8 ? byte + 1 : byte))],
  ])('refuses a file that is %s', (_, broken) => {
    expect(() => new Arbiter(broken)).toThrow(/arbiter/);
  });

  it.skipIf(!existsSync('models/arbiter.bin'))('of the product is small and gives probabilities', () => {
    const file = new Uint8Array(readFileSync('models/arbiter.bin'));
    expect(file.length).toBeLessThan(100_000);
    const arbiter = new Arbiter(file);
    const sure = row({ score: 0.98, tagger: 0.98, least: 0.98, mean: 0.98, begins: 0.98, ends: 0.98 });
    const unsure = row({ type: 1, score: 0.5, rule: 0.5, outside: 0.99, containing: 0.97 });
    const [high, low] = arbiter.judge(Float32Array.from([...sure, ...unsure]), 2);
    expect(high).toBeGreaterThan(0.8);
    expect(low).toBeLessThan(high / 2);
  });
});

describe('the score of a reading', () => {
  it('lies between what the arbiter and the hands say, nearer to the arbiter', () => {
    const score = weighJudgement(0.2, 0.9);
    expect(score).toBeGreaterThan(0.2);
    expect(score - 0.2).toBeLessThan(0.9 - score);
    expect(weighJudgement(0.9, 0.2)).toBeGreaterThan(0.5);
    expect(weighJudgement(0.7, 0.7)).toBeCloseTo(0.7, 6);
  });

  it('stays a probability where either is certain', () => {
    for (const [probability, hands] of [
      [0, 0],
      [0, 1],
      [1, 0],
      [1, 1],
    ]) {
      const score = weighJudgement(probability, hands);
      expect(score).toBeGreaterThan(0);
      expect(score).toBeLessThan(1);
    }
  });
});

describe('features of a reading', () => {
  const text = 'Warga Pasar Kenari menemui Rano di Pasar Kenari.';
  const tokens = tokenize(text, new WordTable());
  const at = (word: string, from = 0) => {
    const start = text.indexOf(word, from);
    return tokens.start.indexOf(start);
  };
  const reading = (
    firstToken: number,
    endToken: number,
    type: EntityType | 'none',
    hands: Partial<Record<'dictionary' | 'rule' | 'tagger' | 'score', number>>,
  ): WeighedReading => ({
    firstToken,
    endToken,
    type,
    score: 0,
    dictionary: 0,
    rule: 0,
    tagger: 0,
    evidence: [],
    forms: [],
    ...hands,
  });
  const market = at('Pasar');
  const again = at('Pasar', 20);
  const readings = [
    reading(market, market + 2, 'location', { score: 0.75, rule: 0.5, tagger: 0.5 }),
    reading(market + 1, market + 2, 'person', { score: 0.25, dictionary: 0.25 }),
    reading(market, market + 2, 'organization', { score: 0.5, tagger: 0.5 }),
    reading(again, again + 2, 'location', { score: 0.875, tagger: 0.25 }),
    reading(at('Rano'), at('Rano') + 1, 'person', { score: 1 }),
  ];
  // Location is the third type: Pasar begins one at 0.75, Kenari ends it at 0.5.
  const beliefs = (() => {
    const rowAt = new Int32Array(tokens.count).fill(-1);
    const probabilities = new Float32Array(2 * LABEL_COUNT);
    rowAt[market] = 0;
    rowAt[market + 1] = LABEL_COUNT;
    probabilities[labelOf(2, BEGIN)] = 0.75;
    probabilities[OUTSIDE] = 0.25;
    probabilities[LABEL_COUNT + labelOf(2, END)] = 0.5;
    probabilities[LABEL_COUNT + labelOf(1, END)] = 0.25;
    probabilities[LABEL_COUNT + OUTSIDE] = 0.25;
    return new TokenBeliefs(rowAt, probabilities);
  })();
  const parts: ArticlePart[] = [{ kind: 'title', start: 0, end: text.indexOf('Rano') }];
  const features = readingFeatures(readings, { tokens, lineStyle: lineStyles(tokens), parts, beliefs });
  const of = (index: number, name: (typeof READING_FEATURES)[number]) =>
    features[index * FEATURE_COUNT + READING_FEATURES.indexOf(name)];

  it('say what it is and who speaks for it', () => {
    expect([0, 1, 2].map((index) => of(index, 'type'))).toEqual([3, 0, 1]);
    expect([of(0, 'tokens'), of(0, 'characters')]).toEqual([2, 'Pasar Kenari'.length]);
    expect([of(0, 'score'), of(0, 'dictionary'), of(0, 'rule'), of(0, 'tagger')]).toEqual([
      0.75, 0, 0.5, 0.5,
    ]);
  });

  it('say what the tagger believes of its tokens', () => {
    expect([of(0, 'least'), of(0, 'mean'), of(0, 'other'), of(0, 'outside')]).toEqual([
      0.5, 0.625, 0.25, 0.25,
    ]);
    expect([of(0, 'begins'), of(0, 'ends')]).toEqual([0.75, 0.5]);
    expect([of(0, 'goes-on'), of(0, 'goes-on-behind')]).toEqual([0, 0]);
    expect([of(1, 'goes-on'), of(1, 'least'), of(1, 'other')]).toEqual([0.75, 0, 0.75]);
    expect([of(0, 'outside-before'), of(0, 'outside-behind')]).toEqual([1, 1]);
    expect([of(3, 'least'), of(3, 'outside')]).toEqual([0, 1]);
  });

  it('say what it competes with', () => {
    expect([of(0, 'within'), of(0, 'equal'), of(0, 'containing'), of(0, 'crossing')]).toEqual([
      0.25, 0.5, 0, 0,
    ]);
    expect([of(1, 'containing'), of(1, 'containing-tagger')]).toEqual([0.75, 0.5]);
    expect([of(4, 'containing'), of(4, 'within'), of(4, 'equal')]).toEqual([0, 0, 0]);
  });

  it('say how often its words stand elsewhere, as what', () => {
    expect([of(0, 'repeated'), of(0, 'repeated-tagger'), of(0, 'repeated-score')]).toEqual([1, 0.25, 0.875]);
    expect([of(3, 'repeated-most'), of(3, 'otherwise'), of(3, 'otherwise-tagger')]).toEqual([0.5, 1, 0.5]);
    expect([of(4, 'repeated'), of(4, 'repeated-score'), of(4, 'otherwise-tagger')]).toEqual([0, -1, -1]);
  });

  it('say where it stands', () => {
    expect(of(0, 'part')).not.toBe(of(3, 'part'));
    expect([of(4, 'first-look'), of(4, 'look-before'), of(4, 'look-behind')]).toEqual([2, 1, 1]);
    // A full stop is a sign of its own, nothing stands before the first word
    expect(of(3, 'look-behind')).toBeGreaterThan(6);
    expect(of(3, 'look-behind')).not.toBe(of(0, 'look-behind'));
  });
});
