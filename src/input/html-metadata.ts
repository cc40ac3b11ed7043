/**
 * Title, date, authors and outlet of a page: what it declares (JSON-LD, Open Graph, microdata, meta tags) before what
 * can only be guessed from its visible text.
 */

import type { PageDocument, PageElement } from './dom.ts';
import { renderText } from './html-text.ts';

export interface PageMetadata {
  readonly title: string | null;
  /** ISO 8601 where declared, else as printed. */
  readonly published: string | null;
  readonly authors: readonly string[];
  readonly outlet: string | null;
  /** The text as structured data repeat it. */
  readonly articleBody: string | null;
}

export function readMetadata(document: PageDocument): PageMetadata {
  const linked = readLinkedData(document);
  const printed = findPrintedDate(document);
  const declared = linked.published ?? declaredDate(document);
  return {
    title: linked.title ?? readTitle(document),
    published: declared === null ? printed : reconcile(declared, printed, isIndonesian(document)),
    authors: linked.authors.length > 0 ? linked.authors : declaredAuthors(document),
    outlet: linked.outlet ?? meta(document, ['og:site_name', 'application-name']),
    articleBody: linked.articleBody,
  };
}

/** Content of the first of these meta tags that has one. */
function meta(document: PageDocument, names: readonly string[]): string | null {
  const tags = [...document.querySelectorAll('meta[content]')];
  for (const name of names)
    for (const tag of tags) {
      const key = tag.getAttribute('property') ?? tag.getAttribute('name') ?? tag.getAttribute('itemprop');
      const content = tag.getAttribute('content')?.trim();
      if (key?.toLowerCase() === name && content) return content;
    }
  return null;
}

function readTitle(document: PageDocument): string | null {
  const declared = meta(document, ['og:title', 'twitter:title', 'dc.title', 'title']);
  const title = document.querySelector('title')?.textContent ?? null;
  const heading = squeeze(document.querySelector('h1')?.textContent ?? null);
  const full = squeeze(declared ?? title)?.replace(/^[\w.]+\.(?:com|co\.id|id):\s/i, '') ?? null;
  // `Sering Depresi Berat - Health :: Okezone`: the headline without the outlet, when the page shows it so.
  if (full !== null && heading !== null && heading.length > 10 && full.startsWith(heading)) return heading;
  return full?.replace(/\s+(?:\||::|[-–—] (?=[^-–—]*$)).{0,60}$/u, '') || heading;
}

function squeeze(text: string | null): string | null {
  const squeezed = text?.replace(/\s+/g, ' ').trim();
  return squeezed === undefined || squeezed === '' ? null : squeezed;
}

interface LinkedData {
  title: string | null;
  published: string | null;
  authors: string[];
  outlet: string | null;
  articleBody: string | null;
}

/** schema.org types whose date is the article's. */
const ARTICLE_TYPE = /Article|BlogPosting|Report/;

/** JSON-LD: the first thing that is an article, else whatever states a date of publication. */
function readLinkedData(document: PageDocument): LinkedData {
  const things: Record<string, unknown>[] = [];
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    try {
      // Outlets leave raw line breaks in strings.
      collectThings(JSON.parse((script.textContent ?? '').replace(/[\u0000-\u001f]+/g, ' ')), things, 0);
    } catch {
      // Broken structured data say nothing.
    }
  }
  const thing =
    things.find((candidate) => ARTICLE_TYPE.test(String(candidate['@type']))) ??
    things.find((candidate) => typeof candidate.datePublished === 'string');
  return {
    title: asText(thing?.headline),
    published: asText(thing?.datePublished) ?? asText(thing?.dateCreated),
    authors: namesOf(thing?.author),
    outlet: namesOf(thing?.publisher)[0] ?? null,
    articleBody: asText(thing?.articleBody),
  };
}

function collectThings(value: unknown, things: Record<string, unknown>[], depth: number): void {
  if (depth > 8 || things.length > 200 || value === null || typeof value !== 'object') return;
  if (!Array.isArray(value)) things.push(value as Record<string, unknown>);
  for (const child of Object.values(value)) collectThings(child, things, depth + 1);
}

function asText(value: unknown): string | null {
  return typeof value === 'string' ? squeeze(value) : null;
}

function namesOf(value: unknown): string[] {
  const items = Array.isArray(value) ? value.slice(0, 20) : [value];
  return items
    .map((item) =>
      asText(item !== null && typeof item === 'object' ? (item as { name?: unknown }).name : item),
    )
    .filter((name) => name !== null);
}

function declaredAuthors(document: PageDocument): string[] {
  const author = meta(document, ['author', 'article:author', 'dable:author', 'content_author', 'dc.creator']);
  // `Kompas Cyber Media`: templates name the publisher.
  return author === null || /^https?:|\bPT\b|\bMedia\b|\.(?:com|id)\b|\bredaksi\b/i.test(author)
    ? []
    : [author];
}

/** Meta tags that state when an article appeared, the more exact first. */
const DATE_TAGS = [
  'article:published_time',
  'og:published_time',
  'datepublished',
  'content_publisheddate',
  'publishdate',
  'publish-date',
  'publish_date',
  'pubdate',
  'dable:published_time',
  'cxenseparse:recs:publishtime',
  'article.published',
  'parsely-pub-date',
  'sailthru.date',
  'dc.date.issued',
  'dcterms.created',
  'dc.date',
  'datecreated',
  'date',
];

function declaredDate(document: PageDocument): string | null {
  const tag = meta(document, DATE_TAGS);
  if (tag !== null && /\d{4}/.test(tag)) return tag;
  for (const element of document.querySelectorAll('[itemprop="datePublished"], time[pubdate]')) {
    const value = element.getAttribute('datetime') ?? element.getAttribute('content');
    if (value !== null && /\d{4}/.test(value)) return value;
  }
  return null;
}

function isIndonesian(document: PageDocument): boolean {
  return /^i[dn]\b/i.test(document.documentElement?.getAttribute('lang') ?? '');
}

/** Months as Indonesian and English outlets print them. */
const MONTH =
  'Jan(?:uari|uary)?|[FP]eb(?:ruari|ruary)?|Mar(?:et|ch)?|Apr(?:il)?|Mei|May|Jun[ei]?|Jul[iy]?|Agu(?:stus|st|s)?|Aug(?:ust)?|Ags|Agt|Sept?(?:ember)?|O[kc]t(?:ober)?|No[vp](?:ember)?|De[sc](?:ember)?';

/** `Kamis, 5 November 2015 - 15:56 wib`, `Selasa, 16/02/2016 14:11 WIB`, `05 Nov 2015, 11:13`. */
const PRINTED_DATE = new RegExp(
  `\\b(?:(?:Senin|Selasa|Rabu|Kamis|Jum['’]?at|Sabtu|Minggu|Ahad)\\s{0,3}[,.]?\\s{0,3})?\\d{1,2}(?:\\s(?:${MONTH})\\s|[/-]\\d{1,2}[/-])\\d{4}(?:\\s{0,3}[,|-]{0,2}\\s{0,3}(?:(?:pukul|pkl|jam)\\.?\\s)?\\d{1,2}[:.]\\d{2}(?::\\d{2})?(?:\\s(?:WIB|WITA|WIT)\\b)?)?`,
  'gi',
);

/** Elements that outlets put the date line into. */
const DATE_ELEMENTS =
  'time, [class*="date"], [class*="Date"], [class*="time"], [class*="tgl"], [class*="tanggal"], [class*="waktu"], [id*="date"]';

/** Text behind the headline in which a date line is looked for. */
const DATE_STRETCH = 3_000;

/** Characters of a line that prints a date and tells no story. */
const DATE_LINE_LENGTH = 80;

/** The date line: with a clock time behind the headline, else in an element named for it, else in a short line there. */
function findPrintedDate(document: PageDocument): string | null {
  const heading = document.querySelector('h1') ?? document.querySelector('h2');
  const title = squeeze(heading?.textContent ?? null);
  const rendered = document.body === null ? '' : renderText(document.body, false);
  const visible = squeeze(rendered) ?? '';
  const start = title === null ? 0 : Math.max(0, visible.indexOf(title));
  const near = visible
    .slice(start, start + DATE_STRETCH)
    .match(PRINTED_DATE)
    ?.map((date) => date.trim());
  const timed = near?.find((date) => CLOCK.test(date)) ?? dateElement(document, heading);
  if (timed !== null || near === undefined) return timed;
  const short = shortLines(rendered);
  return near.find((date) => short.includes(date)) ?? null;
}

/** The short lines that are no sentences, as one text: the story may begin with *Soekarno lahir 6 Juni 1901*. */
function shortLines(rendered: string): string {
  return rendered
    .split('\n')
    .map((line) => squeeze(line) ?? '')
    .filter((line) => line.length <= DATE_LINE_LENGTH && !/[.!?]["”']?$/u.test(line))
    .join('\n');
}

function dateElement(document: PageDocument, heading: PageElement | null): string | null {
  for (const element of document.querySelectorAll(DATE_ELEMENTS)) {
    const isBehind =
      heading === null || (heading.compareDocumentPosition(element) & DOCUMENT_POSITION_FOLLOWING) !== 0;
    const content = isBehind ? squeeze(element.textContent) : null;
    const date = content === null || content.length > 200 ? undefined : content.match(PRINTED_DATE)?.[0];
    if (date !== undefined) return date;
  }
  return null;
}

const DOCUMENT_POSITION_FOLLOWING = 4;

/** `15:56 WIB` at the end of a printed date. */
const CLOCK = /(\d{1,2})[:.](\d\d)(?:[:.]\d\d)?(?:\s(WIB|WITA|WIT))?$/i;

const ZONES: Readonly<Record<string, number>> = { WIB: 7, WITA: 8, WIT: 9 };

/** `2015-11-05 T10:08:58Z`, `2016-02-16T13:01:52+0700`, `2016-02-16 09:10`. */
const ISO_LIKE = /^(\d{4})-(\d\d)-(\d\d)(?:[\sT]+(\d\d):(\d\d)(?::\d\d(?:\.\d+)?)?\s*(Z|[+-]\d\d:?\d\d)?)?/;

/**
 * The declared moment as ISO 8601 in the outlet's own zone.
 *
 * Indonesian outlets declare `Z` both for universal time and for their own clock; the printed time tells which.
 */
function reconcile(declared: string, printed: string | null, isIndonesian: boolean): string {
  const match = ISO_LIKE.exec(declared);
  if (match === null) return printed ?? declared;
  const [, year, month, day, hour, minute, zone] = match;
  if (hour === undefined) return `${year}-${month}-${day}`;
  const clock = `${hour}:${minute}`;
  if (zone !== undefined && zone !== 'Z')
    return `${year}-${month}-${day}T${clock}${zone.replace(/(\d\d):?(\d\d)$/, '$1:$2')}`;
  const printedClock = CLOCK.exec(printed ?? '');
  const printedTime = printedClock === null ? null : `${printedClock[1].padStart(2, '0')}:${printedClock[2]}`;
  const offset = ZONES[printedClock?.[3]?.toUpperCase() ?? ''] ?? (isIndonesian || printed !== null ? 7 : 0);
  const suffix = offset === 0 ? (zone ?? '') : `+0${offset}:00`;
  if (zone === undefined || printedTime === clock) return `${year}-${month}-${day}T${clock}${suffix}`;
  const moment = new Date(Date.UTC(+year, +month - 1, +day, +hour + offset, +minute));
  return Number.isNaN(moment.getTime()) ? declared : `${moment.toISOString().slice(0, 16)}${suffix}`;
}
