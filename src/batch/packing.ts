/** Chunks on their way to a worker: all bytes in one buffer that is handed over and not copied. */

import type { RawRecord } from '../input/source.ts';

export interface PackedChunk {
  readonly buffer: Uint8Array<ArrayBuffer>;
  /** A buffer of an earlier result, for that of this chunk. */
  readonly room: ArrayBuffer | undefined;
  readonly items: readonly { readonly record: RawRecord; readonly start: number; readonly end: number }[];
}

const NO_BYTES = new Uint8Array(0);

export function packRecords(records: readonly RawRecord[], room?: ArrayBuffer): PackedChunk {
  let size = 0;
  for (const record of records) if ('bytes' in record) size += record.bytes.length;
  const buffer = new Uint8Array(size);
  let start = 0;
  const items = records.map((record) => {
    if (!('bytes' in record)) return { record, start, end: start };
    buffer.set(record.bytes, start);
    const item = { record: { ...record, bytes: NO_BYTES }, start, end: start + record.bytes.length };
    start = item.end;
    return item;
  });
  return { buffer, room, items };
}

export function unpackRecords({ buffer, items }: PackedChunk): RawRecord[] {
  return items.map(({ record, start, end }) =>
    'bytes' in record ? { ...record, bytes: buffer.subarray(start, end) } : record,
  );
}
