/** Offsets for readers that do not count UTF-16 units: code points (Python, Rust chars) or UTF-8 bytes. */

import type { SebutDocument } from '../model/document.ts';

export const OFFSET_UNITS = ['utf16', 'codepoint', 'byte'] as const;

export type OffsetUnit = (typeof OFFSET_UNITS)[number];

/**
 * Rewrites every `start` and `end` of a document in place. -1, which stands for "not in the text", stays.
 *
 * @param text the text that the document's offsets count in
 */
export function convertOffsets(document: SebutDocument, text: string, unit: OffsetUnit): void {
  if (unit === 'utf16') return;
  const map = unit === 'codepoint' ? codePointOffsets(text) : byteOffsets(text);
  rewrite(document, map);
}

function rewrite(node: unknown, map: Uint32Array): void {
  if (Array.isArray(node)) {
    for (const item of node) rewrite(item, map);
    return;
  }
  if (node === null || typeof node !== 'object') return;
  const record = node as Record<string, unknown>;
  for (const key of Object.keys(record)) {
    const value = record[key];
    if ((key === 'start' || key === 'end') && typeof value === 'number') {
      if (value >= 0) record[key] = map[value];
    } else rewrite(value, map);
  }
}

function codePointOffsets(text: string): Uint32Array {
  const map = new Uint32Array(text.length + 1);
  let count = 0;
  for (let i = 0; i < text.length; i++) {
    map[i] = count;
    if (!isLowHalf(text, i)) count++;
  }
  map[text.length] = count;
  return map;
}

function byteOffsets(text: string): Uint32Array {
  const map = new Uint32Array(text.length + 1);
  let count = 0;
  for (let i = 0; i < text.length; i++) {
    map[i] = count;
    const code = text.charCodeAt(i);
    if (isLowHalf(text, i)) count += 1;
    else if (code < 0x80) count += 1;
    else if (code < 0x800) count += 2;
    else count += 3; // a surrogate pair is 3 + 1; a lone surrogate is written as U+FFFD, 3 bytes
  }
  map[text.length] = count;
  return map;
}

/** Whether the unit is the second half of a pair. */
function isLowHalf(text: string, index: number): boolean {
  const code = text.charCodeAt(index);
  if (code < 0xdc00 || code > 0xdfff || index === 0) return false;
  const before = text.charCodeAt(index - 1);
  return before >= 0xd800 && before <= 0xdbff;
}
