/** JSON Lines: one record a line. A line that is broken costs only itself. */

import { isBlank, splitLines, tooLarge } from './bytes.ts';
import { failedRecord, type LeafFormatReader } from './source.ts';

/** `{"judul": …` as a record begins. */
const RECORD_START = /^\s*\{\s*(?:"(?:[^"\\\n]|\\.){0,200}"\s*:|\})/;

export const jsonl: LeafFormatReader = {
  name: 'jsonl',
  recognises({ name, text, complete }) {
    if (/\.(?:jsonl|ndjson|jl)$/.test(name)) return true;
    if (!RECORD_START.test(text)) return false;
    const [first, second] = text.trimStart().split('\n', 2);
    // A record longer than what was looked at, or one that is whole.
    if (second === undefined && !complete) return true;
    return isJson(first) || (second?.startsWith('{') ?? false);
  },
  async *read({ id, chunks }) {
    for await (const { number, bytes } of splitLines(chunks)) {
      const recordId = `${id}#${number}`;
      if (bytes === null) {
        const { code, message } = tooLarge();
        yield failedRecord(recordId, code, message);
      } else if (!isBlank(bytes)) yield { id: recordId, kind: 'json', bytes };
    }
  },
};

function isJson(line: string): boolean {
  try {
    JSON.parse(line);
    return true;
  } catch {
    return false;
  }
}
