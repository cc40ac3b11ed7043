/** What tells a tar archive: the checksum of its first header. Old archives have no other sign. */

const BLOCK = 512;

/** The sum of a header's bytes, its own field counted as spaces, is what the field says. */
export function isTarHeader(bytes: Uint8Array): boolean {
  if (bytes.length < BLOCK || bytes[0] === 0) return false;
  let sum = 8 * 0x20;
  for (let i = 0; i < BLOCK; i++) if (i < 148 || i >= 156) sum += bytes[i];
  const field = String.fromCharCode(...bytes.subarray(148, 156))
    .replace(/[\0 ]+/g, ' ')
    .trim();
  return /^[0-7]+$/.test(field) && Number.parseInt(field, 8) === sum;
}
