/** Titles taken apart: *director of the Reef Agency* is the role *director* at *Reef Agency*. */

import { tidy } from '../entities/cluster.ts';
import type { EntityIds } from '../entities/mention-index.ts';
import type { PrintedTitle } from '../entities/titles.ts';
import type { DocumentRole } from '../model/document.ts';
import type { Mention } from '../model/types.ts';
import { lowerBound } from '../text/order.ts';
import type { Tokens } from '../text/tokens.ts';

/** What is left over around the role when the body or place is cut out of the title. */
const LEFTOVER_END = /(?:[\s,(]|'s|\b(?:of|for|at|in|from|and|the|with|on|to))+$/i;
const LEFTOVER_START = /^(?:[\s,)]|['’]s\b|\b(?:the|and)\b)+/i;

/**
 * @param mentions mentions of all types in text order
 * @param idOf entity id of each mention
 */
export function readEnglishRoles(
  titles: readonly PrintedTitle[],
  mentions: readonly Mention[],
  tokens: Tokens,
  idOf: EntityIds,
): DocumentRole[] {
  const firstTokens = mentions.map(({ firstToken }) => firstToken);
  const roles: DocumentRole[] = [];
  for (const { person: mention, firstToken, endToken, start, end } of titles) {
    const person = idOf.get(mention);
    if (person === undefined) continue;
    const inside: Mention[] = [];
    for (let index = lowerBound(firstTokens, firstToken); index < mentions.length; index++) {
      if (mentions[index].endToken > endToken) break;
      if (mentions[index].type !== 'person') inside.push(mentions[index]);
    }
    const role = roleOf(tokens, firstToken, endToken, inside);
    if (role === '') continue;
    const idOfType = (type: Mention['type']) => {
      const found = inside.find((other) => other.type === type);
      return found === undefined ? null : (idOf.get(found) ?? null);
    };
    roles.push({
      person,
      role,
      organization: idOfType('organization'),
      country: idOfType('country'),
      location: idOfType('location'),
      start,
      end,
    });
  }
  return roles;
}

/** What stands after the names inside (*Golkar Party chairman*), or before them (*director of …*). */
function roleOf(tokens: Tokens, first: number, end: number, inside: readonly Mention[]): string {
  const cut = (from: number, to: number) =>
    from >= to
      ? ''
      : tidy(tokens.text.slice(tokens.start[from], tokens.end[to - 1]))
          .replace(LEFTOVER_END, '')
          .replace(LEFTOVER_START, '');
  if (inside.length === 0) return cut(first, end);
  const before = cut(first, inside[0].firstToken);
  return before !== '' ? before : cut(inside[inside.length - 1].endToken, end);
}
