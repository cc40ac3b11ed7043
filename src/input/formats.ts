/** The input formats, in the order in which they are tried. The first that recognises an input reads it. */

import { csv } from './csv.ts';
import { gzip } from './gzip.ts';
import { html } from './html.ts';
import { json } from './json.ts';
import { jsonl } from './jsonl.ts';
import type { InputFormatReader, LeafFormat } from './source.ts';
import { tar } from './tar.ts';
import { text } from './text.ts';
import { warc } from './warc.ts';
import { zip } from './zip.ts';
import { zstd } from './zstd.ts';

/** Formats that hold other inputs; `--input-format` does not turn them off. */
export const CONTAINER_FORMATS: readonly InputFormatReader[] = [gzip, zstd, zip, tar, warc];

/** Formats that hold text. */
export const TEXT_FORMATS: readonly (InputFormatReader & { name: LeafFormat })[] = [
  html,
  jsonl,
  json,
  csv,
  text,
] as (InputFormatReader & { name: LeafFormat })[];
