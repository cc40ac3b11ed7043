/** The non-empty lines of a page with their offsets. */

export interface Line {
  readonly start: number;
  readonly end: number;
  /** Without white space around it. */
  readonly text: string;
  /** Whether an empty line, or the beginning of the text, stands before. */
  readonly afterBlank: boolean;
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
      lines.push({ start, end, text: content, afterBlank: blank });
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
