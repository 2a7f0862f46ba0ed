import { copyFileSync, existsSync, linkSync, renameSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { OutputFile } from './files.js';

/** A step that failed, and on which file. */
export interface Failure {
  readonly path: string;
  readonly error: unknown;
}

/**
 * Puts files in place of old ones, all or none: temporary files first, a second name for everything old, then the
 * renames in order. After a failure the old files are back and no temporary file is left.
 *
 * @param stale old files that are to go
 */
export function replaceAll(
  folder: string,
  files: readonly OutputFile[],
  stale: readonly string[],
): Failure | undefined {
  const temporary = (name: string) => join(folder, `.${name}.${process.pid}.new`);
  const kept = (name: string) => join(folder, `.${name}.${process.pid}.old`);
  const names = files.map(({ name }) => name);
  const old = [...names, ...stale].filter((name) => existsSync(join(folder, name)));
  let at = folder;
  try {
    for (const { name, bytes } of files) {
      at = join(folder, name);
      removeIfThere(temporary(name));
      writeFileSync(temporary(name), bytes, { flag: 'wx' });
    }
    for (const name of old) {
      at = join(folder, name);
      keep(at, kept(name));
    }
    for (const name of names) {
      at = join(folder, name);
      renameSync(temporary(name), at);
    }
    for (const name of stale) {
      at = join(folder, name);
      unlinkSync(at);
    }
    return undefined;
  } catch (error) {
    restore(folder, [...names, ...stale], old, kept);
    return { path: at, error };
  } finally {
    for (const name of names) removeIfThere(temporary(name));
    for (const name of old) removeIfThere(kept(name));
  }
}

/** A second name for a file; a copy where the file system has no links. */
function keep(path: string, second: string): void {
  try {
    linkSync(path, second);
  } catch {
    copyFileSync(path, second);
  }
}

function restore(
  folder: string,
  names: readonly string[],
  old: readonly string[],
  kept: (name: string) => string,
): void {
  for (const name of names) {
    if (existsSync(kept(name))) renameSync(kept(name), join(folder, name));
    else if (!old.includes(name)) removeIfThere(join(folder, name));
  }
}

function removeIfThere(path: string): void {
  if (existsSync(path)) unlinkSync(path);
}
