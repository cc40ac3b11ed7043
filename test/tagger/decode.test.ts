import { describe, expect, it } from 'vitest';
import { Decoder } from '../../src/tagger/decode.ts';
import {
  BEGIN,
  END,
  INSIDE,
  LABEL_COUNT,
  labelOf,
  mayFollow,
  OUTSIDE,
  SINGLE,
} from '../../src/tagger/labels.ts';
import { LANES, UNITS, writeLanes } from '../../src/tagger/lanes.ts';
import { randomizer } from '../../src/training/learner.ts';

const L = LABEL_COUNT;

/** Scores of LABEL_COUNT a token as rows of lanes. */
function inLanes(scores: Float32Array): Int32Array {
  const words = new Int32Array((scores.length / L) * LANES);
  for (let i = 0; i * L < scores.length; i++)
    writeLanes(
      Int32Array.from(scores.subarray(i * L, (i + 1) * L), (score) => Math.round(score * UNITS)),
      100 * UNITS,
      words,
      i * LANES,
    );
  return words;
}

/** Scores of every label sequence of a short sentence, by brute force. */
function sequences(
  scores: Float32Array,
  transitions: Float32Array,
  length: number,
): { labels: number[]; score: number }[] {
  let partial: { labels: number[]; score: number }[] = [{ labels: [], score: 0 }];
  for (let i = 0; i < length; i++)
    partial = partial.flatMap(({ labels, score }) =>
      Array.from({ length: L }, (_, label) => label)
        .filter((label) => mayFollow(i === 0 ? OUTSIDE : labels[i - 1], label))
        .map((label) => ({
          labels: [...labels, label],
          score: score + scores[i * L + label] + (i > 0 ? transitions[labels[i - 1] * L + label] : 0),
        })),
    );
  return partial.filter(({ labels }) => mayFollow(labels[length - 1], OUTSIDE));
}

describe('Decoder', () => {
  const random = randomizer(3);
  const transitions = Float32Array.from({ length: L * L }, () => random() - 0.5);
  const scores = Float32Array.from({ length: 4 * L }, () => Math.round(3 * random() * UNITS) / UNITS);
  const all = sequences(scores, transitions, 4);
  const total = all.reduce((sum, { score }) => sum + Math.exp(score), 0);

  it('reads a stretch between tokens that are outside as the whole sentence would', () => {
    const whole = new Float32Array(6 * L).fill(-40);
    whole[0] = 0;
    whole[5 * L] = 0;
    whole.set(scores, L);
    const [inside, around] = [new Decoder(transitions), new Decoder(transitions)];
    inside.sum(inLanes(whole), LANES, 4, true, true);
    around.sum(inLanes(whole), 0, 6, false, false);
    const expected = around
      .spans(6, 0.01)
      .map((span) => ({ ...span, first: span.first - 1, end: span.end - 1 }))
      .filter(({ probability }) => probability > 0.011);
    const found = inside.spans(4, 0.01).filter(({ probability }) => probability > 0.011);
    expect(expected.length).toBeGreaterThan(5);
    expect(found.map(({ first, end, type }) => [first, end, type])).toEqual(
      expected.map(({ first, end, type }) => [first, end, type]),
    );
    found.forEach(({ probability }, k) => {
      expect(probability).toBeCloseTo(expected[k].probability, 9);
    });
  });

  it('gives each span the share of the sequences that hold it', () => {
    const decoder = new Decoder(transitions);
    decoder.sum(inLanes(scores), 0, 4, false, false);
    const spans = decoder.spans(4, 0);
    for (let type = 0; type < 3; type++) {
      const wanted: [number, number, number[]][] = [
        [1, 2, [labelOf(type, SINGLE)]],
        [0, 2, [labelOf(type, BEGIN), labelOf(type, END)]],
        [1, 4, [labelOf(type, BEGIN), labelOf(type, INSIDE), labelOf(type, END)]],
      ];
      for (const [first, end, labels] of wanted) {
        const share = all
          .filter((sequence) => labels.every((label, k) => sequence.labels[first + k] === label))
          .reduce((sum, { score }) => sum + Math.exp(score), 0);
        const found = spans.find((span) => span.first === first && span.end === end && span.type === type);
        expect(found?.probability).toBeCloseTo(share / total, 6);
      }
    }
  });

  it('gives the spans that are probable enough', () => {
    const decoder = new Decoder(transitions);
    decoder.sum(inLanes(scores), 0, 4, false, false);
    const all = decoder.spans(4, 0);
    expect(all).toHaveLength(3 * (4 + 3 + 2 + 1));
    for (const least of [0.02, 0.1, 0.3])
      expect(decoder.spans(4, least)).toEqual(all.filter(({ probability }) => probability >= least));
  });

  it('reads scores from an offset and grows with the sentence', () => {
    const decoder = new Decoder(transitions);
    const long = new Float32Array(L + 1000 * L);
    for (let i = 0; i < 1000; i++) long[L + i * L + (i % 10 === 0 ? labelOf(2, SINGLE) : OUTSIDE)] = 9;
    decoder.sum(inLanes(long), LANES, 1000, false, false);
    const spans = decoder.spans(1000, 0.5);
    expect(spans).toHaveLength(100);
    expect(spans.every(({ first, end, type }) => first % 10 === 0 && end === first + 1 && type === 2)).toBe(
      true,
    );
  });
});
