/** Nothing that an article holds acts on a terminal. */

import { describe, expect, it } from 'vitest';
import { escapeForTerminal } from '../../src/output/terminal.ts';

describe('escapeForTerminal', () => {
  it.each([
    ['an escape sequence', 'Rano\x1b[31m Wijaya', 'Rano␛[31m Wijaya'],
    ['a carriage return that would write over a line', 'Rano\rDewi', 'Rano␍Dewi'],
    ['a backspace and a delete', 'Ra\bno\x7f', 'Ra␈no␡'],
    ['an eight-bit escape', 'Rano\x9b2J', 'Rano\\u009b2J'],
    ['a direction override', 'Rano\u202eonaR', 'Rano\\u202eonaR'],
    ['an invisible mark', '\ufeffRano', '\\ufeffRano'],
  ])('makes %s visible', (_, text, shown) => {
    expect(escapeForTerminal(text)).toBe(shown);
  });

  it('leaves letters, line feeds and tabs alone', () => {
    const text = 'Café “Kenari”\n\tد. رانو 😀';
    expect(escapeForTerminal(text)).toBe(text);
  });

  it('leaves JSON what it was', () => {
    const record = { text: 'Rano\x9b2J \u202e\u2028 Wijaya\x1b[2J' };
    expect(JSON.parse(escapeForTerminal(JSON.stringify(record)))).toEqual(record);
  });
});
