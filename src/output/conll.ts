/**
 * CoNLL: one token a line, an empty line behind a sentence. Columns, separated by tabs: token, entity tag (BIO), time
 * tag (BIO). `# newdoc id = …` begins a document.
 *
 * Tokens are words and single marks, cut where a mention begins or ends, so that every mention is whole tokens.
 */

import type { SebutDocument } from '../model/document.ts';
import { isFailed } from '../model/record.ts';
import { BARE_FRAME, type OutputFormat } from './format.ts';
import { listMentions } from './mentions.ts';

export const conllFormat: OutputFormat = {
  frame: () => BARE_FRAME,
  format(result, text) {
    const head = `# newdoc id = ${oneLine(result.id)}\n`;
    if (isFailed(result))
      return `${head}# error = ${oneLine(`${result.error.code}: ${result.error.message}`)}\n\n`;
    return `${head}${formatTokens(result, text)}\n`;
  },
};

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}

interface Label {
  readonly start: number;
  readonly end: number;
  readonly tag: string;
}

/** `anak-anak`, `Jum'at`, `3,5`, or a single mark. */
const TOKEN = /[\p{L}\p{M}\p{N}]+(?:['’.,:/-][\p{L}\p{M}\p{N}]+)*|[^\s\p{L}\p{M}\p{N}]/gu;

function formatTokens(document: SebutDocument, text: string): string {
  const entities = new LabelRow(
    listMentions(document).map(({ type, mention: { start, end } }) => ({
      start,
      end,
      tag: type.toUpperCase(),
    })),
  );
  const times = new LabelRow(document.dates.map(({ start, end, type }) => ({ start, end, tag: type })));
  const cuts = [...new Set([...entities.borders, ...times.borders])].sort((a, b) => a - b);
  const lines: string[] = [];
  let cut = 0;
  let before = 0;
  for (const { 0: token, index } of text.matchAll(TOKEN)) {
    const gap = text.slice(before, index);
    const endsSentence =
      gap.includes('\n') || (gap !== '' && /[.!?]["”']?$/.test(text.slice(Math.max(0, before - 2), before)));
    if (endsSentence && lines.length > 0 && lines[lines.length - 1] !== '' && !entities.covers(index))
      lines.push('');
    const end = index + token.length;
    let start = index;
    while (cut < cuts.length && cuts[cut] <= start) cut++;
    for (; start < end; ) {
      const stop = cut < cuts.length && cuts[cut] < end ? cuts[cut++] : end;
      lines.push(`${text.slice(start, stop)}\t${entities.tagAt(start)}\t${times.tagAt(start)}`);
      start = stop;
    }
    before = end;
  }
  return lines.map((line) => `${line}\n`).join('');
}

/** Labels that do not overlap, asked for from left to right. */
class LabelRow {
  readonly borders: readonly number[];
  private readonly labels: readonly Label[];
  private next = 0;
  private begun = -1;

  constructor(labels: readonly Label[]) {
    this.labels = [...labels].sort((a, b) => a.start - b.start);
    this.borders = this.labels.flatMap(({ start, end }) => [start, end]);
  }

  /** A label goes on through this place. */
  covers(position: number): boolean {
    const label = this.at(position);
    return label !== undefined && label.start < position;
  }

  tagAt(position: number): string {
    const label = this.at(position);
    if (label === undefined) return 'O';
    const prefix = this.begun === this.next ? 'I' : 'B';
    this.begun = this.next;
    return `${prefix}-${label.tag}`;
  }

  private at(position: number): Label | undefined {
    while (this.next < this.labels.length && this.labels[this.next].end <= position) this.next++;
    const label = this.labels[this.next];
    return label !== undefined && label.start <= position ? label : undefined;
  }
}
