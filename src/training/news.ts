/** Raw news for statistics: bodies of gzipped JSON Lines with `title` and `body`, as sentences of tokens. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { sentenceStarts } from '../text/sentences.ts';
import { type Tokens, tokenize } from '../text/tokens.ts';
import type { WordTable } from '../text/word-table.ts';

/** Archives whose bodies are prose; a list of headlines is not. */
const ARCHIVE = /^(?!rss_).*\.jsonl\.gz$/;

/** `&amp;nbsp;` and `&nbsp;`: pages that were escaped once or twice. */
const ENTITY = /&(?:amp;)?(?:nbsp|amp|quot|ldquo|rdquo|lsquo|rsquo|ndash|mdash|#39);/g;

/** Tokens and sentence starts of every article body below a folder, in a fixed order. */
export function* readNews(
  folder: string,
  words: WordTable,
): Generator<{ readonly id: string; readonly tokens: Tokens; readonly starts: Uint8Array }> {
  for (const name of readdirSync(folder)
    .filter((file) => ARCHIVE.test(file))
    .sort())
    for (const line of gunzipSync(readFileSync(join(folder, name)))
      .toString('utf8')
      .split('\n')) {
      if (line === '') continue;
      const { id, body } = JSON.parse(line) as { id: string; body: string | null };
      if (typeof body !== 'string') continue;
      words.settle(body.length);
      const tokens = tokenize(body.replace(ENTITY, ' '), words);
      yield { id, tokens, starts: sentenceStarts(tokens) };
    }
}
