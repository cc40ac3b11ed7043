/**
 * Balinese names with their article: *I Wayan Sudarma*, *Ni Luh Made Lestari*, whatever the words behind are.
 *
 * Limits: running text; without the article the words are read as any other name.
 */

import { RUNNING } from '../../text/lines.ts';
import { NEW_LINE, TITLE } from '../../text/tokens.ts';
import { CLASS, capitalRunEnd, isCapitalised, isCue, type RuleContext } from '../context.ts';
import type { Rule } from '../rule.ts';

const STOP =
  CLASS.rank | CLASS.title | CLASS['organization-head'] | CLASS['place-head'] | CLASS['headline-word'];

const LONGEST = 5;

function isArticle({ tokens }: RuleContext, token: number): boolean {
  const word = tokens.text.slice(tokens.start[token], tokens.end[token]);
  return word === 'I' || word === 'Ni';
}

export const balinese: Rule = {
  name: 'person/balinese',
  examples: [
    ['Gitar itu dimainkan gitaris kelahiran Bali, I Wayan Belawan, kemarin.', ['I Wayan Belawan', 'person']],
    ['Hadir pula Ni Luh Kenariasih di sana.', ['Ni Luh Kenariasih', 'person']],
  ],
  counterExamples: ['Raja Hamengku Buwono I Made bangsal itu.', 'Bab I Wayang kulit.', 'Wayan pulang.'],
  propose(context, propose) {
    const { tokens, classes, lineStyle } = context;
    for (let i = 0; i + 2 < tokens.count; i++) {
      const name = i + 1;
      if ((classes[name] & CLASS.cue) === 0 || tokens.shape[name] !== TITLE) continue;
      if (!isCue(context, name, 'balinese')) continue;
      if (!isArticle(context, i) || lineStyle[i] !== RUNNING || tokens.gap[name] >= NEW_LINE) continue;
      // Hamengku Buwono I Made …: the number of a ruler
      if (i > 0 && isCapitalised(context, i - 1) && tokens.gap[i] < NEW_LINE && !isTitled(context, i - 1))
        continue;
      const end = capitalRunEnd(context, name, STOP);
      if (end > name + 1 && end - i <= LONGEST) propose(i, end, 'person', 0.93);
    }
  },
};

/** Whether an office, a rank or a place before the name ends at a token: *Gubernur Bali I Wayan Sudarma*. */
function isTitled({ classes, insideTitle }: RuleContext, token: number): boolean {
  const before = CLASS.title | CLASS.rank | CLASS.honorific | CLASS.location | CLASS.organization;
  return (classes[token] & before) !== 0 || insideTitle[token] === 1;
}
