/** Bytes to text: byte order marks, UTF-8, and Windows-1252 for what cannot be UTF-8. */

export interface DecodedText {
  readonly text: string;
  /** Label of the WHATWG encoding standard. */
  readonly encoding: string;
  /** What a person should know: replaced characters, a guessed encoding. */
  readonly warning: string | null;
}

export interface DecodeFailure {
  readonly code: 'binary-input';
  readonly message: string;
}

/** How many bytes are looked at to tell text from other things. */
const SAMPLE_SIZE = 65_536;

/**
 * @param declared charset that the document or its transport names. Bytes that are valid UTF-8 are read as that all the
 *   same: outlets moved to UTF-8 and left `iso-8859-1` in their templates.
 */
export function decodeBytes(bytes: Uint8Array, declared?: string): DecodedText | DecodeFailure {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decoded(bytes.subarray(2), 'utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decoded(bytes.subarray(2), 'utf-16be');
  const bare = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes;
  if (isBinary(bare)) {
    const message = looksLikeUtf16(bare)
      ? 'the input looks like UTF-16 without a byte order mark; convert it to UTF-8'
      : 'the input is not text: it contains binary data';
    return { code: 'binary-input', message };
  }
  try {
    return {
      text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bare),
      encoding: 'utf-8',
      warning: null,
    };
  } catch {
    return decodeDeclared(bare, declared) ?? decodeBroken(bare);
  }
}

function decodeDeclared(bytes: Uint8Array, declared: string | undefined): DecodedText | null {
  if (declared === undefined) return null;
  try {
    const decoder = new TextDecoder(declared, { fatal: true });
    if (decoder.encoding === 'windows-1252')
      return { text: decodeWindows1252(bytes), encoding: decoder.encoding, warning: null };
    return { text: decoder.decode(bytes), encoding: decoder.encoding, warning: null };
  } catch {
    // An unknown label, or one that the bytes belie.
    return null;
  }
}

function decoded(bytes: Uint8Array, encoding: 'utf-16le' | 'utf-16be'): DecodedText {
  return { text: new TextDecoder(encoding).decode(bytes), encoding, warning: null };
}

/** NUL bytes, or more than one control character in a hundred: no text file has them. */
function isBinary(bytes: Uint8Array): boolean {
  const length = Math.min(bytes.length, SAMPLE_SIZE);
  let controls = 0;
  for (let i = 0; i < length; i++) {
    const byte = bytes[i];
    if (byte === 0) return true;
    if (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d && byte !== 0x0c && byte !== 0x1b)
      controls++;
  }
  return controls * 100 > length;
}

/** Every other byte is NUL, as Latin letters have it: `J\0a\0k\0a\0r\0t\0a\0`. */
function looksLikeUtf16(bytes: Uint8Array): boolean {
  const length = Math.min(bytes.length, SAMPLE_SIZE);
  const zeros = [0, 0];
  for (let i = 0; i < length; i++) if (bytes[i] === 0) zeros[i & 1]++;
  return length >= 4 && Math.min(...zeros) * 10 < length && Math.max(...zeros) * 5 > length * 2;
}

/** Not valid UTF-8: damaged UTF-8 when it has more whole multi-byte characters than broken ones, else Windows-1252. */
function decodeBroken(bytes: Uint8Array): DecodedText {
  let whole = 0;
  let broken = 0;
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i];
    if (byte < 0x80) continue;
    const length = byte >= 0xf0 && byte < 0xf5 ? 3 : byte >= 0xe0 ? 2 : byte >= 0xc2 && byte < 0xe0 ? 1 : 0;
    let following = 0;
    while (following < length && (bytes[i + following + 1] & 0xc0) === 0x80) following++;
    if (length > 0 && following === length) whole++;
    else broken++;
    i += following;
  }
  if (whole > broken)
    return {
      text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes),
      encoding: 'utf-8',
      warning: `${broken} invalid UTF-8 ${broken === 1 ? 'sequence was' : 'sequences were'} replaced by U+FFFD`,
    };
  return {
    text: decodeWindows1252(bytes),
    encoding: 'windows-1252',
    warning: 'the input is not UTF-8 and was read as Windows-1252',
  };
}

/** What Windows-1252 has where Latin-1 has control characters: 0x80 to 0x9f. */
const WINDOWS_1252 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

/** By hand, because some releases of node 20 decode it as Latin-1. */
function decodeWindows1252(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    .toString('latin1')
    .replace(/[\x80-\x9f]/g, (character) => WINDOWS_1252[character.charCodeAt(0) - 0x80]);
}
