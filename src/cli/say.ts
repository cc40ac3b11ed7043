/** Lines for a person, on stderr. */

import { STANDARD_INPUT } from '../input/records.ts';
import { escapeForTerminal } from '../output/terminal.ts';
import { EXIT_COULD_NOT_RUN } from './exit-codes.ts';

/** One line, whatever the message quotes: a file may have a line feed in its name. */
export function say(message: string): void {
  process.stderr.write(`sebut: ${escapeForTerminal(message).replaceAll('\n', '␊')}\n`);
}

/** Says why the command cannot run. */
export function giveUp(message: string): void {
  say(message);
  process.exitCode = EXIT_COULD_NOT_RUN;
}

/** An id as a person knows the thing. */
export function nameInput(id: string): string {
  return id === STANDARD_INPUT ? 'standard input' : id;
}
