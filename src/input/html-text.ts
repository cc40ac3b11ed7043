/** Text of a DOM tree: paragraphs apart by an empty line, white space as a browser would show it. */

import type { PageNode } from './dom.ts';

/** Elements whose content is no text of the article. */
const SILENT = new Set([
  'SCRIPT',
  'STYLE',
  'NOSCRIPT',
  'TEMPLATE',
  'IFRAME',
  'OBJECT',
  'SVG',
  'BUTTON',
  'SELECT',
  'TEXTAREA',
  'FORM',
  'FIGCAPTION',
  'HEAD',
  'AUDIO',
  'VIDEO',
  'CANVAS',
]);

/** Elements of the page around the article. */
const SURROUNDINGS = new Set(['NAV', 'HEADER', 'FOOTER', 'ASIDE', 'MENU']);

const BLOCKS = new Set([
  'ADDRESS',
  'ARTICLE',
  'ASIDE',
  'BLOCKQUOTE',
  'BODY',
  'DD',
  'DIV',
  'DL',
  'DT',
  'FIGURE',
  'FOOTER',
  'H1',
  'H2',
  'H3',
  'H4',
  'H5',
  'H6',
  'HEADER',
  'HR',
  'LI',
  'MAIN',
  'NAV',
  'OL',
  'P',
  'PRE',
  'SECTION',
  'TABLE',
  'TR',
  'UL',
]);

const ELEMENT_NODE = 1;
const TEXT_NODE = 3;

/**
 * A block of two links or more whose text is linked to this share leads elsewhere: related articles, tags, most read.
 * Measured on the saved pages of `npm run html-accuracy`: 0.5 to 0.8 give the same, without it F1 falls by 0.03.
 */
const LINKED_SHARE = 0.6;

/** Where a block began. */
interface OpenBlock {
  readonly piece: number;
  readonly length: number;
  readonly linked: number;
  readonly links: number;
}

/** @param withoutSurroundings leave out navigation, header and footer */
export function renderText(root: PageNode, withoutSurroundings: boolean): string {
  const pieces: string[] = [];
  let length = 0;
  let linked = 0;
  let links = 0;
  let linkDepth = 0;
  // A stack of its own, with what is to be done behind a node: hostile pages nest deeper than the call stack.
  const stack: (PageNode | (() => void))[] = [root];
  const closeBlock = (block: OpenBlock) => () => {
    if (links - block.links >= 2 && linked - block.linked >= LINKED_SHARE * (length - block.length)) {
      pieces.length = block.piece;
      ({ length, linked, links } = block);
    }
    pieces.push('\n\n');
  };
  while (stack.length > 0) {
    const node = stack.pop() as PageNode | (() => void);
    if (typeof node === 'function') {
      node();
      continue;
    }
    if (node.nodeType === TEXT_NODE) {
      const content = (node.nodeValue ?? '').replace(/\s+/g, ' ');
      pieces.push(content);
      length += content.trim().length;
      if (linkDepth > 0) linked += content.trim().length;
    }
    if (node.nodeType !== ELEMENT_NODE) continue;
    const name = node.nodeName.toUpperCase();
    if (SILENT.has(name) || (withoutSurroundings && SURROUNDINGS.has(name))) continue;
    if (name === 'BR') {
      pieces.push('\n');
      continue;
    }
    if (BLOCKS.has(name)) {
      pieces.push('\n\n');
      stack.push(closeBlock({ piece: pieces.length, length, linked, links }));
    } else if (name === 'A') {
      linkDepth++;
      links++;
      stack.push(() => linkDepth--);
    } else if (name === 'TD' || name === 'TH') stack.push(() => pieces.push('\t'));
    for (let child = node.lastChild; child !== null; child = child.previousSibling) stack.push(child);
  }
  return pieces
    .join('')
    .split('\n')
    .map((line) => line.trim().replace(/[ \u00a0]{2,}/g, ' '))
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
