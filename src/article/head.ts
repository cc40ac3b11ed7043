/**
 * The head of a page: everything above the story. Finds where the story begins, then title, dates, byline and outlet
 * by wording, position and shape.
 */

import { withoutFill } from '../text/character-references.ts';
import { isDutyLine, isPersonName, leadsToName, loneLabel, readCredits } from './byline.ts';
import { isWiderPlace, readDateline } from './dateline.ts';
import { HeadReadings, MAXIMUM_TITLE_LENGTH } from './head-readings.ts';
import { isCaption } from './line-kinds.ts';
import type { Line } from './lines.ts';
import { isDomain, isOutletName, isSectionLine, soundsLikeOutlet } from './outlets.ts';
import { addNames, type PageDraft } from './page.ts';
import { printsMonthFirst } from './published-line.ts';
import { capitalShare, countWords, isProse, isSentence, PROSE_LENGTH, wordsOf } from './shape.ts';

/** Lines from the top among which the story must begin; menus copied line by line have up to fifty. */
const HEAD_LINES = 80;
/** Lines and characters of prose that may stand above a date line as deck or caption. */
const DECK_LINES = 3;
const DECK_CHARACTERS = 600;
/** A date line further below the first prose is not the head's. */
const DECK_REACH = 9;

/** A title has this many words; shorter ones are believed when nothing better stands above the date. */
const TITLE_WORDS = 5;
const SHORT_TITLE_WORDS = 3;

/**
 * Reads the head into the draft: kinds of its lines, title, dates, authors, outlet.
 *
 * @returns index of the line with which the story begins
 */
export function readHead(lines: readonly Line[], text: string, draft: PageDraft): number {
  const top = lines.slice(0, HEAD_LINES);
  const monthFirst = printsMonthFirst(top, text);
  const readings = new HeadReadings(top, monthFirst);
  const storyStart = findStoryStart(lines, readings);
  const title = findTitle(lines, readings, storyStart, draft.title);
  if (title >= 0) {
    draft.kinds[title] = 'title';
    draft.title ??= withoutSite(lines[title].text);
  }
  const small = title >= 0 && lines[title].text === lines[title].text.toLowerCase();
  let lastName = -1;
  for (let index = 0; index < storyStart; index++) {
    if (index === title) continue;
    const line = lines[index];
    const reading = readings.at(index);
    if (reading.kind === 'date') readDates(line, index, readings, small, draft);
    else if (reading.kind === 'byline') {
      const label = loneLabel(line);
      draft.kinds[index] = label === 'editor' ? 'editor' : 'byline';
      if (label === null) takeCredits(line.text, index, small, null, draft);
      else if (!leadsToName(line.text) && lastName === index - 1) {
        // Ratna Kusumaningtyas ⏎ Penulis: the name stood above its label
        if (label === 'editor') {
          draft.kinds[lastName] = 'editor';
          for (const name of readCredits(lines[lastName].text, small).authors) {
            draft.authors.splice(draft.authors.indexOf(name), 1);
            addNames(draft.editors, [name]);
          }
        }
      } else if (index + 1 < storyStart && index + 1 < readings.count && readings.isPlain(index + 1)) {
        index++;
        draft.kinds[index] = draft.kinds[index - 1];
        takeCredits(lines[index].text, index, small, label, draft);
      }
    } else if (reading.kind === 'furniture') {
      draft.kinds[index] = reading.part;
      // Sumber : ⏎ VIVA/Erdi
      if (
        reading.part === 'credit' &&
        /:$/.test(line.text) &&
        index + 1 < storyStart &&
        index + 1 < readings.count &&
        readings.isPlain(index + 1)
      )
        draft.kinds[++index] = 'credit';
    } else if (readPlain(line, index, title, storyStart, small, readings, draft)) lastName = index;
  }
  return storyStart;
}

/** The first line of the story: a dateline, else the first prose that no date line or byline follows. */
function findStoryStart(lines: readonly Line[], readings: HeadReadings): number {
  let first = -1;
  for (let index = 0; index < readings.count; index++) {
    if (!readings.isPlain(index)) continue;
    const line = lines[index];
    if (opensAsStory(lines, readings, index)) return index;
    if (opensWithDateline(lines, readings, index, first >= 0)) return index;
    if (first >= 0 && index - first > DECK_REACH) break;
    if (first < 0 && isProse(line.text) && !isCaption(line.text)) first = index;
  }
  for (let index = 0; first < 0 && index < readings.count; index++)
    if (readings.isPlain(index) && isSentence(lines[index].text)) first = index;
  if (first < 0) return endOfHead(readings);
  return behindDeck(lines, readings, first);
}

/** No page at all, but a story: the very first line ends like a sentence, and no date line follows it. */
function opensAsStory(lines: readonly Line[], readings: HeadReadings, index: number): boolean {
  const { text } = lines[index];
  if (index > 0 || !/\.["”’)]{0,2}$/.test(text.slice(-4)) || countWords(text) < 3) return false;
  return readings.findMeta(1, 5) < 0;
}

/**
 * A dateline that can be told without its page: with an outlet, or a place in capitals before prose.
 *
 * @param late whether prose stood above: a caption then, if anything
 */
function opensWithDateline(
  lines: readonly Line[],
  readings: HeadReadings,
  index: number,
  late: boolean,
): boolean {
  const { text } = lines[index];
  const next = index + 1 < readings.count && readings.isPlain(index + 1) ? lines[index + 1].text : '';
  // Jakarta ⏎ - ⏎ Pemerintah …: the dateline stands in lines of its own
  if (text.length < 30)
    return (
      /^[-–—]{1,2}(?:$|\s)/.test(next) &&
      (!late || next.length <= 2) &&
      /^[A-ZÀ-ÖØ-Þ][A-Za-zÀ-ɏ ]+$/u.test(text)
    );
  if (text.length < PROSE_LENGTH && !isSentence(text) && !/:$/.test(text)) return false;
  const found = readDateline(text, 0, text.length);
  if (found === null) return false;
  if (found.outlet !== null) return true;
  return !late && isProse(text) && text.slice(0, found.end) === text.slice(0, found.end).toUpperCase();
}

/** Passes a deck or caption above the date line: the story begins with the first prose behind it. */
function behindDeck(lines: readonly Line[], readings: HeadReadings, first: number): number {
  let prose = 0;
  let characters = 0;
  let bylineAbove = false;
  let dateAbove = false;
  for (let index = 0; index < first; index++) {
    const { kind } = readings.at(index);
    bylineAbove ||= kind === 'byline';
    dateAbove ||= kind === 'date';
  }
  let start = first;
  for (let index = first; index < readings.count && index - first <= DECK_REACH; index++) {
    const { text } = lines[index];
    const { kind } = readings.at(index);
    if ((kind === 'date' && !dateAbove) || (kind === 'byline' && !bylineAbove)) {
      const next = nextProse(lines, readings, index + 1);
      if (next < 0) break;
      bylineAbove ||= kind === 'byline';
      start = next;
    } else if (isProse(text)) {
      prose++;
      characters += text.length;
      if (prose > DECK_LINES || characters > DECK_CHARACTERS) break;
    }
  }
  return start;
}

function nextProse(lines: readonly Line[], readings: HeadReadings, from: number): number {
  for (let index = from; index < readings.count && index - from < DECK_REACH; index++)
    if (readings.isPlain(index) && isProse(lines[index].text) && !isCaption(lines[index].text)) return index;
  return -1;
}

/** Without any prose the head ends behind its last date line or byline, else behind the first line. */
function endOfHead(readings: HeadReadings): number {
  let last = -1;
  for (let index = 0; index < Math.min(readings.count, 12); index++)
    if (readings.findMeta(index, index + 1) >= 0) last = index;
  return Math.min(readings.count, readings.count > 1 ? Math.max(last + 1, 1) : 0);
}

function findTitle(
  lines: readonly Line[],
  readings: HeadReadings,
  storyStart: number,
  known: string | null,
): number {
  const candidates: number[] = [];
  // VIDEO: Warga Antre Minyak Goreng is a title where nothing better stands
  const labelled: number[] = [];
  for (let index = 0; index < storyStart && index < readings.count; index++) {
    const { text } = lines[index];
    if (known !== null && sameWords(text, known)) return index;
    if (text.length > MAXIMUM_TITLE_LENGTH) continue;
    if (readings.at(index).kind === 'furniture' && /^(?:video|foto)\s?:/i.test(text)) labelled.push(index);
    if (!readings.isPlain(index)) continue;
    if (isCaption(text) || soundsLikeOutlet(text)) continue;
    if (countWords(text) <= 6 && soundsLikeOutlet(text.split(/ [-–|/] /)[0])) continue;
    if (countWords(text) >= SHORT_TITLE_WORDS) candidates.push(index);
  }
  if (known !== null) return -1;
  const firstMeta = readings.findMeta(0, storyStart);
  const above = candidates.filter((index) => firstMeta < 0 || index < firstMeta);
  const long = (index: number) => countWords(lines[index].text) >= TITLE_WORDS;
  return (
    above.find((index) => long(index) && !/[^.]\.$/.test(lines[index].text)) ??
    above.find(long) ??
    candidates.find((index) => long(index) && isTitleCased(lines[index].text)) ??
    above.find((index) => !isPersonName(lines[index].text) && !isSigned(lines[index].text)) ??
    above[0] ??
    candidates.find((index) => long(index) && !isSentence(lines[index].text)) ??
    labelled[0] ??
    -1
  );
}

/** *Rina Wahyuni -detikNews* */
function isSigned(line: string): boolean {
  const { authors, outlet } = readCredits(line);
  return authors.length > 0 && outlet !== null;
}

function isTitleCased(line: string): boolean {
  return capitalShare(line) >= 0.6 && !/[^.]\.$/.test(line);
}

function sameWords(line: string, title: string): boolean {
  const left = withoutFill(line);
  const right = withoutFill(title);
  if (Math.abs(left.length - right.length) > 20 || left.length > MAXIMUM_TITLE_LENGTH) return false;
  return wordsOf(left.toLowerCase()).join(' ') === wordsOf(right.toLowerCase()).join(' ');
}

/** *Harga Beras Naik - Kompas.com*, *Harga Beras Naik | Republika Online*: the site is not the title's. */
function withoutSite(title: string): string {
  if (!/\s[-–—|]\s/.test(title)) return title;
  const found = /^(.{15,}\S)\s[-–—|]\s([^-–—|]{2,40})$/u.exec(title.slice(0, MAXIMUM_TITLE_LENGTH));
  return found !== null && (isDomain(found[2]) || isOutletName(found[2])) ? found[1] : title;
}

function readDates(
  line: Line,
  index: number,
  readings: HeadReadings,
  small: boolean,
  draft: PageDraft,
): void {
  const found = readings.dateAt(index);
  if (found === null) return;
  const { published, updated, pieces } = found;
  if (published !== null && draft.published === null) draft.published = published;
  else if (published !== null) draft.updated ??= published;
  if (updated !== null) draft.updated ??= updated;
  draft.kinds[index] = published === null && updated !== null ? 'updated' : 'published';
  const names: string[] = [];
  for (const piece of pieces) {
    if (isSectionLine(piece)) continue;
    if (soundsLikeOutlet(piece)) draft.outlet ??= piece;
    else names.push(piece);
  }
  for (const name of names) {
    const { authors } = readCredits(name, small);
    // Banda Aceh | Thu, December 26, 2024, below the author's line
    if (
      draft.authors.length > 0 &&
      names.length === 1 &&
      authors.every((author) => !draft.authors.includes(author))
    )
      draft.place ??= { text: name, start: line.start + line.text.indexOf(name) };
    else addNames(draft.authors, authors);
  }
}

function takeCredits(
  text: string,
  index: number,
  small: boolean,
  label: 'author' | 'editor' | null,
  draft: PageDraft,
): void {
  const { authors, editors, outlet } = readCredits(text, small, label);
  addNames(draft.authors, authors);
  addNames(draft.editors, editors);
  draft.outlet ??= outlet;
  draft.kinds[index] = authors.length === 0 && editors.length > 0 ? 'editor' : 'byline';
}

/** A line whose wording says nothing: by position outlet, name, place, deck, caption. Returns whether it is a name. */
function readPlain(
  line: Line,
  index: number,
  title: number,
  storyStart: number,
  small: boolean,
  readings: HeadReadings,
  draft: PageDraft,
): boolean {
  const { text } = line;
  // VIVA.co.id - Berita Terkini
  if (soundsLikeOutlet(text) || (countWords(text) <= 6 && soundsLikeOutlet(text.split(/ [-–|/] /)[0]))) {
    draft.outlet ??= text.split(/ [-–|/] /)[0].trim();
    draft.kinds[index] = 'outlet';
    return false;
  }
  if (index < title || title < 0) {
    // Harian Pelita Mataram, alone above the title
    draft.kinds[index] = 'navigation';
    if (index === 0 && countWords(text) <= 4 && text.length <= 40) draft.outlet ??= text;
    return false;
  }
  // KOMPAS/RINA WAHYUNI signs for a picture
  if (/^[A-Za-zÀ-ɏ\d.]{2,20}\/[A-ZÀ-ÖØ-Þ][A-Za-zÀ-ɏ .]{2,40}$/u.test(text)) {
    draft.kinds[index] = 'credit';
    return false;
  }
  // Jakarta ⏎ ● ⏎ Tue, March 3, 2026
  const next = index + (readings.isOrnament(index + 1) ? 2 : 1);
  const beforeDate = next < storyStart && readings.at(next).kind === 'date';
  if (text.length <= 130 && !isCaption(text) && countWords(text) <= 12 && !isSentence(text)) {
    const [place, wider] = text.split(', ', 2);
    const placed = wider === undefined ? draft.authors.length > 0 && beforeDate : isWiderPlace(wider);
    if (placed && countWords(text) <= 5 && !readings.isOrnament(index)) {
      // Nur Janti (The Jakarta Post) ⏎ Jakarta ⏎ February 10, 2025; Nusa Dua, Bali
      draft.place ??= { text: place, start: line.start };
      draft.kinds[index] = 'dateline';
      return false;
    }
    // A single name is believed right above the date
    const mononym = beforeDate && draft.authors.length === 0 && isPersonName(text) && !text.includes(' ');
    const { authors, outlet } = readCredits(text, small, mononym ? 'author' : null);
    // SEKDA BERI PENGHARGAAN, WASIT HINGGA PEMBINA: the headline once more, below a picture; or what the picture shows
    const repeated =
      draft.title !== null &&
      (sameWords(text, draft.title) || (text.includes(' ') && draft.title.includes(text)));
    // Gunung Kenari. below a picture: nobody signs with a dot
    const dotted = /[a-zß-öø-ÿ]{3}\.$/u.test(text);
    if (authors.length > 0 && !repeated && !dotted && coversLine(text, authors, outlet)) {
      addNames(draft.authors, authors);
      draft.outlet ??= outlet;
      draft.kinds[index] = 'byline';
      return true;
    }
  }
  if (isDutyLine(text)) {
    draft.kinds[index] = 'byline';
    return false;
  }
  const aboveMeta = !draft.kinds
    .slice(title + 1, index)
    .some((kind) => kind === 'published' || kind === 'byline');
  draft.kinds[index] =
    isCaption(text) || !aboveMeta
      ? 'caption'
      : countWords(text) >= TITLE_WORDS || text.length >= PROSE_LENGTH
        ? 'subtitle'
        : 'navigation';
  return false;
}

/** Whether names and outlet are all that a line says. */
function coversLine(text: string, names: readonly string[], outlet: string | null): boolean {
  const said = names.join('').length + (outlet?.length ?? 0);
  return text.replace(/[\s,;|&()–—-]/g, '').length - said <= 14;
}
