/**
 * What the compiled gazetteer holds: the literal lists behind its numeric columns, and the order of its sections.
 * Appending to a list keeps old files readable; any other change is a new `FORMAT_VERSION`.
 */

export const FORMAT_MAGIC = 0x7a675342; // "BSgz"
export const FORMAT_VERSION = 3;

/** Kinds of form. The first four name entities; the rest are lexicon classes that rules and features read. */
export const FORM_TYPES = [
  'person',
  'organization',
  'country',
  'location',
  'name-part',
  'title',
  'rank',
  'degree',
  'honorific',
  'speech-verb',
  'organization-head',
  'organization-tail',
  'place-head',
  'place-cue',
  'nationality-cue',
  'currency',
  'language-cue',
  'event-head',
  'sentence-starter',
  'headline-word',
  'block',
] as const;

export type FormType = (typeof FORM_TYPES)[number];

/** Index of a form type, for comparing with the `type` column. */
export const FORM_TYPE = Object.fromEntries(FORM_TYPES.map((type, index) => [type, index])) as Record<
  FormType,
  number
>;

/** Form types below this index name entities. */
export const ENTITY_TYPE_COUNT = 4;

/** Other readings of a form, as bits of its `ambiguous` column. */
export const AMBIGUITIES = ['word', 'person', 'organization', 'country', 'location', 'other'] as const;

export type Ambiguity = (typeof AMBIGUITIES)[number];

export const AMBIGUITY = Object.fromEntries(AMBIGUITIES.map((name, index) => [name, 1 << index])) as Record<
  Ambiguity,
  number
>;

/** How a form stands to its entity. */
export const FORM_KINDS = [
  'name',
  'short',
  'full',
  'official',
  'acronym',
  'abbreviation',
  'alias',
  'former',
  'old',
  'english',
  'ticker',
] as const;

export type FormKind = (typeof FORM_KINDS)[number];

/** How the text prints a matched form. Values of `Matches.casing`. */
export const CASING_EXACT = 0;
/** All in capitals where the dictionary has small letters: *JAKARTA*. */
export const CASING_UPPER = 1;
/** All in small letters: *jakarta*. */
export const CASING_LOWER = 2;
/** An acronym printed as a word: *Nato*. */
export const CASING_TITLE = 3;
export const CASING_OTHER = 4;

/** Sections of the compiled file, in order: name and element type. */
export const SECTIONS = [
  ['wordSlots', 'i32'],
  ['wordHashes', 'i32'],
  ['wordRoots', 'i32'],
  // Node, word and child of each edge, EDGE_SIZE numbers side by side: looking one up touches memory once.
  ['edges', 'i32'],
  // A bit for each edge's hash: most words do not continue the form before them, and this tells so at one look.
  ['edgeFilter', 'i32'],
  // Twice the first form of each node, plus one where the node has children.
  ['nodeForms', 'i32'],
  ['formEntities', 'i32'],
  ['formSignatures', 'i32'],
  ['formSurfaces', 'i32'],
  ['entityIds', 'i32'],
  ['entityNames', 'i32'],
  ['entityParents', 'i32'],
  ['entityCodes', 'i32'],
  ['entityLatitudes', 'f32'],
  ['entityLongitudes', 'f32'],
  ['entityCountries', 'u16'],
  ['formSubtypes', 'u8'],
  ['formTypes', 'u8'],
  ['formAmbiguities', 'u8'],
  ['formKinds', 'u8'],
  ['formStrengths', 'u8'],
  ['formSources', 'u8'],
  ['formFiles', 'u8'],
  // Names of subtypes, sources and files, and what the sources are, as JSON.
  ['lists', 'u8'],
  ['strings', 'u8'],
] as const;

/** Numbers of an edge in the section `edges`. */
export const EDGE_SIZE = 3;

export type SectionName = (typeof SECTIONS)[number][0];
