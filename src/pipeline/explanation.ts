/** Why the result is what it is: for every mention, what spoke for it and what lost against it. */

import type { Gazetteer } from '../gazetteer/gazetteer.ts';
import type { SebutDocument } from '../model/document.ts';
import type { ExplainedMention, ExplainedReading, Explanation } from '../model/explanation.ts';
import type { Mention } from '../model/types.ts';
import type { Reading } from '../resolve/resolve.ts';
import type { ReadingState } from './state.ts';

/** Losing readings shown per mention. */
const MOST_SHOWN = 4;

export function explainState(state: ReadingState, document: SebutDocument): Explanation {
  if (state.tokens === undefined || state.mentions === undefined)
    return { document, mentions: [], nothing: [], dates: [] };
  const all = state.weighed;
  const { gazetteer } = state.context;
  const describe = (reading: Reading) => describeReading(reading, state, gazetteer);
  const mentions = state.mentions.map((mention): ExplainedMention => {
    const own = all.find((reading) => sameStretch(reading, mention) && reading.type === mention.type);
    const against = all
      .filter(
        (reading) =>
          reading !== own && reading.firstToken < mention.endToken && reading.endToken > mention.firstToken,
      )
      .sort((a, b) => b.score - a.score || a.firstToken - b.firstToken)
      .slice(0, MOST_SHOWN)
      .map(describe);
    const { text, start, end, type, score } = mention;
    const evidence = own === undefined ? mention.evidence : describe(own).evidence;
    return {
      text,
      start,
      end,
      type,
      score,
      evidence,
      entity: state.entities.idOf.get(mention) ?? '',
      against,
    };
  });
  return {
    document,
    mentions,
    nothing: state.readings.filter(({ type }) => type === 'none').map(describe),
    dates: state.dates.map(({ text, start, rule }) => ({ text, start, rule })),
  };
}

function sameStretch(reading: Reading, mention: Mention): boolean {
  return reading.firstToken === mention.firstToken && reading.endToken === mention.endToken;
}

function describeReading(reading: Reading, state: ReadingState, gazetteer: Gazetteer): ExplainedReading {
  const start = state.tokens.start[reading.firstToken];
  const end = state.tokens.end[reading.endToken - 1];
  const evidence = reading.evidence.map((item) => {
    if (!item.startsWith('dictionary:')) return item;
    const ids = reading.forms
      .filter((form) => item === `dictionary:${gazetteer.fileOf(form)}`)
      .map((form) => gazetteer.entityId(gazetteer.formEntity[form]));
    return `${item} (${[...new Set(ids)].join(', ')})`;
  });
  return {
    text: state.text.slice(start, end),
    start,
    end,
    type: reading.type,
    score: Math.round(reading.score * 1000) / 1000,
    evidence,
  };
}
