import { describe, expect, it } from 'vitest';
import { LABEL_COUNT } from '../../src/tagger/labels.ts';
import { FEATURE_BOUND, LANES, lowerLane, UNITS, upperLane } from '../../src/tagger/lanes.ts';
import { Model, type ModelContent, writeModel } from '../../src/tagger/model.ts';

const content = (features: number[]): ModelContent => ({
  features: Int32Array.from(features),
  weights: Float32Array.from(
    { length: features.length * LABEL_COUNT },
    (_, k) => Math.sin(k) * [0.1, 0.4, 0.9, 1.9][Math.floor(k / LABEL_COUNT) % 4],
  ),
  transitions: new Float32Array(LABEL_COUNT ** 2).fill(0.25),
  calibration: new Float32Array(0),
  knowledge: Uint8Array.of(1, 2, 3),
  description: { target: 'own', corpora: ['a'], seed: 1 },
});

describe('Model', () => {
  const given = content([7, -1, 0x12340001, 0x12340002, -0x7fffffff]);
  const bytes = writeModel(given);

  it('gives back every weight to within half a step of its row', () => {
    const model = new Model(bytes);
    given.features.forEach((feature, f) => {
      const sums = new Int32Array(LABEL_COUNT + 2);
      model.addAll(Int32Array.of(feature), 1, sums, 2);
      const row = given.weights.subarray(f * LABEL_COUNT, (f + 1) * LABEL_COUNT);
      const step = Math.max(1, ...row.map((weight) => (Math.abs(weight) * UNITS) / 64));
      row.forEach((weight, l) => {
        expect(Math.abs(sums[2 + l] - weight * UNITS)).toBeLessThanOrEqual(step / 2);
      });
    });
  });

  it('gives the same through its cache, as lanes', () => {
    const model = new Model(bytes);
    for (const feature of [...given.features, ...given.features, 8]) {
      const sums = new Int32Array(LABEL_COUNT);
      const lanes = new Int32Array(LANES);
      model.addAll(Int32Array.of(feature), 1, sums, 0);
      model.addFrequent(Int32Array.of(feature, feature), 2, lanes, 0);
      const read = sums.map((_, l) => (l % 2 === 0 ? lowerLane(lanes[l >> 1]) : upperLane(lanes[l >> 1])));
      expect(read).toEqual(sums.map((units) => 2 * units));
    }
  });

  it('cuts weights at the bound that keeps lanes apart', () => {
    const { features, ...rest } = given;
    const model = new Model(writeModel({ ...rest, features, weights: rest.weights.map((w) => w * 1e4) }));
    const sums = new Int32Array(LABEL_COUNT);
    model.addAll(Int32Array.of(7), 1, sums, 0);
    expect(Math.max(...sums.map(Math.abs))).toBeGreaterThan(FEATURE_BOUND / 2);
    expect(Math.max(...sums.map(Math.abs))).toBeLessThanOrEqual(FEATURE_BOUND);
  });

  it('adds nothing for features it does not know', () => {
    const sums = new Int32Array(LABEL_COUNT);
    for (const feature of [8, 0x12340003, 0x00010007])
      new Model(bytes).addAll(Int32Array.of(feature), 1, sums, 0);
    expect([...sums]).toEqual(new Array(LABEL_COUNT).fill(0));
  });

  it('opens at any offset and keeps its sections', () => {
    const shifted = new Uint8Array(bytes.length + 3);
    shifted.set(bytes, 3);
    const model = new Model(shifted.subarray(3));
    expect(model.description.target).toBe('own');
    expect([...model.knowledge]).toEqual([1, 2, 3]);
    expect(model.transitions[5]).toBe(0.25);
    expect(model.featureCount).toBe(5);
  });

  it('refuses other files and files cut off', () => {
    expect(() => new Model(new Uint8Array(4))).toThrow('too short');
    expect(() => new Model(new Uint8Array(400))).toThrow('not a tagger model');
    expect(() => new Model(bytes.slice(0, bytes.length - 64))).toThrow('cut off');
  });
});
