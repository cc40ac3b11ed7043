/**
 * Copies of labelled rows in other case, so that a model learns what to trust in headlines set in capitals and in text
 * typed without any. Only rows whose length no case change alters (`ß`, `ŉ` grow) are copied, so offsets stay.
 */

import type { SpanRow } from './corpora.ts';

/** Of four rows one in capitals and one in small letters; rows without a span are left out. */
export function caseCopies(rows: readonly SpanRow[]): SpanRow[] {
  return rows
    .filter(({ spans }) => spans.length > 0)
    .filter((_, index) => index % 2 === 0)
    .flatMap((row, index) => {
      const text = index % 2 === 0 ? row.text.toUpperCase() : row.text.toLowerCase();
      return text.length === row.text.length ? [{ ...row, text }] : [];
    });
}
