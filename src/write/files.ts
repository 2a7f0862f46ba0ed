import { lstatSync, mkdirSync, rmdirSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { type Finding, finding } from '../domain/finding.js';
import type { FileDigest } from '../present/receipt.js';
import { sha256 } from './digest.js';
import { type Failure, replaceAll } from './replace.js';
import { writtenBefore } from './written-before.js';

/** A file to be written. */
export interface OutputFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface OutputRequest {
  readonly folder: string;
  readonly files: readonly OutputFile[];
  /** The receipt for the files, written last; none where no receipt is kept. */
  readonly receipt?: (outputs: readonly FileDigest[]) => OutputFile;
  /** Paths of everything that this run has read. */
  readonly inputs: readonly string[];
  readonly force: boolean;
  /** Files of an earlier run that this kind of run makes too; others are not removed but refused. */
  readonly replaces?: readonly string[];
  /** Other files that are to go; of these too, what nhi did not write needs `force`. */
  readonly removes?: readonly string[];
}

/** What was written, or why nothing was. */
export type Written =
  | { readonly paths: readonly string[]; readonly removed: readonly string[] }
  | { readonly findings: readonly Finding[] };

/**
 * Writes all files or none, the receipt last. A file that the run has read is never written; a file that `nhi` did
 * not write, or that was changed since, needs `force`. Results of an earlier run that this run does not make go.
 */
export function writeFiles(request: OutputRequest): Written {
  const { folder, removes = [] } = request;
  const outputs = request.files.map(({ name, bytes }) => ({ path: name, sha256: sha256(bytes) }));
  const receipt = request.receipt?.(outputs);
  const files = receipt ? [...request.files, receipt] : request.files;
  const made = makeFolder(folder);
  if (typeof made === 'object') return { findings: [made] };
  const before = writtenBefore(folder, receipt?.name);
  const names = new Set(files.map(({ name }) => name));
  const isInput = sameFileAs(request.inputs);
  const refused = [...names, ...removes].flatMap((name) => {
    const path = join(folder, name);
    if (isInput(path)) return [finding('output-is-input', { file: path })];
    if (!isThere(path)) return [];
    const ownership = before.ownership(name);
    if (request.force || ownership === 'ours') return [];
    return [finding('output-not-ours', { file: path }, { changed: ownership === 'changed' })];
  });
  if (refused.length > 0) return { findings: refused };
  const stale = request.receipt
    ? before.known.filter(
        (name) => !names.has(name) && !isInput(join(folder, name)) && before.ownership(name) === 'ours',
      )
    : [];
  const others = stale.filter((name) => !(request.replaces ?? []).includes(name));
  if (others.length > 0 && !request.force) {
    return { findings: [finding('output-other-results', { file: folder }, { files: others })] };
  }
  const removed = [...new Set([...stale, ...removes])];
  const failure = uninterrupted(() => replaceAll(folder, files, removed));
  if (!failure) return { paths: files.map(({ name }) => join(folder, name)), removed };
  if (made !== undefined) removeFolders(folder, made);
  return { findings: [failedOutput(failure)] };
}

/**
 * Runs something synchronous to its end: Ctrl-C in the middle waits for it, and then ends the process, so that old
 * and new results are never mixed.
 */
function uninterrupted<Value>(run: () => Value): Value {
  const leave = (signal: NodeJS.Signals) => process.exit(signal === 'SIGINT' ? 130 : 143);
  process.on('SIGINT', leave).on('SIGTERM', leave);
  const value = run();
  setImmediate(() => process.off('SIGINT', leave).off('SIGTERM', leave));
  return value;
}

/** The topmost folder that had to be made, undefined when none had to, or why it could not. */
function makeFolder(folder: string): string | undefined | Finding {
  try {
    return mkdirSync(folder, { recursive: true });
  } catch (error) {
    return failedOutput({ path: folder, error });
  }
}

function removeFolders(folder: string, topmost: string): void {
  try {
    for (let at = resolve(folder); at.startsWith(resolve(topmost)); at = dirname(at)) rmdirSync(at);
  } catch {
    // Somebody else put something there; the folder stays.
  }
}

function failedOutput({ path, error }: Failure): Finding {
  const reason = (error as NodeJS.ErrnoException).code ?? String(error);
  return finding('output-failed', { file: path }, { reason });
}

/** Whether a path leads to one of some files, under whatever name. */
function sameFileAs(paths: readonly string[]): (path: string) => boolean {
  const known = paths.map(identityOf);
  return (path) => {
    const identity = identityOf(path);
    return identity !== undefined && known.includes(identity);
  };
}

/** Device and number of the file that a path leads to; undefined where it leads nowhere. */
function identityOf(path: string): string | undefined {
  try {
    const { dev, ino } = statSync(path, { bigint: true });
    return `${dev}:${ino}`;
  } catch {
    return undefined;
  }
}

/** Whether a name is taken, be it by a link that leads nowhere. */
function isThere(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}
