/**
 * When V8 may optimise. The starter (`bin/sebut.js`) forbids it, because one article is read before optimised code would
 * pay, and because Node 20 may hang for ever when its event loop ends while a background thread optimises
 * (https://github.com/nodejs/node/issues/54918). Whoever has more to do allows it, and settles before the end.
 *
 * Flags of V8 hold for the whole process, workers included; the library never touches them.
 */

import { setTimeout } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';

/** Input after which optimising pays: some five long articles. */
const WORTHWHILE_BYTES = 24 * 1024;

/** In which a function that is being optimised is done, in milliseconds. */
const LONGEST_OPTIMISATION = 50;

let allowed = false;
let bytesSeen = 0;

export function allowOptimizing(): void {
  if (allowed) return;
  allowed = true;
  setFlagsFromString('--opt');
}

/** Allows it once enough input has come. */
export function countInput(bytes: number): void {
  bytesSeen += bytes;
  if (bytesSeen > WORTHWHILE_BYTES) allowOptimizing();
}

/** Before the end of the process: nothing new is optimised, and what is begun is waited for. */
export async function settleOptimizing(): Promise<void> {
  if (!allowed) return;
  setFlagsFromString('--no-opt');
  await setTimeout(LONGEST_OPTIMISATION);
}
