/**
 * Who wrote and who edited: *Penulis : Tino Aditia*, *Reporter: Sari Dewi | Editor: Budi Santosa*, *Rina Wahyuni
 * -detikNews*, *Laporan Wartawan Harian Kota, Budi Santosa*, *By Yulinda Rahmah*.
 *
 * Limits: a name is known by its shape (one to five capitalised words), not by a dictionary.
 */

import { AUTHOR_LABEL, BARE_LABEL, DUTY, EDITOR_LABEL, FIRST_WORDS, REPORTER } from './byline-labels.ts';
import type { Line } from './lines.ts';
import { isOutletName, isSectionLine, soundsLikeOutlet } from './outlets.ts';

export interface Credits {
  readonly authors: readonly string[];
  readonly editors: readonly string[];
  readonly outlet: string | null;
}

/** Longest byline read; the longest seen, with five authors and the outlet, had 130 characters. */
const MAXIMUM_LENGTH = 200;

const LABELS = `(?:(${AUTHOR_LABEL}|${EDITOR_LABEL})\\s{0,3}[:/|]|(${BARE_LABEL})\\s{1,3})`;
/** Also where the name before lost its line break: *Penulis: Sari DewiEditor: Budi Santosa*. */
const LABEL = new RegExp(`(?:^|[\\s(|/,;]|(?<=[a-z])(?=Editor\\s?:))${LABELS}`, 'giu');
/** The same for the beginning of a line, where one sign may stand before. */
const OPENING_LABEL = new RegExp(`^(?:.?[\\s(|/,;])?${LABELS}`, 'iu');
const LABEL_ONLY = new RegExp(`^(${AUTHOR_LABEL}|${EDITOR_LABEL})\\s?:?$`, 'i');
const IS_EDITOR = new RegExp(`^(?:${EDITOR_LABEL})$`, 'i');
const BARE_LABEL_ONLY = new RegExp(`^(?:${BARE_LABEL})$`, 'i');
/** *Laporan Wartawan Harian Kota*: a label and an outlet; *Laporan Keuangan …* is a sentence. */
const REPORT = new RegExp(`^laporan (?:${REPORTER})`, 'i');

/** Newsrooms that sign as such: nobody's name. */
const NEWSROOM = new RegExp(
  `^(?:${DUTY}|tim|pemeriksa fakta|admin|administrator|newsroom|staf|staff|team|antara|kompas|tempo|reuters|afp|dewan|advertorial|adv|istimewa|daftar isi|ilustrasi|foto|potret|suasana|gambar|infografis)\\b`,
  'i',
);

/** Words at the end of a byline that say what the person does there. */
const DUTY_AT_END = new RegExp(`[,\\s]{1,3}(?:${DUTY})\\b.{0,40}$`, 'i');
const DUTY_ONLY = new RegExp(`^[,\\s]{0,3}(?:${DUTY}|tim)$`, 'i');
const REPORTER_BEFORE = new RegExp(`^(?:${REPORTER})\\s+`, 'i');

/** *, Jurnalis*, *Tim Redaksi*: a line that names a duty or a newsroom and nobody. */
export function isDutyLine(line: string): boolean {
  return line.length <= 30 && DUTY_ONLY.test(line);
}

/** One to five capitalised words, initials and particles allowed. */
export function isPersonName(name: string): boolean {
  return (
    name.length <= 60 &&
    /^[A-ZÀ-ÖØ-Þ][A-Za-zÀ-ɏ'’.`]{0,24}(?:[ -](?:[A-ZÀ-ÖØ-Þ][A-Za-zÀ-ɏ'’.`]{0,24}|bin|binti|van|al|de|der)){0,5}$/u.test(
      name,
    ) &&
    isNobodysElse(name)
  );
}

/** *dewi anggraini* on a page that prints its whole head in small letters. */
function isSmallName(name: string): boolean {
  return (
    /^[a-zß-öø-ÿ][a-zß-öø-ÿ'’.]{1,24}(?: [a-zß-öø-ÿ][a-zß-öø-ÿ'’.]{0,24}){1,3}$/u.test(name) &&
    isNobodysElse(name)
  );
}

function isNobodysElse(name: string): boolean {
  return !NEWSROOM.test(name) && !soundsLikeOutlet(name) && !isSectionLine(name);
}

/** The label when a line is nothing but a label: *Oleh*, *Penulis :*; else null. */
export function loneLabel({ text, opening }: Line): 'author' | 'editor' | null {
  if (text.length > 30 || !FIRST_WORDS.has(opening)) return null;
  const found = LABEL_ONLY.exec(text);
  if (found === null) return null;
  return roleOf(found[1]);
}

function roleOf(label: string): 'author' | 'editor' {
  return IS_EDITOR.test(label) ? 'editor' : 'author';
}

/** Whether the name stands below a lone label and not above it: *Oleh*, *Penulis :*. */
export function leadsToName(label: string): boolean {
  return label.endsWith(':') || BARE_LABEL_ONLY.test(label);
}

/** Whether a line begins with a byline's label and is no sentence. */
export function isLabelledByline({ text, opening }: Line): boolean {
  if (text.length > MAXIMUM_LENGTH) return false;
  // A single letter may stand before the label
  if (opening.length > 1 && !FIRST_WORDS.has(opening)) return false;
  const found = OPENING_LABEL.exec(text);
  if (found === null) return false;
  if (found[2] !== undefined && !/^[A-ZÀ-ÖØ-Þ]/u.test(text.slice(found[0].length))) return false;
  const { authors, editors } = readCredits(text);
  return authors.length + editors.length > 0 || (REPORT.test(text) && text.length < 60);
}

/**
 * Splits a labelled line into its roles and reads each.
 *
 * @param small whether names may stand in small letters
 * @param label what a label outside the line says of the names before its first
 */
export function readCredits(line: string, small = false, label: 'author' | 'editor' | null = null): Credits {
  const text = line.slice(0, MAXIMUM_LENGTH);
  const authors: string[] = [];
  const editors: string[] = [];
  let outlet: string | null = null;
  let role = label;
  let from = 0;
  const take = (to: number) => {
    const found = readNames(text.slice(from, to), role !== null, small);
    outlet ??= found.outlet;
    (role === 'editor' ? editors : authors).push(...found.names);
  };
  LABEL.lastIndex = 0;
  for (let found = LABEL.exec(text); found !== null; found = LABEL.exec(text)) {
    // Oleh karena itu is no label; the pattern ignores case and cannot ask for the capital itself
    if (found[2] !== undefined && !/^[A-ZÀ-ÖØ-Þ]/u.test(text.slice(found.index + found[0].length))) continue;
    if (found.index > from || role !== null) take(found.index);
    role = roleOf(found[1] ?? found[2]);
    from = found.index + found[0].length;
    LABEL.lastIndex = from;
  }
  take(text.length);
  return { authors, editors, outlet };
}

/** *Rina Wahyuni - detikNews*, *Adhi Prasetya -Sepakbola* */
const SIGNED_WITH_OUTLET =
  /^([^–—-]{2,80}?)\s?(?:\s[-–—]|[-–—]\s?(?=detik|tribun|kompas))\s?([A-Za-zÀ-ɏ\d. ]{3,30})$/u;

/** Names and outlet in a stretch without label: *Rina Wahyuni, Budi Santosa - detikNews*. */
function readNames(
  stretch: string,
  labelled: boolean,
  small: boolean,
): { names: readonly string[]; outlet: string | null } {
  let outlet: string | null = null;
  const names: string[] = [];
  let bare = stretch
    .replace(/^[\s:|,/(–—-]{1,6}/, '')
    .replace(/[\s|,;*–—-]{1,6}$/, '')
    .replace(/\)\.$/, ')');
  if (!bare.includes('(')) bare = bare.replace(/\)$/, '');
  // Nur Janti (The Jakarta Post)
  const bracket = bare.endsWith(')') ? /^([^()]{2,60}?)\s?\(([^()]{2,40})\)$/.exec(bare) : null;
  if (bracket !== null) {
    if (soundsLikeOutlet(bracket[2])) outlet = bracket[2];
    bare = bracket[1];
  }
  const dash = /[-–—]/.test(bare) ? SIGNED_WITH_OUTLET.exec(bare) : null;
  let signed = false;
  if (dash !== null && (isOutletName(dash[2]) || isSectionLine(dash[2]) || soundsLikeOutlet(dash[2]))) {
    if (!isSectionLine(dash[2])) outlet ??= dash[2];
    bare = dash[1];
    signed = true;
  }
  if (labelled) bare = bare.replace(/ (?:on|pada) (?=[A-ZÀ-ÖØ-Þ]).{0,60}$/u, '');
  bare = bare.replace(DUTY_AT_END, '');
  for (const piece of bare.split(/\s?(?:,|;|\/|&|\||\bdan\b|\band\b| I )\s?/)) {
    const name = piece
      .replace(REPORTER_BEFORE, '')
      .replace(/\s+/g, ' ')
      .trim()
      // Hasil periksa fakta Rina Wahyuni.; Rina S. keeps her dot
      .replace(/(?<=[a-zß-öø-ÿ]{3})\.$/u, '');
    if (name === '') continue;
    const known =
      isPersonName(name) ||
      ((small || signed) && (isSmallName(name) || (signed && /^[a-zß-öø-ÿ]{3,20}$/u.test(name))));
    if (known && (labelled || signed || name.includes(' '))) names.push(name);
    else if (outlet === null && soundsLikeOutlet(name)) outlet = name;
  }
  return { names, outlet };
}
