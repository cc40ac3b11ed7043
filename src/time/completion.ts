/**
 * What stands beside a date and belongs to it: a date in brackets, *kemarin*, a part of the day, a clock time; and the
 * date beside a clock time.
 */

import { readClock, readDayPart, readIsoClock, readPartWord, readZoneWord } from './clock.ts';
import { readDayMonth } from './day-date.ts';
import { type DateReading, endOfRange, readDirection } from './direction.ts';
import { isReferenceEntry, readEntry } from './entry.ts';
import {
  APPROXIMATE,
  CLOCK,
  classOfWord,
  DAY_OF_MONTH,
  DEICTIC,
  DEICTIC_NIGHT,
  DIRECTION,
  HEAD,
  JUST_NOW,
  NEXT,
  PAST,
  subtypeOfWord,
  THAT,
  THIS,
  UNIT,
  valueOfWord,
  WEEKDAY,
} from './lexicon.ts';
import { readBracketedDate, readNumericDate } from './numeric-date.ts';
import {
  type ClockMeaning,
  type DateMeaning,
  daysFrom,
  type OffsetMeaning,
  type Phrase,
  phrase,
} from './phrase.ts';
import { CLOSE_BRACKET, COLON, COMMA, OPEN_BRACKET, PIPE, type Scanner } from './scanner.ts';
import { readWeekdayDate } from './weekday-date.ts';

/** The phrase of a reading that begins at `from`, with what stands beside it when it is a day. */
export function completed(s: Scanner, from: number, reading: DateReading | null): Phrase | null {
  if (reading === null) return null;
  let { meaning } = reading;
  let { to } = reading;
  if (!isDay(meaning)) return phrase(from, to, meaning, reading.rule);
  if (s.isPlainWord(to)) return withLedClock(s, from, to, meaning) ?? phrase(from, to, meaning, reading.rule);
  // kemarin (19/11)
  const inBrackets =
    meaning.kind === 'offset' ? (readBracketedDate(s, to) ?? readBracketedWeekday(s, to, meaning)) : null;
  if (inBrackets !== null) ({ meaning, to } = inBrackets);
  // 6 Juni (Jumat)
  if (meaning.kind === 'calendar' && meaning.weekday === null && s.sign(to) === OPEN_BRACKET) {
    const weekday = s.valueIf(to + 1, WEEKDAY);
    if (weekday > 0 && s.sign(to + 2) === CLOSE_BRACKET) {
      meaning = { ...meaning, weekday };
      to += 3;
    }
  }
  const direction = readDirection(s, to);
  if (direction !== null && meaning.kind === 'calendar' && meaning.direction === null) {
    meaning = { ...meaning, direction: direction.direction };
    to = direction.to;
  }
  const part = readPartWord(s, to);
  if (part !== null) {
    to = part.to;
    if (isPartTail(s, to)) to++;
    const clock = withClock(s, from, to, meaning);
    if (clock !== null) return clock;
    const last = readLastPart(s, to, part.part);
    const parts = last === null ? { part: part.part } : { part: part.part, lastPart: last.part };
    to = last?.to ?? to;
    const bracket = reading.rule === 'weekday-with-date' ? null : readBracketedDate(s, to);
    const named = bracket === null && reading.rule === 'weekday' ? readNamedDay(s, to) : null;
    if (named !== null) {
      const day = dated(named.meaning, meaning);
      return (
        withClock(s, from, named.to, day) ??
        phrase(from, named.to, { kind: 'day-part', ...parts, date: day }, 'date-with-day-part')
      );
    }
    const date = bracket === null ? meaning : dated(bracket.meaning, meaning);
    return phrase(
      from,
      readZoneWord(s, bracket?.to ?? to),
      { kind: 'day-part', ...parts, date },
      'date-with-day-part',
    );
  }
  // a range has no clock time of its own
  if (meaning.kind === 'range') return phrase(from, to, meaning, reading.rule);
  const iso = readIsoClock(s, to);
  if (iso !== null) return phrase(from, iso.to, { ...iso.meaning, date: meaning }, 'date-with-clock');
  return withClock(s, from, to, meaning) ?? phrase(from, to, meaning, reading.rule);
}

/** The end of *Senin pagi hingga siang*; *Senin malam hingga dini hari tadi* says a day of its own and is another mention. */
function readLastPart(s: Scanner, i: number, first: number): { to: number; part: number } | null {
  const joint = endOfRange(s, i);
  const last = joint > 0 && s.follows(joint) ? readDayPart(s, joint) : null;
  return last === null || last.date !== null || last.part === first ? null : last;
}

/** A date and the clock time behind it, or null: *Rabu (3/12) pukul 20.00*, *Rabu sekitar pukul 20.00 WIB*. */
function withClock(s: Scanner, from: number, to: number, date: DateMeaning): Phrase | null {
  const clock = readClockAfter(s, to);
  if (clock !== null) return phrase(from, clock.to, { ...clock.meaning, date }, 'date-with-clock');
  return withLedClock(s, from, s.sign(to) === COMMA ? to + 1 : to, date);
}

/** The same with a word before the clock time at `i`: *sekitar pukul 20.00*, *kira-kira jam 8*, *mulai pukul 12.00*. */
function withLedClock(s: Scanner, from: number, i: number, date: DateMeaning): Phrase | null {
  if (date.kind === 'range' || !s.follows(i)) return null;
  const about = (s.context(i) & APPROXIMATE) !== 0;
  if (!about && s.word(i) !== 'mulai') return null;
  const head = s.isDash(i + 1) && s.glued(i + 1) ? i + 3 : i + 1;
  const clock = s.class(head) === CLOCK || s.word(head) === 'jam' ? readClockAfter(s, head) : null;
  if (clock === null) return null;
  return phrase(from, clock.to, { ...clock.meaning, date }, 'date-with-clock', about ? 'APPROX' : null);
}

/** *besok (Minggu)*, *lusa (Senin, 7/7)* */
function readBracketedWeekday(
  s: Scanner,
  i: number,
  day: OffsetMeaning,
): { to: number; meaning: DateMeaning } | null {
  if (s.sign(i) !== OPEN_BRACKET || s.class(i + 1) !== WEEKDAY) return null;
  if (s.sign(i + 2) === CLOSE_BRACKET) {
    const weekday = s.valueIf(i + 1, WEEKDAY);
    return { to: i + 3, meaning: day.from === 'reference' ? { ...day, weekday } : day };
  }
  const at = s.sign(i + 2) === COMMA ? i + 3 : i + 2;
  const date =
    readNumericDate(s, at, { withoutYear: true, first: false, misprints: false }) ??
    readDayMonth(s, at, false);
  if (date === null || date.meaning.kind !== 'calendar' || s.sign(date.to) !== CLOSE_BRACKET) return null;
  return { to: date.to + 1, meaning: { ...date.meaning, weekday: s.valueIf(i + 1, WEEKDAY) } };
}

/** The day of *Rabu pagi, 2 Juli 2025*, *Rabu malam tanggal 2 Juli*. */
function readNamedDay(s: Scanner, i: number): DateReading | null {
  const after = s.sign(i) === COMMA ? i + 1 : i;
  return readDayMonth(s, s.is(after, HEAD, DAY_OF_MONTH) ? after + 1 : after, false);
}

/** The date in brackets with the weekday said before it: *Rabu malam (3/12)*. */
function dated(inBrackets: DateMeaning, before: DateMeaning): DateMeaning {
  return inBrackets.kind === 'calendar' && before.kind === 'calendar' && before.weekday !== null
    ? { ...inBrackets, weekday: before.weekday }
    : inBrackets;
}

/** *kemarin*, *tadi*, *ini*, *nanti* after a part of the day. */
function isPartTail(s: Scanner, i: number): boolean {
  const value = s.valueIf(i, DIRECTION);
  return (
    value === JUST_NOW ||
    value === THIS ||
    value === PAST ||
    value === NEXT ||
    value === THAT ||
    s.word(i) === 'kemarin' ||
    s.word(i) === 'nanti'
  );
}

function isDay(meaning: DateMeaning): boolean {
  switch (meaning.kind) {
    case 'calendar':
      return meaning.day !== null || meaning.weekday !== null;
    case 'offset':
      return meaning.unit === 'day';
    case 'holiday':
      return true;
    case 'hijri':
      return meaning.day !== null;
    case 'range':
      return isDay(meaning.last);
    default:
      return false;
  }
}

/** *pukul 07.55 WIB*, *, pukul 10.00*, *| 15:42 WIB*, *14:05:00* right after a date. */
export function readClockAfter(s: Scanner, i: number): { to: number; meaning: ClockMeaning } | null {
  const sign = s.sign(i);
  const separated = sign === COMMA || sign === PIPE || sign === 0xb7 || sign === 0x2022 || s.isDash(i);
  const at = separated ? i + 1 : i;
  if (s.class(at) === CLOCK || s.word(at) === 'jam') {
    const clock = readClock(s, at + 1, false);
    return clock === null || s.class(clock.to) === UNIT ? null : clock;
  }
  if (sign === OPEN_BRACKET && s.class(i + 1) === CLOCK) return null;
  if (!s.isNumber(at) || !s.follows(at)) return null;
  const clock = readClock(s, at, false);
  if (clock === null || clock.meaning.minute === null) return null;
  const colon = s.sign(at + 1) === COLON;
  return clock.marked || (colon && !s.glued(clock.to)) || (colon && s.sign(clock.to) !== 0) ? clock : null;
}

/** *pukul 07.55 WIB*, *jam lima sore*; `i` is *pukul* or *jam*. */
export function readAtClock(s: Scanner, i: number): Phrase | null {
  const clock = readClock(s, i + 1, false);
  if (clock === null) return null;
  const hours = s.class(i) === UNIT || s.wordFirst(i) === 'jam';
  // jam 24 is an hour of the clock, jam kerja and jam 3 hari none
  if (hours && s.class(clock.to) === UNIT && s.wordFirst(clock.to) !== 'hari') return null;
  return withClockDate(s, i, clock.to, clock.meaning);
}

/** A clock time, and the date that follows it: *pukul 7:55 WIB, Jumat (5/12/2014)*, *pukul 19.00 malam ini*. */
export function withClockDate(s: Scanner, from: number, to: number, meaning: ClockMeaning): Phrase {
  const comma = s.sign(to) === COMMA;
  const at = comma ? to + 1 : to;
  const date = readFollowingDate(s, at, comma);
  if (date === null) {
    // pukul 22.00 pada Senin (29/12/2014): two mentions, one date
    const said = s.word(to) === 'pada' ? readFollowingDate(s, to + 1, true) : null;
    return phrase(from, to, said === null ? meaning : { ...meaning, date: said.meaning }, 'clock');
  }
  return phrase(from, date.to, { ...meaning, date: date.meaning }, 'clock-with-date');
}

function readFollowingDate(
  s: Scanner,
  at: number,
  afterComma: boolean,
): { to: number; meaning: DateMeaning } | null {
  if (!s.follows(at)) return null;
  const packed = s.packed(at);
  const cls = classOfWord(packed);
  const weekdayAt = cls === WEEKDAY ? at : s.word(at) === 'hari' && s.class(at + 1) === WEEKDAY ? at + 1 : -1;
  if (weekdayAt > 0) {
    const reading = readWeekdayDate(s, weekdayAt);
    return reading === null || (afterComma && reading.rule !== 'weekday-with-date') ? null : reading;
  }
  if (s.isNumber(at)) {
    const numeric = readNumericDate(s, at, { withoutYear: false, first: false, misprints: false });
    return numeric ?? readDayMonth(s, at, false);
  }
  if (afterComma) return null;
  if (cls === DEICTIC && subtypeOfWord(packed) !== DEICTIC_NIGHT)
    return { to: at + 1, meaning: daysFrom(valueOfWord(packed)) };
  if (cls === DIRECTION && valueOfWord(packed) === JUST_NOW) return { to: at + 1, meaning: daysFrom(0) };
  const entry = readEntry(s, at, packed, isReferenceEntry);
  if (entry !== null && entry.entry.type === 'deictic') {
    const from = entry.entry.subtype === 'text-day' ? 'text' : 'reference';
    return { to: entry.to, meaning: daysFrom(Number(entry.entry.value), from) };
  }
  return null;
}
