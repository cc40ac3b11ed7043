/**
 * Whom a paper copies: *Dilansir Kenari Sport*, *mengutip Menara Football*, *dikutip dari laman Kenaricoin*. What
 * stands there is a medium or a body where no dictionary knows it as something else.
 */

import { CASING_EXACT, FORM_TYPE } from '../../gazetteer/schema.ts';
import { DOMAIN_ENDINGS } from '../../text/addresses.ts';
import { LOWER, NEW_LINE, TITLE, WORD } from '../../text/tokens.ts';
import {
  CLASS,
  capitalRunEnd,
  isAcronym,
  isCapitalised,
  isSign,
  longestEntity,
  nameStrength,
  type RuleContext,
} from '../context.ts';
import type { Propose, Rule } from '../rule.ts';

const CUES = new Set('dilansir melansir mengutip dikutip'.split(' '));
/** What the dictionaries know the cues as; few words are. */
const CUE_CLASSES = CLASS['speech-verb'] | CLASS['sentence-starter'];
const BETWEEN = new Set('dari laman situs media kantor berita portal kanal'.split(' '));
/** Where a channel is: *YouTube Sari Kenari TV* is the channel's name behind the place. */
const PLATFORMS = new Set('youtube instagram twitter tiktok facebook'.split(' '));

/** Behind a platform that a channel's name follows; *YouTube* may be two tokens. */
function behindPlatform({ tokens }: RuleContext, first: number): number {
  const form = (token: number) => (token < tokens.count ? tokens.words.form(tokens.word[token]) : '');
  if (PLATFORMS.has(form(first))) return first + 1;
  return form(first) === 'you' && form(first + 1) === 'tube' ? first + 2 : first;
}
const OTHER =
  CLASS.person |
  CLASS.country |
  CLASS.location |
  CLASS.title |
  CLASS.rank |
  CLASS.honorific |
  CLASS.degree |
  CLASS['sentence-starter'] |
  CLASS['event-head'] |
  CLASS.block |
  CLASS['place-head'];
const LONGEST = 4;

/** How an address ends; a path or a further part behind it is none of a site's name. */
const ADDRESS = new RegExp(
  `^(?:\\.(?:${[...DOMAIN_ENDINGS].join('|')})){1,2}(?![A-Za-z\\d/.-]*[A-Za-z\\d/])`,
);

/**
 * Sites in small letters, one or a list: *dilansir dari kenaripos.co.id, suarakenari.com, dan kabarkenari.id*. The name
 * is proposed; `resolve` puts it on the whole address.
 */
function proposeAddresses(context: RuleContext, first: number, propose: Propose): void {
  const { tokens } = context;
  const { count, gap, kind, shape, text, end } = tokens;
  for (let i = first; i < count && gap[i] < NEW_LINE; ) {
    if (kind[i] !== WORD || shape[i] !== LOWER) return;
    if (tokens.words.form(tokens.word[i]) === 'dan') {
      i++;
      continue;
    }
    const address = ADDRESS.exec(text.slice(end[i], end[i] + 12));
    if (address === null) return;
    let last = i + 1;
    while (last < count && end[last] <= end[i] + address[0].length) last++;
    propose(i, i + 1, 'organization', 0.78);
    if (!isSign(context, last, ',') && (last >= count || tokens.words.form(tokens.word[last]) !== 'dan'))
      return;
    i = isSign(context, last, ',') ? last + 1 : last;
  }
}

/** End of a medium that is a word too, where a comma, a bracket or a date follows it; or -1. */
function mediumEnd(context: RuleContext, first: number): number {
  const { tokens, classes, matches, matchesAt, gazetteer } = context;
  if ((classes[first] & CLASS.organization) === 0 || (classes[first] & OTHER) === 0) return -1;
  for (let row = matchesAt[first]; row < matchesAt[first + 1]; row++) {
    const end = matches.end[row];
    if (matches.type[row] !== FORM_TYPE.organization || matches.casing[row] !== CASING_EXACT) continue;
    if (gazetteer.subtypeOf(matches.form[row]) !== 'media' || end >= tokens.count) continue;
    if (isSign(context, end, ',') || isSign(context, end, '(') || isSign(context, end, '.')) return end;
  }
  return -1;
}

/** End of a town that is all there is behind an unknown name, or -1. */
function townEnd(context: RuleContext, first: number): number {
  const { tokens, matches } = context;
  if (first >= tokens.count || tokens.gap[first] >= NEW_LINE || !isCapitalised(context, first)) return -1;
  const row = longestEntity(context, first);
  if (row < 0 || matches.type[row] === FORM_TYPE.person || matches.type[row] === FORM_TYPE.country) return -1;
  const end = matches.end[row];
  return isCapitalised(context, end) && tokens.gap[end] < NEW_LINE ? -1 : end;
}

export const sourceCue: Rule = {
  name: 'organization/source-cue',
  examples: [
    ['Dilansir Langit Biru Digital, hujan turun.', ['Langit Biru Digital', 'organization']],
    [
      'Dilansir dari kenaripos.co.id, suarakenari.com, dan kabarkenari.id, banjir surut.',
      ['kenaripos', 'organization'],
      ['suarakenari', 'organization'],
      ['kabarkenari', 'organization'],
    ],
    ['Dilansir dari Kenarimania Madrid, ia pulih.', ['Kenarimania Madrid', 'organization']],
    ['Dikutip dari kanal YouTube Langit Kenarita, ia pulih.', ['Langit Kenarita', 'organization']],
    ['Dikutip dari KX Media, ia pulih.', ['KX Media', 'organization']],
    ['Gempa itu terasa, melansir Antara, Kamis.', ['Antara', 'organization']],
    ['DilansirAFP, badai itu reda.', ['AFP', 'organization']],
  ],
  counterExamples: [
    'Ia mengutip Presiden Joko Widodo.',
    'Mengutip Prof. Sumitro Wijaya, ia menyebut hal itu. Ia mengutip Dr. Wirasukma.',
    'Dikutip AS, kabar itu benar.',
    'Dikutip dari Surabaya, kabar itu benar.',
    'Ia mengutip Antara dua dunia, sebuah novel.',
  ],
  propose(context, propose) {
    const { tokens, classes } = context;
    for (let i = 0; i + 1 < tokens.count; i++) {
      if ((classes[i] & CUE_CLASSES) === 0 || !CUES.has(tokens.words.form(tokens.word[i]))) continue;
      let first = i + 1;
      while (
        first < tokens.count &&
        tokens.shape[first] === LOWER &&
        BETWEEN.has(tokens.words.form(tokens.word[first]))
      )
        first++;
      first = behindPlatform(context, first);
      proposeAddresses(context, first, propose);
      if (!isCapitalised(context, first) || tokens.gap[first] >= NEW_LINE) continue;
      // Melansir Antara, Kamis: a medium whose name is a word of Indonesian too
      const media = mediumEnd(context, first);
      if (media > 0) {
        propose(first, media, 'organization', 0.85);
        continue;
      }
      // DilansirAFP: letters that a dictionary knows as a body's
      if (isAcronym(context, first) && (classes[first] & CLASS.organization) !== 0) {
        // dikutip dari CNN Brasil: the name goes on
        const alone = !isCapitalised(context, first + 1) || tokens.gap[first + 1] >= NEW_LINE;
        if (alone && (classes[first] & CLASS.country) === 0) propose(first, first + 1, 'organization', 0.78);
        continue;
      }
      // Dikutip dari TS Media: unknown letters with the last word of a company
      const lettered = isAcronym(context, first) && classes[first] === 0;
      if (tokens.shape[first] !== TITLE && !lettered) continue;
      if ((classes[first] & OTHER) !== 0 || nameStrength(context, first) >= 4) continue;
      let end = capitalRunEnd(context, first, OTHER);
      if (lettered && (end === first + 1 || (classes[end - 1] & CLASS['organization-tail']) === 0)) continue;
      // Dilansir dari Kenarimania Madrid: an unknown name with its town or club
      const town = end === first + 1 && classes[first] === 0 ? townEnd(context, end) : -1;
      if (town > 0) end = town;
      if (end - first <= LONGEST) propose(first, end, 'organization', town > 0 ? 0.85 : 0.78);
    }
  },
};
