/**
 * Who of a text carries a title that stands alone: *ujar Kapolres*, *lanjut jaksa*, *Bupati Bogor menegaskan …*, where the
 * text prints *Kapolres Bogor AKBP Rano Wijaya* or *jaksa penuntut umum (JPU) Rano Wijaya* elsewhere.
 *
 * Limits: the same first word or the abbreviation printed beside it; *Menlu* is not told from *Menteri Luar Negeri*.
 */

import { FORM_TYPE } from '../gazetteer/schema.ts';
import { CLASS, isMeant, isSign, type RuleContext } from '../rules/context.ts';
import { RUNNING } from '../text/lines.ts';
import { partitionPoint } from '../text/order.ts';
import { LOWER, NEW_LINE, WORD } from '../text/tokens.ts';
import type { EntityIds } from './mention-index.ts';
import type { PrintedTitle } from './titles.ts';

/** In small letters these are said of many, *kata warga*, *ujar pedagang*: whoever is named with one need not be meant. */
const OF_MANY = new Set(['profession', 'status', 'kin', 'business']);
/** Longest office that is compared, in tokens. */
const LONGEST = 8;
/** Printed titles alike that are looked at, the nearest before an office and as many behind. */
const MOST_ALIKE = 100;

export class OfficeHolders {
  private readonly context: RuleContext;
  private readonly titles: readonly PrintedTitle[];
  private readonly idOf: EntityIds;
  /** Titles by their first word and by the abbreviation in them; made when an office first stands alone. */
  private byWord: Map<number, PrintedTitle[]> | null = null;

  /** @param titles in text order */
  constructor(context: RuleContext, titles: readonly PrintedTitle[], idOf: EntityIds) {
    this.context = context;
    this.titles = titles;
    this.idOf = idOf;
  }

  /**
   * Entity that carries the office at a token, or null where nobody does, or several do and none was named before.
   *
   * @param end where the words of the office end at most
   */
  of(first: number, end: number): string | null {
    const { tokens, classes } = this.context;
    if ((classes[first] & CLASS.title) === 0) return null;
    const alike = this.titlesOf(tokens.word[first]);
    if (alike === undefined) return null;
    if (tokens.shape[first] === LOWER && !this.isOfOne(first, alike[0].firstToken)) return null;
    let latest: string | null = null;
    let only = true;
    let last: string | null = null;
    const behind = partitionPoint(alike.length, (index) => alike[index].firstToken < first);
    for (const title of alike.slice(Math.max(0, behind - MOST_ALIKE), behind + MOST_ALIKE)) {
      if (title.firstToken === first || !this.agrees(title, first, end)) continue;
      const name = this.idOf.get(title.person) ?? null;
      only &&= last === null || last === name;
      last = name;
      if (title.firstToken < first) latest = name;
    }
    return only ? last : latest;
  }

  private titlesOf(word: number): readonly PrintedTitle[] | undefined {
    if (this.byWord === null) {
      this.byWord = new Map();
      const { tokens } = this.context;
      for (const title of this.titles) {
        this.add(tokens.word[title.firstToken], title);
        for (let i = title.firstToken + 1; i < title.endToken; i++)
          if (isSign(this.context, i - 1, '(')) this.add(tokens.word[i], title);
      }
    }
    return this.byWord.get(word);
  }

  private add(word: number, title: PrintedTitle): void {
    const alike = this.byWord?.get(word);
    if (alike === undefined) this.byWord?.set(word, [title]);
    else alike.push(title);
  }

  /** Whether the capitalised words behind the first, the *Bogor* of *Kapolres Bogor*, stand in a title too. */
  private agrees({ firstToken, endToken }: PrintedTitle, first: number, end: number): boolean {
    const { tokens } = this.context;
    for (let i = first + 1; i < end && i - first < LONGEST; i++) {
      if (tokens.kind[i] !== WORD || tokens.shape[i] === LOWER || tokens.gap[i] >= NEW_LINE) return true;
      let inside = false;
      for (let k = firstToken + 1; k < endToken && !inside; k++) inside = tokens.word[k] === tokens.word[i];
      if (!inside) return false;
    }
    return true;
  }

  /**
   * Whether an office in small letters is one person's. A court has several judges and prosecutors: they are told from
   * the one who is named by being spoken of before, *Jaksa menghadirkan saksi. “…” tanya jaksa Rano Wijaya*.
   *
   * @param named token at which somebody is first named with it
   */
  private isOfOne(token: number, named: number): boolean {
    const subtype = this.subtypeOf(token);
    if (subtype === null || OF_MANY.has(subtype)) return false;
    if (subtype !== 'court') return true;
    const { tokens, lineStyle } = this.context;
    const word = tokens.word[token];
    for (let i = 0; i < named; i++) if (tokens.word[i] === word && lineStyle[i] === RUNNING) return false;
    return true;
  }

  /** Of the title that is the token alone, or null. */
  private subtypeOf(token: number): string | null {
    const { matches, matchesAt, gazetteer, lineStyle } = this.context;
    for (let row = matchesAt[token]; row < matchesAt[token + 1]; row++)
      if (
        matches.type[row] === FORM_TYPE.title &&
        matches.end[row] === token + 1 &&
        isMeant(matches.casing[row], FORM_TYPE.title, lineStyle[token])
      )
        return gazetteer.subtypeOf(matches.form[row]);
    return null;
  }
}
