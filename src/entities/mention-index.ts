/** Mentions, and what belongs to them, found by token: mentions never overlap, so a token begins or ends one at most. */

import type { Mention } from '../model/types.ts';

/** Mentions of one text by the token with which they begin, or behind which they end. */
export class MentionIndex {
  private readonly mentions: readonly Mention[];
  /** Position in `mentions` and 1 more, by token; 0 where there is none. */
  private readonly numberAt: number[];

  constructor(mentions: readonly Mention[], tokenCount: number, edge: 'firstToken' | 'endToken') {
    this.mentions = mentions;
    this.numberAt = new Array<number>(tokenCount + 1).fill(0);
    mentions.forEach(({ firstToken, endToken }, index) => {
      this.numberAt[edge === 'firstToken' ? firstToken : endToken] = index + 1;
    });
  }

  has(token: number): boolean {
    return this.numberAt[token] > 0;
  }

  get(token: number): Mention | undefined {
    const number = this.numberAt[token];
    return number > 0 ? this.mentions[number - 1] : undefined;
  }
}

/** Entity id of each mention of one text: *person-1*. */
export class EntityIds {
  private readonly ids: string[] = [];
  /** Position in `ids` and 1 more, by first token of the mention. */
  private readonly numberAt: number[];

  constructor(tokenCount: number) {
    this.numberAt = new Array<number>(tokenCount).fill(0);
  }

  /** Gives the mentions of one entity its id. */
  add(mentions: readonly Mention[], id: string): void {
    const number = this.ids.push(id);
    for (const { firstToken } of mentions) this.numberAt[firstToken] = number;
  }

  get({ firstToken }: Mention): string | undefined {
    const number = this.numberAt[firstToken];
    return number > 0 ? this.ids[number - 1] : undefined;
  }
}
