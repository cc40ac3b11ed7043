/**
 * Lines that say by their wording what they are. Each pattern is anchored and bounded and has a sample of the line it
 * was written for; the first that fits decides. Lines without such wording are read by position and shape in
 * `head.ts` and `body.ts`. Labels of bylines are in `byline.ts`, those of dates in `published-line.ts`.
 */

import type { PartKind } from '../model/types.ts';
import type { Line } from './lines.ts';
import { DOMAIN_ENDING } from './outlets.ts';

export interface LinePattern {
  readonly kind: PartKind;
  /**
   * First words of the lines that it can fit, folded; signs before them do not count. A pattern is looked at only for
   * these, or at `sign` or `inside`: most lines of a story are dismissed by their first word.
   */
  readonly opening: string;
  /** Signs at the beginning of a line at which it is looked at besides. */
  readonly sign?: RegExp;
  /** Single signs anywhere in a line at which it is looked at besides. */
  readonly inside?: readonly string[];
  readonly pattern: RegExp;
  readonly example: string;
}

/** Longest line that wording alone can make furniture; a longer one is prose that happens to begin like it. */
const MAXIMUM_LENGTH = 260;

export const LINE_PATTERNS: readonly LinePattern[] = [
  {
    kind: 'related',
    opening: 'baca simak lihat tonton saksikan cek',
    pattern:
      /^[-•*>\s[(]{0,4}(?:baca|simak|lihat|tonton|saksikan|cek)\s{1,3}(?:(?:ju(?:g|k)a|pula|selengkapnya|berita|artikel)\b|(?:juga )?video\b.{0,120}$)/i,
    example: 'Baca juga: Harga Beras Naik Lagi',
  },
  {
    kind: 'related',
    opening: 'simak saksikan tonton lihat',
    pattern: /^(?:simak|saksikan|tonton|lihat)\s{1,3}(?:video|live|breaking|konten|liputan|siaran)\b/i,
    example: 'Saksikan video di bawah ini:',
  },
  {
    kind: 'related',
    opening: 'baca simak lihat cek tonton',
    pattern: /^(?:baca|simak|lihat|cek|tonton) .{5,120} di sini[.:]?$/i,
    example: 'Baca kisah inspiratif guru desa di sini',
  },
  {
    kind: 'related',
    opening: 'video',
    pattern: /^video\s?:\s?\S/i,
    example: 'Video: Warga Antre Minyak Goreng',
  },
  {
    kind: 'related',
    opening: 'berita artikel topik video foto',
    pattern:
      /^(?:berita|artikel|topik|video|foto)\s(?:terkait|lainnya|lain|terpopuler|populer|rekomendasi|pilihan|terkini|terbaru)\b.{0,40}$/i,
    example: 'Berita Terkait',
  },
  {
    kind: 'related',
    opening: 'pilihan rekomendasi terpopuler terkait trending what also read baca berita related see you',
    pattern:
      /^(?:pilihan editor|rekomendasi untuk anda|(?:rekomendasi|terpopuler|terkait|trending)\s?:?$|what['’]s on|(?:also read|read (?:also|more)|baca lagi|berita berkaitan|related (?:news|articles?|stor(?:y|ies))|see also|you may also like)(?:\s?:.*)?$)/i,
    example: 'Read also: Rupiah slides to new low',
  },
  {
    kind: 'related',
    opening: 'simak baca ikuti',
    pattern:
      /^(?:simak|baca|ikuti) (?:berita|artikel|informasi)\b.{0,60}\b(?:google news|lainnya|terbaru)\b/i,
    example: 'Simak berita terbaru dari Kabupaten Sikka di Google News',
  },
  {
    kind: 'related',
    opening: 'artikel',
    pattern: /^artikel ini (?:telah|sudah) (?:tayang|naik|terbit)\b/i,
    example: 'Artikel ini telah tayang di',
  },
  {
    kind: 'advertisement',
    opening: 'advertisement advertisements iklan sponsored promosi advertorial ad ads',
    pattern:
      /^[-–—=\s*]{0,6}(?:advertisements?|iklan|sponsored(?: content)?|promosi|advertorial|\[?ads?\]?)[-–—=\s*]{0,6}$/i,
    example: '- Advertisement -',
  },
  {
    kind: 'advertisement',
    opening: 'advertisement scroll lanjut lanjutkan gulir geser continue story artikel berita',
    pattern:
      /^(?:advertisement\W{1,4}scroll|scroll (?:to (?:continue|resume)|ke bawah|untuk)|lanjut(?:kan)? (?:baca|membaca|di bawah)|gulir (?:untuk|ke)|geser untuk|continue reading|story continues|artikel berlanjut|berita berlanjut|scroll untuk)\b.{0,60}$/i,
    example: 'SCROLL TO CONTINUE WITH CONTENT',
  },
  { kind: 'advertisement', opening: 'loading', pattern: /^loading\.{0,3}$/i, example: 'Loading...' },
  {
    kind: 'pager',
    opening: 'halaman page hal laman',
    pattern: /^(?:halaman|page|hal|laman)\s?:?\s?(?:\d|selanjutnya|berikutnya|$).{0,60}$/i,
    example: 'Halaman: 1 2',
  },
  {
    kind: 'pager',
    opening:
      'selanjutnya berikutnya next sebelumnya prev previous lihat show tampilkan load selengkapnya muat',
    pattern:
      /^(?:selanjutnya|berikutnya|next(?: page)?|sebelumnya|prev(?:ious)?|lihat semua|show all|tampilkan semua|load more|selengkapnya|muat lainnya|previous {1,9}next)\s?[›»>→↓.]{0,3}$/i,
    example: 'Selanjutnya ›',
  },
  {
    kind: 'pager',
    opening: 'foto gambar image photo',
    pattern: /^(?:foto|gambar|image|photo) \d{1,3} (?:dari|of) \d{1,3}$/i,
    example: 'Foto 1 dari 8',
  },
  {
    kind: 'pager',
    opening: '',
    sign: /^[\d›»‹«|…]/,
    pattern: /^(?:[\d›»‹«|…]\s{0,4}){2,12}$/,
    example: '1 2 3',
  },
  {
    kind: 'tags',
    opening: 'tag tags topik label kata keyword keywords topic topics',
    pattern: /^(?:tags?|topik(?: terkait)?|label|kata kunci|keywords?|topics?)\s?[:|].{0,240}$/i,
    example: 'Tag: DPR, Anggaran',
  },
  {
    kind: 'tags',
    opening: 'tag tags topik topic topics',
    pattern: /^(?:tags?|topik terkait|topics?)$/i,
    example: 'Tags',
  },
  {
    kind: 'tags',
    opening: '',
    sign: /^#/,
    pattern: /^(?:#[A-Za-zÀ-ɏ\d_]{2,40}[\s,]{0,4}){1,12}$/u,
    example: '#Persib #Liga1',
  },
  {
    kind: 'share',
    opening: 'bagikan share sebarkan salin copy url tautan kongsi',
    pattern:
      /^(?:bagikan|share|sebarkan|salin tautan|copy link|url telah (?:ter)?(?:copy|salin)|tautan disalin|kongsi)\b.{0,60}$/i,
    example: 'Bagikan ke Facebook',
  },
  {
    kind: 'share',
    opening: 'ikuti follow dapatkan gabung gabunglah join add jadikan unduh download kami fakta',
    pattern:
      /^[-*\s]{0,4}(?:ikuti (?:kami|berita|kanal|saluran|perkembangan)|follow|dapatkan (?:berita|update|informasi|notifikasi)|gabung(?:lah)?(?: sekarang)?|join|add as|jadikan .{2,30} sumber|unduh aplikasi|download aplikasi|kami langsung di ponselmu|\*? ?fakta atau hoaks)\b.{0,220}$/i,
    example: 'Follow WhatsApp Channel Harian Kita untuk berita terbaru',
  },
  {
    kind: 'share',
    opening: 'facebook twitter whatsapp telegram line email instagram threads x komentar comment comments',
    sign: /^\d/,
    pattern:
      /^(?:facebook|twitter|whatsapp|telegram|line|email|instagram|threads|x|komentar|comments?|\d{1,5} (?:komentar|comments?|shares?))(?:[\s|,·•/]{1,4}(?:facebook|twitter|whatsapp|telegram|line|email|instagram|threads|x|komentar)){0,8}$/i,
    example: 'Facebook Twitter WhatsApp',
  },
  {
    kind: 'share',
    opening: 'http https',
    pattern: /^https?:\/\/\S{4,200}$/i,
    example: 'https://contoh.id/saluran',
  },
  {
    kind: 'navigation',
    opening:
      'logo home beranda menu login log sign masuk daftar register cari search skip indeks breadcrumb berlangganan langganan subscribe premium lihat perbesar zoom font ukuran besar a dengarkan listen dark tutup close print cetak handover edisi',
    pattern:
      /^(?:logo|home|beranda|menu|login|log in|sign in|masuk|daftar|register|cari|search|skip to (?:main )?content|indeks|breadcrumb|berlangganan|langganan|subscribe|premium|lihat foto|perbesar|zoom|font|ukuran huruf|besar kecil normal|a a a|a-? ?a\+?|dengarkan|listen|dark mode|tutup|close|berlangganan\s{1,4}\|\s{1,4}masuk|print|cetak|handover|edisi cetak)$/i,
    example: 'logo',
  },
  {
    kind: 'navigation',
    opening: '',
    sign: /^\d/,
    pattern: /^\d{1,3}\s?(?:menit|min(?:ute)?s?)\s(?:baca|membaca|read)\b.{0,20}$/i,
    example: '3 menit baca',
  },
  {
    kind: 'navigation',
    opening: '',
    inside: ['>', '»', '›'],
    pattern:
      /^[A-Za-zÀ-ɏ\d][A-Za-zÀ-ɏ\d .&,!?:'’-]{1,120}(?:\s{1,3}[>»›]\s{1,3}[A-Za-zÀ-ɏ\d][A-Za-zÀ-ɏ\d .&,!?:'’-]{1,120}){1,6}$/u,
    example: 'Home > Nasional > Hukum',
  },
  {
    kind: 'navigation',
    opening: '',
    inside: ['/', '|'],
    pattern:
      /^[A-Za-zÀ-ɏ\d.&-]{2,24}(?: [A-Za-zÀ-ɏ\d.&-]{1,24}){0,2}(?: [/|] [A-Za-zÀ-ɏ\d.&-]{2,24}(?: [A-Za-zÀ-ɏ\d.&-]{1,24}){0,2}){2,9}$/u,
    example: 'beranda / tunggal / ganda / turnamen',
  },
  {
    kind: 'caption',
    opening: 'img video embed gambas image',
    pattern: /^(?:\*{0,2}\[?(?:img|video|embed|gambas|image)[.:][^\]]{0,80}\]?\*{0,2}\\?)$/i,
    example: '[Gambas:Video CNN]',
  },
  {
    kind: 'credit',
    opening: 'sumber source kredit credit dok dokumentasi copyright hak foto photo',
    sign: /^©/,
    pattern:
      /^(?:(?:sumber|source|kredit|credit|dok|dokumentasi|copyright|hak cipta)\s?[:/.]\s?.{0,90}|(?:sumber|source|foto|photo)\s?:?|(?:copyright )?©.{0,80}|copyright ©.{0,80})$/i,
    example: 'Sumber: AFP',
  },
  {
    kind: 'caption',
    opening: 'foto photo ilustrasi keterangan image gambar arsip',
    pattern: /^[[(]?(?:foto|photo|ilustrasi|keterangan foto|image|gambar|arsip)\s?[:/.]\s?\S/i,
    example: 'Foto: Antara/Galih',
  },
  {
    kind: 'initials',
    opening: '',
    sign: /^[([]/,
    pattern: /^[([]\s?[A-Za-zÀ-ɏ\d]{1,6}(?:\s?[/,\-|]\s?[A-Za-zÀ-ɏ\d]{1,6}){0,3}\s?[)\]]\.?$/u,
    example: '(abc/def)',
  },
  { kind: 'initials', opening: '', sign: /^[([*]/, pattern: /^[([]?\*{1,5}[)\]]?$/, example: '(*)' },
];

/** Kinds whose wording is unmistakable in a line of any length up to two hundred. */
const LONG_KINDS: ReadonlySet<PartKind> = new Set(['related', 'share', 'caption', 'tags', 'navigation']);

/** Up to this length any wording is believed. */
const SHORT_LINE = 120;

/** A pattern that may fit a line, and whether the line's first word says so; else its signs must. */
interface PossiblePattern {
  readonly pattern: LinePattern;
  readonly opens: boolean;
}

/** Patterns by the first word of a line, in their order: those that it opens, and all for a line with any sign. */
interface PatternsOfOpening {
  readonly opened: readonly PossiblePattern[];
  readonly signed: readonly PossiblePattern[];
}

const OPENINGS: readonly ReadonlySet<string>[] = LINE_PATTERNS.map(
  ({ opening }) => new Set(opening.split(' ').filter(Boolean)),
);
const KNOWN_OPENINGS = new Set(OPENINGS.flatMap((words) => [...words]));
/** Made when the first line opens with the word: an article meets a few of them. */
const patternsOfOpening = new Map<string, PatternsOfOpening>();
const UNKNOWN_OPENING = patternsFor('');

function patternsFor(first: string): PatternsOfOpening {
  const possible = LINE_PATTERNS.map((pattern, index) => ({ pattern, opens: OPENINGS[index].has(first) }));
  return {
    opened: possible.filter(({ opens }) => opens),
    signed: possible.filter(
      ({ opens, pattern: { sign, inside } }) => opens || sign !== undefined || inside !== undefined,
    ),
  };
}

function patternsBehind(opening: string): PatternsOfOpening {
  if (!KNOWN_OPENINGS.has(opening)) return UNKNOWN_OPENING;
  let patterns = patternsOfOpening.get(opening);
  if (patterns === undefined) {
    patterns = patternsFor(opening);
    patternsOfOpening.set(opening, patterns);
  }
  return patterns;
}

/** The signs of all patterns: without one no pattern fits but those of the first word. */
const ANY_SIGN = new RegExp(LINE_PATTERNS.flatMap(({ sign }) => sign?.source ?? []).join('|'));
const ANY_INSIDE = LINE_PATTERNS.flatMap(({ inside }) => inside ?? []);

/** The kind that a line's wording declares, or null. */
export function declaredKind({ text, opening }: Line): PartKind | null {
  if (text.length > MAXIMUM_LENGTH) return null;
  const isSigned = ANY_SIGN.test(text) || holdsAny(text, ANY_INSIDE);
  const { opened, signed } = patternsBehind(opening);
  for (const { pattern, opens } of isSigned ? signed : opened) {
    if (text.length > SHORT_LINE && !LONG_KINDS.has(pattern.kind)) continue;
    if (!opens && !pattern.sign?.test(text) && !holdsAny(text, pattern.inside ?? [])) continue;
    if (pattern.pattern.test(text)) return pattern.kind;
  }
  return null;
}

function holdsAny(text: string, signs: readonly string[]): boolean {
  for (const sign of signs) if (text.includes(sign)) return true;
  return false;
}

/** *… di Jalan Kenari. (Foto: Humas)*, *… (ANTARA/Rina Dewi)*, *… (Dok. Polri)* at the end of a picture's caption. */
const CREDIT_AT_END = new RegExp(
  `(?:[([](?:foto|photo|image|credit|dok|dokumentasi|sumber|source|istimewa|instagram|antara|afp|ap|reuters|epa|getty|istock|shutterstock|unsplash|pexels|pixabay|tangkapan layar|screenshot)\\b[^)\\]]{0,60}[)\\]]\\.?|\\b(?:foto|photo|dok|sumber)\\s?[:/.]\\s?[^.:]{2,50}(?:\\.${DOMAIN_ENDING})?|\\bistimewa)$`,
  'i',
);
/**
 * *(MI/Susanto)*, *(Tribunnews.com/Rina Dewi)*: capitals tell them from initials, *(abc/def)*. Of the endings only those
 * that sign for pictures: *(Tribunlampung.co.id/Rina Dewi)* behind the last paragraph signs for the story.
 */
const SIGNED_AT_END =
  /[([](?:[A-Z][A-Za-z]{1,14}(?:\.(?:com|id|co))?\/\s?[A-Z][A-Za-z][^)\]]{1,50}|[A-Z][A-Za-z0-9]{1,14}\.(?:com|id|co))[)\]]\.?$/;

/** Whether a short line ends with a picture's credit. */
export function isCaption(line: string): boolean {
  if (line.length > 320) return false;
  const tail = line.slice(-90);
  return CREDIT_AT_END.test(tail) || SIGNED_AT_END.test(tail);
}

/** *Baca juga* and nothing more: the headlines stand in the lines below. */
export function isBareLabel(line: string): boolean {
  return line.length <= 60 && (/:$/.test(line) || line.split(/\s+/).length <= 3);
}
