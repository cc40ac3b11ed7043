/**
 * Systems, applications, methods, viruses and medicines by name: *melalui sistem Nine Box*, *aplikasi Kenaripay*. The
 * noun before says what they are, and that they are nothing of ours. Rooms of a court or an office are called by names of
 * people too: *ruang sidang Candra*.
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

const ROOMS = new Set(['ruang', 'ruangan', 'aula']);
/** What a room with a name is for. */
const ROOM_USES = new Set(['sidang', 'rapat', 'pertemuan', 'seminar']);

const NO_ROOM =
  CLASS.organization |
  CLASS.country |
  CLASS.location |
  CLASS.title |
  CLASS['organization-head'] |
  CLASS['place-head'];

/** Whether a word says what a room is for that is called by what follows: *ruang sidang Candra*; not *ruang rapat DPR*. */
function isRoom(context: RuleContext, token: number): boolean {
  const { tokens, classes } = context;
  const { words, word } = tokens;
  return (
    token > 0 &&
    ROOM_USES.has(words.form(word[token])) &&
    ROOMS.has(words.form(word[token - 1])) &&
    (classes[token + 1] & NO_ROOM) === 0
  );
}

export const namedThing: Rule = {
  name: 'none/named-thing',
  examples: [
    ['Pegawai dipetakan melalui sistem Kenari Box sejak lama.', ['Kenari Box', 'none']],
    ['Sidang itu digelar di ruang sidang Candra kemarin.', ['Candra', 'none']],
    ['Warga memakai aplikasi Kenaripay di pasar.', ['Kenaripay', 'none']],
  ],
  counterExamples: [
    'Warga memakai aplikasi Gojek di pasar.',
    'Rapat itu digelar di ruang rapat DPR dan sidang Candra ditunda.',
    'Warga memuji sistem Kementerian Keuangan.',
    'Metode Rano Wijaya dipakai di sana.',
  ],
  propose(context, propose) {
    const { tokens, lineStyle } = context;
    for (let i = 0; i + 1 < tokens.count; i++) {
      const first = i + 1;
      if (tokens.shape[i] !== LOWER || !isCapitalised(context, first) || lineStyle[i] !== RUNNING) continue;
      if (tokens.gap[first] >= NEW_LINE) continue;
      const room = isRoom(context, i);
      if (!room && !isCue(context, i, 'thing-before')) continue;
      const end = capitalRunEnd(context, first);
      if (end - first <= LONGEST && (room || isUnknown(context, first, end)))
        propose(first, end, 'none', 0.97);
    }
  },
};
