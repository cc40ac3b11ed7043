/** The work on one chunk: parse, extract, format. The same code runs in the process and in a worker. */

import type { RecordFields } from '../input/fields.ts';
import { parseRecord } from '../input/parse.ts';
import type { RawRecord } from '../input/source.ts';
import { type BatchResult, type FailedRecord, type InputRecord, isFailed } from '../model/record.ts';
import type { OutputSettings } from '../output/format.ts';
import { loadOutputFormat, type OutputFormatName } from '../output/formats.ts';
import { createExtractor, type Extractor, type UserDictionary } from '../pipeline/extractor.ts';

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

const NO_ROOM = new ArrayBuffer(0);

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
    const failures: FailedRecord[] = [];
    const results: BatchResult[] = [];
    let output = '';
    for (const raw of records) {
      const parsed = parseRecord(raw, { fields: settings.fields, warn });
      // Awaiting only what is asynchronous: most records are not.
      const record = parsed instanceof Promise ? await parsed : parsed;
      const alone = 'alone' in raw && raw.alone === true;
      const result = extractOne(record, alone, extractor, settings);
      if (isFailed(result)) failures.push(result);
      if (format === null) results.push(result);
      else {
        if (output !== '') output += format.frame(alone).separator;
        output += format.format(result, isFailed(record) ? '' : record.text, settings.output, alone);
      }
    }
    return { output: toBytes(output, room), results, failures, warnings };
  };
}

function toBytes(text: string, room: ArrayBuffer = NO_ROOM): Uint8Array<ArrayBuffer> {
  const encoder = new TextEncoder();
  if (room.byteLength < text.length) return encoder.encode(text) as Uint8Array<ArrayBuffer>;
  const { read, written } = encoder.encodeInto(text, new Uint8Array(room));
  if (read < text.length) return encoder.encode(text) as Uint8Array<ArrayBuffer>;
  return new Uint8Array(room, 0, written);
}

function extractOne(
  record: InputRecord | FailedRecord,
  alone: boolean,
  extractor: Extractor,
  settings: WorkSettings,
): BatchResult {
  const id = (alone ? settings.id : undefined) ?? record.id;
  if (isFailed(record)) return { ...record, id };
  try {
    const { text, title, date, authors, outlet } = record;
    const document = extractor.extract(text, { id, title, date, anchor: settings.anchor });
    if (document.article.authors.length === 0 && authors !== undefined)
      document.article.authors = [...authors];
    document.article.outlet ??= outlet ?? null;
    return document;
  } catch (error) {
    return {
      id,
      error: { code: 'internal-error', message: `extraction failed: ${(error as Error).message}` },
    };
  }
}
