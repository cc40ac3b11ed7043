/**
 * The result: what `extract` returns and the command prints. This is the contract `sebut/1`: adding a key is a minor
 * version, changing one a major. Keys are never missing; what is unknown is null or an empty array.
 */

import type { ArticlePart, TimeAnchor, TimePart, TimeType, Warning } from './types.ts';

export const SCHEMA_VERSION = 'sebut/1';

/** Offsets are half-open; UTF-16 code units unless other offsets were asked for. */
export interface DocumentMention {
  text: string;
  start: number;
  end: number;
  /** 0 to 1, calibrated. */
  score: number;
  evidence: string[];
  /** Stands in a part of the page that is not the article. */
  boilerplate: boolean;
}

interface DocumentEntity {
  /** `person-1`, `country-2` …, numbered by first mention. */
  id: string;
  name: string;
  aliases: string[];
  count: number;
  /** 0 to 1: how much the article is about it. */
  salience: number;
  mentions: DocumentMention[];
}

export interface DocumentPerson extends DocumentEntity {
  /** Titles, offices and roles printed with the name, in order of appearance. */
  titles: string[];
}

export interface DocumentCountry extends DocumentEntity {
  /** ISO 3166-1 alpha-2. */
  code: string;
  /** ISO 3166-1 alpha-3. */
  code3: string | null;
}

export interface DocumentLocation extends DocumentEntity {
  kind: string | null;
  /** ISO 3166-1 alpha-2. */
  country: string | null;
  /** Id of the location or country that the article or the dictionary says contains it. */
  within: string | null;
  /** Kemendagri code of an Indonesian province, regency or city. */
  code: string | null;
  latitude: number | null;
  longitude: number | null;
}

export interface DocumentOrganization extends DocumentEntity {
  acronym: string | null;
  kind: string | null;
  /** ISO 3166-1 alpha-2 of the state whose body it is. */
  country: string | null;
}

export interface DocumentDate {
  text: string;
  start: number;
  end: number;
  type: TimeType;
  /** TIMEX3 value, or null for an impossible date. */
  value: string | null;
  modifier: string | null;
  anchor: TimeAnchor;
  known: TimePart[];
  implied: TimePart[];
}

export interface DocumentQuote {
  text: string;
  start: number;
  end: number;
  /** Entity id, or the speaker as printed when it is no entity (*militer Israel*), or null. */
  speaker: string | null;
  cue: string | null;
  confidence: number;
}

export interface DocumentRole {
  person: string;
  role: string;
  organization: string | null;
  country: string | null;
  location: string | null;
  start: number;
  end: number;
}

export interface DocumentArticle {
  title: string | null;
  /** Where a page prints only when it was updated, that. */
  published: { text: string; value: string; start: number; end: number } | null;
  updated: { text: string; value: string; start: number; end: number } | null;
  dateline: { place: string | null; outlet: string | null; start: number; end: number } | null;
  authors: string[];
  editors: string[];
  outlet: string | null;
  /** Id of the location or country the article is about. */
  focus: string | null;
  parts: { kind: ArticlePart['kind']; start: number; end: number }[];
}

export interface LanguageSegment {
  start: number;
  end: number;
  code: string;
  confidence: number;
}

export interface DocumentLanguage {
  /** ISO 639-3; `und` when nothing can be said. */
  code: string;
  confidence: number;
  reliable: boolean;
  segments: readonly LanguageSegment[];
}

export interface SebutDocument {
  schema: typeof SCHEMA_VERSION;
  id: string;
  /** What offsets count in; only when it was asked for. */
  text?: string;
  language: DocumentLanguage;
  article: DocumentArticle;
  people: DocumentPerson[];
  countries: DocumentCountry[];
  locations: DocumentLocation[];
  organizations: DocumentOrganization[];
  dates: DocumentDate[];
  quotes: DocumentQuote[];
  roles: DocumentRole[];
  warnings: Warning[];
}
