/** The command: argv in, exit status out. */

import { CommanderError } from 'commander';
import { describeError } from '../input/errors.ts';
import { EXIT_COULD_NOT_RUN, EXIT_DONE } from './exit-codes.ts';
import { settleOptimizing } from './optimizing.ts';
import { createProgram } from './program.ts';
import { giveUp, say } from './say.ts';

/** Errors that mean the reader has gone: success. */
function isClosedPipe(error: unknown): boolean {
  return (error as NodeJS.ErrnoException)?.code === 'EPIPE';
}

/** What a person can do something about: `no such file: koran.train.jsonl`. */
function describeFailure(error: NodeJS.ErrnoException): string {
  return error.path === undefined ? error.message : `${describeError(error).message}: ${error.path}`;
}

async function main(): Promise<void> {
  process.stdout.on('error', (error) => {
    if (isClosedPipe(error)) process.exit(EXIT_DONE);
    say(`cannot write the output: ${error.message}`);
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
    for (const line of describeFailure(error as NodeJS.ErrnoException).split('\n')) giveUp(line);
  } finally {
    await settleOptimizing();
  }
}

void main();
