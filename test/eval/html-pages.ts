/** Measures reading saved pages against their main text and date. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { analyzePage } from '../../src/article/analyze.ts';
import { parseHtml } from '../../src/input/html-article.ts';
import { isFailed } from '../../src/model/record.ts';

export interface PageMeasure {
  readonly file: string;
  readonly f1: number;
  readonly precision: number;
  readonly recall: number;
  /** As the extractor gives it. */
  readonly date: string | null;
  readonly isDateRight: boolean;
}

interface GoldPage {
  readonly file: string;
  readonly content: string;
  /** Universal time. */
  readonly date_iso: string;
}

export function measurePages(folder: string): PageMeasure[] {
  return readFileSync(join(folder, 'gold.jsonl'), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => measurePage(folder, JSON.parse(line) as GoldPage));
}

function measurePage(folder: string, gold: GoldPage): PageMeasure {
  const record = parseHtml(readFileSync(join(folder, gold.file)), undefined, gold.file, () => {});
  const text = isFailed(record) ? '' : record.text;
  const date = isFailed(record)
    ? null
    : (analyzePage(text, { title: record.title, date: record.date }).published?.value ?? null);
  return {
    file: gold.file,
    ...overlap(tokens(text), tokens(gold.content)),
    date,
    isDateRight: isSameMoment(date, gold.date_iso),
  };
}

function tokens(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

function overlap(found: readonly string[], gold: readonly string[]) {
  const left = new Map<string, number>();
  for (const token of gold) left.set(token, (left.get(token) ?? 0) + 1);
  let common = 0;
  for (const token of found) {
    const count = left.get(token) ?? 0;
    if (count === 0) continue;
    common++;
    left.set(token, count - 1);
  }
  const precision = found.length === 0 ? 0 : common / found.length;
  const recall = gold.length === 0 ? 0 : common / gold.length;
  return { precision, recall, f1: common === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}

/** The same minute; without a zone the outlets' own, western Indonesian time, is meant. */
function isSameMoment(date: string | null, gold: string): boolean {
  if (date === null) return false;
  const moment = new Date(/(?:Z|[+-]\d\d:\d\d)$/.test(date) ? date : `${date}+07:00`);
  return Math.abs(moment.getTime() - new Date(gold).getTime()) < 60_000;
}
