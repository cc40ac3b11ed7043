/** Inputs to records: files, and standard input as it arrives. */

import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import type { FailedRecord, InputRecord } from '../model/record.ts';
import { decodeBytes } from './decode.ts';
import { DEFAULT_FIELDS, failed, type RecordFields, toRecord } from './fields.ts';

export type InputFormat = 'auto' | 'text' | 'jsonl';

export interface ReadOptions {
  readonly format: InputFormat;
  readonly fields: RecordFields;
  /** Told what a person should know, one line each. */
  readonly warn: (message: string) => void;
}

/** A record longer than this is refused: 32 MiB is a thousand times the longest article seen. */
export const MAXIMUM_RECORD_BYTES = 32 * 1024 * 1024;

export const DEFAULT_READ_OPTIONS: ReadOptions = { format: 'auto', fields: DEFAULT_FIELDS, warn: () => {} };

/** Why an input could not be opened at all. */
export class InputError extends Error {}

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
  for (const input of inputs) {
    try {
      if (input === '-') yield* readStream(process.stdin, '-', options);
      else {
        const status = await stat(input);
        if (status.isDirectory()) throw Object.assign(new Error(), { code: 'EISDIR' });
        if (/\.jsonl$|\.ndjson$/.test(input) || status.size > MAXIMUM_RECORD_BYTES)
          yield* readStream(createReadStream(input), input, options);
        else yield* readWhole(await readFile(input), input, options);
      }
    } catch (error) {
      const { code, message } = describeError(error, input);
      if (inputs.length === 1) throw new InputError(message);
      yield failed(input, code, message);
    }
  }
}

function describeError(error: unknown, input: string): { code: string; message: string } {
  switch ((error as NodeJS.ErrnoException).code) {
    case 'ENOENT':
      return { code: 'not-found', message: `no such file: ${input}` };
    case 'EACCES':
    case 'EPERM':
      return { code: 'not-readable', message: `not allowed to read: ${input}` };
    case 'EISDIR':
      return { code: 'is-a-folder', message: `is a folder: ${input}` };
    default:
      return { code: 'read-error', message: `cannot read ${input}: ${(error as Error).message}` };
  }
}

function* readWhole(
  bytes: Uint8Array,
  source: string,
  options: ReadOptions,
): Generator<InputRecord | FailedRecord> {
  const decoded = decodeBytes(bytes);
  if ('code' in decoded) {
    yield failed(source, decoded.code, decoded.message);
    return;
  }
  if (decoded.warning !== null) options.warn(`${source}: ${decoded.warning}`);
  const { text } = decoded;
  if (options.format === 'jsonl' || (options.format === 'auto' && looksLikeJsonLines(text))) {
    let number = 0;
    for (const line of text.split('\n')) {
      number++;
      if (line.trim() !== '') yield parseLine(line, `${source}#${number}`, options);
    }
    return;
  }
  yield textRecord(text, source);
}

function textRecord(text: string, source: string): InputRecord | FailedRecord {
  if (text.trim() === '') return failed(source, 'empty-input', 'the input holds no text');
  return { id: source, text };
}

function parseLine(line: string, id: string, options: ReadOptions): InputRecord | FailedRecord {
  try {
    return toRecord(JSON.parse(line), options.fields, id);
  } catch (error) {
    return failed(id, 'invalid-json', `the line is not JSON: ${(error as Error).message}`);
  }
}

/** The first line is a JSON object with a field. */
function looksLikeJsonLines(text: string): boolean {
  const line = /^\s*(\{.*)/.exec(text.slice(0, 4_000_000))?.[1];
  if (line === undefined) return false;
  try {
    return typeof JSON.parse(line) === 'object';
  } catch {
    return false;
  }
}

/** A stream: line by line once its first line is a JSON object, else as one text when it ends. */
async function* readStream(
  stream: AsyncIterable<Uint8Array>,
  source: string,
  options: ReadOptions,
): AsyncGenerator<InputRecord | FailedRecord> {
  let pending: Uint8Array[] = [];
  let size = 0;
  let lines: boolean | null = options.format === 'jsonl' ? true : options.format === 'text' ? false : null;
  let number = 0;
  let skipping = false;
  for await (const chunk of stream) {
    let rest = chunk;
    while (lines !== false) {
      const end = rest.indexOf(0x0a);
      if (end < 0) break;
      pending.push(rest.subarray(0, end));
      const line = Buffer.concat(pending);
      if (lines === null) {
        if (line.toString().trim() !== '') lines = looksLikeJsonLines(line.toString());
        if (lines !== true) {
          pending = [line, rest.subarray(end)];
          rest = new Uint8Array(0);
          break;
        }
      }
      number++;
      rest = rest.subarray(end + 1);
      pending = [];
      size = 0;
      if (skipping) skipping = false;
      else if (line.toString().trim() !== '')
        yield parseLine(line.toString(), `${source}#${number}`, options);
    }
    if (skipping) continue;
    pending.push(rest);
    size += rest.length;
    if (size > MAXIMUM_RECORD_BYTES) {
      yield failed(
        lines === true ? `${source}#${number + 1}` : source,
        'too-large',
        `the record is larger than ${MAXIMUM_RECORD_BYTES / 1024 / 1024} MiB`,
      );
      pending = [];
      if (lines !== true) return;
      skipping = true;
      size = 0;
    }
  }
  const bytes = Buffer.concat(pending);
  if (lines === true) {
    if (!skipping && bytes.toString().trim() !== '')
      yield parseLine(bytes.toString(), `${source}#${number + 1}`, options);
  } else yield* readWhole(bytes, source, options);
}
