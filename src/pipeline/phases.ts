/** The phases of reading one text, as one literal list read top to bottom. */

import type { ReadingJudge } from '../arbiter/arbiter.ts';
import { analyzePage } from '../article/analyze.ts';
import { findSignatures } from '../article/signatures.ts';
import { assembleEntities } from '../entities/assemble.ts';
import { readQuotes } from '../entities/quotes.ts';
import { readRoles } from '../entities/roles.ts';
import { createPageRegions } from '../entities/salience.ts';
import type { Gazetteer } from '../gazetteer/gazetteer.ts';
import { partGluedWords } from '../gazetteer/glued-words.ts';
import { proposeByDictionary } from '../gazetteer/propose.ts';
import { identifyLanguage, type LanguageModel } from '../language/index.ts';
import type { Span } from '../model/types.ts';
import { WEIGHTS_ALONE, WEIGHTS_WITH_TAGGER } from '../resolve/resolve.ts';
import { isInSignature } from '../resolve/signatures.ts';
import { createRuleContext } from '../rules/context.ts';
import { proposeByRules } from '../rules/index.ts';
import { proposeByTagger } from '../tagger/propose.ts';
import type { Tagger } from '../tagger/tagger.ts';
import { findAddresses, isInAddress } from '../text/addresses.ts';
import { lineStyles, RUNNING, TITLE_CASE } from '../text/lines.ts';
import { sentenceStarts } from '../text/sentences.ts';
import { tokenize } from '../text/tokens.ts';
import type { WordTable } from '../text/word-table.ts';
import { readPrintedDate, type TimeFinder } from '../time/index.ts';
import { resolveMentions } from './resolve-mentions.ts';
import type { ReadingState } from './state.ts';

/** What the phases work with: opened once per extractor. */
export interface Toolbox {
  readonly words: WordTable;
  readonly gazetteer: Gazetteer;
  readonly languageModel: LanguageModel;
  readonly timeFinder: TimeFinder;
  /** Null when the extractor was opened without it. */
  readonly tagger: Tagger | null;
  /** Goes with the tagger: null without it. */
  readonly arbiter: ReadingJudge | null;
  /** The words that the English rules read; opened when the first English text comes. */
  readonly englishLexicon: () => Gazetteer;
}

export interface Phase {
  readonly name: string;
  run(state: ReadingState, tools: Toolbox): void;
}

const identify: Phase = {
  name: 'language',
  run(state, { languageModel }) {
    const { language } = state.request;
    state.language =
      language !== undefined
        ? { code: language, confidence: 1, reliable: true, segments: [] }
        : identifyLanguage(state.text, languageModel);
    if (state.language.segments.length === 0)
      state.language.segments = [
        {
          start: 0,
          end: state.text.length,
          code: state.language.code,
          confidence: state.language.confidence,
        },
      ];
  },
};

export const split: Phase = {
  name: 'text',
  run(state, { words }) {
    state.tokens = tokenize(state.text, words);
    state.sentenceStart = sentenceStarts(state.tokens);
    state.lineStyle = lineStyles(state.tokens);
  },
};

const splitIndonesian: Phase = {
  name: 'text',
  run(state, { words, gazetteer }) {
    state.tokens = partGluedWords(tokenize(state.text, words), gazetteer);
    state.sentenceStart = sentenceStarts(state.tokens);
    state.lineStyle = lineStyles(state.tokens);
  },
};

export const readPage: Phase = {
  name: 'article',
  run(state, { gazetteer }) {
    state.page = analyzePage(state.text, state.request, (name) => gazetteer.isPlace(name));
    warnOfUnreadableDates(state);
    state.regions = createPageRegions(state.page.parts, state.text.length);
    state.signatures = findSignatures(state.text, state.page);
    state.addresses = findAddresses(state.text);
    printInsertsAsHeadlines(state);
  },
};

/** Longest date given with a text that a warning repeats. */
const SHOWN_DATE = 60;

/** Dates that the caller gives and nobody can read: *kemarin*, a number of seconds. */
function warnOfUnreadableDates({ request, warnings }: ReadingState): void {
  for (const date of [request.date, request.anchor]) {
    if (date === undefined || date.trim() === '' || readPrintedDate(date) !== null) continue;
    const shown = date.length > SHOWN_DATE ? `${date.slice(0, SHOWN_DATE)}…` : date;
    const message = `"${shown}", the date given with the text, cannot be read`;
    warnings.push({ code: 'unreadable-date', message, start: 0, end: 0 });
  }
}

/** A headline inside a line of the story, *Baca juga: Polisi Tangkap Dua Pelaku*, is printed like one of its own line. */
function printInsertsAsHeadlines({ page, tokens, lineStyle, sentenceStart }: ReadingState): void {
  let token = 0;
  for (const { kind, start, end } of page.parts) {
    if (kind !== 'related') continue;
    while (token < tokens.count && tokens.start[token] < start) token++;
    for (; token < tokens.count && tokens.start[token] < end; token++)
      if (lineStyle[token] === RUNNING) lineStyle[token] = TITLE_CASE;
    if (token < tokens.count) sentenceStart[token] = 1;
  }
}

const lookUp: Phase = {
  name: 'gazetteer',
  run(state, { gazetteer }) {
    state.matches = gazetteer.scan(state.tokens);
    state.context = createRuleContext(
      state.tokens,
      gazetteer,
      state.matches,
      state.sentenceStart,
      state.lineStyle,
    );
    state.candidates = proposeByDictionary(
      state.tokens,
      gazetteer,
      state.matches,
      state.sentenceStart,
      state.lineStyle,
    );
  },
};

const applyRules: Phase = {
  name: 'rules',
  run(state) {
    for (const candidate of proposeByRules(state.context)) state.candidates.push(candidate);
  },
};

const tag: Phase = {
  name: 'tagger',
  run(state, { tagger }) {
    if (tagger === null) return;
    const { candidates, beliefs } = proposeByTagger(tagger, state.tokens, state.sentenceStart, state.matches);
    for (const candidate of candidates) state.candidates.push(candidate);
    state.beliefs = beliefs;
  },
};

const findDates: Phase = {
  name: 'time',
  run(state, { timeFinder }) {
    const { anchor } = state.request;
    const reference = anchor ?? state.page.published?.value ?? null;
    const { expressions, warnings } = timeFinder.find(state.tokens, {
      reference,
      referenceSource: anchor !== undefined ? 'given' : 'published',
      language: state.language.code === 'zsm' ? 'zsm' : 'ind',
      printed: [state.page.published, state.page.updated].filter((date) => date !== null),
    });
    // Penulis: Budi Ramadhan
    const isTold = (span: Span) =>
      !isInAddress(state.addresses, span) && !isInSignature(state.signatures, span);
    state.dates = expressions.filter(isTold);
    for (const warning of warnings) if (isTold(warning)) state.warnings.push(warning);
  },
};

const resolve: Phase = {
  name: 'resolve',
  run(state, { tagger, arbiter }) {
    resolveMentions(state, tagger === null ? WEIGHTS_ALONE : WEIGHTS_WITH_TAGGER, arbiter);
  },
};

const assemble: Phase = {
  name: 'entities',
  run(state) {
    state.entities = assembleEntities(state.mentions, state.context, state.regions);
  },
};

const attribute: Phase = {
  name: 'quotes and roles',
  run(state) {
    const { entities, mentions, context, tokens, page } = state;
    state.roles = readRoles(entities.titles, mentions, tokens, entities.idOf);
    state.quotes = readQuotes(context, mentions, entities.idOf, entities.titles, page.parts);
  },
};

/** Phases that every text goes through. */
export const COMMON_PHASES: readonly Phase[] = [identify];

/** The Indonesian route, which Malay takes too. */
export const INDONESIAN_PHASES: readonly Phase[] = [
  splitIndonesian,
  readPage,
  lookUp,
  applyRules,
  tag,
  findDates,
  resolve,
  assemble,
  attribute,
];
