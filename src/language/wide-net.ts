/**
 * franc, asked only about text that our own model does not know: other scripts, other languages.
 *
 * franc compares trigram ranks of the Universal Declaration of Human Rights. It builds its tables in some 20 ms when
 * imported, so it is loaded at the first question and not before. Where Node cannot require an ES module
 * (before 20.19), `prepareLanguage` loads it ahead.
 *
 * Limits: franc hardly ever says that it does not know; a short text gets some language all the same. The confidence
 * given here therefore comes from the length of the text and the distance between franc's first and second answer.
 */

import { createRequire } from 'node:module';
import type { francAll } from 'franc';

type FrancAll = typeof francAll;

let loaded: FrancAll | null = null;

/**
 * Makes `identifyLanguage` ready for any text. Costs nothing where Node can load franc later, when it is needed.
 */
export async function prepareLanguage(): Promise<void> {
  if (loaded !== null || (process.features as { require_module?: boolean }).require_module === true) return;
  loaded = (await import('franc')).francAll;
}

function franc(): FrancAll {
  loaded ??= (createRequire(import.meta.url)('franc') as { francAll: FrancAll }).francAll;
  return loaded;
}

/** An answer of the wide net; `und` with confidence 0 when it has none. */
export interface WideAnswer {
  readonly code: string;
  readonly confidence: number;
}

/** Text that franc looks at; it ignores what lies beyond. */
const LOOKED_AT = 2048;

/** franc's answer about `text`. */
export function askWideNet(text: string): WideAnswer {
  const sample = text.slice(0, LOOKED_AT);
  const answers = franc()(sample);
  const [code, score] = answers[0];
  if (code === 'und' || score === 0) return { code: 'und', confidence: 0 };
  const second = answers.length > 1 ? answers[1][1] : 0;
  // A script that only one language uses says enough by itself; elsewhere half of the confidence that length allows
  // comes from the distance to the second answer.
  const byLength = Math.min(1, sample.length / (answers.length === 1 ? 12 : 120));
  const byDistance = Math.min(1, (score - second) / 0.1);
  return { code, confidence: byLength * (0.45 + 0.5 * byDistance) };
}
