/** The closed classes of English words of time, as sources of regular expressions and as numbers. */

export const WEEKDAY =
  '(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Mon|Tues|Tue|Wed|Thurs|Thur|Thu|Fri|Sat|Sun)';
export const FULL_WEEKDAY = '(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)';
export const MONTH =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December)';
export const SHORT_MONTH = '(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)';

const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** 1 (Monday) to 7. */
export function readWeekday(word: string): number {
  return WEEKDAYS.indexOf(word.slice(0, 3).toLowerCase()) + 1;
}

/** 1 to 12. */
export function readMonth(word: string): number {
  return MONTHS.indexOf(word.slice(0, 3).toLowerCase()) + 1;
}

export type Unit =
  | 'second'
  | 'minute'
  | 'hour'
  | 'day'
  | 'night'
  | 'week'
  | 'weekend'
  | 'fortnight'
  | 'month'
  | 'quarter'
  | 'year'
  | 'decade'
  | 'century';

export const UNIT =
  '(?:seconds?|minutes?|hours?|days?|nights?|weeks?|weekends?|fortnights?|months?|quarters?|years?|decades?|century|centuries)';

export function readUnit(word: string): Unit {
  const text = word.toLowerCase();
  return (text === 'centuries' ? 'century' : text.replace(/s$/, '')) as Unit;
}

/** TIMEX3 duration of so many units; `X` for a count nobody gives. */
export function durationOf(unit: Unit, count: number | null): string {
  const amount = count === null ? 'X' : String(count);
  switch (unit) {
    case 'second':
      return `PT${amount}S`;
    case 'minute':
      return `PT${amount}M`;
    case 'hour':
      return `PT${amount}H`;
    case 'week':
      return `P${amount}W`;
    case 'weekend':
      return `P${amount}WE`;
    case 'fortnight':
      return `P${count === null ? 'X' : count * 2}W`;
    case 'month':
      return `P${amount}M`;
    case 'quarter':
      return `P${amount}Q`;
    case 'year':
      return `P${amount}Y`;
    case 'decade':
      return `P${amount}DE`;
    case 'century':
      return `P${amount}CE`;
    default:
      return `P${amount}D`;
  }
}

/** TIMEX3 letters of the parts of a day. */
export const DAY_PARTS: Readonly<Record<string, string>> = {
  dawn: 'MO',
  morning: 'MO',
  noon: 'MI',
  midday: 'MI',
  afternoon: 'AF',
  evening: 'EV',
  night: 'NI',
  midnight: 'NI',
};
