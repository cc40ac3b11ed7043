/**
 * The journal of a batch that writes a file: which records are done and how long the output was behind each chunk.
 *
 * It lies beside the output as `FILE.journal`, one JSON object a line, and grows after the output did. Whatever moment
 * a run is killed at, the output up to the last whole line of the journal holds whole chunks: a resumed run cuts the
 * rest off and does it again. A finished run removes the journal.
 */

import { type FileHandle, open, readFile, rename, stat, unlink, writeFile } from 'node:fs/promises';

/** Why a batch cannot be resumed; the message says what to do. */
export class ResumeError extends Error {
  readonly code = 'resume';
}

interface JournalLine {
  /** Records from this number … */
  readonly first: number;
  /** … up to, not including, this one. */
  readonly end: number;
  /** Length of the output behind the chunk. */
  readonly bytes: number;
  readonly failed: number;
  /** Ids of the first and the last record, by which a resumed run knows its input again; missing in older journals. */
  readonly ids?: readonly [first: string, last: string];
}

/** What an earlier run left. */
export interface ResumePoint {
  /** Length of the output that counts. */
  readonly bytes: number;
  readonly records: number;
  readonly failed: number;
  /** Asked for every record in turn; throws a ResumeError where the record is another than it was. */
  readonly isDone: (index: number, id: string) => boolean;
  /** The journal as far as it counts. */
  readonly journal: string;
}

/** Nothing was done before. */
export const FRESH_START: ResumePoint = {
  bytes: 0,
  records: 0,
  failed: 0,
  isDone: () => false,
  journal: '',
};

export function journalPath(output: string): string {
  return `${output}.journal`;
}

/**
 * Where a broken-off run into `output` stands.
 *
 * @param run what the output depends on, as JSON; an output of other inputs or options is not gone on with
 * @throws ResumeError
 */
export async function readResumePoint(output: string, run: string): Promise<ResumePoint> {
  const path = journalPath(output);
  const content = await readFile(path, 'utf8').catch((error) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  const size = await stat(output).then(
    (status) => status.size,
    () => null,
  );
  if (content === null) {
    if (size === null) return FRESH_START;
    throw new ResumeError(
      `${output} has no journal beside it: it is complete, or not from a broken-off run; leave out --resume to make it again`,
    );
  }
  const [head, ...rows] = content.split('\n');
  if (head === '' || size === null) return FRESH_START;
  if (head !== run)
    throw new ResumeError(
      `${path} belongs to a run with other inputs or options; repeat those, or leave out --resume to start again`,
    );
  const lines = rows.flatMap(parseLine).filter(({ bytes }) => bytes <= size);
  return {
    bytes: lines.at(-1)?.bytes ?? 0,
    records: lines.reduce((sum, { first, end }) => sum + end - first, 0),
    failed: lines.reduce((sum, { failed }) => sum + failed, 0),
    isDone: indexOfDone(lines),
    journal: [head, ...lines.map((line) => JSON.stringify(line))].map((line) => `${line}\n`).join(''),
  };
}

/** A line that the kill cut short is not there. */
function parseLine(row: string): JournalLine[] {
  try {
    const line = JSON.parse(row) as JournalLine;
    return typeof line.bytes === 'number' && typeof line.end === 'number' ? [line] : [];
  } catch {
    return [];
  }
}

/** Asked for every record in turn: one look at the range in hand is enough. */
function indexOfDone(lines: readonly JournalLine[]): ResumePoint['isDone'] {
  const ranges = [...lines].sort((a, b) => a.first - b.first);
  let current = 0;
  return (index, id) => {
    while (current < ranges.length && ranges[current].end <= index) current++;
    if (current >= ranges.length || ranges[current].first > index) return false;
    const { first, end, ids } = ranges[current];
    const expected = index === first ? ids?.[0] : index === end - 1 ? ids?.[1] : undefined;
    if (expected !== undefined && expected !== id)
      throw new ResumeError(
        `the inputs have changed since the run broke off: record ${index + 1} was ${expected} and is ${id}`,
      );
    return true;
  };
}

/** An output file and its journal. */
export class JournaledFile {
  private readonly path: string;
  private readonly file: FileHandle;
  private readonly journal: FileHandle;
  private length: number;

  private constructor(path: string, file: FileHandle, journal: FileHandle, length: number) {
    this.path = path;
    this.file = file;
    this.journal = journal;
    this.length = length;
  }

  /** Opens for writing behind `point`; a fresh start empties the file. */
  static async open(path: string, run: string, point: ResumePoint): Promise<JournaledFile> {
    const resumed = point.bytes > 0;
    // The journal stands before the output does: an output without one is complete.
    const draft = `${journalPath(path)}.new`;
    await writeFile(draft, resumed ? point.journal : `${run}\n`);
    await rename(draft, journalPath(path));
    const file = await open(path, resumed ? 'r+' : 'w');
    if (resumed) await file.truncate(point.bytes);
    // Lines that do not count any more must not come to count again when the output grows.
    const journal = await open(journalPath(path), 'a');
    return new JournaledFile(path, file, journal, point.bytes);
  }

  /** Adds a piece that belongs to no record: what stands at the head or the foot. */
  async write(bytes: Uint8Array): Promise<void> {
    let written = 0;
    while (written < bytes.length) {
      const { bytesWritten } = await this.file.write(
        bytes,
        written,
        bytes.length - written,
        this.length + written,
      );
      written += bytesWritten;
    }
    this.length += bytes.length;
  }

  /** Adds the output of a chunk, then says so. */
  async writeChunk(bytes: Uint8Array, records: Omit<JournalLine, 'bytes'>): Promise<void> {
    await this.write(bytes);
    const line: JournalLine = { ...records, bytes: this.length };
    await this.journal.appendFile(`${JSON.stringify(line)}\n`);
  }

  /** @param complete everything is written: the journal has done its duty */
  async close(complete: boolean): Promise<void> {
    await this.file.close();
    await this.journal.close();
    if (complete) await unlink(journalPath(this.path));
  }
}
