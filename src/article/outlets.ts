/**
 * Names of news outlets as bylines, datelines and logos print them. A web domain needs no list; the list has those that
 * sign without one, and words by which unknown papers name themselves.
 *
 * Limits: knows the form of a name, not who owns it; `dictionaries/organization/media.tsv` has that.
 */

import { DOMAIN_ENDINGS } from '../text/addresses.ts';

/**
 * What the address of an outlet ends with, behind the dot: the endings of media, *or.id* and the like, and those that
 * hardly any name but an address has. A pattern that ignores case.
 */
export const DOMAIN_ENDING = `(?:(?:co|or|go|ac)\\.id|${[...DOMAIN_ENDINGS].join('|')}|online|info|press|my)`;
/** The same where the pattern around it tells capitals from small letters: *KOMPAS.com*, *REPUBLIKA.CO.ID*. */
export const DOMAIN_ENDING_IN_ANY_CASE = DOMAIN_ENDING.replace(
  /[a-z]/g,
  (letter) => `[${letter.toUpperCase()}${letter}]`,
);

/** *KOMPAS.com*, *REPUBLIKA.CO.ID*, *Pos Kupang.com*, *tirto.id*, *SURYAMALANG.COM* */
const DOMAIN = new RegExp(
  `^(?:[A-Za-zÀ-ɏ\\d-]{1,24}[ .]){0,3}[A-Za-zÀ-ɏ\\d-]{1,24}\\.${DOMAIN_ENDING}$`,
  'iu',
);
const ENDING = new RegExp(`\\.${DOMAIN_ENDING}$`, 'i');

const NAMES = new Set([
  'abc indonesia',
  'afp',
  'akurat',
  'antara',
  'antara news',
  'ap',
  'associated press',
  'awi',
  'ayo bandung',
  'bbc',
  'bbc indonesia',
  'bbc news indonesia',
  'beritasatu',
  'bernama',
  'bisnis',
  'bisnis indonesia',
  'bola',
  'cna',
  'cnbc',
  'cnbc indonesia',
  'cnn',
  'cnn indonesia',
  'detikcom',
  'dw',
  'dw indonesia',
  'fajar',
  'fimela',
  'gatra',
  'gridoto',
  'idn times',
  'idx channel',
  'inews',
  'inilah',
  'inilahcom',
  'indopos',
  'infopublik',
  'jitunews',
  'joglosemar',
  'jpnn',
  'kabar24',
  'katadata',
  'kompas',
  'kompas tv',
  'kompastv',
  'kontan',
  'koran sindo',
  'kr',
  'kumparan',
  'liputan6',
  'medcom',
  'merdeka',
  'metro tv',
  'metrotv',
  'mnc',
  'mongabay',
  'mongabay indonesia',
  'nu online',
  'okezone',
  'pikiran rakyat',
  'prokal',
  'republika',
  'reuters',
  'rm',
  'rmol',
  'rri',
  'sindonews',
  'solopos',
  'suara merdeka',
  'suara pembaruan',
  'surya',
  'tempo',
  'tempo interaktif',
  'tempo english',
  'the conversation',
  'the jakarta post',
  'the jakarta globe',
  'jakarta post',
  'tirto',
  'tvone',
  'tvonenews',
  'viva',
  'vivanews',
  'voa',
  'voa indonesia',
  'warta ekonomi',
  'warta kota',
  'we online',
  'xinhua',
  'yonhap',
]);

/** Papers name themselves by such words: *Suara Muria*, *Kabar Maluku*, *Straits Courier*, *CenderawasihPagi*. */
const PAPER_WORD =
  /^(?:harian|koran|majalah|tabloid|media|kabar|warta|berita|suara|radar|tribun|serambi|jurnal|jubi|redaksi|lkbn|utusan|sinar|agence)\b|(?:\b|[a-zß-öø-ÿ])(?:news|pos|post|times|courier|wire|daily|herald|gazette|globe|tv|online|review|media|pagi|ekspres|express|rakyat)$/iu;

/** *detikNews*, *detikFinance*, *Tribunnews*, *TribunSolo*, *kumparanNEWS*, *KompasTekno* */
const FAMILY =
  /^(?:detik|tribun|kumparan|kompas|antara|sindo|okezone|liputan6|viva|inews|tempo|jawapos|radar)[A-Za-zÀ-ɏ\d]*$/iu;

/** Longest name of an outlet, white space around and within it not counted. */
const MAXIMUM_LENGTH = 60;

export function isDomain(name: string): boolean {
  return name.length <= MAXIMUM_LENGTH && name.includes('.') && DOMAIN.test(name);
}

/** An outlet's name without the end of its address: *SuaraKalteng* of *SuaraKalteng.co*. */
export function withoutDomainEnding(name: string): string {
  return name.replace(ENDING, '');
}

/** Whether a short name is certainly an outlet's. */
export function isOutletName(name: string): boolean {
  const trimmed = name.trim();
  const bare = /\s\s|[^\S ]/.test(trimmed) ? trimmed.replace(/\s+/g, ' ') : trimmed;
  if (bare.length === 0 || bare.length > MAXIMUM_LENGTH) return false;
  return (bare.includes('.') && DOMAIN.test(bare)) || NAMES.has(bare.toLowerCase()) || FAMILY.test(bare);
}

/** Whether a short name may be an outlet's: known, or made of the words by which papers name themselves. */
export function soundsLikeOutlet(name: string): boolean {
  const bare = name.trim();
  if (/[(|,;]|\s[-–—]|[-–—]\s/.test(bare)) return false;
  return isOutletName(bare) || (bare.length <= 40 && bare.split(/\s+/).length <= 5 && PAPER_WORD.test(bare));
}

const SECTIONS = new Set(
  (
    'home beranda news berita nasional internasional global dunia world daerah regional nusantara metro megapolitan ' +
    'jabodetabek peristiwa politik hukum kriminal kriminalitas ekonomi bisnis finance finansial keuangan market ' +
    'makro energi properti industri teknologi tekno sains iptek inet otomotif oto olahraga sport sports bola sepakbola raket ' +
    'motogp basket hiburan entertainment seleb selebriti selebritas gosip musik film hot lifestyle gaya hidup ' +
    'kesehatan health edukasi pendidikan travel wisata kuliner food kolom opini opinion editorial tajuk cek fakta ' +
    'foto video tv infografis indeks index populer terpopuler terkini terbaru polhukam humaniora khas fokus sorot ' +
    'beauty fashion relationship conservation environment archipelago business society culture premium liga inggris ' +
    'indonesia italia spanyol jerman champions tunggal ganda turnamen umkm ramadan mudik haji dan and'
  ).split(' '),
);

const WORD = /[A-Za-zÀ-ɏ\d]+/gu;

/** A menu whose words need not be sections: *Home Liga 1 Timnas Eropa Index*, *Esai · Musik · Sastra · Film*. */
const MENU = /^(?:home|beranda)(?: [^\s.,:;!?"“]+){3,}$|^[^·•|.!?"“]{2,24}(?:[·•|][^·•|.!?"“]{2,26}){3,}$/i;
const LEAST_SECTIONS = 2;

/** A line that is made of section names only, *Politik dan Hukum*, *HOME LIGA INDONESIA MOTOGP*, or a menu with some. */
export function isSectionLine(line: string): boolean {
  if (line.length > 200) return false;
  if (MENU.test(line)) {
    const words = line.toLowerCase().match(WORD) ?? [];
    if (words.filter((word) => SECTIONS.has(word)).length >= LEAST_SECTIONS) return true;
  }
  let some = false;
  WORD.lastIndex = 0;
  for (let found = WORD.exec(line); found !== null; found = WORD.exec(line)) {
    // Most lines are given up at their first word.
    if (!SECTIONS.has(found[0].toLowerCase())) return false;
    some = true;
  }
  return some;
}
