/**
 * What the rules hand on: a stretch of tokens and what it means, before any anchor is known. Resolution turns
 * phrases into values.
 */

/** TIMEX3 `mod`. */
export type Modifier = 'START' | 'MID' | 'END' | 'APPROX' | 'BEFORE' | 'AFTER' | 'LESS_THAN' | 'MORE_THAN';

/** -1 past, 0 current, +1 future, null: the wording does not say. */
export type Direction = -1 | 0 | 1 | null;

/** A date said by calendar fields; null for what is not said. */
export interface CalendarMeaning {
  readonly kind: 'calendar';
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
  /** 1 (Monday) to 7 */
  readonly weekday: number | null;
  /** *Juni lalu*, *Senin depan* */
  readonly direction: Direction;
  /** *Senin pekan depan* is +1 */
  readonly weekOffset?: number | undefined;
  /** *pekan kedua Juli* is 2 */
  readonly weekOfMonth?: number | undefined;
  /** *Maret tahun depan* is +1 */
  readonly yearOffset?: number | undefined;
  /** *tanggal 5 bulan depan* is +1 */
  readonly monthOffset?: number | undefined;
  /** Day and month may be the other way round: `10/11/2025` printed alone, as some sites put months first. */
  readonly swappable?: boolean | undefined;
  /** Only reading the month first makes this a date: `10/21/2025`. */
  readonly monthFirst?: boolean | undefined;
}

export type UnitName =
  | 'second'
  | 'minute'
  | 'hour'
  | 'day'
  | 'week'
  | 'weekend'
  | 'month'
  | 'quarter'
  | 'half'
  | 'year'
  | 'decade'
  | 'century';

/** So many units from the article's date, or from the last date in the text. */
export interface OffsetMeaning {
  readonly kind: 'offset';
  readonly unit: UnitName;
  readonly count: number;
  readonly from: 'reference' | 'text';
  /** Said behind it, and surer than the count: *besok (Minggu)* */
  readonly weekday?: number;
}

/** A quarter, half or season of a year. */
export interface PartOfYearMeaning {
  readonly kind: 'part-of-year';
  readonly part: 'quarter' | 'half' | 'season';
  /** 1 to 4, 1 to 2; for seasons 1 spring, 2 summer, 3 autumn, 4 winter; 0: the last one */
  readonly index: number;
  readonly lastIndex?: number;
  readonly year: number | null;
  readonly yearOffset?: number;
  readonly direction: Direction;
}

export interface ClockMeaning {
  readonly kind: 'clock';
  readonly hour: number;
  readonly minute: number | null;
  readonly second: number | null;
  /** Minutes east of UTC, or null */
  readonly zone: number | null;
  /** *waktu setempat* and other zones without an offset */
  readonly zoneSaid: boolean;
  readonly date: DateMeaning | null;
  readonly lastHour?: number;
  readonly lastMinute?: number | null;
}

export interface DayPartMeaning {
  readonly kind: 'day-part';
  /** MORNING to NIGHT of the lexicon */
  readonly part: number;
  /** *pagi hingga siang* */
  readonly lastPart?: number;
  /** *malam hari*, which may be of any day */
  readonly atLarge?: boolean;
  readonly date: DateMeaning | null;
}

export interface HolidayMeaning {
  readonly kind: 'holiday';
  readonly id: string;
  readonly calendar: string;
  readonly value: string;
  readonly year: number | null;
  readonly hijriYear: number | null;
  /** *H-7 Lebaran* is -7 */
  readonly shift?: number;
  readonly yearOffset?: number;
  readonly direction: Direction;
}

export interface HijriMeaning {
  readonly kind: 'hijri';
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
  readonly direction: Direction;
  /** *Ramadan 2025* */
  readonly civilYear?: number;
  readonly yearOffset?: number;
}

/** A value that needs no anchor: a decade, a duration, a set, PRESENT_REF. */
export interface FixedMeaning {
  readonly kind: 'fixed';
  readonly type: 'DATE' | 'TIME' | 'DURATION' | 'SET';
  readonly value: string;
}

export interface RangeMeaning {
  readonly kind: 'range';
  readonly first: DateMeaning;
  readonly last: DateMeaning;
}

export type DateMeaning =
  | CalendarMeaning
  | OffsetMeaning
  | PartOfYearMeaning
  | HolidayMeaning
  | HijriMeaning
  | RangeMeaning
  | FixedMeaning;

export type Meaning = DateMeaning | ClockMeaning | DayPartMeaning;

/** Tokens `from` to `to` (exclusive), what they mean, and the rule that says so. */
export interface Phrase<M extends Meaning = Meaning> {
  readonly from: number;
  readonly to: number;
  readonly meaning: M;
  readonly modifier: Modifier | null;
  readonly rule: string;
}

export function phrase<M extends Meaning>(
  from: number,
  to: number,
  meaning: M,
  rule: string,
  modifier: Modifier | null = null,
): Phrase<M> {
  return { from, to, meaning, modifier, rule };
}

/** A calendar meaning with the given fields; all others are not said. Written out, so that all are of one shape. */
export function calendar(fields: Partial<Omit<CalendarMeaning, 'kind'>>): CalendarMeaning {
  return {
    kind: 'calendar',
    year: fields.year ?? null,
    month: fields.month ?? null,
    day: fields.day ?? null,
    weekday: fields.weekday ?? null,
    direction: fields.direction ?? null,
    weekOffset: fields.weekOffset,
    weekOfMonth: fields.weekOfMonth,
    yearOffset: fields.yearOffset,
    monthOffset: fields.monthOffset,
    swappable: fields.swappable,
    monthFirst: fields.monthFirst,
  };
}

/** So many days from the article's date, or from the last date of the text. */
export function daysFrom(count: number, from: 'reference' | 'text' = 'reference'): OffsetMeaning {
  return { kind: 'offset', unit: 'day', count, from };
}
