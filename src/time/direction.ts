/**
 * Words after a date or unit that say where it lies (*lalu*, *mendatang*, *tahun depan*, *yang sama*) and words and
 * signs that join two dates into a range.
 */

import {
  classOfWord,
  DIRECTION,
  NEXT,
  PAST,
  SAME,
  THAT,
  THIS,
  UNIT,
  UNTIL_CUE,
  valueOfWord,
  WHICH,
  YEAR,
} from './lexicon.ts';
import type { DateMeaning, Direction } from './phrase.ts';
import { DOT, type Scanner, SLASH } from './scanner.ts';

/** A date without what may follow it (a part of the day, a clock time). */
export interface DateReading {
  readonly to: number;
  readonly meaning: DateMeaning;
  readonly rule: string;
}

/** *lalu*, *yang lalu*, *mendatang*, *ini*, *kemarin* after a date; null when none stands there. */
export function readDirection(
  s: Scanner,
  i: number,
): { readonly to: number; readonly direction: Direction } | null {
  const packed = s.packed(i);
  const cls = classOfWord(packed);
  if (cls === DIRECTION) {
    const value = valueOfWord(packed);
    if (value === PAST) return { to: i + 1, direction: -1 };
    if (value === NEXT) return { to: i + 1, direction: 1 };
    if (value === THIS) return { to: endWithAlso(s, i + 1), direction: 0 };
    if (value === WHICH) {
      const next = s.valueIf(i + 1, DIRECTION);
      if (next === PAST) return { to: i + 2, direction: -1 };
      if (s.word(i + 1) === 'akan' && (s.word(i + 2) === 'datang' || s.word(i + 2) === 'depan'))
        return { to: i + 3, direction: 1 };
      if (s.word(i + 1) === 'baru' && s.valueIf(i + 2, DIRECTION) === PAST)
        return { to: i + 3, direction: -1 };
    }
    return null;
  }
  const word = s.follows(i) ? s.word(i) : '';
  if (word === 'kemarin' || word === 'kemaren') return { to: i + 1, direction: -1 };
  if (word === 'nanti' || word === 'besok') return { to: i + 1, direction: 1 };
  if (word === 'akan' && s.word(i + 1) === 'datang') return { to: i + 2, direction: 1 };
  return null;
}

/** End of a date with the *juga* of *Rano pulang hari ini juga.*; in *hari ini juga belum pulang* it belongs to what follows. */
export function endWithAlso(s: Scanner, i: number): number {
  return s.word(i) === 'juga' && (!s.follows(i + 1) || s.sign(i + 1) !== 0) ? i + 1 : i;
}

/** *tahun lalu*, *tahun ini*, *tahun depan* after a month or day. */
export function readYearDirection(s: Scanner, i: number): { to: number; offset: number } | null {
  if (!s.is(i, UNIT, YEAR)) return null;
  const direction = readDirection(s, i + 1);
  return direction === null || direction.direction === null
    ? null
    : { to: direction.to, offset: direction.direction };
}

/** *bulan yang sama*, *tahun itu*, as one reading of a unit; used by the relative rules. */
export function readPointer(s: Scanner, i: number): { readonly to: number; readonly text: boolean } | null {
  const value = s.valueIf(i, DIRECTION);
  if (value === THAT) return { to: i + 1, text: true };
  if (value === SAME) return { to: i + 1, text: true };
  if (value === WHICH && s.valueIf(i + 1, DIRECTION) === SAME) return { to: i + 2, text: true };
  return null;
}

/** Where the second number of a range begins, or -1: *-*, *–*, *hingga*, *sampai dengan*, *s/d*, *dan*, *&*. */
export function endOfRangeSign(s: Scanner, i: number): number {
  const dash = s.afterDash(i);
  if (dash > 0) return dash;
  if (s.sign(i) === 0x26) return i + 1;
  const word = s.word(i);
  if (word === 's' && (s.sign(i + 1) === SLASH || s.sign(i + 1) === DOT) && s.word(i + 2) === 'd')
    return s.sign(i + 3) === DOT ? i + 4 : i + 3;
  if (word === 'dan' || word === 'atau') return i + 1;
  if (!joinsRange(s, i)) return -1;
  return s.word(i + 1) === 'dengan' ? i + 2 : i + 1;
}

/** The same without the words that only list: *dan*, *atau*, *&*. */
export function endOfRange(s: Scanner, i: number): number {
  const word = s.word(i);
  return word === 'dan' || word === 'atau' || s.sign(i) === 0x26 ? -1 : endOfRangeSign(s, i);
}

/** *hingga*, *sampai*, *sd* */
export function joinsRange(s: Scanner, i: number): boolean {
  return s.follows(i) && (s.context(i) & UNTIL_CUE) !== 0 && s.word(i) !== 'sebelum';
}
