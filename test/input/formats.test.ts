/** Every format is recognised by its content and read to the same records. */

import { readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { InputRecord } from '../../src/model/record.ts';
import { scratchFolder } from '../scratch-folder.ts';
import { ARCHIVES, outline, readAll } from './reading.ts';

const fixture = (name: string) => join(ARCHIVES, name);
const RECORDS = ['gempa', 'bunga', 'kopi'];
const PAGE = 'https://kabarsingkarak.id/malalo';

describe('formats', () => {
  const scratch = scratchFolder();

  it.each([
    ['berita.jsonl', RECORDS],
    ['berita.json', RECORDS],
    ['berita.csv', RECORDS],
    ['berita-titik-koma.csv', RECORDS],
    ['berita-utf16.tsv', RECORDS],
    ['berita.jsonl.gz', RECORDS],
    ['berita.jsonl.zst', RECORDS],
    ['halaman.html', ['halaman.html']],
    ['halaman-windows-1252.html', ['halaman-windows-1252.html']],
    ['halaman.warc', [PAGE]],
    ['halaman.warc.gz', [PAGE]],
    ['arsip.zip', ['arsip.zip#2023/gempa.txt', ...RECORDS, 'arsip.zip#halaman.html']],
    ['arsip.tar', ['arsip.tar#2023/gempa.txt', ...RECORDS, 'arsip.tar#halaman.html']],
    ['arsip.tar.gz', ['arsip.tar.gz#2023/gempa.txt', ...RECORDS, 'arsip.tar.gz#halaman.html']],
    [
      'bersarang.zip',
      [
        'bersarang.zip#arsip.tar.gz#2023/gempa.txt',
        ...RECORDS,
        'bersarang.zip#arsip.tar.gz#halaman.html',
        PAGE,
      ],
    ],
  ])('reads %s, also without its name', async (name, ids) => {
    const named = await readAll([fixture(name)]);
    const prefix = `${ARCHIVES}/`;
    expect(outline(named).map((id) => id.replace(prefix, ''))).toEqual(ids);
    const nameless = scratch.put('tanpa-nama', readFileSync(fixture(name)));
    const again = await readAll([nameless]);
    expect(again.map((record) => 'text' in record && record.text)).toEqual(
      named.map((record) => 'text' in record && record.text),
    );
  });

  it('gives the same records from all of them', async () => {
    const expected = await readAll([fixture('berita.jsonl')]);
    for (const name of [
      'berita.json',
      'berita.csv',
      'berita-utf16.tsv',
      'berita.jsonl.gz',
      'berita.jsonl.zst',
    ])
      expect(await readAll([fixture(name)]), name).toEqual(expected);
    expect(expected[1]).toMatchObject({ id: 'bunga', title: 'Suku bunga', date: '2024-01-17' });
  });

  it('reads the bytes of windows-1252 as the page declares', async () => {
    const [page] = (await readAll([fixture('halaman-windows-1252.html')])) as InputRecord[];
    expect(page.text).toContain('“Anak sekolah');
  });

  it('keeps to a forced format, inside archives too', async () => {
    const records = (await readAll([fixture('berita.jsonl.gz')], { format: 'text' })) as InputRecord[];
    expect(records).toHaveLength(1);
    expect(records[0].text.startsWith('{"id":"gempa"')).toBe(true);
  });

  it.each([
    ['[JAKARTA] Presiden bertolak ke Tokyo.', 'text'],
    ['{Catatan redaksi} Harga beras naik.', 'text'],
    ['text, isi dan makna sebuah berita\nBaris kedua.', 'text'],
    ['WARTA pagi ini memuat tiga berita.', 'text'],
    ['PK baru dibentuk di Karawang.', 'text'],
  ])('takes %j for %s', async (content) => {
    const [record] = await readAll([scratch.put('artikel', content)]);
    expect(record).toMatchObject({ text: content });
  });

  it('reads JSON printed over several lines, and objects behind one another', async () => {
    const path = scratch.put(
      'a.json',
      '{\n "text": "Hujan di Bogor, \\"kota hujan\\""\n}\n{"text":"Banjir {di} Demak"}',
    );
    expect(await readAll([path])).toMatchObject([
      { id: `${path}#1`, text: 'Hujan di Bogor, "kota hujan"' },
      { id: `${path}#2`, text: 'Banjir {di} Demak' },
    ]);
  });

  it('reads quoted cells with line breaks, doubled quotes and stray quotes', async () => {
    const path = scratch.put(
      'b.csv',
      'id,isi,judul\n1,"Ia berkata, ""Pulang.""\nLalu pergi.",Pulang\n2,Layar 5" retak,Gawai\n\n3,"Penutup",\n',
    );
    expect(await readAll([path])).toMatchObject([
      { id: '1', text: 'Ia berkata, "Pulang."\nLalu pergi.' },
      { id: '2', text: 'Layar 5" retak', title: 'Gawai' },
      { id: '3', text: 'Penutup' },
    ]);
  });

  it('warns of a table that is not UTF-8, of the rows that show it', async () => {
    const path = scratch.put('w.csv', Buffer.from('id,isi\n1,Kopi\n2,Kaf\xe9 \x93Senja\x94\n', 'latin1'));
    const warnings: string[] = [];
    const records = await readAll([path], { warn: (message) => warnings.push(message) });
    expect(records).toMatchObject([{ text: 'Kopi' }, { text: 'Kafé “Senja”' }]);
    expect(warnings).toEqual([`${path}#2: the input is not UTF-8 and was read as Windows-1252`]);
  });

  it('reads the files of a pattern once, however links lead to their folder', async () => {
    const path = scratch.put('arsip/2024/satu.txt', 'Satu.');
    symlinkSync('..', scratch.path('arsip/2024/semua'));
    symlinkSync(path, scratch.path('arsip/2024/tautan.txt'));
    const records = await readAll([scratch.path('arsip/**/*.txt')]);
    expect(outline(records)).toEqual([path, scratch.path('arsip/2024/tautan.txt')]);
  });

  it('says which fields a record without text has, and which columns a table', async () => {
    const path = scratch.put('t.jsonl', '{"artikel":"Satu","id":"a"}\n{"text":" ","id":"b"}\n{}\n');
    const none = 'the record has no text in "text" or "body" or "content" or "isi"';
    expect(await readAll([path])).toMatchObject([
      { id: 'a', error: { message: `${none} (--text-field names another); its fields are "artikel", "id"` } },
      { id: 'b', error: { message: none } },
      { error: { message: none } },
    ]);
    expect(await readAll([scratch.put('t.csv', 'Judul,Naskah\nKopi,Satu\n')])).toMatchObject([
      { error: { code: 'no-text', message: expect.stringContaining('the columns are Judul, Naskah') } },
    ]);
  });

  it('finds fields and columns that differ in capitals, the exact name first', async () => {
    const table = 'Judul,Isi,ISI\nKopi,Satu,Dua\n';
    expect(await readAll([scratch.put('k.csv', table), scratch.put('tanpa-nama', table)])).toMatchObject([
      { title: 'Kopi', text: 'Satu' },
      { title: 'Kopi', text: 'Satu' },
    ]);
    const rows = '{"Text":"Besar.","text":"Kecil."}\n{"TEXT":"Semua.","Date":"2024-05-01"}\n';
    expect(await readAll([scratch.put('k.jsonl', rows)])).toMatchObject([
      { text: 'Kecil.' },
      { text: 'Semua.', date: '2024-05-01' },
    ]);
  });

  it('reads a table whose first line names the separator, as spreadsheets write it', async () => {
    const table = 'sep=;\r\nid;isi\r\n1;"Kopi; teh, dan susu"\r\n2;Air\r\n';
    const wanted = [
      { id: '1', text: 'Kopi; teh, dan susu' },
      { id: '2', text: 'Air' },
    ];
    expect(await readAll([scratch.put('s.csv', table)])).toMatchObject(wanted);
    expect(await readAll([scratch.put('s', `\ufeff${table}`)])).toMatchObject(wanted);
  });

  it('takes a field called __proto__ for data', async () => {
    const json = scratch.put(
      'p.jsonl',
      '{"__proto__":{"text":"bukan"},"text":"Isi berita."}\n{"__proto__":"x"}\n',
    );
    const table = scratch.put('p.csv', '__proto__,text\njahat,Isi berita.\n');
    expect(await readAll([json])).toMatchObject([{ text: 'Isi berita.' }, { error: { code: 'no-text' } }]);
    expect(await readAll([table])).toMatchObject([{ text: 'Isi berita.' }]);
    expect(
      await readAll([table], { fields: { text: ['__proto__'], title: [], date: [], id: [] } }),
    ).toMatchObject([{ text: 'jahat' }]);
    expect(({} as Record<string, unknown>).text).toBeUndefined();
  });
});
