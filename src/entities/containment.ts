/**
 * Which place lies in which: as the article prints it (*Srumbung, Kabupaten Magelang, Jawa Tengah*), else as the
 * dictionary knows it when the container is itself named in the article.
 *
 * A comma says that only of a place and one that stands higher; *Medan, Padang, dan Jambi* lie in none of each other.
 */

import { FORM_TYPE } from '../gazetteer/schema.ts';
import type { DocumentCountry, DocumentLocation } from '../model/document.ts';
import type { Mention } from '../model/types.ts';
import { type PlaceChain, placeChains } from '../resolve/place-chains.ts';
import { levelOf, levelOfKind, REGENCY, unitOf, VILLAGE } from '../resolve/place-levels.ts';
import type { RuleContext } from '../rules/context.ts';
import type { EntityIds } from './mention-index.ts';

/** Sets `within` of each location, and the country of those that lie in one. */
export function fillContainment(
  locations: readonly DocumentLocation[],
  countries: readonly DocumentCountry[],
  mentions: readonly Mention[],
  idOf: EntityIds,
  context: RuleContext,
): void {
  const containment = new Containment(locations, countries, idOf, context);
  const places = mentions.filter(({ type }) => type === 'location' || type === 'country');
  for (const chain of placeChains(context, places)) containment.readChain(chain);
  containment.readDictionary(places, countries);
  containment.fillCountries();
}

/** By code, provinces and those that were parts of them: articles of before say *Timika, Papua*. */
const FORMER_PARTS: ReadonlyMap<string, readonly string[]> = new Map([
  ['64', ['65']],
  ['91', ['93', '94', '95']],
  ['92', ['96']],
]);

const VILLAGES = new Set(['village', 'urban-village']);

/** Places in a list that no closing word ends: from here on commas alone are no way up. */
const LIST = 3;

class Containment {
  private readonly byId: ReadonlyMap<string, DocumentLocation>;
  /** Codes of the countries of the article, by their ids. */
  private readonly countryCodes: ReadonlyMap<string, string>;
  private readonly outermost = new Outermost();
  private readonly idOf: EntityIds;
  private readonly context: RuleContext;

  constructor(
    locations: readonly DocumentLocation[],
    countries: readonly DocumentCountry[],
    idOf: EntityIds,
    context: RuleContext,
  ) {
    this.countryCodes = new Map(countries.map(({ id, code }) => [id, code]));
    this.byId = new Map(locations.map((location) => [location.id, location]));
    this.idOf = idOf;
    this.context = context;
  }

  /** What the article prints. */
  readChain({ holder, places, lastOfList }: PlaceChain): void {
    for (let index = 0; index + 1 < places.length; index++) {
      // What dan joins is no way up
      if (index + 1 === lastOfList) continue;
      const inner = places[index];
      const outer = places[index + 1];
      const known = this.liesIn(inner, outer);
      // Of a list only what the dictionaries or the heads say: Cilacap, Jawa Tengah, dan Ciamis, Jawa Barat
      const listed = index < lastOfList;
      const printed =
        listed || holder !== null
          ? this.isHeadedHigher(inner, outer)
          : this.mayLieIn(inner, outer, places.length) || this.isDistrictBetween(places, index);
      if (!known && !(printed && (listed || holder !== null || this.risesFrom(places, index + 1)))) continue;
      this.put(inner, outer);
      // Desa Sukamaju, Cibogo, dan Ciharang, Kecamatan Lembah: all of them
      if (index !== lastOfList) continue;
      const others = places.slice(0, index);
      if (others.every((other) => this.mayLieIn(other, outer, 2)))
        for (const other of others) this.put(other, outer);
    }
    if (holder === null || (levelOf(this.context, holder)?.outer ?? 0) < VILLAGE) return;
    for (const place of places) if (this.mayLieIn(place, holder, 2)) this.put(place, holder);
  }

  /** What the dictionaries know, where the article names the container too. */
  readDictionary(places: readonly Mention[], countries: readonly DocumentCountry[]): void {
    const { gazetteer } = this.context;
    const byEntity = new Map<number, string>();
    for (const mention of places) {
      const id = this.idOf.get(mention);
      if (mention.form >= 0 && id !== undefined && !byEntity.has(gazetteer.formEntity[mention.form]))
        byEntity.set(gazetteer.formEntity[mention.form], id);
    }
    const countryIds = new Map(countries.map(({ code, id }) => [code, id]));
    for (const [entity, id] of byEntity) {
      const location = this.byId.get(id);
      if (location === undefined || location.within !== null) continue;
      let parent = gazetteer.entityParent(entity);
      while (parent >= 0 && !byEntity.has(parent)) parent = gazetteer.entityParent(parent);
      const container = parent >= 0 ? byEntity.get(parent) : countryIds.get(location.country ?? '');
      if (container !== undefined) this.putId(location, container);
    }
  }

  /** Whether the dictionaries say that one place lies in the other. */
  private liesIn(inner: Mention, outer: Mention): boolean {
    const { gazetteer } = this.context;
    if (inner.form < 0 || outer.form < 0) return false;
    return gazetteer.liesIn(gazetteer.formEntity[inner.form], gazetteer.formEntity[outer.form]);
  }

  /** Whether a place may lie in another by what is known of their kinds and codes. */
  private mayLieIn(inner: Mention, outer: Mention, length: number): boolean {
    const { context } = this;
    const below = levelOf(context, inner);
    const above = levelOf(context, outer);
    // Lalang, Kembung: of two unknown names the second may contain the first, of more it is a list
    if (above === null) return below === null ? length < LIST : below.inner < VILLAGE;
    if (below === null) return above.outer >= VILLAGE || length < LIST;
    if (!this.agreeInCode(inner, outer)) return false;
    // Cibeureum, Kecamatan Cisarua: a village, though a district elsewhere is called so
    if (above.outer === below.inner && below.inner < REGENCY && unitOf(context, inner) === '')
      return unitOf(context, outer) !== '';
    return below.inner < above.outer && !this.areOfOneKind(inner, outer);
  }

  /** The *Tegalsiwalan* of *Desa Kenarijaya, Tegalsiwalan, Kabupaten Probolinggo*: what no dictionary has between both is a district. */
  private isDistrictBetween(places: readonly Mention[], index: number): boolean {
    const { context } = this;
    const above = places[index + 2];
    if (above === undefined || levelOf(context, places[index + 1]) !== null) return false;
    if ((levelOf(context, above)?.outer ?? 0) !== REGENCY) return false;
    return VILLAGES.has(unitOf(context, places[index]));
  }

  /** No sea lies in a sea, and no island in an island. */
  private areOfOneKind(inner: Mention, outer: Mention): boolean {
    // Texas and the Amerika Serikat are both called states
    if (inner.form < 0 || outer.form < 0 || inner.type !== outer.type) return false;
    const { gazetteer } = this.context;
    const kind = gazetteer.subtypeOf(inner.form);
    return kind === gazetteer.subtypeOf(outer.form) && levelOfKind(kind).inner > 0;
  }

  /** Whether the codes of two units allow that one lies in the other; true where one has none. */
  private agreeInCode(inner: Mention, outer: Mention): boolean {
    const code = this.codeOf(inner);
    const container = this.codeOf(outer);
    if (code === null || container === null || code.startsWith(`${container}.`)) return true;
    return FORMER_PARTS.get(container)?.includes(code.slice(0, 2)) ?? false;
  }

  /** Kemendagri code; null abroad and where there is none. */
  private codeOf({ form }: Mention): string | null {
    const { gazetteer } = this.context;
    if (form < 0) return null;
    const entity = gazetteer.formEntity[form];
    return gazetteer.entityCountry(entity) === 'ID' ? gazetteer.entityCode(entity) : null;
  }

  /** *Desa Sukamaju, Kecamatan Lembah*: both are printed as units, the second as a higher one. */
  private isHeadedHigher(inner: Mention, outer: Mention): boolean {
    const below = unitOf(this.context, inner);
    const above = unitOf(this.context, outer);
    if (below === '' || above === '') return false;
    return levelOfKind(below).inner < levelOfKind(above).inner && this.agreeInCode(inner, outer);
  }

  /** Whether every place from one on lies in the next, to the end of the chain. */
  private risesFrom(places: readonly Mention[], from: number): boolean {
    for (let index = from; index + 1 < places.length; index++)
      if (
        !this.liesIn(places[index], places[index + 1]) &&
        !this.mayLieIn(places[index], places[index + 1], places.length)
      )
        return false;
    return true;
  }

  private put(inner: Mention, outer: Mention): void {
    const location = this.byId.get(this.idOf.get(inner) ?? '');
    const container = this.idOf.get(outer);
    if (location === undefined || container === undefined || location.within !== null) return;
    const country = this.countryOf(container);
    if (location.country !== null && country !== null && location.country !== country) {
      const sense = this.senseIn(inner, country);
      const small = location.country === 'ID' && (levelOf(this.context, inner)?.inner ?? 0) < REGENCY;
      const headed = unitOf(this.context, inner) !== '';
      // musuh Teheran, Amerika Serikat: two powers beside each other; Kota Salo, Finlandia is not the one of Riau
      if (outer.type === 'country' && sense < 0 && !small && !headed) return;
      this.takeSense(location, sense, country);
    }
    this.putId(location, container);
  }

  /** Form of another place of the same name that a dictionary has in a country, or -1: the *Basel* of *Basel, Swiss*. */
  private senseIn({ firstToken, endToken }: Mention, country: string): number {
    const { gazetteer, tokens } = this.context;
    const words: string[] = [];
    for (let i = firstToken; i < endToken; i++) words.push(tokens.words.form(tokens.word[i]));
    const forms = gazetteer.formsOf(words);
    return (
      forms.find(
        (form) =>
          gazetteer.formType[form] === FORM_TYPE.location &&
          gazetteer.entityCountry(gazetteer.formEntity[form]) === country,
      ) ?? -1
    );
  }

  /** Gives a place what is known of that sense; of one that no dictionary has, the country alone. */
  private takeSense(location: DocumentLocation, form: number, country: string): void {
    const { gazetteer } = this.context;
    const entity = form < 0 ? -1 : gazetteer.formEntity[form];
    const coordinates = entity < 0 ? null : gazetteer.entityCoordinates(entity);
    if (entity >= 0) location.kind = gazetteer.subtypeOf(form) || location.kind;
    location.country = country;
    location.code = entity < 0 ? null : gazetteer.entityCode(entity);
    location.latitude = coordinates?.latitude ?? null;
    location.longitude = coordinates?.longitude ?? null;
  }

  /** Code of the country that a place lies in, or is; null where nothing says it. */
  private countryOf(id: string): string | null {
    return this.byId.get(id)?.country ?? this.countryCodes.get(id) ?? null;
  }

  /** A place that no dictionary has lies in the country of what it lies in. */
  fillCountries(): void {
    for (const location of this.byId.values()) {
      if (location.country !== null || location.within === null) continue;
      // Nothing lies in a circle
      let at: string | null = location.within;
      while (at !== null && this.countryOf(at) === null) at = this.byId.get(at)?.within ?? null;
      if (at !== null) location.country = this.countryOf(at);
    }
  }

  private putId(location: DocumentLocation, container: string): void {
    // A place that contains the other already cannot lie in it: containment never runs in a circle
    if (container === location.id || this.outermost.of(container) === location.id) return;
    location.within = container;
    this.outermost.put(location.id, container);
  }
}

/** The outermost place that a place lies in so far; the way there is made shorter for the next question. */
class Outermost {
  private readonly above = new Map<string, string>();

  of(id: string): string {
    let top = id;
    for (let next = this.above.get(top); next !== undefined; next = this.above.get(top)) top = next;
    for (let at = id; at !== top; ) {
      const next = this.above.get(at) ?? top;
      this.above.set(at, top);
      at = next;
    }
    return top;
  }

  put(inner: string, outer: string): void {
    this.above.set(inner, outer);
  }
}
