/**
 * Airports that an article goes on to call without their head: *Husein* and *Kertajati* beside *Bandara Husein* and
 * *Bandara Kertajati* are neither a man nor a town there.
 *
 * Limits: who is called by a title or by more of a name in the article stays somebody.
 */

import { FORM_TYPE } from '../gazetteer/schema.ts';
import { CLASS, isPlaceHead, longest, type RuleContext } from '../rules/context.ts';
import type { Reading } from './resolve.ts';

const AIRPORT = new Set(['airport']);

/** Kinds of settlement that airports are called by. */
const SETTLEMENTS = new Set(['town', 'urban-village', 'district']);

/** The readings with the short names of airports read as those airports. */
export function withAirportNames(readings: Reading[], context: RuleContext): Reading[] {
  const { tokens, classes, gazetteer } = context;
  const airports = new Map<number, Reading>();
  for (const reading of readings) {
    if (reading.type !== 'location') continue;
    const word = nameOfAirport(reading, context);
    if (word >= 0 && !airports.has(word)) airports.set(word, reading);
  }
  if (airports.size === 0) return readings;
  for (const { type, firstToken, endToken } of readings)
    if (type === 'person' && (endToken > firstToken + 1 || isCalledSomebody(context, firstToken)))
      for (let i = firstToken; i < endToken; i++) airports.delete(tokens.word[i]);
  return readings.map((reading) => {
    const { firstToken, endToken, type, forms } = reading;
    const airport = endToken === firstToken + 1 ? airports.get(tokens.word[firstToken]) : undefined;
    if (airport === undefined || (type !== 'person' && type !== 'location')) return reading;
    if (type === 'person' && (classes[firstToken] & CLASS.person) !== 0) return reading;
    const isTown = forms.every((form) => SETTLEMENTS.has(gazetteer.subtypeOf(form)));
    if (type === 'location' && !isTown) return reading;
    const evidence = [...reading.evidence, 'document:airport'];
    return { firstToken, endToken, type: 'location', score: reading.score, evidence, forms: airport.forms };
  });
}

/** Word by which an airport is called for short: the *Husein* of *Bandara Internasional Husein Sastranegara*; or -1. */
function nameOfAirport({ firstToken, endToken }: Reading, context: RuleContext): number {
  if (!isPlaceHead(context, firstToken, AIRPORT)) return -1;
  const { tokens } = context;
  let name = longest(context, firstToken, FORM_TYPE['place-head']);
  if (name > 0 && name < endToken && tokens.words.form(tokens.word[name]) === 'internasional') name++;
  return name > 0 && name < endToken ? tokens.word[name] : -1;
}

/** Whether a title, a rank or an honorific stands before somebody. */
function isCalledSomebody({ classes, insideTitle }: RuleContext, first: number): boolean {
  const before = first - 1;
  if (before < 0) return false;
  return (
    insideTitle[before] === 1 ||
    (classes[before] & (CLASS.title | CLASS.rank | CLASS.honorific | CLASS['speech-verb'])) !== 0
  );
}
