/** The annotated sentences and articles: what one file promises about another. */

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

interface Row {
  readonly id: string;
  readonly file: string;
  readonly start: number;
  readonly end: number;
  readonly spans: readonly (readonly [number, number, string])[];
}

function rowsOf(name: string): Row[] {
  return readFileSync(`annotations/${name}.jsonl`, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Row);
}

const sentences = rowsOf('raw-news-sentences');

describe('annotated sentences', () => {
  it('are of no article that is held out for measuring', () => {
    const heldOut = new Set(rowsOf('raw-news-held-out').map(({ id }) => id));
    expect(sentences.filter(({ id }) => heldOut.has(id))).toEqual([]);
  });

  it('stand once each, and none inside another', () => {
    const byArticle = new Map<string, Row[]>();
    for (const row of sentences) byArticle.set(row.id, [...(byArticle.get(row.id) ?? []), row]);
    for (const rows of byArticle.values()) {
      const inOrder = [...rows].sort((a, b) => a.start - b.start);
      for (let i = 1; i < inOrder.length; i++)
        expect(inOrder[i].start, inOrder[i].id).toBeGreaterThanOrEqual(inOrder[i - 1].end);
    }
  });

  it('have names within themselves, in order, of the types that the tagger knows', () => {
    for (const { id, start, end, spans } of sentences) {
      let last = 0;
      for (const [from, to, type] of spans) {
        expect(from, id).toBeGreaterThanOrEqual(last);
        expect(to, id).toBeGreaterThan(from);
        expect(['person', 'organization', 'location'], id).toContain(type);
        last = to;
      }
      expect(last, id).toBeLessThanOrEqual(end - start);
    }
  });
});
