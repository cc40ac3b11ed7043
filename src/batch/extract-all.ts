/** The library's batch: an asynchronous stream of records in, one of documents out. */

import { DEFAULT_FIELDS } from '../input/fields.ts';
import { failedRecord, type RawRecord } from '../input/source.ts';
import { type BatchResult, type FailedRecord, type InputRecord, isFailed } from '../model/record.ts';
import type { UserDictionary } from '../pipeline/extractor.ts';
import { runBatch } from './batch.ts';

export interface ExtractAllOptions {
  /** Worker threads. 1, the default, works in the calling thread. */
  readonly jobs?: number | undefined;
  /** Results in the order of the records; true by default. */
  readonly ordered?: boolean | undefined;
  /** ISO 639-3 code that overrides detection. */
  readonly language?: string | undefined;
  /** Names of the user's own, as `createExtractor` takes them. */
  readonly dictionaries?: readonly UserDictionary[] | undefined;
  /** Anchor of relative dates that overrides every record's own. ISO 8601. */
  readonly anchor?: string | undefined;
  /** Stops reading; records in hand are finished. */
  readonly signal?: AbortSignal | undefined;
}

/**
 * Extracts from a stream of records with bounded memory: records are taken as fast as results are.
 *
 * A record that cannot be read gives a `FailedRecord` in its place. An error of the source itself is thrown.
 *
 * @throws RangeError when `jobs` is not a positive integer
 */
export async function* extractAll(
  records: AsyncIterable<InputRecord | FailedRecord> | Iterable<InputRecord | FailedRecord>,
  { jobs = 1, ordered = true, language, dictionaries, anchor, signal }: ExtractAllOptions = {},
): AsyncGenerator<BatchResult> {
  if (!Number.isInteger(jobs) || jobs < 1) throw new RangeError('jobs must be a positive integer');
  const chunks = runBatch(toRawRecords(records), {
    settings: {
      fields: DEFAULT_FIELDS,
      language,
      dictionaries,
      anchor,
      id: undefined,
      format: null,
      output: { offsets: 'utf16', includeText: false, colour: false, indent: false },
    },
    jobs,
    ordered,
    live: true,
    ...(signal === undefined ? {} : { signal }),
  });
  for await (const { results } of chunks) yield* results;
}

async function* toRawRecords(
  records: AsyncIterable<InputRecord | FailedRecord> | Iterable<InputRecord | FailedRecord>,
): AsyncGenerator<RawRecord> {
  for await (const record of records) {
    if (isFailed(record)) yield failedRecord(record.id, record.error.code, record.error.message);
    else if (typeof record.text !== 'string')
      yield failedRecord(record.id, 'no-text', 'the record has no text');
    else yield { id: record.id, kind: 'parsed', record };
  }
}
