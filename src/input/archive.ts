/** What zip and tar have in common: which entries are read, and how one that fails is passed over. */

import { basename } from 'node:path';
import { describeError, ReadError } from './errors.ts';
import { MAXIMUM_ARCHIVE_DEPTH, MAXIMUM_ARCHIVE_ENTRIES } from './limits.ts';
import { type ByteSource, failedRecord, type RawRecord, type ReadContext } from './source.ts';

/** Files that come with articles and hold none. */
const NO_ARTICLE =
  /\.(?:jpe?g|png|gif|webp|avif|svg|ico|bmp|tiff?|mp[34]|m4[av]|webm|ogg|wav|mov|avi|woff2?|ttf|otf|eot|css|m?js|map)$/i;

/** Whether a file of a folder or an archive is passed over without a word: hidden files, pictures, sound, style. */
export function isPassedOver(path: string): boolean {
  return NO_ARTICLE.test(path) || /(?:^|\/)(?:\.[^./]|__MACOSX\/)/.test(path);
}

/** @throws ReadError when the source already lies in too many archives */
export function enterArchive(source: ByteSource): void {
  if (source.archives >= MAXIMUM_ARCHIVE_DEPTH)
    throw new ReadError(
      'nested-too-deeply',
      `more than ${MAXIMUM_ARCHIVE_DEPTH} archives inside one another`,
    );
}

/** Counts entries. */
export class EntryCounter {
  private count = 0;

  /** @throws ReadError `too-many-entries` */
  add(): void {
    if (++this.count > MAXIMUM_ARCHIVE_ENTRIES)
      throw new ReadError('too-many-entries', `more than ${MAXIMUM_ARCHIVE_ENTRIES} entries`);
  }
}

/** Records of one entry; whatever goes wrong costs this entry only. */
export async function* readEntry(
  archive: ByteSource,
  path: string,
  open: () => AsyncIterable<Uint8Array>,
  context: ReadContext,
): AsyncGenerator<RawRecord> {
  const id = `${archive.id}#${path}`;
  // Nothing is ever written under an entry's name; one that climbs says that the archive was made to harm.
  if (/^(?:[a-zA-Z]:|[/\\])|(?:^|[/\\])\.\.(?:[/\\]|$)/.test(path)) {
    yield failedRecord(id, 'unsafe-path', 'the entry’s name leads out of the archive');
    return;
  }
  try {
    yield* context.readNested({
      id,
      name: basename(path).toLowerCase(),
      chunks: open(),
      file: null,
      archives: archive.archives + 1,
      compressions: 0,
    });
  } catch (error) {
    const { code, message } = describeError(error);
    yield failedRecord(id, code, message);
  }
}
