import { closeSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { Finding } from '../../domain/finding.js';
import { runningDigest } from '../../platform/digest.js';
import { failedOutput } from './failure.js';
import { makeFolder } from './made-folder.js';
import type { MadeFile } from './output-file.js';
import { removeIfThere, succeeds } from './removal.js';
import { besides, runToken } from './run-token.js';
import { onInterrupt } from './signals.js';

/** A file that is too large to be held, and what takes it back if it is still there. */
export interface StreamedFile {
  readonly made: MadeFile;
  readonly discard: () => void;
}

/**
 * Writes a file piece by piece under a temporary name, in the folder where it is going to be. Where writing fails, or
 * the process is ended from outside, neither it nor a folder made for it is left.
 *
 * @param write gets what takes the pieces; each is valid until that returns
 */
export async function streamFile(
  folder: string,
  name: string,
  write: (put: (bytes: Uint8Array) => void) => Promise<void>,
): Promise<StreamedFile | Finding> {
  const path = join(folder, besides(name, runToken(), 'new'));
  let removeFolder = () => {};
  const discard = () => {
    succeeds(() => removeIfThere(path));
    removeFolder();
  };
  const release = onInterrupt(discard);
  try {
    removeFolder = makeFolder(folder);
    return { made: { path, sha256: await streamed(path, write) }, discard };
  } catch (error) {
    discard();
    if ((error as NodeJS.ErrnoException).syscall === undefined) throw error;
    return failedOutput({ path: join(folder, name), error });
  } finally {
    release();
  }
}

async function streamed(
  path: string,
  write: (put: (bytes: Uint8Array) => void) => Promise<void>,
): Promise<string> {
  const digest = runningDigest();
  const descriptor = openSync(path, 'wx');
  try {
    await write((bytes) => {
      for (let at = 0; at < bytes.length; ) at += writeSync(descriptor, bytes, at);
      digest.add(bytes);
    });
  } finally {
    closeSync(descriptor);
  }
  return digest.result();
}
