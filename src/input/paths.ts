/** Arguments to files: folders are walked, patterns that the shell left alone are expanded. */

import type { Dirent } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { dirname, isAbsolute, join } from 'node:path';
import { isPassedOver } from './archive.ts';
import { ReadError } from './errors.ts';
import { MAXIMUM_FOLDER_DEPTH } from './limits.ts';

/** A file to read, or why it cannot be. */
export type FoundFile =
  | { readonly path: string; readonly size: number; readonly error?: undefined }
  | { readonly path: string; readonly error: unknown };

/**
 * Files behind one argument, in the order of their names.
 *
 * @throws the system's error when there is no such file
 */
export async function* findFiles(argument: string): AsyncGenerator<FoundFile> {
  const status = await stat(argument).catch((error) => {
    if (error.code !== 'ENOENT' || !/[*?[\]{}]/.test(argument)) throw error;
    return null;
  });
  if (status === null) yield* expandPattern(argument);
  else if (status.isDirectory()) yield* walk(argument, new Set([`${status.dev}:${status.ino}`]), 0);
  else yield { path: argument, size: status.size };
}

async function* expandPattern(pattern: string): AsyncGenerator<FoundFile> {
  const { glob } = await import('tinyglobby');
  // As a shell would name them.
  const absolute = isAbsolute(pattern);
  const paths = await glob(pattern, { onlyFiles: true, expandDirectories: false, dot: false, absolute });
  if (paths.length === 0) throw new ReadError('not-found', 'the pattern matches no file');
  const folders = new FolderLinks();
  for (const path of paths.sort(byName)) {
    try {
      if (await folders.isDetour(path)) continue;
      yield { path, size: (await stat(path)).size };
    } catch (error) {
      yield { path, error };
    }
  }
}

/**
 * Folders of a pattern's files: `**` goes through links too, and one that leads back up (`arsip/2024/semua -> ..`) would
 * give every file again. The first name of a folder is the one its files are read by.
 */
class FolderLinks {
  /** First name of each folder, by where it really lies. */
  private readonly names = new Map<string, string>();
  private readonly detours = new Map<string, boolean>();

  /** Whether the file was given by another name of its folder. */
  async isDetour(path: string): Promise<boolean> {
    const folder = dirname(path);
    let detour = this.detours.get(folder);
    if (detour === undefined) {
      const real = await realpath(folder);
      const name = this.names.get(real) ?? folder;
      this.names.set(real, name);
      detour = name !== folder;
      this.detours.set(folder, detour);
    }
    return detour;
  }
}

function byName(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** @param visited folders by device and number: links that lead in a circle end here */
async function* walk(folder: string, visited: Set<string>, depth: number): AsyncGenerator<FoundFile> {
  let children: Dirent[];
  try {
    if (depth > MAXIMUM_FOLDER_DEPTH)
      throw new ReadError('nested-too-deeply', `more than ${MAXIMUM_FOLDER_DEPTH} folders deep`);
    children = await readdir(folder, { withFileTypes: true });
  } catch (error) {
    yield { path: folder, error };
    return;
  }
  for (const child of children.sort((a, b) => byName(a.name, b.name))) {
    if (isPassedOver(child.name)) continue;
    const path = join(folder, child.name);
    try {
      const status = await stat(path);
      if (status.isDirectory()) {
        const key = `${status.dev}:${status.ino}`;
        if (visited.has(key)) continue;
        visited.add(key);
        yield* walk(path, visited, depth + 1);
      } else if (status.isFile()) yield { path, size: status.size };
    } catch (error) {
      yield { path, error };
    }
  }
}
