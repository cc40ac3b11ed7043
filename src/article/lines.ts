/** The non-empty lines of a page with their offsets, and what the wording of each says by itself. */

import type { PartKind } from '../model/types.ts';
import { declaredKind } from './line-kinds.ts';
import { firstWord } from './shape.ts';

/** Head and body ask the same questions of a line; each is answered once. */
export class Line {
  readonly start: number;
  readonly end: number;
  /** Without white space around it. */
  readonly text: string;
  /** Whether an empty line, or the beginning of the text, stands before. */
  readonly afterBlank: boolean;
  private first: string | undefined;
  private kind: PartKind | null | undefined;

  constructor(start: number, end: number, text: string, afterBlank: boolean) {
    this.start = start;
    this.end = end;
    this.text = text;
    this.afterBlank = afterBlank;
  }

  /** The first word, folded; empty where something else than plain letters opens the line. */
  get opening(): string {
    this.first ??= firstWord(this.text);
    return this.first;
  }

  /** The kind that the wording declares, or null. */
  get declared(): PartKind | null {
    if (this.kind === undefined) this.kind = declaredKind(this);
    return this.kind;
  }
}

const BREAK = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/g;

export function readLines(text: string): Line[] {
  const lines: Line[] = [];
  let from = 0;
  let blank = true;
  const push = (to: number) => {
    let start = from;
    let end = to;
    while (start < end && text.charCodeAt(start) <= 0x20) start++;
    while (end > start && (text.charCodeAt(end - 1) <= 0x20 || text.charCodeAt(end - 1) === 0xa0)) end--;
    const content = text.slice(start, end);
    if (content.trim() === '') blank = true;
    else {
      lines.push(new Line(start, end, content, blank));
      blank = false;
    }
  };
  BREAK.lastIndex = 0;
  for (let found = BREAK.exec(text); found !== null; found = BREAK.exec(text)) {
    push(found.index);
    from = found.index + found[0].length;
  }
  push(text.length);
  return lines;
}
