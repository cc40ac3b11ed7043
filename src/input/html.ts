/** HTML pages: recognised here, read by `html-article.ts`, which loads its libraries only when a page turns up. */

import { gatherBytes } from './bytes.ts';
import type { LeafFormatReader } from './source.ts';

export const html: LeafFormatReader = {
  name: 'html',
  recognises: ({ name, text }) =>
    /^<(?:!doctype\s+html|html|head|body)\b/i.test(skipPrologue(text)) ||
    (/\.x?html?$/.test(name) && /<\w/.test(text)),
  async *read({ id, chunks }) {
    yield { id, kind: 'html', bytes: await gatherBytes(chunks) };
  },
};

/** Text behind white space, comments and an XML declaration: saved pages begin with `<!-- 50.181 -->`. */
function skipPrologue(text: string): string {
  let rest = text.trimStart();
  for (;;) {
    const end = rest.startsWith('<!--')
      ? rest.indexOf('-->')
      : rest.startsWith('<?')
        ? rest.indexOf('?>')
        : -1;
    if (end < 0) return rest;
    rest = rest.slice(rest.indexOf('>', end) + 1).trimStart();
  }
}
