import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { LEGAL_FORMS_BEHIND } from '../../src/rules/legal-forms.ts';

it('legal forms behind a name are ends of companies in the dictionary', () => {
  const rows = readFileSync('dictionaries/lexicon/organization-tails.tsv', 'utf8')
    .split('\n')
    .map((line) => line.split('\t'));
  const legal = new Set(
    rows.filter(([, , , subtype]) => subtype === 'legal').map(([, surface]) => surface.toLowerCase()),
  );
  expect([...LEGAL_FORMS_BEHIND].filter((form) => !legal.has(form))).toEqual([]);
});
