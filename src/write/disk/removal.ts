import { lstatSync, unlinkSync } from 'node:fs';

/** Removes a file, if there is one. */
export function removeIfThere(path: string): void {
  try {
    unlinkSync(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
}

/** Whether a step succeeds, at once or when it is tried again: a scanner may hold a new file for a moment. */
export function succeeds(step: () => void): boolean {
  for (let attempt = 1; attempt <= 2; attempt++) {
    try {
      step();
      return true;
    } catch {
      // Once more, or told by the caller.
    }
  }
  return false;
}

/** Whether a name is taken, be it by a link that leads nowhere. What cannot be looked at is, a name that cannot be is not. */
export function isThere(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ENAMETOOLONG';
  }
}
