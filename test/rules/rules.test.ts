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

describe.each(RULES.map((rule) => [rule.name, rule] as const))('%s', (_, rule) => {
  it('has examples and counter-examples', () => {
    expect(rule.examples.length).toBeGreaterThan(0);
    expect(rule.counterExamples.length).toBeGreaterThan(0);
  });

  it.each(rule.examples.map(([text, ...expected]) => [text, expected] as const))(
    'reads: %s',
    (text, expected) => {
      const found = propose(rule, text);
      for (const want of expected) expect(found).toContainEqual([...want]);
    },
  );

  it.each(rule.counterExamples)('leaves alone: %s', (text) => {
    expect(propose(rule, text)).toEqual([]);
  });
});

describe('the list of rules', () => {
  it('names each rule once', () => {
    expect(new Set(RULES.map(({ name }) => name)).size).toBe(RULES.length);
  });
});
