import { join, resolve } from 'node:path';
import { type Finding, finding } from '../../domain/finding.js';
import { isFolder, isThere } from '../../read/file.js';
import { caseFoldersBelow } from '../../read/folder.js';

/** A case as it is spoken of, and its file. */
export interface NamedCase {
  readonly name: string;
  readonly caseFile: string;
}

/**
 * The cases that arguments stand for, each once: a folder with a case.yaml, a case.yaml, or a folder for all cases
 * below it that have `expected`. Default: this folder. An argument that stands for none is a finding.
 */
export function namedCases(args: readonly string[], expected: string): (NamedCase | Finding)[] {
  const seen = new Set<string>();
  return (args.length === 0 ? ['.'] : args)
    .flatMap((arg) => casesOf(arg, expected))
    .filter((one) => {
      if (!('caseFile' in one)) return true;
      const path = resolve(one.caseFile);
      return seen.has(path) ? false : seen.add(path);
    });
}

function casesOf(arg: string, expected: string): (NamedCase | Finding)[] {
  if (!isFolder(arg))
    return [/\.ya?ml$/i.test(arg) ? { name: arg, caseFile: arg } : finding('case-not-found', { value: arg })];
  if (isThere(join(arg, 'case.yaml'))) return [inFolder(arg)];
  const below = caseFoldersBelow(arg, expected);
  return below.length > 0 ? below.map(inFolder) : [finding('case-not-found', { value: arg })];
}

function inFolder(folder: string): NamedCase {
  return { name: folder, caseFile: join(folder, 'case.yaml') };
}
