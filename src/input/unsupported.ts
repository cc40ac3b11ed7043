/**
 * Files that people try and that are not read. They are told by their first bytes, and what to do instead is said: a
 * page description or a half-binary archive taken for text would give names that nobody printed.
 */

import { ReadError } from './errors.ts';
import type { SourceHead } from './source.ts';

interface UnsupportedFormat {
  readonly what: string;
  readonly instead: string;
  readonly recognises: (head: SourceHead) => boolean;
}

const AS_TEXT = 'save it as text or HTML';
const AS_GZIP = 'unpack it, or pack it as gzip, zstd or zip';
const AS_RECORDS = 'export it as JSON Lines or CSV';

const UNSUPPORTED: readonly UnsupportedFormat[] = [
  { what: 'a PDF', instead: AS_TEXT, recognises: startsWith('%PDF-') },
  { what: 'a rich text document (RTF)', instead: AS_TEXT, recognises: startsWith('{\\rtf') },
  {
    what: 'an office document',
    instead: AS_TEXT,
    recognises: startsWith('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'),
  },
  { what: 'a news feed (RSS or Atom)', instead: AS_RECORDS, recognises: isFeed },
  { what: 'a web archive (MHTML)', instead: 'save the page as HTML', recognises: isMhtml },
  { what: 'packed with bzip2', instead: AS_GZIP, recognises: ({ text }) => /^BZh[1-9]1AY&SY/.test(text) },
  { what: 'packed with xz', instead: AS_GZIP, recognises: startsWith('\xfd7zXZ\0') },
  { what: 'a 7z archive', instead: AS_GZIP, recognises: startsWith('7z\xbc\xaf\x27\x1c') },
  { what: 'a RAR archive', instead: AS_GZIP, recognises: startsWith('Rar!\x1a\x07') },
  { what: 'a Parquet file', instead: AS_RECORDS, recognises: startsWith('PAR1') },
  { what: 'an SQLite database', instead: AS_RECORDS, recognises: startsWith('SQLite format 3\0') },
];

/** @param signature bytes as Latin-1 */
function startsWith(signature: string): UnsupportedFormat['recognises'] {
  // As bytes: the head's text is Latin-1 of browsers, which has other letters at 0x80 to 0x9f.
  const bytes = Buffer.from(signature, 'latin1');
  return (head) => bytes.equals(head.bytes.subarray(0, bytes.length));
}

/** `<?xml version="1.0"?><rss version="2.0">`: many items in one, which as text would be one article. */
function isFeed({ text }: SourceHead): boolean {
  return /^\s*<(?:rss|feed|rdf:RDF)[\s>]/.test(text.replace(/^\s*<\?xml[^>]{0,200}>/, ''));
}

/** A page as Chromium saves it, `From: <Saved by Blink>`: the headers of a letter of many parts. */
function isMhtml({ text }: SourceHead): boolean {
  if (!/^[A-Z][A-Za-z-]*: /.test(text)) return false;
  const [headers] = text.split(/\r?\n\r?\n/, 1);
  return /^MIME-Version: /im.test(headers) && /^Content-Type: multipart\/related\b/im.test(headers);
}

/** @throws ReadError `unsupported-format` for a source that begins like one of them */
export function refuseUnsupported(head: SourceHead): void {
  const format = UNSUPPORTED.find(({ recognises }) => recognises(head));
  if (format !== undefined) throw new ReadError('unsupported-format', `${format.what}; ${format.instead}`);
}
