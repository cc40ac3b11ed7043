/**
 * A body's name behind its kind and a comma: *lewat perusahaannya, Cakrawala Tani,*, *Partai Rano Wijaya, Suara Desa, menolak*.
 *
 * Limits: only where nothing before the kind makes it somebody's office (*juru bicara kelompok itu, Rano, mengatakan*),
 * and never for words that names are made of.
 */

import { LOWER, NEW_LINE, SIGN } from '../../text/tokens.ts';
import type { RuleContext } from '../context.ts';
import {
  CLASS,
  capitalRunEnd,
  isCapitalised,
  isCue,
  isKnownWhole,
  isSign,
  nameStrength,
} from '../context.ts';
import type { Rule } from '../rule.ts';

/** Words of an owner between the kind and the comma: *partai Rano Wijaya,*. */
const OWNER_WORDS = 3;

/** Before the kind, these leave it a thing spoken of and no part of an office. */
const LEADING = new Set(
  'dengan oleh melalui lewat untuk ke di dari pada bersama dan bahwa agar kepada terhadap bagi'.split(' '),
);

/** The kind of a body that ends before a comma, with its owner or without: its token, or -1. */
function kindBefore(context: RuleContext, comma: number): number {
  const { tokens } = context;
  let kind = comma - 1;
  while (
    kind > 0 &&
    comma - kind <= OWNER_WORDS &&
    isCapitalised(context, kind) &&
    !isCue(context, kind, 'called-body')
  )
    kind--;
  if (kind < 0 || !isCue(context, kind, 'called-body')) return -1;
  // Partai Golkar, klub itu, …: the kind alone says nothing that the comma goes on from
  const owned = kind < comma - 1 || tokens.words.form(tokens.word[kind]).endsWith('nya');
  if (!owned || (tokens.shape[kind] !== LOWER && context.sentenceStart[kind] === 0)) return -1;
  if (context.sentenceStart[kind] === 1 || tokens.kind[kind - 1] === SIGN) return kind;
  return LEADING.has(tokens.words.form(tokens.word[kind - 1])) ? kind : -1;
}

export const apposition: Rule = {
  name: 'organization/apposition',
  examples: [
    [
      'Ia membangun rumah lewat perusahaannya, Cakrawala Tani, sejak lama.',
      ['Cakrawala Tani', 'organization'],
    ],
    [
      'Dalam pernyataannya, partai Rano Wijaya, Suara Desa, menolak usul itu.',
      ['Suara Desa', 'organization'],
    ],
  ],
  counterExamples: [
    'Juru bicara kelompok Taliban, Zabihullah, menolak usul itu.',
    'Ketua partainya, Rano Wijaya, menolak usul itu.',
    'Perusahaan itu, Rano, tutup.',
    'Ia pindah ke klub lamanya, Kamis, setelah latihan.',
  ],
  propose(context, propose) {
    const { tokens, classes } = context;
    for (let i = 1; i + 2 < tokens.count; i++) {
      if (!isSign(context, i, ',') || !isCapitalised(context, i + 1) || tokens.gap[i + 1] >= NEW_LINE)
        continue;
      const kind = kindBefore(context, i);
      if (kind < 0 || (classes[i + 1] & (CLASS.title | CLASS.rank | CLASS.honorific)) !== 0) continue;
      const end = capitalRunEnd(context, i + 1, CLASS.title | CLASS.rank);
      if (
        !isSign(context, end, ',') ||
        isKnownWhole(context, i + 1, end) ||
        nameStrength(context, i + 1) >= 3
      )
        continue;
      propose(i + 1, end, 'organization', 0.85);
    }
  },
};
