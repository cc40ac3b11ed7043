/**
 * Labelled corpora as span rows, one JSON object a line: `{"id", "text", "spans": [[start, end, type], …]}`, and their
 * way into labels per token. Spans whose edges fall inside a token are moved to the token's edges and counted.
 */

import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import {
  BEGIN,
  END,
  INSIDE,
  labelOf,
  OUTSIDE,
  SINGLE,
  TAGGED_TYPES,
  type TaggedType,
} from '../tagger/labels.ts';
import type { Tokens } from '../text/tokens.ts';

/** `[start, end, type]`, half-open, in UTF-16 units of the row's text. */
export type SpanTuple = readonly [start: number, end: number, type: string];

export interface SpanRow {
  /** As the file has it, so that predictions carry the same. */
  readonly id: string | number;
  readonly text: string;
  readonly spans: readonly SpanTuple[];
}

/** Rows of one file, and the corpus they belong to. */
export interface Corpus {
  /** Domain name: `nerui` for `nerui.train.jsonl`. */
  readonly name: string;
  readonly rows: readonly SpanRow[];
  /** The labels follow the project's own definition already. */
  readonly own?: boolean;
}

/** Domain that a file name declares: what stands before the first dot. */
export function domainOf(path: string): string {
  return basename(path).split('.')[0];
}

/** The corpora of a folder that are called for a half, `train` or `dev`, in the order of their names. */
export function readHalves(folder: string, half: string): Corpus[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(`.${half}.jsonl`))
    .sort()
    .map((name) => readCorpus(join(folder, name)));
}

/** @throws Error naming file and line where a row is not JSON of the expected shape */
export function readCorpus(path: string): Corpus {
  return { name: domainOf(path), rows: parseRows(readFileSync(path, 'utf8'), path) };
}

/**
 * Rows of a whole file; rows without `spans` have none.
 *
 * @param source for messages, and for the ids of rows without one: `source:line`
 */
export function parseRows(content: string, source: string): SpanRow[] {
  return content
    .replace(/^\uFEFF/, '')
    .split('\n')
    .flatMap((line, index) => (line.trim() === '' ? [] : [parseRow(line, `${source}:${index + 1}`)]));
}

function parseRow(line: string, place: string): SpanRow {
  let row: Partial<SpanRow>;
  try {
    row = JSON.parse(line) as Partial<SpanRow>;
  } catch {
    throw new Error(`${place}: not JSON`);
  }
  if (typeof row.text !== 'string') throw new Error(`${place}: no "text"`);
  const spans = row.spans ?? [];
  let last = 0;
  for (const [start, end] of [...spans].sort((a, b) => a[0] - b[0])) {
    if (
      !(
        Number.isInteger(start) &&
        Number.isInteger(end) &&
        start >= 0 &&
        start < end &&
        end <= row.text.length
      )
    )
      throw new Error(`${place}: span [${start}, ${end}] lies outside the text`);
    if (start < last) throw new Error(`${place}: span [${start}, ${end}] overlaps another`);
    last = end;
  }
  return { id: row.id ?? place, text: row.text, spans };
}

/** A country is a location to the tagger; types it does not know are left out. */
function taggedTypeIndex(type: string): number {
  return TAGGED_TYPES.indexOf((type === 'country' ? 'location' : type) as TaggedType);
}

/** Spans that no tagger learns from, by type and in the order of their first row: *date*, *event*. */
export function unknownTypes(rows: readonly SpanRow[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { spans } of rows)
    for (const [, , type] of spans)
      if (taggedTypeIndex(type) < 0) counts.set(type, (counts.get(type) ?? 0) + 1);
  return counts;
}

/**
 * One label a token.
 *
 * @returns the labels, and how many spans did not begin and end at tokens
 */
export function labelsOf(tokens: Tokens, spans: readonly SpanTuple[]): { labels: Uint8Array; moved: number } {
  const { count, start, end } = tokens;
  const labels = new Uint8Array(count).fill(OUTSIDE);
  let moved = 0;
  for (const [from, to, typeName] of spans) {
    const type = taggedTypeIndex(typeName);
    if (type < 0) continue;
    let first = 0;
    while (first < count && end[first] <= from) first++;
    let last = first;
    while (last + 1 < count && start[last + 1] < to) last++;
    if (first >= count) continue;
    if (start[first] !== from || end[last] !== to) moved++;
    if (first === last) labels[first] = labelOf(type, SINGLE);
    else {
      labels[first] = labelOf(type, BEGIN);
      labels.fill(labelOf(type, INSIDE), first + 1, last);
      labels[last] = labelOf(type, END);
    }
  }
  return { labels, moved };
}
