/**
 * Phrases to values: fills what an expression leaves out from the article's date and from the dates before it.
 *
 * A year that is missing is the article's unless that would lie far in the future; reported events lie in the past
 * unless the wording says otherwise (*akan*, *pengiriman*, *hingga*). *Hari itu* and clock times take the last full
 * date of the text. A date that the text compares with (*dibandingkan Juni 2015*) is no anchor for what follows.
 */

import type { TimeAnchor, TimePart, TimeType } from '../model/types.ts';
import { NEW_LINE, SIGN } from '../text/tokens.ts';
import {
  addMonths,
  civilDate,
  dayNumber,
  daysInMonth,
  formatCentury,
  formatDay,
  formatDecade,
  formatWeek,
  pad2,
  pad4,
  staysInCalendar,
  weekdayOf,
} from './calendar.ts';
import { joinsRange } from './direction.ts';
import { resolveHijri, resolveHoliday } from './holiday-resolution.ts';
import {
  DAY_PARTS,
  dayInstant,
  firstOfMonth,
  type Instant,
  monthInstant,
  NONE,
  otherInstant,
  type Problem,
  type Reference,
} from './instant.ts';
import { COMPARISON, DAY_PART_CODES, FUTURE_BESIDE, FUTURE_CUE, PAST_CUE, UNTIL_CUE } from './lexicon.ts';
import type {
  CalendarMeaning,
  ClockMeaning,
  DateMeaning,
  DayPartMeaning,
  Modifier,
  OffsetMeaning,
  PartOfYearMeaning,
  Phrase,
  RangeMeaning,
} from './phrase.ts';
import { endsSentence, isHabitual, partValue } from './recurrence.ts';
import { COMMA, DOT, type Scanner } from './scanner.ts';
import { isBehindQuotation, isPlanned } from './spoken-day.ts';
import { StoryDays } from './story-days.ts';

export interface Resolved {
  readonly type: TimeType;
  readonly value: string | null;
  readonly anchor: TimeAnchor;
  readonly known: readonly TimePart[];
  readonly implied: readonly TimePart[];
  readonly problem: Problem | null;
}

/** -1 behind, 0 nothing said, 1 ahead if near (*hingga Desember*), 2 ahead. */
type Cue = -1 | 0 | 1 | 2;

/** Tokens before an expression that may say whether it lies ahead; 2 to 12 do alike on the development gold. */
const CUE_REACH = 6;
/** A dated day over half a year ahead without a word that says so is last year's. */
const FAR_AHEAD = 183;
/**
 * So near the article a date with the wrong weekday is a slip of the weekday. Of 1,863 dates like *Rabu (3/7)* within
 * a month of a raw article 67 have one; last year's calendar fits 33 of them, and all 33 mean the article's year.
 */
const WEEKDAY_SLIP = 31;
/** A day so far from the article holds for the hours that its own sentences name, and not for those of the next story. */
const BYGONE_DAYS = 366;
const BYGONE_REACH = 60;
/** A day of next year that is so near is meant, unless the wording says that it is past. */
const SOON = 45;
/** Minutes since midnight, and between two clock times of one evening. */
const EVENING_BEGINS = 18 * 60;
const EVENING_REACH = 120;
/** A month this many months ahead is taken as coming without a word that says so; 2 to 4 do best there, and alike. */
const NEAR_MONTHS = 3;
/** Tokens from a year to a month of it in the same sentence. */
const YEAR_REACH = 25;
/** Tokens between the two: *tahun ini di bulan Desember*. */
const BESIDE_YEAR = 2;
/** Words that may lead to the year of a sentence: *Kemudian pada*. */
const YEAR_LEAD = 2;
/** *hingga Desember* said in January is the last one. */
const UNTIL_MONTHS = 8;

export class Resolver {
  private readonly scanner: Scanner;
  private readonly reference: Reference | null;
  private readonly monthFirst: boolean;
  private readonly spoken: ReadonlyMap<Phrase, number>;
  private lastDay: number | null = null;
  /** The token at which the text said it. */
  private lastDayToken = 0;
  /** The last day ahead of the article; a day on which somebody spoke leaves it as it is. */
  private announced: number | null = null;
  private lastDayIsSpoken = false;
  private lastDayIsPrinted = false;
  private readonly story = new StoryDays();
  private lastMonth: number | null = null;
  private lastYear: number | null = null;
  /** What said that year where it was said alone, *pada 2022*. */
  private lastYearPhrase: Phrase | null = null;
  /** The token after the last phrase. */
  private lastEnd = -9;
  /** Minutes since midnight of the last clock time, on `lastDay`. */
  private lastMinutes: number | null = null;
  /** Last full date of each weekday in the text. */
  private readonly weekdays = new Map<number, number>();

  /** @param spoken the days on which quoted words like *hari ini* were said */
  constructor(
    scanner: Scanner,
    reference: Reference | null,
    monthFirst: boolean,
    spoken: ReadonlyMap<Phrase, number>,
  ) {
    this.scanner = scanner;
    this.reference = reference;
    this.monthFirst = monthFirst;
    this.spoken = spoken;
  }

  /** The value of a phrase; phrases must come in the order of the text. */
  resolve(phrase: Phrase): Resolved {
    const resolved = this.valueOf(phrase);
    this.lastEnd = phrase.to;
    return resolved;
  }

  /** After a date that the page prints of itself: the story has told neither its clock time nor its day. */
  forgetPrinted(): void {
    this.lastMinutes = null;
    this.lastDayIsPrinted = true;
    if (this.lastDay !== null) this.story.forget(this.lastDay);
  }

  private valueOf(phrase: Phrase): Resolved {
    const { meaning } = phrase;
    switch (meaning.kind) {
      case 'fixed':
        return fixed(meaning.type, meaning.value);
      case 'clock':
        return this.clock(phrase, meaning);
      case 'day-part':
        return this.dayPart(phrase, meaning);
      default: {
        const instant = this.date(meaning, phrase);
        this.remember(phrase, instant);
        const time = meaning.kind === 'offset' && isClockUnit(meaning.unit);
        return {
          type: time ? 'TIME' : 'DATE',
          value: instant.value,
          ...partsOf(instant),
          problem: instant.problem ?? null,
        };
      }
    }
  }

  private dayPart(phrase: Phrase, meaning: DayPartMeaning): Resolved {
    const { part, lastPart } = meaning;
    if (meaning.date === null && isHabitual(this.scanner, phrase)) {
      const last = lastPart === undefined ? '' : `/${partValue(lastPart)}`;
      return fixed('SET', partValue(part) + last);
    }
    const date = meaning.date === null ? this.dayOfPart(phrase, meaning) : this.date(meaning.date, phrase);
    if (meaning.date !== null) this.remember(phrase, date);
    let value = date.value === null ? null : `${dayOf(date.value)}${DAY_PART_CODES[part]}`;
    if (value !== null && lastPart !== undefined) {
      // malam hingga dini hari: past midnight
      const over = date.day !== null && lastPart <= part;
      const lastBase = over ? formatDay((date.day as number) + 1) : dayOf(date.value as string);
      value += `/${lastBase}${DAY_PART_CODES[lastPart]}`;
    }
    return {
      type: 'TIME',
      ...partsOf(date),
      value,
      known: [...date.known, 'time'],
      problem: date.problem ?? null,
    };
  }

  /**
   * The day of a part without one. *Mandi pada malam hari dianjurkan*: before the story has told any day, *malam hari*
   * is of no day. Of 22 such in 1,700 raw articles 20 meant nights at large.
   */
  private dayOfPart(phrase: Phrase, { atLarge }: DayPartMeaning): Instant {
    const told = this.lastDay !== null && !this.lastDayIsPrinted;
    if (atLarge === true && !told) return OPEN_DAY;
    // yang sejak pagi menunggu is of the day on which the report is made
    const day = phrase.to - phrase.from > 1 ? this.storyDay(null) : null;
    return day ?? this.textDay(phrase);
  }

  private clock(phrase: Phrase, meaning: ClockMeaning): Resolved {
    const hour = this.isOfEvening(phrase, meaning) ? meaning.hour + 12 : meaning.hour;
    const minutes = hour * 60 + (meaning.minute ?? 0);
    let date =
      meaning.date !== null
        ? this.date(meaning.date, phrase)
        : (this.announcedDay(meaning) ?? this.storyHour(phrase, minutes) ?? this.textDay(phrase));
    if (meaning.date !== null) this.remember(phrase, date);
    else if (date.day !== null && this.isNextNight(phrase, minutes))
      date = dayInstant(date.day + 1, NONE, DAY_PARTS, date.anchor);
    this.lastMinutes = minutes;
    const time = timeOf(hour, meaning.minute, meaning.second);
    const base = date.value === null ? null : dayOf(date.value);
    let value = base === null ? null : `${base}${time}`;
    if (value !== null && meaning.lastHour !== undefined) {
      // pukul 21.00 hingga 02.00: past midnight
      const over = date.day !== null && meaning.lastHour * 60 + (meaning.lastMinute ?? 0) < minutes;
      const lastBase = over ? formatDay((date.day as number) + 1) : base;
      value += `/${lastBase}${timeOf(meaning.lastHour, meaning.lastMinute ?? null, null)}`;
    }
    const known: TimePart[] = [...date.known, 'time'];
    if (meaning.zoneSaid) known.push('zone');
    return {
      type: 'TIME',
      value,
      anchor: date.anchor,
      known,
      implied: date.implied,
      problem: date.problem ?? null,
    };
  }

  /** *pukul 22.00 WIB sampai pukul 04.00 WIB*: whether a time ends a night that the time right before it begins. */
  private isNextNight({ from }: Phrase, minutes: number): boolean {
    return (
      this.lastMinutes !== null &&
      minutes < this.lastMinutes &&
      from === this.lastEnd + 1 &&
      joinsRange(this.scanner, this.lastEnd)
    );
  }

  /** *pukul 20.00 WIB … jam 8 ada suara*: an hour of twelve right beside one that the evening had. */
  private isOfEvening({ from, to }: Phrase, { hour, minute, date, lastHour }: ClockMeaning): boolean {
    if (this.lastMinutes === null || this.lastMinutes < EVENING_BEGINS || minute !== null) return false;
    if (date !== null || lastHour !== undefined || to !== from + 2 || hour < 1 || hour > 11) return false;
    return Math.abs((hour + 12) * 60 - this.lastMinutes) <= EVENING_REACH;
  }

  /**
   * *Lomba digelar Minggu (22/6). “…,” kata Rano, Rabu (18/6). Acara dimulai pukul 05.30-07.30*: hours from and to are of
   * what is announced, not of the day on which somebody spoke. Of 696 raw articles with clock times five hours changed:
   * two for the better, three in stories about both days; of three single hours that would have, all for the worse.
   */
  private announcedDay(meaning: ClockMeaning): Instant | null {
    if (meaning.lastHour === undefined || this.announced === null || !this.lastDayIsSpoken) return null;
    return dayInstant(this.announced, NONE, DAY_PARTS, 'text');
  }

  /** The same for a clock time; *hingga pukul 00.20 WIB belum ada gempa susulan* is told as it stands when it is told. */
  private storyHour({ from }: Phrase, minutes: number): Instant | null {
    return (this.scanner.contextBefore(from) & UNTIL_CUE) !== 0 ? null : this.storyDay(minutes);
  }

  /** The day of the story where the last day is one on which somebody spoke of it. */
  private storyDay(minutes: number | null): Instant | null {
    const { reference, lastDay } = this;
    const seen =
      minutes === null || lastDay === null || reference === null || reference.minutes === null
        ? null
        : (reference.day - lastDay) * 1440 + reference.minutes - minutes;
    const day = this.story.behindSpeaker(seen);
    return day === null ? null : dayInstant(day, NONE, DAY_PARTS, 'text');
  }

  /** The day that a time without a date belongs to. */
  private textDay({ from }: Phrase): Instant {
    if (this.lastDay !== null && !this.isBygone(this.lastDay, from))
      return dayInstant(this.lastDay, NONE, DAY_PARTS, 'text');
    if (this.reference !== null)
      return dayInstant(this.reference.day, NONE, DAY_PARTS, this.reference.source);
    return OPEN_DAY;
  }

  /** *Lahir 12 Juli 1998 …* and paragraphs later *Ia berlatih pukul 7 pagi*: the hour is not of that day. */
  private isBygone(day: number, from: number): boolean {
    return (
      this.reference !== null &&
      Math.abs(day - this.reference.day) > BYGONE_DAYS &&
      from - this.lastDayToken > BYGONE_REACH
    );
  }

  private date(meaning: DateMeaning, phrase: Phrase): Instant {
    switch (meaning.kind) {
      case 'calendar':
        return this.calendarDate(meaning, phrase);
      case 'offset':
        return this.offset(meaning, phrase);
      case 'part-of-year':
        return this.partOfYear(meaning, phrase);
      case 'holiday':
        return resolveHoliday(meaning, this.reference, () => this.cue(phrase));
      case 'hijri':
        return resolveHijri(meaning, this.reference);
      case 'range':
        return this.range(meaning, phrase);
      case 'fixed':
        return {
          value: meaning.value,
          day: null,
          precision: 'other',
          known: NONE,
          implied: NONE,
          anchor: 'none',
        };
    }
  }

  private calendarDate(given: CalendarMeaning, phrase: Phrase): Instant {
    const meaning = this.unswapped(given);
    const { day, month, weekday } = meaning;
    if (day !== null && month !== null) return this.dayOfYear(meaning, day, month, phrase);
    if (month !== null) return weekOf(this.month(meaning, month, phrase), meaning.weekOfMonth);
    if (meaning.year !== null)
      return {
        value: pad4(meaning.year),
        day: dayNumber(meaning.year, 1, 1),
        precision: 'year',
        known: ['year'],
        implied: NONE,
        anchor: 'none',
      };
    if (weekday !== null) return this.weekday(meaning, weekday, phrase);
    return this.dayOfMonth(meaning, day ?? 1, phrase);
  }

  /** Puts month before day where the page prints dates so, or where only that gives the article's own date. */
  private unswapped(meaning: CalendarMeaning): CalendarMeaning {
    const { day, month, year } = meaning;
    // with a weekday it is the reporter's own date, and those are day first
    if (meaning.swappable !== true || meaning.weekday !== null) return meaning;
    if (day === null || month === null || year === null || day > 12) return meaning;
    const swapped = { ...meaning, day: month, month: day };
    if (this.monthFirst) return swapped;
    if (this.reference === null) return meaning;
    const straight = Math.abs(dayNumber(year, month, day) - this.reference.day);
    const turned = Math.abs(dayNumber(year, day, month) - this.reference.day);
    return turned <= 1 && straight > 1 ? swapped : meaning;
  }

  private dayOfYear(meaning: CalendarMeaning, day: number, month: number, phrase: Phrase): Instant {
    const { weekday } = meaning;
    const said: TimePart[] = ['month', 'day'];
    if (meaning.year !== null) said.unshift('year');
    const year = meaning.year ?? this.yearFor(meaning, month, day, phrase);
    if (day > daysInMonth(year ?? 2000, month))
      return {
        value: null,
        day: null,
        precision: 'other',
        known: said,
        implied: NONE,
        anchor: 'none',
        problem: { code: 'impossible-date', day, month },
      };
    if (year === null)
      return {
        value: `XXXX-${pad2(month)}-${pad2(day)}`,
        day: null,
        precision: 'other',
        known: said,
        implied: NONE,
        anchor: 'none',
      };
    const number = dayNumber(year, month, day);
    const instant = dayInstant(
      number,
      said,
      meaning.year === null ? ['year'] : NONE,
      meaning.year === null ? this.source() : 'none',
    );
    if (weekday === null) return instant;
    if (weekdayOf(number) === weekday) {
      this.weekdays.set(weekday, number);
      return instant;
    }
    const problem = { code: 'weekday-mismatch', weekday, byDate: weekdayOf(number), day: number } as const;
    return { ...instant, problem };
  }

  /** The year of a day and month without one, or null when there is no reference. */
  private yearFor(meaning: CalendarMeaning, month: number, day: number, phrase: Phrase): number | null {
    if (this.reference === null) return this.yearInText(meaning, month, day);
    const { day: today } = this.reference;
    const { year } = civilDate(today);
    if (meaning.yearOffset !== undefined) return year + meaning.yearOffset;
    const inYear = (y: number): number => dayNumber(y, month, Math.min(day, daysInMonth(y, month)));
    if (meaning.weekday !== null) {
      // Rabu (3/7) printed on Thursday, 3 July: a slip of the weekday, and no day of last year
      const nearest = [year, year - 1, year + 1].find((y) => Math.abs(inYear(y) - today) <= WEEKDAY_SLIP);
      if (nearest !== undefined) return nearest;
      // the year whose calendar fits the weekday, nearest to the article
      const fits = [year, year - 1, year + 1].filter((y) => weekdayOf(inYear(y)) === meaning.weekday);
      if (fits.length > 0 && Math.abs(inYear(fits[0]) - today) <= FAR_AHEAD * 2) return fits[0];
    }
    if (meaning.direction === -1) return inYear(year) <= today ? year : year - 1;
    if (meaning.direction === 1) return inYear(year) >= today ? year : year + 1;
    if (meaning.direction === 0) return year;
    const cue = this.cue(phrase);
    const ahead = inYear(year) - today;
    if (ahead > FAR_AHEAD && cue < 2) return year - 1;
    if (ahead < -FAR_AHEAD && cue > 1) return year + 1;
    // 1 Januari in the last days of December
    if (cue >= 0 && inYear(year + 1) - today <= SOON) return year + 1;
    return year;
  }

  /** The last year of the text, or the one beside it whose calendar has the day on its weekday. */
  private yearInText({ weekday }: CalendarMeaning, month: number, day: number): number | null {
    const year = this.lastYear;
    if (year === null || weekday === null) return year;
    const fits = [year, year - 1, year + 1].find(
      (y) => day <= daysInMonth(y, month) && weekdayOf(dayNumber(y, month, day)) === weekday,
    );
    return fits ?? year;
  }

  private month(meaning: CalendarMeaning, month: number, phrase: Phrase): Instant {
    if (meaning.year !== null) return monthInstant(meaning.year, month, ['year', 'month'], NONE, 'none');
    if (this.reference === null)
      return this.lastYear !== null
        ? monthInstant(this.lastYear, month, ['month'], ['year'], 'text')
        : {
            value: `XXXX-${pad2(month)}`,
            day: null,
            precision: 'other',
            known: ['month'],
            implied: NONE,
            anchor: 'none',
          };
    const today = civilDate(this.reference.day);
    const ahead = month - today.month;
    let { year } = today;
    if (meaning.yearOffset !== undefined) year += meaning.yearOffset;
    else if (meaning.direction === -1)
      year -= ahead > 0 || (ahead === 0 && !hasPassed(phrase.modifier, today.day)) ? 1 : 0;
    else if (meaning.direction === 1) year += ahead < 0 ? 1 : 0;
    else if (meaning.direction === null)
      year = this.yearOfSentence(phrase) ?? year + yearShift(ahead, this.cue(phrase));
    return monthInstant(year, month, ['month'], ['year'], this.source());
  }

  /**
   * *Pada 2022 setoran turun, dengan puncak di bulan Juli*: the year that begins the sentence, or that stands right before
   * the month as in *pertemuan tahun ini di bulan Desember*; else null.
   */
  private yearOfSentence({ from }: Phrase): number | null {
    const { lastYearPhrase: said, scanner } = this;
    if (said === null || from - said.to > YEAR_REACH) return null;
    for (let i = from; i > said.to; i--) if (!scanner.follows(i) || endsSentence(scanner, i - 1)) return null;
    return from - said.to <= BESIDE_YEAR || this.beginsSentence(said.from) ? this.lastYear : null;
  }

  /** Whether a sentence begins at most so many words before a token: *Kemudian pada tahun 2024*. */
  private beginsSentence(from: number): boolean {
    for (let i = from; i >= from - YEAR_LEAD && i >= 0; i--)
      if (!this.scanner.follows(i) || endsSentence(this.scanner, i - 1)) return true;
    return false;
  }

  private weekday(meaning: CalendarMeaning, weekday: number, phrase: Phrase): Instant {
    if (this.reference === null) {
      const known = this.weekdays.get(weekday);
      if (known !== undefined) return dayInstant(known, ['day'], ['year', 'month'], 'text');
      return {
        value: `XXXX-WXX-${weekday}`,
        day: null,
        precision: 'other',
        known: ['day'],
        implied: NONE,
        anchor: 'none',
      };
    }
    const today = this.reference.day;
    const monday = today - weekdayOf(today) + 1;
    const found = (day: number, anchor: TimeAnchor = this.source()): Instant =>
      dayInstant(day, ['day'], ['year', 'month'], anchor);
    if (meaning.weekOffset !== undefined) return found(monday + 7 * meaning.weekOffset + weekday - 1);
    const back = (weekdayOf(today) - weekday + 7) % 7;
    const ahead = (weekday - weekdayOf(today) + 7) % 7;
    if (meaning.direction === -1) return found(today - (back === 0 ? 7 : back));
    if (meaning.direction === 1) return found(today + (ahead === 0 ? 7 : ahead));
    if (meaning.direction === 0) return found(back === 0 ? today : monday + weekday - 1);
    const said = this.weekdays.get(weekday);
    if (said !== undefined && Math.abs(said - today) <= 14) return found(said, 'text');
    // Selasa dan Rabu, sejak Minggu hingga Senin: the second follows the first
    const cue = this.cue(phrase);
    if (this.lastDay !== null && (cue === 1 || this.isListed(phrase)) && Math.abs(this.lastDay - today) <= 14)
      return found(this.lastDay + ((weekday - weekdayOf(this.lastDay) + 7) % 7), 'text');
    return cue > 0 || (cue === 0 && isPlanned(this.scanner, phrase.from))
      ? found(today + ahead)
      : found(today - back);
  }

  /** Whether a phrase stands in a list right after the last one: *Selasa dan Rabu*, *Jumat, Sabtu*. */
  private isListed(phrase: Phrase): boolean {
    const gap = phrase.from - this.lastEnd;
    if (gap < 1 || gap > 2) return false;
    const s = this.scanner;
    const word = s.wordFirst(phrase.from - 1);
    return word === 'dan' || word === 'atau' || s.signBefore(phrase.from) === COMMA;
  }

  private dayOfMonth(meaning: CalendarMeaning, day: number, phrase: Phrase): Instant {
    const inText = meaning.monthOffset === undefined && this.lastMonth !== null;
    // Agustus 2018 … tanggal 17 bulan lalu: the month before the article's, whatever the text speaks of
    if (!inText && this.reference === null)
      return {
        value: `XXXX-XX-${pad2(day)}`,
        day: null,
        precision: 'other',
        known: ['day'],
        implied: NONE,
        anchor: 'none',
      };
    const base = inText ? (this.lastMonth as number) : (this.reference as Reference).day;
    const first = civilDate(addMonths(firstOfMonth(base), meaning.monthOffset ?? 0));
    let { year, month } = first;
    if (!inText && meaning.monthOffset === undefined && this.reference !== null) {
      const today = civilDate(this.reference.day);
      if (this.cue(phrase) > 0 && day < today.day)
        ({ year, month } = civilDate(addMonths(firstOfMonth(base), 1)));
    }
    if (day > daysInMonth(year, month))
      return {
        value: null,
        day: null,
        precision: 'other',
        known: ['day'],
        implied: NONE,
        anchor: 'none',
        problem: { code: 'impossible-date', day, month },
      };
    return dayInstant(
      dayNumber(year, month, day),
      ['day'],
      ['year', 'month'],
      inText ? 'text' : this.source(),
    );
  }

  private offset(meaning: OffsetMeaning, phrase: Phrase): Instant {
    const said = this.spoken.get(phrase);
    const base = said === undefined ? this.baseOf(meaning) : { day: said, anchor: 'text' as const };
    if (base === null)
      return {
        value: meaning.count < 0 ? 'PAST_REF' : meaning.count > 0 ? 'FUTURE_REF' : 'PRESENT_REF',
        day: null,
        precision: 'other',
        known: NONE,
        implied: NONE,
        anchor: 'none',
      };
    const { day, anchor } = base;
    const { count } = meaning;
    if (!staysInCalendar(day, meaning.unit, count))
      return otherInstant(count < 0 ? 'PAST_REF' : 'FUTURE_REF', NONE, 'none');
    const { year: now } = civilDate(day);
    switch (meaning.unit) {
      case 'day':
        return dayInstant(
          meaning.weekday === undefined ? day + count : dayOnSide(day, count, meaning.weekday),
          NONE,
          DAY_PARTS,
          anchor,
        );
      case 'week':
        return otherInstant(formatWeek(day + 7 * count), ['year', 'week'], anchor);
      case 'weekend':
        return otherInstant(`${formatWeek(day + 7 * count)}-WE`, ['year', 'week'], anchor);
      case 'month': {
        const { year, month } = civilDate(addMonths(day, count));
        return monthInstant(year, month, NONE, ['year', 'month'], anchor);
      }
      case 'quarter': {
        const { year, month } = civilDate(addMonths(firstOfMonth(day), 3 * count));
        return otherInstant(`${pad4(year)}-Q${Math.ceil(month / 3)}`, ['year', 'quarter'], anchor);
      }
      case 'half': {
        const { year, month } = civilDate(addMonths(firstOfMonth(day), 6 * count));
        return otherInstant(`${pad4(year)}-H${month <= 6 ? 1 : 2}`, ['year'], anchor);
      }
      case 'year': {
        const year = now + count;
        return {
          value: pad4(year),
          day: dayNumber(year, 1, 1),
          precision: 'year',
          known: NONE,
          implied: ['year'],
          anchor,
        };
      }
      case 'decade':
        return otherInstant(formatDecade(now + 10 * count), ['year'], anchor);
      case 'century':
        return otherInstant(formatCentury(now + 100 * count), ['year'], anchor);
      default:
        return this.clockOffset(meaning, day, anchor);
    }
  }

  /** *dua jam lalu*: the minute where the article's time is known, else its day. */
  private clockOffset(meaning: OffsetMeaning, day: number, anchor: TimeAnchor): Instant {
    const minutes = meaning.from === 'reference' ? (this.reference?.minutes ?? null) : this.lastMinutes;
    if (minutes === null || meaning.unit === 'second')
      return { ...dayInstant(day, NONE, DAY_PARTS, anchor), value: `${formatDay(day)}TXX:XX` };
    const total = day * 1440 + minutes + meaning.count * (meaning.unit === 'hour' ? 60 : 1);
    const at = Math.floor(total / 1440);
    const inDay = total - at * 1440;
    const value = `${formatDay(at)}${timeOf(Math.floor(inDay / 60), inDay % 60, null)}`;
    return { ...dayInstant(at, NONE, [...DAY_PARTS, 'time'], anchor), value };
  }

  private baseOf(meaning: OffsetMeaning): { day: number; anchor: TimeAnchor } | null {
    if (meaning.from === 'text') {
      const inText =
        meaning.unit === 'year' || meaning.unit === 'decade' || meaning.unit === 'century'
          ? this.lastYear === null
            ? null
            : dayNumber(this.lastYear, 1, 1)
          : meaning.unit === 'month' || meaning.unit === 'quarter' || meaning.unit === 'half'
            ? this.lastMonth
            : this.lastDay;
      if (inText !== null) return { day: inText, anchor: 'text' };
    }
    return this.reference === null ? null : { day: this.reference.day, anchor: this.reference.source };
  }

  private partOfYear(meaning: PartOfYearMeaning, phrase: Phrase): Instant {
    const year = meaning.year ?? this.yearOfPart(meaning, phrase);
    const known: TimePart[] = meaning.part === 'season' ? ['season'] : ['quarter'];
    const said = meaning.year === null ? known : (['year', ...known] as TimePart[]);
    const implied: readonly TimePart[] = meaning.year === null ? ['year'] : NONE;
    const anchor = meaning.year === null ? this.source() : 'none';
    const prefix = year === null ? 'XXXX' : pad4(year);
    const code = (index: number): string => {
      if (meaning.part === 'season') return `${prefix}-${['', 'SP', 'SU', 'FA', 'WI'][index]}`;
      if (meaning.part === 'half') return `${prefix}-H${index === 0 ? 2 : index}`;
      return `${prefix}-Q${index === 0 ? 4 : index}`;
    };
    const value =
      meaning.lastIndex === undefined
        ? code(meaning.index)
        : `${code(meaning.index)}/${code(meaning.lastIndex)}`;
    if (year !== null && meaning.year !== null) this.lastYear = year;
    return { value, day: null, precision: 'other', known: said, implied, anchor };
  }

  private yearOfPart(meaning: PartOfYearMeaning, phrase: Phrase): number | null {
    if (this.reference === null) return this.lastYear;
    const { year, month } = civilDate(this.reference.day);
    if (meaning.yearOffset !== undefined) return year + meaning.yearOffset;
    const length = meaning.part === 'half' ? 6 : 3;
    const current = Math.ceil(month / length);
    const index = meaning.index === 0 ? 12 / length : meaning.index;
    if (meaning.direction === -1) return index < current ? year : year - 1;
    if (meaning.direction === 1) return index < current ? year + 1 : year;
    if (meaning.direction === 0) return year;
    const cue = this.cue(phrase);
    if (meaning.part === 'season') return year;
    if (index > current && cue <= 0) return index - current > 1 ? year - 1 : year;
    if (index < current && cue > 0) return year + 1;
    return year;
  }

  private range(meaning: RangeMeaning, phrase: Phrase): Instant {
    const { first, last } = meaning;
    let a: Instant;
    let b: Instant;
    if (first.kind === 'calendar' && last.kind === 'calendar') {
      if (first.weekday !== null && last.weekday !== null && last.day === null) {
        a = this.calendarDate(first, phrase);
        if (a.day === null) return otherInstant(`${a.value}/XXXX-WXX-${last.weekday}`, NONE, 'none');
        b = dayInstant(a.day + ((last.weekday - first.weekday + 7) % 7), ['day'], NONE, a.anchor);
      } else {
        b = this.calendarDate(last, phrase);
        const endYear = last.year ?? (b.day === null ? null : civilDate(b.day).year);
        const crosses = first.month !== null && last.month !== null && first.month > last.month;
        const year = first.year ?? (endYear === null ? null : endYear - (crosses ? 1 : 0));
        const { yearOffset: _unused, ...plain } = first;
        a = this.calendarDate({ ...plain, year }, phrase);
      }
    } else {
      a = this.date(first, phrase);
      b = this.date(last, phrase);
    }
    const problem = a.problem ?? b.problem;
    return {
      value: a.value === null || b.value === null ? null : `${a.value}/${b.value}`,
      day: a.day,
      precision: b.precision === a.precision ? a.precision : 'other',
      known: b.known,
      implied: b.implied,
      anchor: b.anchor,
      ...(problem === undefined ? {} : { problem }),
    };
  }

  /** What the words before an expression say of its place in time: +1 ahead, -1 behind, 0 nothing. */
  private cue(phrase: Phrase): Cue {
    const s = this.scanner;
    const { gap, kind, text, start } = s.tokens;
    let until: Cue = 0;
    for (let i = phrase.from - 1, steps = 0; i >= 0 && steps < CUE_REACH; i--, steps++) {
      if (gap[i + 1] >= NEW_LINE) break;
      if (kind[i] === SIGN) {
        const code = text.charCodeAt(start[i]);
        if (code === DOT || code === 0x3b || code === 0x3f || code === 0x21) break;
        continue;
      }
      const context = s.context(i);
      if ((context & FUTURE_CUE) !== 0) return 2;
      if ((context & FUTURE_BESIDE) !== 0 && steps === 0) return 2;
      // akan berlanjut hingga Maret: ahead however far it is
      if ((context & UNTIL_CUE) !== 0 && steps < 3) until = 1;
      else if ((context & PAST_CUE) !== 0) return until === 1 ? until : -1;
    }
    return until;
  }

  private source(): TimeAnchor {
    return this.reference?.source ?? 'none';
  }

  private remember(phrase: Phrase, instant: Instant): void {
    const { day } = instant;
    if (day === null || instant.precision === 'other') return;
    for (let i = phrase.from - 1, steps = 0; i >= 0 && steps < 3; i--, steps++)
      if ((this.scanner.context(i) & COMPARISON) !== 0) return;
    // naik dari hari sebelumnya: what the text goes on about is the day after it
    if (
      phrase.meaning.kind === 'offset' &&
      phrase.meaning.from === 'text' &&
      phrase.meaning.count < 0 &&
      this.scanner.wordFirst(phrase.from - 1) === 'dari'
    )
      return;
    // setelah kemarin terpangkas: the sentence is about the day before it
    if (
      this.lastDay !== null &&
      phrase.meaning.kind === 'offset' &&
      this.scanner.wordFirst(phrase.from - 1) === 'setelah'
    )
      return;
    this.lastYear = civilDate(day).year;
    this.lastYearPhrase = instant.precision === 'year' ? phrase : null;
    if (instant.precision === 'year') return;
    this.lastMonth = firstOfMonth(day);
    if (instant.precision !== 'day') return;
    this.lastDay = day;
    this.lastDayToken = phrase.from;
    this.lastDayIsPrinted = false;
    const ahead = this.reference !== null && day > this.reference.day;
    const spoken = !ahead && saysWeekday(phrase) && isBehindQuotation(this.scanner, phrase.from);
    if (spoken) this.story.hear(day);
    else this.story.tell(day);
    this.lastDayIsSpoken = spoken && this.announced !== null;
    if (!this.lastDayIsSpoken) this.announced = ahead ? day : null;
  }
}

/** *kata Rano, Selasa (4/11)*: who spoke on a day is said with the weekday. */
function saysWeekday({ meaning }: Phrase): boolean {
  const date = meaning.kind === 'clock' || meaning.kind === 'day-part' ? meaning.date : meaning;
  return date?.kind === 'calendar' && date.weekday !== null;
}

/** Of a day that nothing says. */
const OPEN_DAY: Instant = {
  value: 'XXXX-XX-XX',
  day: null,
  precision: 'other',
  known: NONE,
  implied: NONE,
  anchor: 'none',
};

function fixed(type: TimeType, value: string): Resolved {
  return { type, value, anchor: 'none', known: NONE, implied: NONE, problem: null };
}

/** The next such weekday for *besok (Minggu)*, the last one for *kemarin (Kamis)*, the nearest for *hari ini (Rabu)*. */
function dayOnSide(today: number, count: number, weekday: number): number {
  const ahead = (weekday - weekdayOf(today) + 7) % 7;
  const forward = count > 0 || (count === 0 && ahead <= 3);
  return forward || ahead === 0 ? today + ahead : today + ahead - 7;
}

/** The week of a month that a text counts: the second of July is that of 8 July. */
function weekOf(month: Instant, week: number | undefined): Instant {
  if (week === undefined || month.day === null) return month;
  const implied: readonly TimePart[] = [...month.implied, 'week'];
  return { ...month, value: formatWeek(month.day + 7 * (week - 1)), precision: 'other', implied };
}

/** The shift of the year for a month that lies so many months ahead in the article's year. */
function yearShift(ahead: number, cue: Cue): number {
  if (ahead > 0) {
    if (cue < 0) return -1;
    return cue === 2 || (cue === 1 && ahead <= UNTIL_MONTHS) || ahead <= NEAR_MONTHS ? 0 : -1;
  }
  if (ahead === 0) return 0;
  if (cue === 2 && ahead <= -NEAR_MONTHS) return 1;
  return cue === 0 && ahead + 12 <= NEAR_MONTHS - 1 ? 1 : 0;
}

/** The day that a time is put on: the first of a range, Xs where only *hari ini* is known. */
function dayOf(value: string): string {
  return value.endsWith('_REF') ? 'XXXX-XX-XX' : value.split('/')[0];
}

function partsOf(instant: Instant): {
  anchor: TimeAnchor;
  known: readonly TimePart[];
  implied: readonly TimePart[];
} {
  return { anchor: instant.anchor, known: instant.known, implied: instant.implied };
}

function isClockUnit(unit: OffsetMeaning['unit']): boolean {
  return unit === 'hour' || unit === 'minute' || unit === 'second';
}

/** `T07:55`, `T14:05:00` */
function timeOf(hour: number, minute: number | null, second: number | null): string {
  return `T${pad2(hour)}:${pad2(minute ?? 0)}${second === null ? '' : `:${pad2(second)}`}`;
}

/** The day of a month from which its beginning and its middle can be spoken of as past. */
const PART_ENDS: Readonly<Partial<Record<Modifier, number>>> = { START: 5, MID: 15 };

/** Whether a part of this month lies behind a day of it: *awal Agustus lalu*, said on the 25th. */
function hasPassed(modifier: Modifier | null, day: number): boolean {
  const end = modifier === null ? undefined : PART_ENDS[modifier];
  return end !== undefined && day > end;
}
