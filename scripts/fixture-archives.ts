/**
 * Makes `fixtures/archives/` from `fixtures/articles/`: small inputs of every format that the command reads.
 *
 * Run it after changing an article it uses: `npx tsx scripts/fixture-archives.ts`. Needs the programs zip, tar, gzip and
 * zstd; the files are checked in, so tests do not need them.
 */

import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const root = fileURLToPath(new URL('../fixtures/', import.meta.url));
const target = join(root, 'archives');
const article = (name: string) => readFileSync(join(root, 'articles', `${name}.txt`), 'utf8');

/** Articles that the archives hold, with the ids they get in records. */
const RECORDS = [
  { id: 'gempa', judul: 'Gempa Maluku', tanggal: '2023-10-09', isi: article('bencana-gempa-maluku') },
  { id: 'bunga', judul: 'Suku bunga', tanggal: '2024-01-17', isi: article('ekonomi-suku-bunga') },
  { id: 'kopi', judul: 'Festival kopi', tanggal: '2022-08-20', isi: article('kuliner-festival-kopi') },
];

const PARAGRAPHS = [
  'PADANG, KABARSINGKARAK.ID - Wali Kota Padang Panjang Rahmat Sutan Malano meresmikan jembatan gantung di Nagari Guguak Malalo, Kamis (14/3). Jembatan sepanjang 86 meter itu menghubungkan dua jorong yang terpisah sejak banjir bandang tahun lalu.',
  '“Anak sekolah tidak perlu lagi memutar sembilan kilometer,” kata Rahmat di lokasi. Ia didampingi Kepala Dinas Pekerjaan Umum Sumatera Barat, Yuliarni Chaniago, dan sejumlah pemuka nagari.',
  'Pembangunan jembatan dikerjakan PT Karya Minang Sejahtera selama tujuh bulan dengan dana Rp 4,2 miliar dari anggaran daerah. Menurut Yuliarni, dua jembatan serupa akan dibangun di Kabupaten Solok dan Kabupaten Agam mulai bulan depan.',
  'Warga menyambut peresmian itu dengan arak-arakan dan makan bajamba. Rosmaini, 54 tahun, mengaku sudah tiga kali hampir hanyut ketika menyeberang dengan rakit untuk menjual cabai ke pasar.',
];

const PAGE = `<!DOCTYPE html>
<html lang="id">
<head>
<meta charset="utf-8">
<title>Jembatan Gantung Malalo Diresmikan - Kabar Singkarak</title>
<meta property="og:title" content="Jembatan Gantung Malalo Diresmikan">
<meta property="og:site_name" content="Kabar Singkarak">
<script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"Jembatan Gantung Malalo Diresmikan","datePublished":"2024-03-14T16:20:00+07:00","author":{"@type":"Person","name":"Fitri Handayani"}}</script>
<script>document.write('jangan dijalankan')</script>
</head>
<body>
<nav><ul><li><a href="/">Beranda</a></li><li><a href="/sumbar">Sumbar</a></li><li><a href="/olahraga">Olahraga</a></li></ul></nav>
<main><article>
<h1>Jembatan Gantung Malalo Diresmikan</h1>
<p class="tanggal">Kamis, 14 Maret 2024 16:20 WIB</p>
${PARAGRAPHS.map((paragraph) => `<p>${paragraph}</p>`).join('\n')}
</article></main>
<aside><h3>Berita Terkait</h3><ul><li><a href="/1">Harga cabai di Pasar Raya turun</a></li><li><a href="/2">Jalan lintas Solok longsor</a></li></ul></aside>
<footer>Hak cipta Kabar Singkarak</footer>
</body>
</html>
`;

/** A moment for all files, so that the same articles give the same bytes. */
const MOMENT = new Date('2024-03-15T00:00:00Z');

function csv(separator: string): string {
  const cell = (text: string) => `"${text.replaceAll('"', '""')}"`;
  return `${[['id', 'judul', 'tanggal', 'isi'], ...RECORDS.map((record) => Object.values(record))]
    .map((row) => row.map(cell).join(separator))
    .join('\r\n')}\r\n`;
}

function warcRecord(type: string, uri: string, contentType: string, body: string): string {
  const bytes = Buffer.byteLength(body);
  return `WARC/1.0\r\nWARC-Type: ${type}\r\nWARC-Target-URI: ${uri}\r\nWARC-Date: 2024-03-15T00:00:00Z\r\nWARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-${String(bytes).padStart(12, '0')}>\r\nContent-Type: ${contentType}\r\nContent-Length: ${bytes}\r\n\r\n${body}\r\n\r\n`;
}

function response(contentType: string, content: string): string {
  return `HTTP/1.1 200 OK\r\nContent-Type: ${contentType}\r\nContent-Length: ${Buffer.byteLength(content)}\r\n\r\n${content}`;
}

const WARC = [
  warcRecord(
    'request',
    'https://kabarsingkarak.id/malalo',
    'application/http; msgtype=request',
    'GET /malalo HTTP/1.1\r\nHost: kabarsingkarak.id\r\n\r\n',
  ),
  warcRecord(
    'response',
    'https://kabarsingkarak.id/malalo',
    'application/http; msgtype=response',
    response('text/html; charset=utf-8', PAGE),
  ),
  warcRecord(
    'response',
    'https://kabarsingkarak.id/logo.png',
    'application/http; msgtype=response',
    response('image/png', 'bukan gambar'),
  ),
];

const lines = RECORDS.map((record) => `${JSON.stringify(record)}\n`).join('');
const put = (name: string, content: string | Uint8Array) => {
  writeFileSync(join(target, name), content);
  utimesSync(join(target, name), MOMENT, MOMENT);
};
const run = (cwd: string, program: string, ...args: string[]) =>
  execFileSync(program, args, {
    cwd,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, TZ: 'UTC' },
  });

rmSync(target, { recursive: true, force: true });
mkdirSync(target, { recursive: true });
put('berita.jsonl', lines);
put('berita.json', `${JSON.stringify(RECORDS, null, 2)}\n`);
put('berita.csv', csv(','));
put('berita-titik-koma.csv', csv(';'));
put('berita-utf16.tsv', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(csv('\t'), 'utf16le')]));
put('halaman.html', PAGE);
put(
  'halaman-windows-1252.html',
  Buffer.from(
    PAGE.replace('charset="utf-8"', 'charset="windows-1252"').replaceAll('“', '\x93').replaceAll('”', '\x94'),
    'latin1',
  ),
);
put('halaman.warc', WARC.join(''));
put('halaman.warc.gz', Buffer.concat(WARC.map((record) => gzipSync(record, { level: 9 }))));
put('berita.jsonl.gz', gzipSync(lines, { level: 9 }));
run(target, 'zstd', '-q', '-19', 'berita.jsonl', '-o', 'berita.jsonl.zst');

const folder = mkdtempSync(join(tmpdir(), 'sebut-fixtures-'));
mkdirSync(join(folder, '2023'));
for (const [from, to] of [
  ['articles/bencana-gempa-maluku.txt', '2023/gempa.txt'],
  ['archives/halaman.html', 'halaman.html'],
  ['archives/berita.jsonl', 'berita.jsonl'],
]) {
  cpSync(join(root, from), join(folder, to));
  utimesSync(join(folder, to), MOMENT, MOMENT);
}
utimesSync(join(folder, '2023'), MOMENT, MOMENT);
const entries = ['2023/gempa.txt', 'berita.jsonl', 'halaman.html'];
const tar = ['--format=ustar', '--owner=0', '--group=0', '--numeric-owner', '--mode=0644'];
run(folder, 'zip', '-q', '-X', join(target, 'arsip.zip'), ...entries);
run(folder, 'tar', ...tar, '-cf', join(target, 'arsip.tar'), ...entries);
put('arsip.tar.gz', gzipSync(readFileSync(join(target, 'arsip.tar')), { level: 9 }));
run(target, 'zip', '-q', '-X', join(target, 'bersarang.zip'), 'arsip.tar.gz', 'halaman.warc.gz');
run(target, 'zip', '-q', '-X', join(target, 'bersarang-tiga.zip'), 'bersarang.zip');
rmSync(folder, { recursive: true });
