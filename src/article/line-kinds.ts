/**
 * Lines that say by their wording what they are. Each pattern is anchored, bounded and has a sample of the line it
 * was written for; the first that fits decides. Lines without such wording are read by position and shape in
 * `analyze.ts`.
 */

import type { PartKind } from '../model/types.ts';

export interface LinePattern {
  readonly kind: PartKind;
  readonly pattern: RegExp;
  readonly example: string;
}

export const LINE_PATTERNS: readonly LinePattern[] = [
  {
    kind: 'related',
    pattern: /^(?:baca|simak|lihat|tonton|saksikan)\s+(?:juga|pula|selengkapnya|video)\b/i,
    example: 'Baca juga: Harga Beras Naik Lagi',
  },
  {
    kind: 'related',
    pattern: /^(?:berita|artikel)\s+(?:terkait|lainnya|lain|terpopuler|populer|rekomendasi)\b/i,
    example: 'Berita Terkait',
  },
  {
    kind: 'related',
    pattern: /^(?:pilihan editor|rekomendasi untuk anda|terpopuler|trending|also read|read more|related)\b/i,
    example: 'Pilihan Editor: Kronologi Kasus',
  },
  {
    kind: 'advertisement',
    pattern: /^(?:advertisement|iklan|sponsored|promosi)\b.{0,30}$/i,
    example: 'ADVERTISEMENT',
  },
  {
    kind: 'advertisement',
    pattern: /^(?:scroll to (?:continue|resume)|lanjutkan membaca|gulir untuk)/i,
    example: 'SCROLL TO CONTINUE WITH CONTENT',
  },
  {
    kind: 'pager',
    pattern: /^(?:halaman|page|hal)\s*:?\s*(?:\d|selanjutnya|berikutnya|$)/i,
    example: 'Halaman: 1 2',
  },
  {
    kind: 'pager',
    pattern: /^(?:selanjutnya|berikutnya|next|sebelumnya|prev(?:ious)?|lihat semua|show all)\s*[›»>]*\s*$/i,
    example: 'Selanjutnya ›',
  },
  { kind: 'pager', pattern: /^[\d\s|›»‹«]{1,20}$/, example: '1 2 3' },
  {
    kind: 'tags',
    pattern: /^(?:tags?|topik(?: terkait)?|label|kata kunci)\s*[:|]/i,
    example: 'Tag: DPR, Anggaran',
  },
  { kind: 'tags', pattern: /^(?:tags?|topik terkait)$/i, example: 'Tags' },
  {
    kind: 'share',
    pattern:
      /^(?:bagikan|share|sebarkan|ikuti (?:kami|berita|kanal)|dapatkan (?:berita|update)|gabung|salin tautan|copy link)\b/i,
    example: 'Bagikan ke Facebook',
  },
  {
    kind: 'share',
    pattern:
      /^(?:facebook|twitter|whatsapp|telegram|line|email|komentar|comments?)(?:[\s|,·•/]+(?:facebook|twitter|whatsapp|telegram|line|email|x|komentar))*$/i,
    example: 'Facebook Twitter WhatsApp',
  },
  {
    kind: 'navigation',
    pattern: /^(?:logo|home|beranda|menu|login|masuk|daftar|cari|search|skip to content|indeks|breadcrumb)$/i,
    example: 'logo',
  },
  {
    kind: 'navigation',
    pattern: /^[\p{L}\d .&-]{2,30}(?:\s+[>»›/|]\s+[\p{L}\d .&-]{2,30}){1,6}$/u,
    example: 'Home > Nasional > Hukum',
  },
  {
    kind: 'editor',
    pattern: /^(?:editor|redaktur|penyunting)\s*[:|]/i,
    example: 'Editor: Sari Kusumawardhani',
  },
  {
    kind: 'byline',
    pattern:
      /^(?:penulis|oleh|reporter|pewarta|wartawan|laporan(?: wartawan)?|jurnalis|kontributor|by|author|writer|rep)\s*[:|/]/i,
    example: 'Penulis : Tino Aditia',
  },
  { kind: 'byline', pattern: /^(?:oleh|by)\s+\p{Lu}/u, example: 'Oleh Sulastri Ningrum' },
  {
    kind: 'byline',
    pattern: /^(?:laporan wartawan|reporter)\s+\p{Lu}/iu,
    example: 'Laporan Wartawan Harian Kota, Budi Santosa',
  },
  {
    kind: 'credit',
    pattern: /^(?:sumber|source|foto|photo|dok|kredit|copyright|©|\(foto|\[foto)\b\s*[:/.]?/i,
    example: 'Foto: Antara/Galih',
  },
  {
    kind: 'initials',
    pattern: /^[([]\s*[a-z]{2,5}(?:\s*[/,-]\s*[a-z]{2,5}){0,3}\s*[)\]]$/i,
    example: '(abc/def)',
  },
];

/** The kind that a line's wording declares, or null. */
export function declaredKind(line: string): PartKind | null {
  const head = line.length > 240 ? line.slice(0, 240) : line;
  for (const { kind, pattern } of LINE_PATTERNS)
    if (pattern.test(head)) return line.length > 240 && kind !== 'related' ? null : kind;
  return null;
}
