/** What `explain` returns: the document, and for every mention what spoke for it and what lost against it. */

import type { SebutDocument } from './document.ts';

/** A reading of a stretch, chosen or not. */
export interface ExplainedReading {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly type: string;
  readonly score: number;
  /** Evidence, dictionary rows spelled out: `dictionary:place/countries (amerika-serikat)`. */
  readonly evidence: readonly string[];
}

export interface ExplainedMention extends ExplainedReading {
  readonly entity: string;
  /** Readings that overlap it and were not chosen, best first. */
  readonly against: readonly ExplainedReading[];
}

export interface Explanation {
  readonly document: SebutDocument;
  readonly mentions: readonly ExplainedMention[];
  /** Stretches that were held to name nothing: *dolar AS*. */
  readonly nothing: readonly ExplainedReading[];
  /** Expressions of time with the rule that read each. */
  readonly dates: readonly { readonly text: string; readonly start: number; readonly rule: string }[];
}
