/**
 * How much an article is about an entity: frequency, the title, the lead, and how far its mentions are spread.
 * Boilerplate counts for nothing. The weights follow the usual finding for news that title and lead carry about half
 * of what readers call the subject; they are a convention, not a measurement.
 */

import { partAt } from '../article/page.ts';
import type { ArticlePart, Mention } from '../model/types.ts';

const FREQUENCY_WEIGHT = 0.45;
const TITLE_WEIGHT = 0.25;
const LEAD_WEIGHT = 0.2;
const SPREAD_WEIGHT = 0.1;

/** Kinds of part that are the article itself. */
const CONTENT_KINDS: ReadonlySet<ArticlePart['kind']> = new Set([
  'title',
  'subtitle',
  'subheading',
  'body',
  'dateline',
]);

/** Where the parts of the page stand, for questions about one mention. */
export interface PageRegions {
  /** Whether the mention stands in a part that is not the article. */
  isBoilerplate(mention: Mention): boolean;
  salienceOf(mentions: readonly Mention[], highestCount: number): number;
}

/** @param parts parts in text order; text outside of every part counts as body */
export function createPageRegions(parts: readonly ArticlePart[], textLength: number): PageRegions {
  const bodies = parts.filter(({ kind }) => kind === 'body');
  const leadEnd = bodies.length > 0 ? bodies[Math.min(1, bodies.length - 1)].end : Math.min(textLength, 600);
  const bodyEnd = bodies.at(-1)?.end ?? textLength;
  const isBoilerplate = (mention: Mention): boolean => {
    const part = partAt(parts, mention.start);
    return part !== null && !CONTENT_KINDS.has(part.kind);
  };
  return {
    isBoilerplate,
    salienceOf(mentions, highestCount) {
      let count = 0;
      let title = 0;
      let lead = 0;
      let first = 0;
      let last = 0;
      for (const { start, end } of mentions) {
        const kind = partAt(parts, start)?.kind;
        if (kind !== undefined && !CONTENT_KINDS.has(kind)) continue;
        if (count++ === 0) first = start;
        last = end;
        if (kind === 'title' || kind === 'subtitle') title = 1;
        else if (start < leadEnd) lead = 1;
      }
      if (count === 0) return 0;
      const span = bodyEnd > 0 ? (last - first) / bodyEnd : 0;
      const value =
        FREQUENCY_WEIGHT * (count / Math.max(1, highestCount)) +
        TITLE_WEIGHT * title +
        LEAD_WEIGHT * lead +
        SPREAD_WEIGHT * Math.min(1, span);
      return Math.round(Math.min(1, value) * 1000) / 1000;
    },
  };
}
