/**
 * How far a title goes, and whose it is: *Wakil Ketua (Waka) Bidang Hukum dan HAM DPRD Garut, Rano Wijaya*. A title runs
 * through titles, capitalised words, bodies and places, small words between them, and one comma before the name.
 *
 * Limits: in a headline it ends where a verb begins.
 */

import { SIGNED_BY } from '../article/byline-labels.ts';
import { verbPattern } from '../gazetteer/verb-prefixes.ts';
import { CLASS, isCapitalised, isSign, nameStrength, type RuleContext } from '../rules/context.ts';
import { TITLE_CONNECTORS, titlesEnd } from '../rules/person/title-before-name.ts';
import { RUNNING } from '../text/lines.ts';
import { GLUED, LOWER, NEW_LINE, NUMBER, SIGN } from '../text/tokens.ts';
import { isWeekday } from '../time/index.ts';
import type { MentionIndex } from './mention-index.ts';
import { DEMONSTRATIVES } from './relations.ts';

const ACTING_CLASSES = CLASS['headline-word'] | CLASS['speech-verb'];
const NAMING_CLASSES = CLASS.title | CLASS.rank | CLASS.honorific | CLASS.degree;

/** Longest distance in tokens from a title's first word to the name. */
const MAXIMUM_TOKENS = 24;

/** Before a title in small letters and a comma these let it be the named one's: *seorang warga, Sari*, *kata dosen itu, Rano*. */
export const LEAD_TO_GROUP = new Set(
  'seorang satu oleh menurut kata ujar tutur ungkap jelas ucap sang dan dengan bersama yakni yaitu seperti adalah'.split(
    ' ',
  ),
);

/** How a title phrase goes on. */
export interface TitlePhrase {
  /** Where it stops: a person's first token when the title is theirs, -1 when nobody's. */
  readonly token: number;
  readonly contentEnd: number;
  /** Whether a comma stood between content and stop. */
  readonly afterComma: boolean;
  /** Whether a headline's verb stopped it. */
  readonly acts: boolean;
}

/**
 * Walks a title phrase.
 *
 * @param personAt people by their first token
 * @param otherAt organizations, countries and locations by theirs
 */
export function readPhrase(
  context: RuleContext,
  first: number,
  personAt: MentionIndex,
  otherAt: MentionIndex,
): TitlePhrase {
  const { tokens, classes, lineStyle } = context;
  let i = first;
  let contentEnd = first;
  let afterComma = false;
  while (i < tokens.count && i - first < MAXIMUM_TOKENS) {
    if (i > first && tokens.gap[i] >= NEW_LINE) {
      // A headline's last words are no title of the byline below
      const apart = tokens.gap[i] > NEW_LINE || lineStyle[first] !== RUNNING;
      if (apart) return { token: -1, contentEnd, afterComma: false, acts: false };
      break;
    }
    if (personAt.has(i)) break;
    const reached = (classes[i] & NAMING_CLASSES) === 0 ? i : titlesEnd(context, i);
    if (reached > i) {
      // Direktur Tindak Pidana Tertentu Bareskrim Polri, Brigjen Irhamni: the rank leads on to the name
      if (afterComma) {
        if (personAt.has(reached)) return { token: reached, contentEnd, afterComma, acts: false };
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
      if (acts && nameStrength(context, i) === 0)
        return { token: -1, contentEnd, afterComma: false, acts: true };
      i++;
      contentEnd = i;
      continue;
    }
    if (isSign(context, i, '(')) {
      // Pak Menseskab (Rano Wijaya): the bracket says who
      const inBracket = personAt.get(i + 1);
      if (inBracket !== undefined && isSign(context, inBracket.endToken, ')'))
        return { token: i + 1, contentEnd: i, afterComma: false, acts: false };
    }
    const behind = contentBehind(context, i, personAt);
    if (behind > i) {
      i = behind;
      contentEnd = i;
      continue;
    }
    // Menteri Pendidikan, Kebudayaan, Riset, dan Teknologi Rano
    const named = isSign(context, i, ',') ? behindFields(context, i, first, personAt) : -1;
    if (named >= 0) {
      i = named;
      contentEnd = i;
      continue;
    }
    const object = objectBeforeName(context, first, i, personAt);
    if (object > i) {
      i = object;
      contentEnd = i;
      continue;
    }
    const origin = originEnd(context, first, i, personAt, otherAt);
    if (origin > i) {
      i = origin;
      contentEnd = i;
      continue;
    }
    const linked = linkBehind(context, i, otherAt);
    if (linked > i) {
      i = linked;
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
    break;
  }
  return { token: i, contentEnd, afterComma, acts: false };
}

/** Behind what belongs to a title and is no word with a capital: *0830/*, *ke-7*, *(Kemensos)*; or the token itself. */
function contentBehind(context: RuleContext, token: number, personAt: MentionIndex): number {
  const { tokens } = context;
  // Dandim 0830/Surabaya, Dandim 0501 Jakarta Pusat
  if (isUnitNumber(context, token)) return token + 1;
  if (isSign(context, token, '(')) {
    const acronym = acronymEnd(context, token + 1);
    if (acronym >= 0) return acronym + 1;
    const short = shortTitleEnd(context, token + 1);
    return short < 0 || !personAt.has(short + 1) ? token : short + 1;
  }
  if (isTerm(context, token, personAt)) return token + 1;
  // Presiden ke-7 Republik Indonesia
  const isOrdinal =
    tokens.shape[token] === LOWER &&
    isSign(context, token + 1, '-') &&
    tokens.kind[token + 2] === NUMBER &&
    tokens.words.form(tokens.word[token]) === 'ke';
  return isOrdinal ? token + 3 : token;
}

/** Which holder of an office, or how they hold it, in small letters: *Presiden ketiga RI*, *Bupati nonaktif Garut*. */
const TERMS = new Set(
  'pertama kedua ketiga keempat kelima keenam ketujuh kedelapan terpilih nonaktif petahana interim sementara demisioner'.split(
    ' ',
  ),
);

/** Whether such a word stands between a capitalised title and what it is a title of, or the name. */
function isTerm(context: RuleContext, token: number, personAt: MentionIndex): boolean {
  const { tokens } = context;
  if (token === 0 || tokens.shape[token] !== LOWER || !isCapitalised(context, token - 1)) return false;
  if (!TERMS.has(tokens.words.form(tokens.word[token])) || tokens.gap[token + 1] >= NEW_LINE) return false;
  return personAt.has(token + 1) || isCapitalised(context, token + 1);
}

/** Behind what links parts of a title and may not end it: *dan*, *setempat*, a slash; or the token itself. */
function linkBehind(context: RuleContext, token: number, otherAt: MentionIndex): number {
  const { tokens } = context;
  const next = token + 1;
  if (tokens.shape[token] === LOWER) {
    const form = tokens.words.form(tokens.word[token]);
    // Ketua RT setempat, Sutrisno
    const linked = TITLE_CONNECTORS.has(form)
      ? isCapitalised(context, next) || otherAt.has(next)
      : form === 'setempat' && isSign(context, next, ',');
    return linked ? next : token;
  }
  const joins = isSign(context, token, '/') || isSign(context, token, '-') || isSign(context, token, '&');
  // Rano, Jurnalis-Kamis, 12 Juni 2025: behind a duty's dash a weekday dates the page
  const linked = joins && isCapitalised(context, next) && !isWeekday(tokens.words.form(tokens.word[next]));
  return linked ? next : token;
}

/** Small words of the sentence around a trade, and none of what it deals with. */
const FRAME = new Set(
  'di ke dari yang dan atau serta ini itu tersebut tadi saat ketika usai setelah sebelum untuk kepada pada oleh dengan dalam sebagai selaku sekaligus juga pun turut ikut akan sudah telah masih sedang tidak bukan bisa dapat harus kini lalu kemudian sendiri lain lainnya asal bernama berinisial setempat adalah ialah hingga sampai karena agar jika bila namun tetapi tapi sejak selama seperti'.split(
    ' ',
  ),
);

/** What somebody says who is quoted: *pemain kami, Rano*, *sahabat dekat saya*. */
const OURS = new Set('kami kita saya aku mereka dia ia beliau'.split(' '));

/** What an object is not shaped like: *membuka*, *ditemui*, *bertanya*, *tertangkap*, *tokonya*. */
const ACTION = verbPattern(['me', 'ber', 'ter', 'di']);
const POSSESSED = /nya$/;

/** Most words of what a trade deals with. */
const OBJECT_WORDS = 2;

/**
 * End of the small words that say what somebody of a small-lettered trade deals with, the *toko beras* of *Rano, penjaga
 * toko beras di pasar itu*; the title's own end where there are none or the sentence goes on otherwise.
 */
export function objectEnd(context: RuleContext, first: number, end: number): number {
  const { tokens, classes, lineStyle } = context;
  if (tokens.shape[end - 1] !== LOWER || lineStyle[first] !== RUNNING) return end;
  const form = (token: number) => tokens.words.form(tokens.word[token]);
  const isFrame = (token: number) =>
    (tokens.kind[token] === SIGN && tokens.gap[token + 1] !== GLUED) ||
    FRAME.has(form(token)) ||
    (classes[token] & CLASS['speech-verb']) !== 0;
  for (let i = end; i < tokens.count && i - end <= OBJECT_WORDS; i++) {
    if (tokens.gap[i] >= NEW_LINE) return i;
    if (OURS.has(form(i))) return end;
    if (isFrame(i)) return i;
    if (tokens.shape[i] !== LOWER || ACTION.test(form(i)) || POSSESSED.test(form(i))) return end;
  }
  return end;
}

/**
 * The same before a comma and a name of whom the clause speaks, *Kuasa hukum keluarga, Rano Wijaya, menolak*; or the
 * token itself. What else stands before such a comma opens the sentence: *Menanggapi keluhan pedagang beras, Rano …*.
 */
function objectBeforeName(
  context: RuleContext,
  first: number,
  token: number,
  personAt: MentionIndex,
): number {
  const { tokens, classes, sentenceStart } = context;
  const opens =
    sentenceStart[first] === 1 || (first > 0 && LEAD_TO_GROUP.has(tokens.words.form(tokens.word[first - 1])));
  if (!opens) return token;
  const end = objectEnd(context, first, token);
  const person = end > token && isSign(context, end, ',') ? personAt.get(end + 1) : undefined;
  if (person === undefined) return token;
  const behind = person.endToken;
  const said = behind < tokens.count && (classes[behind] & CLASS['speech-verb']) !== 0;
  return said || isSign(context, behind, ',') ? end : token;
}

/**
 * Behind where somebody is from, the *asal Serbia* of *Pelatih asal Serbia, Rano Wijaya*, or the token itself. What opens
 * a sentence that goes on behind the name is no title of it: *Menanggapi mahasiswa asal Papua, Rano berjanji*.
 */
function originEnd(
  context: RuleContext,
  first: number,
  token: number,
  personAt: MentionIndex,
  otherAt: MentionIndex,
): number {
  const { tokens, sentenceStart } = context;
  if (tokens.shape[token] !== LOWER || tokens.words.form(tokens.word[token]) !== 'asal') return token;
  const end = otherAt.get(token + 1)?.endToken ?? token;
  // asalSerbia; Pemain asal Serbia itu may be anybody of the story
  if (end === token || tokens.gap[token + 1] === GLUED) return token;
  if (end < tokens.count && DEMONSTRATIVES.has(tokens.words.form(tokens.word[end]))) return token;
  if (personAt.has(end) || !isSign(context, end, ',')) return end;
  const person = personAt.get(end + 1);
  if (person === undefined || sentenceStart[first] === 1) return end;
  if (first > 0 && LEAD_TO_GROUP.has(tokens.words.form(tokens.word[first - 1]))) return end;
  const behind = person.endToken;
  return behind >= tokens.count || tokens.kind[behind] === SIGN ? end : token;
}

/** Words before the last field of an office. */
const LAST_FIELD = new Set(['dan', 'serta']);

/**
 * Where a name begins behind a list of fields that a comma opens, *, Kebudayaan, Riset, dan Teknologi Rano*; -1 where
 * none does.
 */
function behindFields(context: RuleContext, comma: number, first: number, personAt: MentionIndex): number {
  const { tokens } = context;
  let and = -1;
  for (let i = comma + 1; i < tokens.count && i - first < MAXIMUM_TOKENS; i++) {
    if (tokens.gap[i] >= NEW_LINE) return -1;
    // Direktur Keuangan, serta Rano: he is another
    if (personAt.has(i)) return and >= 0 && i > and + 1 ? i : -1;
    // Wakil Menteri Pendidikan Tinggi, Sains, dan Teknologi (Wamendikti Saintek) Rano
    const close = and >= 0 && isSign(context, i, '(') ? shortTitleEnd(context, i + 1) : -1;
    if (close >= 0) return personAt.has(close + 1) ? i : -1;
    if (isSign(context, i, ',')) {
      if (and >= 0) return -1;
    } else if (!isCapitalised(context, i)) {
      if (and >= 0 || !LAST_FIELD.has(tokens.words.form(tokens.word[i]))) return -1;
      and = i;
    } else if ((context.classes[i] & (CLASS.title | CLASS.rank)) !== 0) return -1;
  }
  return -1;
}

/** Longest short form of a title in brackets, in words: *(Wamendikti Saintek)*. */
const SHORT_TITLE_WORDS = 3;

/** Where the bracket closes around a title's short form of one or a few words; -1 when there is none. */
function shortTitleEnd(context: RuleContext, first: number): number {
  for (let i = first; i <= first + SHORT_TITLE_WORDS; i++) {
    if (i > first && isSign(context, i, ')')) return i;
    if (!isCapitalised(context, i)) return -1;
  }
  return -1;
}

/** Longest acronym in brackets, in tokens: *(P2PTM)* is four. */
const ACRONYM_TOKENS = 4;

/** Where the bracket around an acronym closes that begins at a token: *(Kemensos)*, *(P2PM)*; -1 when there is none. */
function acronymEnd(context: RuleContext, first: number): number {
  const { tokens } = context;
  if (!isCapitalised(context, first)) return -1;
  for (let i = first + 1; i <= first + ACRONYM_TOKENS && i < tokens.count; i++) {
    if (tokens.gap[i] !== GLUED) return -1;
    if (isSign(context, i, ')')) return i;
    if (tokens.kind[i] === SIGN) return -1;
  }
  return -1;
}

/** Digits of the number of a district or battalion: *05/Tanah Abang*, *0830/Surabaya*. */
const MOST_UNIT_DIGITS = 4;

/** Whether the number of a unit stands at a token, with its name behind. */
function isUnitNumber(context: RuleContext, token: number): boolean {
  const { tokens, lineStyle } = context;
  if (tokens.kind[token] !== NUMBER || tokens.end[token] - tokens.start[token] > MOST_UNIT_DIGITS)
    return false;
  const slash = isSign(context, token + 1, '/');
  // Polisi Sita 309 Kg Sabu: in a headline a number counts
  if (!slash && lineStyle[token] !== RUNNING) return false;
  const name = slash ? token + 2 : token + 1;
  return isCapitalised(context, name) && tokens.gap[name] < NEW_LINE;
}

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
