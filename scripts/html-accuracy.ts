/**
 * Accuracy of reading saved pages: token F1 of the main text and the date of publication, page by page.
 *
 * `npm run html-accuracy [-- FOLDER]`; the folder holds pages and a `gold.jsonl` of `{file, content, date_iso}`.
 */

import { fileURLToPath } from 'node:url';
import { measurePages } from '../test/eval/html-pages.ts';

const folder = process.argv[2] ?? fileURLToPath(new URL('../../shared/data/html', import.meta.url));
const pages = measurePages(folder);
for (const { file, f1, precision, recall, date, isDateRight } of pages)
  console.log(
    `${file.padEnd(30)} F1 ${f1.toFixed(3)}  P ${precision.toFixed(3)}  R ${recall.toFixed(3)}  ${isDateRight ? 'right' : 'WRONG'} ${date}`,
  );
const mean = pages.reduce((sum, { f1 }) => sum + f1, 0) / pages.length;
const dates = pages.filter(({ isDateRight }) => isDateRight).length;
console.log(`mean F1 ${mean.toFixed(4)}, dates right on ${dates} of ${pages.length} pages`);
