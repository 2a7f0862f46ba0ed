import { existsSync, readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
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

export function isFinding(value: object): value is Finding {
  return 'severity' in value;
}
