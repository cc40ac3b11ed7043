/** What looks like a name and is none of ours: *US dollar*, *Turkish*, *Swiss Open*, *the 1951 Refugee Convention*. */

import { FORM_TYPE } from '../../gazetteer/schema.ts';
import { CLASS, capitalRunEnd, longest } from '../../rules/context.ts';
import { RUNNING } from '../../text/lines.ts';
import { GLUED, NUMBER, UPPER } from '../../text/tokens.ts';
import { follows, isCapital, isClass, isOpener, lexiconEnd, signAt, wordAt } from '../context.ts';
import type { EnglishRule } from '../rule.ts';

/** Signs of money that are letters. */
const PRICED = new Set(['rp', 'rm', 'idr', 'usd', 'sgd', 'eur']);

/** Words before an event's last word. */
const REACH = 5;

export const noName: EnglishRule = {
  name: 'none/no-name',
  examples: [
    ['One US dollar buys less.', ['US dollar', 'none']],
    ['The rupiah fell to Rp 17,045.', ['Rp', 'none']],
    ['A Turkish crew helped.', ['Turkish', 'none']],
    ['The KRI Bima Sakti reached them.', ['KRI Bima Sakti', 'none']],
    ['She won the Swiss Open twice.', ['Swiss Open', 'none']],
    ['They signed the Refugee Convention late.', ['Refugee Convention', 'none']],
  ],
  counterExamples: ['The law was passed.', 'They live in Switzerland.'],
  propose(context, propose) {
    const { tokens, names } = context;
    for (let i = 0; i < tokens.count; i++) {
      const money = lexiconEnd(context, i, FORM_TYPE.currency);
      if (money > 0) propose(i, money, 'none', 0.97);
      if (!isCapital(context, i)) continue;
      // US$1.7 billion
      if (signAt(context, i + 1) === '$' && tokens.gap[i + 1] === GLUED) propose(i, i + 1, 'none', 0.97);
      // Rp 17,045
      if (PRICED.has(wordAt(context, i)) && i + 1 < tokens.count && tokens.kind[i + 1] === NUMBER)
        propose(i, i + 1, 'none', 0.97);
      // KRI Bima Sakti, MV Hai Long 27: ships
      if (isClass(context, i, CLASS.block) && tokens.shape[i] === UPPER && isCapital(context, i + 1))
        propose(i, capitalRunEnd(names, i), 'none', 0.95);
      const blocked = longest(names, i, FORM_TYPE.block);
      if (blocked > i + 1) propose(i, blocked, 'none', 0.9);
      if (isClass(context, i, CLASS['nationality-cue'])) {
        const end = lexiconEnd(context, i, FORM_TYPE['nationality-cue']);
        propose(i, end, 'none', 0.8);
      }
      const end = lexiconEnd(context, i, FORM_TYPE['event-head']);
      if (end < 0 || names.lineStyle[i] !== RUNNING || !isCapital(context, end - 1)) continue;
      let first = i;
      while (
        first > 0 &&
        i - first < REACH &&
        follows(context, first) &&
        isCapital(context, first - 1) &&
        !isOpener(context, first - 1)
      )
        first--;
      if (first < i) propose(first, end, 'none', 0.85);
    }
  },
};
