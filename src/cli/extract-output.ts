/** Where extracted documents go: standard output, or a file with its journal. */

import { access, constants, open, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { FinishedChunk } from '../batch/batch.ts';
import {
  FRESH_START,
  JournaledFile,
  ResumeError,
  type ResumePoint,
  readResumePoint,
} from '../batch/journal.ts';
import type { OutputFormat, OutputFrame } from '../output/format.ts';
import { escapeForTerminal } from '../output/terminal.ts';

export interface BatchOutput {
  /** What an earlier run left; nothing unless it is gone on with. */
  readonly resumed: ResumePoint;
  /** A later run could go on with it. */
  readonly canResume: boolean;
  write(chunk: FinishedChunk): Promise<void>;
  /** @param complete all input was read: writes the foot */
  close(complete: boolean): Promise<void>;
}

export interface OutputTarget {
  /** Undefined or `-` for standard output. */
  readonly path: string | undefined;
  readonly resume: boolean;
  /** Standard output is a terminal, and the format leaves control characters as they are. */
  readonly toTerminal: boolean;
  /** What the output depends on, as one line of JSON. */
  readonly run: string;
}

/** @throws ResumeError, or an error that says why the output cannot be written */
export async function openBatchOutput(format: OutputFormat, target: OutputTarget): Promise<BatchOutput> {
  const { path, resume, run, toTerminal } = target;
  if (path === undefined || path === '-')
    return createOutput(
      format,
      FRESH_START,
      false,
      toTerminal ? writeToTerminal : writeToStandardOutput,
      async () => {},
    );
  const status = await stat(path).catch(() => null);
  if (status?.isDirectory()) throw new Error(`cannot write ${path}: ${REASONS.EISDIR}`);
  if (status !== null && !status.isFile()) {
    if (resume) throw new ResumeError(`${path} is not a file; only a file can be gone on with`);
    // A pipe or a device: nothing that could be cut off again, so no journal.
    const device = await writing(path, open(path, 'w'));
    return createOutput(
      format,
      FRESH_START,
      false,
      (bytes) => writing(path, device.writeFile(bytes)),
      () => device.close(),
    );
  }
  // Before the work of a whole archive, not behind its first part.
  if (status === null) await writing(path, access(dirname(path), constants.W_OK));
  const resumed = resume ? await readResumePoint(path, run) : FRESH_START;
  // Opened at the first result, so that a mistyped input leaves an older output alone.
  let file: JournaledFile | null = null;
  return createOutput(
    format,
    resumed,
    true,
    async (bytes, chunk) => {
      file ??= await writing(path, JournaledFile.open(path, run, resumed));
      if (chunk === null) await writing(path, file.write(bytes));
      else {
        const { first, count, ids, failures } = chunk;
        const end = first + count;
        await writing(path, file.writeChunk(bytes, { first, end, failed: failures.length, ids }));
      }
    },
    async (complete) => {
      if (complete) file ??= await writing(path, JournaledFile.open(path, run, resumed));
      await file?.close(complete);
    },
  );
}

/** What the system's codes mean for an output. */
const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'no such folder',
  ENOTDIR: 'no such folder',
  EISDIR: 'it is a folder',
  EACCES: 'not allowed',
  EPERM: 'not allowed',
  EROFS: 'the file system is read-only',
  ENOSPC: 'no space left on the device',
};

/** @throws Error that names the output; EPIPE as it is, since a reader that has gone is no failure */
async function writing<T>(path: string, work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    const { code = '', message } = error as NodeJS.ErrnoException;
    if (code === 'EPIPE') throw error;
    throw new Error(`cannot write ${path}: ${REASONS[code] ?? message}`);
  }
}

function createOutput(
  format: OutputFormat,
  resumed: ResumePoint,
  canResume: boolean,
  put: (bytes: Uint8Array, chunk: FinishedChunk | null) => Promise<void>,
  end: (complete: boolean) => Promise<void>,
): BatchOutput {
  let frame: OutputFrame | null = null;
  let begun = resumed.records > 0;
  const encoder = new TextEncoder();
  return {
    resumed,
    canResume,
    async write(chunk) {
      frame ??= format.frame(chunk.alone);
      const before = encoder.encode(begun ? frame.separator : frame.head);
      begun = true;
      await put(before.length === 0 ? chunk.output : Buffer.concat([before, chunk.output]), chunk);
    },
    async close(complete) {
      if (complete) {
        frame ??= format.frame(false);
        const after = encoder.encode(begun ? frame.foot : frame.head + frame.foot);
        if (after.length > 0) await put(after, null);
      }
      await end(complete);
    },
  };
}

/** What an article holds must not move a person's cursor. `pretty` has seen to that, and colours lines of its own. */
function writeToTerminal(bytes: Uint8Array): Promise<void> {
  return writeToStandardOutput(Buffer.from(escapeForTerminal(new TextDecoder().decode(bytes))));
}

/** Resolves when the bytes are with the reader, and their buffer is free. Errors are the stream's own event. */
function writeToStandardOutput(bytes: Uint8Array): Promise<void> {
  return new Promise((resolve) => {
    process.stdout.write(bytes, () => resolve());
  });
}
