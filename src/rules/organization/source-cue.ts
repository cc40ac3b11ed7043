/**
 * Whom a paper copies: *Dilansir Kenari Sport*, *mengutip Menara Football*, *dikutip dari laman Kenaricoin*. What
 * stands there is a medium or a body where no dictionary knows it as something else.
 */

import { DOMAIN_ENDINGS } from '../../text/addresses.ts';
import { LOWER, NEW_LINE, TITLE, WORD } from '../../text/tokens.ts';
import {
  CLASS,
  capitalRunEnd,
  isAcronym,
  isCapitalised,
  isSign,
  nameStrength,
  type RuleContext,
} from '../context.ts';
import type { Propose, Rule } from '../rule.ts';

const CUES = new Set('dilansir melansir mengutip dikutip'.split(' '));
/** What the dictionaries know the cues as; few words are. */
const CUE_CLASSES = CLASS['speech-verb'] | CLASS['sentence-starter'];
const BETWEEN = new Set('dari laman situs media kantor berita portal'.split(' '));
const OTHER =
  CLASS.person |
  CLASS.country |
  CLASS.location |
  CLASS.title |
  CLASS.rank |
  CLASS.honorific |
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
    ['DilansirAFP, badai itu reda.', ['AFP', 'organization']],
  ],
  counterExamples: [
    'Ia mengutip Presiden Joko Widodo.',
    'Dikutip AS, kabar itu benar.',
    'Dikutip dari Surabaya, kabar itu benar.',
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
      proposeAddresses(context, first, propose);
      if (!isCapitalised(context, first) || tokens.gap[first] >= NEW_LINE) continue;
      // DilansirAFP: letters that a dictionary knows as a body's
      if (isAcronym(context, first) && (classes[first] & CLASS.organization) !== 0) {
        // dikutip dari CNN Brasil: the name goes on
        const alone = !isCapitalised(context, first + 1) || tokens.gap[first + 1] >= NEW_LINE;
        if (alone && (classes[first] & CLASS.country) === 0) propose(first, first + 1, 'organization', 0.78);
        continue;
      }
      if (tokens.shape[first] !== TITLE) continue;
      if ((classes[first] & OTHER) !== 0 || nameStrength(context, first) >= 4) continue;
      const end = capitalRunEnd(context, first, OTHER);
      if (end - first <= LONGEST) propose(first, end, 'organization', 0.78);
    }
  },
};
