/**
 * A title, rank or honorific and then a name: *Presiden Rusia Vladimir Putin*, *Brigjen Irhamni*, *Pak Budi*.
 *
 * Between title and name may stand more titles, brackets with the title's short form, and the institution or place:
 * *Penasihat Keamanan Dalam Negeri Amerika Serikat Elizabeth Sherwood-Randall*. Where the name begins is then the
 * question; it is answered by the last dictionary entity in the run, else by the first word that is known as a part
 * of names. Without either nothing is proposed.
 */

import { AMBIGUITY, FORM_TYPE } from '../../gazetteer/schema.ts';
import { RUNNING } from '../../text/lines.ts';
import { GLUED, INITIAL, NEW_LINE, TITLE, UPPER } from '../../text/tokens.ts';
import {
  CLASS,
  CLEAR_NAME_PART,
  capitalRunEnd,
  isCapitalised,
  isCue,
  isSign,
  longest,
  longestEntity,
  nameStrength,
  type RuleContext,
} from '../context.ts';
import { needsName } from '../institution.ts';
import type { Rule } from '../rule.ts';
import { isNounShaped, isVerbShaped } from '../word-shape.ts';

const TITLE_CLASSES = CLASS.title | CLASS.rank | CLASS.honorific | CLASS.degree;
const TITLE_TYPES = [FORM_TYPE.title, FORM_TYPE.rank, FORM_TYPE.honorific, FORM_TYPE.degree];

/** Small words that titles contain: *Ketua Bidang Hukum dan HAM*, *Deputi untuk Urusan Luar Negeri*. */
export const TITLE_CONNECTORS = new Set(
  'dan untuk bidang of for pada di dari urusan tinggi umum tertinggi'.split(' '),
);

/** Titles, ranks and degrees before one name: *Ketua Umum, Menteri, Jenderal (Purn) Prof. Dr. H.* The most seen are seven. */
const MAXIMUM_TITLES = 10;

/** Whose short forms are printed with a dot, also in capitals: *KH. Rano*, *AKP. Rano*. */
const DOTTED_CLASSES = CLASS.rank | CLASS.honorific | CLASS.degree;

/**
 * Whether a dot ends a sentence and no abbreviation (*Dr.*, *Prof.*): it stands behind a word of five letters, or where
 * a sentence begins behind one of four or an office's capitals (*tanya JPU. Rano menjawab*).
 */
function endsSentence(context: RuleContext, token: number): boolean {
  if (!isSign(context, token, '.')) return false;
  const { tokens, classes, sentenceStart } = context;
  const length = tokens.end[token - 1] - tokens.start[token - 1];
  if (length > 4) return true;
  const office = tokens.shape[token - 1] === UPPER && (classes[token - 1] & DOTTED_CLASSES) === 0;
  return (length === 4 || office) && sentenceStart[token + 1] === 1;
}

/** End of consecutive titles, ranks, honorifics and degrees from a token, with dots and bracketed short forms. */
export function titlesEnd(context: RuleContext, token: number): number {
  const { classes, tokens } = context;
  let end = token;
  for (let titles = 0; titles < MAXIMUM_TITLES; titles++) {
    let reached = -1;
    if (end < tokens.count && (classes[end] & TITLE_CLASSES) !== 0)
      for (const type of TITLE_TYPES) {
        const typeEnd = longest(context, end, type);
        // Sri and Raden address people and begin names: Menteri Keuangan Sri Mulyani; Tan Sri only addresses
        const begins = typeEnd === end + 1 && nameStrength(context, end) > CLEAR_NAME_PART;
        if (type !== FORM_TYPE.honorific || !begins) reached = Math.max(reached, typeEnd);
      }
    if (reached < 0) break;
    end = reached;
    // … bersama petahana. Gubernur Rano menyambut: the next sentence is another's
    if (endsSentence(context, end)) break;
    if (isSign(context, end, '.')) end++;
    // Wakil Gubernur (Wagub) DKI Jakarta
    if (isSign(context, end, '(') && isCapitalised(context, end + 1) && isSign(context, end + 2, ')'))
      end += 3;
    if (end < tokens.count && tokens.gap[end] >= NEW_LINE) break;
  }
  return end;
}

/** Whether a body's letters stand at a token of a running line: *KPU*, *PIP*. */
function isBodyInCapitals(context: RuleContext, token: number): boolean {
  return context.lineStyle[token] === RUNNING && isLongAcronym(context, token);
}

/**
 * Whether what people are called by stands inside a name, behind a word that no dictionary has: the *Daeng* of *Hadriah
 * Daeng Ratu*, the *Petta* of *Wahidin Petta Lolo*; that of *Haji Daeng Ratu* begins one.
 */
function isHonorificInside({ classes, tokens }: RuleContext, token: number): boolean {
  const both = CLASS.honorific | CLASS['name-part'];
  if ((classes[token] & both) !== both || token === 0) return false;
  const before = token - 1;
  return tokens.shape[before] === TITLE && classes[before] === 0 && tokens.gap[token] < NEW_LINE;
}

/** Where the initials begin that stand right before a name: the *E.* of *Pater E. Baskoro*. */
function initialsStart(context: RuleContext, first: number, name: number): number {
  const { shape } = context.tokens;
  let start = name;
  while (start - 2 >= first && isSign(context, start - 1, '.') && shape[start - 2] === INITIAL) start -= 2;
  return start;
}

/** The first word behind the initials that a name begins with. */
function behindInitials(context: RuleContext, first: number): number {
  const { shape } = context.tokens;
  let name = first;
  while (shape[name] === INITIAL && isSign(context, name + 1, '.')) name += 2;
  return name;
}

/** First token of the name in a run of capitalised words that follows a title, or -1. */
function nameStart(context: RuleContext, first: number, end: number): number {
  let afterEntity = -1;
  for (let i = first; i < end; ) {
    const row = longestEntity(context, i);
    if (row >= 0) {
      const type = context.matches.type[row];
      const entityEnd = context.matches.end[row];
      if (type === FORM_TYPE.person && entityEnd - i > 1) return i;
      const surname = nameStrength(context, i) >= CLEAR_NAME_PART && entityEnd === i + 1;
      if (type !== FORM_TYPE.person && entityEnd < end && !surname) {
        afterEntity = entityEnd;
        i = entityEnd;
        continue;
      }
    }
    if (nameStrength(context, i) >= CLEAR_NAME_PART)
      return i === first + 1 && isHonorificInside(context, i) ? first : initialsStart(context, first, i);
    // Subkoordinator PIP Mulkiron
    const apart = i + 2 === end && context.tokens.gap[i + 1] !== GLUED;
    if (apart && isBodyInCapitals(context, i)) afterEntity = i + 1;
    i++;
  }
  return afterEntity;
}

/**
 * Whether a word stands right behind a rank and may begin a name, whatever else it is: the *Hari* of *Brigjen Hari
 * Santoso*. A body's or a place's may not: *Kombes Polda Riau*.
 */
function mayBeginNameBehindRank({ tokens, classes }: RuleContext, token: number): boolean {
  const other =
    CLASS.organization | CLASS.location | CLASS.country | CLASS.title | CLASS['organization-head'];
  return (
    tokens.shape[token] === TITLE && (classes[token] & other) === 0 && (classes[token - 1] & CLASS.rank) !== 0
  );
}

/** Score of the only word behind a rank, whatever place has that name too. */
const BEHIND_RANK = 0.93;

/**
 * Whether nothing but a rank of the police or the army stands between two tokens, *Ipda* and *Kombes Pol* but neither
 * *Kapten*, whom teams have too, nor *Kapolsek*: such a one belongs to no place, and *Samosir* behind it is somebody.
 */
function isServicemanAt(context: RuleContext, first: number, end: number): boolean {
  const { matches, matchesAt, gazetteer, classes, tokens } = context;
  if ((classes[first] & CLASS.rank) === 0 || tokens.shape[end] !== TITLE) return false;
  const rankEnd = isSign(context, end - 1, '.') ? end - 1 : end;
  for (let row = matchesAt[first]; row < matchesAt[first + 1]; row++)
    if (
      matches.type[row] === FORM_TYPE.rank &&
      matches.end[row] === rankEnd &&
      (matches.ambiguous[row] & AMBIGUITY.other) === 0 &&
      gazetteer.subtypeOf(matches.form[row]) !== 'foreign'
    )
      return true;
  return false;
}

/** Letters that a word has at least to be somebody behind *Pak* or *Mas*. */
const SHORTEST_ADDRESSED = 4;

/** Whether one word that no dictionary has stands behind how people are spoken to: *Mas Tembiran*, *Bu Hadriah*. */
function isAddressed(context: RuleContext, first: number, name: number): boolean {
  const { tokens, classes, lineStyle, gazetteer, matches, matchesAt } = context;
  if (name !== first + 1 || tokens.shape[first] !== TITLE || tokens.shape[name] !== TITLE) return false;
  if (classes[name] !== 0 || lineStyle[name] !== RUNNING || isCue(context, first, 'relation')) return false;
  if (tokens.end[name] - tokens.start[name] < SHORTEST_ADDRESSED) return false;
  for (let row = matchesAt[first]; row < matchesAt[first + 1]; row++)
    if (
      matches.type[row] === FORM_TYPE.honorific &&
      matches.end[row] === name &&
      gazetteer.subtypeOf(matches.form[row]) === 'address'
    )
      return true;
  return false;
}

const ORDINARY =
  CLASS['organization-head'] |
  CLASS['place-head'] |
  CLASS['event-head'] |
  CLASS['headline-word'] |
  CLASS['sentence-starter'] |
  CLASS.block |
  CLASS.title |
  CLASS.organization |
  CLASS.country |
  CLASS.location;

/** *RPTKA*; the *BJ* of *BJ Habibie* is none. */
function isLongAcronym({ tokens }: RuleContext, token: number): boolean {
  return tokens.shape[token] === UPPER && tokens.end[token] - tokens.start[token] >= 3;
}

/**
 * Whether a run without any known part of a name holds a word that names are not made of: *Berat* of *Prajurit TNI
 * Dihukum Berat*, *Asia* of *Kepala Riset Pangan Asia*, *Ini* of *Ekonom UI Ini*.
 */
export function hasOrdinaryWord(context: RuleContext, first: number, end: number): boolean {
  for (let i = first; i < end; i++)
    if (
      ((context.classes[i] & ORDINARY) !== 0 && nameStrength(context, i) === 0) ||
      (context.lineStyle[i] === RUNNING && isLongAcronym(context, i)) ||
      isVerbShaped(context, i) ||
      isNounShaped(context, i)
    )
      return true;
  return false;
}

/** First word of a run that only begins sentences or acts in headlines, or its end: *Meski* of *Budi Santoso Meski*. */
function ordinaryWord(context: RuleContext, first: number, end: number): number {
  const { classes } = context;
  for (let i = first; i < end; i++)
    if (
      (classes[i] & (CLASS['headline-word'] | CLASS['sentence-starter'])) !== 0 &&
      nameStrength(context, i) === 0
    )
      return i;
  return end;
}

/** Letters that a word has at least to be a name by its place alone. */
const SHORTEST_ALONE = 4;

/**
 * Whether one word that no dictionary has stands where only a name can: behind the place of an office, where two places
 * do not follow each other (the *Kartaraga* of *Ketua DPRD Garut Kartaraga*), behind the letters of its body (the
 * *Affifudin* of *Ketua KPU Affifudin*), or before the body that sent its holder
 * (the *Solihat* of *Wakil Ketua Solihat dari Fraksi PAN*).
 */
function isAlone(context: RuleContext, titleEnd: number, first: number, end: number): boolean {
  const { tokens, classes, lineStyle } = context;
  if (
    end !== first + 1 ||
    classes[first] !== 0 ||
    lineStyle[first] !== RUNNING ||
    tokens.shape[first] !== TITLE ||
    tokens.end[first] - tokens.start[first] < SHORTEST_ALONE
  )
    return false;
  if (first > titleEnd) {
    const placed = (classes[first - 1] & (CLASS.location | CLASS.country)) !== 0;
    return placed || (first === titleEnd + 1 && isBodyInCapitals(context, first - 1));
  }
  return (
    end + 1 < tokens.count &&
    tokens.gap[end + 1] < NEW_LINE &&
    tokens.words.form(tokens.word[end]) === 'dari' &&
    isCapitalised(context, end + 1) &&
    (classes[end + 1] & (CLASS.organization | CLASS['organization-head'])) !== 0
  );
}

const NO_NAME = ORDINARY | CLASS.rank | CLASS.honorific | CLASS.degree;

/**
 * End of the name of two words or more behind the letters of an office's body, the *Rano Aji Wijaya* of *Direktur PT
 * Kenari Laut (PKL) Rano Aji Wijaya*; or -1.
 */
function nameBehindBracket(context: RuleContext, bracket: number): number {
  const { tokens, classes } = context;
  const first = bracket + 3;
  if (!isSign(context, bracket, '(') || !isSign(context, bracket + 2, ')')) return -1;
  if (tokens.shape[bracket + 1] !== UPPER || context.lineStyle[bracket] !== RUNNING) return -1;
  if (!isCapitalised(context, first) || tokens.gap[first] >= NEW_LINE) return -1;
  const end = capitalRunEnd(context, first, NO_NAME);
  if (end - first < 2 || end - first > LONGEST_NAME || nameStrength(context, first) < CLEAR_NAME_PART)
    return -1;
  for (let i = first; i < end; i++)
    if ((classes[i] & NO_NAME) !== 0 && nameStrength(context, i) < CLEAR_NAME_PART) return -1;
  return end;
}

/** Longest such name in tokens. */
const LONGEST_NAME = 5;

export const titleBeforeName: Rule = {
  name: 'person/title-before-name',
  examples: [
    ['Presiden Rusia Vladimir Putin tiba di Jakarta.', ['Vladimir Putin', 'person']],
    ['Warga menemui Brigjen Irhamni di kantornya.', ['Irhamni', 'person']],
    ['Rapat dipimpin Wakil Ketua DPRD Garut Kartaraga, lalu ditutup sore itu.', ['Kartaraga', 'person']],
    ['Kursi itu diisi Brigjen Hari Santoso.', ['Hari Santoso', 'person']],
    ['Acara itu dipimpin Pater E. Baskoro Wirawan.', ['E. Baskoro Wirawan', 'person']],
    ['Tim itu dipimpin Ipda Samosir.', ['Samosir', 'person']],
    ['Film itu karya sutradara Hadriah Daeng Ratu.', ['Hadriah Daeng Ratu', 'person']],
    ['Wakil Ketua Solihat dari Fraksi PAN memimpin sidang.', ['Solihat', 'person']],
    ['Direktur PT Kenari Laut (PKL) Mustika Aji Binangun bersaksi.', ['Mustika Aji Binangun', 'person']],
    ['Hal itu disampaikan Ketua KPU Affifudin.', ['Affifudin', 'person']],
    ['Menurut Pak Suparno, jalan itu rusak.', ['Suparno', 'person']],
    ['Warga mengenal Mas Tembiranu lewat telepon.', ['Tembiranu', 'person']],
    ['Aktris Violet McGrawon tampil.', ['Violet McGrawon', 'person']],
  ],
  counterExamples: [
    'Wali Kota Ambon dan Kapten Ambon hadir.',
    'Dua prajurit TNI Dihukum Berat.',
    'Direktur PT Kenari Laut (PKL) Kota Bandung menolak.',
    'Kepala Riset Pangan Asia bank itu hadir.',
    'Direktur RSI Sulastri menerima warga.',
    'Presiden tiba pada pukul 09.00.',
    'Menteri Keuangan menolak usul itu.',
  ],
  propose(context, propose) {
    const { classes, tokens } = context;
    for (let i = 0; i < tokens.count; i++) {
      if ((classes[i] & TITLE_CLASSES) === 0 || isHonorificInside(context, i)) continue;
      const end = titlesEnd(context, i);
      if (end <= i || end >= tokens.count || tokens.gap[end] >= NEW_LINE || !isCapitalised(context, end))
        continue;
      const stop = CLASS.rank | CLASS['speech-verb'] | CLASS.block | CLASS.degree;
      // Direktur RSI Sultan Agung, Kepala SMAN Kartini: the name is that of the house
      if (needsName(context, end) && nameStrength(context, end) === 0) continue;
      let runEnd = capitalRunEnd(context, end, stop);
      const nameEnd = nameBehindBracket(context, runEnd);
      if (nameEnd > 0) {
        propose(runEnd + 3, nameEnd, 'person', 0.97);
        i = runEnd + 2;
        continue;
      }
      const single = runEnd === end + 1;
      const entity = longestEntity(context, end);
      const entityType = entity < 0 ? -1 : context.matches.type[entity];
      let first: number;
      if (entity >= 0 && context.matches.end[entity] >= runEnd && entityType !== FORM_TYPE.person) {
        // Wali Kota Malang: the place is all there is, unless its word is above all a name or a rank stands before
        if (single && (classes[end] & CLASS.location) !== 0 && isServicemanAt(context, i, end)) {
          propose(end, runEnd, 'person', BEHIND_RANK);
          continue;
        }
        if (nameStrength(context, end) < 8) continue;
        first = end;
      } else {
        first = mayBeginNameBehindRank(context, end) ? end : nameStart(context, end, runEnd);
        if (first < 0) {
          if (runEnd - end > 4 || (single && context.lineStyle[end] !== RUNNING)) continue;
          first = end;
        }
        if (
          nameStrength(context, behindInitials(context, first)) < CLEAR_NAME_PART &&
          !(entityType === FORM_TYPE.person && first === end)
        ) {
          if (hasOrdinaryWord(context, first, runEnd)) continue;
        } else runEnd = ordinaryWord(context, first + 1, runEnd);
      }
      if (context.lineStyle[first] !== RUNNING) {
        // A headline capitalises the verb too: Wagub Rano Buka Bazar
        let last = first;
        while (last < runEnd && nameStrength(context, last) >= 4) last++;
        if (entityType === FORM_TYPE.person && first === end)
          last = Math.max(last, context.matches.end[entity]);
        runEnd = last;
      }
      if (first >= runEnd) continue;
      const lower = tokens.shape[i] === 1;
      const surnamed = first === end && first + 1 < runEnd && mayBeginNameBehindRank(context, end);
      const strong =
        nameStrength(context, behindInitials(context, first)) >= CLEAR_NAME_PART ||
        entityType === FORM_TYPE.person ||
        (surnamed && nameStrength(context, first + 1) >= CLEAR_NAME_PART) ||
        (first + 1 < runEnd && isHonorificInside(context, first + 1));
      const alone =
        !strong &&
        (isAlone(context, end, first, runEnd) ||
          (single && first === end && (isServicemanAt(context, i, end) || isAddressed(context, i, end))));
      propose(first, runEnd, 'person', strong ? 0.9 : alone ? 0.7 : single || lower ? 0.48 : 0.55);
      i = end - 1;
    }
  },
};
