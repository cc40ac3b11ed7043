/** Every rule against its own examples and counter-examples, with the real dictionaries. */

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { Gazetteer } from '../../src/gazetteer/gazetteer.ts';
import type { Candidate } from '../../src/model/types.ts';
import { createRuleContext } from '../../src/rules/context.ts';
import { RULES } from '../../src/rules/index.ts';
import { type Rule, runRule } from '../../src/rules/rule.ts';
import { lineStyles } from '../../src/text/lines.ts';
import { sentenceStarts } from '../../src/text/sentences.ts';
import { tokenize } from '../../src/text/tokens.ts';
import { WordTable } from '../../src/text/word-table.ts';
import { describeExamples } from './rule-examples.ts';

const words = new WordTable();
const gazetteer = new Gazetteer(readFileSync(new URL('../../dist/gazetteer.bin', import.meta.url)), words);

function propose(rule: Rule, text: string): [string, string][] {
  const tokens = tokenize(text, words);
  const context = createRuleContext(
    tokens,
    gazetteer,
    gazetteer.scan(tokens),
    sentenceStarts(tokens),
    lineStyles(tokens),
  );
  const candidates: Candidate[] = [];
  runRule(rule, context, candidates);
  return candidates.map(({ start, end, type }) => [text.slice(start, end), type]);
}

describeExamples(RULES, propose);

describe('the list of rules', () => {
  it('names each rule once', () => {
    expect(new Set(RULES.map(({ name }) => name)).size).toBe(RULES.length);
  });
});
