import { join, resolve } from 'node:path';
import { type Finding, finding } from '../../domain/finding.js';
import { isFolder, isThere } from '../../read/file.js';
import { caseFileIn, caseFoldersBelow } from '../../read/folder.js';

/** A case as it is spoken of, and its file. */
export interface NamedCase {
  readonly name: string;
  readonly caseFile: string;
}

/** What the arguments of a run stand for. */
export interface NamedCases {
  /** Each case once; an argument that stands for none is a finding. */
  readonly cases: readonly (NamedCase | Finding)[];
  /** Folders of cases below an argument that have no `expected`, and are passed over. */
  readonly passedOver: readonly string[];
}

/**
 * The cases that arguments stand for: a folder with a case.yaml, a case.yaml, or a folder for all cases below it that
 * have `expected`. Default: this folder.
 */
export function namedCases(args: readonly string[], expected: string): NamedCases {
  const found = (args.length === 0 ? ['.'] : args).map((arg) => casesOf(arg, expected));
  const seen = new Set<string>();
  const cases = found
    .flatMap((one) => one.cases)
    .filter((one) => {
      if (!('caseFile' in one)) return true;
      const path = resolve(one.caseFile);
      return seen.has(path) ? false : seen.add(path);
    });
  const passedOver = found.flatMap((one) => one.passedOver);
  return {
    cases,
    passedOver: [...new Set(passedOver)].filter((folder) => !seen.has(resolve(caseFileIn(folder)))),
  };
}

function casesOf(arg: string, expected: string): NamedCases {
  if (!isFolder(arg)) {
    const isCase = /\.(?:ya?ml|xls[xm])$/i.test(arg);
    return one(isCase ? { name: arg, caseFile: arg } : finding('case-not-found', { value: arg }));
  }
  if (isThere(caseFileIn(arg))) return one(inFolder(arg));
  const below = caseFoldersBelow(arg);
  const compared = below.filter((folder) => isThere(join(folder, expected)));
  if (compared.length === 0) return one(finding('case-not-found', { value: arg }));
  return {
    cases: compared.map(inFolder),
    passedOver: below.filter((folder) => !compared.includes(folder)),
  };
}

function one(only: NamedCase | Finding): NamedCases {
  return { cases: [only], passedOver: [] };
}

function inFolder(folder: string): NamedCase {
  return { name: folder, caseFile: caseFileIn(folder) };
}
