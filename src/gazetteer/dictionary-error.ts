/** What is wrong with a dictionary of the user's. */

import { type DictionaryProblem, formatUserProblem } from './table.ts';

/** Thrown for a dictionary that cannot be used; the message has a line per problem with file, line and column. */
export class DictionaryError extends Error {
  readonly code = 'dictionary';
  readonly problems: readonly DictionaryProblem[];

  constructor(problems: readonly DictionaryProblem[]) {
    super(problems.map(formatUserProblem).join('\n'));
    this.name = 'DictionaryError';
    this.problems = problems;
  }
}
