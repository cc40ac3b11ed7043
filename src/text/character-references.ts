/**
 * Character references that a page left in its text, escaped once or twice: *Jos&eacute; Mourinho*, *Johnson &amp;amp;
 * Johnson*, *&ldquo;Kami siap&rdquo;*. They are read as the characters they stand for.
 *
 * The text keeps its length, so that offsets count in the text as read: hidden characters fill the rest of a
 * reference. Limits: the names of HTML 4 that prose has; any other stays as it is.
 */

import { APOSTROPHE, classOf, LETTER } from './characters.ts';

const REFERENCE = /&(?:amp;)?(?:#(?:x([\da-f]{1,6})|(\d{1,7}))|([a-z]{2,8}\d{0,2}));/gi;

/** U+2060, word joiner: hidden, belongs to no word's edge, and is no white space. */
const FILL = '\u2060';
const FILLS = /\u2060+/g;

const SIGNS = new Map(
  Object.entries({
    amp: '&',
    apos: "'",
    bdquo: '„',
    bull: '•',
    deg: '°',
    euro: '€',
    gt: '>',
    hellip: '…',
    laquo: '«',
    ldquo: '“',
    lsaquo: '‹',
    lsquo: '‘',
    lt: '<',
    mdash: '—',
    middot: '·',
    minus: '−',
    nbsp: ' ',
    ndash: '–',
    pound: '£',
    quot: '"',
    raquo: '»',
    rdquo: '”',
    rsaquo: '›',
    rsquo: '’',
    sbquo: '‚',
    shy: '\u00ad',
    times: '×',
    yen: '¥',
  }),
);

/** Letters that are no letter with a mark. */
const LETTERS = new Map(
  Object.entries({
    AElig: 'Æ',
    aelig: 'æ',
    ETH: 'Ð',
    eth: 'ð',
    OElig: 'Œ',
    oelig: 'œ',
    Oslash: 'Ø',
    oslash: 'ø',
    szlig: 'ß',
    THORN: 'Þ',
    thorn: 'þ',
  }),
);

/** *eacute* is *e* and this mark. */
const ACCENTED = /^([a-z])(acute|caron|cedil|circ|grave|ring|tilde|uml)$/i;
const MARKS: Readonly<Record<string, string>> = {
  acute: '\u0301',
  caron: '\u030c',
  cedil: '\u0327',
  circ: '\u0302',
  grave: '\u0300',
  ring: '\u030a',
  tilde: '\u0303',
  uml: '\u0308',
};

/** The text with its references as characters, of the same length; the text itself where it has none. */
export function resolveReferences(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(REFERENCE, (whole, hexadecimal, decimal, name, at: number) => {
    const character = characterOf(hexadecimal, decimal, name);
    if (character === null) return whole;
    if (character === ' ') return character.repeat(whole.length);
    const fill = FILL.repeat(whole.length - character.length);
    // A word ends with its last letter, not with what is hidden behind (Pel&eacute;), and Mu&rsquo;ti is one
    const isInWord =
      at > 0 && endsInLetter(text, at) && (classOf(character.charCodeAt(0)) & (LETTER | APOSTROPHE)) !== 0;
    return isInWord ? fill + character : character + fill;
  });
}

/** A string without what filled up its references. */
export function withoutFill(text: string): string {
  return text.includes(FILL) ? text.replace(FILLS, '') : text;
}

/** Whether a position holds what fills up a reference. */
export function isFill(text: string, position: number): boolean {
  return text[position] === FILL;
}

/** Whether a letter or another reference ends before a position. */
function endsInLetter(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1);
  return before === 0x3b || (classOf(before) & LETTER) !== 0;
}

function characterOf(
  hexadecimal: string | undefined,
  decimal: string | undefined,
  name: string | undefined,
): string | null {
  if (name !== undefined) return SIGNS.get(name.toLowerCase()) ?? LETTERS.get(name) ?? accented(name);
  const code = hexadecimal === undefined ? Number(decimal) : Number.parseInt(hexadecimal, 16);
  if (code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return null;
  // A line does not break inside a reference
  return code <= 0x20 || code === 0xa0 ? ' ' : String.fromCodePoint(code);
}

/** *é* for *eacute*; null where letter and mark are no character. */
function accented(name: string): string | null {
  const [, letter, mark] = ACCENTED.exec(name) ?? [];
  if (letter === undefined) return null;
  const joined = (letter + MARKS[mark.toLowerCase()]).normalize('NFC');
  return joined.length === 1 ? joined : null;
}
