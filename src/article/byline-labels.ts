/**
 * Words by which a page says who wrote it and who edited it: *Penulis: Rina Wahyuni*, *Laporan Wartawan Harian Kota,
 * Budi Santosa*, *Rina Wahyuni, Jurnalis*. Whoever reads bylines, date lines, datelines or titles asks this list.
 *
 * Limits: Indonesian, Malay and English, as papers of Indonesia and Malaysia print them.
 */

/** Those who report. They sign behind their name or before it without a colon too: *Reporter Rina Wahyuni*. */
const REPORTERS = ['wartawan', 'reporter', 'jurnalis', 'kontributor'];

/** Labels that stand before a name without a colon too: *Oleh Rina Wahyuni*, *Laporan Wartawan Harian Kota, Budi*. */
const BARE_AUTHOR_LABELS = [
  ...REPORTERS.map((reporter) => `laporan ${reporter}`),
  'by',
  'ditulis oleh',
  'hasil periksa fakta',
  'oleh',
  'reporting by',
  'text by',
  'words by',
  'written by',
];
const BARE_EDITOR_LABELS = ['disunting oleh', 'edited by', 'editing by'];

const AUTHOR_LABELS = [
  ...BARE_AUTHOR_LABELS,
  ...REPORTERS,
  'author',
  'koresponden',
  'laporan',
  'penulis',
  'penulis naskah',
  'penyumbang',
  'pewarta',
  'pewarta foto',
  'rep',
  'teks',
  'wartawati',
  'writer',
];
const EDITOR_LABELS = [...BARE_EDITOR_LABELS, 'editor', 'editor bahasa', 'penyunting', 'red', 'redaktur'];

/** Alternatives for patterns that ignore case. */
export const REPORTER = REPORTERS.join('|');
export const DUTY = [...REPORTERS, 'penulis', 'editor', 'tim redaksi', 'redaksi'].join('|');
export const BARE_LABEL = [...BARE_AUTHOR_LABELS, ...BARE_EDITOR_LABELS].join('|');
export const AUTHOR_LABEL = AUTHOR_LABELS.join('|');
export const EDITOR_LABEL = EDITOR_LABELS.join('|');

/** Alternatives with a capital at each word, for patterns that do not ignore case. */
export function inTitleCase(alternatives: string): string {
  return alternatives.replace(/\b[a-z]/g, (letter) => letter.toUpperCase());
}

/** First words of all labels: most lines are no byline by their first word. */
export const FIRST_WORDS: ReadonlySet<string> = new Set(
  [...AUTHOR_LABELS, ...EDITOR_LABELS].map((label) => label.split(' ')[0]),
);

/** What stands before a colon and the name of one who made the page and has no part in its story: *Editor: Budi Santosa*. */
export const SIGNED_BY: ReadonlySet<string> = new Set([
  ...AUTHOR_LABELS,
  ...EDITOR_LABELS,
  'fotografer',
  'penerjemah',
]);
