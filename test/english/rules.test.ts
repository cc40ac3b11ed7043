/** Every English rule against its own examples and counter-examples, with the real dictionaries. */

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createEnglishContext } from '../../src/english/context.ts';
import { type EnglishRule, runEnglishRule } from '../../src/english/rule.ts';
import { ENGLISH_RULES } from '../../src/english/rules/index.ts';
import { Gazetteer } from '../../src/gazetteer/gazetteer.ts';
import type { Candidate } from '../../src/model/types.ts';
import { tokenize } from '../../src/text/tokens.ts';
import { WordTable } from '../../src/text/word-table.ts';
import { describeExamples } from '../rules/rule-examples.ts';

const words = new WordTable();
const open = (name: string) =>
  new Gazetteer(readFileSync(new URL(`../../dist/${name}.bin`, import.meta.url)), words);
const gazetteer = open('gazetteer');
const lexicon = open('english');

function propose(rule: EnglishRule, text: string): [string, string][] {
  const context = createEnglishContext(tokenize(text, words), gazetteer, lexicon);
  const candidates: Candidate[] = [];
  runEnglishRule(rule, context, candidates);
  return candidates.map(({ start, end, type }) => [text.slice(start, end), type]);
}

describeExamples(ENGLISH_RULES, propose);

describe('possessives', () => {
  const forms = (text: string) => {
    const { tokens } = createEnglishContext(tokenize(text, words), gazetteer, lexicon);
    return Array.from({ length: tokens.count }, (_, i) => text.slice(tokens.start[i], tokens.end[i]));
  };

  it('are tokens of their own', () => {
    expect(forms("Malaysia's envoy")).toEqual(['Malaysia', "'s", 'envoy']);
    expect(forms('PBSI’s plan')).toEqual(['PBSI', '’s', 'plan']);
  });

  it('stay inside names that hold them', () => {
    expect(forms("in Cox's Bazar")).toEqual(['in', "Cox's", 'Bazar']);
  });
});
