/** The contract of `sebut extract`, held against the real command. */

import { linkSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { scratchFolder } from '../scratch-folder.ts';
import { ARCHIVES, ARTICLES, IS_BUILT, jsonLines, run, start } from './command.ts';

const ARTICLE = join(ARTICLES, 'bencana-gempa-maluku.txt');
const TEXT = readFileSync(ARTICLE, 'utf8');

describe.skipIf(!IS_BUILT)('sebut extract', () => {
  const scratch = scratchFolder();

  it('reads one article from standard input and from a file to the same one line', async () => {
    const [piped, named] = [await run([], TEXT), await run([ARTICLE])];
    expect(piped).toMatchObject({ status: 0, stderr: '' });
    expect(piped.stdout.trimEnd()).not.toContain('\n');
    const document = JSON.parse(piped.stdout);
    expect(document).toMatchObject({ schema: 'sebut/1', id: '-' });
    expect({ ...JSON.parse(named.stdout), id: '-' }).toEqual(document);
    for (const { mentions } of [...document.people, ...document.locations])
      for (const { text, start: from, end } of mentions) expect(TEXT.slice(from, end)).toBe(text);
  });

  it('gives JSON Lines for several inputs, one array with --format json, one object for one article', async () => {
    const second = join(ARTICLES, 'ekonomi-suku-bunga.txt');
    const lines = jsonLines((await run([ARTICLE, second])).stdout);
    expect(lines.map(({ id }) => id)).toEqual([ARTICLE, second]);
    expect(JSON.parse((await run(['--format', 'json', ARTICLE, second])).stdout)).toEqual(lines);
    expect(JSON.parse((await run(['--format', 'json', ARTICLE])).stdout)).toEqual(lines[0]);
    const archive = join(ARCHIVES, 'berita.jsonl');
    expect(JSON.parse((await run(['--format', 'json', archive])).stdout)).toHaveLength(3);
  });

  it('cannot run without its only input: status 2 and nothing on stdout', async () => {
    const { status, stdout, stderr } = await run([scratch.path('tiada.txt')]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/^sebut: no such file: /);
    expect((await run(['--format', 'baris', ARTICLE])).status).toBe(2);
    expect((await run(['--date', 'kemarin', ARTICLE])).status).toBe(2);
    expect((await run(['--jobs', '0', ARTICLE])).status).toBe(2);
    expect((await run(['--resume', ARTICLE])).status).toBe(2);
  });

  it('reports what fails among several in its place: status 1', async () => {
    const missing = scratch.path('tiada.txt');
    const binary = scratch.put('biner.txt', Buffer.from([0, 1, 2]));
    const { status, stdout, stderr } = await run([missing, ARTICLE, binary]);
    expect(status).toBe(1);
    expect(jsonLines(stdout)).toMatchObject([
      { id: missing, error: { code: 'not-found' } },
      { id: ARTICLE, schema: 'sebut/1' },
      { id: binary, error: { code: 'binary-input' } },
    ]);
    expect(stderr).not.toMatch(/\n\s+at /);
  });

  it('reports an empty input: status 1', async () => {
    const { status, stdout } = await run([], '');
    expect(status).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({ id: '-', error: { code: 'empty-input' } });
  });

  it('takes a closed pipe for success', async () => {
    const child = start([join(ARCHIVES, 'berita.jsonl'), ...Array(20).fill(ARTICLE)]);
    child.stdout?.once('data', () => child.stdout?.destroy());
    let stderr = '';
    child.stderr?.on('data', (chunk) => {
      stderr += chunk;
    });
    const status = await new Promise((resolve) => child.on('close', resolve));
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });

  it('says so when the disk is full', async () => {
    const { status, stderr } = await run(['--output', '/dev/full', ARTICLE]);
    expect(status).toBe(2);
    expect(stderr).toMatch(/^sebut: .*(?:no space|ENOSPC|EACCES|EPERM|permission)/im);
  });

  it('answers each record of a stream before the next comes', async () => {
    const child = start([]);
    const lines: string[] = [];
    let wake = () => {};
    child.stdout?.on('data', (chunk) => {
      lines.push(...String(chunk).split('\n').filter(Boolean));
      wake();
    });
    for (let i = 0; i < 3; i++) {
      child.stdin?.write(`${JSON.stringify({ id: `r${i}`, text: TEXT })}\n`);
      while (lines.length <= i)
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      expect(JSON.parse(lines[i]).id).toBe(`r${i}`);
    }
    child.stdin?.end();
    expect(await new Promise((resolve) => child.on('close', resolve))).toBe(0);
  });

  it('follows field, offset and text options', async () => {
    const path = scratch.put(
      'b.jsonl',
      `${JSON.stringify({ kunci: 'k1', badan: `😀 ${TEXT}`, hari: '2020-05-05' })}\n`,
    );
    const options = ['--text-field', 'body|badan', '--id-field', 'kunci', '--date-field', 'hari'];
    const [document] = jsonLines(
      (await run([path, ...options, '--offsets', 'codepoint', '--include-text'])).stdout,
    );
    expect(document).toMatchObject({ id: 'k1', text: `😀 ${TEXT}` });
    const {
      text,
      start: from,
      end,
    } = (document.people as { mentions: { text: string; start: number; end: number }[] }[])[0].mentions[0];
    expect([...`😀 ${TEXT}`].slice(from, end).join('')).toBe(text);
  });

  it('gives the same bytes for any number of jobs', async () => {
    // More than a megabyte, so that threads are started; a language without a route, so that it is quick.
    const path = scratch.put(
      'c.jsonl',
      Array.from({ length: 1200 }, (_, i) => `${JSON.stringify({ id: i, text: TEXT.slice(i % 90) })}\n`).join(
        '',
      ),
    );
    const cheap = [path, '--language', 'kor'];
    const one = await run(['--jobs', '1', ...cheap]);
    expect(one.status).toBe(0);
    expect((await run(['--jobs', '2', ...cheap])).stdout).toBe(one.stdout);
    const unordered = await run(['--jobs', '2', '--unordered', ...cheap]);
    expect(unordered.stdout.split('\n').sort()).toEqual(one.stdout.split('\n').sort());
  }, 60_000);

  it('reads archives from standard input and folders', async () => {
    const fromPipe = jsonLines((await run([], readFileSync(join(ARCHIVES, 'arsip.zip')))).stdout);
    expect(fromPipe.map(({ id }) => id)).toEqual([
      '-#2023/gempa.txt',
      'gempa',
      'bunga',
      'kopi',
      '-#halaman.html',
    ]);
    const { stdout } = await run([ARTICLES, '--language', 'kor']);
    expect(jsonLines(stdout)).toHaveLength(readdirSync(ARTICLES).length);
  });

  it('writes nothing for chunks without rows, on several threads too', async () => {
    const line = (id: number) =>
      `${JSON.stringify({ id: `r${id}`, text: 'Hujan turun lagi sore itu. '.repeat(25) })}\n`;
    const file = scratch.put('tanpa-nama.jsonl', Array.from({ length: 2000 }, (_, i) => line(i)).join(''));
    const [one, two] = await Promise.all(
      ['1', '2'].map((jobs) => run(['--format', 'csv', '--language', 'kor', '--jobs', jobs, file])),
    );
    expect(two).toEqual(one);
    expect(one.stdout.trimEnd().split('\n')).toHaveLength(1);
  });

  it('refuses an output that is an input by another name', async () => {
    const file = scratch.put('tautan/asli.txt', TEXT);
    const [soft, hard] = [scratch.path('tautan/lunak.txt'), scratch.path('tautan/keras.txt')];
    symlinkSync(file, soft);
    linkSync(file, hard);
    for (const link of [soft, hard]) {
      const { status, stderr } = await run([file, '-o', link]);
      expect({ status, stderr }).toEqual({
        status: 2,
        stderr: `sebut: ${link} is an input; it cannot be the output too\n`,
      });
    }
    expect(readFileSync(file, 'utf8')).toBe(TEXT);
  });

  it('names the record on stderr, however short its id, and not in the message', async () => {
    const { stdout, stderr } = await run(['--input-format', 'jsonl'], '{"id":"a"}\nrusak\n');
    const [first, second] = stderr.split('\n');
    expect(first).toMatch(/^sebut: a: the record has no text/);
    expect(second).toMatch(/^sebut: -#2: the record is not JSON/);
    expect(jsonLines(stdout)).toMatchObject([{ id: 'a', error: { code: 'no-text' } }, { id: '-#2' }]);
    expect((await run([], '')).stderr).toBe('sebut: standard input: the input holds no text\n');
  });

  it('says why it cannot write, before it works', async () => {
    const folder = scratch.path('tiada/hasil.jsonl');
    expect(await run([ARTICLE, '-o', folder])).toEqual({
      status: 2,
      stdout: '',
      stderr: `sebut: cannot write ${folder}: no such folder\n`,
    });
    expect((await run([ARTICLE, '-o', ARTICLES])).stderr).toBe(
      `sebut: cannot write ${ARTICLES}: it is a folder\n`,
    );
    expect(await run([ARTICLE, '-o', '-', '--resume'])).toMatchObject({ status: 2, stdout: '' });
  });

  it.each([
    [['--id', 'x', ARTICLE, ARTICLE], '--id is for a single input'],
    [['--text-field', '|', ARTICLE], 'It must name a field'],
  ])('refuses %j', async (args, message) => {
    const { status, stdout, stderr } = await run(args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(message);
  });

  it('explains records with the fields and the format that are given', async () => {
    const record = `${JSON.stringify({ artikel: TEXT, kunci: 'k1' })}\n`;
    const named = ['explain', '--input-format', 'jsonl', '--text-field', 'artikel', '--id-field', 'kunci'];
    expect(await run(named, record)).toMatchObject({ status: 0, stderr: '' });
    const { status, stderr } = await run(['explain', '--id-field', 'kunci'], record);
    expect(status).toBe(1);
    expect(stderr).toContain('sebut: k1: the record has no text');
  });

  it('says so where there is nothing to read', async () => {
    for (const [name, content] of [
      ['kosong.json', '[]'],
      ['kosong.csv', 'id,text,title\n'],
    ])
      expect(await run([scratch.put(`hampa/${name}`, content)])).toEqual({
        status: 0,
        stdout: '',
        stderr: 'sebut: no record in the input\n',
      });
  });

  it('passes over its own output inside a folder', async () => {
    scratch.put('map/satu.txt', TEXT);
    scratch.put('map/dua.txt', TEXT);
    const output = scratch.path('map/hasil.jsonl');
    for (const _ of [1, 2]) {
      expect((await run([scratch.path('map'), '-o', output, '--language', 'kor'])).status).toBe(0);
      expect(jsonLines(readFileSync(output, 'utf8'))).toHaveLength(2);
    }
  });

  it.each([
    ['--date', '2021-02-30'],
    ['--date', '2021'],
    ['--language', 'en'],
    ['--language', 'IND'],
    ['--jobs', '0'],
  ])('refuses %s %s', async (option, value) => {
    for (const command of option === '--jobs' ? ['extract'] : ['extract', 'explain']) {
      const { status, stdout, stderr } = await run([command, option, value, ARTICLE]);
      expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
      expect(stderr).toMatch(new RegExp(`^sebut: option '.*${option}.*' argument '${value}' is invalid`));
    }
  });

  it('says of a record’s date that it cannot be read', async () => {
    const [{ warnings }] = jsonLines(
      (await run(['--input-format', 'jsonl'], `${JSON.stringify({ text: TEXT, date: '1626600000' })}\n`))
        .stdout,
    ) as [{ warnings: { code: string }[] }];
    expect(warnings.map(({ code }) => code)).toContain('unreadable-date');
  });

  it.each(['csv', 'csv-entities', 'conll', 'brat', 'html', 'pretty'])('writes %s', async (format) => {
    const { status, stdout, stderr } = await run(['--format', format, ARTICLE]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toContain('Maluku');
    expect(stdout.endsWith('\n')).toBe(true);
  });
});
