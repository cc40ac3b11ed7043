/**
 * Articles of raw news that were annotated for this project before their output was seen: a file of `annotations/` says of each where
 * it stands in `data/news` beside the repository, and what a reader finds in it. No text is kept here; the page is put
 * together from the record. In the first and the third set heads are as the outlets print them, else outlet and date.
 */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { SpanTuple } from './corpora.ts';

/** One row of the gold: what the scorer reads, with quotations as positions in the page. */
interface ArticleRow extends AnnotatedNews {
  /** File in `data/news`, without its endings. */
  readonly file: string;
  /** What the record has for a title is the name of a section. */
  readonly untitled?: boolean;
  readonly quotes: readonly { readonly speaker: string; readonly start: number; readonly end: number }[];
}

/** What a reader finds in an article. */
export interface AnnotatedNews {
  readonly id: string;
  readonly people: readonly Named[];
  readonly organizations: readonly Named[];
  readonly countries: readonly Named[];
  readonly locations: readonly Named[];
  /** Surfaces that either answer may have. */
  readonly optional: readonly string[];
}

interface Named {
  readonly surfaces: readonly string[];
}

/** A page and those of its sentences whose names are annotated. */
export interface AnnotatedPage {
  readonly id: string;
  readonly text: string;
  readonly sentences: readonly AnnotatedSentence[];
}

/** Where a sentence stands in its page, in UTF-16 units, and its names, in units of the sentence. */
export interface AnnotatedSentence {
  readonly start: number;
  readonly end: number;
  readonly spans: readonly SpanTuple[];
}

/** A record of `data/news`. */
export interface NewsRecord {
  readonly id: string;
  readonly title: string;
  readonly author: string | null;
  readonly date: string | null;
  readonly outlet: string | null;
  readonly body: string;
}

export interface RawNews {
  readonly rows: readonly { readonly id: string; readonly text: string }[];
  /** As the scorer of articles wants it, one for each row. */
  readonly gold: readonly AnnotatedNews[];
}

const MONTHS = 'Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember'.split(
  ' ',
);

/** The sets. The tagger learns from all but the last, whose errors nobody has mended either. */
export const RAW_NEWS_SETS = ['first', 'second', 'third', 'held-out'] as const;

export type RawNewsSet = (typeof RAW_NEWS_SETS)[number];

/** What stands between a page's title and its story where heads are as printed, by the file that its record comes from. */
const HEADS: Readonly<Record<string, (record: NewsRecord) => string>> = {
  indonews_2025: ({ author, date }) => `${author ?? ''}\n${date ?? ''}`,
  kompas_2025_md: ({ date }) => {
    const [year, month, day] = (date ?? '').slice(0, 10).split('-').map(Number);
    return `Kompas.com, ${day} ${MONTHS[month - 1]} ${year}`;
  },
  indonews4_2025: ({ outlet, date }) =>
    `${outlet === 'cnnindonesia.com' ? 'CNN Indonesia' : (outlet ?? '')}\n${date ?? ''}`,
  detik_entity_2025: ({ date }) => `detikNews\n${date ?? ''}`,
  indonesian_news_corpus_2015: ({ outlet, date }) => `${outlet ?? ''} ${date ?? ''}`,
};

function printPage(record: NewsRecord, file: string, set: RawNewsSet): string {
  const { title, body } = record;
  if (set === 'first' || set === 'third') return `${title}\n\n${HEADS[file](record)}\n\n${body.trim()}\n`;
  return printPlainPage(record);
}

/** Title, outlet and date, body. */
export function printPlainPage({ title, outlet, date, body }: NewsRecord): string {
  const head = [outlet, date].filter((part) => part !== null && part !== '').join(', ');
  return `${title}\n\n${head}\n\n${body}`;
}

/** Words of a quotation's begin and end that the scorer looks for. */
const QUOTED_WORDS = 4;

/**
 * @param shared the folder with `data/news`
 * @throws Error when a record that was annotated is not there
 */
export function loadRawNews(shared: string, set: RawNewsSet): RawNews {
  const pages: ArticleRow[] = readFileSync(`annotations/raw-news-${set}.jsonl`, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));
  const recordOf = newsRecords(shared);
  const rows: { id: string; text: string }[] = [];
  const gold: AnnotatedNews[] = [];
  for (const page of pages) {
    const record = recordOf(page.file, page.id);
    const text = printPage(record, page.file, set);
    rows.push({ id: page.id, text });
    const quotes = page.quotes.map(({ speaker, start, end }) => {
      const words = text.slice(start, end).split(/\s+/);
      return {
        speaker,
        begin: words.slice(0, QUOTED_WORDS).join(' '),
        end: words.slice(-QUOTED_WORDS).join(' '),
      };
    });
    // Rano Wijaya Pulang | tempo.co: the outlet is no part of the title
    const title = page.untitled === true ? null : record.title.trim().replace(/ \| [a-z.]+$/, '');
    gold.push({ ...page, title, quotes } as AnnotatedNews);
  }
  return { rows, gold };
}

/**
 * Records by file, without its endings, and id. A file is read when it is first asked for.
 *
 * @throws Error when there is no such record
 */
export function newsRecords(shared: string): (file: string, id: string) => NewsRecord {
  const files = new Map<string, Map<string, NewsRecord>>();
  return (file, id) => {
    let records = files.get(file);
    if (records === undefined) {
      records = readRecords(join(shared, 'data/news', `${file}.jsonl.gz`));
      files.set(file, records);
    }
    const record = records.get(id);
    if (record === undefined) throw new Error(`${file} has no record ${id}`);
    return record;
  };
}

function readRecords(path: string): Map<string, NewsRecord> {
  const records = gunzipSync(readFileSync(path))
    .toString('utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as NewsRecord);
  return new Map(records.map((record) => [record.id, record]));
}
