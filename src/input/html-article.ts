/**
 * The article of a saved news page: main text by Readability on linkedom, metadata as `html-metadata.ts` finds them.
 *
 * No script of the page is run and nothing is fetched. Where Readability finds nothing, the page's structured data or
 * its visible text without navigation stand in.
 */

import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import type { FailedRecord, InputRecord } from '../model/record.ts';
import { decodeBytes } from './decode.ts';
import type { PageDocument, PageNode } from './dom.ts';
import { failed } from './errors.ts';
import { readMetadata } from './html-metadata.ts';
import { renderText } from './html-text.ts';

/** Elements that a page may have; news pages have some 500 to 5,000. */
const MAXIMUM_ELEMENTS = 100_000;

/** A main text shorter than this is checked against the page's structured data. */
const SHORT_TEXT = 400;

/**
 * @param charset charset that the transport names
 * @param warn told what a person should know
 */
export function parseHtml(
  bytes: Uint8Array,
  charset: string | undefined,
  id: string,
  warn: (message: string) => void,
): InputRecord | FailedRecord {
  const decoded = decodeBytes(bytes, charset ?? declaredCharset(bytes));
  if ('code' in decoded) return failed(id, decoded.code, decoded.message);
  if (decoded.warning !== null) warn(`${id}: ${decoded.warning}`);
  try {
    return readPage(decoded.text, id);
  } catch (error) {
    // linkedom trips over some markup that is hardly any.
    return failed(id, 'unreadable-page', `the page cannot be read: ${(error as Error).message}`);
  }
}

function readPage(page: string, id: string): InputRecord | FailedRecord {
  const document = openPage(page);
  if ([...document.querySelectorAll('*')].length > MAXIMUM_ELEMENTS)
    return failed(id, 'too-large', `the page has more than ${MAXIMUM_ELEMENTS} elements`);
  const metadata = readMetadata(document);
  // Readability takes the document apart, so what is left for the fallback is rendered first.
  const wholePage = () => renderBody(openPage(page));
  let text = readableText(document);
  if (text.length < SHORT_TEXT) {
    const { articleBody } = metadata;
    if (articleBody !== null && articleBody.length > text.length) text = articleBody;
    else if (text === '') text = wholePage();
  }
  if (text === '') return failed(id, 'empty-input', 'the page holds no text');
  return {
    id,
    text,
    title: metadata.title ?? undefined,
    date: metadata.published ?? undefined,
    authors: metadata.authors,
    outlet: metadata.outlet ?? undefined,
  };
}

function readableText(document: PageDocument): string {
  try {
    const article = new Readability<PageNode>(document as never, {
      serializer: (node) => node as PageNode,
    }).parse();
    return article?.content == null ? '' : renderText(article.content, false);
  } catch {
    // Readability trips over markup that no browser would show either.
    return '';
  }
}

function renderBody({ body }: PageDocument): string {
  return body === null ? '' : renderText(body, true);
}

function openPage(text: string): PageDocument {
  // linkedom takes a text without a root element for a fragment and gives it no body.
  const whole = /<html[\s>]/i.test(text) ? text : `<!doctype html><html><body>${text}</body></html>`;
  return (parseHTML(whole) as unknown as { document: PageDocument }).document;
}

/** `<meta charset="…">` or its http-equiv form, within the first kilobytes as browsers do it. */
function declaredCharset(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096));
  return /<meta\b[^>]{0,200}?\bcharset\s*=\s*["']?\s*([\w.:-]+)/i.exec(head)?.[1];
}
