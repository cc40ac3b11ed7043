/** The work on one chunk: parse, extract, format. The same code runs in the process and in a worker. */

import type { RecordFields } from '../input/fields.ts';
import { parseRecord } from '../input/parse.ts';
import type { RawRecord } from '../input/source.ts';
import type { SebutDocument } from '../model/document.ts';
import { type BatchResult, type FailedRecord, type InputRecord, isFailed } from '../model/record.ts';
import type { OutputSettings } from '../output/format.ts';
import { loadOutputFormat, type OutputFormatName } from '../output/formats.ts';
import {
  createExtractor,
  type Extractor,
  type TextRequest,
  type UserDictionary,
} from '../pipeline/extractor.ts';

/** What the work depends on besides the records. Data only: it goes to the workers. */
export interface WorkSettings {
  readonly fields: RecordFields;
  /** ISO 639-3 code that overrides detection. */
  readonly language: string | undefined;
  /** Names of the user's own. */
  readonly dictionaries?: readonly UserDictionary[] | undefined;
  /** Anchor of relative dates that overrides every record's own. ISO 8601. */
  readonly anchor: string | undefined;
  /** Id of a record that stands by itself. */
  readonly id: string | undefined;
  /** Null when the results themselves are wanted. */
  readonly format: OutputFormatName | null;
  readonly output: OutputSettings;
}

export interface ChunkResult {
  /**
   * The results as the format writes them, separators between them; empty when the results are wanted. Lies in the
   * buffer that the work was given, where that is large enough.
   */
  readonly output: Uint8Array<ArrayBuffer>;
  readonly results: readonly BatchResult[];
  readonly failures: readonly FailedRecord[];
  readonly warnings: readonly string[];
}

/** @param room a buffer that the output may be written to */
export type ChunkWork = (records: readonly RawRecord[], room?: ArrayBuffer) => Promise<ChunkResult>;

/** Opens what the work needs. */
export async function createWork(settings: WorkSettings): Promise<ChunkWork> {
  const extractor = await createExtractor({
    language: settings.language,
    dictionaries: settings.dictionaries,
  });
  const format = settings.format === null ? null : await loadOutputFormat(settings.format);
  return async (records, room) => {
    const warnings: string[] = [];
    const warn = (message: string) => warnings.push(message);
    const parsed: (InputRecord | FailedRecord)[] = [];
    for (const raw of records) {
      const record = parseRecord(raw, { fields: settings.fields, warn });
      // Awaiting only what is asynchronous: most records are not.
      parsed.push(record instanceof Promise ? await record : record);
    }
    const isAlone = (index: number) => {
      const raw = records[index];
      return 'alone' in raw && raw.alone === true;
    };
    const results = extractAll(
      parsed,
      (index) => (isAlone(index) ? settings.id : undefined),
      extractor,
      settings,
    );
    const failures = results.filter(isFailed);
    if (format === null) return { output: toBytes('', room), results, failures, warnings };
    let output = '';
    results.forEach((result, index) => {
      const alone = isAlone(index);
      if (output !== '') output += format.frame(alone).separator;
      const record = parsed[index];
      output += format.format(result, isFailed(record) ? '' : record.text, settings.output, alone);
    });
    return { output: toBytes(output, room), results: [], failures, warnings };
  };
}

/** The result's buffer is handed over to another thread, so it is never shared: each has its own. */
function toBytes(text: string, room: ArrayBuffer | undefined): Uint8Array<ArrayBuffer> {
  const encoder = new TextEncoder();
  if (room === undefined || room.byteLength < text.length)
    return encoder.encode(text) as Uint8Array<ArrayBuffer>;
  const { read, written } = encoder.encodeInto(text, new Uint8Array(room));
  if (read < text.length) return encoder.encode(text) as Uint8Array<ArrayBuffer>;
  return new Uint8Array(room, 0, written);
}

/**
 * The results of records, in order; those that failed stay as they are.
 *
 * @param ownId id that overrides the record's, by its index
 */
function extractAll(
  records: readonly (InputRecord | FailedRecord)[],
  ownId: (index: number) => string | undefined,
  extractor: Extractor,
  settings: WorkSettings,
): BatchResult[] {
  const requests: TextRequest[] = [];
  records.forEach((record, index) => {
    if (isFailed(record)) return;
    const { id, text, title, date } = record;
    requests.push({ id: ownId(index) ?? id, text, title, date, anchor: settings.anchor });
  });
  const documents = extractTogether(requests, extractor);
  let next = 0;
  return records.map((record, index) => {
    if (isFailed(record)) return { ...record, id: ownId(index) ?? record.id };
    const document = documents[next++];
    if (!isFailed(document)) addKnown(document, record);
    return document;
  });
}

/** Texts are read together; if one of them breaks the extractor, each by itself. */
function extractTogether(requests: readonly TextRequest[], extractor: Extractor): BatchResult[] {
  try {
    return extractor.extractAll(requests);
  } catch {
    return requests.map((request) => {
      try {
        return extractor.extract(request.text, request);
      } catch (error) {
        const message = `extraction failed: ${(error as Error).message}`;
        return { id: request.id ?? '-', error: { code: 'internal-error', message } };
      }
    });
  }
}

/** What the record says and the text does not. */
function addKnown(document: SebutDocument, { authors, outlet }: InputRecord): void {
  if (document.article.authors.length === 0 && authors !== undefined) document.article.authors = [...authors];
  document.article.outlet ??= outlet ?? null;
}
