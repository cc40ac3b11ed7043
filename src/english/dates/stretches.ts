/** Durations and sets: *three minutes*, *a week*, *every other day*, *twice a month*, *$5 a year*. */

import { COUNT, readCount, VAGUE } from './numbers.ts';
import { type DateRule, textBefore } from './rule.ts';
import { type DateValue, duration } from './timeline.ts';
import { DAY_PARTS, durationOf, FULL_WEEKDAY, readUnit, readWeekday, UNIT } from './vocabulary.ts';

const setOf = (value: string): DateValue => ({ type: 'SET', value, relative: false, known: [], implied: [] });

/** *15 centimeters a year*, *$200 million a month*, *18 percent a year*: an amount, and then its rate. */
const AMOUNT_BEFORE =
  /(?:\d(?: (?:hundred|thousand|million|billion|trillion))?(?: [a-z]{1,14}){0,2}|\b(?:once|twice|times)) $/i;

const durationRule: DateRule = {
  name: 'duration',
  pattern: new RegExp(
    `\\b(?:(about|around|nearly|almost|some|roughly|approximately|more than|less than|at least|up to) )?(${COUNT}(?:(?: to | or |-|–)${COUNT})?|${VAGUE}|half an?|an?|${COUNT} and a half)(?: full| straight| consecutive)? (${UNIT})(?: and a half)?\\b`,
    'gi',
  ),
  extent([words, lead]) {
    // Some in "some days" is the count itself
    return [lead === undefined ? 0 : lead.length + 1, words.length];
  },
  read([words, lead, count, name], _, place) {
    const named = readUnit(name);
    const after = place.text.slice(place.end, place.end + 12);
    const article = /^an?$/i.test(count);
    const whole = /^(?:an?|one)$/i.test(count);
    if (whole && named === 'second') return null; // a second time
    if (named === 'quarter' && (article || /^ of\b/.test(after))) return null; // a quarter of the schools
    if (article && /^ of\b/.test(after)) return null; // a minute of silence
    if (/^[ -](?:old|olds)\b/i.test(after) || /\baged? $/i.test(textBefore(place))) return null;
    if (/^ years?-old/i.test(after)) return null;
    if (article && AMOUNT_BEFORE.test(textBefore(place))) return setOf(durationOf(named, 1));
    const modifier =
      lead === undefined
        ? null
        : /more|least/i.test(lead)
          ? 'MORE_THAN'
          : /less|up/i.test(lead)
            ? 'LESS_THAN'
            : 'APPROX';
    const range = /^(.+?)(?: to | or |-|–)(.+)$/i.exec(count);
    if (
      range !== null &&
      readCount(range[1]) !== null &&
      readCount(range[2]) !== null &&
      !/^(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)-/i.test(count)
    ) {
      const value = `${durationOf(named, readCount(range[1]))}/${durationOf(named, readCount(range[2]))}`;
      return { ...duration(named, 1, modifier), value };
    }
    const half = / and a half$/i.test(words) || /and a half/i.test(count) ? 0.5 : 0;
    const number = /^half/i.test(count) ? 0.5 : readCount(count.replace(/ and a half$/i, ''));
    return duration(named, number === null ? null : number + half, modifier);
  },
};

/** *for years*, *for hours*: nobody counts. */
const bareDuration: DateRule = {
  name: 'uncounted-duration',
  pattern: /\bfor (minutes|hours|days|weeks|months|years|decades|centuries)\b/gi,
  extent: ([words]) => [4, words.length],
  read: ([, name]) => duration(readUnit(name), null),
};

const recurrence: DateRule = {
  name: 'recurrence',
  pattern: new RegExp(
    `\\b(?:every|each) (?:(${COUNT}) |(other) )?(?:(${UNIT})|(${FULL_WEEKDAY})s?(?: (morning|afternoon|evening|night))?|(morning|afternoon|evening|night))\\b`,
    'gi',
  ),
  read([, count, other, name, weekday, weekdayPart, part]) {
    if (part !== undefined) return setOf(`XXXX-XX-XXT${DAY_PARTS[part.toLowerCase()]}`);
    if (weekday !== undefined)
      return setOf(
        `XXXX-WXX-${readWeekday(weekday)}${weekdayPart === undefined ? '' : `T${DAY_PARTS[weekdayPart.toLowerCase()]}`}`,
      );
    if (name === undefined || /^(?:hour|minute|second) (?:counts|matters)/i.test(name)) return null;
    return setOf(
      durationOf(readUnit(name), other !== undefined ? 2 : count === undefined ? 1 : readCount(count)),
    );
  },
};

const rate: DateRule = {
  name: 'rate',
  pattern:
    /\b(?:(?:once|twice|\d{1,3} times|(?:three|four|five|six|seven|eight|ten) times) (?:an?|per|each|every) |per )(second|minute|hour|day|night|week|month|quarter|year|decade)\b/gi,
  read: ([, name]) => setOf(durationOf(readUnit(name), 1)),
};

export const STRETCH_RULES: readonly DateRule[] = [recurrence, rate, durationRule, bareDuration];
