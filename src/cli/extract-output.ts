/** Where extracted documents go: standard output, or a file with its journal. */

import { open, stat } from 'node:fs/promises';
import type { FinishedChunk } from '../batch/batch.ts';
import {
  FRESH_START,
  JournaledFile,
  ResumeError,
  type ResumePoint,
  readResumePoint,
} from '../batch/journal.ts';
import type { OutputFormat, OutputFrame } from '../output/format.ts';

export interface BatchOutput {
  /** What an earlier run left; nothing unless it is gone on with. */
  readonly resumed: ResumePoint;
  write(chunk: FinishedChunk): Promise<void>;
  /** @param complete all input was read: writes the foot */
  close(complete: boolean): Promise<void>;
}

export interface OutputTarget {
  /** Undefined or `-` for standard output. */
  readonly path: string | undefined;
  readonly resume: boolean;
  /** What the output depends on, as one line of JSON. */
  readonly run: string;
}

/** @throws ResumeError, or the system's error when the file cannot be written */
export async function openBatchOutput(format: OutputFormat, target: OutputTarget): Promise<BatchOutput> {
  const { path, resume, run } = target;
  if (path === undefined || path === '-')
    return createOutput(format, FRESH_START, writeToStandardOutput, async () => {});
  const status = await stat(path).catch(() => null);
  if (status !== null && !status.isFile()) {
    if (resume) throw new ResumeError(`${path} is not a file; only a file can be gone on with`);
    // A pipe or a device: nothing that could be cut off again, so no journal.
    const device = await open(path, 'w');
    return createOutput(
      format,
      FRESH_START,
      (bytes) => device.writeFile(bytes),
      () => device.close(),
    );
  }
  const resumed = resume ? await readResumePoint(path, run) : FRESH_START;
  // Opened at the first result, so that a mistyped input leaves an older output alone.
  let file: JournaledFile | null = null;
  return createOutput(
    format,
    resumed,
    async (bytes, chunk) => {
      file ??= await JournaledFile.open(path, run, resumed);
      if (chunk === null) await file.write(bytes);
      else {
        const { first, count, ids, failures } = chunk;
        await file.writeChunk(bytes, { first, end: first + count, failed: failures.length, ids });
      }
    },
    async (complete) => {
      if (complete) file ??= await JournaledFile.open(path, run, resumed);
      await file?.close(complete);
    },
  );
}

function createOutput(
  format: OutputFormat,
  resumed: ResumePoint,
  put: (bytes: Uint8Array, chunk: FinishedChunk | null) => Promise<void>,
  end: (complete: boolean) => Promise<void>,
): BatchOutput {
  let frame: OutputFrame | null = null;
  let begun = resumed.records > 0;
  const encoder = new TextEncoder();
  return {
    resumed,
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

/** Resolves when the bytes are with the reader, and their buffer is free. Errors are the stream's own event. */
function writeToStandardOutput(bytes: Uint8Array): Promise<void> {
  return new Promise((resolve) => {
    process.stdout.write(bytes, () => resolve());
  });
}
