/** `sebut extract`: records in, documents out. */

import { once } from 'node:events';
import { parseFieldNames } from '../input/fields.ts';
import { InputError, type InputFormat, readRecords } from '../input/records.ts';
import type { SebutDocument } from '../model/document.ts';
import { type FailedRecord, type InputRecord, isFailed } from '../model/record.ts';
import { convertOffsets, type OffsetUnit } from '../output/offsets.ts';
import { escapeForTerminal } from '../output/terminal.ts';
import { createExtractor, type Extractor } from '../pipeline/extractor.ts';
import { EXIT_COULD_NOT_RUN, EXIT_SOME_FAILED } from './exit-codes.ts';

export interface ExtractOptions {
  readonly id?: string;
  readonly date?: string;
  readonly language?: string;
  readonly format?: 'json' | 'jsonl' | 'pretty';
  readonly offsets: OffsetUnit;
  readonly inputFormat: InputFormat;
  readonly textField: string;
  readonly titleField: string;
  readonly dateField: string;
  readonly idField: string;
}

export async function runExtract(inputs: readonly string[], options: ExtractOptions): Promise<void> {
  const sources = inputs.length === 0 ? ['-'] : inputs;
  if (inputs.length === 0 && process.stdin.isTTY)
    process.stderr.write('sebut: reading from the terminal; end with Ctrl-D, or see sebut --help\n');
  if (options.date !== undefined && !/^\d{4}(-\d\d(-\d\d(T.*)?)?)?$/.test(options.date)) {
    process.stderr.write(
      `sebut: --date must be an ISO 8601 date such as 2021-07-18, not "${escapeForTerminal(options.date)}"\n`,
    );
    process.exitCode = EXIT_COULD_NOT_RUN;
    return;
  }
  const extractor = await createExtractor({ language: options.language });
  const write = await createWriter(options);
  let failures = 0;
  try {
    const records = readRecords(sources, {
      format: options.inputFormat,
      fields: {
        text: parseFieldNames(options.textField),
        title: parseFieldNames(options.titleField),
        date: parseFieldNames(options.dateField),
        id: parseFieldNames(options.idField),
      },
      warn: (message) => process.stderr.write(`sebut: ${escapeForTerminal(message)}\n`),
    });
    for await (const record of records) {
      const result = extractOne(record, extractor, options);
      if (isFailed(result)) {
        failures++;
        process.stderr.write(`sebut: ${escapeForTerminal(`${result.id}: ${result.error.message}`)}\n`);
      }
      await write(result);
    }
    await write(null);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    process.stderr.write(`sebut: ${escapeForTerminal(error.message)}\n`);
    process.exitCode = EXIT_COULD_NOT_RUN;
    return;
  }
  if (failures > 0) process.exitCode = EXIT_SOME_FAILED;
}

function extractOne(
  record: InputRecord | FailedRecord,
  extractor: Extractor,
  options: ExtractOptions,
): SebutDocument | FailedRecord {
  if (isFailed(record)) return record;
  const { text, title, date } = record;
  const document = extractor.extract(text, {
    id: options.id ?? record.id,
    title,
    date,
    anchor: options.date,
  });
  convertOffsets(document, text, options.offsets);
  return document;
}

/** Writes results as they come; `null` ends the output. Resolves when the reader can take more. */
async function createWriter(
  options: ExtractOptions,
): Promise<(result: SebutDocument | FailedRecord | null) => Promise<void>> {
  const { stdout } = process;
  const put = async (chunk: string) => {
    if (!stdout.write(chunk)) await once(stdout, 'drain');
  };
  if (options.format === 'pretty') {
    const { formatPretty } = await import('../output/pretty.ts');
    const colour = stdout.isTTY === true && !process.env.NO_COLOR;
    let first = true;
    return async (result) => {
      if (result === null) return;
      await put((first ? '' : '\n') + formatPretty(result, colour));
      first = false;
    };
  }
  if (options.format === 'json') {
    let count = 0;
    return async (result) => {
      if (result === null) await put(count === 0 ? '[]\n' : '\n]\n');
      else await put(`${count++ === 0 ? '[\n' : ',\n'}${JSON.stringify(result)}`);
    };
  }
  const indent = stdout.isTTY === true && options.format !== 'jsonl' ? 2 : 0;
  return async (result) => {
    if (result !== null) await put(`${JSON.stringify(result, null, indent)}\n`);
  };
}
