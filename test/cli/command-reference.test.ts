import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { commandReference } from '../../scripts/command-reference.ts';

it('docs/commands.md is what the commands say of themselves (npm run docs)', () => {
  expect(readFileSync(new URL('../../docs/commands.md', import.meta.url), 'utf8')).toBe(commandReference());
});
