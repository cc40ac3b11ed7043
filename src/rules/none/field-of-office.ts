/**
 * The short form of a ministry behind its minister, which says the field and not the body: *Menteri PU Dody Hanggodo*,
 * *Wamen ESDM*, *Menko Kumham Imipas*.
 *
 * And the field itself behind the office and its place: the *Bidang Hukum* of *Staf Khusus Gubernur Jatim Bidang Hukum*.
 *
 * Limits: only what the dictionary has as a ministry, directly behind the office, or what is a part of the office.
 */

import { FORM_TYPE } from '../../gazetteer/schema.ts';
import { NEW_LINE } from '../../text/tokens.ts';
import { CLASS, capitalRunEnd, isCapitalised, isSign, type RuleContext } from '../context.ts';
import type { Rule } from '../rule.ts';

const OFFICES = new Set(['menteri', 'wamen', 'menko', 'wamenko']);

/** Longest field between the office and the short form: the *Kumham* of *Menko Kumham Imipas*. */
const FIELD_TOKENS = 1;

/** End of the ministry's short form at a token, or of any body's inside the office itself, *Menteri PAN-RB*; or -1. */
function fieldEnd({ matches, matchesAt, gazetteer, insideTitle }: RuleContext, token: number): number {
  for (let row = matchesAt[token]; row < matchesAt[token + 1]; row++)
    if (
      matches.type[row] === FORM_TYPE.organization &&
      (insideTitle[token] === 1 || gazetteer.subtypeOf(matches.form[row]) === 'ministry')
    )
      return matches.end[row];
  return -1;
}

/** Where a place begins that ends before a token, or -1. */
function placeBefore({ matches, matchesAt, classes }: RuleContext, end: number): number {
  for (let first = Math.max(0, end - LONGEST_PLACE); first < end; first++) {
    if ((classes[first] & (CLASS.location | CLASS.country)) === 0) continue;
    for (let row = matchesAt[first]; row < matchesAt[first + 1]; row++)
      if (
        matches.end[row] === end &&
        (matches.type[row] === FORM_TYPE.location || matches.type[row] === FORM_TYPE.country)
      )
        return first;
  }
  return -1;
}

const LONGEST_PLACE = 3;
const FIELD = 'bidang';

/** Whether a token begins the field of an office that is named with its place. */
function isField(context: RuleContext, token: number): boolean {
  const { tokens, classes, insideTitle } = context;
  if (tokens.end[token] - tokens.start[token] !== FIELD.length || !isCapitalised(context, token))
    return false;
  if (tokens.words.form(tokens.word[token]) !== FIELD || tokens.gap[token] >= NEW_LINE) return false;
  const place = placeBefore(context, token);
  return place > 0 && ((classes[place - 1] & CLASS.title) !== 0 || insideTitle[place - 1] === 1);
}

/** Tokens of a short form in brackets: *PAN dan RB*. */
const LONGEST_SHORT_FORM = 3;

/**
 * End of the short form of the office in the bracket behind it, or -1: *Menteri Imigrasi dan Pemasyarakatan (Imipas)*,
 * *Menteri Pendayagunaan Aparatur Negara (PAN)*, which is no party there.
 */
function bracketedEnd(context: RuleContext, first: number): number {
  const { tokens, classes, insideTitle } = context;
  if (!isSign(context, first - 1, '(') || first < 3) return -1;
  let office = first - 2;
  if (insideTitle[office] === 0) return -1;
  while (office > 0 && insideTitle[office] === 1) office--;
  if ((classes[office] & CLASS.title) === 0 || !OFFICES.has(tokens.words.form(tokens.word[office])))
    return -1;
  for (let end = first + 1; end <= first + LONGEST_SHORT_FORM; end++)
    if (isSign(context, end, ')')) return end;
  return -1;
}

export const fieldOfOffice: Rule = {
  name: 'none/field-of-office',
  examples: [
    ['Jalan itu diresmikan Menteri ESDM Sutrisno kemarin.', ['ESDM', 'none']],
    ['Hadir Staf Khusus Gubernur Jatim Bidang Hukum Aparatur, Rano.', ['Bidang Hukum Aparatur', 'none']],
    ['Menteri Imigrasi dan Pemasyarakatan (Imipas) Rano Wijaya hadir.', ['Imipas', 'none']],
    ['Menko Kumham Imipas membuka rapat di kantornya.', ['Imipas', 'none']],
  ],
  counterExamples: [
    'Menteri itu datang ke Kementerian PU.',
    'Pegawai Kemenkes dan Menteri Keuangan hadir.',
    'Menteri Perdagangan hadir, begitu juga Partai Amanat Nasional (PAN).',
    'Kantor Surabaya Bidang Hukum tutup.',
  ],
  propose(context, propose) {
    const { tokens, classes } = context;
    for (let i = 1; i < tokens.count; i++) {
      if (isField(context, i)) propose(i, capitalRunEnd(context, i), 'none', 0.97);
      if ((classes[i] & CLASS.organization) === 0 || tokens.gap[i] >= NEW_LINE) continue;
      const bracketed = bracketedEnd(context, i);
      if (bracketed > 0) propose(i, bracketed, 'none', 0.97);
      let office = i - 1;
      for (let field = 0; field < FIELD_TOKENS && context.insideTitle[office] === 1 && office > 0; field++)
        if (!OFFICES.has(tokens.words.form(tokens.word[office]))) office--;
      if (!OFFICES.has(tokens.words.form(tokens.word[office]))) continue;
      const end = fieldEnd(context, i);
      if (end > 0) propose(i, end, 'none', 0.97);
    }
  },
};
