/** The output formats by the names that `--format` knows. All but JSON are loaded when they are asked for. */

import type { OutputFormat } from './format.ts';
import { jsonFormat, jsonlFormat } from './json.ts';

const LOADERS = {
  json: async () => jsonFormat,
  jsonl: async () => jsonlFormat,
  csv: async () => (await import('./csv.ts')).csvFormat,
  'csv-entities': async () => (await import('./csv.ts')).csvEntitiesFormat,
  conll: async () => (await import('./conll.ts')).conllFormat,
  brat: async () => (await import('./brat.ts')).bratFormat,
  html: async () => (await import('./html.ts')).htmlFormat,
  pretty: async () => (await import('./pretty.ts')).prettyFormat,
} satisfies Readonly<Record<string, () => Promise<OutputFormat>>>;

export type OutputFormatName = keyof typeof LOADERS;

export const OUTPUT_FORMATS = Object.keys(LOADERS) as OutputFormatName[];

export function loadOutputFormat(name: OutputFormatName): Promise<OutputFormat> {
  return LOADERS[name]();
}
