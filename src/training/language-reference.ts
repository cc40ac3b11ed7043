/**
 * Reads what others have counted in far more text than we have: word frequencies of wordfreq (Robyn Speer, PyPI
 * `wordfreq`, CC BY-SA 4.0) and conditional n-gram frequencies of lingua (Peter M. Stahl, PyPI
 * `lingua-language-detector` 1.3, Apache 2.0); the word lists of malaya (Husein Zolkepli, PyPI `malaya` 5.1, MIT),
 * which say what is Malay in Malaysia; and those of tesseract (Google, Debian `tesseract-ocr-ind`, `tesseract-ocr-msa`
 * 4.1, Apache 2.0), the words most frequent on web pages of each language. All enter the model as weights only.
 */

import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';

export interface Reference {
  /** By language as the file names it (`id`, `ms`, `en`, `nl`): word to occurrences in a million words. */
  readonly frequencies: ReadonlyMap<string, ReadonlyMap<string, number>>;
  /** By language as the file says (`INDONESIAN`, `MALAY`): n-gram to the logarithm of its relative frequency. */
  readonly grams: ReadonlyMap<string, ReadonlyMap<string, number>>;
  /** Words of Malay dictionaries; of compounds each part. */
  readonly malay: ReadonlySet<string>;
  /**
   * By language as the file is called (`ind`, `msa`): word of the web to the number of forms in which it is listed
   * (*Polis*, *POLIS*, *anti-polis*), which is the greater the more frequent a word is.
   */
  readonly web: ReadonlyMap<string, ReadonlyMap<string, number>>;
}

/**
 * Reads `small_*.msgpack.gz` of wordfreq, `*grams.json.br` of lingua, `*words.py` of malaya and `*.wordlist` of
 * tesseract, in the order given.
 */
export function readReference(files: readonly string[]): Reference {
  const frequencies = new Map<string, Map<string, number>>();
  const grams = new Map<string, Map<string, number>>();
  const malay = new Set<string>();
  const web = new Map<string, Map<string, number>>();
  for (const file of files) {
    const language = /^(?:small|large)_([a-z]+)\.msgpack\.gz$/.exec(basename(file))?.[1];
    if (language !== undefined) frequencies.set(language, readFrequencies(gunzipSync(readFileSync(file))));
    else if (file.endsWith('.wordlist'))
      web.set(basename(file, '.wordlist'), readForms(readFileSync(file, 'utf8')));
    else if (file.endsWith('.py')) readWordSet(readFileSync(file, 'utf8'), malay);
    else readGrams(brotliDecompressSync(readFileSync(file)).toString('utf8'), grams);
  }
  return { frequencies, grams, malay, web };
}

/** Whether `readReference` reads this file. */
export function isReference(file: string): boolean {
  return /\.(?:msgpack\.gz|json\.br|py|wordlist)$/.test(file);
}

/** wordfreq's cB lists: after a header one list of words for each hundredth of a decade, most frequent first. */
function readFrequencies(bytes: Uint8Array): Map<string, number> {
  const [, ...lists] = new MessagePackReader(bytes).value() as [unknown, ...string[][]];
  const found = new Map<string, number>();
  lists.forEach((words, centibels) => {
    for (const word of words) found.set(word, 1e6 * 10 ** (-centibels / 100));
  });
  return found;
}

function readGrams(json: string, into: Map<string, Map<string, number>>): void {
  const { language, ngrams } = JSON.parse(json) as { language: string; ngrams: Record<string, string> };
  const found = into.get(language) ?? new Map<string, number>();
  into.set(language, found);
  for (const [fraction, list] of Object.entries(ngrams)) {
    const [part, whole] = fraction.split('/').map(Number);
    for (const gram of list.split(' ')) found.set(gram, Math.log(part / whole));
  }
}

/** malaya's sets: a quoted word to a line. */
function readWordSet(source: string, into: Set<string>): void {
  for (const [, word] of source.matchAll(/^\s*['"]([a-z'-]+)['"],?$/gm))
    for (const part of word.split('-')) if (part !== '') into.add(part);
}

/** A form to a line, as `dawg2wordlist` writes them. */
function readForms(list: string): Map<string, number> {
  const found = new Map<string, number>();
  for (const [word] of list.toLowerCase().matchAll(/[a-z']+/g)) found.set(word, (found.get(word) ?? 0) + 1);
  return found;
}

/** The part of MessagePack that wordfreq uses: maps, arrays, strings and small numbers. */
class MessagePackReader {
  private at = 0;
  private readonly bytes: Uint8Array;
  private readonly view: DataView;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  value(): unknown {
    const head = this.bytes[this.at++];
    if (head < 0x80) return head;
    if (head < 0x90) return this.map(head & 0x0f);
    if (head < 0xa0) return this.array(head & 0x0f);
    if (head < 0xc0) return this.string(head & 0x1f);
    if (head === 0xd9) return this.string(this.bytes[this.at++]);
    if (head === 0xda) return this.string(this.short());
    if (head === 0xdc) return this.array(this.short());
    if (head === 0xdd) {
      this.at += 4;
      return this.array(this.view.getUint32(this.at - 4));
    }
    throw new Error(`MessagePack type ${head} is not read`);
  }

  private short(): number {
    this.at += 2;
    return this.view.getUint16(this.at - 2);
  }

  private string(length: number): string {
    this.at += length;
    return Buffer.from(this.bytes.subarray(this.at - length, this.at)).toString('utf8');
  }

  private array(length: number): unknown[] {
    return Array.from({ length }, () => this.value());
  }

  private map(length: number): Record<string, unknown> {
    const found: Record<string, unknown> = {};
    for (let i = 0; i < length; i++) found[String(this.value())] = this.value();
    return found;
  }
}
