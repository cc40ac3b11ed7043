/**
 * What may begin at a token: one reader for each class of word, tried in the order of the lists below. A reader
 * looks at a few tokens and gives a phrase or null; it never goes back.
 */

import { LOWER } from '../text/tokens.ts';
import {
  type DateReading,
  isYearNumber,
  readBareYear,
  readDayMonth,
  readDirection,
  readHeadedDay,
  readMonthDate,
  readWeekdayDate,
} from './calendar-date.ts';
import { readClock, readDayPart, readEntry, readPartWord, readZoneWord } from './clock.ts';
import { readDuration, readSingle } from './duration.ts';
import { readHijriDay, readHijriMonth, readHijriYear, readHoliday } from './holiday.ts';
import {
  BEFORE,
  CLOCK,
  COUNTDOWN,
  classOfWord,
  DAY,
  DAY_OF_MONTH,
  DAY_PART,
  DEICTIC,
  DEICTIC_NIGHT,
  DIRECTION,
  EDGE,
  END,
  ERA,
  EVERY,
  FOLLOWING,
  FORMERLY,
  FULL,
  HALF_OF,
  HEAD,
  HOUR,
  JUST_NOW,
  LATELY,
  LAW,
  MID_OF,
  MIDDLE,
  MONTH,
  NEXT,
  NIGHT,
  NOT_LATELY,
  NUMERAL,
  PAST,
  type PhraseEntry,
  QUARTER_CODE,
  REFERENCE,
  SEASON,
  SEMESTER,
  START,
  startsPhrase,
  subtypeOfWord,
  THAT,
  THIS,
  UNIT,
  UNIT_ADJECTIVE,
  UNIT_BASE,
  UNIT_POSSESSIVE,
  VARIANT,
  valueOfWord,
  WEEK,
  WEEKDAY,
} from './lexicon.ts';
import { readBracketedDate, readNumericDate } from './numeric-date.ts';
import {
  type ClockMeaning,
  type DateMeaning,
  type DayPartMeaning,
  type Modifier,
  type OffsetMeaning,
  type Phrase,
  phrase,
} from './phrase.ts';
import { readAdjective, readRecurrence } from './recurrence.ts';
import {
  readHalf,
  readHeadedDecade,
  readSeason,
  readUnitDate,
  readUnitHead,
  unitName,
} from './relative-date.ts';
import {
  CLOSE_BRACKET,
  COLON,
  COMMA,
  DOT,
  HYPHEN,
  OPEN_BRACKET,
  PIPE,
  type Scanner,
  SLASH,
} from './scanner.ts';

const dayOffset = (count: number, from: 'reference' | 'text' = 'reference'): OffsetMeaning => ({
  kind: 'offset',
  unit: 'day',
  count,
  from,
});

/** The expression that begins with the word at `i`, or null. */
export function readAtWord(s: Scanner, i: number, packed: number, malay: boolean): Phrase | null {
  if (startsPhrase(packed)) {
    const found = readPhraseEntry(s, i, packed);
    if (found !== null) return found;
  }
  switch (classOfWord(packed)) {
    case MONTH:
      return completed(s, i, readMonthDate(s, i, false));
    case WEEKDAY:
      return readAtWeekday(s, i);
    case UNIT:
      return readAtUnit(s, i, packed);
    case NUMERAL:
      return readDuration(s, i);
    case DAY_PART:
      return readAtDayPart(s, i, i);
    case DIRECTION:
      if (valueOfWord(packed) === LATELY) return readLately(s, i);
      // tadi pagi
      return valueOfWord(packed) === JUST_NOW ? readShiftedPart(s, i, 0) : null;
    case EDGE:
      return readAtEdge(s, i, valueOfWord(packed));
    case DEICTIC:
      return readAtDeictic(s, i, packed, malay);
    case CLOCK:
      return readAtClock(s, i);
    case EVERY:
      return readRecurrence(s, i);
    case REFERENCE:
      return readAtReference(s, i, packed);
    case HEAD:
      return readAtHead(s, i, valueOfWord(packed));
    default:
      return null;
  }
}

/** The expression that begins with the number at `i`, or null. */
export function readAtNumber(s: Scanner, i: number): Phrase | null {
  const digits = s.digits(i);
  if (digits > 4 || isTail(s, i)) return null;
  const before = s.contextBefore(i);
  const glued = s.glued(i + 1);
  const sign = glued ? s.sign(i + 1) : 0;
  if (digits === 4 || sign === SLASH || sign === HYPHEN || sign === DOT) {
    const numeric = readNumericDate(s, i, { withoutYear: false, first: true, misprints: false });
    if (numeric !== null && (before & LAW) === 0)
      return completed(s, i, { ...numeric, rule: 'numeric-date' });
  }
  if (digits <= 2) {
    const date = readDayMonth(s, i, true) ?? readHijriDay(s, i);
    if (date !== null) return completed(s, i, date);
    if (sign === DOT || sign === COLON || !glued) {
      const clock = readClock(s, i, true);
      if (clock?.marked && clock.meaning.minute !== null) return withClockDate(s, i, clock.to, clock.meaning);
    }
  }
  const duration = readDuration(s, i);
  if (duration !== null) return (before & LAW) !== 0 ? null : duration;
  const year = readHijriYear(s, i) ?? readBareYear(s, i);
  return year === null ? null : completed(s, i, year);
}

/** Whether the number at `i` hangs on to something before it: *Rp2014*, *0,2014*, *#2014*, *.com/2014*. */
function isTail(s: Scanner, i: number): boolean {
  if (!s.glued(i)) return false;
  const sign = s.signBefore(i);
  switch (sign) {
    case OPEN_BRACKET:
    case PIPE:
    case SEMICOLON:
    case 0x22:
    case 0x27:
    case 0x2018:
    case 0x201c:
      return false;
    case SLASH:
      return s.glued(i - 1);
    case DOT:
      // end.2014: a page that lost its space; R.2.1/Fd.2/11/2025 is a file number
      if (s.glued(i - 1) && s.tokens.end[i - 2] - s.tokens.start[i - 2] < 4) return true;
      return s.isNumber(i - 2) && s.glued(i - 1);
    case COMMA:
    case CLOSE_BRACKET:
    case 0x3f:
    case 0x21:
      return s.isNumber(i - 2) && s.glued(i - 1);
    default:
      return sign === 0 || !s.isDash(i - 1) || (s.glued(i - 1) && s.isNumber(i - 2));
  }
}

const isReferenceEntry = (entry: PhraseEntry): boolean =>
  entry.type === 'reference' || entry.type === 'deictic';

function readPhraseEntry(s: Scanner, i: number, packed: number): Phrase | null {
  const found = readEntry(s, i, packed, isReferenceEntry);
  if (found !== null) {
    const { to, entry } = found;
    if (entry.type === 'reference')
      return phrase(i, to, { kind: 'fixed', type: 'DATE', value: entry.value }, 'reference');
    if (entry.subtype === 'night') return phrase(i, to, night(Number(entry.value)), 'night');
    const meaning = dayOffset(Number(entry.value), entry.subtype === 'text-day' ? 'text' : 'reference');
    return completed(s, i, { to, meaning, rule: 'day' });
  }
  const holiday = readHoliday(s, i, packed);
  if (holiday !== null) return completed(s, i, holiday);
  const hijri = readHijriMonth(s, i, packed, null);
  if (hijri !== null) return phrase(i, hijri.to, hijri.meaning, hijri.rule);
  const part = readDayPart(s, i);
  return part === null ? null : readAtDayPart(s, i, i);
}

function night(count: number): DayPartMeaning {
  return { kind: 'day-part', part: NIGHT, date: dayOffset(count) };
}

function readAtWeekday(s: Scanner, i: number): Phrase | null {
  // minggu lalu is a week; Minggu lalu within a sentence is a Sunday
  // and Minggu Depan in a headline is a week again
  if (s.wordFirst(i) === 'minggu' && (s.tokens.shape[i] === LOWER || s.begins(i) || s.isCapitalised(i + 1))) {
    const week = readUnitDate(s, i, WEEK);
    if (week !== null && week.meaning.kind === 'offset') return phrase(i, week.to, week.meaning, week.rule);
  }
  if (s.wordFirst(i) === 'minggu' && s.tokens.shape[i] === LOWER) {
    const dated = readWeekdayDate(s, i);
    return dated !== null && dated.rule === 'weekday-with-date' ? completed(s, i, dated) : null;
  }
  return completed(s, i, readWeekdayDate(s, i));
}

function readAtUnit(s: Scanner, i: number, packed: number): Phrase | null {
  const subtype = subtypeOfWord(packed);
  const unit = valueOfWord(packed);
  if (subtype === UNIT_ADJECTIVE) return readAdjective(s, i, unit);
  if (subtype === UNIT_POSSESSIVE) return null;
  if (subtype !== UNIT_BASE) return readSingle(s, i, subtype, unit);
  if (s.isDash(i + 1) && s.glued(i + 1) && s.word(i + 2) === s.wordFirst(i)) return readPlural(s, i);
  if (s.isDash(i - 1) && s.glued(i)) return null;
  if (unit === DAY) {
    // hari Kamis (27/11/2014)
    if (s.class(i + 1) === WEEKDAY) return completed(s, i, readWeekdayDate(s, i + 1));
    const holiday = s.follows(i + 1) ? readHoliday(s, i + 1, s.packed(i + 1)) : null;
    return holiday === null ? null : completed(s, i, holiday);
  }
  if (unit === HOUR) return readAtClock(s, i);
  // 80 kilometer per jam; berusia 34 tahun itu
  if (
    s.follows(i) &&
    (s.wordFirst(i - 1) === 'per' || s.isNumber(i - 1) || classOfWord(s.packedFirst(i - 1)) === NUMERAL)
  )
    return null;
  const hijri = unit === 6 && s.follows(i + 1) ? readHijriMonth(s, i + 1, s.packed(i + 1), null) : null;
  if (hijri !== null) return phrase(i, hijri.to, hijri.meaning, hijri.rule);
  if (unit === 9 && s.isNumber(i + 1) && s.follows(i + 1)) {
    const hijriYear = readHijriYear(s, i + 1);
    if (hijriYear !== null) return phrase(i, hijriYear.to, hijriYear.meaning, hijriYear.rule);
    // UU Nomor 13 Tahun 2003
    if (isLawYear(s, i)) return null;
  }
  return completed(s, i, readUnitHead(s, i, unit));
}

/** *bulan-bulan mendatang*, *tahun-tahun sebelumnya*, *hari-hari ini*: only whether they lie behind or ahead. */
function readPlural(s: Scanner, i: number): Phrase | null {
  const direction = readDirection(s, i + 3);
  const relation = s.valueIf(i + 3, DIRECTION);
  const way = direction?.direction ?? (relation === BEFORE ? -1 : relation === FOLLOWING ? 1 : null);
  if (way === null) return null;
  const value = REFERENCE_VALUES[way === 0 ? 0 : way < 0 ? 1 : 2];
  return phrase(i, direction?.to ?? i + 4, { kind: 'fixed', type: 'DATE', value }, 'plural');
}

/** Whether *tahun* at `i` belongs to the number of a law: *Nomor 13 Tahun 2003*, *No. 5/PUU Tahun 2013*. */
function isLawYear(s: Scanner, i: number): boolean {
  for (let k = i - 1, steps = 0; k >= 0 && steps < 6 && s.follows(k + 1); k--, steps++) {
    if ((s.context(k) & LAW) !== 0) return steps > 0;
    if (s.class(k) !== 0 && !s.isNumber(k)) return false;
  }
  return false;
}

function readAtDayPart(s: Scanner, from: number, i: number): Phrase | null {
  const reading = readDayPart(s, i);
  if (reading === null || !reading.certain) return null;
  const { part, date } = reading;
  let { to } = reading;
  // pagi ini pukul 09.00
  const clock = readClockAfter(s, to);
  if (clock !== null) return phrase(from, clock.to, { ...clock.meaning, date: date ?? null }, 'clock');
  to = readZoneWord(s, to);
  const bracket = readBracketedDate(s, to);
  if (bracket !== null)
    return phrase(from, bracket.to, { kind: 'day-part', part, date: bracket.meaning }, 'day-part');
  // malam hari Kamis (15/7) stays two mentions
  return phrase(from, to, { kind: 'day-part', part, date }, 'day-part');
}

/** *tadi pagi*, *nanti malam*, with the day that the first word says. */
function readShiftedPart(s: Scanner, i: number, count: number): Phrase | null {
  const part = readPartWord(s, i + 1);
  if (part === null) return null;
  const clock = readClockAfter(s, part.to);
  if (clock !== null) return phrase(i, clock.to, { ...clock.meaning, date: dayOffset(count) }, 'clock');
  const bracket = readBracketedDate(s, part.to);
  return phrase(
    i,
    bracket?.to ?? part.to,
    { kind: 'day-part', part: part.part, date: bracket?.meaning ?? dayOffset(count) },
    'day-part',
  );
}

/** *belakangan* as "lately": not the back of something, nor *belakangan ini*, which is an entry of its own. */
function readLately(s: Scanner, i: number): Phrase | null {
  if ((s.contextBefore(i) & NOT_LATELY) !== 0) return null;
  return phrase(i, i + 1, { kind: 'fixed', type: 'DATE', value: 'PAST_REF' }, 'reference');
}

const PLUS = 0x2b;

/** Ends an entity in pages that kept their HTML: *&nbsp;20 September*. */
const SEMICOLON = 0x3b;

const MODIFIERS: Readonly<Record<number, Modifier>> = {
  [START]: 'START',
  [MIDDLE]: 'MID',
  [END]: 'END',
  [MID_OF]: 'MID',
};

/** *awal September*, *akhir pekan lalu*, *pertengahan 2014*, *akhir tahun*, *paruh pertama 2025*. */
function readAtEdge(s: Scanner, i: number, edge: number): Phrase | null {
  if (edge === HALF_OF) {
    const half = readHalf(s, i);
    return half === null ? null : phrase(i, half.to, half.meaning, half.rule);
  }
  const modifier = MODIFIERS[edge];
  const j = i + 1;
  if (edge === END && (s.word(j) === 'pekan' || s.word(j) === 'minggu')) {
    const direction = readDirection(s, j + 1);
    const count = direction?.direction ?? 0;
    const to = direction?.to ?? j + 1;
    const bracket = readBracketedDate(s, to);
    if (bracket !== null) return phrase(i, bracket.to, bracket.meaning, 'weekend');
    return phrase(i, to, { kind: 'offset', unit: 'weekend', count, from: 'reference' }, 'weekend');
  }
  const inner = readEdgeInner(s, j);
  if (inner === null) return null;
  return phrase(i, inner.to, inner.meaning, inner.rule, modifier);
}

function readEdgeInner(s: Scanner, j: number): DateReading | null {
  const packed = s.packed(j);
  const cls = classOfWord(packed);
  if (cls === MONTH) {
    const subtype = subtypeOfWord(packed);
    if (subtype === FULL || subtype === VARIANT || isYearNumber(s, j + 1)) return readMonthDate(s, j, true);
    return readMonthDate(s, j, false);
  }
  if (isYearNumber(s, j) && s.number(j) >= 1500) return readBareYear(s, j);
  if (s.isNumber(j) && s.follows(j)) return readBareYear(s, j);
  const week = s.word(j) === 'minggu' ? WEEK : 0;
  if (week !== 0 || (cls === UNIT && subtypeOfWord(packed) === UNIT_BASE)) {
    const unit = week || valueOfWord(packed);
    if (unit <= DAY || unit === SEMESTER) return null;
    const hijri = readHijriMonth(s, j + 1, s.packed(j + 1), null);
    if (hijri !== null) return hijri;
    const headed = readUnitHead(s, j, unit);
    if (headed !== null) return headed;
    const name = unitName(unit);
    if (name === null || isInstitution(s, j + 1)) return null;
    return {
      to: j + 1,
      meaning: { kind: 'offset', unit: name, count: 0, from: 'reference' },
      rule: 'edge-of-unit',
    };
  }
  if (cls === HEAD && valueOfWord(packed) === ERA) return readHeadedDecade(s, j);
  if (cls === HEAD && valueOfWord(packed) === SEASON) return readSeason(s, j);
  return s.follows(j) ? readHijriMonth(s, j, packed, null) : null;
}

/** *akhir tahun ajaran* is no end of a year; nor is *akhir tahun ke-2*. */
function isInstitution(s: Scanner, i: number): boolean {
  const word = s.word(i);
  return (
    word === 'ajaran' ||
    word === 'ke' ||
    word === 'pelajaran' ||
    word === 'kedua' ||
    word === 'pertama' ||
    word === 'ketiga'
  );
}

function readAtDeictic(s: Scanner, i: number, packed: number, malay: boolean): Phrase | null {
  const count = valueOfWord(packed);
  if (subtypeOfWord(packed) === DEICTIC_NIGHT && !malay) return phrase(i, i + 1, night(count), 'night');
  // kemarin-kemarin
  if (s.isDash(i + 1) && s.glued(i + 1) && s.word(i + 2) === s.wordFirst(i)) return null;
  return completed(s, i, { to: i + 1, meaning: dayOffset(count), rule: 'day' });
}

function readAtReference(s: Scanner, i: number, packed: number): Phrase | null {
  const word = s.wordFirst(i);
  if (word === 'nanti') {
    const part = readShiftedPart(s, i, 0);
    if (part !== null) return part;
    if (s.word(i + 1) === 'dulu') return null;
  }
  if ((word === 'dulu' || word === 'dahulu') && !isFormerly(s, i)) return null;
  const value = REFERENCE_VALUES[valueOfWord(packed)];
  const to = s.valueIf(i + 1, DIRECTION) === THIS ? i + 2 : i + 1;
  return phrase(i, to, { kind: 'fixed', type: 'DATE', value }, 'reference');
}

const REFERENCE_VALUES = ['PRESENT_REF', 'PAST_REF', 'FUTURE_REF'] as const;

/** *dulu* as "formerly", not as "first" (*makan dulu*, *terlebih dahulu*). */
function isFormerly(s: Scanner, i: number): boolean {
  if (s.begins(i) || s.signBefore(i) === COMMA) return !s.isDash(i + 1);
  return (s.contextBefore(i) & FORMERLY) !== 0;
}

function readAtHead(s: Scanner, i: number, head: number): Phrase | null {
  switch (head) {
    case DAY_OF_MONTH:
      return completed(s, i, (s.follows(i + 1) ? readHijriDay(s, i + 1) : null) ?? readHeadedDay(s, i));
    case SEASON: {
      const season = readSeason(s, i);
      return season === null ? null : phrase(i, season.to, season.meaning, season.rule);
    }
    case COUNTDOWN:
      return readCountdown(s, i);
    case ERA: {
      const decade = readHeadedDecade(s, i);
      return decade === null ? null : phrase(i, decade.to, decade.meaning, decade.rule);
    }
    default:
      return head > QUARTER_CODE ? readQuarterCode(s, i, head - QUARTER_CODE) : null;
  }
}

/** *H-7 Lebaran*, *H+2 Idul Fitri 2025*: days before or after a holiday. */
function readCountdown(s: Scanner, i: number): Phrase | null {
  const plus = s.sign(i + 1) === PLUS;
  if ((!plus && !s.isDash(i + 1)) || !s.glued(i + 1) || s.digits(i + 2) > 2) return null;
  const days = s.number(i + 2);
  const holiday = days > 0 && s.follows(i + 3) ? readHoliday(s, i + 3, s.packed(i + 3)) : null;
  if (holiday === null || holiday.meaning.kind !== 'holiday') return null;
  return phrase(i, holiday.to, { ...holiday.meaning, shift: plus ? days : -days }, 'countdown');
}

/** *Q3 2025*, *Q1-2025*, *Q2/2025*: with its year, for *Q2* alone is a session of a race too. */
function readQuarterCode(s: Scanner, i: number, index: number): Phrase | null {
  const sign = s.glued(i + 1) ? s.sign(i + 1) : 0;
  const at = sign === SLASH || sign === HYPHEN ? i + 2 : i + 1;
  if (!isYearNumber(s, at)) return null;
  return phrase(
    i,
    at + 1,
    { kind: 'part-of-year', part: 'quarter', index, year: s.number(at), direction: null },
    'quarter',
  );
}

/** *pukul 07.55 WIB*, *jam lima sore*; `i` is *pukul* or *jam*. */
function readAtClock(s: Scanner, i: number): Phrase | null {
  const clock = readClock(s, i + 1, false);
  if (clock === null) return null;
  const hours = s.class(i) === UNIT || s.wordFirst(i) === 'jam';
  // jam 24 is an hour of the clock, jam kerja and jam 3 hari none
  if (hours && s.class(clock.to) === UNIT && s.wordFirst(clock.to) !== 'hari') return null;
  return withClockDate(s, i, clock.to, clock.meaning);
}

/** A clock time, and the date that follows it: *pukul 7:55 WIB, Jumat (5/12/2014)*, *pukul 19.00 malam ini*. */
function withClockDate(s: Scanner, from: number, to: number, meaning: ClockMeaning): Phrase {
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
    return { to: at + 1, meaning: dayOffset(valueOfWord(packed)) };
  if (cls === DIRECTION && valueOfWord(packed) === JUST_NOW) return { to: at + 1, meaning: dayOffset(0) };
  const entry = readEntry(s, at, packed, isReferenceEntry);
  if (entry !== null && entry.entry.type === 'deictic') {
    const from = entry.entry.subtype === 'text-day' ? 'text' : 'reference';
    return { to: entry.to, meaning: dayOffset(Number(entry.entry.value), from) };
  }
  return null;
}

/**
 * What may follow a date and belongs to it: a date in brackets, *kemarin*, a part of the day, a clock time.
 */
function completed(s: Scanner, from: number, reading: DateReading | null): Phrase | null {
  if (reading === null) return null;
  let { meaning } = reading;
  let { to } = reading;
  if (!isDay(meaning)) return phrase(from, to, meaning, reading.rule);
  const relative = meaning.kind === 'offset';
  if (
    relative ||
    (meaning.kind === 'calendar' && meaning.day !== null && reading.rule !== 'weekday-with-date')
  ) {
    // kemarin (19/11); 17 Juli 2025 (17/7) is one date twice
    const bracket = readBracketedDate(s, to);
    if (bracket !== null && relative) {
      meaning = bracket.meaning;
      to = bracket.to;
    }
  }
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
    const clock = readClockAfter(s, to);
    if (clock !== null) return phrase(from, clock.to, { ...clock.meaning, date: meaning }, 'date-with-clock');
    const bracket = reading.rule === 'weekday-with-date' ? null : readBracketedDate(s, to);
    const date = bracket === null ? meaning : dated(bracket.meaning, meaning);
    return phrase(
      from,
      readZoneWord(s, bracket?.to ?? to),
      { kind: 'day-part', part: part.part, date },
      'date-with-day-part',
    );
  }
  // a range has no clock time of its own
  const clock = meaning.kind === 'range' ? null : readClockAfter(s, to);
  if (clock !== null) return phrase(from, clock.to, { ...clock.meaning, date: meaning }, 'date-with-clock');
  return phrase(from, to, meaning, reading.rule);
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
function readClockAfter(s: Scanner, i: number): { to: number; meaning: ClockMeaning } | null {
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
