/** `sebut explain`: why each mention was found, for a reader. */

import { InputError, type ReadOptions, readRecords, STANDARD_INPUT } from '../input/records.ts';
import { isFailed } from '../model/record.ts';
import { formatExplanation } from '../output/explanation.ts';
import { createExtractor } from '../pipeline/extractor.ts';
import { readDictionaryFiles } from './dictionary-files.ts';
import { EXIT_SOME_FAILED } from './exit-codes.ts';
import { countInput } from './optimizing.ts';
import { fieldsOf, type ReadingOptions } from './reading-options.ts';
import { giveUp, nameInput, say } from './say.ts';

export async function runExplain(input: string | undefined, options: ReadingOptions): Promise<void> {
  const dictionaries = readDictionaryFiles(options.dictionary);
  const extractor = await createExtractor({ language: options.language, dictionaries });
  const reading: ReadOptions = { format: options.inputFormat, fields: fieldsOf(options), warn: say };
  const colour = process.stdout.isTTY === true && !process.env.NO_COLOR;
  try {
    for await (const record of readRecords([input ?? STANDARD_INPUT], reading)) {
      if (isFailed(record)) {
        say(`${nameInput(record.id)}: ${record.error.message}`);
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
    giveUp(error.message);
  }
}
