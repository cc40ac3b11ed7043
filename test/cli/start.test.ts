import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Script } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { scratchFolder } from '../scratch-folder.ts';
import { COMMAND, IS_BUILT } from './command.ts';

const ROOT = join(import.meta.dirname, '../..');

describe.skipIf(!IS_BUILT)('the start of the command', () => {
  const scratch = scratchFolder();

  it('takes the code that the build compiled', () => {
    const { compile } = createRequire(import.meta.url)(COMMAND) as { compile: () => Script };
    expect(compile().cachedDataRejected).toBe(false);
  });

  it.each([
    ['without compiled code', null],
    ['with compiled code of another Node', 'not compiled code'],
  ])('works %s', (_, cache) => {
    const root = scratch.path(cache === null ? 'without' : 'other');
    for (const folder of ['bin', 'dist']) mkdirSync(join(root, folder), { recursive: true });
    for (const file of ['bin/sebut.js', 'bin/package.json', 'dist/command.cjs'])
      copyFileSync(join(ROOT, file), join(root, file));
    if (cache !== null) writeFileSync(join(root, 'dist/command.cache'), cache);
    const { stdout, stderr, status } = spawnSync(
      process.execPath,
      [join(root, 'bin/sebut.js'), '--version'],
      {
        encoding: 'utf8',
      },
    );
    expect({ stdout: stdout.trim(), stderr, status }).toEqual({ stdout: '0.1.0', stderr: '', status: 0 });
  });

  it('names languages of the world where Node cannot require an ES module, as before 20.19', () => {
    const text =
      'Le président a rencontré hier les représentants des syndicats à Paris pour parler des retraites.';
    const library = `import { createExtractor } from './dist/index.js';
      const { language } = (await createExtractor()).extract(${JSON.stringify(text)});
      console.log(JSON.stringify({ language }));`;
    for (const args of [[COMMAND], ['--input-type=module', '-e', library]]) {
      const { stdout, stderr } = spawnSync(process.execPath, ['--no-experimental-require-module', ...args], {
        encoding: 'utf8',
        input: text,
        cwd: ROOT,
      });
      expect(stderr).toBe('');
      expect(JSON.parse(stdout).language.code).toBe('fra');
    }
  });

  it('is a file of plain ASCII, which the starter reads as Latin 1', () => {
    expect(readFileSync(join(ROOT, 'dist/command.cjs')).findIndex((byte) => byte > 0x7f)).toBe(-1);
  });
});
