/** `sebut dictionary` and `--dictionary`, held against the real command. */

import { describe, expect, it } from 'vitest';
import { scratchFolder } from '../scratch-folder.ts';
import { IS_BUILT, run } from './command.ts';

describe.skipIf(!IS_BUILT)('sebut dictionary', () => {
  const scratch = scratchFolder();
  const write = (name: string, ...lines: string[]) => scratch.put(name, `${lines.join('\n')}\n`);

  it('looks a name up in any printed case', async () => {
    const { stdout, status } = await run(['dictionary', 'lookup', 'SURABAYA', '--json']);
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toContainEqual(
      expect.objectContaining({ surface: 'Surabaya', type: 'location', id: 'kota-surabaya', country: 'ID' }),
    );
  });

  it('says so when no dictionary has the name', async () => {
    const { stderr, status } = await run(['dictionary', 'lookup', 'Tiada Duanya Sama Sekali']);
    expect([stderr, status]).toEqual(['sebut: no dictionary has "Tiada Duanya Sama Sekali"\n', 1]);
  });

  it('lists files with their counts, and sources with their licences', async () => {
    const { files, sources } = JSON.parse((await run(['dictionary', 'sources', '--json'])).stdout);
    expect(files.find(({ file }: { file: string }) => file === 'place/provinces').entities).toBe(38);
    expect(sources.find(({ id }: { id: string }) => id === 'geonames').licence).toBe('CC-BY-4.0');
  });

  it('checks a file: what its rows would do, or what is wrong with them', async () => {
    const good = write(
      'tokoh.tsv',
      'id\tsurface\ttype',
      'kopi-senja\tKopi Senja\torganization',
      'x\tMonas\tblock',
    );
    const checked = await run(['dictionary', 'check', good]);
    expect(checked).toMatchObject({ status: 0, stderr: '' });
    expect(checked.stdout).toContain('2 rows: 1 added, 0 merged with known entities, 0 retyped, 1 blocked');
    const bad = write('salah.tsv', 'id\tsurface\ttype', 'x\tSiapa\torang');
    expect(await run(['dictionary', 'check', bad])).toMatchObject({
      status: 1,
      stderr: `sebut: ${bad}:2:3: unknown type "orang"\n`,
    });
  });

  it('tells of rows that stand twice, in one file or in several', async () => {
    const header = 'id\tsurface\ttype';
    const first = write('ganda.tsv', header, 'kopi\tKopi Senja\torganization', 'kopi\tKopi senja\tperson');
    expect(await run(['dictionary', 'check', first])).toMatchObject({
      status: 1,
      stderr: `sebut: ${first}:3:2: "Kopi senja" stands in line 2 already; only the later row counts\n`,
      stdout: expect.stringContaining('2 rows: 2 added'),
    });
    const one = write('satu.tsv', header, 'kopi\tKopi Senja\torganization');
    const two = write('dua.tsv', header, 'kopi\tKopi Senja\torganization');
    const other = write('lain.tsv', header, 'x\tKopi Senja\tblock');
    expect((await run(['dictionary', 'check', one, two])).stderr).toBe(
      `sebut: ${two}:2:2: "Kopi Senja" stands in ${one}:2 already\n`,
    );
    expect(await run(['dictionary', 'check', one, other])).toMatchObject({ status: 0, stderr: '' });
  });

  it('gives the names of --dictionary to an extraction', async () => {
    const names = write('nama.tsv', 'id\tsurface\ttype', 'kopi-senja\tKopi Senja\torganization');
    const text = 'Pemilik Kopi Senja itu menolak berkomentar kepada wartawan di Jakarta, Senin malam.';
    const { stdout } = await run(['--language', 'ind', '--dictionary', names], text);
    expect(JSON.parse(stdout).organizations.map(({ name }: { name: string }) => name)).toEqual([
      'Kopi Senja',
    ]);
  });

  it('does not run with a dictionary that it cannot read', async () => {
    const bad = write('rusak.tsv', 'id\tsurface\ttype', 'x\tSiapa\torang');
    expect(await run(['--dictionary', bad], 'Halo.')).toMatchObject({ status: 2, stdout: '' });
    const missing = await run(['--dictionary', scratch.path('tiada.tsv')], 'Halo.');
    expect(missing.stderr).toContain('no such file');
    expect(missing.status).toBe(2);
  });
});
