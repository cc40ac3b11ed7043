/** The phases of reading one text, as one literal list read top to bottom. */

import { analyzePage } from '../article/analyze.ts';
import { type Page, partAt } from '../article/page.ts';
import { findSignatures } from '../article/signatures.ts';
import { assembleEntities } from '../entities/assemble.ts';
import { readQuotes } from '../entities/quotes.ts';
import { readRoles } from '../entities/roles.ts';
import { createPageRegions } from '../entities/salience.ts';
import type { Gazetteer } from '../gazetteer/gazetteer.ts';
import { partGluedWords } from '../gazetteer/glued-words.ts';
import { obeyOwnNames, readOwnNames, withoutOwnNames } from '../gazetteer/own-names.ts';
import { proposeByDictionary } from '../gazetteer/propose.ts';
import { identifyLanguage, type LanguageModel } from '../language/index.ts';
import type { Candidate, PartKind, Span, TimeExpression } from '../model/types.ts';
import { joinAdjacentNames } from '../resolve/adjacent-names.ts';
import { proposeByDocument } from '../resolve/consistency.ts';
import {
  chooseReadings,
  type HandWeights,
  JoinedReadings,
  toMentions,
  WEIGHTS_ALONE,
  WEIGHTS_WITH_TAGGER,
} from '../resolve/resolve.ts';
import { isInSignature, withSignatures } from '../resolve/signatures.ts';
import { settleCandidates } from '../resolve/spans.ts';
import { createRuleContext } from '../rules/context.ts';
import { proposeByRules } from '../rules/index.ts';
import { proposeByTagger } from '../tagger/propose.ts';
import type { Tagger } from '../tagger/tagger.ts';
import { findAddresses, isInAddress } from '../text/addresses.ts';
import { lineStyles, RUNNING, TITLE_CASE } from '../text/lines.ts';
import { partitionPoint } from '../text/order.ts';
import { sentenceStarts } from '../text/sentences.ts';
import { tokenize } from '../text/tokens.ts';
import type { WordTable } from '../text/word-table.ts';
import { readPrintedDate, type TimeFinder } from '../time/index.ts';
import type { ReadingState } from './state.ts';

/** What the phases work with: opened once per extractor. */
export interface Toolbox {
  readonly words: WordTable;
  readonly gazetteer: Gazetteer;
  readonly languageModel: LanguageModel;
  readonly timeFinder: TimeFinder;
  /** Null when the extractor was opened without it. */
  readonly tagger: Tagger | null;
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
    for (const candidate of proposeByTagger(tagger, state.tokens, state.sentenceStart, state.matches))
      state.candidates.push(candidate);
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

/** Parts of a page that name nobody. */
const EMPTY_KINDS = new Set<PartKind>(['advertisement', 'share', 'pager', 'initials']);

/** Nothing is named by an advertisement line; and place and outlet of a dateline are not one name. */
function isPlausible(page: Page, text: string, { start, end, hand, type }: Candidate): boolean {
  const part = partAt(page.parts, start);
  if (part === null || part.kind === 'body') return true;
  if (EMPTY_KINDS.has(part.kind)) return false;
  // Home News Internasional: sections, and no body
  if (part.kind === 'navigation' && hand !== 'dictionary' && type === 'organization') return false;
  // Baca juga: Kebakaran di Pasar Baru Sebelumnya diberitakan …: the headline ends, where no dictionary says otherwise
  if (part.kind === 'related' && end > part.end && hand !== 'dictionary' && type !== 'person') return false;
  if (part.kind !== 'dateline' || end > part.end) return true;
  // BARCELONA, KOMPAS.com: where the story was written is no club
  if (type === 'organization' && text.slice(start, end) === page.dateline?.place) return false;
  return hand === 'dictionary';
}

/** Whether an expression of time covers the candidate: the *Mei* of *5 Mei 2021* is nobody. */
function isInsideDate(dates: readonly TimeExpression[], { start, end }: Candidate): boolean {
  const index = partitionPoint(dates.length, (date) => dates[date].end <= start);
  return index < dates.length && dates[index].start <= start && end <= dates[index].end;
}

/**
 * Candidates to mentions, for either route: spans settled, readings chosen, and chosen once more with what the document
 * says for itself.
 */
export function resolveMentions(state: ReadingState, weights: HandWeights): void {
  const { tokens, context } = state;
  state.weights = weights;
  const own = readOwnNames(tokens, context.gazetteer, state.matches, state.lineStyle);
  const plausible = settleCandidates(
    state.candidates.filter(
      (candidate) =>
        isPlausible(state.page, tokens.text, candidate) &&
        !isInsideDate(state.dates, candidate) &&
        !isInAddress(state.addresses, candidate),
    ),
    context,
    // The Minggu of AFP Minggu (19/10) once AFP is off it
  ).filter((candidate) => !isInsideDate(state.dates, candidate));
  state.candidates = obeyOwnNames(withSignatures(plausible, state.signatures, tokens), own);
  const joined = new JoinedReadings(weights, tokens.count);
  joined.add(state.candidates);
  const first = chooseReadings(joined.readings, tokens.count);
  const byDocument = withoutOwnNames(proposeByDocument(context, first, state.candidates), own).filter(
    (candidate) => !isInAddress(state.addresses, candidate),
  );
  for (const candidate of byDocument) state.candidates.push(candidate);
  joined.add(byDocument);
  const chosen = byDocument.length === 0 ? first : chooseReadings(joined.readings, tokens.count);
  state.readings = joinAdjacentNames(chosen, context);
  state.mentions = toMentions(state.readings, tokens, context.gazetteer);
}

const resolve: Phase = {
  name: 'resolve',
  run(state, { tagger }) {
    resolveMentions(state, tagger === null ? WEIGHTS_ALONE : WEIGHTS_WITH_TAGGER);
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
    state.quotes = readQuotes(context, mentions, entities.idOf, page.parts);
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
