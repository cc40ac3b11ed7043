/** Time: temporal expressions of a text and printed dates of pages and records. */

export {
  createTimeFinder,
  type TimeFinder,
  type TimeOptions,
  type TimeResult,
} from './finder.ts';
export { isWeekday } from './lexicon.ts';
export { type PrintedDate, type PrintedDateOptions, readPrintedDate } from './printed-date.ts';
