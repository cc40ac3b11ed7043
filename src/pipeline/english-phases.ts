/** The phases of the English route, as one literal list: hands of its own, resolution and entities shared. */

import { partAt } from '../article/page.ts';
import {
  createEnglishContext,
  findEnglishDates,
  findEnglishTitles,
  proposeByCompromise,
  proposeByEnglishDictionary,
  proposeByEnglishRules,
  readEnglishQuotes,
  readEnglishRoles,
} from '../english/index.ts';
import { assembleEntities } from '../entities/assemble.ts';
import type { Mention } from '../model/types.ts';
import type { HandWeights } from '../resolve/resolve.ts';
import { type Phase, readPage, split } from './phases.ts';
import { resolveMentions } from './resolve-mentions.ts';

/** Every hand's scores are on one scale here: compromise's are low by themselves. */
const ENGLISH_WEIGHTS: HandWeights = {
  dictionary: 0.95,
  rule: 1,
  tagger: 1,
  none: 0.9,
};

const lookUp: Phase = {
  name: 'gazetteer',
  run(state, { gazetteer, englishLexicon }) {
    const context = createEnglishContext(state.tokens, gazetteer, englishLexicon());
    const { tokens, names } = context;
    state.english = context;
    state.tokens = tokens;
    state.context = names;
    state.matches = names.matches;
    state.sentenceStart = names.sentenceStart;
    state.lineStyle = names.lineStyle;
    state.candidates = proposeByEnglishDictionary(context);
  },
};

const applyRules: Phase = {
  name: 'rules',
  run(state) {
    for (const candidate of proposeByEnglishRules(state.english)) state.candidates.push(candidate);
  },
};

const tag: Phase = {
  name: 'compromise',
  run(state, { tagger }) {
    if (tagger === null) return;
    for (const candidate of proposeByCompromise(state.english)) state.candidates.push(candidate);
  },
};

const findDates: Phase = {
  name: 'time',
  run(state) {
    const { anchor } = state.request;
    state.dates = findEnglishDates(state.text, {
      reference: anchor ?? state.page.published?.value ?? null,
      referenceSource: anchor !== undefined ? 'given' : 'published',
    });
  },
};

const resolve: Phase = {
  name: 'resolve',
  run(state) {
    resolveMentions(state, ENGLISH_WEIGHTS, null);
  },
};

const assemble: Phase = {
  name: 'entities',
  run(state) {
    const { tokens, mentions, english } = state;
    const entities = assembleEntities(mentions, state.context, state.regions);
    const titles = findEnglishTitles(english, mentions);
    const titlesOf = new Map<string, Set<string>>();
    for (const { person, start, end } of titles) {
      const id = entities.idOf.get(person as Mention) ?? '';
      const printed = tokens.text.slice(start, end).replace(/\s+/gu, ' ');
      titlesOf.set(id, (titlesOf.get(id) ?? new Set()).add(printed));
    }
    state.entities = {
      ...entities,
      titles,
      people: entities.people.map((person) => ({ ...person, titles: [...(titlesOf.get(person.id) ?? [])] })),
    };
  },
};

const attribute: Phase = {
  name: 'quotes and roles',
  run(state) {
    const { entities, mentions, english, tokens, page } = state;
    const inArticle = entities.titles.filter(({ start }) => partAt(page.parts, start)?.kind !== 'byline');
    state.roles = readEnglishRoles(inArticle, mentions, tokens, entities.idOf);
    state.quotes = readEnglishQuotes(english, mentions, entities.idOf, page.parts);
  },
};

export const ENGLISH_PHASES: readonly Phase[] = [
  split,
  readPage,
  lookUp,
  findDates,
  applyRules,
  tag,
  resolve,
  assemble,
  attribute,
];
