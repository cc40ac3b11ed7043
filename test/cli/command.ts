/** Runs the real command in tests. The package must have been built: `npm run build`. */

import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');
export const COMMAND = join(ROOT, 'bin/sebut.js');
export const ARTICLES = join(ROOT, 'fixtures/articles');
export const ARCHIVES = join(ROOT, 'fixtures/archives');

/** Whether there is a command to run. */
export const IS_BUILT = existsSync(join(ROOT, 'dist/command.cjs'));

export interface Outcome {
  readonly stdout: string;
  readonly stderr: string;
  /** Exit status, or null when a signal ended it. */
  readonly status: number | null;
}

export function start(args: readonly string[]): ChildProcess {
  return spawn(process.execPath, [COMMAND, ...args], { stdio: ['pipe', 'pipe', 'pipe'] });
}

/** @param input what standard input holds */
export async function run(args: readonly string[], input: string | Uint8Array = ''): Promise<Outcome> {
  const child = start(args);
  const stdout: Buffer[] = [];
  const stderr: Buffer[] = [];
  child.stdout?.on('data', (chunk) => stdout.push(chunk));
  child.stderr?.on('data', (chunk) => stderr.push(chunk));
  child.stdin?.on('error', () => {});
  child.stdin?.end(input);
  const status = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return { stdout: Buffer.concat(stdout).toString(), stderr: Buffer.concat(stderr).toString(), status };
}

export function jsonLines(text: string): Record<string, unknown>[] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));
}
