import { type Finding, finding, type Place } from '../domain/finding.js';
import { disk } from '../platform/disk.js';
import type { Files } from '../platform/files.js';
import { megabytes } from './limits.js';

export type { Files } from '../platform/files.js';

/** The bytes of one input and the name under which findings and the receipt speak of it. */
export interface SourceFile {
  /** Relative to the case, or `-` for standard input. */
  readonly name: string;
  /** Absolute; null for standard input. */
  readonly path: string | null;
  readonly bytes: Uint8Array;
}

/**
 * Reads one file, or standard input for the name `-`.
 *
 * @param folder what relative names are relative to
 * @param place where the file is named, for the finding when it cannot be read
 * @param limit in bytes; of a larger file no more is read
 */
export function readSource(
  name: string,
  folder: string,
  place: Place,
  limit: number,
  files: Files = disk,
): SourceFile | Finding {
  const path = name === '-' ? null : files.resolve(folder, name);
  const read = files.read(path, limit);
  if (!('reason' in read)) return { name, path, bytes: read };
  switch (read.reason) {
    case 'too-large':
      return tooLarge(name, limit);
    case 'missing':
      return finding('file-missing', place);
    default:
      return finding('file-unreadable', place, { reason: read.reason });
  }
}

/** The finding that a file is larger than what is read. */
export function tooLarge(file: string, limit: number): Finding {
  return finding('file-too-large', { file }, { limit: megabytes(limit) });
}

/** Whether something is at a path that is no regular file: a folder, a pipe, a device. */
export function isNoFile(path: string, files: Files = disk): boolean {
  return files.sizeOf(path) === undefined && files.isThere(path);
}

export function isFinding(value: object): value is Finding {
  return 'severity' in value;
}
