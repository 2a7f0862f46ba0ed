import {
  closeSync,
  constants,
  existsSync,
  fstatSync,
  lstatSync,
  openSync,
  readSync,
  realpathSync,
  statSync,
} from 'node:fs';
import { isAbsolute, join, relative, resolve, sep, win32 } from 'node:path';
import { type Finding, finding, type Place } from '../domain/finding.js';
import { megabytes } from './limits.js';

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
 * @param limit in bytes; of a larger file no more is read
 */
export function readSource(name: string, folder: string, place: Place, limit: number): SourceFile | Finding {
  const path = name === '-' ? null : resolve(folder, name);
  try {
    const bytes = readUpTo(path, limit);
    return bytes ? { name, path, bytes } : tooLarge(name, limit);
  } catch (error) {
    return unreadable(error, place);
  }
}

/** The finding that a file is larger than what is read. */
export function tooLarge(file: string, limit: number): Finding {
  return finding('file-too-large', { file }, { limit: megabytes(limit) });
}

/** All bytes of a file or of standard input; undefined as soon as there are too many. What has no end has no size. */
function readUpTo(path: string | null, limit: number): Buffer | undefined {
  const descriptor = path === null ? 0 : openFile(path);
  try {
    const chunks: Buffer[] = [];
    for (let total = 0; total <= limit; ) {
      const chunk = Buffer.allocUnsafe(chunkSize);
      const count = readSome(descriptor, chunk);
      if (count === 0) return Buffer.concat(chunks, total);
      chunks.push(chunk.subarray(0, count));
      total += count;
    }
    return undefined;
  } finally {
    if (path !== null) closeSync(descriptor);
  }
}

/** A pipe or a device may have nothing to give for ever: it is neither waited for nor read. Windows has no such opening. */
function openFile(path: string): number {
  const descriptor = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  const found = fstatSync(descriptor);
  if (found.isFile() || found.isDirectory()) return descriptor;
  closeSync(descriptor);
  throw Object.assign(new Error('no file'), { code: 'not-a-file' });
}

const chunkSize = 64 * 2 ** 10;

/** The count of bytes read, 0 at the end. A terminal that has nothing yet is asked again; Windows ends a pipe with EOF. */
function readSome(descriptor: number, chunk: Buffer): number {
  for (;;) {
    try {
      return readSync(descriptor, chunk);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'EOF') return 0;
      if (code !== 'EAGAIN') throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10);
    }
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
    return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
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

/** Whether a path leads out of a folder: as it is written, or over a link. What is not there leads nowhere. */
export function leadsOutside(folder: string, path: string): boolean {
  // Most tables lie in the folder itself: a name without steps leads out over a link alone.
  if (/^[^/\\:]+$/.test(path) && path !== '..' && path !== '.' && !isLink(join(folder, path))) return false;
  if (!isInside(folder, path)) return true;
  try {
    const root = realpathSync.native(folder);
    return !isInside(root, relative(root, realpathSync.native(resolve(folder, path))));
  } catch {
    return false;
  }
}
