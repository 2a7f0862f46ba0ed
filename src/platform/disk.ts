import {
  closeSync,
  constants,
  existsSync,
  fstatSync,
  lstatSync,
  openSync,
  readdirSync,
  readSync,
  realpathSync,
  statSync,
} from 'node:fs';
import type { Files, FolderEntry, Unread } from './files.js';
import { resolve } from './paths.js';

/** The files of the disk. */
export const disk: Files = {
  resolve: (folder, path = '') => resolve(folder, path),
  read,
  isThere: existsSync,
  isFolder: (path) => orUndefined(() => statSync(path).isDirectory()) ?? false,
  isLink: (path) => orUndefined(() => lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink()) ?? false,
  sizeOf: (path) => {
    const found = orUndefined(() => statSync(path));
    return found?.isFile() ? found.size : undefined;
  },
  realPath: (path) => orUndefined(() => realpathSync.native(path)),
  entriesOf,
};

/** What the system says; undefined where it refuses. */
function orUndefined<T>(ask: () => T): T | undefined {
  try {
    return ask();
  } catch {
    return undefined;
  }
}

function read(path: string | null, limit: number): Uint8Array | Unread {
  try {
    return readUpTo(path, limit) ?? { reason: 'too-large' };
  } catch (error) {
    return { reason: isMissing(error) ? 'missing' : (codeOf(error) ?? String(error)) };
  }
}

function codeOf(error: unknown): string | undefined {
  return (error as NodeJS.ErrnoException).code;
}

function isMissing(error: unknown): boolean {
  const code = codeOf(error);
  return code === 'ENOENT' || code === 'ENOTDIR';
}

/** All bytes of a file or of standard input; undefined as soon as there are too many. What has no end has no size. */
function readUpTo(path: string | null, limit: number): Uint8Array | undefined {
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
      if (codeOf(error) === 'EOF') return 0;
      if (codeOf(error) !== 'EAGAIN') throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10);
    }
  }
}

function entriesOf(folder: string): readonly FolderEntry[] {
  try {
    const entries = readdirSync(folder, { withFileTypes: true });
    return entries.map((entry) => ({ name: entry.name, isFolder: entry.isDirectory() }));
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}
