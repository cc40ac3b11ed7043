/** The licences of what the bundle contains, as their authors ask: one text file beside it. */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Package folder of a bundled input: `node_modules/franc/index.js` → `node_modules/franc`. */
function packageOf(input: string): string | null {
  const match = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(input);
  return match?.[1] ?? null;
}

/**
 * @param inputs paths that esbuild's metafile lists
 * @throws Error when a bundled package has no licence text and no licence named in its package.json
 */
export function collectNotices(inputs: readonly string[]): string {
  const folders = [...new Set(inputs.map(packageOf).filter((folder) => folder !== null))].sort();
  const notices = folders.map((folder) => {
    const { name, version, license, author } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    const file = readdirSync(folder).find((candidate) => /^licen[cs]e(?:\.|$)/i.test(candidate));
    if (file === undefined && !license) throw new Error(`${name} states no licence`);
    const holder = typeof author === 'string' ? author : (author?.name ?? '');
    const text =
      file !== undefined && existsSync(join(folder, file))
        ? readFileSync(join(folder, file), 'utf8').trim()
        : `${license}. ${holder}`;
    return `${name} ${version} (${license})\n\n${text}\n`;
  });
  return `sebut's command and library contain these packages.\n\n${notices.join(`\n${'-'.repeat(78)}\n\n`)}`;
}
