/** Titles taken apart: *Wakil Presiden Komunikasi PT Pertamina* is the role *Wakil Presiden Komunikasi* at *PT Pertamina*. */

import type { DocumentRole } from '../model/document.ts';
import type { Mention } from '../model/types.ts';
import type { Tokens } from '../text/tokens.ts';
import { lowerBound, tidy } from './cluster.ts';
import type { PrintedTitle } from './titles.ts';

/**
 * @param titles titles with their person, from `findPrintedTitles`
 * @param mentions mentions of all types in text order
 * @param idOf entity id of each mention
 */
export function readRoles(
  titles: readonly PrintedTitle[],
  mentions: readonly Mention[],
  tokens: Tokens,
  idOf: ReadonlyMap<Mention, string>,
): DocumentRole[] {
  const roles: DocumentRole[] = [];
  const firstTokens = mentions.map(({ firstToken }) => firstToken);
  for (const title of titles) {
    const person = idOf.get(title.person);
    if (person === undefined) continue;
    const inside: Mention[] = [];
    for (let index = lowerBound(firstTokens, title.firstToken); index < mentions.length; index++) {
      const mention = mentions[index];
      if (mention.endToken > title.endToken) break;
      if (mention.type !== 'person') inside.push(mention);
    }
    const first = inside.find(({ firstToken }) => firstToken > title.firstToken);
    const end = first === undefined ? title.end : tokens.end[first.firstToken - 1];
    const role = tidy(tokens.text.slice(title.start, end)).replace(/[\s,(]+$/, '');
    if (role === '') continue;
    const idOfType = (type: Mention['type']) => {
      const mention = inside.find(
        (candidate) => candidate.type === type && candidate.firstToken > title.firstToken,
      );
      return mention === undefined ? null : (idOf.get(mention) ?? null);
    };
    roles.push({
      person,
      role,
      organization: idOfType('organization'),
      country: idOfType('country'),
      location: idOfType('location'),
      start: title.start,
      end: title.end,
    });
  }
  return roles;
}
