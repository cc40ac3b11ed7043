/**
 * The dateline that opens a story: place and outlet, in the styles of Indonesian, Malay and English papers.
 *
 * | style | sample |
 * |---|---|
 * | place, outlet | *JAKARTA, KOMPAS.com -*, *Jakarta, CNN Indonesia --*, *Majalengka, VIVA –* |
 * | outlet, place | *Liputan6.com, Jakarta -*, *TEMPO.CO,Jakarta-*, *TRIBUN-TIMUR.COM, MASAMBA -*, *KONTAN.CO.ID - JAKARTA.* |
 * | place (outlet) | *Jakarta (ANTARA) -*, *Mataram, NTB (ANTARA News) -*, *SHAH ALAM, 15 Ogos (Bernama) -* |
 * | place | *JAKARTA-*, *Kairo - *, *JAYAPURA \| *, *GUA MUSANG: *, *DOHA, 16 Jan: * |
 * | outlet | *VIVA.co.id - *, *KOMPAS.com – * |
 * | dash lost | *JAKARTA, KOMPAS.com Pemerintah …*, *Liputan6.com, JakartaPemerintah …* |
 *
 * Limits: places are known by shape and position; a dictionary is asked only where these say little (*Prabowo: Kita Siap*
 * has no dateline).
 */

import { isWeekday } from '../time/index.ts';
import { FIRST_WORDS } from './byline-labels.ts';
import { DOMAIN_ENDING_IN_ANY_CASE, isDomain, isOutletName, soundsLikeOutlet } from './outlets.ts';
import type { Dateline } from './page.ts';

/** Whether a dictionary has a name as a place: false where it has it as something else, null where it has not. */
export type PlaceKnowledge = (name: string) => boolean | null;

export interface FoundDateline extends Dateline {
  /** Where the story goes on, behind dash and white space. */
  readonly storyStart: number;
}

/** Longest dateline in UTF-16 units; the longest seen in ten thousand articles had 58. */
const MAXIMUM_LENGTH = 90;

/** A dash with space on one side at least, a glued one, a bar, a colon; with the white space behind. */
const SEPARATOR = /(?:-{2,3}|[-–—―|:])\s*/g;
/** Separators that are tried; a sentence has more. */
const MOST_SEPARATORS = 3;

/** Provinces and countries behind a place: the place is the first of the two. */
const WIDER_PLACES = new Set(
  (
    'aceh,sumut,sumatera utara,sumbar,sumatera barat,riau,kepri,kepulauan riau,jambi,sumsel,sumatera selatan,bengkulu,' +
    'lampung,babel,banten,dki,dki jakarta,jakarta,jabar,jawa barat,jateng,jawa tengah,diy,yogyakarta,jatim,jawa timur,bali,ntb,' +
    'nusa tenggara barat,ntt,nusa tenggara timur,kalbar,kalimantan barat,kalteng,kalimantan tengah,kalsel,' +
    'kalimantan selatan,kaltim,kalimantan timur,kaltara,kalimantan utara,sulut,sulawesi utara,gorontalo,sulteng,' +
    'sulawesi tengah,sulbar,sulawesi barat,sulsel,sulawesi selatan,sultra,sulawesi tenggara,maluku,maluku utara,malut,' +
    'papua,papua barat,indonesia,malaysia,arab saudi,amerika serikat,as,jepang,china,inggris,australia,east nusa tenggara,' +
    'west nusa tenggara,east java,west java,central java,north sumatra,west sumatra,south sumatra,east kalimantan,' +
    'west kalimantan,south sulawesi,north sulawesi,central sulawesi,united kingdom,united states,saudi arabia'
  ).split(','),
);

/** Whether a name is a province's or a country's, as they stand behind a place: *Nusa Dua, Bali*. */
export function isWiderPlace(name: string): boolean {
  return WIDER_PLACES.has(name.toLowerCase());
}

/** Words that open sentences and labels, where a place would stand. */
const NO_PLACE = new Set([
  ...FIRST_WORDS,
  ...(
    'presiden wakil menteri ketua kepala gubernur bupati wali walikota direktur polisi pemerintah sebanyak seorang para pt ' +
    'tim jika bagi sumber foto video catatan keterangan tanya jawab update breaking info ilustrasi ' +
    'namun selain menurut dalam pada saat setelah ini itu ada satu dua tiga tidak kami saya anda jadwal hasil profil ' +
    'note q a question answer redaksi tag tags baca simak kasus berita narasi nama klaim kategori referensi ' +
    'penjelasan kesimpulan instagram facebook pelatih susunan pemain harga lokasi alamat resmi breaking'
  ).split(' '),
]);

/** First words of places of two words, for datelines that lost their dash. */
const FIRST_OF_TWO = new Set(
  (
    'bandar banda kuala new san los tel abu tanjung pangkal palangka pekan sidoarjo labuan lubuk bukit kota ' +
    'gunung nusa pulau muara teluk sungai padang mount phnom buenos hong ho rio sao cape'
  ).split(' '),
);
const SECOND_OF_TWO = new Set(
  (
    'barat timur selatan utara tengah pusat tenggara laut raya kota baru besar city lampung aceh lumpur pinang raya bajo ' +
    'linggau tinggi kidul progo'
  ).split(' '),
);

/**
 * Reads a dateline at the beginning of a paragraph.
 *
 * @param text the whole page
 * @param start where the paragraph begins
 * @param end where it ends
 * @param sites names that the page prints in its head, which may sign a dateline
 * @param isPlace asked about a name that stands there by itself
 */
export function readDateline(
  text: string,
  start: number,
  end: number,
  sites: ReadonlySet<string> = new Set(),
  isPlace: PlaceKnowledge = () => null,
): FoundDateline | null {
  const head = text.slice(start, Math.min(end, start + MAXIMUM_LENGTH));
  const found = readSeparated(head, sites, isPlace) ?? readUnseparated(head);
  if (found === null) return null;
  const { place, outlet, length, story } = found;
  return { place, outlet, start, end: start + length, storyStart: Math.min(end, start + story) };
}

interface HeadReading {
  readonly place: string | null;
  readonly outlet: string | null;
  /** Length of the dateline without its separator. */
  readonly length: number;
  /** Where the story begins. */
  readonly story: number;
}

function readSeparated(
  head: string,
  sites: ReadonlySet<string>,
  isPlace: PlaceKnowledge,
): HeadReading | null {
  let tried = 0;
  let story = 0;
  SEPARATOR.lastIndex = 0;
  for (let found = SEPARATOR.exec(head); found !== null; found = SEPARATOR.exec(head)) {
    let { index } = found;
    while (index > story && isSpace(head[index - 1])) index--;
    story = SEPARATOR.lastIndex;
    const sign = found[0].trimEnd();
    const glued = found[0] === '-' && index === found.index;
    if (glued && !partsStory(head, index)) continue;
    if (++tried > MOST_SEPARATORS) return null;
    const parsed = parse(head.slice(0, index), sign, sites, isPlace);
    if (parsed === null) continue;
    if (parsed.place === null) {
      // KONTAN.CO.ID - JAKARTA. Bank …, SURYA.CO.ID | SURABAYA - Polisi …
      const second =
        /^([A-ZÀ-ÖØ-Þ][A-ZÀ-ÖØ-Þ'’]{2,20}(?: [A-ZÀ-ÖØ-Þ][A-ZÀ-ÖØ-Þ'’]{1,20}){0,2})\s?(?:\.|-{1,2}|[–—|:])\s+(?=\S)/u.exec(
          head.slice(story),
        );
      if (second !== null)
        return {
          place: second[1],
          outlet: parsed.outlet,
          length: story + second[1].length,
          story: story + second[0].length,
        };
    }
    return { place: parsed.place, outlet: parsed.outlet, length: index, story };
  }
  return null;
}

function isSpace(character: string): boolean {
  return character.trim() === '';
}

/** Whether a hyphen between letters ends a dateline: *JAKARTA-Wakil Gubernur*, *KOMPAS.com-Warga*, not *TRIBUN-TIMUR.COM*. */
function partsStory(head: string, offset: number): boolean {
  const before = head.slice(0, offset);
  const after = head.slice(offset + 1);
  if (!/^[A-ZÀ-ÖØ-Þ](?:[a-zß-öø-ÿ]|[A-ZÀ-ÖØ-Þ]{2,}\s)/u.test(after)) return false;
  return (before === before.toUpperCase() && /^[A-ZÀ-ÖØ-Þ ,.]{4,}$/u.test(before)) || endsWithOutlet(before);
}

function endsWithOutlet(content: string): boolean {
  const pieces = content.split(/[,(]/).map((piece) => piece.trim());
  return pieces.length <= 3 && pieces.some(isOutletName);
}

function parse(
  content: string,
  sign: string,
  sites: ReadonlySet<string>,
  isPlace: PlaceKnowledge,
): { place: string | null; outlet: string | null } | null {
  if (content.length < 2 || content.length > 80) return null;
  // Jakarta (ANTARA), SHAH ALAM, 15 Ogos (Utusan Rakyat)
  const bracket = /[)\]]$/.test(content)
    ? /^([^()[\]]{2,60}?),?\s?[([]([^()[\]]{2,30})[)\]]$/u.exec(content)
    : null;
  if (bracket !== null) {
    const places = piecesOf(bracket[1]).filter((piece) => !isDay(piece));
    if (places.length === 0 || places.length > 2 || !places.every(isPlaceShaped)) return null;
    const outlet = bracket[2].trim();
    return soundsLikeOutlet(outlet) || /^[A-ZÀ-ÖØ-Þ][A-Za-zÀ-ɏ\d. ]*$/u.test(outlet)
      ? { place: places[0], outlet }
      : null;
  }
  const pieces = piecesOf(content);
  if (pieces.length === 0 || pieces.length > 4) return null;
  let outlet: string | null = null;
  let hasDay = false;
  const places: string[] = [];
  for (const piece of pieces) {
    const joined = splitDomain(piece);
    if (outlet === null && joined !== null) {
      outlet = joined.outlet;
      places.push(joined.place);
    } else if (outlet === null && isOutlet(piece, sites)) outlet = piece;
    else if (isDay(piece)) hasDay = true;
    else if (isPlaceShaped(piece) && (pieces.length === 1 || /^[A-ZÀ-ÖØ-Þ]/u.test(piece))) places.push(piece);
    else return null;
  }
  if (places.length > 3) return null;
  if (outlet === null && places.length === 2 && !isWiderPlace(places[1]) && sign !== ':')
    // LOMBOK TENGAH, GRIDKITA: an outlet nobody knows
    outlet = places.pop() ?? null;
  if (outlet === null && !hasDay && !(places.length > 0 && standsAlone(places, sign, isPlace))) return null;
  if (outlet === null && places.length === 0) return null;
  if (outlet !== null && places.length === 0 && sign === ':' && !isDomain(outlet)) return null;
  return { place: places[0] ?? null, outlet };
}

function piecesOf(content: string): string[] {
  return content
    .split(/[,|/]/)
    .map((piece) => piece.trim().replace(/\s+/g, ' '))
    .filter((piece) => piece !== '');
}

function isOutlet(piece: string, sites: ReadonlySet<string>): boolean {
  return isOutletName(piece) || sites.has(piece.toLowerCase());
}

/** An outlet's address inside a pattern that tells capitals from small letters. */
const ADDRESS = `[A-Za-zÀ-ɏ\\d-]{2,24}\\.${DOMAIN_ENDING_IN_ANY_CASE}`;
/** *TRIBUNNEWS.COM.JAKARTA* */
const GLUED_PLACE = new RegExp(`^(${ADDRESS})[. ]{1,2}([A-ZÀ-ÖØ-Þ]{3,24}(?: [A-ZÀ-ÖØ-Þ]{3,24})?)$`, 'u');

function splitDomain(piece: string): { outlet: string; place: string } | null {
  if (!piece.includes('.')) return null;
  const found = GLUED_PLACE.exec(piece);
  return found !== null && isPlaceShaped(found[2]) ? { outlet: found[1], place: found[2] } : null;
}

/** One to four capitalised words, or the same in small letters. */
function isPlaceShaped(piece: string): boolean {
  if (piece.length > 40 || NO_PLACE.has(piece.split(' ')[0].toLowerCase())) return false;
  return (
    /^[A-ZÀ-ÖØ-Þ][A-Za-zÀ-ɏ'’.]{0,24}(?:[ -][A-ZÀ-ÖØ-Þ][A-Za-zÀ-ɏ'’.]{0,24}){0,3}$/u.test(piece) ||
    /^[a-zß-öø-ÿ][a-zß-öø-ÿ'’]{2,24}(?: [a-zß-öø-ÿ][a-zß-öø-ÿ'’]{2,24}){0,2}$/u.test(piece)
  );
}

/** Without an outlet: *JAKARTA*, *Kairo -*, *Kuala Lumpur –*; a colon asks for more. */
function standsAlone(places: readonly string[], sign: string, isPlace: PlaceKnowledge): boolean {
  const [place] = places;
  const known = isPlace(place);
  // Prabowo: Kita Siap, BMKG: Waspada Hujan; Sebelumnya - …
  if (known === false) return false;
  const words = place.split(' ').length;
  if (places.length > 1 && !isWiderPlace(places[1])) return false;
  const capitals = place === place.toUpperCase() && place.length >= 4;
  if (capitals) return words <= 4;
  if (/^[a-zß-öø-ÿ]/u.test(place)) return sign !== ':' && sign !== '|' && words <= 2;
  if (sign === ':') return known === true && words === 1 && place.length >= 4;
  return words <= 3 && place.length >= 3;
}

const DAY = /^(?:\d{1,2}\.? [A-Za-zÀ-ɏ]{3,9}|[A-Za-zÀ-ɏ]{3,9}\.? \d{1,2}|\d{1,2}\/\d{1,2}(?:\/\d{2,4})?)$/u;

/** *15 Ogos*, *May 9*, *16 Jan*, *18/6*, *Senin* */
function isDay(piece: string): boolean {
  return DAY.test(piece) || isWeekday(piece.toLowerCase());
}

/** *JAKARTA, KOMPAS.com Pemerintah meminta …* */
const PLACE_FIRST = new RegExp(
  `^([A-ZÀ-ÖØ-Þ][A-ZÀ-ÖØ-Þ .'-]{2,30}),\\s?(${ADDRESS})\\s{1,3}(?=["“A-ZÀ-ÖØ-Þ\\d])`,
  'u',
);
/** *Liputan6.com, JakartaPemerintah …* */
const OUTLET_FIRST = new RegExp(`^(${ADDRESS})(,?)(\\s{0,3})(?=["“A-ZÀ-ÖØ-Þ\\d])`, 'u');

/** Datelines that lost their dash; only a web domain is believed then. */
function readUnseparated(head: string): HeadReading | null {
  const placeFirst = PLACE_FIRST.exec(head);
  if (placeFirst !== null && isPlaceShaped(placeFirst[1]))
    return {
      place: placeFirst[1],
      outlet: placeFirst[2],
      length: placeFirst[0].trimEnd().length,
      story: placeFirst[0].length,
    };
  const outletFirst = OUTLET_FIRST.exec(head);
  if (outletFirst === null || (outletFirst[2] === '' && outletFirst[3].length < 1)) return null;
  const [whole, outlet, comma] = outletFirst;
  const rest = head.slice(whole.length);
  const place = comma === '' ? null : leadingPlace(rest);
  if (place === null) {
    // VIVA.co.id adalah …: the outlet is the subject
    return comma !== '' || outletFirst[3].length > 1
      ? { place: null, outlet, length: outlet.length, story: whole.length }
      : null;
  }
  const length = whole.length + place.length;
  return { place, outlet, length, story: length + (/^\s*/.exec(head.slice(length))?.[0].length ?? 0) };
}

/** The place before a story that follows without a dash: *JakartaPemerintah*, *Yogyakarta Konser amal*. */
function leadingPlace(rest: string): string | null {
  // TRIBUNNEWS.COM, LUBUK LINGGAU  Warga: two blanks where the dash was
  const capitals = /^([A-ZÀ-ÖØ-Þ]{4,24}(?: [A-ZÀ-ÖØ-Þ]{3,24}){0,2}) {2,4}(?=["“A-ZÀ-ÖØ-Þ])/u.exec(rest);
  if (capitals !== null) return capitals[1];
  const words = rest.split(' ', 4);
  const first = words[0];
  if (!/^[A-ZÀ-ÖØ-Þ][A-Za-zÀ-ɏ]/u.test(first) || NO_PLACE.has(first.toLowerCase())) return null;
  const glued = /^([A-ZÀ-ÖØ-Þ][a-zß-öø-ÿ]{2,20})[A-ZÀ-ÖØ-Þ]/u.exec(first);
  if (glued !== null) return glued[1];
  const second = words[1] ?? '';
  const pair = /^([A-ZÀ-ÖØ-Þ][a-zß-öø-ÿ]{2,20})(?=[A-ZÀ-ÖØ-Þ]|$)/u.exec(second);
  if (pair !== null && (FIRST_OF_TWO.has(first.toLowerCase()) || SECOND_OF_TWO.has(pair[1].toLowerCase())))
    return `${first} ${pair[1]}`;
  return /^["“A-ZÀ-ÖØ-Þ\d]/u.test(second) && /^[A-Za-zÀ-ɏ]{3,}$/u.test(first) ? first : null;
}
