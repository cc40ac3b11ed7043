/** Imports go downhill only. The table is the house's plan; `docs/architecture.md` explains it. */

import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';

/** Folder of `src/` and the folders it may import from, besides itself. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  model: [],
  text: ['model'],
  language: ['model', 'text'],
  time: ['model', 'text'],
  gazetteer: ['model', 'text'],
  article: ['model', 'text', 'time'],
  rules: ['model', 'text', 'gazetteer'],
  tagger: ['model', 'text', 'gazetteer'],
  resolve: ['model', 'text', 'gazetteer', 'rules'],
  arbiter: ['model', 'text', 'article', 'tagger', 'resolve'],
  entities: ['model', 'text', 'time', 'gazetteer', 'rules', 'resolve', 'article'],
  english: ['model', 'text', 'time', 'gazetteer', 'rules', 'entities'],
  pipeline: [
    'model',
    'text',
    'language',
    'time',
    'gazetteer',
    'article',
    'rules',
    'tagger',
    'resolve',
    'arbiter',
    'entities',
    'english',
  ],
  input: ['model'],
  output: ['model'],
  batch: ['model', 'input', 'output', 'pipeline'],
  training: ['text', 'language', 'time', 'gazetteer', 'tagger', 'resolve', 'arbiter', 'pipeline'],
  cli: ['model', 'text', 'time', 'gazetteer', 'input', 'output', 'pipeline', 'batch', 'training', 'tagger'],
};

/** Files directly in `src/`: the public API. */
const ROOT_ALLOWED = ['model', 'pipeline', 'batch'];

const source = join(import.meta.dirname, '..', 'src');

function filesBelow(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesBelow(path) : path.endsWith('.ts') ? [path] : [];
  });
}

function importsOf(path: string): string[] {
  return [...readFileSync(path, 'utf8').matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+)'/g)].map((match) =>
    relative(source, join(path, '..', match[1])),
  );
}

describe('imports', () => {
  const files = filesBelow(source);

  it('finds the sources', () => {
    expect(files.length).toBeGreaterThan(50);
  });

  it.each(files.map((path) => [relative(source, path)]))('%s imports only what stands below it', (file) => {
    const folder = file.includes('/') ? file.slice(0, file.indexOf('/')) : '';
    const allowed = folder === '' ? ROOT_ALLOWED : [folder, ...(ALLOWED[folder] ?? [])];
    expect(folder === '' || folder in ALLOWED, `unknown folder ${folder}`).toBe(true);
    const wrong = importsOf(join(source, file)).filter((target) => !allowed.includes(target.split('/')[0]));
    expect(wrong).toEqual([]);
  });

  it('table allows nothing that nobody needs', () => {
    const used = new Set(
      files.flatMap((path) => {
        const from = relative(source, path).split('/')[0];
        return importsOf(path).map((target) => `${from} → ${target.split('/')[0]}`);
      }),
    );
    const unused = Object.entries(ALLOWED).flatMap(([from, below]) =>
      below.map((target) => `${from} → ${target}`).filter((edge) => !used.has(edge)),
    );
    expect(unused).toEqual([]);
  });

  it('table has no cycle', () => {
    const visit = (folder: string, path: readonly string[]): void => {
      expect(path, `cycle: ${[...path, folder].join(' → ')}`).not.toContain(folder);
      for (const below of ALLOWED[folder]) visit(below, [...path, folder]);
    };
    for (const folder of Object.keys(ALLOWED)) visit(folder, []);
  });

  it('never loads the training code from extraction', () => {
    for (const [folder, below] of Object.entries(ALLOWED))
      if (folder !== 'cli' && folder !== 'training') expect(below).not.toContain('training');
  });
});
