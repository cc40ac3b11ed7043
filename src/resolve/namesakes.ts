/**
 * Which of several places of one name is meant. *Bengkulu* is a province and a city, *Cirebon* a city and a regency,
 * *Depok* a city and a district of Sleman: the dictionaries have each bare name once, for the best known, and what
 * stands around it says whether that one is meant.
 *
 * Limits: a place that is none of those of its name keeps the name alone, without code and kind.
 */

import { AMBIGUITY } from '../gazetteer/schema.ts';
import type { Mention } from '../model/types.ts';
import type { RuleContext } from '../rules/context.ts';
import { foldText } from '../text/characters.ts';
import { NEW_LINE } from '../text/tokens.ts';
import { type PlaceChain, placeChains } from './place-chains.ts';
import { DISTRICT, isUnitKind, levelOf, levelOfKind, REGENCY, unitOf } from './place-levels.ts';

/** Kinds of unit that have a code, and the word that tells them apart. */
const CODED = new Map([
  ['regency', 'kabupaten'],
  ['city', 'kota'],
  ['province', 'provinsi'],
]);

/** Before a bare name these say what it is: *Bupati Cirebon*, *kota Cirebon*. */
const SAID_BEFORE = new Map([
  ['kabupaten', 'regency'],
  ['kab', 'regency'],
  ['bupati', 'regency'],
  ['wabup', 'regency'],
  ['pemkab', 'regency'],
  ['kota', 'city'],
  ['kotamadya', 'city'],
  ['walikota', 'city'],
  ['pemkot', 'city'],
  ['provinsi', 'province'],
  ['propinsi', 'province'],
  ['gubernur', 'province'],
  ['wagub', 'province'],
  ['pemprov', 'province'],
]);

/** Mentions with the forms of the places that are meant. */
export function withNamesakes(mentions: readonly Mention[], context: RuleContext): Mention[] {
  const places = mentions.filter(({ type }) => type === 'location' || type === 'country');
  if (places.length === 0) return mentions as Mention[];
  const forms = new Namesakes(context, places).resolve();
  if (forms.size === 0) return mentions as Mention[];
  return mentions.map((mention) => {
    const form = forms.get(mention);
    return form === undefined ? mention : { ...mention, form };
  });
}

class Namesakes {
  private readonly context: RuleContext;
  private readonly places: readonly Mention[];
  /** What a bare name may be besides, by its entity. */
  private readonly others = new Map<number, readonly number[]>();
  private readonly chosen = new Map<Mention, number>();
  /** What a way up says of an entity's name, which holds for the article: Puncak, Kabupaten Bogor. */
  private readonly replaced = new Map<number, number>();
  /** Entities that the text calls by their unit somewhere. */
  private readonly spelled = new Set<number>();

  constructor(context: RuleContext, places: readonly Mention[]) {
    this.context = context;
    this.places = places;
  }

  /** The form of each place that is not the one its mention has; -1 where no dictionary has it. */
  resolve(): ReadonlyMap<Mention, number> {
    for (const place of this.places) this.readWordBefore(place);
    for (const chain of placeChains(this.context, this.places)) {
      this.readWaysUp(chain);
      this.readList(chain);
    }
    this.readDocument();
    this.readProvinces();
    return this.chosen;
  }

  private formOf(place: Mention): number {
    return this.chosen.get(place) ?? place.form;
  }

  private kindOf(place: Mention): string {
    const form = this.formOf(place);
    return form < 0 ? '' : this.context.gazetteer.subtypeOf(form);
  }

  /** Forms of the units that a bare name may mean besides: *Kabupaten Cirebon* for *Cirebon*. */
  private othersOf(place: Mention): readonly number[] {
    const { gazetteer, tokens } = this.context;
    if (place.form < 0 || !CODED.has(gazetteer.subtypeOf(place.form))) return [];
    const entity = gazetteer.formEntity[place.form];
    if (gazetteer.entityCountry(entity) !== 'ID' || unitOf(this.context, place) !== '') return [];
    let others = this.others.get(entity);
    if (others === undefined) {
      const words: string[] = [];
      for (let i = place.firstToken; i < place.endToken; i++) words.push(tokens.words.form(tokens.word[i]));
      others = [...CODED].flatMap(([kind, head]) =>
        gazetteer
          .formsOf([head, ...words])
          .filter((form) => gazetteer.subtypeOf(form) === kind && gazetteer.formEntity[form] !== entity),
      );
      // Bantul, Yogyakarta: the province is called like its capital
      const parent = gazetteer.entityParent(entity);
      const above = parent < 0 ? [] : foldText(gazetteer.entityName(parent)).split(' ');
      if (above.length > words.length && above.slice(-words.length).join(' ') === words.join(' '))
        others = [
          ...others,
          ...gazetteer.formsOf(above).filter((form) => gazetteer.formEntity[form] === parent),
        ];
      this.others.set(entity, others);
    }
    return others;
  }

  private replace(place: Mention, form: number): void {
    this.chosen.set(place, form);
    if (place.form >= 0) this.replaced.set(this.context.gazetteer.formEntity[place.form], form);
  }

  /** Takes the namesake of a kind where the place is not of that kind itself. */
  private takeKind(place: Mention, kind: string): void {
    if (this.kindOf(place) === kind) return;
    const { gazetteer } = this.context;
    const other = this.othersOf(place).find((form) => gazetteer.subtypeOf(form) === kind);
    if (other !== undefined) this.chosen.set(place, other);
  }

  /** *Bupati Cirebon*, *kabupaten Cirebon*. */
  private readWordBefore(place: Mention): void {
    const { tokens } = this.context;
    const before = place.firstToken - 1;
    if (before < 0 || tokens.gap[place.firstToken] >= NEW_LINE) return;
    const kind = SAID_BEFORE.get(tokens.words.form(tokens.word[before]));
    if (kind === undefined) return;
    this.takeKind(place, kind);
    if (this.kindOf(place) === kind) this.spelled.add(this.context.gazetteer.formEntity[this.formOf(place)]);
  }

  /** Whether the dictionaries say that the place of one form lies in that of another. */
  private liesIn(inner: number, outer: number): boolean {
    const { gazetteer } = this.context;
    if (inner < 0 || outer < 0) return false;
    return gazetteer.liesIn(gazetteer.formEntity[inner], gazetteer.formEntity[outer]);
  }

  /** *Bantul, Yogyakarta* is in the province, *Kuningan, Jakarta Selatan* no regency. */
  private readWaysUp({ places, lastOfList }: PlaceChain): void {
    for (let index = 0; index + 1 < places.length; index++) {
      if (index < lastOfList) continue;
      const inner = places[index];
      const outer = places[index + 1];
      if (this.liesIn(this.formOf(inner), this.formOf(outer))) continue;
      const container = this.othersOf(outer).find((form) => this.liesIn(this.formOf(inner), form));
      if (container !== undefined) this.replace(outer, container);
      else if (this.isNamesakeIn(places, index)) this.replace(inner, -1);
    }
  }

  /**
   * A city before a regency, or a regency before a city, of another province: a place of that name in the outer one, and
   * no list, which would have cities or regencies alone.
   */
  private isNamesakeIn(places: readonly Mention[], index: number): boolean {
    const { context } = this;
    const inner = places[index];
    const outer = places[index + 1];
    if (unitOf(context, inner) !== '' || this.codeOf(inner) === null) return false;
    if (this.isAboveQuarter(places, index)) return true;
    if (this.codeOf(outer) === null) return false;
    if (levelOf(context, inner)?.inner !== REGENCY || levelOf(context, outer)?.inner !== REGENCY)
      return false;
    // Kuningan, Jakarta Selatan; Puncak, Kabupaten Bogor
    const alike = this.kindOf(inner) === this.kindOf(outer) && unitOf(context, outer) === '';
    if (alike || this.codeOf(inner) === this.codeOf(outer)) return false;
    // Serang, Tangerang, Lebak: a list all the same
    const alone = index === 0 || levelOf(context, places[index - 1])?.inner !== REGENCY;
    const behind = places[index + 2];
    return alone && (behind === undefined || this.liesIn(this.formOf(outer), this.formOf(behind)));
  }

  /** *Jombang, Ciputat, Tangerang Selatan*: a quarter of Ciputat, and no regency. */
  private isAboveQuarter(places: readonly Mention[], index: number): boolean {
    const [inner, outer, behind] = places.slice(index, index + 3);
    return (
      behind !== undefined &&
      levelOf(this.context, inner)?.inner === REGENCY &&
      (levelOf(this.context, outer)?.outer ?? REGENCY) < REGENCY &&
      this.codeOf(inner) !== this.codeOf(behind) &&
      this.liesIn(this.formOf(outer), this.formOf(behind))
    );
  }

  /** Kemendagri code of the province. */
  private codeOf(place: Mention): string | null {
    const form = this.formOf(place);
    if (form < 0) return null;
    const { gazetteer } = this.context;
    return gazetteer.entityCode(gazetteer.formEntity[form])?.slice(0, 2) ?? null;
  }

  /** Members of a list are of one kind: that of its head, its container or the most of them. */
  private readList({ holder, places, lastOfList }: PlaceChain): void {
    if (holder !== null) {
      this.readParts(holder, places);
      return;
    }
    const list = lastOfList > 0 ? places.slice(0, lastOfList + 1) : places;
    if (lastOfList < 0 && list.length < 4) return;
    const heads = list.map((place) => unitOf(this.context, place));
    const [head] = heads;
    // Kecamatan Lembang, Bandung, dan Cianjur is no list of districts
    const last = levelOf(this.context, list[list.length - 1])?.inner ?? 0;
    const mixed = !CODED.has(head) && last > DISTRICT;
    if (
      head !== '' &&
      lastOfList > 0 &&
      !mixed &&
      heads.every((other, index) => index === 0 || other === '')
    ) {
      for (const place of list.slice(1))
        if (CODED.has(head)) this.takeKind(place, head);
        // Kecamatan Dau, Depok, hingga Palimanan: no city of that name
        else if ((levelOf(this.context, place)?.inner ?? 0) > DISTRICT) this.chosen.set(place, -1);
      return;
    }
    if (list.length < 3) return;
    const sure = list.filter((place) => place.form >= 0 && this.othersOf(place).length === 0);
    const cities = sure.filter((place) => levelOf(this.context, place)?.inner === REGENCY).length;
    if (cities * 2 <= list.length) return;
    // Palu, Gorontalo, dan Manado: the city rather than the province
    for (const place of list) if (this.kindOf(place) === 'province') this.takeKind(place, 'city');
  }

  /** *Kabupaten Kerinci: Gunung Raya, Danau Kerinci, dan Siulak*: districts, whatever else is called so. */
  private readParts(holder: Mention, places: readonly Mention[]): void {
    const height = levelOf(this.context, holder)?.outer;
    if (height === undefined || height > REGENCY || unitOf(this.context, holder) === '') return;
    const natural = places.filter((place) => this.isNatural(place));
    for (const place of places) {
      if (unitOf(this.context, place) !== '') continue;
      const level = levelOf(this.context, place);
      const tooHigh = level !== null && level.inner >= height;
      // Most are beaches: then none of them is a district
      const other = natural.length * 2 <= places.length && this.isNatural(place);
      if (tooHigh || other) this.chosen.set(place, -1);
    }
  }

  private isNatural(place: Mention): boolean {
    const kind = this.kindOf(place);
    if (kind === '' || isUnitKind(kind)) return false;
    const { inner } = levelOfKind(kind);
    return inner < levelOfKind('village').inner;
  }

  /**
   * A regency whose bare name is better known for another place, the hills of Bogor or the ferry port, needs its unit or
   * another place of its province: *Jalur menuju Puncak padat* is not in Papua.
   */
  private readProvinces(): void {
    const { gazetteer } = this.context;
    const isDoubtful = (place: Mention) =>
      place.form >= 0 &&
      CODED.has(this.kindOf(place)) &&
      (gazetteer.formAmbiguity[place.form] & AMBIGUITY.location) !== 0 &&
      unitOf(this.context, place) === '';
    for (const place of this.places) {
      const form = this.formOf(place);
      if (form < 0 || !isDoubtful(place)) continue;
      const entity = gazetteer.formEntity[form];
      const province = this.codeOf(place);
      const near = this.places.some(
        (other) =>
          this.formOf(other) >= 0 &&
          gazetteer.formEntity[this.formOf(other)] !== entity &&
          this.codeOf(other) === province &&
          !isDoubtful(other),
      );
      if (!near && !this.spelled.has(entity)) this.chosen.set(place, -1);
    }
  }

  /** Where the text speaks of *Kabupaten Cirebon* and not of the city, *Cirebon* is the regency. */
  private readDocument(): void {
    const { gazetteer } = this.context;
    const { spelled } = this;
    for (const place of this.places)
      if (place.form >= 0 && unitOf(this.context, place) !== '')
        spelled.add(gazetteer.formEntity[place.form]);
    if (spelled.size === 0 && this.replaced.size === 0) return;
    for (const place of this.places) {
      const kind = this.kindOf(place);
      if ((kind !== 'city' && kind !== 'regency') || this.chosen.has(place)) continue;
      if (spelled.has(gazetteer.formEntity[place.form])) continue;
      const replaced = this.replaced.get(gazetteer.formEntity[place.form]);
      if (replaced !== undefined) {
        this.chosen.set(place, replaced);
        continue;
      }
      const other = this.othersOf(place).find(
        (form) => gazetteer.subtypeOf(form) !== 'province' && spelled.has(gazetteer.formEntity[form]),
      );
      if (other !== undefined) this.chosen.set(place, other);
    }
  }
}
