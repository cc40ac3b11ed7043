/**
 * What the shape of an Indonesian word says about it: verbs and nouns of action that no dictionary need list.
 *
 * Limits: only words that no dictionary knows as a name or its part are asked; foreign surnames in *-man* and *-van*
 * (*Perelman*, *Pehlivan*) are left alone, and with them *pengalaman*.
 */

import { verbPattern } from '../gazetteer/verb-prefixes.ts';
import { CLASS, nameStrength, type RuleContext } from './context.ts';

const KNOWN_NAMES =
  CLASS.person |
  CLASS.organization |
  CLASS.country |
  CLASS.location |
  CLASS['name-part'] |
  CLASS['organization-head'] |
  CLASS['place-head'];

/** *Berkilau*, *Melorot*; with *di* begin names too, *Dimas*. */
const PREFIXED = verbPattern(['me', 'ber', 'ter']);
/** *Jatuhkan*, *Meriahkan* */
const SUFFIXED = /^[a-zà-ɏ]{3,}kan$/u;

export function isVerbShaped(context: RuleContext, token: number): boolean {
  const { tokens, classes } = context;
  if ((classes[token] & KNOWN_NAMES) !== 0) return false;
  const form = tokens.words.form(tokens.word[token]);
  return PREFIXED.test(form) || SUFFIXED.test(form);
}

/** *Perhubungan*, *Penindakan*, *Pembinaan*, *Kelautan*: what offices and deeds are called, and nobody. */
const NOUN_SHAPE = /^(?:per|pem|peng|peny|pen|pel|ke)[a-z]{3,}an$/u;
const FOREIGN_ENDING = /[mv]an$/u;

export function isNounShaped(context: RuleContext, token: number): boolean {
  const { tokens, classes } = context;
  if ((classes[token] & CLASS.person) !== 0 || nameStrength(context, token) > 0) return false;
  const form = tokens.words.form(tokens.word[token]);
  return NOUN_SHAPE.test(form) && !FOREIGN_ENDING.test(form);
}
