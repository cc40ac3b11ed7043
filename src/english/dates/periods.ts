/** Years, decades, centuries, quarters and halves, and clock times that are spelled: *2016 and 2020*, *the 1980s*. */

import { pad4 } from '../../time/calendar.ts';
import { COUNT, ORDINAL, readCount, readOrdinal } from './numbers.ts';
import { type DateRule, readEdge, textBefore } from './rule.ts';
import { type DateValue, dayPartOf, type Timeline, timeOf } from './timeline.ts';

const YEAR = '(?:1[5-9]\\d\\d|20\\d\\d)';
const EDGE = '(?:early|late|mid|the (?:beginning|start|middle|end) of)';

const absolute = (value: string, modifier: string | null = null): DateValue => ({
  type: 'DATE',
  value,
  modifier,
  relative: false,
  known: ['year'],
  implied: [],
});

/** Words after which a four-digit number is a year. */
const YEAR_CUE =
  /(?:\b(?:in|since|by|from|until|till|before|after|during|of|year|years|through|for|to|and|between|early|late|mid|around|circa|back in|throughout|end|began|started)|[-(–]) ?$/i;
/** What is counted by the thousand is no year: *2000 people*. */
const COUNTED_AFTER =
  /^ ?(?:people|houses|homes|units|meters|metres|kilometers|kilometres|hectares|tons|tonnes|percent|per cent|residents|families|students|workers|soldiers|victims|cases|rupiah|dollars|votes|seats|points|megawatts|%|km|kg|m\b)/i;

const year: DateRule = {
  name: 'year',
  pattern: new RegExp(
    `(?<![\\d.,$/:-]|[A-Za-z]\\d{0,3})(?:(${EDGE})[ -])?(${YEAR})(?![\\d/:]|[.,]\\d|-\\d|\\w)`,
    'gi',
  ),
  read([, edge, digits], _, place) {
    const before = textBefore(place);
    const after = place.text.slice(place.end, place.end + 16);
    if (COUNTED_AFTER.test(after) || /(?:Rp|US?\$|No\.?|number|Law|Article) ?$/i.test(before)) return null;
    // The 2004 tsunami, but the 2026 World Cup is a name
    const described = /\b(?:the|a|its|his|her|their|this) $/i.test(before) && /^ [a-z]/.test(after);
    if (edge === undefined && !YEAR_CUE.test(before) && !described) return null;
    if (/^ [A-Z]/.test(after) && /\b(?:the|of the) $/.test(before)) return null;
    return absolute(digits, edge === undefined ? null : readEdge(edge));
  },
};

const yearRange: DateRule = {
  name: 'year-range',
  pattern: new RegExp(
    `\\b(?:(between|from) )?(${YEAR})(?:( and | to | through | until )|[-–/])(${YEAR}|\\d\\d)\\b(?![-/\\d]|\\.\\d)`,
    'gi',
  ),
  extent: ([words, lead]) => [lead === undefined ? 0 : lead.length + 1, words.length],
  read([, lead, first, word, last]) {
    const full = last.length === 2 ? `${first.slice(0, 2)}${last}` : last;
    if (Number(full) <= Number(first) || (word === ' and ' && lead?.toLowerCase() !== 'between')) return null;
    return absolute(`${first}/${full}`);
  },
};

const decade: DateRule = {
  name: 'decade',
  pattern: /\b(?:(early|mid|late)[ -])?(1[5-9]\d0|20\d0)['’]?s\b/gi,
  read: ([, edge, digits]) => absolute(digits.slice(0, 3), edge === undefined ? null : readEdge(edge)),
};

const shortDecade: DateRule = {
  name: 'decade',
  pattern: /\bthe (?:(early|mid|late)[ -])?['’]?([2-9]0)s\b/gi,
  read: ([, edge, digits]) => absolute(`19${digits[0]}`, edge === undefined ? null : readEdge(edge)),
};

const century: DateRule = {
  name: 'century',
  pattern: /\b(?:the )?(?:(early|mid|late)[ -])?(\d{1,2})(?:st|nd|rd|th)[ -]century\b/gi,
  read([, edge, digits]) {
    const number = Number(digits);
    if (number < 1 || number > 30) return null;
    return absolute(String(number - 1).padStart(2, '0'), edge === undefined ? null : readEdge(edge));
  },
};

/** Year of *the third quarter of this year*, and whether the text says it. */
function yearOf(words: string | undefined, timeline: Timeline): { year: string | null; said: boolean } {
  if (words !== undefined && /^\d{4}$/.test(words)) return { year: words, said: true };
  const offset = words === undefined ? 0 : /last|previous/i.test(words) ? -1 : /next/i.test(words) ? 1 : 0;
  return { year: timeline.offset('year', offset).value, said: false };
}

const partOfYear: DateRule = {
  name: 'part-of-year',
  pattern: new RegExp(
    `\\b(?:the )?(${ORDINAL}) (quarter|half)(?:(?: of)? (${YEAR}|(?:the|this|last|next) year))?\\b(?! of\\b|-| final)`,
    'gi',
  ),
  read([words, ordinal, part, year], timeline) {
    if (year === undefined && (part.toLowerCase() === 'half' || !/^the /i.test(words))) return null;
    const quarter = part.toLowerCase() === 'quarter';
    const number = readOrdinal(ordinal) || (quarter ? 4 : 2);
    const found = yearOf(year, timeline);
    if (found.year === null || number > (quarter ? 4 : 2)) return null;
    return {
      ...absolute(`${found.year}-${quarter ? 'Q' : 'H'}${number}`),
      relative: !found.said,
      known: found.said ? ['year', 'quarter'] : ['quarter'],
      implied: found.said ? [] : ['year'],
    };
  },
};

const shortQuarter: DateRule = {
  name: 'part-of-year',
  pattern: new RegExp(`\\b(?:Q([1-4])[ /-]?(${YEAR})|([1-4])Q[ /-]?(${YEAR}))\\b`, 'g'),
  read: ([, first, firstYear, second, secondYear]) => ({
    ...absolute(`${pad4(Number(firstYear ?? secondYear))}-Q${first ?? second}`),
    known: ['year', 'quarter'],
  }),
};

/** The day a bare clock time belongs to: that of the date read last, else the article's. */
function currentDay(timeline: Timeline): DateValue {
  const from = timeline.reference?.day;
  return timeline.offsetDay(from === undefined || timeline.lastDay === null ? 0 : timeline.lastDay - from);
}

/** *two in the morning*, *five o'clock in the afternoon*, *7 in the evening* */
const spelledClock: DateRule = {
  name: 'clock',
  pattern: new RegExp(
    `\\b(${COUNT})(?: o['’]clock(?: in the (morning|afternoon|evening)| at night)?| in the (morning|afternoon|evening)| at night)(?!\\w)`,
    'gi',
  ),
  read([words, count, first, second], timeline) {
    const hour = readCount(count);
    if (hour === null || hour > 12 || hour < 1 || !Number.isInteger(hour)) return null;
    const part = (first ?? second ?? (/at night$/i.test(words) ? 'night' : '')).toLowerCase();
    const later = part === 'afternoon' || part === 'evening' || (part === 'night' && hour >= 6);
    const value = later ? (hour % 12) + 12 : part === '' ? hour : hour % 12;
    return timeOf(currentDay(timeline), value, 0);
  },
};

const noon: DateRule = {
  name: 'clock',
  pattern: /\b(?:at|by|before|after|until|around|since) (noon|midday|midnight|dawn)\b/gi,
  extent: ([words, name]) => [words.length - name.length, words.length],
  read: ([, name], timeline) =>
    dayPartOf(currentDay(timeline), /mid?night/i.test(name) ? 'NI' : /dawn/i.test(name) ? 'MO' : 'MI'),
};

export const PERIOD_RULES: readonly DateRule[] = [
  yearRange,
  year,
  decade,
  shortDecade,
  century,
  partOfYear,
  shortQuarter,
  spelledClock,
  noon,
];
