/** The place that an article is about. */

import type { DocumentCountry, DocumentLocation } from '../model/document.ts';

/** The most salient location, else the most salient country; null when none stands in the article itself. */
export function focusOf(
  locations: readonly DocumentLocation[],
  countries: readonly DocumentCountry[],
): string | null {
  for (const places of [locations, countries]) {
    let best: { id: string; salience: number } | null = null;
    for (const { id, salience } of places) if (salience > (best?.salience ?? 0)) best = { id, salience };
    if (best !== null) return best.id;
  }
  return null;
}
