/**
 * The two libraries of the English route, loaded when the first English text comes: together they take some 300 ms,
 * which Indonesian texts should not pay. `extract` is synchronous, so they are required, not imported.
 */

import { createRequire } from 'node:module';
import type * as Chrono from 'chrono-node';
import type compromise from 'compromise';

const load = createRequire(import.meta.url);

/** The natural-language parser of compromise. */
export function loadCompromise(): typeof compromise {
  return load('compromise') as typeof compromise;
}

/** chrono-node's British English, which reads *9/5/2023* as 9 May: a number-only date is day first. */
export function loadChrono(): Chrono.Chrono {
  return (load('chrono-node') as typeof Chrono).en.GB;
}
