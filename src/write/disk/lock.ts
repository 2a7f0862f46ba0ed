import { closeSync, openSync, readFileSync, renameSync, statSync, unlinkSync, writeSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { removeIfThere, succeeds } from './removal.js';

/** The file that a run keeps in a folder while it writes there. */
export const lockName = '.nhi.lock';

/** Milliseconds that a run waits for another one; writing takes a few. */
const patience = 2000;
/** After so long nobody is about to write who he is into a lock. */
const begun = 10_000;

/**
 * Takes the lock of a folder, waiting for another run to end. The lock of a run that is no more is taken over.
 *
 * @param token names this run alone
 * @returns what gives it back and says whether it could; undefined when another run keeps it
 * @throws the system's error where no file can be made in the folder
 */
export function lockFolder(folder: string, token: string): (() => boolean) | undefined {
  const path = join(folder, lockName);
  const end = Date.now() + patience;
  while (!takes(path)) {
    const holder = holderOf(path);
    if (holder !== undefined && isGone(holder, path)) takeAway(path, holder, token);
    else if (Date.now() > end) return undefined;
    else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20);
  }
  return () => succeeds(() => removeIfThere(path));
}

/** Whether the lock was free and is ours now. */
function takes(path: string): boolean {
  let descriptor: number;
  try {
    descriptor = openSync(path, 'wx');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
  try {
    sign(descriptor);
    return true;
  } catch (error) {
    succeeds(() => removeIfThere(path));
    throw error;
  }
}

/** Writes who we are. */
function sign(descriptor: number): void {
  try {
    writeSync(descriptor, `${process.pid} ${hostname()}\n`);
  } finally {
    closeSync(descriptor);
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
function isGone(holder: string, path: string): boolean {
  const [, id = '', host = ''] = /^(\d+) (.*)\n$/.exec(holder) ?? [];
  if (id === '') return ageOf(path) > begun;
  if (host !== hostname()) return false;
  try {
    process.kill(Number(id), 0);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH';
  }
}

function ageOf(path: string): number {
  return Date.now() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Number.POSITIVE_INFINITY);
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
