/** What people try and sebut does not read is told apart from text, and said by its name. */

import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { isFailed } from '../../src/model/record.ts';
import { scratchFolder } from '../scratch-folder.ts';
import { makeZip } from './containers.ts';
import { readAll } from './reading.ts';

const bytes = (signature: string) => Buffer.from(`${signature}${'\0'.repeat(600)}`, 'latin1');
const file = (name: string, content = 'Isi.') => ({ name, content: Buffer.from(content) });

describe('unsupported formats', () => {
  const scratch = scratchFolder();
  /** `code: message` of each failure, the text of each record. */
  const read = async (name: string, content: string | Uint8Array) =>
    (await readAll([scratch.put(name, content)])).map((record) =>
      isFailed(record) ? `${record.error.code}: ${record.error.message}` : record.text,
    );

  it.each([
    ['laporan.pdf', '%PDF-1.4\n1 0 obj <</Type/Catalog>> endobj\n', 'a PDF'],
    ['naskah.rtf', '{\\rtf1\\ansi Wali Kota Rano Wijaya tiba di Ambon.\\par }', 'a rich text document'],
    ['naskah.doc', bytes('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'), 'an office document'],
    [
      'halaman.mhtml',
      'From: <Saved by Blink>\nSubject: Wali Kota\nMIME-Version: 1.0\n' +
        'Content-Type: multipart/related;\n\ttype="text/html"\n\n<html><p>Wali Kota</p></html>\n',
      'a web archive',
    ],
    [
      'berita.rss',
      '<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0"><channel/></rss>\n',
      'a news feed',
    ],
    ['berita.atom', '<feed xmlns="http://www.w3.org/2005/Atom"></feed>\n', 'a news feed'],
    ['berita.bz2', bytes('BZh91AY&SY'), 'packed with bzip2'],
    ['berita.xz', bytes('\xfd7zXZ\0'), 'packed with xz'],
    ['arsip.7z', bytes('7z\xbc\xaf\x27\x1c'), 'a 7z archive'],
    ['arsip.rar', bytes('Rar!\x1a\x07'), 'a RAR archive'],
    ['berita.parquet', bytes('PAR1'), 'a Parquet file'],
    ['berita.sqlite', bytes('SQLite format 3\0'), 'an SQLite database'],
  ])('says what %s is, inside other files too', async (name, content, what) => {
    const [message, ...rest] = await read(name, content);
    expect(rest).toEqual([]);
    expect(message.startsWith(`unsupported-format: ${what}`)).toBe(true);
    expect(await read(`${name}.gz`, gzipSync(content))).toEqual([message]);
    const zip = makeZip([{ name, content: Buffer.from(content) }, file('kopi.txt')]);
    expect(await read(`${name}.zip`, zip)).toEqual([message, 'Isi.']);
  });

  it.each([
    ['a document whose parts begin with the text', ['word/document.xml', '[Content_Types].xml'], 'an office'],
    ['an OpenDocument', ['mimetype', 'content.xml', 'styles.xml'], 'an office document'],
    ['an EPUB', ['mimetype', 'META-INF/container.xml', 'OEBPS/bab-1.xhtml'], 'an e-book'],
  ])('takes %s for one document', async (_, names, what) => {
    const [message, ...rest] = await read('naskah', makeZip(names.map((name) => file(name))));
    expect(rest).toEqual([]);
    expect(message.startsWith(`unsupported-format: ${what}`)).toBe(true);
  });

  it('reads what only sounds like them', async () => {
    for (const text of [
      'PDF itu disebarkan pada Senin.',
      '%PDF bukan satu-satunya format.',
      '<rssi> bukan tanda pembuka umpan.',
      'BZh adalah nama lama perusahaan itu.',
      'From: redaksi\nSubject: Wali Kota\nContent-Type: text/plain\n\nWali Kota tiba.\n',
      'Wali Kota: tiba.\n\nMIME-Version: 1.0\nContent-Type: multipart/related\n',
    ])
      expect(await read('artikel', text)).toEqual([text]);
    const parts = ['mimetype', 'arsip/content.xml', 'arsip/[Content_Types].xml'];
    expect(await read('arsip.zip', makeZip(parts.map((name) => file(name))))).toEqual(
      parts.map(() => 'Isi.'),
    );
  });

  it('tells UTF-16 without a mark from other binary data', async () => {
    const text = 'Wali Kota Rano Wijaya tiba di Ambon.';
    const marked = Buffer.from(`\ufeff${text}`, 'utf16le');
    expect(await read('a.txt', marked)).toEqual([text]);
    const [message] = await read('b.txt', marked.subarray(2));
    expect(message).toContain('UTF-16 without a byte order mark');
    expect(await read('c.txt', Buffer.alloc(80))).toEqual([
      'binary-input: the input is not text: it contains binary data',
    ]);
  });
});
