import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';

function run(script: string, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', `src/training/${script}`, ...args],
    { encoding: 'utf8' },
  );
  return { status, stdout, stderr };
}

describe('files of the language model', () => {
  it.each([
    ['language-evaluate.ts', []],
    ['language-command.ts', ['language-test.bin']],
  ])('%s refuses a folder in one line', (script, before) => {
    expect(run(script, ...before, 'fixtures')).toEqual({
      status: 2,
      stdout: '',
      stderr: 'fixtures: is a folder; name the files that docs/language.md lists\n',
    });
  });

  it('says which file is missing, and how the command is called', () => {
    expect(run('language-evaluate.ts', 'no-such.jsonl')).toMatchObject({
      status: 2,
      stderr: 'no-such.jsonl: no such file\n',
    });
    expect(run('language-evaluate.ts')).toMatchObject({
      status: 2,
      stderr: 'usage: npm run evaluate:language -- FILE…\n',
    });
  });
});
