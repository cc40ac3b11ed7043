/** From mentions to the entities of the document: clusters, names, codes, titles, salience, numbered by first mention. */

import type {
  DocumentCountry,
  DocumentLocation,
  DocumentMention,
  DocumentOrganization,
  DocumentPerson,
} from '../model/document.ts';
import type { EntityType, Mention } from '../model/types.ts';
import type { RuleContext } from '../rules/context.ts';
import { aliasesOf, type Cluster, nameOf, tidy } from './cluster.ts';
import { fillContainment } from './containment.ts';
import { findEquations } from './equations.ts';
import { findHonorifics } from './honorifics.ts';
import { EntityIds } from './mention-index.ts';
import { kindByHead } from './organization-kinds.ts';
import { acronymOf, clusterOrganizations } from './organizations.ts';
import { clusterPeople } from './people.ts';
import { clusterCountries, clusterLocations } from './places.ts';
import type { PageRegions } from './salience.ts';
import { withoutServants } from './servants.ts';
import { findPrintedTitles, type PrintedTitle } from './titles.ts';

export interface AssembledEntities {
  readonly people: DocumentPerson[];
  readonly countries: DocumentCountry[];
  readonly locations: DocumentLocation[];
  readonly organizations: DocumentOrganization[];
  readonly titles: readonly PrintedTitle[];
  /** Entity id of each mention. */
  readonly idOf: EntityIds;
}

export function assembleEntities(
  mentions: readonly Mention[],
  context: RuleContext,
  regions: PageRegions,
): AssembledEntities {
  const { tokens, gazetteer } = context;
  const ofType = (type: EntityType) => mentions.filter((mention) => mention.type === type);
  const people = ofType('person');
  const organizations = ofType('organization');
  const clusters = {
    person: clusterPeople(people, tokens, gazetteer, findEquations(people, tokens)),
    country: clusterCountries(ofType('country'), gazetteer),
    location: clusterLocations(ofType('location'), tokens, gazetteer),
    organization: clusterOrganizations(
      organizations,
      tokens,
      gazetteer,
      findEquations(organizations, tokens),
    ),
  };
  let highestCount = 1;
  for (const list of Object.values(clusters))
    for (const cluster of list) highestCount = Math.max(highestCount, cluster.mentions.length);
  const idOf = new EntityIds(tokens.count);
  const base = (cluster: Cluster, id: string, name: string) => {
    idOf.add(cluster.mentions, id);
    return {
      id,
      name,
      aliases: aliasesOf(cluster, name),
      count: cluster.mentions.length,
      salience: regions.salienceOf(cluster.mentions, highestCount),
      mentions: cluster.mentions.map((mention) => toDocumentMention(mention, regions)),
    };
  };

  const printedTitles = findPrintedTitles(
    context,
    people,
    mentions.filter(({ type }) => type !== 'person'),
  );
  const titles = withoutServants(printedTitles, clusters.person, tokens);
  const titlesOf = new Map<Mention, string[]>();
  for (const { person, start, end } of [...titles, ...findHonorifics(context, people, titles)]) {
    const text = tidy(tokens.text.slice(start, end));
    const known = titlesOf.get(person);
    if (known === undefined) titlesOf.set(person, [text]);
    else known.push(text);
  }
  const formOf = (cluster: Cluster): number => cluster.mentions.find(({ form }) => form >= 0)?.form ?? -1;

  // Written out: objects spread into larger ones are built twice.
  const assembled = {
    titles,
    idOf,
    people: clusters.person.map((cluster, index) => {
      const surface = nameOf(cluster, tokens, context.lineStyle, gazetteer);
      const {
        id,
        name,
        aliases,
        count,
        salience,
        mentions: own,
      } = base(cluster, `person-${index + 1}`, surface);
      return { id, name, aliases, count, salience, mentions: own, titles: distinctTitles(cluster, titlesOf) };
    }),
    countries: clusters.country.map((cluster, index) => {
      const entity = gazetteer.formEntity[formOf(cluster)];
      const surface = gazetteer.entityName(entity);
      const {
        id,
        name,
        aliases,
        count,
        salience,
        mentions: own,
      } = base(cluster, `country-${index + 1}`, surface);
      const code = gazetteer.entityCountry(entity) ?? '';
      return { id, name, aliases, count, salience, mentions: own, code, code3: gazetteer.entityCode(entity) };
    }),
    locations: clusters.location.map((cluster, index) => {
      const form = formOf(cluster);
      const entity = form < 0 ? -1 : gazetteer.formEntity[form];
      const coordinates = entity < 0 ? null : gazetteer.entityCoordinates(entity);
      const surface = nameOf(cluster, tokens, context.lineStyle, gazetteer);
      const {
        id,
        name,
        aliases,
        count,
        salience,
        mentions: own,
      } = base(cluster, `location-${index + 1}`, surface);
      return {
        id,
        name,
        aliases,
        count,
        salience,
        mentions: own,
        kind: form < 0 ? null : gazetteer.subtypeOf(form) || null,
        country: entity < 0 ? null : gazetteer.entityCountry(entity),
        within: null as string | null,
        code: entity < 0 ? null : gazetteer.entityCode(entity),
        latitude: coordinates?.latitude ?? null,
        longitude: coordinates?.longitude ?? null,
      };
    }),
    organizations: clusters.organization.map((cluster, index) => {
      const form = formOf(cluster);
      const surface = nameOf(cluster, tokens, context.lineStyle, gazetteer);
      const {
        id,
        name,
        aliases,
        count,
        salience,
        mentions: own,
      } = base(cluster, `organization-${index + 1}`, surface);
      return {
        id,
        name,
        aliases,
        count,
        salience,
        mentions: own,
        acronym: acronymOf(cluster, name),
        kind: (form < 0 ? '' : gazetteer.subtypeOf(form)) || kindByHead(cluster.mentions, context),
        country: form < 0 ? null : gazetteer.entityCountry(gazetteer.formEntity[form]),
      };
    }),
  };
  fillContainment(assembled.locations, assembled.countries, mentions, idOf, tokens, gazetteer);
  return assembled;
}

function distinctTitles(cluster: Cluster, titlesOf: ReadonlyMap<Mention, readonly string[]>): string[] {
  // Pelatih before the name and pelatih behind it are one, and so are Dr. and Dr
  const titles = new Map<string, string>();
  for (const mention of cluster.mentions)
    for (const title of titlesOf.get(mention) ?? []) {
      const key = title.toLowerCase().replaceAll('.', '');
      if (!titles.has(key)) titles.set(key, title);
    }
  return [...titles.values()];
}

function toDocumentMention(mention: Mention, regions: PageRegions): DocumentMention {
  const { text, start, end, score, evidence } = mention;
  return { text, start, end, score, evidence: [...evidence], boilerplate: regions.isBoilerplate(mention) };
}
