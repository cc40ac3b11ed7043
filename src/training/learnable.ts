/**
 * Annotated rows as the tagger can learn them. It begins no name at a small letter, and of an address it tags the name;
 * resolution adds the rest: *KOMPAS* of *KOMPAS.com*, nothing of *tempo.co*.
 */

import { DOMAIN_ENDINGS } from '../text/addresses.ts';
import { resolveReferences } from '../text/character-references.ts';
import type { SpanRow, SpanTuple } from './corpora.ts';

const CAPITAL = /\p{Lu}/u;

/** The row with character references resolved as extraction does it, and without what no tagger could find. */
export function learnable({ id, text, spans }: SpanRow): SpanRow {
  const resolved = resolveReferences(text);
  return {
    id,
    text: resolved.length === text.length ? resolved : text,
    spans: spans
      .map(([start, end, type]): SpanTuple => [start, start + nameLength(text.slice(start, end)), type])
      .filter(([start, end]) => CAPITAL.test(text.slice(start, end))),
  };
}

/** Length of a name without the endings of its address. */
function nameLength(name: string): number {
  let length = name.length;
  for (;;) {
    const dot = name.lastIndexOf('.', length - 1);
    if (dot <= 0 || !DOMAIN_ENDINGS.has(name.slice(dot + 1, length).toLowerCase())) return length;
    length = dot;
  }
}
