/** What the documentation names is there: files and npm scripts. */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '..');
const PAGES = [
  'README.md',
  'CONTRIBUTING.md',
  'annotations/README.md',
  'dictionaries/README.md',
  ...readdirSync(join(ROOT, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];
const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));

/** Where a path may begin: `resolve.ts` stands for `src/resolve/resolve.ts`, `words.tsv` for that of a dictionary folder. */
const FOLDERS = ['', 'test', ...foldersOf('src'), ...foldersOf('dictionaries')];

function foldersOf(root: string): string[] {
  const entries = readdirSync(join(ROOT, root), { recursive: true, withFileTypes: true });
  const below = entries.filter((entry) => entry.isDirectory());
  return [root, ...below.map(({ parentPath, name }) => relative(ROOT, join(parentPath, name)))];
}

describe.each(PAGES)('%s', (page) => {
  const text = readFileSync(join(ROOT, page), 'utf8');

  it('names files that are there', () => {
    const named = [...text.matchAll(/`((?:[\w.-]+\/)*[\w-]+\.(?:ts|mjs|cjs|tsv|svg|md|bin))`/g)].map(
      ([, path]) => path,
    );
    const missing = named.filter((path) => !FOLDERS.some((folder) => existsSync(join(ROOT, folder, path))));
    expect(missing).toEqual([]);
  });

  it('names folders that are there', () => {
    const named = [
      ...text.matchAll(/`((?:src|test|docs|bench|dictionaries|fixtures|scripts)\/[\w/.-]*\/)`/g),
    ];
    expect(named.map(([, path]) => path).filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
  });

  it('names npm scripts and links to pages that are there', () => {
    const run = [...text.matchAll(/npm run (?:--\w+ )*([a-z][\w:-]*)/g)].map(([, name]) => name);
    expect(run.filter((name) => scripts[name] === undefined)).toEqual([]);
    const links = [...text.matchAll(/\]\((?!https?:)([^)#]+)/g)].map(([, path]) => path);
    expect(links.filter((path) => !existsSync(join(ROOT, page, '..', path)))).toEqual([]);
  });
});
