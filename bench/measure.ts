/** Measuring: whole processes with their peak memory, and functions in turn. */

import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const COMMAND = fileURLToPath(new URL('../bin/sebut.js', import.meta.url));

export interface ProcessMeasure {
  readonly seconds: number;
  /** Peak resident memory of the process and its threads. */
  readonly megabytes: number;
}

/** Runs node, with `input` on standard input, and throws its output away. */
export async function measureProcess(args: readonly string[], input = ''): Promise<ProcessMeasure> {
  const folder = mkdtempSync(join(tmpdir(), 'sebut-bench-'));
  const report = join(folder, 'memory');
  const hook = `import{writeFileSync}from'node:fs';process.on('exit',()=>writeFileSync(${JSON.stringify(report)},String(process.resourceUsage().maxRSS)))`;
  const started = performance.now();
  const child = spawn(
    process.execPath,
    ['--import', `data:text/javascript,${encodeURIComponent(hook)}`, ...args],
    {
      stdio: ['pipe', 'ignore', 'inherit'],
    },
  );
  child.stdin.end(input);
  await new Promise((resolve) => child.on('close', resolve));
  const seconds = (performance.now() - started) / 1000;
  const megabytes = Number(readFileSync(report, 'utf8')) / 1024;
  rmSync(folder, { recursive: true });
  return { seconds, megabytes };
}

/** Wall time of a whole process without any hook, in milliseconds. */
export async function timeProcess(args: readonly string[], input = ''): Promise<number> {
  const started = performance.now();
  const child = spawn(process.execPath, args, { stdio: ['pipe', 'ignore', 'inherit'] });
  child.stdin.on('error', () => {});
  child.stdin.end(input);
  await new Promise((resolve) => child.on('close', resolve));
  return performance.now() - started;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/**
 * Median milliseconds of each contestant over rounds in which all take their turn, after one round of warming up.
 */
export async function measureInTurn<K extends string>(
  contestants: Readonly<Record<K, () => unknown>>,
  rounds: number,
): Promise<Record<K, number>> {
  const names = Object.keys(contestants) as K[];
  const times = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<K, number[]>;
  for (let round = -1; round < rounds; round++)
    for (const name of names) {
      const started = performance.now();
      await contestants[name]();
      if (round >= 0) times[name].push(performance.now() - started);
    }
  return Object.fromEntries(names.map((name) => [name, median(times[name])])) as Record<K, number>;
}

/** Rows as a Markdown table. */
export function printTable(header: readonly string[], rows: readonly (readonly (string | number)[])[]): void {
  console.log(`| ${header.join(' | ')} |`);
  console.log(`|${header.map(() => '---').join('|')}|`);
  for (const row of rows) console.log(`| ${row.join(' | ')} |`);
}
