/**
 * Reads what the language model is trained on: labelled sentences, raw Indonesian articles, and word lists.
 *
 * | file | rows |
 * |---|---|
 * | `*.jsonl` with `language` | `{id, text, language}`: one labelled sentence |
 * | `*.jsonl`, `*.jsonl.gz` with `body` | raw Indonesian articles |
 * | `*.tsv` with `type` = `language-word` | words by language (`subtype` = ISO 639-3), with `weight` where a frequency is known |
 */

import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { MOST_FEATURES, readWords, wordFeatures } from '../language/features.ts';

/** A labelled sentence. */
export interface Sentence {
  readonly text: string;
  readonly language: string;
  /** The same for translations of one sentence, so that folds keep them together. */
  readonly group: string;
}

/** A word of a list. */
export interface ListedWord {
  readonly surface: string;
  readonly language: string;
  readonly id: string;
  /** Occurrences in a million words, or 0 where the list gives none. */
  readonly perMillion: number;
}

export interface Corpus {
  readonly sentences: readonly Sentence[];
  /** Some sentences of raw Indonesian articles, and some of their titles. */
  readonly articleSentences: readonly string[];
  readonly titles: readonly string[];
  /** Words that raw Indonesian articles use at least `KNOWN_FROM` times, with occurrences in a million words. */
  readonly articleWords: ReadonlyMap<string, number>;
  readonly words: readonly ListedWord[];
}

/** A word of raw articles counts as known from this many occurrences; below are misprints. */
const KNOWN_FROM = 3;
/** Sentences and titles taken of raw articles, spread evenly over them. */
const ARTICLE_SENTENCES = 6000;
const TITLES = 3000;

/** Reads files in the order given; the same files give the same corpus. */
export function readCorpus(files: readonly string[]): Corpus {
  const sentences: Sentence[] = [];
  const articles: string[] = [];
  const titles: string[] = [];
  const words: ListedWord[] = [];
  for (const file of files) {
    const lines = readLines(file);
    if (file.endsWith('.tsv')) readWordList(lines, words);
    else
      for (const line of lines) {
        const row = JSON.parse(line) as Record<'id' | 'text' | 'language' | 'body' | 'title', unknown>;
        if (typeof row.body === 'string') {
          articles.push(row.body);
          if (typeof row.title === 'string') titles.push(row.title);
        } else if (typeof row.text === 'string' && typeof row.language === 'string')
          sentences.push({ text: row.text, language: row.language, group: groupOf(String(row.id)) });
        else throw new Error(`${file}: a row with neither body nor text and language`);
      }
  }
  return {
    sentences,
    articleSentences: spread(articles, ARTICLE_SENTENCES).flatMap(sentenceOf),
    titles: spread(titles, TITLES),
    articleWords: frequentWords(articles),
    words,
  };
}

/** About `count` of the items, evenly over all of them. */
function spread<T>(items: readonly T[], count: number): T[] {
  const step = Math.max(1, Math.floor(items.length / count));
  return items.filter((_, index) => index % step === 0);
}

/** One sentence of 60 to 500 characters of an article: not the first, which holds the dateline. */
function sentenceOf(body: string, index: number): string[] {
  const sentences = body
    .split(/\n+|(?<=[.!?]["”]?)\s+(?=["“]?[A-Z])/)
    .filter((sentence) => sentence.length >= 60 && sentence.length <= 500);
  return sentences.length < 3 ? [] : [sentences[1 + (index % (sentences.length - 1))]];
}

function frequentWords(articles: readonly string[]): Map<string, number> {
  const vocabulary = new Vocabulary();
  const counts: number[] = [];
  let total = 0;
  for (const body of articles) {
    const { words } = wordSequence(body, vocabulary);
    total += words.length;
    for (const word of words) counts[word] = (counts[word] ?? 0) + 1;
  }
  const frequent = new Map<string, number>();
  vocabulary.forms.forEach((form, word) => {
    if (counts[word] >= KNOWN_FROM) frequent.set(form, (1e6 * counts[word]) / total);
  });
  return frequent;
}

function readLines(file: string): string[] {
  const bytes = readFileSync(file);
  const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  return text.split('\n').filter((line) => line !== '');
}

/** `nusax-train-jav-17` and `nusax-train-ind-17` are one sentence: the code in the middle goes. */
function groupOf(id: string): string {
  return id.replace(/-[a-z]{3}-(?=\d+$)/, '-');
}

function readWordList(lines: readonly string[], into: ListedWord[]): void {
  const header = lines[0].split('\t');
  const column = (name: string): number => header.indexOf(name);
  const [id, surface, type, subtype, weight] = ['id', 'surface', 'type', 'subtype', 'weight'].map(column);
  for (const line of lines.slice(1)) {
    const cells = line.split('\t');
    if (cells[type] !== 'language-word') continue;
    into.push({
      id: cells[id],
      surface: cells[surface],
      language: cells[subtype],
      perMillion: weight < 0 ? 0 : Number(cells[weight]),
    });
  }
}

/** Distinct words with their features, numbered in the order they are met. */
export class Vocabulary {
  readonly features: Int32Array[] = [];
  readonly forms: string[] = [];
  private readonly ids = new Map<string, number>();

  get size(): number {
    return this.features.length;
  }

  idOf(letters: Uint16Array, length: number, hash: number): number {
    const form = String.fromCharCode(...letters.subarray(0, length));
    const known = this.ids.get(form);
    if (known !== undefined) return known;
    const features = new Int32Array(MOST_FEATURES);
    const count = wordFeatures(letters, length, hash, features);
    const id = this.features.length;
    this.features.push(features.slice(0, count));
    this.forms.push(form);
    this.ids.set(form, id);
    return id;
  }
}

/** A text as the learner sees it: word numbers, which of them are likely names, and ways to write a number. */
export interface WordSequence {
  readonly words: Int32Array;
  readonly names: Uint8Array;
  /** Indices in `NUMBER_SHAPES`. */
  readonly numbers: Uint8Array;
}

export function wordSequence(text: string, vocabulary: Vocabulary): WordSequence {
  const words: number[] = [];
  const names: number[] = [];
  const numbers: number[] = [];
  const visitor = {
    word(letters: Uint16Array, length: number, hash: number, name: boolean): void {
      words.push(vocabulary.idOf(letters, length, hash));
      names.push(name ? 1 : 0);
    },
    number(shape: number): void {
      numbers.push(shape);
    },
  };
  readWords(text, 0, text.length, visitor, { latin: 0, other: 0 });
  return { words: Int32Array.from(words), names: Uint8Array.from(names), numbers: Uint8Array.from(numbers) };
}

/** A text of which each word, and each way to write a number, is left where it stands first. */
export function distinct({ words, names, numbers }: WordSequence): WordSequence {
  const first = words.map((word, index) => (words.indexOf(word) === index ? 1 : 0));
  return {
    words: words.filter((_, index) => first[index] === 1),
    names: names.filter((_, index) => first[index] === 1),
    numbers: numbers.filter((shape, index) => numbers.indexOf(shape) === index),
  };
}

/** Numbers from 0 to 1 that are the same in every run. */
export function sequence(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Puts `items` in an order that is the same in every run. */
export function shuffle(items: number[], next: () => number): void {
  for (let i = items.length - 1; i > 0; i--) {
    const j = Math.floor(next() * (i + 1));
    [items[i], items[j]] = [items[j], items[i]];
  }
}
