/**
 * What the tagger believes of each token of a text: the probability of every label, for the tokens that it was in any
 * doubt about. The others, three quarters of news, are outside at a glance and have no row.
 */

import { BEGIN, END, INSIDE, LABEL_COUNT, labelOf, OUTSIDE, SINGLE, TAGGED_TYPES } from './labels.ts';

const L = LABEL_COUNT;

export class TokenBeliefs {
  /** By token: where its LABEL_COUNT probabilities begin, or -1. */
  private readonly rowAt: Int32Array;
  private readonly probabilities: Float32Array;

  constructor(rowAt: Int32Array, probabilities: Float32Array) {
    this.rowAt = rowAt;
    this.probabilities = probabilities;
  }

  /** That a token belongs to no mention; what lies beyond the text is outside too. */
  outside(token: number): number {
    const row = this.rowOf(token);
    return row < 0 ? 1 : this.probabilities[row + OUTSIDE];
  }

  /** That a token belongs to a mention of a type, an index into TAGGED_TYPES. */
  isOf(token: number, type: number): number {
    const row = this.rowOf(token);
    if (row < 0) return 0;
    const at = row + labelOf(type, BEGIN);
    const { probabilities } = this;
    return (
      probabilities[at + BEGIN] +
      probabilities[at + INSIDE] +
      probabilities[at + END] +
      probabilities[at + SINGLE]
    );
  }

  /** That a mention of a type begins at a token. */
  begins(token: number, type: number): number {
    const row = this.rowOf(token);
    if (row < 0) return 0;
    return this.probabilities[row + labelOf(type, BEGIN)] + this.probabilities[row + labelOf(type, SINGLE)];
  }

  /** That a mention of a type ends with a token. */
  ends(token: number, type: number): number {
    const row = this.rowOf(token);
    if (row < 0) return 0;
    return this.probabilities[row + labelOf(type, END)] + this.probabilities[row + labelOf(type, SINGLE)];
  }

  /** That a token goes on with a mention, of whatever type, that began before it. */
  goesOn(token: number): number {
    return this.sumOf(token, INSIDE, END);
  }

  /** That a mention, of whatever type, goes on behind a token. */
  goesOnBehind(token: number): number {
    return this.sumOf(token, BEGIN, INSIDE);
  }

  private sumOf(token: number, position: number, other: number): number {
    const row = this.rowOf(token);
    if (row < 0) return 0;
    let sum = 0;
    for (let type = 0; type < TAGGED_TYPES.length; type++)
      sum +=
        this.probabilities[row + labelOf(type, position)] + this.probabilities[row + labelOf(type, other)];
    return sum;
  }

  private rowOf(token: number): number {
    return token < 0 || token >= this.rowAt.length ? -1 : this.rowAt[token];
  }
}

/** Collects the beliefs of one text while it is tagged. */
export class BeliefCollector {
  private rowAt = new Int32Array(0);
  private values = new Float32Array(256 * L);
  private used = 0;

  begin(tokenCount: number): void {
    this.rowAt = new Int32Array(tokenCount).fill(-1);
    this.used = 0;
  }

  /** Room for a stretch of tokens; what is written there from `at` on belongs to them. */
  room(first: number, length: number): { readonly values: Float32Array; readonly at: number } {
    const at = this.used;
    this.used += length * L;
    if (this.used > this.values.length) {
      const larger = new Float32Array(this.used * 2);
      larger.set(this.values);
      this.values = larger;
    }
    for (let i = 0; i < length; i++) this.rowAt[first + i] = at + i * L;
    return { values: this.values, at };
  }

  end(): TokenBeliefs {
    return new TokenBeliefs(this.rowAt, this.values.slice(0, this.used));
  }
}
