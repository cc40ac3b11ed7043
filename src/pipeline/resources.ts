/** The package's data files: where they lie and how they are opened. */

import { readFileSync } from 'node:fs';

/** Files of `dist/` that hold compiled data. */
export type ResourceName = 'arbiter.bin' | 'english.bin' | 'gazetteer.bin' | 'language.bin' | 'tagger.bin';

/**
 * Bytes of a data file, at an offset that typed arrays accept.
 *
 * @throws Error when the package was not built
 */
export function readResource(name: ResourceName): Uint8Array {
  // Bundled code lies in dist/ or dist/chunks/, sources in src/pipeline/.
  const from = import.meta.url;
  const base = from.endsWith('.ts') ? '../../dist/' : from.includes('/chunks/') ? '../' : './';
  return readFileSync(new URL(base + name, from));
}
