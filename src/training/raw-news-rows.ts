/**
 * Annotated raw news as span rows, a sentence each. The annotation lists the distinct names of an article; a name is
 * labelled wherever it stands as whole words, the longest first.
 *
 * Limits: a sentence with a name of two types, one that may be annotated or not, or one glued to its neighbours says
 * nothing for sure and is left out.
 */

import type { Corpus, SpanRow, SpanTuple } from './corpora.ts';
import { learnable } from './learnable.ts';
import {
  type AnnotatedNews,
  type AnnotatedPage,
  type AnnotatedSentence,
  loadRawNews,
  RAW_NEWS_SETS,
  type RawNewsSet,
} from './raw-news.ts';

const GROUPS = [
  ['people', 'person'],
  ['organizations', 'organization'],
  ['countries', 'location'],
  ['locations', 'location'],
] as const;

/** Where a sentence ends in text that is printed like news: *… kemarin. Rano …*. */
const SENTENCE_BREAK = /(?<=[.!?]["”’)]?)\s+(?=[\p{Lu}“"‘])/u;

const WORD_CHARACTER = /[\p{L}\p{N}]/u;

/** The sets that the tagger may learn from. */
export const TRAINING_SETS = RAW_NEWS_SETS.filter((set) => set !== 'held-out');

/** Sets of annotated raw news as one corpus. */
export function readRawNewsCorpus(shared: string, sets: readonly RawNewsSet[]): Corpus {
  const rows = sets.flatMap((set) => {
    const { rows: pages, gold } = loadRawNews(shared, set);
    return pages.flatMap(({ id, text }, index) => rowsOf(id, text, gold[index]));
  });
  return { name: 'raw-news', rows: rows.map(learnable), own: true };
}

/** Sentences of an article all of whose names are sure, with their spans. */
export function rowsOf(id: string, text: string, gold: AnnotatedNews): SpanRow[] {
  return sentencesOf(text, gold).map(({ start, end, spans }) => ({
    id: `${id}-${start}`,
    text: text.slice(start, end),
    spans,
  }));
}

/** The same as places in the article; offsets of names are those within the sentence. */
export function sentencesOf(text: string, gold: AnnotatedNews): AnnotatedSentence[] {
  const typeOf = new Map<string, string | null>();
  for (const [group, type] of GROUPS)
    for (const { surfaces } of gold[group])
      for (const surface of surfaces)
        typeOf.set(surface, (typeOf.get(surface) ?? type) === type ? type : null);
  for (const surface of gold.optional) if (!/^\(?\d/.test(surface)) typeOf.set(surface, null);
  const surfaces = [...typeOf.keys()].sort((a, b) => b.length - a.length);
  let behind = 0;
  return text
    .split(/\n+/)
    .flatMap((line) => line.split(SENTENCE_BREAK))
    .filter((sentence) => sentence.trim() !== '')
    .flatMap((sentence) => {
      const start = text.indexOf(sentence, behind);
      behind = start + sentence.length;
      const spans = spansOf(sentence, surfaces, typeOf);
      return spans === null ? [] : [{ start, end: behind, spans }];
    });
}

/** Annotated articles as pages with their sentences. */
export function readRawNewsPages(shared: string, sets: readonly RawNewsSet[]): AnnotatedPage[] {
  return sets.flatMap((set) => {
    const { rows, gold } = loadRawNews(shared, set);
    return rows.map(({ id, text }, index) => ({ id, text, sentences: sentencesOf(text, gold[index]) }));
  });
}

/** Names of a sentence, or null where one of them is unsure. */
function spansOf(
  sentence: string,
  surfaces: readonly string[],
  typeOf: ReadonlyMap<string, string | null>,
): SpanTuple[] | null {
  const taken = new Uint8Array(sentence.length);
  const spans: SpanTuple[] = [];
  for (const surface of surfaces)
    for (let start = sentence.indexOf(surface); start >= 0; start = sentence.indexOf(surface, start + 1)) {
      const end = start + surface.length;
      if (taken[start] === 1 || taken[end - 1] === 1) continue;
      if (isWordAt(sentence, start - 1) || isWordAt(sentence, end)) {
        // SurabayaEri Cahyadi; but the AS of KOMPAS is nothing
        if (surface.length > LONGEST_CHANCE) return null;
        continue;
      }
      const type = typeOf.get(surface) ?? null;
      if (type === null) return null;
      taken.fill(1, start, end);
      spans.push([start, end, type]);
    }
  return spans.sort((a, b) => a[0] - b[0]);
}

/** Names up to this length stand inside other words by chance. */
const LONGEST_CHANCE = 4;

function isWordAt(text: string, index: number): boolean {
  return index >= 0 && index < text.length && WORD_CHARACTER.test(text[index]);
}
