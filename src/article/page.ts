/** What reading a page yields: its parts and the article's metadata, all with offsets into the text as read. */

import type { ArticlePart, PartKind, Span } from '../model/types.ts';
import { partitionPoint } from '../text/order.ts';

export interface PrintedDate extends Span {
  readonly text: string;
  /** ISO 8601, with the zone where one is printed. */
  readonly value: string;
}

export interface Dateline extends Span {
  readonly place: string | null;
  readonly outlet: string | null;
}

export interface Page {
  /** In text order, not overlapping; white space between parts belongs to none. */
  readonly parts: readonly ArticlePart[];
  readonly title: string | null;
  readonly published: PrintedDate | null;
  readonly updated: PrintedDate | null;
  readonly dateline: Dateline | null;
  readonly authors: readonly string[];
  readonly editors: readonly string[];
  readonly outlet: string | null;
}

/** What a record says beside its text. */
export interface PageHints {
  readonly title?: string | undefined;
  /** The article's date, ISO or as printed. */
  readonly date?: string | undefined;
}

/** A page while it is read: one kind per line, and what was found so far. */
export interface PageDraft {
  readonly kinds: PartKind[];
  title: string | null;
  published: PrintedDate | null;
  updated: PrintedDate | null;
  readonly authors: string[];
  readonly editors: string[];
  outlet: string | null;
  /** A place that the head prints where English papers have their dateline. */
  place: { readonly text: string; readonly start: number } | null;
}

/** Names kept at most; a page that signs with more is a list of something else. */
const MAXIMUM_NAMES = 24;

/** Adds names that are not in the list yet. */
export function addNames(list: string[], names: readonly string[]): void {
  for (const name of names) if (list.length < MAXIMUM_NAMES && !list.includes(name)) list.push(name);
}

/** The part that a position stands in, or null; parts are in text order. */
export function partAt(parts: readonly ArticlePart[], position: number): ArticlePart | null {
  const part = parts[partitionPoint(parts.length, (index) => parts[index].end <= position)];
  return part !== undefined && part.start <= position ? part : null;
}
