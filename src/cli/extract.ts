/** `sebut extract`: inputs in, documents out; one article or an archive. */

import { statSync } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { basename, resolve } from 'node:path';
import { type FinishedChunk, runBatch } from '../batch/batch.ts';
import { journalPath } from '../batch/journal.ts';
import { BatchProgress } from '../batch/progress.ts';
import type { WorkSettings } from '../batch/work.ts';
import { readInputs, STANDARD_INPUT } from '../input/records.ts';
import type { FailedRecord } from '../model/record.ts';
import { loadOutputFormat, type OutputFormatName } from '../output/formats.ts';
import type { OffsetUnit } from '../output/offsets.ts';
import { readDictionaryFiles } from './dictionary-files.ts';
import { EXIT_INTERRUPTED, EXIT_SOME_FAILED } from './exit-codes.ts';
import { type BatchOutput, openBatchOutput } from './extract-output.ts';
import { countInput } from './optimizing.ts';
import { fieldsOf, type ReadingOptions } from './reading-options.ts';
import { giveUp, nameInput, say } from './say.ts';
import { VERSION } from './version.ts';

export interface ExtractOptions extends ReadingOptions {
  readonly id?: string;
  readonly format?: OutputFormatName;
  readonly offsets: OffsetUnit;
  readonly includeText?: boolean;
  readonly jobs?: number;
  readonly unordered?: boolean;
  readonly output?: string;
  readonly resume?: boolean;
  readonly verbose?: boolean;
}

/** The `--output` that stands for standard output. */
const STANDARD_OUTPUT = '-';

/** Failures that are told on stderr one by one; all of them stand in the output. */
const TOLD_FAILURES = 20;

export async function runExtract(inputs: readonly string[], options: ExtractOptions): Promise<void> {
  const sources = inputs.length === 0 ? [STANDARD_INPUT] : inputs;
  const problem = findUsageProblem(sources, options);
  if (problem !== null) {
    giveUp(problem);
    return;
  }
  if (inputs.length === 0 && process.stdin.isTTY)
    say('reading from the terminal; end with Ctrl-D, or see sebut --help');
  const settings = createSettings(options);
  let output: BatchOutput | null = null;
  try {
    output = await openBatchOutput(await loadOutputFormat(settings.format as OutputFormatName), {
      path: options.output,
      resume: options.resume === true,
      toTerminal: isToTerminal(options) && settings.format !== 'pretty',
      run: JSON.stringify({ sebut: VERSION, sources, settings, ordered: !options.unordered }),
    });
    await extractInputs(sources, settings, options, output);
  } catch (error) {
    await output?.close(false);
    if ((error as NodeJS.ErrnoException).code === 'EPIPE') throw error;
    giveUp((error as Error).message);
  }
}

function findUsageProblem(sources: readonly string[], options: ExtractOptions): string | null {
  const { output = STANDARD_OUTPUT } = options;
  if (options.resume === true && output === STANDARD_OUTPUT)
    return '--resume needs the --output FILE of the run that broke off';
  if (options.resume === true && sources.includes(STANDARD_INPUT))
    return '--resume cannot go on with standard input; name the files';
  if (sources.some((source) => isSameFile(source, output)))
    return `${output} is an input; it cannot be the output too`;
  if (sources.filter((source) => source === STANDARD_INPUT).length > 1)
    return 'standard input can be read only once';
  if (options.id !== undefined && sources.length > 1) return '--id is for a single input';
  return null;
}

/** Whether two names are of one file, by links too. */
function isSameFile(a: string, b: string): boolean {
  if (a === STANDARD_INPUT || b === STANDARD_INPUT) return false;
  if (resolve(a) === resolve(b)) return true;
  const [one, other] = [a, b].map((path) => statSync(path, { throwIfNoEntry: false }));
  return one !== undefined && other !== undefined && one.dev === other.dev && one.ino === other.ino;
}

/** Whether a file found in a folder is the output or its journal: a second run would read the first one's results. */
async function isWrittenByRun(path: string, output: string | undefined): Promise<boolean> {
  if (output === undefined || output === STANDARD_OUTPUT) return false;
  const own = [output, journalPath(output)].find((file) => basename(file) === basename(path));
  if (own === undefined) return false;
  const [found, written] = await Promise.all([path, own].map((file) => realpath(file).catch(() => null)));
  return found !== null && found === written;
}

function isToTerminal({ output = STANDARD_OUTPUT }: ExtractOptions): boolean {
  return process.stdout.isTTY === true && output === STANDARD_OUTPUT;
}

function createSettings(options: ExtractOptions): WorkSettings {
  const toTerminal = isToTerminal(options);
  return {
    fields: fieldsOf(options),
    language: options.language,
    dictionaries: readDictionaryFiles(options.dictionary),
    anchor: options.date,
    id: options.id,
    format: options.format ?? 'jsonl',
    output: {
      offsets: options.offsets,
      includeText: options.includeText === true,
      colour: toTerminal && !process.env.NO_COLOR,
      indent: toTerminal && options.format !== 'jsonl',
    },
  };
}

async function extractInputs(
  sources: readonly string[],
  settings: WorkSettings,
  options: ExtractOptions,
  output: BatchOutput,
): Promise<void> {
  const interruption = listenForInterruption();
  const told = new Narrator(output.resumed.failed);
  const showProgress = process.stderr.isTTY === true;
  const progress = new BatchProgress(
    (line) => process.stderr.write(line),
    showProgress ? await totalBytes(sources) : null,
    () => performance.now(),
  );
  const warn = (message: string) => told.warn(message);
  const records = readInputs(
    sources,
    {
      format: options.inputFormat,
      fields: settings.fields,
      warn,
      isPassedOver: (path) => isWrittenByRun(path, options.output),
    },
    progress.read,
  );
  let isBatch = false;
  try {
    for await (const chunk of runBatch(records, {
      settings,
      jobs: options.jobs ?? availableParallelism(),
      ordered: options.unordered !== true,
      live: sources.includes(STANDARD_INPUT),
      isDone: output.resumed.isDone,
      onInput: countInput,
      signal: interruption.signal,
    })) {
      if (!isBatch && !chunk.alone && showProgress) progress.start();
      isBatch ||= !chunk.alone;
      await writeChunk(chunk, output, told);
      progress.records += chunk.count;
      progress.failed += chunk.failures.length;
    }
  } finally {
    progress.stop();
    interruption.end();
  }
  const interrupted = interruption.signal.aborted;
  if (progress.records === 0 && output.resumed.records === 0 && !interrupted) say('no record in the input');
  await output.close(!interrupted);
  if (isBatch && (showProgress || options.verbose === true)) say(progress.summary());
  if (interrupted) {
    const canResume = output.canResume && !sources.includes(STANDARD_INPUT);
    const how = canResume ? '; go on with --resume' : '';
    say(`interrupted after ${output.resumed.records + progress.records} records${how}`);
    process.exitCode = EXIT_INTERRUPTED;
    // Standard input may hold the process open for ever.
    process.stdin.destroy();
  } else if (told.failures > 0) process.exitCode = EXIT_SOME_FAILED;
}

async function writeChunk(chunk: FinishedChunk, output: BatchOutput, told: Narrator): Promise<void> {
  for (const warning of chunk.warnings) told.warn(warning);
  for (const failure of chunk.failures) told.fail(failure);
  await output.write(chunk);
}

/** Tells warnings and failures on stderr, the first of them one by one. */
class Narrator {
  failures: number;
  private warnings = 0;

  constructor(failures: number) {
    this.failures = failures;
  }

  fail({ id, error }: FailedRecord): void {
    this.failures++;
    if (this.failures <= TOLD_FAILURES) say(`${nameInput(id)}: ${error.message}`);
    else if (this.failures === TOLD_FAILURES + 1) say('more records failed; each stands in the output');
  }

  warn(message: string): void {
    this.warnings++;
    if (this.warnings <= TOLD_FAILURES) say(message);
    else if (this.warnings === TOLD_FAILURES + 1) say('more warnings are left out');
  }
}

/** The first Ctrl-C finishes what is in hand; a second ends the process as ever. */
function listenForInterruption(): { signal: AbortSignal; end: () => void } {
  const controller = new AbortController();
  const interrupt = () => controller.abort();
  const signals = ['SIGINT', 'SIGTERM'] as const;
  for (const signal of signals) process.once(signal, interrupt);
  return {
    signal: controller.signal,
    end: () => {
      for (const signal of signals) process.removeListener(signal, interrupt);
    },
  };
}

/** Bytes of the inputs when all are plain files, else null: a folder's size is not worth a walk. */
async function totalBytes(sources: readonly string[]): Promise<number | null> {
  let total = 0;
  for (const source of sources) {
    const status = await stat(source).catch(() => null);
    if (status === null || !status.isFile()) return null;
    total += status.size;
  }
  return total;
}
