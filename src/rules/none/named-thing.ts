/**
 * Systems, applications, methods, viruses and medicines by name: *melalui sistem Nine Box*, *aplikasi Kenaripay*. The
 * noun before says what they are, and that they are nothing of ours.
 *
 * Limits: only words that no dictionary has as a body, a place or a person, and no part of a name: *aplikasi Gojek* keeps
 * its company, *sistem Linnaeus* its man.
 */

import { RUNNING } from '../../text/lines.ts';
import { LOWER, NEW_LINE } from '../../text/tokens.ts';
import { CLASS, capitalRunEnd, isCapitalised, isCue, nameStrength, type RuleContext } from '../context.ts';
import type { Rule } from '../rule.ts';

const NAMES =
  CLASS.person |
  CLASS.organization |
  CLASS.country |
  CLASS.location |
  CLASS.title |
  CLASS.rank |
  CLASS.honorific |
  CLASS['organization-head'] |
  CLASS['organization-tail'] |
  CLASS['place-head'];

const LONGEST = 4;

function isUnknown(context: RuleContext, first: number, end: number): boolean {
  for (let i = first; i < end; i++)
    if ((context.classes[i] & NAMES) !== 0 || nameStrength(context, i) > 0) return false;
  return true;
}

export const namedThing: Rule = {
  name: 'none/named-thing',
  examples: [
    ['Pegawai dipetakan melalui sistem Kenari Box sejak lama.', ['Kenari Box', 'none']],
    ['Warga memakai aplikasi Kenaripay di pasar.', ['Kenaripay', 'none']],
  ],
  counterExamples: [
    'Warga memakai aplikasi Gojek di pasar.',
    'Warga memuji sistem Kementerian Keuangan.',
    'Metode Rano Wijaya dipakai di sana.',
  ],
  propose(context, propose) {
    const { tokens, lineStyle } = context;
    for (let i = 0; i + 1 < tokens.count; i++) {
      const first = i + 1;
      if (tokens.shape[i] !== LOWER || !isCapitalised(context, first) || lineStyle[i] !== RUNNING) continue;
      if (tokens.gap[first] >= NEW_LINE || !isCue(context, i, 'thing-before')) continue;
      const end = capitalRunEnd(context, first);
      if (end - first <= LONGEST && isUnknown(context, first, end)) propose(first, end, 'none', 0.97);
    }
  },
};
