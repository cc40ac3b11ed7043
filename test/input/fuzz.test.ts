/** Mutated containers through every reader: no crash, no hang, no stray rejection. Seeded, so a failure repeats. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isFailed } from '../../src/model/record.ts';
import { scratchFolder } from '../scratch-folder.ts';
import { ARCHIVES, readAll } from './reading.ts';

/** Mutants of each fixture. */
const ROUNDS = 40;

/** Longest that one mutant may take, in milliseconds; the slowest unharmed fixture takes some 100. */
const PATIENCE = 5_000;

/** mulberry32: small, seeded, good enough to pick bytes. */
function createRandom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

function mutate(bytes: Buffer, random: (below: number) => number): Buffer {
  let mutant = Buffer.from(bytes);
  for (let change = 1 + random(8); change > 0 && mutant.length > 8; change--) {
    const at = random(mutant.length);
    const length = 1 + random(Math.min(64, mutant.length - at));
    switch (random(6)) {
      case 0:
        mutant[at] ^= 1 << random(8);
        break;
      case 1:
        mutant[at] = random(256);
        break;
      case 2:
        mutant = mutant.subarray(0, at);
        break;
      case 3:
        mutant = Buffer.concat([mutant.subarray(0, at), mutant.subarray(at + length)]);
        break;
      case 4:
        mutant = Buffer.concat([mutant.subarray(0, at + length), mutant.subarray(at)]);
        break;
      default:
        mutant.fill([0x00, 0xff, 0x22, 0x0a, 0x7b][random(5)], at, at + length);
    }
  }
  return mutant;
}

describe('mutated inputs', () => {
  const scratch = scratchFolder();
  const stray: unknown[] = [];
  const note = (reason: unknown) => stray.push(reason);
  beforeAll(() => {
    process.on('unhandledRejection', note);
  });
  afterAll(() => {
    process.off('unhandledRejection', note);
  });

  it.each(readdirSync(ARCHIVES))('%s', async (name) => {
    const original = readFileSync(join(ARCHIVES, name));
    const random = createRandom(name.length * 7919 + original.length);
    for (let round = 0; round < ROUNDS; round++) {
      const path = scratch.put(`mutan-${name}`, mutate(original, random));
      const started = performance.now();
      const records = await readAll([path]);
      expect(performance.now() - started, `round ${round}`).toBeLessThan(PATIENCE);
      for (const record of records) {
        expect(typeof record.id).toBe('string');
        if (isFailed(record)) expect(record.error.code).toMatch(/^[a-z-]+$/);
        else expect(record.text.trim()).not.toBe('');
      }
    }
    await new Promise((resolve) => setImmediate(resolve));
    expect(stray).toEqual([]);
  });
});
