/** A document of a text whose character references were read as characters, said again in the text as read. */

import { isFill, withoutFill } from '../text/character-references.ts';

/**
 * Rewrites a document in place: what has offsets shows the text as read (*Jos&eacute; Mourinho*) and cuts no reference
 * in two; names and titles show the characters that are meant (*José Mourinho*).
 *
 * @param node the document, or a part of it
 * @param source the text as read
 * @param readable the same with characters for references
 */
export function restoreSource(node: unknown, source: string, readable: string): void {
  if (node === null || typeof node !== 'object') return;
  const record = node as Record<string, unknown>;
  for (const key of Object.keys(record)) {
    const value = record[key];
    if (typeof value === 'string') record[key] = withoutFill(value);
    else if (typeof value !== 'number') restoreSource(value, source, readable);
    else if (key === 'start' || key === 'end') record[key] = behindFill(readable, value);
  }
  const { text, start, end } = record;
  if (typeof text === 'string' && typeof start === 'number' && typeof end === 'number' && start >= 0)
    record.text = source.slice(start, end);
}

/** The end of the reference that a position stands in, or the position; -1 stays. */
function behindFill(readable: string, position: number): number {
  let behind = position;
  while (isFill(readable, behind)) behind++;
  return behind;
}
