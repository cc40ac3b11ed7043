/**
 * An index that is called by a company: *indeks Hang Seng*, *indeks saham S&P/ASX 200*. The company is not meant.
 *
 * Limits: only names whose dictionary row says that they are something else too; *indeks persepsi Transparency
 * International* keeps its body.
 */

import { AMBIGUITY, FORM_TYPE } from '../../gazetteer/schema.ts';
import { NEW_LINE, WORD } from '../../text/tokens.ts';
import { longestEntity } from '../context.ts';
import type { Rule } from '../rule.ts';

const INDEX = 'indeks';

export const stockIndex: Rule = {
  name: 'none/stock-index',
  examples: [
    ['Kontrak indeks Hang Seng turun pagi itu.', ['Hang Seng', 'none']],
    ['Pada penutupan, indeks saham Nasdaq naik tipis.', ['Nasdaq', 'none']],
  ],
  counterExamples: ['Nasabah Hang Seng mengeluh.', 'Menurut indeks BPS, harga naik.'],
  propose(context, propose) {
    const { tokens, matches } = context;
    for (let i = 0; i + 1 < tokens.count; i++) {
      // Asked of every token: its length is at hand, its word is not
      if (tokens.end[i] - tokens.start[i] !== INDEX.length || tokens.kind[i] !== WORD) continue;
      if (tokens.words.form(tokens.word[i]) !== INDEX) continue;
      const shares = tokens.words.form(tokens.word[i + 1]) === 'saham';
      const first = shares ? i + 2 : i + 1;
      if (first >= tokens.count || tokens.gap[first] >= NEW_LINE) continue;
      const row = longestEntity(context, first);
      if (row < 0 || matches.type[row] !== FORM_TYPE.organization) continue;
      if ((matches.ambiguous[row] & AMBIGUITY.other) !== 0) propose(first, matches.end[row], 'none', 0.97);
    }
  },
};
