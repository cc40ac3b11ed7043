/** What option values may be; each says in a sentence what is wrong with one that may not. */

import { InvalidArgumentError } from 'commander';
import { parseFieldNames } from '../input/fields.ts';
import { isCivilDate } from '../time/calendar.ts';

/** Values of an option that may be repeated. */
export function collect(value: string, before: readonly string[] = []): string[] {
  return [...before, value];
}

/** `isi|badan` */
export function parseFieldOption(value: string): string {
  if (parseFieldNames(value).length === 0)
    throw new InvalidArgumentError('It must name a field, or several with | between them.');
  return value;
}

const MOST_JOBS = 1024;

export function parseJobs(value: string): number {
  const number = Number(value);
  if (!Number.isInteger(number) || number < 1 || number > MOST_JOBS)
    throw new InvalidArgumentError(`It must be a whole number from 1 to ${MOST_JOBS}.`);
  return number;
}

export function parseSeed(value: string): number {
  const number = Number(value);
  if (value.trim() === '' || !Number.isSafeInteger(number))
    throw new InvalidArgumentError('It must be a whole number.');
  return number;
}

/** `2021-07-18`, `2021-07-18T09:30`, `2021-07-18T09:30:00+07:00` */
const ISO_DATE =
  /^(\d{4})-(\d\d)-(\d\d)(?:T(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d+)?)?(?:Z|[+-](?:0\d|1[0-4]):?[0-5]\d)?)?$/;

/** A day of the calendar, with a clock time or without. */
export function parseDate(value: string): string {
  const match = ISO_DATE.exec(value);
  if (match === null || !isCivilDate(Number(match[1]), Number(match[2]), Number(match[3])))
    throw new InvalidArgumentError('It must be an ISO 8601 date such as 2021-07-18.');
  return value;
}

export function parseLanguage(value: string): string {
  if (!/^[a-z]{3}$/.test(value))
    throw new InvalidArgumentError('It must be an ISO 639-3 code such as ind, zsm or eng.');
  return value;
}
