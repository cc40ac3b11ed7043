/**
 * Titles printed with a name: before it (*Penasihat Keamanan Dalam Negeri Amerika Serikat Elizabeth Sherwood-Randall*,
 * *Kepala Dinas Kesehatan, Syarif Hidayat*), behind a comma (*Ali Mundakir, Wakil Presiden Komunikasi PT Pertamina*,
 * *Yusuf Hamdani (45), ketua RT setempat*), in brackets, or stated (*Budi Santoso selaku Ketua Komisi II DPR*, *Agus
 * Salim, yang menjabat sebagai Direktur Utama PT Timah*).
 *
 * Limits: a title that begins with a word the dictionary does not know as one is not seen.
 */

import { FORM_TYPE } from '../gazetteer/schema.ts';
import { verbPattern } from '../gazetteer/verb-prefixes.ts';
import type { Mention, Span } from '../model/types.ts';
import { CLASS, isCapitalised, isMeant, isSign, longest, type RuleContext } from '../rules/context.ts';
import { titlesEnd } from '../rules/person/title-before-name.ts';
import { RUNNING } from '../text/lines.ts';
import { LOWER, NEW_LINE, NUMBER, SIGN, WORD } from '../text/tokens.ts';
import { honorificStart } from './honorifics.ts';
import { MentionIndex } from './mention-index.ts';
import { pointedAt } from './pointing-titles.ts';
import { DEMONSTRATIVES, isRelation, isRelationOfNext, servingEnd } from './relations.ts';
import { LEAD_TO_GROUP, objectEnd, readPhrase, type TitlePhrase } from './title-phrase.ts';

/** A title phrase and the person mention it belongs to. */
export interface PrintedTitle extends Span {
  readonly person: Mention;
  readonly firstToken: number;
  readonly endToken: number;
}

const TITLE_CLASSES = CLASS.title | CLASS.rank;

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
    if ((classes[i] & TITLE_CLASSES) === 0) {
      // Konsulat Jenderal RI di Surabaya, Rano: what stands inside a body's name is nobody's rank
      const body = otherAt.get(i);
      if (body !== undefined) i = body.endToken - 1;
      continue;
    }
    if (personAt.has(i) || isOfEvent(context, i) || isUnder(context, i)) continue;
    const phrase = readPhrase(context, i, personAt, otherAt);
    const { token, contentEnd, afterComma } = phrase;
    const pointed = pointedAt(context, i, phrase, people);
    if (pointed !== undefined) {
      addTitles(context, pointed, i, contentEnd, titles);
      i = contentEnd - 1;
      continue;
    }
    const holder = statedHolder(context, i, phrase, personAt, personEnd);
    if (holder !== undefined) {
      const end = token === contentEnd ? objectEnd(context, i, contentEnd) : contentEnd;
      addTitles(context, holder, i, end, titles);
      i = end - 1;
      continue;
    }
    const person = personAt.get(token);
    if (person === undefined) continue;
    const served = servedOne(context, i, personAt, otherAt, person);
    if (served !== undefined) {
      titles.push(titleOf(context, served, i, person.endToken));
      // Eks Utusan Khusus is said once; the Presiden behind it is the served one's
      i = servingEnd(tokens, i) - 1;
      continue;
    }
    const bracketed = isSign(context, token - 1, '(');
    // Adik dari Rano, ketua bagi Rano: somebody else
    if (contentEnd < token && !afterComma && !bracketed) continue;
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
    if (contentEnd < token && !bracketed && isBareGroup(context, i, contentEnd)) continue;
    // Putri kedua Rano; adik korban Rano is Rano
    const kinOfNext =
      kin === token && token > i + 1 && tokens.words.form(tokens.word[token - 1]) !== 'korban';
    const relative =
      contentEnd === token &&
      (kinOfNext || isRelationOfNext(context, withoutHonorifics(context, i, token) - 1, person.endToken));
    if (!relative) {
      addTitles(context, person, i, contentEnd, titles);
    } else {
      // Sekretaris Pribadi Rano, Sutrisno: whose secretary stands before the comma, who it is behind
      const named = behindComma(context, person, personAt);
      if (named !== undefined) titles.push(titleOf(context, named, i, person.endToken));
      // The Putra of Ayah Yoga Putra, Budi is a name
      i = person.endToken - 1;
      continue;
    }
    // Dandim 1403/Palopo, Letkol Inf Rano Wijaya: the rank behind the comma is a title of its own
    i = afterComma && contentEnd + 1 < token ? contentEnd : token - 1;
  }
  return titles;
}

/** The person before a title whom it belongs to, and neither to the one behind it nor to another subject. */
function statedHolder(
  context: RuleContext,
  first: number,
  { token, contentEnd, afterComma, acts }: TitlePhrase,
  personAt: MentionIndex,
  personEnd: MentionIndex,
): Mention | undefined {
  const { tokens } = context;
  const holder = holderBefore(context, first, personEnd);
  if (holder === undefined) return undefined;
  // Bertemu Rano, Tokoh Adat Minta …: the leader is somebody else, who asks
  const asks = acts && isSign(context, first - 1, ',');
  if (actsBehindComma(context, first, contentEnd)) return undefined;
  // Rano, yang juga kapten Persib itu, is the captain
  const pointing = isSign(context, first - 1, ',') && pointsBack(context, contentEnd);
  if (asks || isSubject(context, holder, first) || pointing) return undefined;
  if (!personAt.has(token)) return holder;
  // Direktur Utama, Surya Wijaya, dan Direktur Keuangan, Eka Lestari: the second is hers
  const nextOne = LISTING.has(tokens.words.form(tokens.word[first - 1]));
  return afterComma && !nextOne ? holder : undefined;
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
function kinEnd({ tokens, matches, matchesAt, gazetteer, lineStyle }: RuleContext, token: number): number {
  let end = -1;
  let kin = false;
  for (let row = matchesAt[token]; row < matchesAt[token + 1]; row++) {
    if (matches.type[row] !== FORM_TYPE.title || matches.end[row] <= end) continue;
    if (!isMeant(matches.casing[row], FORM_TYPE.title, lineStyle[token])) continue;
    end = matches.end[row];
    kin = gazetteer.subtypeOf(matches.form[row]) === 'kin';
  }
  // Putri Presiden is a daughter too, a Putri by itself may be a princess
  return kin || (end === token + 1 && tokens.words.form(tokens.word[token]) === 'putri') ? end : -1;
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

/** What is done to or with the group: *Ditemui wartawan*, *Menemui warga*, *Kepada polisi*. */
const DONE = verbPattern(['di', 'me']);

function isDone(form: string): boolean {
  return form === 'kepada' || DONE.test(form);
}

/** Whom headlines have things done to or for, by whatever further words. */
const AFFECTED = new Set('korban warga tersangka terdakwa pelaku pengungsi penumpang pasien'.split(' '));

/** Words that a clause goes on with behind its subject: *pelaku sedang diperiksa*, *korban tidak tahu*. */
const GOING_ON = new Set(
  'sedang tengah sudah telah akan masih nekat langsung sempat hendak tidak tak belum juga kini lalu kemudian sering kerap kaget lari kabur tewas selamat pun ingin mau bisa dapat'.split(
    ' ',
  ),
);
const ACTS = verbPattern(['me', 'ber', 'ter', 'di']);

/**
 * Whether somebody who is affected is what a clause behind a comma speaks of, and not the one named before: *kata AKP
 * Rano, pelaku sedang diperiksa*; *Rano, korban kebakaran, selamat* is he.
 */
function actsBehindComma(context: RuleContext, first: number, end: number): boolean {
  const { tokens } = context;
  const { words, word, shape, gap } = tokens;
  if (shape[first] !== LOWER || !isSign(context, first - 1, ',')) return false;
  if (end >= tokens.count || shape[end] !== LOWER || gap[end] >= NEW_LINE) return false;
  if (!AFFECTED.has(words.form(word[end - 1]))) return false;
  const next = words.form(word[end]);
  return GOING_ON.has(next) || ACTS.test(next);
}

/** Whether one small word before a comma is what the sentence speaks of: *Menanggapi seruan mahasiswa, Rano berjanji*. */
function isBareGroup({ tokens, sentenceStart, lineStyle }: RuleContext, first: number, end: number): boolean {
  if (first === 0 || tokens.gap[first] >= NEW_LINE) return false;
  const before = first - 1;
  // Warga Marah kepada Bidan, Rano Membela; Soal Korban Kebakaran Desa Kenari, Rano: …
  if (lineStyle[first] !== RUNNING)
    return (
      (end === first + 1 || AFFECTED.has(tokens.words.form(tokens.word[first]))) &&
      tokens.kind[before] === WORD
    );
  if (end !== first + 1) return false;
  if (tokens.shape[first] !== LOWER || sentenceStart[first] === 1) return false;
  return (
    tokens.kind[before] === WORD &&
    // Ditemui wartawan, Rano mengaku siap; Dua hakim, Rano dan Budi, are the judges
    (tokens.shape[before] === LOWER || isDone(tokens.words.form(tokens.word[before]))) &&
    !LEAD_TO_GROUP.has(tokens.words.form(tokens.word[before]))
  );
}

/** Words that state a role: one of these must stand between name and title where no comma or bracket does. */
const STATING = new Set(
  'selaku sebagai menjabat merupakan adalah ialah sekaligus menjadi dilantik ditunjuk diangkat didapuk terpilih juga bertindak'.split(
    ' ',
  ),
);
/** Small words around them: *yang kini menjabat sebagai*, *saat itu masih menjadi*. */
const AROUND_STATING = new Set(
  'yang kini saat itu ini masih pernah resmi akan lalu dulu dahulu sempat dan'.split(' '),
);
/** What is only spoken of: *wacana Rano menjadi ketua umum*, *peluang Rano jadi menteri*. */
const SPOKEN_OF = new Set(
  'wacana peluang kemungkinan usul usulan isu kabar rumor harapan keinginan rencana jika bila apabila kalau andai seandainya agar supaya calon'.split(
    ' ',
  ),
);
/** Words between people and their titles in a list. */
const LISTING = new Set(['dan', 'serta']);
/** Longest way from a name to its stated title: *, yang saat itu masih menjabat sebagai*. */
const STATED_REACH = 8;

/** Whose title begins at a token, going back to a name: over a comma, a bracket, an age, words that state a role. */
function holderBefore(context: RuleContext, token: number, personEnd: MentionIndex): Mention | undefined {
  const { tokens } = context;
  let joined = false;
  let becoming = false;
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
      if (STATING.has(form)) {
        joined = true;
        becoming ||= form === 'menjadi';
      } else if (!AROUND_STATING.has(form)) return undefined;
    }
    const person = personEnd.get(i);
    if (person === undefined) continue;
    const only = becoming && person.firstToken > 0 && SPOKEN_OF.has(wordBefore(context, person.firstToken));
    // Adik Sari menjadi wali nikah: the brother does
    const relative = person.firstToken > 0 && isRelation(context, person.firstToken - 1);
    return joined && !only && !relative ? person : undefined;
  }
  return undefined;
}

/**
 * The person behind the comma whom such a title belongs to: the *Sutrisno* of *Juru Bicara Sekretaris Jenderal PBB Rano
 * Karno, Sutrisno, mengatakan*. A list of names has no such one.
 *
 * @param principal the person right behind the title
 */
function servedOne(
  context: RuleContext,
  first: number,
  personAt: MentionIndex,
  otherAt: MentionIndex,
  principal: Mention,
): Mention | undefined {
  const { tokens, classes } = context;
  const office = servingEnd(tokens, first);
  if (office < 0 || !isSign(context, principal.endToken, ',')) return undefined;
  if (office >= principal.firstToken || (classes[office] & TITLE_CLASSES) === 0) return undefined;
  const servant = personAt.get(principal.endToken + 1);
  if (servant === undefined) return undefined;
  const next = isSign(context, servant.endToken, ',') ? servant.endToken + 1 : servant.endToken;
  const listed =
    next >= tokens.count ||
    personAt.has(next) ||
    otherAt.has(next) ||
    isCapitalised(context, next) ||
    LISTING.has(tokens.words.form(tokens.word[next]));
  return listed ? undefined : servant;
}

/** The word before a token, past honorifics: *peluang Pak Rano menjadi*. */
function wordBefore({ tokens, classes }: RuleContext, token: number): string {
  let i = token - 1;
  while (i > 0 && (classes[i] & CLASS.honorific) !== 0) i--;
  return tokens.words.form(tokens.word[i]);
}

/** What leads a name in before the comma that ends it: *Menurut Sahat, …*, *Bagi Rano, …*, *Pada masa Presiden Rano, …*. */
const FRONTING = new Set(['menurut', 'bagi', 'pada', 'sejak', 'selama']);
const FRONTED_REACH = 8;
/** Longest description between two commas, in tokens. */
const ENCLOSED_REACH = 16;

/** Whether a small word behind a fronted name and its comma begins the clause: *Menurut Sahat, pelaku usaha gelisah*. */
function isSubject(context: RuleContext, person: Mention, first: number): boolean {
  return (
    context.tokens.shape[first] === LOWER &&
    isSign(context, first - 1, ',') &&
    isFronted(context, person) &&
    !isEnclosed(context, first)
  );
}

/** Whether a name closes the phrase that its sentence begins with: *Menurut Sahat, pelaku usaha harus dibantu*. */
function isFronted({ tokens }: RuleContext, { firstToken }: Mention): boolean {
  for (let i = firstToken - 1; i >= 0 && firstToken - i <= FRONTED_REACH; i--) {
    if (tokens.kind[i] === SIGN || tokens.gap[i + 1] >= NEW_LINE) return false;
    if (FRONTING.has(tokens.words.form(tokens.word[i]))) return true;
  }
  return false;
}

/** Whether another comma ends the description that begins at a token: *Menurut Sahat, pengamat energi, …*. */
function isEnclosed(context: RuleContext, first: number): boolean {
  const { tokens } = context;
  for (let i = first; i < tokens.count && i - first < ENCLOSED_REACH; i++) {
    if (isSign(context, i, ',')) return true;
    if (tokens.gap[i] >= NEW_LINE || context.sentenceStart[i] === 1) return false;
  }
  return false;
}

/**
 * A phrase of several offices or of an office and a rank is as many titles: *Menteri ATR/Kepala BPN*, *Kapolres Sleman
 * AKBP*.
 */
function addTitles(
  context: RuleContext,
  person: Mention,
  first: number,
  end: number,
  titles: PrintedTitle[],
): void {
  const rank = rankStart(context, first, end);
  let office = first;
  for (let i = first + 1; i + 1 < rank; i++) {
    if (!isSign(context, i, '/') || !isCapitalised(context, office) || !isCapitalised(context, i + 1))
      continue;
    if ((context.classes[i + 1] & CLASS.title) === 0 || context.insideTitle[i + 1] === 1) continue;
    titles.push(partOf(context, person, office, i));
    office = i + 1;
  }
  // The Mas of Kapolsek Pancoran Mas Kompol Rano addresses nobody
  if (rank < end) titles.push(partOf(context, person, office, rank));
  titles.push(titleOf(context, person, rank < end ? rank : office, end));
}

/** Where the rank begins that ends a phrase behind an office, *Kombes Pol* of *Dirlantas Polda Riau Kombes Pol*, or its end. */
function rankStart(context: RuleContext, first: number, end: number): number {
  const { tokens, classes, insideTitle } = context;
  // Letnan Jenderal (Letjen) TNI is a rank from its beginning
  if ((classes[first] & CLASS.rank) !== 0) return end;
  for (let i = first + 1; i < end; i++) {
    if ((classes[i] & CLASS.rank) === 0 || insideTitle[i] === 1 || !isCapitalised(context, i)) continue;
    // Wakil Kapten, Mantan Jenderal are one; Kepala dan Jenderal share what follows
    const joined = tokens.kind[i - 1] === WORD ? tokens.shape[i - 1] === LOWER : !isSign(context, i - 1, ')');
    if (joined || isQualifier(context, first, i)) return end;
    return titlesEnd(context, i) >= end ? i : end;
  }
  return end;
}

/** Words that are no office without the word behind them. */
const QUALIFIERS = new Set('mantan eks wakil calon plt plh pj pjs'.split(' '));

function isQualifier({ tokens }: RuleContext, first: number, end: number): boolean {
  return end === first + 1 && QUALIFIERS.has(tokens.words.form(tokens.word[first]));
}

/** Whether a title is only what others stand under: *di bawah pimpinan Danjen Rano*, *di bawah komandan Rano*. */
function isUnder({ tokens }: RuleContext, token: number): boolean {
  return (
    token > 0 &&
    tokens.shape[token] === LOWER &&
    tokens.gap[token] < NEW_LINE &&
    tokens.words.form(tokens.word[token - 1]) === 'bawah'
  );
}

/** End of a phrase without what its person is called by: *Ketua RT* of *Ketua RT Pak Sutrisno*. */
function withoutHonorifics(context: RuleContext, first: number, end: number): number {
  let bare = end;
  for (let start = honorificStart(context, bare); start > first; start = honorificStart(context, bare))
    bare = start;
  return bare;
}

function titleOf(context: RuleContext, person: Mention, first: number, phraseEnd: number): PrintedTitle {
  // Ketua RT Pak Sutrisno, Ketua PBNU KH Sutrisno: what he is called beside is no part of it
  return partOf(context, person, first, withoutHonorifics(context, first, phraseEnd));
}

function partOf(context: RuleContext, person: Mention, first: number, end: number): PrintedTitle {
  const { tokens } = context;
  // The dot of an abbreviation (Dr.) belongs to the title, that of the sentence does not
  const last = end - 2;
  const dotted = last >= first && isSign(context, end - 1, '.') && tokens.end[last] - tokens.start[last] > 4;
  const endToken = dotted ? end - 1 : end;
  return { person, firstToken: first, endToken, start: tokens.start[first], end: tokens.end[endToken - 1] };
}
