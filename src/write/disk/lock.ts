import { linkSync, readFileSync, renameSync, statSync, unlinkSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { removeIfThere, succeeds } from './removal.js';
import { besides, isGone } from './run-token.js';

/** The file that a run keeps in a folder while it writes there: its process id and its computer. */
export const lockName = '.nhi.lock';

/** Milliseconds that a run waits for another one; writing takes a few. */
const patience = 2000;

/**
 * Takes the lock of a folder, waiting for another run to end. The lock of a run that is no more is taken over.
 *
 * @param token names this run alone
 * @returns what gives it back and says whether it could; undefined when another run keeps it
 * @throws the system's error where no file can be made in the folder
 */
export function lockFolder(folder: string, token: string): (() => boolean) | undefined {
  const path = join(folder, lockName);
  const signed = join(folder, besides(lockName, token, 'new'));
  try {
    writeFileSync(signed, `${process.pid} ${hostname()}\n`, { flag: 'wx' });
    const end = Date.now() + patience;
    while (!takes(path, signed)) {
      const holder = holderOf(path);
      if (holder !== undefined && isLeft(holder)) takeAway(path, holder, token);
      else if (Date.now() > end) return undefined;
      else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20);
    }
  } finally {
    succeeds(() => removeIfThere(signed));
  }
  return () => succeeds(() => removeIfThere(path));
}

/**
 * Whether the lock was free and is ours now. It gets its name when it is signed, in one step: one that is empty is nobody's.
 * Where the file system has no links it is written in place, and whoever reads it then may find it empty for a moment.
 */
function takes(path: string, signed: string): boolean {
  try {
    linkSync(signed, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
  }
  try {
    writeFileSync(path, readFileSync(signed), { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    succeeds(() => removeIfThere(path));
    throw error;
  }
}

/** What stands in a lock; undefined when it has gone, and of a pipe, which may have nothing to say for ever. */
function holderOf(path: string): string | undefined {
  try {
    return statSync(path).isFile() ? readFileSync(path, 'utf8') : undefined;
  } catch {
    return undefined;
  }
}

/** Whether the run that took a lock on this computer is no more, killed before it could give it back. */
function isLeft(holder: string): boolean {
  const [, id = '', host = ''] = /^(\d+) (.*)\n$/.exec(holder) ?? [];
  return id === '' || (host === hostname() && isGone(Number(id)));
}

/** Removes a lock, unless another run did so first and took it anew: then that run gets it back. */
function takeAway(path: string, holder: string, token: string): void {
  const aside = `${path}.${token}`;
  try {
    renameSync(path, aside);
    if (holderOf(aside) === holder) unlinkSync(aside);
    else renameSync(aside, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
}
