import { lstatSync, mkdirSync, rmdirSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { succeeds } from './removal.js';

/** Makes a folder and everything above it. @returns what takes all of that back, as long as nothing is in it */
export function makeFolder(folder: string): () => void {
  const missing = missingAbove(resolve(folder));
  const remove = () => removeEmpty(missing);
  try {
    // One by one: where the system makes no folders, Node's own way to make them all tries for ever.
    for (const path of missing.toReversed()) makeOne(path);
    if (!statSync(folder).isDirectory()) mkdirSync(folder);
  } catch (error) {
    remove();
    throw error;
  }
  return remove;
}

/** Another run may have been faster. */
function makeOne(folder: string): void {
  try {
    mkdirSync(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}

/** The folders that are not there yet, the deepest first. */
function missingAbove(folder: string): string[] {
  const missing: string[] = [];
  for (let at = folder; isMissing(at) && dirname(at) !== at; at = dirname(at)) missing.push(at);
  return missing;
}

/** What cannot be looked at is there, or cannot be made. */
function isMissing(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false }) === undefined;
  } catch {
    return false;
  }
}

function removeEmpty(folders: readonly string[]): void {
  // One that stays was never made, or somebody else put something into it.
  for (const folder of folders) succeeds(() => rmdirSync(folder));
}
