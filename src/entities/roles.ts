/** Titles taken apart: *Wakil Presiden Komunikasi PT Pertamina* is the role *Wakil Presiden Komunikasi* at *PT Pertamina*. */

import type { DocumentRole } from '../model/document.ts';
import type { Mention } from '../model/types.ts';
import { lowerBound } from '../text/order.ts';
import type { Tokens } from '../text/tokens.ts';
import { tidy } from './cluster.ts';
import type { EntityIds } from './mention-index.ts';
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
  idOf: EntityIds,
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
    const role = roleText(title, first, tokens);
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

/** Between a role and its body, and of neither: *Pengamat politik dari Universitas Syracuse*, *Dandim 0830/Surabaya*. */
const LINKING = /[\s,(]+(?:[\dIVX]{1,6}\/|dari|di|pada|untuk|of|for|at|the|and|dan|&)?[\s,(]*$/i;

/** The title up to what it is a title of: *Wakil Presiden Komunikasi*. */
function roleText(title: PrintedTitle, first: Mention | undefined, tokens: Tokens): string {
  if (first === undefined) return tidy(tokens.text.slice(title.start, title.end));
  // Wali Kota Surabaya: the place as found may begin with the title's own last word
  const end = WALI_KOTA.test(tokens.text.slice(title.start, first.end))
    ? title.firstToken + 2
    : first.firstToken;
  return tidy(tokens.text.slice(title.start, tokens.end[end - 1])).replace(LINKING, '');
}

/** *Wali Kota …*, *Penjabat Wali Kota …* */
const WALI_KOTA = /^wali\s+kota\b/i;
