import { existsSync, lstatSync, readFileSync, statSync } from 'node:fs';
import { isAbsolute, relative, resolve, sep, win32 } from 'node:path';
import { type Finding, finding, type Place } from '../domain/finding.js';

/** The bytes of one input and the name under which findings and the receipt speak of it. */
export interface SourceFile {
  /** Relative to the case, or `-` for standard input. */
  readonly name: string;
  /** Absolute; null for standard input. */
  readonly path: string | null;
  readonly bytes: Buffer;
}

/**
 * Reads one file, or standard input for the name `-`.
 *
 * @param folder what relative names are relative to
 * @param place where the file is named, for the finding when it cannot be read
 */
export function readSource(name: string, folder: string, place: Place): SourceFile | Finding {
  const path = name === '-' ? null : resolve(folder, name);
  try {
    return { name, path, bytes: readFileSync(path ?? 0) };
  } catch (error) {
    return unreadable(error, place);
  }
}

function unreadable(error: unknown, place: Place): Finding {
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT' || code === 'ENOTDIR') return finding('file-missing', place);
  return finding('file-unreadable', place, { reason: code ?? String(error) });
}

/** Whether a path leads to a folder; false when there is nothing. */
export function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

/** Whether something stands at a path. */
export function isThere(path: string): boolean {
  return existsSync(path);
}

/** Whether a symbolic link stands at a path, wherever it leads. */
export function isLink(path: string): boolean {
  try {
    return lstatSync(path).isSymbolicLink();
  } catch {
    return false;
  }
}

export function isFinding(value: object): value is Finding {
  return 'severity' in value;
}

/** The size of a regular file in bytes; undefined for anything else, and where there is nothing. */
export function fileSize(path: string): number | undefined {
  try {
    const found = statSync(path);
    return found.isFile() ? found.size : undefined;
  } catch {
    return undefined;
  }
}

/** Whether a path as it is written leads to something below a folder. Links are not looked at. */
export function isInside(folder: string, path: string): boolean {
  if (isAbsolute(path) || win32.isAbsolute(path)) return false;
  const steps = relative(resolve(folder), resolve(folder, path)).split(sep);
  return steps[0] !== '..' && steps[0] !== '';
}
