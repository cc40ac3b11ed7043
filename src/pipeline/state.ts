/** What the phases hand on to each other while one text is read. Every phase fills in its own fields. */

import type { Page, PageHints } from '../article/page.ts';
import type { EnglishContext } from '../english/index.ts';
import type { AssembledEntities } from '../entities/assemble.ts';
import type { PageRegions } from '../entities/salience.ts';
import type { Matches } from '../gazetteer/gazetteer.ts';
import type { DocumentLanguage, DocumentQuote, DocumentRole } from '../model/document.ts';
import type { Candidate, Mention, Span, TimeExpression, Warning } from '../model/types.ts';
import type { Reading, WeighedReading } from '../resolve/resolve.ts';
import type { RuleContext } from '../rules/context.ts';
import type { TokenBeliefs } from '../tagger/beliefs.ts';
import type { Tokens } from '../text/tokens.ts';

/** What a caller says about one text. */
export interface ExtractionRequest extends PageHints {
  /** Anchor for relative dates; overrides every date the page prints. ISO 8601. */
  readonly anchor?: string | undefined;
  /** ISO 639-3 code that overrides detection. */
  readonly language?: string | undefined;
}

export interface ReadingState {
  /** The text as read. */
  readonly source: string;
  /** The same with character references as the characters they stand for, of the same length. */
  readonly text: string;
  readonly request: ExtractionRequest;
  readonly warnings: Warning[];
  language: DocumentLanguage;
  tokens: Tokens;
  sentenceStart: Uint8Array;
  lineStyle: Uint8Array;
  page: Page;
  matches: Matches;
  context: RuleContext;
  /** Only on the English route; its `names` are the context then. */
  english: EnglishContext;
  candidates: Candidate[];
  /** Only where the tagger has read the text. */
  beliefs: TokenBeliefs;
  /** All that were weighed against each other, and those of them that won. */
  weighed: readonly WeighedReading[];
  readings: Reading[];
  mentions: Mention[];
  dates: TimeExpression[];
  regions: PageRegions;
  /** Names of those who wrote and edited, where the page prints them. */
  signatures: Span[];
  /** Web addresses. */
  addresses: Span[];
  entities: AssembledEntities;
  quotes: DocumentQuote[];
  roles: DocumentRole[];
}
