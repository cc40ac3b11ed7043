/**
 * Titles printed with a name: before it (*Penasihat Keamanan Dalam Negeri Amerika Serikat Elizabeth Sherwood-Randall*,
 * *Kepala Dinas Kesehatan, Syarif Hidayat*), behind a comma (*Ali Mundakir, Wakil Presiden Komunikasi PT Pertamina*,
 * *Yusuf Hamdani (45), ketua RT setempat*), in brackets, or stated (*Budi Santoso selaku Ketua Komisi II DPR*, *Agus
 * Salim, yang menjabat sebagai Direktur Utama PT Timah*).
 *
 * Limits: a title that begins with a word the dictionary does not know as one is not seen.
 */

import { FORM_TYPE } from '../gazetteer/schema.ts';
import type { Mention, Span } from '../model/types.ts';
import {
  CLASS,
  isCapitalised,
  isMeant,
  isSign,
  longest,
  nameStrength,
  type RuleContext,
} from '../rules/context.ts';
import { titlesEnd } from '../rules/person/title-before-name.ts';
import { RUNNING } from '../text/lines.ts';
import { LOWER, NEW_LINE, NUMBER, SIGN, WORD } from '../text/tokens.ts';
import { MentionIndex } from './mention-index.ts';
import { DEMONSTRATIVES, isRelation, isRelationOfNext } from './relations.ts';

/** A title phrase and the person mention it belongs to. */
export interface PrintedTitle extends Span {
  readonly person: Mention;
  readonly firstToken: number;
  readonly endToken: number;
}

const TITLE_CLASSES = CLASS.title | CLASS.rank;
const ACTING_CLASSES = CLASS['headline-word'] | CLASS['speech-verb'];
const NAMING_CLASSES = TITLE_CLASSES | CLASS.honorific | CLASS.degree;

/** Small words that titles contain: *Ketua Bidang Hukum dan HAM*, *Deputi untuk Urusan Luar Negeri*. */
const CONNECTORS = new Set([
  'dan',
  'untuk',
  'bidang',
  'of',
  'for',
  'pada',
  'di',
  'dari',
  'urusan',
  'tinggi',
  'umum',
  'tertinggi',
]);

/** Behind a duty's dash they date the page: *Rano, Jurnalis-Kamis, 12 Juni 2025*. */
const WEEKDAYS = new Set(['senin', 'selasa', 'rabu', 'kamis', 'jumat', 'sabtu', 'minggu']);

/** Longest distance in tokens from a title's first word to the name. */
const MAXIMUM_TOKENS = 24;

/**
 * @param people person mentions in text order
 * @param others organization, country and location mentions in text order: titles run through them
 */
export function findPrintedTitles(
  context: RuleContext,
  people: readonly Mention[],
  others: readonly Mention[],
): PrintedTitle[] {
  const personAt = new MentionIndex(people, context.tokens.count, 'firstToken');
  const personEnd = new MentionIndex(people, context.tokens.count, 'endToken');
  const otherAt = new MentionIndex(others, context.tokens.count, 'firstToken');
  const titles: PrintedTitle[] = [];
  const { tokens, classes } = context;
  for (let i = 0; i < tokens.count; i++) {
    if ((classes[i] & TITLE_CLASSES) === 0 || personAt.has(i) || isOfEvent(context, i)) continue;
    const before = holderBefore(context, i, personEnd);
    if (before !== undefined) {
      const end = phraseEnd(context, i, personAt, otherAt);
      // Direktur Utama, Surya Wijaya, dan Direktur Keuangan, Eka Lestari: the second is hers
      const nextOne = end.afterComma && LISTING.has(tokens.words.form(tokens.word[i - 1]));
      const another = pointsBack(context, end.contentEnd);
      if (!another && (!personAt.has(end.token) || (end.afterComma && !nextOne))) {
        titles.push(titleOf(context, before, i, end.contentEnd));
        i = end.contentEnd - 1;
        continue;
      }
    }
    const { token, contentEnd, afterComma } = phraseEnd(context, i, personAt, otherAt);
    const person = personAt.get(token);
    if (person === undefined) continue;
    // Adik dari Rano, ketua bagi Rano: somebody else
    if (contentEnd < token && !afterComma) continue;
    // Istri terdakwa Rano: the defendant is he, and the wife somebody else; ajudan Kremlin Yuri Ushakov is the aide
    const ofBody = otherAt.get(i + 1)?.endToken === token;
    const kin = kinEnd(context, i);
    const ofTitled = kin > i && kin < token && (classes[kin] & TITLE_CLASSES) !== 0;
    if (contentEnd === token && i + 1 < token && !ofBody && (ofTitled || isRelation(context, i))) {
      // Putra bungsu Presiden Rano, Budi
      const child = ofTitled ? behindComma(context, person, personAt) : undefined;
      if (child !== undefined) titles.push(titleOf(context, child, i, person.endToken));
      continue;
    }
    // A headline that begins with a title, and the writer's name in the line below
    if (tokens.gap[token] >= NEW_LINE && context.lineStyle[i] !== RUNNING) continue;
    if (contentEnd < token && isBareGroup(context, i, contentEnd)) continue;
    // Putri kedua Rano; adik korban Rano is Rano
    const kinOfNext =
      kin === token && token > i + 1 && tokens.words.form(tokens.word[token - 1]) !== 'korban';
    const relative =
      contentEnd === token && (kinOfNext || isRelationOfNext(context, contentEnd - 1, person.endToken));
    if (!relative) titles.push(titleOf(context, person, i, contentEnd));
    else {
      // Sekretaris Pribadi Rano, Sutrisno: whose secretary stands before the comma, who it is behind
      const holder = behindComma(context, person, personAt);
      if (holder !== undefined) titles.push(titleOf(context, holder, i, person.endToken));
      // The Putra of Ayah Yoga Putra, Budi is a name
      i = person.endToken - 1;
      continue;
    }
    i = token - 1;
  }
  return titles;
}

/** The person named behind a person and a comma: the *Budi* of *Sekretaris Rano, Budi*. */
function behindComma(
  context: RuleContext,
  { endToken }: Mention,
  personAt: MentionIndex,
): Mention | undefined {
  return isSign(context, endToken, ',') ? personAt.get(endToken + 1) : undefined;
}

/** Whether a title is the last word of an event, law or award: the *Presiden* of *Piala Presiden, Rano bermain*. */
function isOfEvent(context: RuleContext, token: number): boolean {
  return token > 0 && longest(context, token - 1, FORM_TYPE['event-head']) > token;
}

/** End of the words of kin that a title begins with, or -1: *putra bungsu*, *adik kandung*. */
function kinEnd({ matches, matchesAt, gazetteer, lineStyle }: RuleContext, token: number): number {
  let end = -1;
  let kin = false;
  for (let row = matchesAt[token]; row < matchesAt[token + 1]; row++) {
    if (matches.type[row] !== FORM_TYPE.title || matches.end[row] <= end) continue;
    if (!isMeant(matches.casing[row], FORM_TYPE.title, lineStyle[token])) continue;
    end = matches.end[row];
    kin = gazetteer.subtypeOf(matches.form[row]) === 'kin';
  }
  return kin ? end : -1;
}

/**
 * Whether a title behind a comma speaks of somebody named before, and of nobody beside it: *Tak hanya Rano, mantan
 * kapten Persib itu juga hadir*. Before a comma or the end it goes with the name: *Rano, mantan kapten Persib itu, hadir*.
 */
function pointsBack(context: RuleContext, token: number): boolean {
  const { tokens } = context;
  if (token + 1 >= tokens.count || tokens.kind[token] !== WORD || tokens.kind[token + 1] !== WORD)
    return false;
  return DEMONSTRATIVES.has(tokens.words.form(tokens.word[token]));
}

/** Before a title in small letters and a comma these let it be the named one's: *seorang warga, Sari*, *kata dosen itu, Rano*. */
const LEAD_TO_GROUP = new Set(
  'seorang satu oleh menurut kata ujar tutur ungkap jelas ucap sang dan dengan bersama yakni yaitu seperti adalah'.split(
    ' ',
  ),
);

/** Whether one small word before a comma is what the sentence speaks of: *Menanggapi seruan mahasiswa, Rano berjanji*. */
function isBareGroup({ tokens, sentenceStart, lineStyle }: RuleContext, first: number, end: number): boolean {
  if (end !== first + 1 || first === 0 || tokens.gap[first] >= NEW_LINE) return false;
  const before = first - 1;
  // Warga Marah kepada Bidan, Rano Membela
  if (lineStyle[first] !== RUNNING) return tokens.kind[before] === WORD;
  if (tokens.shape[first] !== LOWER || sentenceStart[first] === 1) return false;
  return (
    tokens.kind[before] === WORD &&
    tokens.shape[before] === LOWER &&
    !LEAD_TO_GROUP.has(tokens.words.form(tokens.word[before]))
  );
}

/** Words that state a role: one of these must stand between name and title where no comma or bracket does. */
const STATING = new Set(
  'selaku sebagai menjabat merupakan adalah ialah sekaligus menjadi dilantik ditunjuk juga bertindak'.split(
    ' ',
  ),
);
/** Small words around them: *yang kini menjabat sebagai*, *saat itu masih menjadi*. */
const AROUND_STATING = new Set(
  'yang kini saat itu ini masih pernah resmi akan lalu dulu dahulu sempat dan'.split(' '),
);
/** Words between people and their titles in a list. */
const LISTING = new Set(['dan', 'serta']);
/** Longest way from a name to its stated title: *, yang saat itu masih menjabat sebagai*. */
const STATED_REACH = 8;

/** Whose title begins at a token, going back to a name: over a comma, a bracket, an age, words that state a role. */
function holderBefore(context: RuleContext, token: number, personEnd: MentionIndex): Mention | undefined {
  const { tokens } = context;
  let joined = false;
  for (let i = token - 1; i >= 0 && token - i <= STATED_REACH; i--) {
    if (tokens.gap[i + 1] >= NEW_LINE) return undefined;
    if (isSign(context, i, ')')) {
      // (45)
      if (i < 2 || tokens.kind[i - 1] !== NUMBER || !isSign(context, i - 2, '(')) return undefined;
      i -= 2;
    } else if (isSign(context, i, ',') || isSign(context, i, '(')) {
      if (isSign(context, i, '(') && i !== token - 1) return undefined;
      joined = true;
    } else {
      if (tokens.kind[i] !== WORD || tokens.shape[i] !== LOWER) return undefined;
      const form = tokens.words.form(tokens.word[i]);
      if (STATING.has(form)) joined = true;
      else if (!AROUND_STATING.has(form)) return undefined;
    }
    const person = personEnd.get(i);
    if (person !== undefined) return joined ? person : undefined;
  }
  return undefined;
}

function titleOf(context: RuleContext, person: Mention, first: number, end: number): PrintedTitle {
  const { tokens } = context;
  // The dot of an abbreviation (Dr.) belongs to the title, that of the sentence does not
  const last = end - 2;
  const dotted = last >= first && isSign(context, end - 1, '.') && tokens.end[last] - tokens.start[last] > 4;
  const endToken = dotted ? end - 1 : end;
  return { person, firstToken: first, endToken, start: tokens.start[first], end: tokens.end[endToken - 1] };
}

/**
 * Walks a title phrase.
 *
 * @returns the token where it stops (a person's first token when the title is theirs; -1 when nobody's), the end of its content, and
 * whether a comma stood between content and stop
 */
function phraseEnd(
  context: RuleContext,
  first: number,
  personAt: MentionIndex,
  otherAt: MentionIndex,
): { token: number; contentEnd: number; afterComma: boolean } {
  const { tokens, classes, lineStyle } = context;
  let i = first;
  let contentEnd = first;
  let afterComma = false;
  while (i < tokens.count && i - first < MAXIMUM_TOKENS) {
    if (i > first && tokens.gap[i] >= NEW_LINE) {
      // A headline's last words are no title of the byline below
      const apart = tokens.gap[i] > NEW_LINE || lineStyle[first] !== RUNNING;
      if (apart) return { token: -1, contentEnd, afterComma: false };
      break;
    }
    if (personAt.has(i)) break;
    const reached = (classes[i] & NAMING_CLASSES) === 0 ? i : titlesEnd(context, i);
    if (reached > i) {
      // Direktur Tindak Pidana Tertentu Bareskrim Polri, Brigjen Irhamni: the rank leads on to the name
      if (afterComma) {
        if (personAt.has(reached)) return { token: reached, contentEnd, afterComma };
        break;
      }
      i = reached;
      contentEnd = i;
      continue;
    }
    const other = otherAt.get(i);
    if (other !== undefined && !afterComma) {
      i = other.endToken;
      contentEnd = i;
      continue;
    }
    if (afterComma) break;
    if (isCapitalised(context, i)) {
      // Anggota DPR Desak Fadli Zon: a headline's verb, and the name is somebody else's
      const acts = lineStyle[i] !== RUNNING && (classes[i] & ACTING_CLASSES) !== 0;
      if (acts && nameStrength(context, i) === 0) return { token: -1, contentEnd, afterComma: false };
      i++;
      contentEnd = i;
      continue;
    }
    if (tokens.shape[i] === LOWER && CONNECTORS.has(tokens.words.form(tokens.word[i]))) {
      const next = i + 1;
      if (isCapitalised(context, next) || otherAt.has(next)) {
        i++;
        continue;
      }
      break;
    }
    if (isSign(context, i, '(') && isCapitalised(context, i + 1) && isSign(context, i + 2, ')')) {
      i += 3;
      contentEnd = i;
      continue;
    }
    // Ketua RT setempat, Sutrisno
    if (
      tokens.shape[i] === LOWER &&
      isSign(context, i + 1, ',') &&
      tokens.words.form(tokens.word[i]) === 'setempat'
    ) {
      i++;
      continue;
    }
    if (
      (isSign(context, i, ',') && (personAt.has(i + 1) || leadsToName(context, i + 1, personAt))) ||
      isLabel(context, first, i, personAt)
    ) {
      afterComma = true;
      i++;
      continue;
    }
    if (
      tokens.kind[i] === SIGN &&
      (isSign(context, i, '/') || isSign(context, i, '-') || isSign(context, i, '&')) &&
      isCapitalised(context, i + 1) &&
      !WEEKDAYS.has(tokens.words.form(tokens.word[i + 1]))
    ) {
      i++;
      continue;
    }
    break;
  }
  return { token: i, contentEnd, afterComma };
}

/** Labels of bylines: whom they name belongs to the page, with no office in the story. */
const SIGNED_BY = new Set(
  'editor penulis reporter pewarta wartawan jurnalis kontributor koresponden penerjemah fotografer redaktur penyunting'.split(
    ' ',
  ),
);

/** A line or sentence of title, colon and name and no more: *Pelatih: Surya Wijaya*; a headline's *Menkeu: Surya …* cites. */
function isLabel(context: RuleContext, first: number, colon: number, personAt: MentionIndex): boolean {
  const { tokens } = context;
  if (!isSign(context, colon, ':') || SIGNED_BY.has(tokens.words.form(tokens.word[colon - 1]))) return false;
  if (first > 0 && tokens.gap[first] < NEW_LINE && context.sentenceStart[first] === 0) return false;
  const end = personAt.get(colon + 1)?.endToken ?? -1;
  if (end < 0) return false;
  return end === tokens.count || tokens.gap[end] >= NEW_LINE || isSign(context, end, '.');
}

/** *Brigjen Irhamni*, *dr. Ani*: ranks and honorifics with a name behind. */
function leadsToName(context: RuleContext, token: number, personAt: MentionIndex): boolean {
  if (token >= context.tokens.count || (context.classes[token] & NAMING_CLASSES) === 0) return false;
  const end = titlesEnd(context, token);
  return end > token && personAt.has(end);
}
