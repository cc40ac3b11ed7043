/** The mentions that may speak, found by where they stand. */

import type { Mention } from '../model/types.ts';
import { lowerBound } from '../text/order.ts';

export class Speakers {
  /** In text order. */
  readonly list: readonly Mention[];
  private readonly firstTokens: readonly number[];

  /** @param list in text order */
  constructor(list: readonly Mention[]) {
    this.list = list;
    this.firstTokens = list.map(({ firstToken }) => firstToken);
  }

  /** Those that begin from token `first` up to `end`. */
  between(first: number, end: number): Mention[] {
    const inside: Mention[] = [];
    for (let index = lowerBound(this.firstTokens, first); index < this.list.length; index++) {
      if (this.list[index].firstToken >= end) break;
      inside.push(this.list[index]);
    }
    return inside;
  }
}

export function maySpeak({ type }: Mention): boolean {
  return type === 'person' || type === 'organization';
}
