/** Places by their head word: *Jalan Sudirman*, *Kabupaten Sumbawa*, *Gunung Merapi*, *Bandara Soekarno-Hatta*. */

import { AMBIGUITY, CASING_EXACT, FORM_TYPE } from '../../gazetteer/schema.ts';
import { ALL_CAPITALS, RUNNING, TITLE_CASE } from '../../text/lines.ts';
import { INITIAL, LOWER, NEW_LINE, NUMBER, TITLE } from '../../text/tokens.ts';
import {
  CLASS,
  capitalRunEnd,
  isCapitalised,
  isInitialOfPerson,
  isSign,
  longest,
  longestEntity,
  nameStrength,
  type RuleContext,
} from '../context.ts';
import { UNIT_KINDS, UPPER_UNITS } from '../place-kinds.ts';
import type { Rule } from '../rule.ts';
import { isNounShaped, isVerbShaped } from '../word-shape.ts';

const STOP =
  CLASS['organization-head'] |
  CLASS['place-head'] |
  CLASS['speech-verb'] |
  CLASS['sentence-starter'] |
  CLASS.block;

/** What streets and quarters end with. */
const TAILS = new Set('raya utara selatan barat timur tengah dalam'.split(' '));

/** Before *kali* they count: *Pertama Kali*, *Dua Kali*. */
const TIMES = new Set(
  'pertama kedua ketiga kesekian sekian beberapa berapa dua tiga empat lima setiap tiap satu'.split(' '),
);

/**
 * Heads that English puts last: a name that begins with one is a song, a rule or a part of a longer name (*Drive My Car*,
 * *Estate Regulation*), unless somebody else takes it for a place.
 */
export const FOLLOWING = new Set(
  'avenue building center centre city drive estate garden gardens hall house lane park residence residences river road sea square street tower valley village way'.split(
    ' ',
  ),
);

/** Kinds of place that are called by deeds and ideals: *Jalan Pembangunan*, *Bundaran Kemerdekaan*. */
const CALLED_BY_DEEDS = new Set(
  'street intersection monument park square village urban-village hamlet district housing bridge'.split(' '),
);

/** Kinds of place that no figure names: *Zona II*, *Blok IV*. */
const AREA = new Set(['area', 'region']);

/** What is no name: the letters and figures of a route, the number of a zone. */
const CODE = /^(?:[A-Z]{1,3}\d+[A-Z]?|[IVX]+)$/;

/** Kinds of place that an area in capitals is no part of the name of: *Zona Asia*, *Tambang Cirebon*. */
const LARGE = new Set([...UPPER_UNITS, 'continent', 'world-region']);

/** Directions, small or not, that say where in a place something is: *perairan Barat Bengkulu*. */
const DIRECTIONS = new Set('barat timur utara selatan tengah tenggara'.split(' '));

/** What streets have between their head and the places that they join: *jalan Raya Bogor*. */
const OPEN_STREET = new Set('raya lintas poros lingkar tol trans provinsi nasional'.split(' '));

/** Before *negeri* they make it the country at large. */
const HOME_OR_ABROAD = new Set(['dalam', 'luar']);

/** What an address goes on with behind a street or village: *Kampung Kenari No 29*. */
const ADDRESS_NUMBERS = new Set('no nomor rt rw'.split(' '));

/** End of a name without the word for the number behind it. */
function withoutNumber(context: RuleContext, first: number, end: number): number {
  const { tokens } = context;
  const last = end - 1;
  if (last <= first || !ADDRESS_NUMBERS.has(tokens.words.form(tokens.word[last]))) return end;
  const number = isSign(context, end, '.') ? end + 1 : end;
  return number < tokens.count && tokens.kind[number] === NUMBER && tokens.gap[number] < NEW_LINE
    ? last
    : end;
}

/** Administrative units, whose names begin with words of all kinds: *Kelurahan Pondok Kenari*. */
const UNITS = new Set(UNIT_KINDS.filter((kind) => kind !== 'province'));

/** End of a place of several words that the dictionaries have behind the head of such a unit, or -1. */
function unitEnd(context: RuleContext, first: number, kind: string): number {
  const row = UNITS.has(kind) ? longestEntity(context, first) : -1;
  if (row < 0 || context.matches.type[row] !== FORM_TYPE.location) return -1;
  return context.matches.end[row] > first + 1 ? context.matches.end[row] : -1;
}

/** Houses that are called by who sits in them; a *Kantor* is rather the body at work there. */
const SEATS = new Set('gedung menara wisma graha pendopo pendapa kompleks komplek'.split(' '));

/** End of the body, or of the office and its place, that a house is the seat of: *Gedung DPRD Maluku*, *Pendopo Bupati Sumbawa*; or -1. */
function seatEnd(context: RuleContext, first: number, head: string): number {
  if (!SEATS.has(head)) return -1;
  const { matches, tokens, classes } = context;
  const office = longest(context, first, FORM_TYPE.title);
  const row = longestEntity(context, office < 0 ? first : office);
  if (row < 0 || (office > 0 && tokens.gap[office] >= NEW_LINE)) return -1;
  const end = matches.end[row];
  if (office > 0) return matches.type[row] === FORM_TYPE.location ? end : -1;
  if (matches.type[row] !== FORM_TYPE.organization || matches.casing[row] !== CASING_EXACT) return -1;
  // Gedung DPRD Kenari where the dictionaries have the DPRD alone
  if (end >= tokens.count || tokens.gap[end] >= NEW_LINE) return end;
  // Kompleks MPR DPR
  if (isCapitalised(context, end) && (classes[end] & CLASS.organization) !== 0) return -1;
  if ((classes[end] & CLASS.location) === 0) return end;
  const place = longestEntity(context, end);
  return matches.type[place] === FORM_TYPE.location ? matches.end[place] : end;
}

/** Whether a street's memorial goes on with a word that is an office too: *Jalan Rano Wijaya Hakim*. */
function goesOnAsName(context: RuleContext, first: number, end: number): boolean {
  const { tokens, classes } = context;
  if (end >= tokens.count || tokens.gap[end] >= NEW_LINE || !isCapitalised(context, end)) return false;
  const office = (classes[end] & CLASS.title) !== 0 && (classes[end] & CLASS['organization-head']) === 0;
  if (!office || nameStrength(context, end) < 2 || end < first + 2) return false;
  return nameStrength(context, end - 1) >= 5 && !isCapitalised(context, end + 1);
}

/** Kind of the head from one token to another, or empty. */
function kindOfHead({ matches, matchesAt, gazetteer }: RuleContext, head: number, end: number): string {
  for (let row = matchesAt[head]; row < matchesAt[head + 1]; row++)
    if (matches.type[row] === FORM_TYPE['place-head'] && matches.end[row] === end)
      return gazetteer.subtypeOf(matches.form[row]);
  return '';
}

/** Row of a place with a code, or of a country, that ends a run, and begins behind its first word; or -1. */
function townAtEnd(context: RuleContext, first: number, end: number): number {
  for (let i = first + 1; i < end; i++) {
    const row = longestEntity(context, i);
    if (row < 0 || context.matches.end[row] !== end) continue;
    const { gazetteer, matches } = context;
    return matches.type[row] === FORM_TYPE.location && UPPER_UNITS.has(gazetteer.subtypeOf(matches.form[row]))
      ? i
      : -1;
  }
  return -1;
}

/** Whether a run is a code, or behind the head of an area what a dictionary knows as a town or more. */
function isCodeOrLarge(context: RuleContext, first: number, end: number, kind: string): boolean {
  const { tokens, matches, gazetteer } = context;
  if (end === first + 1 && AREA.has(kind))
    if (CODE.test(tokens.text.slice(tokens.start[first], tokens.end[first]))) return true;
  if (kind !== 'area') return false;
  const row = longestEntity(context, first);
  return row >= 0 && matches.end[row] === end && LARGE.has(gazetteer.subtypeOf(matches.form[row]));
}

/** What may stand in capitals before a head: a title, a body, a place, and what opens a sentence. */
const BEFORE_HEAD =
  CLASS.title |
  CLASS.rank |
  CLASS.organization |
  CLASS['organization-head'] |
  CLASS.location |
  CLASS.country |
  CLASS['place-head'] |
  CLASS['place-cue'] |
  CLASS['headline-word'] |
  CLASS['sentence-starter'];

/** Words before a head in which another name's beginning is looked for. */
const BEFORE_REACH = 5;

/** The *Way* of *One Way Puncak*, the *Hall* of *Town Hall Danantara*: the head stands inside a longer name. */
function isInsideName(context: RuleContext, head: number): boolean {
  const { tokens, classes, sentenceStart, lineStyle, insideTitle } = context;
  const before = head - 1;
  if (before < 0 || lineStyle[head] !== RUNNING || sentenceStart[head] === 1) return false;
  if (!isCapitalised(context, before) || sentenceStart[before] === 1 || tokens.gap[head] >= NEW_LINE)
    return false;
  if (tokens.shape[before] !== TITLE || insideTitle[before] === 1) return false;
  if (nameStrength(context, before) > 0) return false;
  // Desa Talang Buluh Kecamatan Talang Kelapa
  for (let i = before; i >= 0 && i > before - BEFORE_REACH && isCapitalised(context, i); i--) {
    if ((classes[i] & BEFORE_HEAD) !== 0) return false;
    if (tokens.gap[i] >= NEW_LINE || sentenceStart[i] === 1) break;
  }
  return true;
}

/** *Pengisian*, *Pelayanan*; *Kejapanan* may be a place. */
function isDeed(context: RuleContext, token: number): boolean {
  const { tokens, classes } = context;
  if ((classes[token] & CLASS.location) !== 0 || !isNounShaped(context, token)) return false;
  return tokens.words.form(tokens.word[token]).startsWith('pe');
}

/** Before these heads a number counts: *2 Kamar Tidur*. */
function isCounted({ tokens }: RuleContext, head: number, kind: string): boolean {
  return kind === 'room' && head > 0 && tokens.kind[head - 1] === NUMBER && tokens.gap[head] < NEW_LINE;
}

/** Whether a person or a body begins at a token. */
function isCovered(context: RuleContext, token: number): boolean {
  return (context.classes[token] & (CLASS.person | CLASS.organization)) !== 0;
}

/** Whether what heads a place is above all an everyday word. */
function isEverydayHead({ matches, matchesAt }: RuleContext, head: number, end: number): boolean {
  for (let row = matchesAt[head]; row < matchesAt[head + 1]; row++)
    if (matches.type[row] === FORM_TYPE['place-head'] && matches.end[row] === end)
      return (matches.ambiguous[row] & AMBIGUITY.word) !== 0;
  return false;
}

/** What everyday heads of these kinds have behind them is a medium: *Saluran WhatsApp*. */
const CHANNELS = new Set(['river', 'street']);

/** Bodies that build no houses: the *DPR* of *Perumahan DPR*. */
const BODIES_OF_STATE = new Set(['legislature', 'ministry', 'agency', 'court', 'government']);

/** No name behind such a head: *Sektor Pertanian*, *Negeri Sendiri*, *Tunjangan Perumahan DPR*. */
function isEverydayWord(context: RuleContext, token: number): boolean {
  const { classes, matches, gazetteer } = context;
  if (nameStrength(context, token) > 0 || (classes[token] & CLASS.location) !== 0) return false;
  const body = (classes[token] & CLASS.organization) === 0 ? -1 : longestEntity(context, token);
  return (
    (body >= 0 && BODIES_OF_STATE.has(gazetteer.subtypeOf(matches.form[body]))) ||
    (classes[token] & (CLASS['headline-word'] | CLASS.title)) !== 0 ||
    isNounShaped(context, token) ||
    isVerbShaped(context, token)
  );
}

/** Longest way from the first word of a body's name to a head inside it. */
const BODY_REACH = 3;

/** The *Wisata* of *KAI Wisata Eko Sutrisno*: the last word of a body that a dictionary knows. */
function isInsideBody(context: RuleContext, head: number): boolean {
  const { matches, matchesAt, tokens } = context;
  for (let i = head - 1; i >= 0 && head - i <= BODY_REACH && tokens.gap[i + 1] < NEW_LINE; i--) {
    if ((context.classes[i] & CLASS.organization) === 0) continue;
    for (let row = matchesAt[i]; row < matchesAt[i + 1]; row++)
      if (
        matches.type[row] === FORM_TYPE.organization &&
        matches.end[row] > head &&
        matches.casing[row] === CASING_EXACT
      )
        return true;
  }
  return false;
}

/** Kinds of place that are called by people. */
export const CALLED_BY_PEOPLE = new Set(
  'building government-building street stadium hotel restaurant mosque park airport museum monument cemetery square'.split(
    ' ',
  ),
);

/** Behind short forms of titles with their dots: *Jalan Prof. Dr. Satrio*, *Jl. Kol. Sugiono*. */
function behindShortTitles(context: RuleContext, first: number): number {
  const { classes, tokens } = context;
  let name = first;
  while (
    (classes[name] & (CLASS.rank | CLASS.degree | CLASS.honorific)) !== 0 &&
    isSign(context, name + 1, '.') &&
    isCapitalised(context, name + 2) &&
    tokens.gap[name + 2] < NEW_LINE
  )
    name += 2;
  return name;
}

/** Whether a head of such a kind, and no word of another use, stands from `head` to `first`, and a name behind it. */
function isMemorial(context: RuleContext, head: number, first: number): boolean {
  const { tokens, classes, matches, matchesAt, gazetteer } = context;
  const named =
    nameStrength(context, first) >= 5 ||
    tokens.shape[first] === INITIAL ||
    (classes[first] & (CLASS.rank | CLASS.honorific | CLASS.degree)) !== 0;
  if (!named) return false;
  for (let row = matchesAt[head]; row < matchesAt[head + 1]; row++)
    if (
      matches.type[row] === FORM_TYPE['place-head'] &&
      matches.end[row] === first &&
      (matches.ambiguous[row] & ~(AMBIGUITY.location | AMBIGUITY.other)) === 0
    )
      return CALLED_BY_PEOPLE.has(gazetteer.subtypeOf(matches.form[row]));
  return false;
}

/** Houses, halls and works that are called by people and that nobody has for himself, as *rumah Rano* is his. */
const SMALL_MEMORIALS = new Set(
  'aula auditorium bandara bundaran fly flyover gedung gor jembatan lanud pangkalan ruang stadion terowongan underpass'.split(
    ' ',
  ),
);
/** Of these the longer heads alone: *ruang sidang Candra*, *pangkalan udara Al-Kenari*; *ruang Rano* is his. */
const LONGER_MEMORIALS = new Set(['pangkalan', 'ruang']);

/** Whether a house whose kind is printed small is called by somebody: *di ruang sidang Candra*, *di underpass DI Panjaitan*. */
function isSmallMemorial(context: RuleContext, head: number, first: number, end: number): boolean {
  const { tokens, classes } = context;
  const named =
    (classes[first] & CLASS.person) !== 0 ||
    nameStrength(context, first) >= 4 ||
    nameStrength(context, end - 1) >= 4;
  if (!named || (classes[first] & (CLASS.title | CLASS.rank | CLASS.honorific)) !== 0) return false;
  const form = tokens.words.form(tokens.word[head]);
  return SMALL_MEMORIALS.has(form) && (first > head + 1 || !LONGER_MEMORIALS.has(form));
}

/** Kinds of place that are called by both their ends. */
const ROADS = new Set(['street', 'intersection']);

/** Above what the tagger says of either end. */
const NAMED_BY_ENDS = 0.97;

/** Words from the head of a road to the dash between its ends: *Jalan Raya Kota Bandar Lampung-Metro* has three. */
const END_REACH = 5;

/**
 * End of a road that is called by two places: *Jalan Raya Kenari-Melati*, *Jalur Pantura Kenari - Melati*; or -1. A road that
 * a dictionary has keeps to its name.
 */
function endBehindDash(context: RuleContext, head: number, first: number): number {
  const { tokens, matches, gazetteer } = context;
  let dash = first;
  while (
    dash < tokens.count &&
    dash <= first + END_REACH &&
    isCapitalised(context, dash) &&
    tokens.gap[dash] < NEW_LINE
  )
    dash++;
  if (dash === first || dash + 1 >= tokens.count || tokens.gap[dash + 1] >= NEW_LINE) return -1;
  if (!isSign(context, dash, '-') && !isSign(context, dash, '–')) return -1;
  const known = longestEntity(context, head);
  if (known >= 0 && ROADS.has(gazetteer.subtypeOf(matches.form[known]))) return -1;
  const end = endOfTown(context, dash + 1);
  if (end < 0) return -1;
  for (let i = dash - 1; i >= first; i--) if (endOfTown(context, i) === dash) return end;
  return -1;
}

/** End of the town, district or island that a dictionary has at a token, or -1. */
function endOfTown(context: RuleContext, token: number): number {
  const row = isCapitalised(context, token) ? longestEntity(context, token) : -1;
  if (row < 0 || context.matches.type[row] !== FORM_TYPE.location) return -1;
  return ROAD_ENDS.has(context.gazetteer.subtypeOf(context.matches.form[row]))
    ? context.matches.end[row]
    : -1;
}

/** Kinds of place that roads run from and to. */
const ROAD_ENDS = new Set([...UNIT_KINDS.filter((kind) => kind !== 'hamlet'), 'town', 'region', 'island']);

/** Whether a company that a dictionary has stands at a token. */
function isOfCompany(context: RuleContext, token: number): boolean {
  if ((context.classes[token] & CLASS.organization) === 0) return false;
  const row = longestEntity(context, token);
  return row >= 0 && context.matches.type[row] === FORM_TYPE.organization;
}

/** Whether the head that ends at `end` may be a person's name. */
function isCalledSomebody({ matches, matchesAt }: RuleContext, head: number, end: number): boolean {
  for (let row = matchesAt[head]; row < matchesAt[head + 1]; row++)
    if (matches.type[row] === FORM_TYPE['place-head'] && matches.end[row] === end)
      return (matches.ambiguous[row] & AMBIGUITY.person) !== 0;
  return false;
}

/** A house and its body outweigh the body, which a dictionary has. */
const SEAT = 0.95;

export const placeHead: Rule = {
  name: 'location/head',
  examples: [
    ['Kecelakaan terjadi di Jalan Merdeka Raya pada malam hari.', ['Jalan Merdeka Raya', 'location']],
    ['Ia tinggal di desa Sukamulya.', ['Sukamulya', 'location']],
    ['Toko itu berdiri di jalan Kenanga Pekanbaru.', ['Kenanga', 'location']],
    ['Ia warga Kampung Rawajati No 29 sejak lahir.', ['Kampung Rawajati', 'location']],
    ['Pelari berbelok ke Jalan Rano Rahman Hakim.', ['Jalan Rano Rahman Hakim', 'location']],
    ['Korban tinggal di Kelurahan Pondok Kopi.', ['Kelurahan Pondok Kopi', 'location']],
    ['Ia berbicara di Gedung DPRD Banten kemarin.', ['Gedung DPRD Banten', 'location']],
    ['Misa digelar di Gereja Keluarga Kudus tadi.', ['Gereja Keluarga Kudus', 'location']],
    ['Sidang digelar di ruang sidang Candra kemarin.', ['Candra', 'location']],
    ['Truk itu oleng di Jalan Raya Cirebon-Tegal pagi ini.', ['Jalan Raya Cirebon-Tegal', 'location']],
    ['Macet terjadi di Jalur Pantura Tegal - Brebes tadi.', ['Jalur Pantura Tegal - Brebes', 'location']],
    ['Mal itu berdiri di Jalan Prof. Dr. Warsono sejak lama.', ['Jalan Prof. Dr. Warsono', 'location']],
    ['Keduanya bertemu di Pendopo Gubernur Aceh kemarin.', ['Pendopo Gubernur Aceh', 'location']],
  ],
  counterExamples: [
    'Tunjangan Perumahan DPR dihapus.',
    'Kabut Tebal Pertama Kali Muncul di Sini',
    'Pasar itu sepi.',
    'Pupuk bagi Sektor Pertanian dikirim.',
    'Kota dan desa sama saja.',
    'Rumah itu punya 2 Kamar Tidur di lantai atas.',
    'Bus melayani rute T21 mulai besok.',
    'Harga beras di Zona II naik lagi.',
    'Kabar itu dibagikan lewat Saluran WhatsApp kemarin.',
  ],
  propose(context, propose) {
    const { tokens, classes, lineStyle } = context;
    for (let i = 0; i + 1 < tokens.count; i++) {
      if ((classes[i] & CLASS['place-head']) === 0) continue;
      let first = longest(context, i, FORM_TYPE['place-head']);
      const printedSmall = tokens.shape[i] === LOWER;
      // Jl. Sudirman, and not the end of a sentence: di pelataran Plaza. Spanduk …
      if (isSign(context, first, '.') && context.sentenceStart[first + 1] !== 1) first++;
      if (!isCapitalised(context, first) || tokens.gap[first] >= NEW_LINE) continue;
      if (isInitialOfPerson(context, i)) continue;
      const head = tokens.words.form(tokens.word[i]);
      if (isInsideBody(context, i)) continue;
      // Pertama Kali Muncul
      if (head === 'kali' && i > 0 && TIMES.has(tokens.words.form(tokens.word[i - 1]))) continue;
      // Angkutan Laut Dalam Negeri Kelas Ekonomi
      if (head === 'negeri' && i > 0 && HOME_OR_ABROAD.has(tokens.words.form(tokens.word[i - 1]))) continue;
      // Penetrasi di Pasar Pasar Kenari: a word said twice
      if (tokens.word[first] === tokens.word[i]) continue;
      // Mobil Listrik Banjiri Pasar Filipina: what is sold to a country
      if (head === 'pasar' && (classes[first] & CLASS.country) !== 0) continue;
      // ruang Kabid Perumahan, kanal YouTube
      const kind = kindOfHead(context, i, first);
      if (!printedSmall && lineStyle[i] === RUNNING) {
        const seat = seatEnd(context, first, head);
        if (seat > 0) propose(i, seat, 'location', SEAT);
      }
      const unit = unitEnd(context, first, kind);
      const stops = classes[first] & (STOP & ~CLASS['place-head']);
      // Taman Harapan Indah, Gereja Keluarga Kudus: in running text what else begins a sentence begins the name
      const called =
        stops === CLASS['sentence-starter'] &&
        !printedSmall &&
        lineStyle[i] === RUNNING &&
        (i === 0 || !isCapitalised(context, i - 1));
      if (unit < 0 && stops !== 0 && !called) continue;
      // petugas Layanan Jalan Tol Jasa Marga: the company that runs them
      if (kind === 'toll-road' && isOfCompany(context, first)) {
        propose(i, first, 'none', 0.97);
        continue;
      }
      if (isCounted(context, i, kind)) continue;
      const other = classes[first] & (CLASS.title | CLASS.organization | CLASS.location);
      if (printedSmall && other !== 0 && (other & CLASS.location) === 0) continue;
      if (isEverydayHead(context, i, first)) {
        if (isEverydayWord(context, first)) continue;
        if (other === CLASS.organization && CHANNELS.has(kind)) continue;
      }
      const titled = CALLED_BY_PEOPLE.has(kind) ? behindShortTitles(context, first) : first;
      let end = Math.max(unit, withoutNumber(context, first, capitalRunEnd(context, titled, STOP)));
      if (kind === 'street' && goesOnAsName(context, first, end)) end++;
      if (isCodeOrLarge(context, first, end, kind)) continue;
      // di jalan Melati Pekanbaru: the street and the town; jalan Raya Bogor is one
      if (printedSmall && kind === 'street' && !OPEN_STREET.has(tokens.words.form(tokens.word[first]))) {
        const town = townAtEnd(context, first, end);
        if (town > 0) end = town;
      }
      // perairan Barat Bengkulu: a part of it that has no name
      if (
        printedSmall &&
        end > first + 1 &&
        DIRECTIONS.has(tokens.words.form(tokens.word[first])) &&
        longestEntity(context, first + 1) >= 0
      )
        first++;
      // Jalan Gatot Subroto No. 5 keeps to its name; Kilometer and numbers stay outside
      if (end - first > 5) end = first + 5;
      // Nusa Tenggara Barat Hassanudin: where a dictionary knows the place, it ends there
      const known = longestEntity(context, i);
      if (known >= 0 && context.matches.type[known] === FORM_TYPE.location) {
        const knownEnd = context.matches.end[known];
        const named =
          knownEnd < end && (nameStrength(context, knownEnd) >= 7 || isCovered(context, knownEnd));
        if (knownEnd > first && named) end = knownEnd;
      }
      if (lineStyle[i] === TITLE_CASE || lineStyle[i] === ALL_CAPITALS) {
        const row = longestEntity(context, first);
        if (row < 0) continue;
        end = context.matches.end[row];
        // Jalan Sudirman Raya
        if (
          isCapitalised(context, end) &&
          tokens.gap[end] < NEW_LINE &&
          TAILS.has(tokens.words.form(tokens.word[end]))
        )
          end++;
        // Jalan Denpasar-Gilimanuk
        if (isSign(context, end, '-') && isCapitalised(context, end + 1)) {
          const other = longestEntity(context, end + 1);
          if (other >= 0) end = context.matches.end[other];
        }
      }
      if (end < tokens.count && tokens.kind[end] === NUMBER && end === first) continue;
      // jalur A, blok B
      if (end === first + 1 && tokens.shape[first] === INITIAL) continue;
      // Gedung R.B. Sutrisno, Jalan Kapten Sudarmo: what is called by a person is not the person
      const memorial =
        lineStyle[i] === RUNNING &&
        (printedSmall ? isSmallMemorial(context, i, first, end) : isMemorial(context, i, first));
      const byEnds = ROADS.has(kind) ? endBehindDash(context, i, first) : -1;
      if (byEnds > 0 && !printedSmall) {
        propose(i, byEnds, 'location', NAMED_BY_ENDS);
        continue;
      }
      // Small heads stay outside the name: kota Jakarta gives Jakarta
      // Asri Suryadi is somebody rather than a housing estate
      const given = !printedSmall && nameStrength(context, i) >= 4 && isCalledSomebody(context, i, first);
      const doubtful =
        FOLLOWING.has(head) ||
        isInsideName(context, i) ||
        (!printedSmall && !CALLED_BY_DEEDS.has(kind) && isDeed(context, first));
      propose(
        printedSmall ? first : i,
        end,
        'location',
        doubtful || given ? 0.45 : memorial ? (printedSmall ? 0.95 : 0.93) : printedSmall ? 0.6 : 0.8,
      );
    }
  },
};
