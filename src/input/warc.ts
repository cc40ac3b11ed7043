/** WARC, as crawlers write it: the HTML pages among the responses. The page's address is its id. */

import type { WARCRecord } from 'warcio';
import { EntryCounter, enterArchive } from './archive.ts';
import { gatherBytes } from './bytes.ts';
import { describeError, ReadError } from './errors.ts';
import { failedRecord, type InputFormatReader, type RawRecord } from './source.ts';

export const warc: InputFormatReader = {
  name: 'warc',
  recognises: ({ text }) => /^WARC\/\d/.test(text),
  async *read(source) {
    enterArchive(source);
    const { WARCParser } = await import('warcio');
    const counter = new EntryCounter();
    const records = new WARCParser(source.chunks)[Symbol.asyncIterator]();
    let position = 0;
    try {
      for (;;) {
        const { done, value } = await records.next().catch((error) => {
          throw asReadError(error);
        });
        if (done === true || value === null || value === undefined) return;
        counter.add();
        position++;
        yield* readResponse(value, `${source.id}#${position}`);
      }
    } finally {
      await records.return?.();
    }
  },
};

function asReadError(error: unknown): unknown {
  if (error instanceof ReadError || (error as NodeJS.ErrnoException).code !== undefined) return error;
  return new ReadError('damaged', `the WARC archive is damaged: ${(error as Error).message}`);
}

async function* readResponse(record: WARCRecord, fallbackId: string): AsyncGenerator<RawRecord> {
  if (record.warcType !== 'response') return;
  const type = record.httpHeaders?.headers.get('content-type') ?? '';
  const status = Number(record.httpHeaders?.statusCode ?? 200);
  if (!/\bhtml\b/i.test(type) || status >= 300) return;
  const id = record.warcTargetURI?.replace(/^<(.*)>$/, '$1') ?? fallbackId;
  const charset = /charset\s*=\s*["']?([\w.:-]+)/i.exec(type)?.[1];
  try {
    yield { id, kind: 'html', bytes: await gatherBytes(record), charset };
  } catch (error) {
    const { code, message } = describeError(asReadError(error), id);
    yield failedRecord(id, code, message);
  }
}
