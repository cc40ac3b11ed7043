/** Plain text: the whole source is one record. What nothing else recognises is read as this. */

import { gatherBytes } from './bytes.ts';
import type { InputFormatReader } from './source.ts';

export const text: InputFormatReader = {
  name: 'text',
  recognises: () => true,
  async *read({ id, chunks }) {
    yield { id, kind: 'text', bytes: await gatherBytes(chunks) };
  },
};
