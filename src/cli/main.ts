/** The command: argv in, exit status out. */

import { CommanderError } from 'commander';
import { escapeForTerminal } from '../output/terminal.ts';
import { EXIT_COULD_NOT_RUN, EXIT_DONE } from './exit-codes.ts';
import { settleOptimizing } from './optimizing.ts';
import { createProgram } from './program.ts';

/** Errors that mean the reader has gone: success. */
function isClosedPipe(error: unknown): boolean {
  return (error as NodeJS.ErrnoException)?.code === 'EPIPE';
}

async function main(): Promise<void> {
  process.stdout.on('error', (error) => {
    if (isClosedPipe(error)) process.exit(EXIT_DONE);
    process.stderr.write(`sebut: cannot write the output: ${error.message}\n`);
    process.exit(EXIT_COULD_NOT_RUN);
  });
  process.stderr.on('error', () => {});
  try {
    await createProgram().parseAsync();
  } catch (error) {
    if (error instanceof CommanderError) {
      process.exitCode = error.exitCode === 0 ? EXIT_DONE : EXIT_COULD_NOT_RUN;
      return;
    }
    if (isClosedPipe(error)) return;
    const lines = (error as Error).message.split('\n').map(escapeForTerminal);
    process.stderr.write(`sebut: ${lines.join('\n')}\n`);
    process.exitCode = EXIT_COULD_NOT_RUN;
  } finally {
    await settleOptimizing();
  }
}

void main();
