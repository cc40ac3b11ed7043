/**
 * Lines that say by their wording what they are. Each pattern is anchored and bounded and has a sample of the line it
 * was written for; the first that fits decides. Lines without such wording are read by position and shape in
 * `head.ts` and `body.ts`. Labels of bylines are in `byline.ts`, those of dates in `date-line.ts`.
 */

import type { PartKind } from '../model/types.ts';

export interface LinePattern {
  readonly kind: PartKind;
  readonly pattern: RegExp;
  readonly example: string;
}

/** Longest line that wording alone can make furniture; a longer one is prose that happens to begin like it. */
const MAXIMUM_LENGTH = 260;

export const LINE_PATTERNS: readonly LinePattern[] = [
  {
    kind: 'related',
    pattern:
      /^[-•*>\s[(]{0,4}(?:baca|simak|lihat|tonton|saksikan|cek)\s{1,3}(?:(?:ju(?:g|k)a|pula|selengkapnya|berita|artikel)\b|(?:juga )?video\b.{0,120}$)/i,
    example: 'Baca juga: Harga Beras Naik Lagi',
  },
  {
    kind: 'related',
    pattern: /^(?:simak|saksikan|tonton|lihat)\s{1,3}(?:video|live|breaking|konten|liputan|siaran)\b/i,
    example: 'Saksikan video di bawah ini:',
  },
  {
    kind: 'related',
    pattern: /^(?:baca|simak|lihat|cek|tonton) .{5,120} di sini[.:]?$/i,
    example: 'Baca kisah inspiratif guru desa di sini',
  },
  { kind: 'related', pattern: /^video\s?:\s?\S/i, example: 'Video: Warga Antre Minyak Goreng' },
  {
    kind: 'related',
    pattern:
      /^(?:berita|artikel|topik|video|foto)\s(?:terkait|lainnya|lain|terpopuler|populer|rekomendasi|pilihan|terkini|terbaru)\b.{0,40}$/i,
    example: 'Berita Terkait',
  },
  {
    kind: 'related',
    pattern:
      /^(?:pilihan editor|rekomendasi untuk anda|(?:rekomendasi|terpopuler|terkait|trending)\s?:?$|what['’]s on|(?:also read|read (?:also|more)|baca lagi|berita berkaitan|related (?:news|articles?|stor(?:y|ies))|see also|you may also like)(?:\s?:.*)?$)/i,
    example: 'Read also: Rupiah slides to new low',
  },
  {
    kind: 'related',
    pattern:
      /^(?:simak|baca|ikuti) (?:berita|artikel|informasi)\b.{0,60}\b(?:google news|lainnya|terbaru)\b/i,
    example: 'Simak berita terbaru dari Kabupaten Sikka di Google News',
  },
  {
    kind: 'related',
    pattern: /^artikel ini (?:telah|sudah) (?:tayang|naik|terbit)\b/i,
    example: 'Artikel ini telah tayang di',
  },
  {
    kind: 'advertisement',
    pattern:
      /^[-–—=\s*]{0,6}(?:advertisements?|iklan|sponsored(?: content)?|promosi|advertorial|\[?ads?\]?)[-–—=\s*]{0,6}$/i,
    example: '- Advertisement -',
  },
  {
    kind: 'advertisement',
    pattern:
      /^(?:advertisement\W{1,4}scroll|scroll (?:to (?:continue|resume)|ke bawah|untuk)|lanjut(?:kan)? (?:baca|membaca|di bawah)|gulir (?:untuk|ke)|geser untuk|continue reading|story continues|artikel berlanjut|berita berlanjut|scroll untuk)\b.{0,60}$/i,
    example: 'SCROLL TO CONTINUE WITH CONTENT',
  },
  { kind: 'advertisement', pattern: /^loading\.{0,3}$/i, example: 'Loading...' },
  {
    kind: 'pager',
    pattern: /^(?:halaman|page|hal|laman)\s?:?\s?(?:\d|selanjutnya|berikutnya|$).{0,60}$/i,
    example: 'Halaman: 1 2',
  },
  {
    kind: 'pager',
    pattern:
      /^(?:selanjutnya|berikutnya|next(?: page)?|sebelumnya|prev(?:ious)?|lihat semua|show all|tampilkan semua|load more|selengkapnya|muat lainnya|previous {1,9}next)\s?[›»>→↓.]{0,3}$/i,
    example: 'Selanjutnya ›',
  },
  {
    kind: 'pager',
    pattern: /^(?:foto|gambar|image|photo) \d{1,3} (?:dari|of) \d{1,3}$/i,
    example: 'Foto 1 dari 8',
  },
  { kind: 'pager', pattern: /^(?:[\d›»‹«|…]\s{0,4}){2,12}$/, example: '1 2 3' },
  {
    kind: 'tags',
    pattern: /^(?:tags?|topik(?: terkait)?|label|kata kunci|keywords?|topics?)\s?[:|].{0,240}$/i,
    example: 'Tag: DPR, Anggaran',
  },
  { kind: 'tags', pattern: /^(?:tags?|topik terkait|topics?)$/i, example: 'Tags' },
  { kind: 'tags', pattern: /^(?:#[A-Za-zÀ-ɏ\d_]{2,40}[\s,]{0,4}){1,12}$/u, example: '#Persib #Liga1' },
  {
    kind: 'share',
    pattern:
      /^(?:bagikan|share|sebarkan|salin tautan|copy link|url telah (?:ter)?(?:copy|salin)|tautan disalin|kongsi)\b.{0,60}$/i,
    example: 'Bagikan ke Facebook',
  },
  {
    kind: 'share',
    pattern:
      /^[-*\s]{0,4}(?:ikuti (?:kami|berita|kanal|saluran|perkembangan)|follow|dapatkan (?:berita|update|informasi|notifikasi)|gabung(?:lah)?(?: sekarang)?|join|add as|jadikan .{2,30} sumber|unduh aplikasi|download aplikasi|kami langsung di ponselmu|\*? ?fakta atau hoaks)\b.{0,220}$/i,
    example: 'Follow WhatsApp Channel Harian Kita untuk berita terbaru',
  },
  {
    kind: 'share',
    pattern:
      /^(?:facebook|twitter|whatsapp|telegram|line|email|instagram|threads|x|komentar|comments?|\d{1,5} (?:komentar|comments?|shares?))(?:[\s|,·•/]{1,4}(?:facebook|twitter|whatsapp|telegram|line|email|instagram|threads|x|komentar)){0,8}$/i,
    example: 'Facebook Twitter WhatsApp',
  },
  { kind: 'share', pattern: /^https?:\/\/\S{4,200}$/i, example: 'https://contoh.id/saluran' },
  {
    kind: 'navigation',
    pattern:
      /^(?:logo|home|beranda|menu|login|log in|sign in|masuk|daftar|register|cari|search|skip to (?:main )?content|indeks|breadcrumb|berlangganan|langganan|subscribe|premium|lihat foto|perbesar|zoom|font|ukuran huruf|besar kecil normal|a a a|a-? ?a\+?|dengarkan|listen|dark mode|tutup|close|berlangganan\s{1,4}\|\s{1,4}masuk|print|cetak|handover|edisi cetak)$/i,
    example: 'logo',
  },
  {
    kind: 'navigation',
    pattern: /^\d{1,3}\s?(?:menit|min(?:ute)?s?)\s(?:baca|membaca|read)\b.{0,20}$/i,
    example: '3 menit baca',
  },
  {
    kind: 'navigation',
    pattern:
      /^[A-Za-zÀ-ɏ\d][A-Za-zÀ-ɏ\d .&,!?:'’-]{1,120}(?:\s{1,3}[>»›]\s{1,3}[A-Za-zÀ-ɏ\d][A-Za-zÀ-ɏ\d .&,!?:'’-]{1,120}){1,6}$/u,
    example: 'Home > Nasional > Hukum',
  },
  {
    kind: 'navigation',
    pattern:
      /^[A-Za-zÀ-ɏ\d.&-]{2,24}(?: [A-Za-zÀ-ɏ\d.&-]{1,24}){0,2}(?: [/|] [A-Za-zÀ-ɏ\d.&-]{2,24}(?: [A-Za-zÀ-ɏ\d.&-]{1,24}){0,2}){2,9}$/u,
    example: 'beranda / tunggal / ganda / turnamen',
  },
  {
    kind: 'caption',
    pattern: /^(?:\*{0,2}\[?(?:img|video|embed|gambas|image)[.:][^\]]{0,80}\]?\*{0,2}\\?)$/i,
    example: '[Gambas:Video CNN]',
  },
  {
    kind: 'credit',
    pattern:
      /^(?:(?:sumber|source|kredit|credit|dok|dokumentasi|copyright|hak cipta)\s?[:/.]\s?.{0,90}|(?:sumber|source|foto|photo)\s?:?|(?:copyright )?©.{0,80}|copyright ©.{0,80})$/i,
    example: 'Sumber: AFP',
  },
  {
    kind: 'caption',
    pattern: /^[[(]?(?:foto|photo|ilustrasi|keterangan foto|image|gambar|arsip)\s?[:/.]\s?\S/i,
    example: 'Foto: Antara/Galih',
  },
  {
    kind: 'initials',
    pattern: /^[([]\s?[A-Za-zÀ-ɏ\d]{1,6}(?:\s?[/,\-|]\s?[A-Za-zÀ-ɏ\d]{1,6}){0,3}\s?[)\]]\.?$/u,
    example: '(abc/def)',
  },
  { kind: 'initials', pattern: /^[([]?\*{1,5}[)\]]?$/, example: '(*)' },
];

/** Kinds whose wording is unmistakable in a line of any length up to two hundred. */
const LONG_KINDS: ReadonlySet<PartKind> = new Set(['related', 'share', 'caption', 'tags', 'navigation']);

/** Up to this length any wording is believed. */
const SHORT_LINE = 120;
const LONG_PATTERNS = LINE_PATTERNS.filter(({ kind }) => LONG_KINDS.has(kind));

/** The kind that a line's wording declares, or null. */
export function declaredKind(line: string): PartKind | null {
  if (line.length > MAXIMUM_LENGTH) return null;
  for (const { kind, pattern } of line.length > SHORT_LINE ? LONG_PATTERNS : LINE_PATTERNS)
    if (pattern.test(line)) return kind;
  return null;
}

/** *… di Jalan Kenari. (Foto: Humas)*, *… (ANTARA/Rina Dewi)*, *… (Dok. Polri)* at the end of a picture's caption. */
const CREDIT_AT_END =
  /(?:[([](?:foto|photo|image|credit|dok|dokumentasi|sumber|source|istimewa|instagram|antara|afp|ap|reuters|epa|getty|istock|shutterstock|unsplash|pexels|pixabay|tangkapan layar|screenshot)\b[^)\]]{0,60}[)\]]\.?|\b(?:foto|photo|dok|sumber)\s?[:/.]\s?[^.:]{2,50}(?:\.(?:com|co\.id|id))?|\bistimewa)$/i;
/** *(MI/Susanto)*, *(Tribunnews.com/Rina Dewi)*: capitals tell them from initials, *(abc/def)*. */
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
