/**
 * Before the tests: what is built must not be older than what it is built from, or the tests would judge an old build.
 */

import { execFileSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..');
/** What `scripts/build.ts` reads. */
const SOURCES = ['src', 'dictionaries', 'models', 'scripts', 'package.json', 'tsconfig.build.json'];
/** What it writes last. */
const BUILT = 'dist/command.cjs';

function timeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

function newest(path: string): number {
  if (!statSync(path).isDirectory()) return timeOf(path);
  const files = readdirSync(path, { recursive: true, encoding: 'utf8' });
  return files.reduce((latest, file) => Math.max(latest, timeOf(join(path, file))), 0);
}

export default function buildIfStale(): void {
  const latest = Math.max(...SOURCES.map((source) => newest(join(ROOT, source))));
  if (latest <= timeOf(join(ROOT, BUILT))) return;
  console.log('The build is older than its sources: npm run build');
  execFileSync('npm', ['run', '--silent', 'build'], { cwd: ROOT, stdio: ['ignore', 'ignore', 'inherit'] });
}
