/**
 * The nouns of sebut. Types only: nothing here does anything.
 *
 * Offsets are half-open and count UTF-16 code units of the text as read, so `text.slice(start, end)` cuts
 * exactly what they name.
 */

/** A half-open stretch of the text as read, in UTF-16 code units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** What a mention can name (dates are found apart). */
export type EntityType = 'person' | 'organization' | 'country' | 'location';

/** TIMEX3 types of TimeML 1.2.1. */
export type TimeType = 'DATE' | 'TIME' | 'DURATION' | 'SET';

/** Where a relative value got its footing. */
export type TimeAnchor = 'given' | 'published' | 'text' | 'none';

/** Parts of a value that can be known (said) or implied (filled in from the anchor). */
export type TimePart = 'year' | 'month' | 'day' | 'week' | 'quarter' | 'season' | 'time' | 'zone';

/** A temporal expression with its TIMEX3 value. */
export interface TimeExpression extends Span {
  readonly text: string;
  readonly type: TimeType;
  /** ISO 8601 / TIMEX3 value, or null where none can be given (an impossible date). */
  readonly value: string | null;
  /** START, MID, END, APPROX, BEFORE, AFTER … as TIMEX3 `mod`. */
  readonly modifier: string | null;
  readonly anchor: TimeAnchor;
  /** Parts the text says. */
  readonly known: readonly TimePart[];
  /** Parts filled in from the anchor. */
  readonly implied: readonly TimePart[];
  /** The rule that read it, for `explain`. */
  readonly rule: string;
}

/** Something a reader of the result should know about a place in the text. */
export interface Warning {
  readonly code: string;
  readonly message: string;
  readonly start: number;
  readonly end: number;
}

/** Which of the three independent hands proposed a candidate. */
export type Hand = 'dictionary' | 'rule' | 'tagger';

/** A proposal that resolution may choose: a stretch of text, what it may be, how sure, and why. */
export interface Candidate extends Span {
  /** Token range, half-open. */
  readonly firstToken: number;
  readonly endToken: number;
  /** `none` proposes that the stretch names nothing of ours: *dolar AS*, *Piala Dunia*. */
  readonly type: EntityType | 'none';
  readonly hand: Hand;
  /** 0 to 1. */
  readonly score: number;
  /** `dictionary:place/countries`, `rule:person/title-before-name`, `tagger`. */
  readonly evidence: string;
  /** Gazetteer form, or -1. */
  readonly form: number;
}

/** A chosen stretch of text that names an entity. */
export interface Mention extends Span {
  readonly text: string;
  readonly firstToken: number;
  readonly endToken: number;
  readonly type: EntityType;
  /** Calibrated: of mentions scored 0.9 about nine in ten are right. */
  readonly score: number;
  readonly evidence: readonly string[];
  /** Gazetteer form that the mention was matched to, or -1. */
  readonly form: number;
}

/** A part of the page and what it is. */
export type PartKind =
  | 'title'
  | 'subtitle'
  | 'published'
  | 'updated'
  | 'dateline'
  | 'byline'
  | 'editor'
  | 'initials'
  | 'outlet'
  | 'caption'
  | 'credit'
  | 'related'
  | 'advertisement'
  | 'inserted-headline'
  | 'pager'
  | 'tags'
  | 'share'
  | 'navigation'
  | 'subheading'
  | 'body';

export interface ArticlePart extends Span {
  readonly kind: PartKind;
}
