/** The parts of a batch, without threads: order, backpressure, streams that pause, journals, progress. */

import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, describe, expect, it } from 'vitest';
import { chunkRecords } from '../../src/batch/chunk.ts';
import { mapConcurrently } from '../../src/batch/concurrency.ts';
import { JournaledFile, readResumePoint } from '../../src/batch/journal.ts';
import { packRecords, unpackRecords } from '../../src/batch/packing.ts';
import { BatchProgress, formatDuration } from '../../src/batch/progress.ts';
import { createWork, type WorkSettings } from '../../src/batch/work.ts';
import type { RawRecord } from '../../src/input/source.ts';

const record = (i: number): RawRecord => ({
  id: `r${i}`,
  kind: 'json',
  bytes: Buffer.from(`{"text":"Berita ${i}"}`),
});

async function* records(count: number): AsyncGenerator<RawRecord> {
  for (let i = 0; i < count; i++) yield record(i);
}

const STEADY = { live: false, isDone: () => false, signal: undefined };

async function collect<T>(source: AsyncIterable<T>): Promise<T[]> {
  const items: T[] = [];
  for await (const item of source) items.push(item);
  return items;
}

describe('mapConcurrently', () => {
  async function* numbers(count: number, onRead: (i: number) => void = () => {}) {
    for (let i = 0; i < count; i++) {
      onRead(i);
      yield i;
    }
  }
  const unevenly = async (i: number) => {
    await sleep((i * 7) % 5);
    return i;
  };

  it('keeps the order, or gives results as they come', async () => {
    const expected = Array.from({ length: 40 }, (_, i) => i);
    expect(await collect(mapConcurrently(numbers(40), unevenly, { limit: 6, ordered: true }))).toEqual(
      expected,
    );
    const loose = await collect(mapConcurrently(numbers(40), unevenly, { limit: 6, ordered: false }));
    expect(loose.sort((a, b) => a - b)).toEqual(expected);
  });

  it('reads no further than its limit ahead of a slow consumer', async () => {
    let read = 0;
    let taken = 0;
    const source = numbers(50, (i) => {
      read = i + 1;
    });
    for await (const _ of mapConcurrently(source, async (i) => i, { limit: 4, ordered: true })) {
      await sleep(1);
      taken++;
      expect(read - taken).toBeLessThanOrEqual(4);
    }
    expect(taken).toBe(50);
  });

  it('passes on errors of the source and of the work', async () => {
    const failing = async (i: number) => {
      if (i === 3) throw new Error('rusak');
      return i;
    };
    await expect(collect(mapConcurrently(numbers(9), failing, { limit: 2, ordered: true }))).rejects.toThrow(
      'rusak',
    );
  });
});

describe('chunkRecords', () => {
  it('numbers records and leaves out what is done', async () => {
    const chunks = await collect(
      chunkRecords(records(200), { ...STEADY, isDone: (i) => i < 70 || i === 100 }),
    );
    expect(chunks.map(({ first, records: { length } }) => [first, length])).toEqual([
      [70, 30],
      [101, 64],
      [165, 35],
    ]);
  });

  it('does not keep a record of a live source waiting for the next', async () => {
    let release = () => {};
    async function* slow(): AsyncGenerator<RawRecord> {
      yield record(0);
      await new Promise<void>((resolve) => {
        release = resolve;
      });
      yield record(1);
    }
    const chunks = chunkRecords(slow(), { ...STEADY, live: true });
    expect((await chunks.next()).value?.records).toHaveLength(1);
    release();
    expect((await chunks.next()).value?.first).toBe(1);
  });

  it('ends when it is told to', async () => {
    const controller = new AbortController();
    async function* endless(): AsyncGenerator<RawRecord> {
      yield record(0);
      await new Promise(() => {});
    }
    const chunks = chunkRecords(endless(), { ...STEADY, live: true, signal: controller.signal });
    expect((await chunks.next()).value?.records).toHaveLength(1);
    controller.abort();
    expect((await chunks.next()).done).toBe(true);
  });
});

describe('packing', () => {
  it('gives back what it took', () => {
    const list: RawRecord[] = [
      record(0),
      { id: 'x', kind: 'failed', code: 'no-text', message: '' },
      record(1),
    ];
    expect(
      unpackRecords(structuredClone(packRecords(list))).map((item) =>
        'bytes' in item ? Buffer.from(item.bytes).toString() : item.id,
      ),
    ).toEqual(['{"text":"Berita 0"}', 'x', '{"text":"Berita 1"}']);
  });
});

describe('the work on a chunk', () => {
  const settings: WorkSettings = {
    fields: { text: ['text'], title: ['title'], date: ['date'], id: ['id'] },
    language: 'ind',
    anchor: undefined,
    id: undefined,
    format: 'jsonl',
    output: { offsets: 'utf16', includeText: true, colour: false, indent: false },
  };

  it('writes the same bytes into any room, or beside one that is too small', async () => {
    const work = await createWork(settings);
    const list = [
      { id: 'a', kind: 'json', bytes: Buffer.from('{"text":"Gubernur Sulbar – Café Dompu"}') } as const,
      record(1),
    ];
    const { output: expected } = await work(list);
    const text = new TextDecoder().decode(expected);
    expect(text).toContain('Café');
    for (const size of [0, 1, text.length, expected.length - 1, expected.length, 1 << 20]) {
      const room = new ArrayBuffer(size);
      const { output } = await work(list, room);
      expect(new TextDecoder().decode(output)).toBe(text);
      expect(output.buffer === room).toBe(size >= expected.length);
    }
  });
});

describe('the journal', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sebut-journal-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const path = join(folder, 'hasil.jsonl');
  const RUN = '{"run":1}';
  const chunk = (first: number, count: number, failed: number) => ({
    first,
    end: first + count,
    failed,
    ids: [`r${first}`, `r${first + count - 1}`] as const,
  });

  it('knows what is done, whatever the output was cut to', async () => {
    const file = await JournaledFile.open(path, RUN, await readResumePoint(path, RUN));
    await file.writeChunk(Buffer.from('aaaa\n'), chunk(0, 10, 1));
    await file.writeChunk(Buffer.from('cc\n'), chunk(20, 5, 0));
    await file.writeChunk(Buffer.from('b\n'), chunk(10, 10, 2));
    await file.close(false);
    const point = await readResumePoint(path, RUN);
    expect(point).toMatchObject({ bytes: 10, records: 25, failed: 3 });
    expect([0, 9, 10, 19, 20, 24, 25].map((index) => point.isDone(index, `r${index}`))).toEqual([
      true,
      true,
      true,
      true,
      true,
      true,
      false,
    ]);
    // What was written after the last line of the journal is done again; what the disk lost, too.
    writeFileSync(path, 'sisa', { flag: 'a' });
    writeFileSync(`${path}.journal`, '{"first":25,"en', { flag: 'a' });
    expect(await readResumePoint(path, RUN)).toMatchObject({ bytes: 10 });
    truncateSync(path, 9);
    expect(await readResumePoint(path, RUN)).toMatchObject({ bytes: 8, records: 15 });
    const resumed = await JournaledFile.open(path, RUN, await readResumePoint(path, RUN));
    await resumed.writeChunk(Buffer.from('b\n'), chunk(10, 10, 2));
    await resumed.close(false);
    expect(await readResumePoint(path, RUN)).toMatchObject({ bytes: 10, records: 25 });
    expect(readFileSync(path, 'utf8')).toBe('aaaa\ncc\nb\n');
    await expect(readResumePoint(path, '{"run":2}')).rejects.toThrow('other inputs');
  });

  it('knows its input again by the ends of each chunk', async () => {
    const { isDone } = await readResumePoint(path, RUN);
    expect([0, 1, 9].map((index) => isDone(index, index === 1 ? 'anything' : `r${index}`))).toEqual([
      true,
      true,
      true,
    ]);
    expect(() => isDone(10, 'r9')).toThrow(
      'the inputs have changed since the run broke off: record 11 was r10',
    );
  });
});

describe('progress', () => {
  it('says records, rate, failures and time left', () => {
    let time = 0;
    const progress = new BatchProgress(
      () => {},
      40e6,
      () => time,
    );
    time = 10_000;
    progress.read.bytesRead = 10e6;
    progress.records = 12_345;
    progress.failed = 3;
    expect(progress.line()).toBe('12,345 records · 1.0 MB/s · 3 failed · 30 s left');
    expect(progress.summary()).toBe('12,345 records in 10 s (1235 records/s, 1.0 MB/s), 3 failed');
    expect([59.6, 125, 11_460].map(formatDuration)).toEqual(['1 min 0 s', '2 min 5 s', '3 h 11 min']);
  });
});
