/** The extractor: opened once, then one synchronous call per text. */

import { Arbiter } from '../arbiter/arbiter.ts';
import { focusOf } from '../entities/place-focus.ts';
import { Gazetteer } from '../gazetteer/gazetteer.ts';
import type { UserDictionary } from '../gazetteer/user-dictionary.ts';
import { openLanguageModel, prepareLanguage, REGIONAL_CODES } from '../language/index.ts';
import { type DocumentLanguage, SCHEMA_VERSION, type SebutDocument } from '../model/document.ts';
import type { Explanation } from '../model/explanation.ts';
import type { Warning } from '../model/types.ts';
import { openTagger } from '../tagger/tagger.ts';
import { resolveReferences, withoutFill } from '../text/character-references.ts';
import { WordTable } from '../text/word-table.ts';
import { createTimeFinder } from '../time/index.ts';
import { ENGLISH_PHASES } from './english-phases.ts';
import { explainState } from './explanation.ts';
import { COMMON_PHASES, INDONESIAN_PHASES, type Phase, type Toolbox } from './phases.ts';
import { readResource } from './resources.ts';
import { restoreSource } from './source-text.ts';
import type { ReadingState } from './state.ts';

export { DictionaryError } from '../gazetteer/dictionary-error.ts';
export type { UserDictionary };

export interface ExtractorOptions {
  /** Without the statistical tagger dictionaries and rules decide alone. Default true. */
  readonly tagger?: boolean | undefined;
  /** ISO 639-3 code that overrides detection for every text. */
  readonly language?: string | undefined;
  /** Names of the user's own, later ones first in precedence; their shape is described in `docs/dictionaries.md`. */
  readonly dictionaries?: readonly UserDictionary[] | undefined;
}

export interface ExtractRequest {
  /** Id of the result; `-` when missing. */
  readonly id?: string | undefined;
  /** Title that is known beside the text. */
  readonly title?: string | undefined;
  /** The article's own date, ISO or as printed; the anchor of relative dates. */
  readonly date?: string | undefined;
  /** Anchor that overrides the article's date. ISO 8601. */
  readonly anchor?: string | undefined;
  /** ISO 639-3 code that overrides detection. */
  readonly language?: string | undefined;
}

/** A text with what a caller says about it. */
export interface TextRequest extends ExtractRequest {
  readonly text: string;
}

export interface Extractor {
  /**
   * Reads one text. Never throws for any string.
   *
   * @throws TypeError for anything else
   */
  extract(text: string, request?: ExtractRequest): SebutDocument;
  /**
   * Reads many texts; the results are those of `extract`, in order. A few texts at a time go through each phase before
   * the next, which takes a fifth to a quarter less time (`npm run bench -- extract`): the code of all phases does not
   * fit a processor's cache, that of one does.
   */
  extractAll(requests: readonly TextRequest[]): SebutDocument[];
  /** Reads one text and says why the result is what it is. */
  explain(text: string, request?: ExtractRequest): Explanation;
}

/** Characters that are read together, at least one text. Measured: 16 Ki gain half as much, 256 Ki no more. */
const GROUP_CHARACTERS = 64 * 1024;

/** Languages read by the Indonesian route. */
const INDONESIAN_ROUTE = new Set(['ind', 'zsm']);

/** A short Indonesian text may be taken for another language of Indonesia: names and headlines look alike in all. */
function isReadAsIndonesian({ code, reliable }: DocumentLanguage): boolean {
  return INDONESIAN_ROUTE.has(code) || (REGIONAL_CODES.has(code) && !reliable);
}

/**
 * Opens dictionaries and models.
 *
 * @throws Error when the package's data files are missing or of another version
 * @throws DictionaryError when a dictionary of the user's cannot be read
 */
export async function createExtractor(options: ExtractorOptions = {}): Promise<Extractor> {
  await prepareLanguage();
  const words = new WordTable();
  const gazetteer = await openGazetteer(words, options.dictionaries ?? []);
  let englishLexicon: Gazetteer | undefined;
  const tools: Toolbox = {
    words,
    gazetteer,
    tagger: options.tagger === false ? null : openTagger(readResource('tagger.bin'), gazetteer),
    arbiter: options.tagger === false ? null : new Arbiter(readResource('arbiter.bin')),
    languageModel: openLanguageModel(readResource('language.bin')),
    timeFinder: createTimeFinder(words),
    englishLexicon() {
      englishLexicon ??= new Gazetteer(readResource('english.bin'), words);
      return englishLexicon;
    },
  };
  const begin = (text: string, request: ExtractRequest) =>
    beginReading(text, { ...request, language: request.language ?? options.language });
  const readOne = (text: string, request: ExtractRequest) => {
    const state = begin(text, request);
    readTogether([state], tools);
    return state;
  };
  return {
    extract(text, request = {}) {
      return toDocument(readOne(text, request), request.id ?? '-');
    },
    extractAll(requests) {
      const documents: SebutDocument[] = [];
      for (const { text } of requests) checkText(text);
      for (let first = 0; first < requests.length; ) {
        const end = groupEnd(requests, first);
        const group = requests.slice(first, end);
        const states = group.map((request) => begin(request.text, request));
        readTogether(states, tools);
        group.forEach((request, index) => {
          documents.push(toDocument(states[index], request.id ?? '-'));
        });
        first = end;
      }
      return documents;
    },
    explain(text, request = {}) {
      const state = readOne(text, request);
      const explanation = explainState(state, documentOf(state, request.id ?? '-'));
      if (state.source !== state.text) restoreSource(explanation, state.source, state.text);
      return explanation;
    },
  };
}

/** The compiler of dictionaries is loaded only for those who bring one. */
async function openGazetteer(words: WordTable, dictionaries: readonly UserDictionary[]): Promise<Gazetteer> {
  const bytes = readResource('gazetteer.bin');
  if (dictionaries.length === 0) return new Gazetteer(bytes, words);
  const [{ compileUserDictionaries }, { countryIds, LayeredGazetteer }] = await Promise.all([
    import('../gazetteer/user-dictionary.ts'),
    import('../gazetteer/layered.ts'),
  ]);
  const known = countryIds(new Gazetteer(bytes, words));
  return new LayeredGazetteer(bytes, compileUserDictionaries(dictionaries, known), words);
}

/** End of the texts that are read together with the first. */
function groupEnd(requests: readonly TextRequest[], first: number): number {
  let end = first + 1;
  let characters = requests[first].text.length;
  while (end < requests.length && characters + requests[end].text.length <= GROUP_CHARACTERS)
    characters += requests[end++].text.length;
  return end;
}

function beginReading(text: string, request: ExtractRequest): ReadingState {
  checkText(text);
  const { title } = request;
  return {
    source: text,
    text: resolveReferences(text),
    request: title === undefined ? request : { ...request, title: withoutFill(resolveReferences(title)) },
    warnings: [],
    candidates: [],
    quotes: [],
    roles: [],
  } as unknown as ReadingState;
}

/** @throws TypeError for what callers in JavaScript may hand over, the empty field of a database above all */
function checkText(text: unknown): void {
  if (typeof text === 'string') return;
  throw new TypeError(`the text must be a string, not ${text === null ? 'null' : typeof text}`);
}

/** Takes texts through the phases of their languages, all through each phase before the next. */
function readTogether(states: readonly ReadingState[], tools: Toolbox): void {
  tools.words.settle(states.reduce((sum, { text }) => sum + text.length, 0));
  runPhases(COMMON_PHASES, states, tools);
  runPhases(
    INDONESIAN_PHASES,
    states.filter(({ language }) => isReadAsIndonesian(language)),
    tools,
  );
  runPhases(
    ENGLISH_PHASES,
    states.filter(({ language }) => language.code === 'eng'),
    tools,
  );
  for (const state of states) warnOfRoute(state);
}

function runPhases(phases: readonly Phase[], states: readonly ReadingState[], tools: Toolbox): void {
  for (const phase of phases) for (const state of states) phase.run(state, tools);
}

function warnOfRoute({ language, text, warnings }: ReadingState): void {
  const warn = (code: Warning['code'], message: string) =>
    warnings.unshift({ code, message, start: 0, end: text.length });
  if (language.code === 'zsm')
    warn('read-as-indonesian', 'Malay is read by the Indonesian rules and dictionaries');
  else if (isReadAsIndonesian(language) && language.code !== 'ind')
    warn('read-as-indonesian', `too little says that this is "${language.code}"; it was read as Indonesian`);
  else if (language.code === 'und')
    warn('unsupported-language', 'too little text to tell the language; nothing was extracted');
  else if (language.code !== 'ind' && language.code !== 'eng')
    warn('unsupported-language', `no route for language "${language.code}"; nothing was extracted`);
}

function toDocument(state: ReadingState, id: string): SebutDocument {
  const document = documentOf(state, id);
  if (state.source !== state.text) restoreSource(document, state.source, state.text);
  return document;
}

function documentOf(state: ReadingState, id: string): SebutDocument {
  // A text without a route has neither page nor entities.
  const { page, entities } = state as Partial<ReadingState>;
  return {
    schema: SCHEMA_VERSION,
    id,
    language: state.language,
    article: {
      title: page?.title ?? null,
      published: page?.published ?? null,
      updated: page?.updated ?? null,
      dateline: page?.dateline ?? null,
      authors: [...(page?.authors ?? [])],
      editors: [...(page?.editors ?? [])],
      outlet: page?.outlet ?? null,
      focus:
        entities === undefined
          ? null
          : focusOf(entities.locations, entities.countries, page?.dateline ?? null),
      parts: (page?.parts ?? []).map(({ kind, start, end }) => ({ kind, start, end })),
    },
    people: entities?.people ?? [],
    countries: entities?.countries ?? [],
    locations: entities?.locations ?? [],
    organizations: entities?.organizations ?? [],
    dates: (state.dates ?? []).map(({ text, start, end, type, value, modifier, anchor, known, implied }) => ({
      text,
      start,
      end,
      type,
      value,
      modifier,
      anchor,
      known: [...known],
      implied: [...implied],
    })),
    quotes: state.quotes ?? [],
    roles: state.roles ?? [],
    warnings: [...state.warnings],
  };
}
