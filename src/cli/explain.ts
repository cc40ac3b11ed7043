/** `sebut explain`: why each mention was found, for a reader. */

import { DEFAULT_READ_OPTIONS, InputError, readRecords } from '../input/records.ts';
import { isFailed } from '../model/record.ts';
import { formatExplanation } from '../output/explanation.ts';
import { escapeForTerminal } from '../output/terminal.ts';
import { createExtractor } from '../pipeline/extractor.ts';
import { readDictionaryFiles } from './dictionary-files.ts';
import { EXIT_COULD_NOT_RUN, EXIT_SOME_FAILED } from './exit-codes.ts';
import { countInput } from './optimizing.ts';

export interface ExplainOptions {
  readonly date?: string;
  readonly language?: string;
  readonly dictionary: readonly string[];
}

export async function runExplain(input: string | undefined, options: ExplainOptions): Promise<void> {
  const dictionaries = readDictionaryFiles(options.dictionary);
  const extractor = await createExtractor({ language: options.language, dictionaries });
  const colour = process.stdout.isTTY === true && !process.env.NO_COLOR;
  try {
    for await (const record of readRecords([input ?? '-'], DEFAULT_READ_OPTIONS)) {
      if (isFailed(record)) {
        process.stderr.write(`sebut: ${escapeForTerminal(`${record.id}: ${record.error.message}`)}\n`);
        process.exitCode = EXIT_SOME_FAILED;
        continue;
      }
      const { id, text, title, date } = record;
      countInput(text.length);
      const explanation = extractor.explain(text, { id, title, date, anchor: options.date });
      process.stdout.write(formatExplanation(explanation, text, colour));
    }
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    process.stderr.write(`sebut: ${escapeForTerminal(error.message)}\n`);
    process.exitCode = EXIT_COULD_NOT_RUN;
  }
}
