import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CONJUNCTION_LIMIT, WINDOW } from '../../src/tagger/features.ts';
import { LABEL_COUNT } from '../../src/tagger/labels.ts';
import {
  addLanes,
  FEATURE_BOUND,
  joinLanes,
  LANES,
  lowerLane,
  outsideLead,
  ROW_BOUND,
  SPARE,
  upperLane,
  writeLanes,
} from '../../src/tagger/lanes.ts';

const lane = fc.integer({ min: -1000, max: 1000 });

describe('lanes', () => {
  it('sum two labels in one word, whatever their signs', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(lane, lane), { maxLength: 30 }), (pairs) => {
        let sum = 0;
        for (const [lower, upper] of pairs) sum = (sum + joinLanes(lower, upper)) | 0;
        const total = (index: 0 | 1) => pairs.reduce((all, pair) => all + pair[index], 0);
        expect([lowerLane(sum), upperLane(sum)]).toEqual([total(0), total(1)]);
      }),
    );
  });

  it('have room for all that one token can gain', () => {
    const most = 2 * WINDOW * ROW_BOUND + CONJUNCTION_LIMIT * FEATURE_BOUND;
    expect(most).toBeLessThan(2 ** 15);
  });

  it('are cut at a bound', () => {
    const words = new Int32Array(LANES);
    writeLanes(new Int32Array(LABEL_COUNT).fill(-9999), ROW_BOUND, words, 0);
    expect([lowerLane(words[3]), upperLane(words[3])]).toEqual([-ROW_BOUND, -ROW_BOUND]);
  });

  it('tell by how much outside leads', () => {
    fc.assert(
      fc.property(fc.array(lane, { minLength: LABEL_COUNT, maxLength: LABEL_COUNT }), (units) => {
        const words = new Int32Array(3 * LANES).fill(7);
        writeLanes(Int32Array.from(units), ROW_BOUND, words, LANES);
        expect(words[LANES + SPARE]).toBe(7);
        expect(outsideLead(words, LANES)).toBe(units[0] - Math.max(...units.slice(1)));
        words.fill(0, 2 * LANES);
        addLanes(words, LANES, words, 2 * LANES);
        addLanes(words, LANES, words, 2 * LANES);
        expect(outsideLead(words, 2 * LANES)).toBe(2 * outsideLead(words, LANES));
      }),
    );
  });
});
