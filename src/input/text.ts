/** Plain text: the whole source is one record. What nothing else recognises is read as this. */

import { gatherBytes } from './bytes.ts';
import type { LeafFormatReader } from './source.ts';

export const text: LeafFormatReader = {
  name: 'text',
  recognises: () => true,
  async *read({ id, chunks }) {
    yield { id, kind: 'text', bytes: await gatherBytes(chunks) };
  },
};
