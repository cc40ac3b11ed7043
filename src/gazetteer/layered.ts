/**
 * The package's gazetteer with a user's names on top. Forms of the user come after those of the package, so a form's
 * index says whose it is; an entity of the user whose type and id the package knows is that entity.
 */

import type { Tokens } from '../text/tokens.ts';
import type { WordTable } from '../text/word-table.ts';
import { type FormDescription, Gazetteer, type Matches, matchColumns } from './gazetteer.ts';
import { CASING_LOWER, CASING_OTHER, ENTITY_TYPE_COUNT, FORM_TYPE, type FormKind } from './schema.ts';

export class LayeredGazetteer extends Gazetteer {
  override readonly formType: Uint8Array;
  override readonly formAmbiguity: Uint8Array;
  override readonly formStrength: Uint8Array;
  override readonly formEntity: Int32Array;
  private readonly user: Gazetteer;
  private readonly packageForms: number;
  private readonly packageEntities: number;
  /** Entities of the user that the package does not know, in order. */
  private readonly newEntities: number[] = [];

  /**
   * @param bytes the package's compiled file
   * @param userBytes the user's, from `compileUserDictionaries`
   */
  constructor(bytes: Uint8Array, userBytes: Uint8Array, words: WordTable) {
    super(bytes, words);
    const base = new Gazetteer(bytes, words);
    const user = new Gazetteer(userBytes, words);
    this.user = user;
    this.packageForms = base.formCount;
    this.packageEntities = base.entityCount;
    const entityOf = this.joinEntities(base, user);
    this.formType = joined(base.formType, user.formType);
    this.formAmbiguity = joined(base.formAmbiguity, user.formAmbiguity);
    this.formStrength = joined(base.formStrength, user.formStrength);
    this.formEntity = new Int32Array(base.formCount + user.formCount);
    this.formEntity.set(base.formEntity);
    user.formEntity.forEach((entity, form) => {
      this.formEntity[base.formCount + form] = entity < 0 ? -1 : entityOf[entity];
    });
  }

  override get entityCount(): number {
    return this.packageEntities + this.newEntities.length;
  }

  override get hasOwnForms(): boolean {
    return true;
  }

  override isOwnForm(form: number): boolean {
    return form >= this.packageForms;
  }

  /** Matches of both, in one order. Where the user names a stretch, the package's names of that stretch go. */
  override scan(tokens: Tokens): Matches {
    const base = super.scan(tokens);
    const user = this.user.scan(tokens);
    if (user.count === 0) return base;
    const capacity = base.count + user.count;
    const { first, end, form, type, ambiguous, casing } = matchColumns(capacity);
    let count = 0;
    const push = (matches: Matches, row: number, formBase: number) => {
      first[count] = matches.first[row];
      end[count] = matches.end[row];
      form[count] = matches.form[row] + formBase;
      type[count] = matches.type[row];
      ambiguous[count] = matches.ambiguous[row];
      casing[count] = matches.casing[row];
      count++;
    };
    let own = 0;
    for (let row = 0; row < base.count; row++) {
      while (own < user.count && comesBefore(user, own, base, row)) push(user, own++, this.packageForms);
      const replaced =
        base.type[row] < ENTITY_TYPE_COUNT &&
        ((own < user.count && namesSame(user, own, base, row)) ||
          (own > 0 && namesSame(user, own - 1, base, row)));
      if (!replaced) push(base, row, 0);
    }
    while (own < user.count) push(user, own++, this.packageForms);
    return { count, first, end, form, type, ambiguous, casing };
  }

  override formsOf(words: readonly string[]): number[] {
    return [...super.formsOf(words), ...this.user.formsOf(words).map((form) => form + this.packageForms)];
  }

  /** A word that the user has is whole: *Mitradalam*. */
  override smallWordBehind(word: number): number {
    return this.user.hasWord(word) ? 0 : super.smallWordBehind(word);
  }

  override subtypeOf(form: number): string {
    return this.isOwnForm(form) ? this.user.subtypeOf(form - this.packageForms) : super.subtypeOf(form);
  }

  override kindOf(form: number): FormKind {
    return this.isOwnForm(form) ? this.user.kindOf(form - this.packageForms) : super.kindOf(form);
  }

  override surfaceOf(form: number): string {
    return this.isOwnForm(form) ? this.user.surfaceOf(form - this.packageForms) : super.surfaceOf(form);
  }

  override fileOf(form: number): string {
    return this.isOwnForm(form) ? this.user.fileOf(form - this.packageForms) : super.fileOf(form);
  }

  override evidenceOf(form: number): string {
    return this.isOwnForm(form) ? this.user.evidenceOf(form - this.packageForms) : super.evidenceOf(form);
  }

  override describe(form: number): FormDescription {
    if (!this.isOwnForm(form)) return super.describe(form);
    return { ...this.user.describe(form - this.packageForms), entity: this.formEntity[form] };
  }

  override entityId(entity: number): string {
    return this.isNew(entity) ? this.user.entityId(this.userEntity(entity)) : super.entityId(entity);
  }

  override entityName(entity: number): string {
    return this.isNew(entity) ? this.user.entityName(this.userEntity(entity)) : super.entityName(entity);
  }

  override entityCountry(entity: number): string | null {
    return this.isNew(entity)
      ? this.user.entityCountry(this.userEntity(entity))
      : super.entityCountry(entity);
  }

  override entityCode(entity: number): string | null {
    return this.isNew(entity) ? this.user.entityCode(this.userEntity(entity)) : super.entityCode(entity);
  }

  override entityParent(entity: number): number {
    return this.isNew(entity) ? -1 : super.entityParent(entity);
  }

  override entityCoordinates(entity: number): { latitude: number; longitude: number } | null {
    return this.isNew(entity)
      ? this.user.entityCoordinates(this.userEntity(entity))
      : super.entityCoordinates(entity);
  }

  private isNew(entity: number): boolean {
    return entity >= this.packageEntities;
  }

  private userEntity(entity: number): number {
    return this.newEntities[entity - this.packageEntities];
  }

  /** For each entity of the user its index here: the package's entity of the same type and id, or a new one. */
  private joinEntities(base: Gazetteer, user: Gazetteer): Int32Array {
    const wanted = new Map<string, number>();
    forEachEntity(user, (entity, type) => wanted.set(`${type}/${user.entityId(entity)}`, entity));
    const ids = new Set([...wanted.keys()].map((key) => key.slice(key.indexOf('/') + 1)));
    const known = new Map<number, number>();
    forEachEntity(base, (entity, type) => {
      const id = base.entityId(entity);
      const own = ids.has(id) ? wanted.get(`${type}/${id}`) : undefined;
      if (own !== undefined) known.set(own, entity);
    });
    const indices = new Int32Array(user.entityCount);
    for (let entity = 0; entity < indices.length; entity++) {
      const same = known.get(entity);
      if (same === undefined) this.newEntities.push(entity);
      indices[entity] = same ?? this.packageEntities + this.newEntities.length - 1;
    }
    return indices;
  }
}

/** Ids of a gazetteer's countries. */
export function countryIds(gazetteer: Gazetteer): Set<string> {
  const ids = new Set<string>();
  gazetteer.formType.forEach((type, form) => {
    if (type === FORM_TYPE.country) ids.add(gazetteer.entityId(gazetteer.formEntity[form]));
  });
  return ids;
}

/** Calls back once for each entity with its type. */
function forEachEntity(gazetteer: Gazetteer, visit: (entity: number, type: number) => void): void {
  const seen = new Uint8Array(gazetteer.entityCount);
  gazetteer.formEntity.forEach((entity, form) => {
    if (entity < 0 || seen[entity] !== 0) return;
    seen[entity] = 1;
    visit(entity, gazetteer.formType[form]);
  });
}

function joined(left: Uint8Array, right: Uint8Array): Uint8Array {
  const both = new Uint8Array(left.length + right.length);
  both.set(left);
  both.set(right, left.length);
  return both;
}

function comesBefore(left: Matches, row: number, right: Matches, other: number): boolean {
  const byFirst = left.first[row] - right.first[other];
  return byFirst < 0 || (byFirst === 0 && left.end[row] < right.end[other]);
}

function namesSame(user: Matches, row: number, base: Matches, other: number): boolean {
  const meant = user.casing[row] !== CASING_LOWER && user.casing[row] !== CASING_OTHER;
  return meant && user.first[row] === base.first[other] && user.end[row] === base.end[other];
}
