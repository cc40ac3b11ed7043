/** A document's mentions as one list in the order of the text, for formats that are not nested. */

import type {
  DocumentCountry,
  DocumentLocation,
  DocumentMention,
  DocumentOrganization,
  DocumentPerson,
  SebutDocument,
} from '../model/document.ts';
import type { EntityType } from '../model/types.ts';

export type AnyEntity = DocumentPerson | DocumentCountry | DocumentLocation | DocumentOrganization;

export interface ListedEntity {
  readonly type: EntityType;
  readonly entity: AnyEntity;
}

export interface ListedMention extends ListedEntity {
  readonly mention: DocumentMention;
}

export function listEntities(document: SebutDocument): ListedEntity[] {
  const listed = (type: EntityType, entities: readonly AnyEntity[]) =>
    entities.map((entity) => ({ type, entity }));
  return [
    ...listed('person', document.people),
    ...listed('country', document.countries),
    ...listed('location', document.locations),
    ...listed('organization', document.organizations),
  ];
}

export function listMentions(document: SebutDocument): ListedMention[] {
  return listEntities(document)
    .flatMap(({ type, entity }) => entity.mentions.map((mention) => ({ type, entity, mention })))
    .sort((a, b) => a.mention.start - b.mention.start);
}

/** Country code, Kemendagri code or null: whatever code the entity has. */
export function codeOf(entity: AnyEntity): string | null {
  return 'code' in entity ? entity.code : null;
}

export function kindOf(entity: AnyEntity): string | null {
  return 'kind' in entity ? entity.kind : null;
}

export function countryOf(entity: AnyEntity): string | null {
  return 'country' in entity ? entity.country : null;
}
