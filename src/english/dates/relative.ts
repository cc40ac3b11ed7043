/** Expressions that lean on the article's date: *last year*, *the end of the month*, *three weeks ago*, *tomorrow*. */

import { COUNT, readCount, VAGUE } from './numbers.ts';
import { type DateRule, directionBefore, readDirection, readEdge } from './rule.ts';
import { type DateValue, dayPartOf, duration, type Timeline, UNANCHORED } from './timeline.ts';
import { DAY_PARTS, FULL_WEEKDAY, readUnit, readWeekday, UNIT } from './vocabulary.ts';

const SINGLE_UNIT = '(?:day|week|weekend|fortnight|month|quarter|year|decade|century)';
const EDGE = '(?:early|earlier|late|later|mid|the (?:beginning|start|middle|end) of)';
const DAY_PART = '(?:dawn|morning|noon|midday|afternoon|evening|night|midnight)';

/** *Yesterday*, *the day before yesterday*, *tomorrow*. */
const DAY_WORDS: Readonly<Record<string, number>> = {
  'the day before yesterday': -2,
  yesterday: -1,
  today: 0,
  tomorrow: 1,
  'the day after tomorrow': 2,
};

const withModifier = (value: DateValue, modifier: string | null): DateValue => ({ ...value, modifier });

/** The weekday of *last Friday*, *Friday last week*, *Friday*, placed around the article. */
function weekdayValue(
  timeline: Timeline,
  word: string,
  direction: -1 | 0 | 1 | null,
  weeks: number | null,
): DateValue {
  if (timeline.reference === null)
    return { ...UNANCHORED, value: `XXXX-WXX-${readWeekday(word)}`, known: ['day'] };
  const day =
    direction === 0
      ? timeline.weekday(readWeekday(word), null, 0)
      : timeline.weekday(readWeekday(word), direction, weeks);
  return timeline.dayValue(day, ['day']);
}

const day: DateRule = {
  name: 'day',
  pattern: /\b(?:the day (?:before yesterday|after tomorrow)|yesterday|today|tomorrow)\b(?!['’]s\b)/gi,
  read: ([words], timeline) => timeline.offsetDay(DAY_WORDS[words.toLowerCase()]),
};

const dayPart: DateRule = {
  name: 'day-part',
  pattern: new RegExp(
    `\\b(?:(next|last|this) )?(yesterday|today|tomorrow|${FULL_WEEKDAY}) (?:(?:early|late) )?(${DAY_PART})\\b`,
    'gi',
  ),
  read([, which, dayWord, part], timeline, place) {
    const offset = DAY_WORDS[dayWord.toLowerCase()];
    const direction = which === undefined ? directionBefore(place) : readDirection(which);
    const value =
      offset !== undefined ? timeline.offsetDay(offset) : weekdayValue(timeline, dayWord, direction, null);
    return dayPartOf(value, DAY_PARTS[part.toLowerCase()]);
  },
};

const partOfToday: DateRule = {
  name: 'part-of-today',
  pattern: /\b(?:(?:earlier |later )?(this|last) (morning|afternoon|evening|night)|tonight|overnight)\b/gi,
  read([words, which, part], timeline) {
    const text = words.toLowerCase();
    if (text === 'tonight') return dayPartOf(timeline.offsetDay(0), 'NI');
    if (text === 'overnight') return dayPartOf(timeline.offsetDay(-1), 'NI');
    const back = which.toLowerCase() === 'last';
    return dayPartOf(timeline.offsetDay(back ? -1 : 0), DAY_PARTS[part.toLowerCase()]);
  },
};

const unit: DateRule = {
  name: 'unit-with-direction',
  pattern: new RegExp(`\\b(?:(${EDGE}) )?(last|this|next|previous) (${SINGLE_UNIT})\\b(?! of\\b)`, 'gi'),
  read([, edge, which, name], timeline) {
    const value = timeline.offset(readUnit(name), readDirection(which));
    return withModifier(value, edge === undefined ? null : readEdge(edge));
  },
};

/** *the end of the year*: of the article's year. */
const edgeOfUnit: DateRule = {
  name: 'edge-of-unit',
  pattern:
    /\b(the (?:beginning|start|middle|end) of|mid) (?:the |this )?(week|month|year|decade|century)\b/gi,
  read: ([, edge, name], timeline) => withModifier(timeline.offset(readUnit(name), 0), readEdge(edge)),
};

const weekday: DateRule = {
  name: 'weekday-with-direction',
  pattern: new RegExp(
    `\\b(?:(last|this|next|this coming|this past) )?(${FULL_WEEKDAY})(?: (last|this|next) week)?\\b(?! morning| afternoon| evening| night)`,
    'gi',
  ),
  read([, which, name, week], timeline, place) {
    if (!/^[A-Z]/.test(name)) return null;
    if (week !== undefined) return weekdayValue(timeline, name, null, readDirection(week));
    const said = which?.toLowerCase();
    if (said === 'this coming') return weekdayValue(timeline, name, 1, null);
    if (said === 'this past') return weekdayValue(timeline, name, -1, null);
    return weekdayValue(
      timeline,
      name,
      said === undefined ? directionBefore(place) : readDirection(said),
      null,
    );
  },
};

/** *three weeks ago*; *two days earlier* leans on the date before it. */
const amount: DateRule = {
  name: 'amount-with-direction',
  pattern: new RegExp(
    `\\b(${COUNT}|${VAGUE}|an?|half an?)(?: (million|billion))? (${UNIT})(?: and a half)? (ago|earlier|later|from now|hence)\\b`,
    'gi',
  ),
  read([words, count, scale, name, which], timeline) {
    const number = /^half/i.test(count) ? 0.5 : readCount(count);
    const past = /ago|earlier/i.test(which);
    if (number === null || scale !== undefined)
      return { ...UNANCHORED, value: past ? 'PAST_REF' : 'FUTURE_REF' };
    const amount = (number + (/ and a half /i.test(words) ? 0.5 : 0)) * (past ? -1 : 1);
    const named = readUnit(name);
    const leaning = /earlier|later/i.test(which) && timeline.lastDay !== null && timeline.reference !== null;
    if (leaning && named === 'day' && timeline.lastDay !== null && timeline.reference !== null)
      return timeline.offsetDay(timeline.lastDay - timeline.reference.day + amount);
    return timeline.offset(named, amount);
  },
};

/** *the past four years*, *the next few days*: a stretch of time. */
const span: DateRule = {
  name: 'span-with-direction',
  pattern: new RegExp(
    `\\b(?:(?:the|over|for|in) )?(?:last|past|previous|next|coming|following) (${COUNT}|${VAGUE}) (${UNIT})\\b`,
    'gi',
  ),
  read: ([, count, name]) => duration(readUnit(name), readCount(count)),
  extent([words]) {
    const skipped = /^(?:over|for|in) /i.exec(words)?.[0].length ?? 0;
    return [skipped, words.length];
  },
};

/** *over the past year* */
const wholeSpan: DateRule = {
  name: 'span-of-one-unit',
  pattern: /\bthe (?:past|last|coming|next) (hour|week|month|quarter|year|decade|century)\b/gi,
  read: ([, name]) => duration(readUnit(name), 1),
};

/** *the day before*, *the following day*, *the same day*: from the date read last. */
const neighbour: DateRule = {
  name: 'neighbouring-day',
  pattern:
    /\b(?:the (?:day before|previous day|day after|next day|following day|same day)|that (?:day|night|morning|afternoon|evening)|(?:a|one) day (?:earlier|later))\b(?! yesterday| tomorrow)/gi,
  read([words], timeline) {
    if (timeline.reference === null) return null;
    const text = words.toLowerCase();
    const step = /before|previous|earlier/.test(text) ? -1 : /after|next|following|later/.test(text) ? 1 : 0;
    const from = timeline.lastDay ?? timeline.reference.day;
    const value = timeline.offsetDay(from - timeline.reference.day + step);
    const part = text.split(' ')[1];
    return text.startsWith('that') && part in DAY_PARTS ? dayPartOf(value, DAY_PARTS[part]) : value;
  },
};

const vague: DateRule = {
  name: 'reference',
  pattern:
    /\b(?:currently|nowadays|at present|at the moment|right now|these days|recently|in recent (?:days|weeks|months|years|decades)|at (?:the|that) time)\b/gi,
  read: ([words]) => ({
    ...UNANCHORED,
    value: /recent|time$/i.test(words) ? 'PAST_REF' : 'PRESENT_REF',
  }),
};

export const RELATIVE_RULES: readonly DateRule[] = [
  day,
  dayPart,
  partOfToday,
  unit,
  edgeOfUnit,
  weekday,
  amount,
  span,
  wholeSpan,
  neighbour,
  vague,
];
