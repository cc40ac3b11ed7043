/** The library's batch, in the calling thread and beside it. Needs the data files that `npm run build` makes. */

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { extractAll } from '../../src/batch/extract-all.ts';
import { isFailed } from '../../src/model/record.ts';

const IS_BUILT = existsSync(join(import.meta.dirname, '../../dist/gazetteer.bin'));
const TEXT =
  'BOGOR - Wali Kota Bogor Dedie Rachim meresmikan taman baru di Kecamatan Tanah Sareal, Senin (5/2/2024).';

describe.skipIf(!IS_BUILT)('extractAll', () => {
  it('gives a result for each record, failed ones in their place', async () => {
    const records = [
      { id: 'a', text: TEXT, authors: ['Sari Lestari'], outlet: 'Kabar Bogor' },
      { id: 'b', error: { code: 'no-text', message: 'kosong' } },
      { id: 'c', text: undefined as unknown as string },
      { id: 'd', text: '' },
    ];
    const results = [];
    for await (const result of extractAll(records)) results.push(result);
    expect(results.map((result) => [result.id, isFailed(result)])).toEqual([
      ['a', false],
      ['b', true],
      ['c', true],
      ['d', false],
    ]);
    expect(results[0]).toMatchObject({ article: { authors: ['Sari Lestari'], outlet: 'Kabar Bogor' } });
  });

  it('takes no more records than it has answered for, and one at a time from a slow source', async () => {
    let asked = 0;
    async function* endless() {
      for (;;) yield { id: String(asked++), text: TEXT };
    }
    let taken = 0;
    for await (const _ of extractAll(endless())) if (++taken === 100) break;
    expect(asked).toBeLessThan(400);
  });

  it('gives the same on several threads, however many records', async () => {
    const records = Array.from({ length: 600 }, (_, i) => ({
      id: String(i),
      text: i % 100 === 0 ? TEXT : 'Ia tiba.',
    }));
    const idsOf = async (jobs: number) => {
      const results = [];
      for await (const result of extractAll(records, { jobs })) results.push(result);
      return results;
    };
    expect(await idsOf(2)).toEqual(await idsOf(1));
  });

  it('refuses a senseless number of jobs and passes on errors of the source', async () => {
    await expect(extractAll([], { jobs: 0 }).next()).rejects.toThrow(RangeError);
    async function* failing() {
      yield { id: 'a', text: TEXT };
      throw new Error('sumber putus');
    }
    await expect(
      (async () => {
        for await (const _ of extractAll(failing()));
      })(),
    ).rejects.toThrow('sumber putus');
  });
});
