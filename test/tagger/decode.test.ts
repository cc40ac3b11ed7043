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
import { randomizer } from '../../src/training/learner.ts';

const L = LABEL_COUNT;

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
  const scores = Float32Array.from({ length: 4 * L }, () => 3 * random());
  const all = sequences(scores, transitions, 4);
  const total = all.reduce((sum, { score }) => sum + Math.exp(score), 0);

  it('finds the best of all label sequences', () => {
    const best = all.reduce((a, b) => (b.score > a.score ? b : a));
    const decoder = new Decoder(transitions);
    decoder.decode(scores, 0, 4, false, false);
    expect([...decoder.labels.subarray(0, 4)]).toEqual(best.labels);
  });

  it('reads a stretch between tokens that are outside as the whole sentence would', () => {
    const whole = new Float32Array(6 * L).fill(-40);
    whole[0] = 0;
    whole[5 * L] = 0;
    whole.set(scores, L);
    const [inside, around] = [new Decoder(transitions), new Decoder(transitions)];
    inside.decode(whole, L, 4, true, true);
    inside.sum(whole, L, 4, true, true);
    around.decode(whole, 0, 6, false, false);
    around.sum(whole, 0, 6, false, false);
    expect([...inside.labels.subarray(0, 4)]).toEqual([...around.labels.subarray(1, 5)]);
    for (let type = 0; type < 3; type++)
      for (const [first, end] of [
        [0, 1],
        [3, 4],
        [0, 4],
        [2, 4],
      ])
        expect(inside.spanProbability(first, end, type)).toBeCloseTo(
          around.spanProbability(first + 1, end + 1, type),
          9,
        );
  });

  it('gives each span the share of the sequences that hold it', () => {
    const decoder = new Decoder(transitions);
    decoder.decode(scores, 0, 4, false, false);
    decoder.sum(scores, 0, 4, false, false);
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
        expect(decoder.spanProbability(first, end, type)).toBeCloseTo(share / total, 6);
      }
    }
  });

  it('reads scores from an offset and grows with the sentence', () => {
    const decoder = new Decoder(transitions);
    const long = new Float32Array(L + 1000 * L);
    for (let i = 0; i < 1000; i++) long[L + i * L + (i % 10 === 0 ? labelOf(2, SINGLE) : OUTSIDE)] = 9;
    expect(decoder.decode(long, L, 1000, false, false)).toBe(true);
    expect(decoder.labels.subarray(0, 1000).filter((label) => label === labelOf(2, SINGLE)).length).toBe(100);
  });
});
