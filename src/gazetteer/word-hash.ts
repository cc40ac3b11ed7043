/** The two hashes by which the compiled gazetteer knows a folded word; together 62 bits, so no words are stored. */

/** Position hash: where in the slot table to look first. */
export function positionHash(form: string): number {
  let hash = 0x811c9dc5 | 0;
  for (let i = 0; i < form.length; i++) hash = Math.imul(hash ^ form.charCodeAt(i), 0x01000193);
  hash ^= hash >>> 15;
  return hash & 0x7fffffff;
}

/** Check hash: whether the word found there is the word. */
export function checkHash(form: string): number {
  let hash = 0x9e3779b9 | 0;
  for (let i = 0; i < form.length; i++) {
    hash = Math.imul(hash ^ form.charCodeAt(i), 0x85ebca6b);
    hash ^= hash >>> 13;
  }
  return hash & 0x7fffffff;
}

/** Slot hash of an edge of the trie. */
export function edgeHash(node: number, word: number): number {
  let hash = Math.imul(node, 0x9e3779b1) ^ Math.imul(word, 0x85ebca77);
  hash ^= hash >>> 15;
  return hash & 0x7fffffff;
}

/** Bit of an edge's hash in a filter of `bits` bits, a power of two. */
export function edgeFilterBit(hash: number, bits: number): number {
  return (hash >>> 3) & (bits - 1);
}
