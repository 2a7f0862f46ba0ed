import { statSync } from 'node:fs';
import { join } from 'node:path';
import { type Finding, finding } from '../../domain/finding.js';
import { sha256 } from '../../platform/digest.js';
import type { FileDigest } from '../../present/receipt.js';
import { failedOutput } from './failure.js';
import { recover } from './journal.js';
import { lockFolder, lockName } from './lock.js';
import { makeFolder } from './made-folder.js';
import type { HeldFile, OutputFile } from './output-file.js';
import { isThere } from './removal.js';
import { replaceAll } from './replace.js';
import { runToken } from './run-token.js';
import { uninterrupted } from './signals.js';
import { type Ownership, writtenBefore } from './written-before.js';

export interface OutputRequest {
  readonly folder: string;
  readonly files: readonly OutputFile[];
  /** The receipt for the files, written last; none where no receipt is kept. */
  readonly receipt?: (outputs: readonly FileDigest[]) => HeldFile;
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
  | {
      readonly paths: readonly string[];
      readonly removed: readonly string[];
      /** What is left to be told although everything was written. */
      readonly warnings: readonly Finding[];
    }
  | { readonly findings: readonly Finding[] };

/**
 * Writes all files or none, the receipt last, one run at a time in a folder. A file that the run has read is never
 * written; a file that `nhi` did not write, or that was changed since, needs `force`. Results of an earlier run that this
 * run does not make go.
 */
export function writeFiles(request: OutputRequest): Written {
  return uninterrupted(() => {
    const { folder } = request;
    let removeFolder = () => {};
    const written = unlessFailed(folder, () => {
      removeFolder = makeFolder(folder);
      return writeLocked(request);
    });
    if ('findings' in written) removeFolder();
    return written;
  });
}

/** What a step of writing says, or that the system refused it. Other errors are defects. */
function unlessFailed(folder: string, write: () => Written): Written {
  try {
    return write();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).syscall === undefined) throw error;
    return { findings: [failedOutput({ path: folder, error })] };
  }
}

function writeLocked(request: OutputRequest): Written {
  const token = runToken();
  const unlock = lockFolder(request.folder, token);
  if (!unlock) return { findings: [finding('output-busy', { file: join(request.folder, lockName) })] };
  const written = unlessFailed(request.folder, () => {
    recover(request.folder);
    return writeChecked(request, token);
  });
  if (unlock()) return written;
  const left = finding('output-leftover', { file: join(request.folder, lockName) });
  return 'findings' in written
    ? { findings: [...written.findings, left] }
    : { ...written, warnings: [...written.warnings, left] };
}

function writeChecked(request: OutputRequest, token: string): Written {
  const { folder, removes = [] } = request;
  const outputs = request.files.map(digestOf);
  const receipt = request.receipt?.(outputs);
  const files = receipt ? [...request.files, receipt] : request.files;
  const names = files.map(({ name }) => name);
  const { refused, stale } = standing({ ...request, names, receiptName: receipt?.name });
  if (refused.length > 0) return { findings: refused };
  const removed = [...new Set([...stale, ...removes])];
  const { failure, unrestored, leftovers } = replaceAll(folder, files, removed, token);
  const warnings = leftovers.map((file) => finding('output-leftover', { file }));
  if (!failure) return { paths: names.map((name) => join(folder, name)), removed, warnings };
  const lost = unrestored.map(({ path, kept }) => finding('output-not-restored', { file: path }, { kept }));
  return { findings: [failedOutput(failure), ...lost, ...warnings] };
}

/** What is going to be written, before it is made. */
export interface OutputPlan
  extends Pick<OutputRequest, 'folder' | 'inputs' | 'force' | 'replaces' | 'removes'> {
  /** Of all files, the receipt too. */
  readonly names: readonly string[];
  readonly receiptName: string | undefined;
}

/** Why files may not be written into a folder as it is now; {@link writeFiles} asks again. */
export function refusedOutputs(plan: OutputPlan): readonly Finding[] {
  return standing(plan).refused;
}

/** What stands in the way in a folder, and which results of an earlier run would go. */
function standing({ folder, names, inputs, force, replaces = [], removes = [], receiptName }: OutputPlan): {
  readonly refused: readonly Finding[];
  readonly stale: readonly string[];
} {
  const before = writtenBefore(folder, receiptName);
  const isInput = sameFileAs(inputs);
  const isWorkbook = names.some((name) => /\.xlsx$/i.test(name));
  const refused = [...new Set([...names, ...removes])].flatMap((name) =>
    refusal(join(folder, name), () => before.ownership(name), isInput, force, isWorkbook),
  );
  const stale = receiptName
    ? before.known.filter(
        (name) => !names.includes(name) && before.ownership(name) === 'ours' && !isInput(join(folder, name)),
      )
    : [];
  const others = stale.filter((name) => !replaces.includes(name));
  if (refused.length === 0 && others.length > 0 && !force)
    return { refused: [finding('output-other-results', { file: folder }, { files: others })], stale };
  return { refused, stale };
}

function digestOf(file: OutputFile): FileDigest {
  if ('made' in file) return { path: file.name, sha256: file.made.sha256 };
  const { name: path, bytes, contentSha256 } = file;
  return {
    path,
    sha256: sha256(bytes),
    ...(contentSha256 !== undefined && { content_sha256: contentSha256 }),
  };
}

/** Why a file may not be written. */
function refusal(
  path: string,
  ownershipOf: () => Ownership,
  isInput: (path: string) => boolean,
  force: boolean,
  isWorkbook: boolean,
): Finding[] {
  if (!isThere(path)) return [];
  if (isInput(path)) return [finding('output-is-input', { file: path }, { isWorkbook })];
  // What cannot be read must not count as changed, with force neither.
  const ownership = ownershipOf();
  if (force || ownership === 'ours') return [];
  return [finding('output-not-ours', { file: path }, { changed: ownership === 'changed', isWorkbook })];
}

/** Whether a path leads to one of some files, under whatever name. */
function sameFileAs(paths: readonly string[]): (path: string) => boolean {
  let known: readonly (string | undefined)[] | undefined;
  return (path) => {
    known ??= paths.map(identityOf);
    const identity = identityOf(path);
    return identity !== undefined && known.includes(identity);
  };
}

/** Device and number of the file that a path leads to; undefined where it leads nowhere. */
function identityOf(path: string): string | undefined {
  try {
    const found = statSync(path, { bigint: true, throwIfNoEntry: false });
    return found && `${found.dev}:${found.ino}`;
  } catch {
    return undefined;
  }
}
