/** Capitalised runs that the name-part dictionaries know: *Fajar Alfarizi*, *Adnan Hartanto*. */

import { CLASS, capitalRunEnd, nameStrength } from '../../rules/context.ts';
import { RUNNING } from '../../text/lines.ts';
import { SIGN } from '../../text/tokens.ts';
import { isCapital, isClass, isOpener, isTitle, nameAt } from '../context.ts';
import type { EnglishRule } from '../rule.ts';
import { canBePerson } from './person-run.ts';

export const nameParts: EnglishRule = {
  name: 'person/name-parts',
  examples: [
    ['The match was won by Fajar Hidayat and a friend.', ['Fajar Hidayat', 'person']],
    ['Police questioned Adnan Hartanto for hours.', ['Adnan Hartanto', 'person']],
  ],
  counterExamples: ['He moved to Central Java.', 'The Palm Oil Fund was closed.'],
  propose(context, propose) {
    const { tokens, names } = context;
    for (let i = 0; i < tokens.count; ) {
      if (!isCapital(context, i) || names.lineStyle[i] !== RUNNING) {
        i++;
        continue;
      }
      const end = capitalRunEnd(names, i);
      const next = end;
      let first = i;
      while (first < end && isOpener(context, first) && nameStrength(names, first) < 6) first++;
      // Governor Ganjar, East Java Governor Khofifah: what stands before the last title is not the name
      for (let k = first; k < end; k++)
        if ((isTitle(context, k) || isClass(context, k, CLASS.honorific)) && nameStrength(names, k) < 6)
          first = k + 1;
      while (first < end && tokens.kind[first] === SIGN) first++;
      const known = nameAt(context, first);
      if (known !== null && known.type !== 0 && known.end < end && known.end > first + 1) first = known.end;
      if (first < end && canBePerson(context, first, end)) {
        let strong = 0;
        for (let k = first; k < end; k++) if (nameStrength(names, k) >= 4) strong++;
        const length = end - first;
        if (length >= 2 && strong >= 2) propose(first, end, 'person', 0.86);
        else if (length >= 2 && nameStrength(names, first) >= 7) propose(first, end, 'person', 0.72);
        else if (length >= 2 && nameStrength(names, end - 1) >= 8) propose(first, end, 'person', 0.62);
        else if (length === 1 && nameStrength(names, first) >= 8 && names.sentenceStart[first] === 0)
          propose(first, end, 'person', 0.6);
      }
      i = next;
    }
  },
};
