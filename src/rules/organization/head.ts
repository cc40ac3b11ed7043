/**
 * Organizations by their head word: *Kementerian Keuangan*, *Polres Metro Jakarta Selatan*, *Universitas Gadjah Mada*,
 * *Dinas Perindustrian, Perdagangan, Koperasi, Usaha Kecil dan Menengah*.
 */

import { AMBIGUITY, CASING_EXACT, FORM_TYPE } from '../../gazetteer/schema.ts';
import { ALL_CAPITALS, TITLE_CASE } from '../../text/lines.ts';
import { INITIAL, LOWER, NEW_LINE, TITLE, UPPER } from '../../text/tokens.ts';
import { competitionEnd } from '../competition.ts';
import {
  CLASS,
  capitalRunEnd,
  isAcronym,
  isCapitalised,
  isCue,
  isSign,
  longest,
  longestEntity,
  nameStrength,
  type RuleContext,
} from '../context.ts';
import { MANY_OF_A_KIND, needsName } from '../institution.ts';
import type { Rule } from '../rule.ts';
import { isVerbShaped } from '../word-shape.ts';

const OTHER_WORDS = CLASS['sentence-starter'] | CLASS['headline-word'] | CLASS.title;

/** A deed, *Libatkan*, *Gagalkan*, and no field: *Pendidikan*, *Penegakan*. */
const BIDDING = /^(?!pe|ke)[a-z]{3,}kan$/;

function isBidding({ tokens }: RuleContext, token: number): boolean {
  return token < tokens.count && BIDDING.test(tokens.words.form(tokens.word[token]));
}

/** What a name that only its bearer has is not known as. */
const KNOWN = ~CLASS['name-part'];

/** Words for a body that is named without them: *Lembaga DPR*, *Keluarga Besar BMI*. */
const CALLED = new Set('lembaga keluarga instansi institusi organisasi'.split(' '));

/** Where a person's name begins inside the run, or its end. `head` is where the organization's name begins. */
function cutAtPerson(context: RuleContext, head: number, first: number, end: number): number {
  // Mahkamah Konstitusi Suhartoyo: a known body, and a word that is neither place nor body
  const known = longestEntity(context, head);
  if (known >= 0 && context.matches.type[known] === FORM_TYPE.organization) {
    const knownEnd = context.matches.end[known];
    if (knownEnd > head + 1 && knownEnd >= first && knownEnd < end && !isPlaceOrBody(context, knownEnd, end))
      return knownEnd;
  }
  let placeEnd = -1;
  for (let i = first; i < end; i++) {
    const row = longestEntity(context, i);
    // BPBD Jawa Barat Hartono: a lone name behind the place
    if (i === placeEnd && i === end - 1 && nameStrength(context, i) >= 5) return i;
    if (row >= 0) {
      const type = context.matches.type[row];
      // Serikat Buruh Said Iqbal: a head that names a body by itself, and somebody of the dictionaries
      if (
        type === FORM_TYPE.person &&
        context.matches.end[row] - i > 1 &&
        (i > first || isWholeHead(context, head, i))
      )
        return i;
      if (type !== FORM_TYPE.person && context.matches.end[row] > i + 1) {
        i = context.matches.end[row] - 1;
        if (type === FORM_TYPE.location) placeEnd = i + 1;
        continue;
      }
      // KBRI Kuala Lumpur Danang Waskito: Da Nang is nothing before a surname
      const surnamed =
        i > first && context.matches.ambiguous[row] !== 0 && nameStrength(context, i + 1) >= 5 && i + 1 < end;
      if (!surnamed && (type === FORM_TYPE.location || type === FORM_TYPE.country)) continue;
    }
    // Pansel Capim KPK Kenarito Sumirat: nothing known behind a body's letters
    if (i > first && areUnknown(context, i, end) && isKnownAcronym(context, i - 1)) return i;
    const strength = nameStrength(context, i);
    if (i > first && strength >= 8 && i + 1 < end) return i;
    // Pusat Gempa Bumi dan Tsunami BMKG Daryono: a lone name after a known body
    if (i > first && i === end - 1 && strength >= 5 && isUpperOrKnown(context, i - 1)) return i;
  }
  return end;
}

/** Kinds of body that are not called by people where two words or more say what they are. */
const NOT_BY_PEOPLE = new Set(['agency', 'association', 'ministry', 'police', 'judiciary', 'party']);

/** Whether a head of several words ends at a token that is of a body nobody is honoured by. */
function isWholeHead({ matches, matchesAt, gazetteer }: RuleContext, head: number, end: number): boolean {
  if (end < head + 2) return false;
  for (let row = matchesAt[head]; row < matchesAt[head + 1]; row++)
    if (matches.end[row] === end && matches.type[row] === FORM_TYPE['organization-head'])
      return NOT_BY_PEOPLE.has(gazetteer.subtypeOf(matches.form[row]));
  return false;
}

/** Whether two words or three at the end of a run are printed like a name, and no dictionary has them otherwise. */
function areUnknown({ tokens, classes }: RuleContext, first: number, end: number): boolean {
  if (end - first < 2 || end - first > 3) return false;
  for (let i = first; i < end; i++) if (tokens.shape[i] !== TITLE || (classes[i] & KNOWN) !== 0) return false;
  return true;
}

function isKnownAcronym({ tokens, classes }: RuleContext, token: number): boolean {
  return tokens.shape[token] === UPPER && (classes[token] & CLASS.organization) !== 0;
}

/** Whether what follows a known body may go on with its name: *Bank Indonesia Maros*, not *Uni Eropa Maros Sefcovic*. */
function isPlaceOrBody(context: RuleContext, first: number, end: number): boolean {
  const row = longestEntity(context, first);
  if (row < 0 || context.matches.type[row] === FORM_TYPE.person) return false;
  const next = context.matches.end[row];
  return next !== first + 1 || next !== end - 1 || context.classes[next] !== 0;
}

/** Whether a word is an acronym or a dictionary entity by itself: what follows it is not its continuation. */
function isUpperOrKnown(context: RuleContext, token: number): boolean {
  const row = longestEntity(context, token);
  return isAcronym(context, token) || (row >= 0 && context.matches.end[row] === token + 1);
}

/** Where a run of capitals ends, with the place whole that it stops in: the *Tengah* of *DPW PKS Jawa Tengah* is no *sedang*. */
function runEnd(context: RuleContext, first: number, stop: number): number {
  const { matches, classes } = context;
  const end = capitalRunEnd(context, first, stop);
  const last = end - 1;
  if (last < first || (classes[last] & CLASS.location) === 0) return end;
  const row = longestEntity(context, last);
  const isPlace = matches.end[row] > end && matches.type[row] === FORM_TYPE.location;
  return isPlace ? capitalRunEnd(context, matches.end[row] - 1, stop) : end;
}

/** *…, Perdagangan, Koperasi, Usaha Kecil dan Menengah*: the end of the list, or `end` when it is none. */
function listEnd(context: RuleContext, end: number): number {
  const { tokens } = context;
  let reached = end;
  for (let items = 0; items < 7; items++) {
    const comma = isSign(context, reached, ',');
    const and =
      reached < tokens.count && ['dan', 'serta', '&'].includes(tokens.words.form(tokens.word[reached]));
    if (!comma && !and) return end;
    let next = reached + 1;
    if (comma && next < tokens.count && tokens.words.form(tokens.word[next]) === 'dan') next++;
    const last = and || next > reached + 1;
    if (!isCapitalised(context, next) || tokens.gap[next] >= NEW_LINE) return end;
    // …, dan Pahala Nainggolan: somebody
    const named = nameStrength(context, next) > 0 && nameStrength(context, next + 1) >= 5;
    if (named || nameStrength(context, next) >= 7) return end;
    // Perempuan dan Anak are cared for, the Ketua behind a comma is somebody
    if ((context.classes[next] & CLASS.title) !== 0 && tokens.words.form(tokens.word[next]) !== 'anak')
      return end;
    // Federasi Sepak Bola Jepang dan Korea Selatan: a name that ends with its country is no list
    if (isOfCountry(context, reached - 1) || (context.classes[next] & CLASS.country) !== 0) return end;
    // Dinas Ketahanan Pangan, Dinas Perindustrian dan Perdagangan: the next body
    if (isCue(context, next, 'field-list')) return end;
    reached = cutAtPerson(context, next, next, capitalRunEnd(context, next, CLASS.rank));
    if (reached - next > 4) return end;
    if (last) return reached;
  }
  return end;
}

/** Whether a country's name ends at a token: the *Selatan* of *Korea Selatan*. */
function isOfCountry({ matches, matchesAt }: RuleContext, last: number): boolean {
  for (let first = Math.max(0, last - 2); first <= last; first++)
    for (let row = matchesAt[first]; row < matchesAt[first + 1]; row++)
      if (matches.end[row] === last + 1 && matches.type[row] === FORM_TYPE.country) return true;
  return false;
}

/** Whether the head is one of places as well: *Kecamatan*, *Pangkalan Udara*. */
function isPlaceToo(context: RuleContext, first: number, headEnd: number): boolean {
  return longest(context, first, FORM_TYPE['place-head']) === headEnd;
}

/** Kinds of body that have named parts. */
const DIVIDED = new Set(
  'ministry agency police military prosecution government legislature intelligence'.split(' '),
);

/** Whether a match is a body of the state in the letters and words of the dictionary. */
function isOffice({ matches, gazetteer }: RuleContext, row: number): boolean {
  return matches.casing[row] === CASING_EXACT && DIVIDED.has(gazetteer.subtypeOf(matches.form[row]));
}

/**
 * Whether what begins here is a part of a body and no office: not the *Seksi Hukum* of *Kepala Seksi Hukum Kejari*, no
 * *Deputi Bidang Cuaca BMKG*, no *Media Briefing* and no house.
 */
function isPart(context: RuleContext, first: number, end: number): boolean {
  const { classes, insideTitle, tokens, matches, matchesAt, gazetteer } = context;
  if ((classes[first] & CLASS.title) !== 0 || insideTitle[first] === 1) return false;
  // Rumah Tahanan KPK is a house, whatever a Rumah is
  if (
    longest(context, first, FORM_TYPE['place-head']) > longest(context, first, FORM_TYPE['organization-head'])
  )
    return false;
  for (let row = matchesAt[first]; row < matchesAt[first + 1]; row++) {
    const type = matches.type[row];
    if (type === FORM_TYPE['organization-head'] && gazetteer.subtypeOf(matches.form[row]) === 'media')
      return false;
  }
  // Komisi VI dan XI DPR: two of them
  for (let i = first + 1; i < end; i++) if (tokens.shape[i] === LOWER) return false;
  return !isBehindTitle(context, first);
}

function isBehindTitle({ classes, insideTitle, tokens }: RuleContext, first: number): boolean {
  const before = first - 1;
  if (before < 0 || tokens.gap[first] >= NEW_LINE) return false;
  return (classes[before] & CLASS.title) !== 0 || insideTitle[before] === 1;
}

/** Trust in a name by what its head says and what follows it. */
function scoreOf(context: RuleContext, first: number, headEnd: number, end: number): number {
  const { matches, matchesAt, gazetteer } = context;
  let doubtful = false;
  let police = false;
  for (let row = matchesAt[first]; row < matchesAt[first + 1]; row++) {
    if (matches.end[row] !== headEnd || matches.type[row] !== FORM_TYPE['organization-head']) continue;
    doubtful = (matches.ambiguous[row] & ~AMBIGUITY.organization) !== 0;
    police = gazetteer.subtypeOf(matches.form[row]) === 'police';
  }
  // RSI Sultan Mahmud: nobody is called so here
  if (!doubtful && needsName(context, first)) return 0.93;
  for (let i = headEnd; i < end; i++) {
    const row = longestEntity(context, i);
    if (row < 0 || matches.end[row] < end) continue;
    const type = matches.type[row];
    // Satuan Reserse Kriminal Polres Garut: a unit and the force that it is of
    // and Paminal Polda Garut, but not the Labfor of its Kabid
    const sure = headEnd > first + 1 || (!doubtful && !isBehindTitle(context, first));
    if (police && i === headEnd && sure && type === FORM_TYPE.organization) return 0.94;
    // Balai Jalan Nasional Kementerian PU, Direktorat Gratifikasi KPK: a part that is named, and whose it is
    if (type === FORM_TYPE.organization && i > headEnd && isOffice(context, row) && isPart(context, first, i))
      return 0.88;
    if (type !== FORM_TYPE.location && type !== FORM_TYPE.country) break;
    // Dinas Kesehatan Kabupaten Sumbawa is one body, and so is Angkatan Darat Korea Selatan; Media Rusia is media of
    // Russia, Pangkalan Udara Mesir one of many, Kecamatan Cikole Kabupaten Garut a place
    // Kepolisian Birmingham is the police of that town
    const one = i === headEnd && headEnd === first + 1 && (!police || type === FORM_TYPE.country);
    if (doubtful && (isPlaceToo(context, first, headEnd) || one)) return 0.4;
    return 0.94;
  }
  return doubtful ? 0.5 : 0.82;
}

/** Whether a lone letter counts what stands before it: the *D* of *Grup D Piala Eropa*. */
function isLettered({ tokens }: RuleContext, head: number, next: number): boolean {
  return tokens.words.form(tokens.word[head]) === 'grup' && tokens.shape[next] === INITIAL;
}

/**
 * Whether a body's letters behind a title have only the holder's name behind them: *Ketua KPU Wijayanto*. Towns that have
 * such a body stand in the dictionaries.
 */
function isOfficeAndName(context: RuleContext, head: number, next: number, end: number): boolean {
  const { tokens, classes, insideTitle } = context;
  if (end !== next + 1 || !isAcronym(context, head) || needsName(context, head)) return false;
  if ((classes[head] & CLASS.organization) === 0 || tokens.shape[next] !== TITLE) return false;
  if (head === 0 || tokens.gap[head] >= NEW_LINE || (classes[next] & KNOWN) !== 0) return false;
  return (classes[head - 1] & CLASS.title) !== 0 || insideTitle[head - 1] === 1;
}

/** First words of heads that name kinds of which there are many: *Kelompok Tani*, *Stasiun Meteorologi*, *Kantor Wilayah*. */
const KINDS = new Set(
  'kelompok stasiun pemerintah panitia satuan gugus kanal situs portal grup klub kantor perusahaan koperasi firma surat'.split(
    ' ',
  ),
);

/**
 * Whether a head of several words names a kind and no body: *siswa Sekolah Menengah Atas*, *Rumah Sakit Umum Daerah*,
 * *Pemerintah Provinsi dan pusat*, *Panitia Seleksi*.
 */
function isKindOnly(context: RuleContext, head: number, headEnd: number): boolean {
  const { matches, matchesAt, gazetteer, tokens } = context;
  let kind = KINDS.has(tokens.words.form(tokens.word[head]));
  for (let row = matchesAt[head]; row < matchesAt[head + 1]; row++) {
    if (matches.end[row] !== headEnd) continue;
    if (matches.type[row] === FORM_TYPE.organization) return false;
    if (matches.type[row] === FORM_TYPE['organization-head'])
      kind ||= MANY_OF_A_KIND.has(gazetteer.subtypeOf(matches.form[row]));
  }
  return kind;
}

/** What a *Badan* is in law: *Badan Usaha*, *Badan Hukum*; a *Badan Usaha Milik Negara* is one of them. */
const KINDS_IN_LAW = new Set(['usaha', 'hukum', 'publik', 'amal', 'layanan']);

/** Whose such bodies are: *Badan Usaha Milik Daerah*, *Badan Layanan Umum Daerah*. */
const OWNERS_IN_LAW = new Set(['negara', 'daerah', 'desa', 'umum', 'swasta']);

function isKindOfBody({ tokens }: RuleContext, head: number, end: number): boolean {
  const form = (token: number) => tokens.words.form(tokens.word[token]);
  if (end < head + 2 || form(head) !== 'badan' || !KINDS_IN_LAW.has(form(head + 1))) return false;
  return end === head + 2 || OWNERS_IN_LAW.has(form(end - 1));
}

/** Trust in a headline, which capitalises everything. */
const HEADLINE = 0.62;

/** Whether a head of one word, which heads only bodies, has nothing but a place of the dictionaries behind it. */
function isHeadOfPlace(context: RuleContext, head: number, headEnd: number, end: number): boolean {
  const { matches, matchesAt } = context;
  const place = longestEntity(context, headEnd);
  if (headEnd !== head + 1 || place < 0 || matches.end[place] !== end) return false;
  if (matches.type[place] !== FORM_TYPE.location || isPlaceToo(context, head, headEnd)) return false;
  for (let row = matchesAt[head]; row < matchesAt[head + 1]; row++)
    if (matches.end[row] === headEnd && matches.type[row] === FORM_TYPE['organization-head'])
      return (matches.ambiguous[row] & ~AMBIGUITY.organization) === 0;
  return false;
}

export const organizationHead: Rule = {
  name: 'organization/head',
  examples: [
    ['Pegawai Dinas Perhubungan menutup jalan.', ['Dinas Perhubungan', 'organization']],
    [
      'Jalan itu milik Balai Jalan Kenari Kementerian PU sejak lama.',
      ['Balai Jalan Kenari Kementerian PU', 'organization'],
    ],
    [
      'Ketua DPD Partai Kenari Jawa Tengah Rano Wijaya hadir.',
      ['DPD Partai Kenari Jawa Tengah', 'organization'],
    ],
    ['Kepala Bidang Darurat BPBD Jawa Barat Hartono hadir.', ['BPBD Jawa Barat', 'organization']],
    ['Presiden Serikat Buruh Said Iqbal hadir.', ['Serikat Buruh', 'organization']],
    ['Menurut Kepolisian Birmingham, jalan ditutup.', ['Kepolisian Birmingham', 'organization']],
    ['Pasien RSI Sultan Mahmud dipulangkan.', ['RSI Sultan Mahmud', 'organization']],
    [
      'Ia memimpin Dinas Koperasi, Usaha Kecil dan Menengah sejak lama.',
      ['Dinas Koperasi, Usaha Kecil dan Menengah', 'organization'],
    ],
  ],
  counterExamples: [
    'Bank itu tutup.',
    'Kementerian membantah kabar itu.',
    'Skema Kerja Sama Pemerintah dengan Badan Usaha dibahas.',
    'Mereka anggota Kelompok Tani di sana.',
    'Dana itu dari Pemerintah Provinsi dan pusat.',
    'Ia diuji Panitia Seleksi kemarin.',
    'Itu sebuah Badan Usaha Milik Daerah di sana.',
    'Laga pembuka Grup D Piala Kenari berakhir imbang.',
    'Hal itu dikatakan Ketua KPU Wijayantoro.',
    'Acara itu untuk pelajar Sekolah Menengah Atas (SMA) di sana.',
  ],
  propose(context, propose) {
    const { tokens, classes, lineStyle } = context;
    for (let i = 0; i + 1 < tokens.count; i++) {
      if ((classes[i] & CLASS['organization-head']) === 0 || !isCapitalised(context, i)) continue;
      const headEnd = longest(context, i, FORM_TYPE['organization-head']);
      // A head of several words is a name by itself: Dinas Perhubungan
      const whole =
        headEnd > i + 1 && isCapitalised(context, headEnd - 1) && !isKindOnly(context, i, headEnd);
      const followed = isCapitalised(context, headEnd) && tokens.gap[headEnd] < NEW_LINE;
      if (!followed && !whole) continue;
      if (followed && isLettered(context, i, headEnd)) continue;
      // An acronym is a name already; only what no sentence says next belongs to it: OJK Secara, KPU Nomor
      const stop =
        CLASS.rank | CLASS.degree | (isAcronym(context, i) && !needsName(context, i) ? OTHER_WORDS : 0);
      if (followed && (context.classes[headEnd] & stop & OTHER_WORDS) !== 0 && !whole) continue;
      // TNI Gandakan Patroli, Pansel Libatkan Polri
      const acts = (stop & OTHER_WORDS) !== 0 || isBidding(context, headEnd);
      if (followed && acts && isVerbShaped(context, headEnd)) continue;
      // Panglima TNI Laksamana Yudo, but RSUD Jenderal Ahmad Yani
      if (followed && (classes[headEnd] & CLASS.rank) !== 0 && (classes[i] & CLASS.organization) !== 0)
        continue;
      let end = followed ? cutAtPerson(context, i, headEnd, runEnd(context, headEnd, stop)) : headEnd;
      if (end <= headEnd && !whole) continue;
      if (isOfficeAndName(context, i, headEnd, end) || isKindOfBody(context, i, end)) continue;
      // Pelaksana Harian Ketua …: no paper
      if (context.insideTitle[i] === 1 && tokens.words.form(tokens.word[i]) === 'harian') continue;
      if (competitionEnd(context, i) >= end) continue;
      if (CALLED.has(tokens.words.form(tokens.word[i]))) {
        const row = longestEntity(context, headEnd);
        if (
          row >= 0 &&
          context.matches.type[row] === FORM_TYPE.organization &&
          context.matches.end[row] >= end
        )
          continue;
      }
      const headline = lineStyle[i] === TITLE_CASE || lineStyle[i] === ALL_CAPITALS;
      if (headline) {
        // A headline capitalises the verb too: the name ends where the dictionary's longest entity does.
        const row = longestEntity(context, headEnd);
        if (row < 0 && !whole) continue;
        end = row < 0 ? headEnd : context.matches.end[row];
      } else if (isCue(context, i, 'field-list')) end = listEnd(context, end);
      // Pemkab Sumbawa Minta Warga Bersiap: a head that is nothing else, and its place
      const ofPlace = headline && end > headEnd && isHeadOfPlace(context, i, headEnd, end);
      const score = headline && !ofPlace ? HEADLINE : scoreOf(context, i, headEnd, end);
      propose(i, end, 'organization', score);
      i = Math.max(i, headEnd - 1);
    }
  },
};
