/**
 * Below the head: what of the lines is the story and what stands between its paragraphs or behind it. Wording first
 * (`line-kinds.ts`), then shape and neighbours: inserted headlines, subheadings, lists of tags and of other stories.
 */

import type { PartKind } from '../model/types.ts';
import { isLabelledByline, isPersonName, loneLabel, readCredits } from './byline.ts';
import { AUTHOR_LABEL, EDITOR_LABEL } from './byline-labels.ts';
import { findCapitalSignatures } from './inserts.ts';
import { isBareLabel, isCaption } from './line-kinds.ts';
import type { Line } from './lines.ts';
import { isDomain, isOutletName } from './outlets.ts';
import { addNames, type PageDraft } from './page.ts';
import { readPublishedLine } from './published-line.ts';
import { capitalShare, countWords, endsSentence, isHeadlineShaped, isProse, isSpacedList } from './shape.ts';

/** A headline between paragraphs has at least this many words; a shorter line in title case is a subheading. */
const HEADLINE_WORDS = 7;
/** Headlines that may follow *Berita Terkait* or *Baca juga:* alone on a line. */
const RELATED_LINES = 8;
/** Lines from the end among which initials, tags and the editor's name are looked for. */
const TAIL_LINES = 30;

export function readBody(lines: readonly Line[], from: number, draft: PageDraft): void {
  const lastProse = findLastProse(lines, from);
  for (let index = from; index < lines.length; index++) {
    const line = lines[index];
    const { text, declared } = line;
    if (index > from && (isLabelledByline(line) || loneLabel(line) !== null)) {
      index = readSignature(lines, index, draft);
      continue;
    }
    if (declared !== null) {
      draft.kinds[index] = declared;
      if (declared === 'related' && isBareLabel(text)) index = readRelated(lines, index, draft);
      continue;
    }
    if (index === from) continue;
    if (index > lastProse) draft.kinds[index] = readTailLine(lines, index, draft);
    else draft.kinds[index] = readBetween(lines, index);
  }
  if (draft.authors.length === 0 && lastProse < lines.length) readLastWords(lines[lastProse].text, draft);
  // Signed without a full stop the line looks like no prose
  const lastBody = draft.kinds.lastIndexOf('body', lines.length - 1);
  if (draft.authors.length === 0 && lastBody > lastProse) readLastWords(lines[lastBody].text, draft);
}

/** Longest signature behind the last sentence, with its brackets. */
const SIGNATURE_LENGTH = 90;

/** *… ujarnya. Penulis: Rina Wahyuni* */
const LAST_CREDIT = new RegExp(`[.!?"”)] ?((?:${AUTHOR_LABEL}) ?:[^.!?()]{4,70})$`, 'iu');
/** *(Sumber: Kompas.com/Rina Wahyuni | Editor: Budi Santosa)*, behind the bar. */
const EDITED = new RegExp(`^(?:${EDITOR_LABEL}) ?:`, 'i');
/** The same inside brackets, and *(Ditulis oleh Rina Wahyuni)*. */
const OPENING_CREDIT = new RegExp(`^(?:ditulis oleh |(?:${AUTHOR_LABEL}) ?:)`, 'i');

/**
 * *… ujarnya. (Tribunnews.com/Rina Wahyuni)*, *… menyesatkan. (Ditulis oleh Rina Wahyuni)*, *… kata dia. Penulis: Rina
 * Wahyuni*: signed in the last line.
 */
function readLastWords(text: string, draft: PageDraft): void {
  for (const { names } of findCapitalSignatures(text)) addNames(draft.authors, names);
  const tail = text.slice(-SIGNATURE_LENGTH);
  const content = /\(([^()]{5,80})\)\.?\s*$/.exec(tail)?.[1] ?? LAST_CREDIT.exec(tail)?.[1];
  if (content === undefined) return;
  // (Sumber: Kompas.com/Rina Wahyuni | Editor: Budi Santosa)
  const [source, ...others] = content.replace(/^sumber ?: ?/i, '').split(/ ?\| ?/);
  const pieces = source.split('/').map((piece) => piece.trim());
  if (EDITED.test(others[0] ?? '')) addNames(draft.editors, readCredits(others[0]).editors);
  if (pieces.length > 1 && isOutletName(pieces[0]))
    addNames(
      draft.authors,
      pieces
        .slice(1)
        .filter((piece) => isPersonName(piece) && (piece.includes(' ') || isSingleName(piece, pieces[0]))),
    );
  else if (OPENING_CREDIT.test(content)) {
    const { authors, editors } = readCredits(content);
    addNames(draft.authors, authors);
    addNames(draft.editors, editors);
  }
}

/** *(Tribunnews.com/Rina)*: a name of one word behind the outlet's domain; *(Antara/HO)* has initials. */
function isSingleName(piece: string, outlet: string): boolean {
  return isDomain(outlet) && /^[A-Z][a-z]{2,20}$/.test(piece) && !SOURCES.test(piece);
}

/** Where a picture comes from. */
const SOURCES =
  /^(?:instagram|facebook|twitter|youtube|tiktok|threads|whatsapp|dokumentasi|shutterstock|pexels)$/i;

function findLastProse(lines: readonly Line[], from: number): number {
  for (let index = lines.length - 1; index > from; index--)
    if (isProse(lines[index].text) && lines[index].declared === null) return index;
  return from;
}

/** *Penulis: Rina Wahyuni*, *Editor* ⏎ *Budi Santosa*; returns the last line that was read. */
function readSignature(lines: readonly Line[], index: number, draft: PageDraft): number {
  const label = loneLabel(lines[index]);
  let last = index;
  let credits = readCredits(lines[index].text);
  if (label !== null) {
    draft.kinds[index] = label === 'editor' ? 'editor' : 'byline';
    if (index + 1 >= lines.length || !isPersonName(lines[index + 1].text)) return index;
    last = index + 1;
    credits = readCredits(lines[last].text, false, label);
  }
  addNames(draft.authors, credits.authors);
  addNames(draft.editors, credits.editors);
  draft.outlet ??= credits.outlet;
  const kind = credits.authors.length === 0 && credits.editors.length > 0 ? 'editor' : 'byline';
  for (let line = index; line <= last; line++) draft.kinds[line] = kind;
  return last;
}

/** Headlines below a bare *Baca juga:*; returns the last line that was read. */
function readRelated(lines: readonly Line[], index: number, draft: PageDraft): number {
  let last = index;
  while (last + 1 < lines.length && last - index < RELATED_LINES) {
    const { text, declared } = lines[last + 1];
    const bare = text.replace(/^[-•*\d.]{1,3}\s+/, '');
    // Berita Terkait heads a list; Baca juga one headline
    const listed =
      last === index || bare !== text || /^(?:berita|artikel|terpopuler|what)/i.test(lines[index].text);
    if (!listed || isProse(text) || endsSentence(text) || bare.length > 160 || countWords(bare) < 3) break;
    if (capitalShare(bare) < 0.5 || declared !== null) break;
    draft.kinds[++last] = 'related';
  }
  return last;
}

/** A line between paragraphs of the story. */
function readBetween(lines: readonly Line[], index: number): PartKind {
  const { text } = lines[index];
  if (isProse(text)) return 'body';
  if (isCaption(text) && text.length <= 200) return 'caption';
  // A sentence that the page broke around a link goes on in small letters
  const next = lines[index + 1]?.text ?? '';
  if (/^[a-zß-öø-ÿ,.]/u.test(next) || !endsParagraph(lines[index - 1])) return 'body';
  if (/^\d{1,2}[.)]\s/.test(text) && text.length <= 90 && !endsSentence(text) && isProse(next))
    return 'subheading';
  if (!isHeadlineShaped(text)) {
    const heads =
      text.length <= 70 && /^[A-ZÀ-ÖØ-Þ]/u.test(text) && !/[.,:;"”!)]$/.test(text) && lines[index].afterBlank;
    return heads && countWords(text) >= 2 && isProse(next) ? 'subheading' : 'body';
  }
  return countWords(text) >= HEADLINE_WORDS ? 'inserted-headline' : 'subheading';
}

function endsParagraph({ text, declared }: Line): boolean {
  return endsSentence(text) || /[:"”’)\]*]$/.test(text) || declared !== null || isHeadlineShaped(text);
}

/** *(Tribunnews.com/Rina Wahyuni)*: in a line of its own no picture's credit. */
const SIGNED_LINE = /^\([A-Za-z]{3,20}\.(?:com|id|co\.id)\/ ?([A-Z][A-Za-z.' ]{4,40})\)$/;

/** A line behind the last paragraph. */
function readTailLine(lines: readonly Line[], index: number, draft: PageDraft): PartKind {
  const { text } = lines[index];
  if (lines.length - index > TAIL_LINES) return 'body';
  const signed = SIGNED_LINE.exec(text)?.[1];
  if (signed !== undefined && isPersonName(signed)) return readBracket(text.slice(1, -1), draft);
  if (isCaption(text) && text.length <= 200) return 'caption';
  if (/^\(sumber ?:[^()]{3,50}\|[^()]{3,50}\)$/i.test(text)) {
    readLastWords(text, draft);
    return 'byline';
  }
  const bracket = /^[([]([^()[\]]{3,40})[)\]]$/.exec(text)?.[1];
  if (bracket !== undefined) return readBracket(bracket, draft);
  if (draft.published !== null && readPublishedLine(lines[index], false) !== null) return 'navigation';
  if (isSpacedList(text) && !/^\d{1,3}[.)]/.test(text)) return 'tags';
  const words = countWords(text);
  if (/^[a-zß-öø-ÿ\d][a-zß-öø-ÿ\d .'/-]{1,48}$/u.test(text) && words <= 6 && isListOfTags(lines, index))
    return 'tags';
  // EKO SISWONO | CHETA LARAS
  if (
    /^[A-ZÀ-ÖØ-Þ .'|,/-]{5,80}$/u.test(text) &&
    /[|/]/.test(text) &&
    text.split(/[|/]/).every((name) => isPersonName(name.trim()))
  ) {
    const [author, ...editors] = text.split(/[|/]/).map((name) => name.trim());
    if (draft.authors.length === 0) addNames(draft.authors, [author]);
    addNames(draft.editors, editors);
    return 'byline';
  }
  if (isHeadlineShaped(text) && words >= HEADLINE_WORDS && !/^\d{1,2}[.)]/.test(text))
    return 'inserted-headline';
  return 'body';
}

/** *(Angkasa Yudhistira)* signs for the editor, *(Tribunnews.com/Rina Wahyuni)* for the author. */
function readBracket(content: string, draft: PageDraft): PartKind {
  const pieces = content.split('/').map((piece) => piece.trim());
  const names = pieces.filter((piece) => isPersonName(piece) && /[a-zß-öø-ÿ] /u.test(piece));
  // (Awaludin): a whole name, where nobody else has signed
  if (names.length === 0 && draft.authors.length === 0 && isMononym(content)) names.push(content);
  if (names.length === 0) return 'initials';
  const author = pieces.some(isOutletName) || draft.authors.length === 0;
  addNames(author ? draft.authors : draft.editors, names);
  return author ? 'byline' : 'editor';
}

/** *Awaludin*; not *Selesai*, *Bersambung*. */
function isMononym(content: string): boolean {
  return (
    /^[A-ZÀ-ÖØ-Þ][a-zß-öø-ÿ]{4,20}$/u.test(content) &&
    isPersonName(content) &&
    !/^(?:selesai|tamat|bersambung|habis|sumber|video|berita|lanjutan|bagian|tulisan|opini|kolom|iklan|update)/i.test(
      content,
    )
  );
}

/** Tags stand one below the other in small letters, behind the initials or up to the end of the page. */
function isListOfTags(lines: readonly Line[], index: number): boolean {
  const small = (line: Line | undefined) => line === undefined || /^[a-zß-öø-ÿ\d]/u.test(line.text);
  const above = lines[index - 1];
  return small(lines[index + 1]) && (endsParagraph(above) || small(above));
}
