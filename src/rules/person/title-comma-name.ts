/**
 * A title, its body or place, a comma and a name: *Wakil Bupati Lumajang, Tarmizi Sahrul, mengatakan*, *kata Sekretaris
 * Dinas Peternakan Kabupaten Ngada, Tirza Dhanumarta, saat dihubungi*.
 *
 * The comma parts the name off, so nothing need be known of its words; that it is a name and no further place is said
 * by the verb of saying before the title or behind the name, or by an age.
 *
 * Limits: running text only; headlines put commas between halves.
 */

import { RUNNING } from '../../text/lines.ts';
import { LOWER, NEW_LINE, NUMBER, TITLE, UPPER } from '../../text/tokens.ts';
import { CLASS, capitalRunEnd, isCapitalised, isKnownWhole, isSign, type RuleContext } from '../context.ts';
import type { Rule } from '../rule.ts';
import { hasOrdinaryWord, TITLE_CONNECTORS, titlesEnd } from './title-before-name.ts';

/** Longest way in tokens from a title to its comma. */
const TITLE_REACH = 16;
/** Longest name in tokens, with initials and their dots. */
const LONGEST_NAME = 6;

/** Words before the last of a list. */
const LISTING = new Set(['dan', 'serta', 'atau']);

/** The comma behind a title and the capitalised words that follow it, or -1. */
function commaBehind(context: RuleContext, titleEnd: number, first: number): number {
  const { tokens } = context;
  for (let i = titleEnd; i < tokens.count && i - first < TITLE_REACH; i++) {
    if (tokens.gap[i] >= NEW_LINE) return -1;
    if (isSign(context, i, ',')) return i;
    if (isCapitalised(context, i)) continue;
    if (isSign(context, i, '(') && isCapitalised(context, i + 1) && isSign(context, i + 2, ')')) i += 2;
    else if (isSign(context, i, '/') || isSign(context, i, '-') || isSign(context, i, '&')) continue;
    else if (tokens.kind[i] === NUMBER) continue;
    else if (tokens.shape[i] !== LOWER || !TITLE_CONNECTORS.has(tokens.words.form(tokens.word[i]))) return -1;
  }
  return -1;
}

function saysAt({ classes, tokens }: RuleContext, token: number): boolean {
  return (
    token >= 0 &&
    token < tokens.count &&
    (classes[token] & CLASS['speech-verb']) !== 0 &&
    tokens.shape[token] === LOWER &&
    tokens.gap[token] < NEW_LINE
  );
}

/** Whether what stands around a title and a name makes it one: a verb of saying on either side, or an age. */
function isSpeaker(context: RuleContext, title: number, end: number): boolean {
  const { tokens } = context;
  const comma = isSign(context, end, ',');
  if (saysAt(context, end) || (comma && saysAt(context, end + 1))) return true;
  if (isSign(context, end, '(') && tokens.kind[end + 1] === NUMBER && isSign(context, end + 2, ')'))
    return true;
  // kata Direktur Riset, Inovasi, dan Mutu: the title goes on
  const listed = comma && LISTING.has(tokens.words.form(tokens.word[end + 1]));
  return saysAt(context, title - 1) && !listed && (comma || isSign(context, end, '.'));
}

export const titleCommaName: Rule = {
  name: 'person/title-comma-name',
  examples: [
    ['Wakil Bupati Lumajang, Tarmizi Sahrul, mengatakan jalan itu rusak.', ['Tarmizi Sahrul', 'person']],
    [
      '"Sapi yang mati 40 ekor," kata Sekretaris Dinas Peternakan Kabupaten Ngada, Tirza Dhanumarta, saat dihubungi.',
      ['Tirza Dhanumarta', 'person'],
    ],
  ],
  counterExamples: [
    'Wakil Bupati Lumajang, Jawa Timur, mengatakan jalan itu rusak.',
    '"Kami siap," kata Kapolsek Pasirian, Kabupaten Lumajang, saat dihubungi.',
    '"Kami siap," kata Camat Tanah Sareal, Bogor Utara, saat dihubungi.',
    '"Kami siap," ujar Direktur Riset, Inovasi, dan Mutu lembaga itu.',
    'Kepala Desa Sukarame, Cigalontang, menutup jalan itu.',
  ],
  propose(context, propose) {
    const { classes, tokens, lineStyle } = context;
    for (let i = 0; i < tokens.count; i++) {
      if ((classes[i] & (CLASS.title | CLASS.rank)) === 0 || lineStyle[i] !== RUNNING) continue;
      const titleEnd = titlesEnd(context, i);
      const comma = commaBehind(context, titleEnd, i);
      const first = comma + 1;
      if (comma < 0 || first >= tokens.count || tokens.gap[first] >= NEW_LINE) continue;
      if (tokens.shape[first] !== TITLE && tokens.shape[first] !== UPPER) continue;
      if ((classes[first] & (CLASS.title | CLASS.rank | CLASS.honorific | CLASS.degree)) !== 0) continue;
      const end = capitalRunEnd(context, first);
      if (end - first > LONGEST_NAME || isKnownWhole(context, first, end)) continue;
      if (hasOrdinaryWord(context, first, end) || !isSpeaker(context, i, end)) continue;
      propose(first, end, 'person', 0.88);
      i = comma;
    }
  },
};
