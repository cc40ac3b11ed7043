/** Streams of bytes: gathering them whole, looking at their beginning, cutting them into lines. */

import { ReadError } from './errors.ts';
import { MAXIMUM_RECORD_BYTES } from './limits.ts';

const NEWLINE = 0x0a;

/** Pieces of one record as one array; a single piece is not copied. */
export function joinBytes(pieces: readonly Uint8Array[]): Uint8Array {
  return pieces.length === 1 ? pieces[0] : Buffer.concat(pieces);
}

/**
 * The whole stream.
 *
 * @throws ReadError `too-large`
 */
export async function gatherBytes(
  chunks: AsyncIterable<Uint8Array>,
  limit: number = MAXIMUM_RECORD_BYTES,
): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.length;
    if (size > limit) throw tooLarge(limit);
    pieces.push(chunk);
  }
  return joinBytes(pieces);
}

export function tooLarge(limit: number = MAXIMUM_RECORD_BYTES): ReadError {
  return new ReadError('too-large', `the record is larger than ${limit / 1024 / 1024} MiB`);
}

/**
 * Reads as much of a stream's beginning as `enough` asks for, and gives it back in front of the rest.
 *
 * A stream that pauses is not read further than needed, so that a first record can be answered before the second comes.
 */
export async function peekBytes(
  chunks: AsyncIterable<Uint8Array>,
  enough: (head: Uint8Array) => boolean,
): Promise<{ head: Uint8Array; complete: boolean; chunks: AsyncIterable<Uint8Array> }> {
  const iterator = chunks[Symbol.asyncIterator]();
  const pieces: Uint8Array[] = [];
  let head = new Uint8Array(0);
  let complete = false;
  let failure: { readonly error: unknown } | null = null;
  while (!enough(head)) {
    try {
      const { done, value } = await iterator.next();
      if (done === true) {
        complete = true;
        break;
      }
      pieces.push(value);
      head = joinBytes(pieces) as Uint8Array<ArrayBuffer>;
      pieces.splice(0, pieces.length, head);
    } catch (error) {
      // What came before the failure is still worth reading.
      failure = { error };
      break;
    }
  }
  async function* replay(): AsyncGenerator<Uint8Array> {
    try {
      if (head.length > 0) yield head;
      if (failure !== null) throw failure.error;
      if (complete) return;
      for (;;) {
        const { done, value } = await iterator.next();
        if (done === true) return;
        yield value;
      }
    } finally {
      await iterator.return?.();
    }
  }
  return { head, complete, chunks: replay() };
}

/** A line without its newline. Empty lines are counted and not given out. */
export interface Line {
  /** Counted from 1. */
  readonly number: number;
  /** Null for a line that is longer than a record may be; it was passed over without being kept. */
  readonly bytes: Uint8Array | null;
}

export async function* splitLines(
  chunks: AsyncIterable<Uint8Array>,
  limit: number = MAXIMUM_RECORD_BYTES,
): AsyncGenerator<Line> {
  let pending: Uint8Array[] = [];
  let size = 0;
  let number = 1;
  for await (const chunk of chunks) {
    let start = 0;
    for (;;) {
      const end = chunk.indexOf(NEWLINE, start);
      const piece = chunk.subarray(start, end < 0 ? chunk.length : end);
      size += piece.length;
      if (size > limit) pending = [];
      else if (piece.length > 0) pending.push(piece);
      if (end < 0) break;
      if (size > 0) yield { number, bytes: size > limit ? null : joinBytes(pending) };
      number++;
      pending = [];
      size = 0;
      // Runs of newlines, of which a bomb may have millions.
      for (start = end + 1; chunk[start] === NEWLINE; start++) number++;
    }
  }
  if (size > 0) yield { number, bytes: size > limit ? null : joinBytes(pending) };
}

/** Nothing but ASCII white space. */
export function isBlank(bytes: Uint8Array): boolean {
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i];
    if (byte !== 0x20 && (byte < 0x09 || byte > 0x0d)) return false;
  }
  return true;
}
