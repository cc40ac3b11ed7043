/**
 * Titles printed with a name in English: before it (*Finance Minister Sri Rahayu*, *Golkar Party chairman Bahri*),
 * after a comma (*Nailah, director of digital economy at the institute*) and in front with a comma (*the head of the
 * Geological Agency, Wahid*).
 */

import { MentionIndex } from '../entities/mention-index.ts';
import type { PrintedTitle } from '../entities/titles.ts';
import { FORM_TYPE } from '../gazetteer/schema.ts';
import type { Mention } from '../model/types.ts';
import { CLASS } from '../rules/context.ts';
import { LOWER, NUMBER } from '../text/tokens.ts';
import {
  type EnglishContext,
  follows,
  isCapital,
  isClass,
  isOpener,
  lexiconEnd,
  signAt,
  wordAt,
} from './context.ts';

/** Longest title, in tokens. */
const MAXIMUM_TOKENS = 16;

const DETERMINERS = new Set(['a', 'an', 'the', 'another', 'one', 'its', 'his', 'her', 'their']);
const CONNECTORS = new Set(['of', 'for', 'at', 'in', 'from', 'and', 'the', 'with', 'on', "'s", 'to']);

/** @param mentions mentions of all types in text order */
export function findEnglishTitles(context: EnglishContext, mentions: readonly Mention[]): PrintedTitle[] {
  const others = mentions.filter(({ type }) => type !== 'person');
  const otherAt = new MentionIndex(others, context.tokens.count, 'firstToken');
  const otherEnd = new MentionIndex(others, context.tokens.count, 'endToken');
  const people = mentions.filter(({ type }) => type === 'person');
  const personAt = new MentionIndex(people, context.tokens.count, 'firstToken');
  const personEnd = new MentionIndex(people, context.tokens.count, 'endToken');
  const titles: PrintedTitle[] = [];
  for (const person of mentions) {
    if (person.type !== 'person') continue;
    const before =
      titleBefore(context, person, otherEnd, personEnd) ?? titleBeforeComma(context, person, otherEnd);
    const after = titleAfter(context, person, otherAt, personAt);
    for (const range of [before, after])
      if (range !== null) titles.push(toTitle(context, person, range[0], range[1]));
  }
  return titles;
}

function toTitle(
  { tokens }: EnglishContext,
  person: Mention,
  firstToken: number,
  endToken: number,
): PrintedTitle {
  return { person, firstToken, endToken, start: tokens.start[firstToken], end: tokens.end[endToken - 1] };
}

const isTitleWord = (subtype: string) => subtype !== 'modifier' && subtype !== 'kin';

/** First token of the title form that ends right before a token, or -1. */
function headBefore(context: EnglishContext, end: number): number {
  const dot = signAt(context, end - 1) === '.' ? 1 : 0;
  for (let first = Math.max(0, end - 6); first < end; first++) {
    const reached = lexiconEnd(context, first, FORM_TYPE.title, isTitleWord);
    if (reached === end || (reached > 0 && reached === end - dot)) return first;
  }
  return -1;
}

/** *Acting governor*, *West Bandung food agency head*: from the head back over what describes it. */
function titleBefore(
  context: EnglishContext,
  person: Mention,
  otherEnd: MentionIndex,
  personEnd: MentionIndex,
): [number, number] | null {
  const end = person.firstToken;
  if (!follows(context, end)) return null;
  let first = headBefore(context, end);
  if (first < 0) return null;
  for (;;) {
    if (end - first > MAXIMUM_TOKENS || !follows(context, first)) break;
    const before = first - 1;
    // Golkar chairman Bahri and Gerindra politician Wahid: the chairman is somebody else
    if (personEnd.has(first) || personEnd.has(before)) break;
    const mention = otherEnd.get(first);
    if (mention !== undefined) first = mention.firstToken;
    else if (isClass(context, before, CLASS.title) && lexiconEnd(context, before, FORM_TYPE.title) === first)
      first = before;
    else if (headBefore(context, first) >= 0) first = headBefore(context, first);
    else if (isCapital(context, before) && !isOpener(context, before)) first = before;
    else if (
      (wordAt(context, before) === 'and' || signAt(context, before) === '-') &&
      isCapital(context, before - 1) &&
      isCapital(context, first)
    )
      first = before - 1;
    else if (context.tokens.shape[before] === LOWER && describes(context, before, otherEnd)) first = before;
    else break;
  }
  return [first, end];
}

/** A small noun between a body or place and the head: the *food agency* of *West Bandung food agency head*. */
function describes(context: EnglishContext, token: number, otherEnd: MentionIndex): boolean {
  for (let i = token; i > token - 3; i--) {
    if (
      context.tokens.shape[i] !== LOWER ||
      CONNECTORS.has(wordAt(context, i)) ||
      DETERMINERS.has(wordAt(context, i))
    )
      return false;
    if (isClass(context, i, CLASS['speech-verb'])) return false;
    if (otherEnd.has(i)) return true;
  }
  return false;
}

/** *the head of the Geological Agency, Wahid, said* */
function titleBeforeComma(
  context: EnglishContext,
  person: Mention,
  otherEnd: MentionIndex,
): [number, number] | null {
  const comma = person.firstToken - 1;
  if (signAt(context, comma) !== ',') return null;
  let i = comma;
  while (comma - i < MAXIMUM_TOKENS && follows(context, i)) {
    const mention = otherEnd.get(i);
    const linked = CONNECTORS.has(wordAt(context, i));
    if (linked) {
      const head = headBefore(context, i);
      if (head >= 0) return [head, comma];
    }
    if (mention !== undefined) i = mention.firstToken;
    else if (
      isCapital(context, i - 1) ||
      CONNECTORS.has(wordAt(context, i - 1)) ||
      (context.tokens.shape[i - 1] === LOWER && linked)
    )
      i--;
    else return null;
  }
  return null;
}

/** *…, director of digital economy at the Institute*, *…, 44, a farmer from Batu* */
function titleAfter(
  context: EnglishContext,
  person: Mention,
  otherAt: MentionIndex,
  personAt: MentionIndex,
): [number, number] | null {
  const { tokens } = context;
  let first = person.endToken;
  if (signAt(context, first) !== ',' || !follows(context, first)) return null;
  first++;
  if (tokens.kind[first] === NUMBER && signAt(context, first + 1) === ',') first += 2;
  if (DETERMINERS.has(wordAt(context, first))) first++;
  let head = -1;
  for (let i = first; i < first + 5 && i < tokens.count && head < 0; i++) {
    if (signAt(context, i) !== '' && signAt(context, i) !== '-') return null;
    head = lexiconEnd(context, i, FORM_TYPE.title, isTitleWord);
    const mention = otherAt.get(i);
    if (head < 0 && mention !== undefined) i = mention.endToken - 1;
  }
  if (head < 0) return null;
  let end = head;
  let nouns = 0;
  for (let i = head; i < tokens.count && i - first < MAXIMUM_TOKENS && follows(context, i); ) {
    const mention = otherAt.get(i);
    if (mention !== undefined) {
      i = mention.endToken;
      end = i;
      continue;
    }
    // The title goes to the name that follows it: Jakarta, police chief Amri said
    if (personAt.has(i)) return null;
    if (CONNECTORS.has(wordAt(context, i))) {
      nouns = 2;
      i++;
      continue;
    }
    const noun = tokens.shape[i] === LOWER && nouns > 0 && !isClass(context, i, CLASS['speech-verb']);
    if (!noun && !isCapital(context, i)) break;
    nouns--;
    end = ++i;
  }
  return [first, end];
}
