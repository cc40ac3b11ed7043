/** From mentions to the entities of the document: clusters, names, codes, titles, salience, numbered by first mention. */

import type {
  DocumentCountry,
  DocumentLocation,
  DocumentMention,
  DocumentOrganization,
  DocumentPerson,
} from '../model/document.ts';
import type { EntityType, Mention } from '../model/types.ts';
import { CLASS, type RuleContext } from '../rules/context.ts';
import type { Tokens } from '../text/tokens.ts';
import { aliasesOf, type Cluster, nameOf, tidy } from './cluster.ts';
import { fillContainment } from './containment.ts';
import { countryInName } from './country-in-name.ts';
import { findEquations } from './equations.ts';
import { findHonorifics, type Honorific } from './honorifics.ts';
import { EntityIds } from './mention-index.ts';
import { kindByHead } from './organization-kinds.ts';
import { acronymOf, clusterOrganizations } from './organizations.ts';
import { clusterPeople } from './people.ts';
import { fillKinds } from './place-kinds.ts';
import { clusterCountries, clusterLocations } from './places.ts';
import { findPossessedTitles } from './possessed-titles.ts';
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
  const people = ofType(mentions, 'person');
  const organizations = ofType(mentions, 'organization');
  const clusters: Clusters = {
    person: clusterPeople(
      people,
      tokens,
      gazetteer,
      findEquations(people, tokens, (token) => (context.classes[token] & CLASS.honorific) !== 0),
    ),
    country: clusterCountries(ofType(mentions, 'country'), gazetteer),
    location: clusterLocations(ofType(mentions, 'location'), tokens, gazetteer),
    organization: clusterOrganizations(
      organizations,
      tokens,
      gazetteer,
      findEquations(organizations, tokens, () => false),
    ),
  };
  const printedTitles = [
    ...findPrintedTitles(
      context,
      people,
      mentions.filter(({ type }) => type !== 'person'),
    ),
    ...findPossessedTitles(context, people),
  ];
  const titles = withoutServants(printedTitles, clusters.person, tokens);
  const assembly: Assembly = {
    context,
    regions,
    highestCount: highestCountOf(clusters),
    idOf: new EntityIds(tokens.count),
  };
  const titlesOf = titlesByMention(titles, findHonorifics(context, people, titles), tokens);
  const assembled = {
    titles,
    idOf: assembly.idOf,
    people: clusters.person.map((cluster, index) => personOf(assembly, cluster, index, titlesOf)),
    countries: clusters.country.map((cluster, index) => countryOf(assembly, cluster, index)),
    locations: clusters.location.map((cluster, index) => locationOf(assembly, cluster, index)),
    organizations: clusters.organization.map((cluster, index) => organizationOf(assembly, cluster, index)),
  };
  fillKinds(assembled.locations, clusters.location, context);
  fillContainment(assembled.locations, assembled.countries, mentions, assembly.idOf, context);
  return assembled;
}

type Clusters = Readonly<Record<EntityType, readonly Cluster[]>>;

/** What every entity of one document is made with. */
interface Assembly {
  readonly context: RuleContext;
  readonly regions: PageRegions;
  /** Mentions of the entity that has most. */
  readonly highestCount: number;
  readonly idOf: EntityIds;
}

function ofType(mentions: readonly Mention[], type: EntityType): Mention[] {
  return mentions.filter((mention) => mention.type === type);
}

function highestCountOf(clusters: Clusters): number {
  let highest = 1;
  for (const list of Object.values(clusters))
    for (const cluster of list) highest = Math.max(highest, cluster.mentions.length);
  return highest;
}

/** The titles of each mention of a person as printed, and what stands with the name. */
function titlesByMention(
  titles: readonly PrintedTitle[],
  honorifics: readonly Honorific[],
  tokens: Tokens,
): Map<Mention, string[]> {
  const titlesOf = new Map<Mention, string[]>();
  for (const { person, start, end } of [...titles, ...honorifics]) {
    const text = tidy(tokens.text.slice(start, end));
    const known = titlesOf.get(person);
    if (known === undefined) titlesOf.set(person, [text]);
    else known.push(text);
  }
  return titlesOf;
}

// The entities are written out: objects spread into larger ones are built twice.

function personOf(
  assembly: Assembly,
  cluster: Cluster,
  index: number,
  titlesOf: ReadonlyMap<Mention, readonly string[]>,
): DocumentPerson {
  const name = printedName(assembly, cluster);
  const id = register(assembly, cluster, `person-${index + 1}`);
  return {
    id,
    name,
    aliases: aliasesOf(cluster, name),
    count: cluster.mentions.length,
    salience: salienceOf(assembly, cluster),
    mentions: mentionsOf(assembly, cluster),
    titles: distinctTitles(cluster, titlesOf),
  };
}

function countryOf(assembly: Assembly, cluster: Cluster, index: number): DocumentCountry {
  const { gazetteer } = assembly.context;
  const entity = gazetteer.formEntity[formOf(cluster)];
  const name = gazetteer.entityName(entity);
  const id = register(assembly, cluster, `country-${index + 1}`);
  return {
    id,
    name,
    aliases: aliasesOf(cluster, name),
    count: cluster.mentions.length,
    salience: salienceOf(assembly, cluster),
    mentions: mentionsOf(assembly, cluster),
    code: gazetteer.entityCountry(entity) ?? '',
    code3: gazetteer.entityCode(entity),
  };
}

function locationOf(assembly: Assembly, cluster: Cluster, index: number): DocumentLocation {
  const { gazetteer } = assembly.context;
  const form = formOf(cluster);
  const entity = form < 0 ? -1 : gazetteer.formEntity[form];
  const coordinates = entity < 0 ? null : gazetteer.entityCoordinates(entity);
  const name = printedName(assembly, cluster);
  const id = register(assembly, cluster, `location-${index + 1}`);
  return {
    id,
    name,
    aliases: aliasesOf(cluster, name),
    count: cluster.mentions.length,
    salience: salienceOf(assembly, cluster),
    mentions: mentionsOf(assembly, cluster),
    kind: null,
    country: entity < 0 ? countryInName(cluster, assembly.context) : gazetteer.entityCountry(entity),
    within: null,
    code: entity < 0 ? null : gazetteer.entityCode(entity),
    latitude: coordinates?.latitude ?? null,
    longitude: coordinates?.longitude ?? null,
  };
}

/** Kinds of body that a state has, and none abroad: *Satlantas Polres Kenari*. */
const KINDS_OF_STATE = new Set(
  'police military court prosecution legislature government agency ministry'.split(' '),
);

function organizationOf(assembly: Assembly, cluster: Cluster, index: number): DocumentOrganization {
  const { gazetteer } = assembly.context;
  const form = formOf(cluster);
  const name = printedName(assembly, cluster);
  const kind = (form < 0 ? '' : gazetteer.subtypeOf(form)) || kindByHead(cluster.mentions, assembly.context);
  const id = register(assembly, cluster, `organization-${index + 1}`);
  return {
    id,
    name,
    aliases: aliasesOf(cluster, name),
    count: cluster.mentions.length,
    salience: salienceOf(assembly, cluster),
    mentions: mentionsOf(assembly, cluster),
    acronym: acronymOf(cluster, name),
    kind,
    country:
      form >= 0
        ? gazetteer.entityCountry(gazetteer.formEntity[form])
        : countryOfState(cluster, kind, assembly.context),
  };
}

/** The country that the name of a state's body says; of other bodies none, *Restoran Padang* may be anywhere. */
function countryOfState(cluster: Cluster, kind: string | null, context: RuleContext): string | null {
  return kind !== null && KINDS_OF_STATE.has(kind) ? countryInName(cluster, context) : null;
}

/** The first form of the dictionaries among the mentions, or -1. */
function formOf(cluster: Cluster): number {
  return cluster.mentions.find(({ form }) => form >= 0)?.form ?? -1;
}

function printedName({ context }: Assembly, cluster: Cluster): string {
  return nameOf(cluster, context.tokens, context.lineStyle, context.gazetteer);
}

/** Notes the id at each mention, and gives it back. */
function register({ idOf }: Assembly, cluster: Cluster, id: string): string {
  idOf.add(cluster.mentions, id);
  return id;
}

function salienceOf({ regions, highestCount }: Assembly, cluster: Cluster): number {
  return regions.salienceOf(cluster.mentions, highestCount);
}

function mentionsOf({ regions }: Assembly, cluster: Cluster): DocumentMention[] {
  return cluster.mentions.map((mention) => toDocumentMention(mention, regions));
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
