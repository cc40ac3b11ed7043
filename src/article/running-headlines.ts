/**
 * Where a headline in title case ends that runs into the next sentence, because the page lost the line break between:
 * *Baca juga: Sopir Gagal Menyalip di Melati Kapolres Melati AKBP Rano Wijaya mengatakan, …*.
 *
 * The first small word that no headline has belongs to the sentence. That begins with the word before, or earlier: at an
 * office (*Kapolres Melati AKBP Rano Wijaya mengatakan*), with a name that stands elsewhere too (*Rano Wijaya lahir*), at a
 * word that opens sentences (*Namun, Rano …*, *Pada Senin …*). A quotation, a numbered heading and the next insert end it too.
 *
 * Limits: a full name that stands in the line once, without an office, is cut before its last word.
 */

import { OFFICES as OFFICE_WORDS, RANKS as RANK_WORDS } from './office-words-data.ts';

/** Words of a headline without line break; the longest headline seen had 24. */
const MAXIMUM_WORDS = 26;
const LONGEST_HEADLINE = 240;
/** Words that a headline has at least. */
const MINIMUM_WORDS = 3;

/** *'Harga Beras Naik, Warga Antre':* behind *Simak juga Video*. */
const QUOTED_HEADLINE = /^['‘"“][^\n]{5,200}?['’"”](?=[:.\s]|$):?/;

/** Small words that stand inside headlines in title case. */
const INSIDE_HEADLINE = new Set(
  'di ke dari dan yang untuk dengan pada dalam oleh atau bagi para saat usai soal jadi agar tak hingga serta vs of the and'.split(
    ' ',
  ),
);
/** Words that they and sentences have: in a headline a capital or a figure follows, *Tewas akibat Banjir*, *akan Datang*. */
const BEFORE_CAPITALS = new Set(
  (
    'akan tetap akibat karena kecuali tapi tetapi lewat melalui via ala lalu atas kalau jika bila sebelum setelah sejak ' +
    'selama tanpa secara bersama bareng daripada ketimbang antara seperti sebagai sampai kepada terhadap tentang demi meski ' +
    'walau asal gara-gara sambil sekaligus per versi bukan seusai sesuai menuju'
  ).split(' '),
);

/** Words with which a sentence begins, wherever they have a capital. */
const OPENERS = new Set(
  'pihaknya menurutnya namun adapun padahal sedangkan sebelumnya kemudian selanjutnya'.split(' '),
);
/** The same with a comma behind. */
const OPENERS_WITH_COMMA = new Set(['diketahui', 'diberitakan']);
/** The same where the headline prints such words small. */
const PREPOSITIONS = new Set('di pada dalam dari untuk dengan oleh ke selain meski menurut'.split(' '));

/** Offices and ranks before the name of who does what a sentence tells. */
const OFFICES = new Set([
  ...OFFICE_WORDS,
  // What headlines have too, first words of longer offices (Juru Bicara, Wali Kota), and whom news asks
  ...(
    'kadiv direktur dirut dirjen ketua waketum wakil kepala sekretaris menteri gubernur bupati wali camat lurah ' +
    'dukuh komandan panglima juru humas manajer presiden wapres pengamat pakar peneliti dosen rektor dekan ' +
    'pelatih kuasa pengacara jaksa hakim koordinator staf plt pj ceo founder analis ekonom dokter psikolog ' +
    'pelaksana kelaksana anggota mantan'
  ).split(' '),
]);
const RANKS = new Set([...RANK_WORDS, 'jenderal', 'irjen', 'akp', 'kapten']);
/** Tokens between an office and the verb. */
const OFFICE_REACH = 12;
/** Between an office and a rank. */
const RANK_REACH = 5;
/** Behind the one who does it. */
const ACTS = /^(?:me[a-z]{4,}|bilang|pun|juga|lantas|telah|sudah|turut|sempat|kemudian|akan),?$/;

/** Longest name looked for elsewhere in the line, in words. */
const NAME_WORDS = 4;
/** How far from the headline it is looked for. */
const NAME_REACH = 4000;
/** A quotation inside a headline closes so soon. */
const LONGEST_TERM = 60;

/** The mark of a quotation, with what fills the place of a character reference. */
const OPENING_MARK = /^["“]\u2060*/;
const CLOSING_MARK = /["”]/;
/** The rest of a space that a page wrote as a reference, between paragraphs; and *[Gambas:Video …]*. */
const BREAK = /^(?:\u2060+$|\[)/;

interface Word {
  readonly start: number;
  readonly end: number;
  /** Folded, without signs at its edges. */
  readonly core: string;
  readonly small: boolean;
  /** Ends with a sign that ends a phrase. */
  readonly stops: boolean;
  readonly pauses: boolean;
}

/** Length of the headline that begins at a position of a line; 0 where there is none. */
export function runningHeadlineLength(line: string, from: number): number {
  const rest = line.slice(from, from + LONGEST_HEADLINE);
  const quoted = QUOTED_HEADLINE.exec(rest);
  if (quoted !== null) return quoted[0].length;
  const words: Word[] = [];
  let printsSmall = false;
  for (const found of rest.matchAll(/\S+/g)) {
    const word = readWord(found[0], found.index);
    const count = words.length;
    if (count > 0 && endsBefore(found[0], word, count, rest)) return words[count - 1].end;
    if (count > MAXIMUM_WORDS) return endBeforeSentence(words, line, from, false);
    if (word.small && count > MINIMUM_WORDS && !isInside(word, rest))
      return endBeforeSentence(words, line, from, ACTS.test(found[0]));
    if (word.small) printsSmall ||= INSIDE_HEADLINE.has(word.core);
    else if (count >= MINIMUM_WORDS && opens(word, words[count - 1], printsSmall))
      return words[count - 1].end;
    words.push(word);
    // A headline may end in a question; the next sentence begins then
    if (/[?!]["”]?$/.test(found[0])) return word.end;
  }
  const last = words.at(-1);
  if (last === undefined) return 0;
  return rest.length === line.length - from ? last.end : endBeforeSentence(words, line, from, false);
}

function readWord(printed: string, start: number): Word {
  const bare = printed.replace(/^[^A-Za-zÀ-ɏ0-9]+/u, '');
  return {
    start,
    end: start + printed.length,
    // Hari Jadi ke-79
    core: bare.replace(/(?:-\d+)?[^A-Za-zÀ-ɏ0-9]*$/u, '').toLowerCase(),
    // iPhone is a name
    small: /^[a-zß-öø-ÿ](?![A-Z])/u.test(bare),
    stops: /[:;?!]$/.test(printed),
    pauses: printed.endsWith(','),
  };
}

/** *[Gambas:Video …]*, *“Kami siap …”*, *2. Tempat Parkir*, *Dapatkan update …*, *Baca juga: …*: the headline is over. */
function endsBefore(printed: string, { core, end }: Word, count: number, rest: string): boolean {
  if (BREAK.test(printed)) return true;
  if (core === 'dapatkan' || core === 'baca') return /^\s(?:update|juga\s?:)/i.test(rest.slice(end, end + 8));
  if (count < MINIMUM_WORDS) return false;
  if (/^\d{1,2}\.$/.test(printed)) return true;
  const mark = OPENING_MARK.exec(printed);
  if (mark === null) return false;
  const inside = rest.slice(end - printed.length + mark[0].length);
  const close = CLOSING_MARK.exec(inside.slice(0, LONGEST_TERM));
  if (close === null) return true;
  for (const [word] of inside.slice(0, close.index).matchAll(/\S+/g))
    if (/^[a-z]/.test(word) && !INSIDE_HEADLINE.has(word)) return true;
  return false;
}

function isInside({ core, end }: Word, rest: string): boolean {
  return (
    INSIDE_HEADLINE.has(core) ||
    (BEFORE_CAPITALS.has(core) && /^\s+["“]?[A-ZÀ-ÖØ-Þ0-9]/u.test(rest.slice(end, end + 4)))
  );
}

function opens({ core, stops, pauses }: Word, before: Word, printsSmall: boolean): boolean {
  if (before.stops || stops) return false;
  if (pauses && OPENERS_WITH_COMMA.has(core)) return true;
  return OPENERS.has(core) || (printsSmall && PREPOSITIONS.has(core));
}

/** End of the headline, where a sentence has been met whose first words are the last of `words`. */
function endBeforeSentence(words: readonly Word[], line: string, from: number, acts: boolean): number {
  let first = words.length - 1;
  // Menang 2-0 Bermain di Stadion Kenari, Minggu (26/2/2023) malam: the date and the place belong to the sentence
  if (/^\(\d/.test(line.slice(from + words[first].start, from + words[first].end)))
    first = beforePlace(words, first);
  // Setelah di bulan sebelumnya; penerbangan di Bogor ditutup
  while (first > MINIMUM_WORDS && words[first].small) first--;
  while (first > MINIMUM_WORDS && words[first - 1].small) first -= 2;
  const office = acts ? officeBefore(words, first) : -1;
  first = office >= 0 ? office : nameBefore(words, first, line, from);
  return first < MINIMUM_WORDS ? 0 : words[first - 1].end;
}

/** First word of *Bermain di Stadion Kenari, Minggu* before a date in brackets, or of *Minggu*. */
function beforePlace(words: readonly Word[], date: number): number {
  const day = date - 1;
  let place = day - 1;
  while (place > MINIMUM_WORDS && day - place < NAME_WORDS && !words[place - 1].small) place--;
  const led = place > MINIMUM_WORDS && INSIDE_HEADLINE.has(words[place - 1].core) && words[place - 1].small;
  return led ? place - 2 : day;
}

/** Word of the office that the one has who does what the sentence tells, or -1. */
function officeBefore(words: readonly Word[], last: number): number {
  if (PRONOUNS.has(words[last].core)) return -1;
  for (let i = last; i > MINIMUM_WORDS && last - i < OFFICE_REACH; i--) {
    const { core, stops, small } = words[i];
    if (stops || INSIDE_HEADLINE.has(core) || (small && core !== 'dan')) return -1;
    const isRank = RANKS.has(core);
    if (!isRank && !OFFICES.has(core)) continue;
    if (i === last) return -1;
    let first = i;
    for (let k = i - 1; isRank && k >= MINIMUM_WORDS && i - k <= RANK_REACH && !words[k].small; k--)
      if (OFFICES.has(words[k].core)) {
        first = k;
        break;
      }
    while (first > MINIMUM_WORDS && OFFICES.has(words[first - 1].core)) first--;
    // Siswa Titipan oleh Anggota DPRD
    return words[first - 1].small ? -1 : first;
  }
  return -1;
}

/** First words of sentences that name nobody: *Dia menekankan*. */
const PRONOUNS = new Set([
  'ia',
  'dia',
  'mereka',
  'beliau',
  'pihaknya',
  'menurutnya',
  'hal',
  'polisi',
  'warga',
  'korban',
]);

/** First word of the name that ends with a word and stands elsewhere in the line, nearby; else that word. */
function nameBefore(words: readonly Word[], last: number, line: string, from: number): number {
  if (words[last].small || last <= MINIMUM_WORDS) return last;
  const windowStart = Math.max(0, from - NAME_REACH);
  const near = line.slice(windowStart, from + NAME_REACH);
  const at = from - windowStart;
  for (let first = Math.max(MINIMUM_WORDS, last - NAME_WORDS + 1); first < last; first++) {
    const start = at + words[first].start;
    const end = at + words[last].end;
    const name = near.slice(start, end);
    if (!/^[A-ZÀ-ÖØ-Þ][A-Za-zÀ-ɏ'’. -]*$/u.test(name) || words.slice(first, last).some(({ small }) => small))
      continue;
    let other = near.indexOf(name);
    if (other === start) other = near.indexOf(name, end);
    // The same headline once more
    const before = words[first - 1].end - words[first - 1].start;
    if (other >= 0 && near.slice(other - before, other) !== near.slice(start - before, start)) return first;
  }
  return last;
}
