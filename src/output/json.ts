/** JSON: one document by itself is one object, several are an array. And JSON Lines: one object a line. */

import { type BatchResult, isFailed } from '../model/record.ts';
import { BARE_FRAME, type OutputFormat, type OutputSettings } from './format.ts';
import { convertOffsets } from './offsets.ts';

const ARRAY_FRAME = { head: '[\n', separator: ',\n', foot: '\n]\n' };
const OBJECT_FRAME = { head: '', separator: '', foot: '\n' };

export const jsonlFormat: OutputFormat = {
  frame: () => BARE_FRAME,
  format: (result, text, settings, alone) => `${stringify(result, text, settings, alone)}\n`,
};

export const jsonFormat: OutputFormat = {
  frame: (alone) => (alone ? OBJECT_FRAME : ARRAY_FRAME),
  format: stringify,
};

function stringify(result: BatchResult, text: string, settings: OutputSettings, alone: boolean): string {
  return JSON.stringify(prepare(result, text, settings), null, settings.indent && alone ? 2 : 0);
}

/** The result with the offsets and the text that were asked for. */
function prepare(result: BatchResult, text: string, settings: OutputSettings): BatchResult {
  if (isFailed(result)) return result;
  convertOffsets(result, text, settings.offsets);
  if (!settings.includeText) return result;
  const { schema, id, ...rest } = result;
  return { schema, id, text, ...rest };
}
