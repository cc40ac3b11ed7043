/** The extractor: opened once, then one synchronous call per text. */

import { focusOf } from '../entities/containment.ts';
import { Gazetteer } from '../gazetteer/gazetteer.ts';
import type { UserDictionary } from '../gazetteer/user-dictionary.ts';
import { openLanguageModel } from '../language/index.ts';
import { SCHEMA_VERSION, type SebutDocument } from '../model/document.ts';
import type { Explanation } from '../model/explanation.ts';
import { openTagger } from '../tagger/tagger.ts';
import { WordTable } from '../text/word-table.ts';
import { createTimeFinder } from '../time/index.ts';
import { ENGLISH_PHASES } from './english-phases.ts';
import { explainState } from './explanation.ts';
import { COMMON_PHASES, INDONESIAN_PHASES, type Toolbox } from './phases.ts';
import { readResource } from './resources.ts';
import type { ReadingState } from './state.ts';

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

export interface Extractor {
  /** Reads one text. Never throws for any string. */
  extract(text: string, request?: ExtractRequest): SebutDocument;
  /** Reads one text and says why the result is what it is. */
  explain(text: string, request?: ExtractRequest): Explanation;
}

/** Languages read by the Indonesian route. */
const INDONESIAN_ROUTE = new Set(['ind', 'zsm']);

/**
 * Opens dictionaries and models.
 *
 * @throws Error when the package's data files are missing or of another version
 * @throws DictionaryError when a dictionary of the user's cannot be read
 */
export async function createExtractor(options: ExtractorOptions = {}): Promise<Extractor> {
  const words = new WordTable();
  const gazetteer = await openGazetteer(words, options.dictionaries ?? []);
  let englishLexicon: Gazetteer | undefined;
  const tools: Toolbox = {
    words,
    gazetteer,
    tagger: options.tagger === false ? null : openTagger(readResource('tagger.bin'), gazetteer),
    languageModel: openLanguageModel(readResource('language.bin')),
    timeFinder: createTimeFinder(words),
    englishLexicon() {
      englishLexicon ??= new Gazetteer(readResource('english.bin'), words);
      return englishLexicon;
    },
  };
  const readOne = (text: string, request: ExtractRequest) =>
    read(text, { ...request, language: request.language ?? options.language }, tools);
  return {
    extract(text, request = {}) {
      return toDocument(readOne(text, request), request.id ?? '-');
    },
    explain(text, request = {}) {
      const state = readOne(text, request);
      return explainState(state, toDocument(state, request.id ?? '-'));
    },
  };
}

/** The compiler of dictionaries is loaded only for those who bring one. */
async function openGazetteer(words: WordTable, dictionaries: readonly UserDictionary[]): Promise<Gazetteer> {
  const bytes = readResource('gazetteer.bin');
  if (dictionaries.length === 0) return new Gazetteer(bytes, words);
  const [{ compileUserDictionaries }, { LayeredGazetteer }] = await Promise.all([
    import('../gazetteer/user-dictionary.ts'),
    import('../gazetteer/layered.ts'),
  ]);
  return new LayeredGazetteer(bytes, compileUserDictionaries(dictionaries), words);
}

function read(text: string, request: ExtractRequest, tools: Toolbox): ReadingState {
  const state = {
    text,
    request,
    warnings: [],
    candidates: [],
    quotes: [],
    roles: [],
  } as unknown as ReadingState;
  for (const phase of COMMON_PHASES) phase.run(state, tools);
  if (INDONESIAN_ROUTE.has(state.language.code)) {
    if (state.language.code === 'zsm')
      state.warnings.push({
        code: 'read-as-indonesian',
        message: 'Malay is read by the Indonesian rules and dictionaries',
        start: 0,
        end: text.length,
      });
    for (const phase of INDONESIAN_PHASES) phase.run(state, tools);
  } else if (state.language.code === 'eng') {
    for (const phase of ENGLISH_PHASES) phase.run(state, tools);
  } else
    state.warnings.push({
      code: 'unsupported-language',
      message:
        state.language.code === 'und'
          ? 'too little text to tell the language; nothing was extracted'
          : `no route for language "${state.language.code}"; nothing was extracted`,
      start: 0,
      end: text.length,
    });
  return state;
}

function toDocument(state: ReadingState, id: string): SebutDocument {
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
      focus: entities === undefined ? null : focusOf(entities.locations, entities.countries),
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
