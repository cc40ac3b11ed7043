/** What is broken, harmful or missing costs itself only: an error record with a code, and the rest goes on. */

import { mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { deflateRawSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { InputError } from '../../src/input/records.ts';
import { scratchFolder } from '../scratch-folder.ts';
import { makeTar, makeZip } from './containers.ts';
import { ARCHIVES, outline, readAll } from './reading.ts';

const LINES = Array.from(
  { length: 400 },
  (_, i) => `{"id":"r${i}","text":"Berita nomor ${i} dari ${i * 7919}"}\n`,
);

describe('damage', () => {
  const scratch = scratchFolder();
  const read = async (name: string, content: string | Uint8Array) => {
    const path = scratch.put(name, content);
    return outline(await readAll([path])).map((id) => id.replace(path, name));
  };

  it('reports lines that are no records and goes on', async () => {
    expect(
      await read('a.jsonl', '{"text":"Satu"}\nbukan json\n{"judul":"tanpa isi"}\n[1]\n\n{"text":"Dua"}'),
    ).toEqual([
      'a.jsonl#1',
      'a.jsonl#2: invalid-json',
      'a.jsonl#3: no-text',
      'a.jsonl#4: not-a-record',
      'a.jsonl#6',
    ]);
  });

  it('reads what stands before the end of a truncated gzip', async () => {
    const packed = gzipSync(LINES.join(''));
    const ids = await read('b.jsonl.gz', packed.subarray(0, packed.length - 600));
    expect(ids.at(-1)).toBe('b.jsonl.gz: truncated');
    expect(ids.length).toBeGreaterThan(100);
    expect(ids.slice(0, -1)).toEqual(LINES.slice(0, ids.length - 1).map((_, i) => `r${i}`));
  });

  it('reads what stands before damage in a gzip', async () => {
    const packed = gzipSync(LINES.join(''));
    packed.fill(0xff, packed.length - 500, packed.length - 400);
    const ids = await read('c.jsonl.gz', packed);
    expect(ids.at(-1)).toBe('c.jsonl.gz: damaged');
    expect(ids.length).toBeGreaterThan(100);
  });

  it('reads what stands before the end of truncated zstd and tar', async () => {
    const zst = readFileSync(join(ARCHIVES, 'berita.jsonl.zst'));
    expect((await read('d.zst', zst.subarray(0, 2000))).at(-1)).toBe('d.zst: truncated');
    const tar = readFileSync(join(ARCHIVES, 'arsip.tar'));
    const ids = await read('e.tar', tar.subarray(0, 4000));
    expect(ids[0]).toBe('e.tar#2023/gempa.txt');
    expect(ids.at(-1)).toBe('e.tar: truncated');
  });

  it('passes over a broken entry of a zip', async () => {
    const zip = makeZip([
      { name: 'satu.txt', content: Buffer.from('Berita satu') },
      { name: 'rusak.txt', content: Buffer.from('Berita rusak'), checksum: 1 },
      { name: 'pampat.txt', content: Buffer.from('bukan deflate'), method: 8, size: 100 },
      { name: 'asing.txt', content: Buffer.from('x'), method: 12 },
      { name: 'rahasia.txt', content: Buffer.from('x'), flags: 1 },
      { name: 'dua.txt', content: deflateRawSync('Berita dua'), method: 8, size: 10, checksum: 0x63f8a3f5 },
    ]);
    expect(await read('f.zip', zip)).toEqual([
      'f.zip#satu.txt',
      'f.zip#rusak.txt: damaged',
      'f.zip#pampat.txt: damaged',
      'f.zip#asing.txt: unsupported-compression',
      'f.zip#rahasia.txt: encrypted',
      expect.stringContaining('f.zip#dua.txt'),
    ]);
  });

  it('refuses names that climb out of an archive', async () => {
    const content = 'Berita';
    const names = ['../naik.txt', 'a/../../b.txt', '/etc/berita.txt', 'C:\\berita.txt', 'aman..txt'];
    const zip = makeZip(names.map((name) => ({ name, content: Buffer.from(content) })));
    expect((await read('g.zip', zip)).filter((id) => id.endsWith('unsafe-path'))).toHaveLength(4);
    expect(
      (await read('g.tar', makeTar(names.map((name) => ({ name, content }))))).filter((id) =>
        id.endsWith('unsafe-path'),
      ),
    ).toHaveLength(4);
  });

  it('follows no link of an archive', async () => {
    const tar = makeTar([
      { name: 'tautan.txt', content: '', type: '2' },
      { name: 'berita.txt', content: 'Berita' },
    ]);
    expect(await read('h.tar', tar)).toEqual(['h.tar#berita.txt']);
  });

  it('passes over pictures and hidden files, and refuses office documents', async () => {
    const content = Buffer.from('x');
    expect(
      await read(
        'i.zip',
        makeZip([
          { name: 'foto.jpg', content },
          { name: '.DS_Store', content },
          { name: '__MACOSX/a.txt', content },
        ]),
      ),
    ).toEqual([]);
    expect(await read('j.docx', makeZip([{ name: '[Content_Types].xml', content }]))).toEqual([
      'j.docx: unsupported-format',
    ]);
  });

  it('stops a bomb', async () => {
    const bomb = gzipSync(Buffer.alloc(80 * 1024 * 1024, '\n'));
    expect(await read('k.jsonl.gz', bomb)).toEqual(['k.jsonl.gz: expands-too-much']);
    const zip = makeZip([
      {
        name: 'a.txt',
        content: deflateRawSync(Buffer.alloc(40 * 1024 * 1024)),
        method: 8,
        size: 40 * 1024 * 1024,
      },
    ]);
    expect(await read('l.zip', zip)).toEqual(['l.zip#a.txt: too-large']);
  });

  it('refuses a record that is too large and goes on behind it', async () => {
    const long = `{"text":"${'x'.repeat(33 * 1024 * 1024)}"}\n`;
    expect(await read('m.jsonl', `{"text":"Satu"}\n${long}{"text":"Dua"}\n`)).toEqual([
      'm.jsonl#1',
      'm.jsonl#2: too-large',
      'm.jsonl#3',
    ]);
    expect(await read('n.json', `[{"text":"Satu"},${long.trim()},{"text":"Dua"}]`)).toEqual([
      'n.json#1',
      'n.json#2: too-large',
      'n.json#3',
    ]);
    expect(await read('o.csv', `text\nSatu\n"${'x'.repeat(33 * 1024 * 1024)}\nDua\n`)).toEqual([
      'o.csv#1',
      'o.csv#2: too-large',
      'o.csv#3',
    ]);
    expect(await read('p.txt', 'x'.repeat(33 * 1024 * 1024))).toEqual(['p.txt: too-large']);
  });

  it('refuses archives and compressions inside one another beyond reason', async () => {
    const gz = gzipSync(gzipSync('Berita'));
    expect(await read('q.gz', gz)).toEqual(['q.gz: nested-too-deeply']);
    expect(
      outline(await readAll([join(ARCHIVES, 'bersarang-tiga.zip')])).every((id) =>
        id.endsWith('nested-too-deeply'),
      ),
    ).toBe(true);
  });

  it('reports empty and binary inputs, and pages and tables without text', async () => {
    expect(await read('r.txt', '')).toEqual(['r.txt: empty-input']);
    expect(await read('s.txt', ' \n\t\n')).toEqual(['s.txt: empty-input']);
    expect(await read('t.txt', Buffer.from([0, 1, 2, 3]))).toEqual(['t.txt: binary-input']);
    expect(await read('u.html', '<html><body><script>alert(1)</script></body></html>')).toEqual([
      'u.html: empty-input',
    ]);
    expect(await read('v.csv', 'nama,umur\nAni,3\n')).toEqual(['v.csv: no-text']);
    expect(await read('w.json', '[]')).toEqual([]);
    expect(await read('x.json', '[{"text":"Satu"},{"text":"Du')).toEqual([
      'x.json#1',
      'x.json#2: invalid-json',
    ]);
  });

  it('walks folders in order, through links once, and survives circles', async () => {
    mkdirSync(scratch.path('arsip/2020'), { recursive: true });
    scratch.put('arsip/b.txt', 'Berita B');
    scratch.put('arsip/2020/a.txt', 'Berita A');
    scratch.put('arsip/.tersembunyi.txt', 'x');
    symlinkSync(scratch.path('arsip'), scratch.path('arsip/2020/lingkaran'));
    symlinkSync('tiada', scratch.path('arsip/z-putus.txt'));
    symlinkSync('sendiri', scratch.path('arsip/sendiri'));
    const folder = scratch.path('arsip');
    expect(outline(await readAll([folder])).map((id) => id.replace(`${folder}/`, ''))).toEqual([
      '2020/a.txt',
      'b.txt',
      'sendiri: not-readable',
      'z-putus.txt: not-found',
    ]);
    expect(outline(await readAll([`${folder}/*.txt`])).filter((id) => !id.includes('putus'))).toHaveLength(1);
  });

  it('cannot run without its only input, and reports one of several', async () => {
    await expect(readAll([scratch.path('tiada.txt')])).rejects.toThrow(InputError);
    await expect(readAll([scratch.path('tiada*.txt')])).rejects.toThrow(InputError);
    const there = scratch.put('ada.txt', 'Berita');
    expect(outline(await readAll([scratch.path('tiada.txt'), there]))).toEqual([
      `${scratch.path('tiada.txt')}: not-found`,
      there,
    ]);
  });
});
