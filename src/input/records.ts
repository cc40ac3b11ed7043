/** Inputs to records, in order: files, folders, patterns, and standard input as it arrives. */

import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import type { FailedRecord, InputRecord } from '../model/record.ts';
import { peekBytes } from './bytes.ts';
import { describeError, InputError } from './errors.ts';
import { DEFAULT_FIELDS } from './fields.ts';
import { CONTAINER_FORMATS, TEXT_FORMATS } from './formats.ts';
import { HEAD_BYTES } from './limits.ts';
import { parseRecord } from './parse.ts';
import { findFiles } from './paths.ts';
import {
  type ByteSource,
  failedRecord,
  type RawRecord,
  type ReadContext,
  type ReadOptions,
  type SourceHead,
} from './source.ts';
import { refuseUnsupported } from './unsupported.ts';

export { InputError } from './errors.ts';
export type { InputFormat, ReadOptions } from './source.ts';

/** The argument that stands for standard input. */
export const STANDARD_INPUT = '-';

/** Bytes read from a file at a time. */
const FILE_CHUNK = 256 * 1024;

/** Where reading stands, for whoever shows it. */
export interface ReadProgress {
  /** Bytes taken from files and standard input, before unpacking. */
  bytesRead: number;
  /** Bytes of the files found so far. */
  bytesFound: number;
}

export const DEFAULT_READ_OPTIONS: ReadOptions = { format: 'auto', fields: DEFAULT_FIELDS, warn: () => {} };

/**
 * Records of the inputs, in order.
 *
 * @param inputs paths; `-` is standard input
 * @throws InputError when the only input cannot be read
 */
export async function* readRecords(
  inputs: readonly string[],
  options: ReadOptions = DEFAULT_READ_OPTIONS,
): AsyncGenerator<InputRecord | FailedRecord> {
  for await (const raw of readInputs(inputs, options)) yield await parseRecord(raw, options);
}

/**
 * Raw records of the inputs, in order.
 *
 * @throws InputError when the only input cannot be opened
 */
export async function* readInputs(
  inputs: readonly string[],
  options: ReadOptions = DEFAULT_READ_OPTIONS,
  progress: ReadProgress = { bytesRead: 0, bytesFound: 0 },
): AsyncGenerator<RawRecord> {
  const isOnly = inputs.length === 1;
  for (const input of inputs) {
    let began = false;
    try {
      for await (const raw of readInput(input, options, progress)) {
        began = true;
        yield isOnly && raw.id === input && (raw.kind === 'text' || raw.kind === 'html')
          ? { ...raw, alone: true }
          : raw;
      }
    } catch (error) {
      const { code, message } = describeError(error);
      if (isOnly && !began && !isAboutContent(error)) throw new InputError(`${message}: ${input}`);
      yield failedRecord(input, code, message);
    }
  }
}

/** Whether an input was there and could be opened: what is wrong with it is then a record's failure. */
function isAboutContent(error: unknown): boolean {
  const { code } = error as NodeJS.ErrnoException;
  return code === undefined || !/^(?:E[A-Z]+|not-found)$/.test(code);
}

async function* readInput(
  input: string,
  options: ReadOptions,
  progress: ReadProgress,
): AsyncGenerator<RawRecord> {
  if (input === STANDARD_INPUT) {
    yield* readSource(openSource(input, null, process.stdin, progress), options);
    return;
  }
  for await (const { path, error, ...found } of findFiles(input)) {
    if (path !== input && (await options.isPassedOver?.(path)) === true) continue;
    try {
      if (error !== undefined) throw error;
      progress.bytesFound += 'size' in found ? found.size : 0;
      const stream = createReadStream(path, { highWaterMark: FILE_CHUNK });
      yield* readSource(openSource(path, path, stream, progress), options);
    } catch (failure) {
      // The argument itself: its caller knows whether anything else can be read.
      if (path === input) throw failure;
      const { code, message } = describeError(failure);
      yield failedRecord(path, code, message);
    }
  }
}

function openSource(
  id: string,
  file: string | null,
  stream: AsyncIterable<Uint8Array>,
  progress: ReadProgress,
): ByteSource {
  async function* counted(): AsyncGenerator<Uint8Array> {
    for await (const chunk of stream) {
      progress.bytesRead += chunk.length;
      yield chunk;
    }
  }
  return { id, name: basename(id).toLowerCase(), chunks: counted(), file, archives: 0, compressions: 0 };
}

/** Recognises a source and reads it. */
async function* readSource(source: ByteSource, options: ReadOptions): AsyncGenerator<RawRecord> {
  const { head, complete, chunks } = await peekBytes(source.chunks, isEnoughToRecognise);
  const context: ReadContext = { ...options, readNested: (nested) => readSource(nested, options) };
  const encoding = byteOrderMark(head);
  const known = encoding === null ? { ...source, chunks } : { ...source, chunks: toUtf8(chunks, encoding) };
  const plain = encoding === null ? head : Buffer.from(new TextDecoder(encoding).decode(head));
  const start: SourceHead = {
    name: source.name,
    bytes: plain,
    text: new TextDecoder('latin1').decode(plain),
    complete,
  };
  const container = CONTAINER_FORMATS.find((format) => format.recognises(start));
  if (container === undefined) refuseUnsupported(start);
  const leaf =
    options.format === 'auto'
      ? TEXT_FORMATS.find((format) => format.recognises(start))
      : TEXT_FORMATS.find(({ name }) => name === options.format);
  try {
    yield* (container ?? leaf ?? TEXT_FORMATS[TEXT_FORMATS.length - 1]).read(known, context);
  } finally {
    // Closes a file that its format read by another way, or left early.
    await (known.chunks as AsyncGenerator<Uint8Array>).return?.(undefined);
  }
}

/** A line with something on it, or as much as any format needs. */
function isEnoughToRecognise(head: Uint8Array): boolean {
  if (head.length >= HEAD_BYTES) return true;
  // `{"id":1,…}` answers by itself; other text is read to its end anyway, and archives need a header.
  const first = head.findIndex((byte) => byte > 0x20 && byte !== 0xef && byte !== 0xbb && byte !== 0xbf);
  if (first < 0) return false;
  if (head[first] === 0x7b) return head.indexOf(0x0a, first) >= 0;
  return head.length >= 4096;
}

type MarkedEncoding = 'utf-8' | 'utf-16le' | 'utf-16be';

function byteOrderMark(head: Uint8Array): MarkedEncoding | null {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return 'utf-8';
  return null;
}

/** The stream as UTF-8 without a mark. Marked UTF-8 is passed on as it is: what is broken in it is judged later. */
async function* toUtf8(
  chunks: AsyncIterable<Uint8Array>,
  encoding: MarkedEncoding,
): AsyncGenerator<Uint8Array> {
  if (encoding === 'utf-8') {
    let mark = 3;
    for await (const chunk of chunks) {
      const rest = chunk.subarray(mark);
      mark -= chunk.length - rest.length;
      if (rest.length > 0) yield rest;
    }
    return;
  }
  const decoder = new TextDecoder(encoding);
  for await (const chunk of chunks) {
    const text = decoder.decode(chunk, { stream: true });
    if (text !== '') yield Buffer.from(text);
  }
  const rest = decoder.decode();
  if (rest !== '') yield Buffer.from(rest);
}
