import { type Finding, finding } from '../domain/finding.js';
import { disk } from '../platform/disk.js';
import { dirname, join, resolve } from '../platform/paths.js';
import { caseFileIn, caseFoldersBelow, namedCaseFile } from '../read/folder.js';
import { isCaseName } from '../read/kind-by-name.js';
import { expectedFolder, expectedWorkbooks } from './expected-folder.js';

/** A case as it is spoken of, and its file. */
export interface NamedCase {
  readonly name: string;
  readonly caseFile: string;
}

/** What the arguments of a run stand for. */
export interface NamedCases {
  /** Each case once; an argument that stands for none is a finding. */
  readonly cases: readonly (NamedCase | Finding)[];
  /** Folders of cases below an argument that have no expected tables where those are needed, and are passed over. */
  readonly passedOver: readonly string[];
}

/**
 * The cases that arguments stand for: a folder with a case.yaml, a case.yaml, or a folder for all cases below it.
 * Default: this folder.
 *
 * Workbooks that have expected tables of their own are cases of a folder of cases too.
 *
 * @param needed whether cases in a folder of cases must have expected tables: others are passed over
 */
export function namedCases(args: readonly string[], needed?: 'expected'): NamedCases {
  const found = (args.length === 0 ? ['.'] : args).map((arg) => casesOf(arg, needed));
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

/** Folders as one line names them: many beside each other by the folder that they are in and their number. */
export function folderList(folders: readonly string[]): string[] {
  const parents = [...new Set(folders.map((folder) => dirname(folder)))];
  return parents.flatMap((parent) => {
    const own = folders.filter((folder) => dirname(folder) === parent);
    return own.length > mostNamed ? [`${join(parent, '*')} (${own.length})`] : own;
  });
}

const mostNamed = 5;

function casesOf(arg: string, needed: 'expected' | undefined): NamedCases {
  if (!disk.isFolder(arg)) {
    return one(isCaseName(arg) ? { name: arg, caseFile: arg } : finding('case-not-found', { value: arg }));
  }
  const workbooks = expectedWorkbooks(arg).map((file) => ({ name: file, caseFile: file }));
  if (disk.isThere(caseFileIn(arg)))
    return { cases: [inFolder(arg), ...(needed ? workbooks : [])], passedOver: [] };
  const below = caseFoldersBelow(arg);
  const meant = needed ? below.filter((folder) => disk.isThere(join(folder, expectedFolder))) : below;
  if (meant.length + workbooks.length === 0) return one(onlyWorkbook(arg, below.length === 0));
  return {
    cases: [...meant.map(inFolder), ...workbooks],
    passedOver: below.filter((folder) => !meant.includes(folder)),
  };
}

/** A folder that is a case by its only workbook. */
function onlyWorkbook(folder: string, isWithoutCases: boolean): NamedCase | Finding {
  const caseFile = isWithoutCases ? namedCaseFile(folder) : caseFileIn(folder);
  if (typeof caseFile !== 'string') return caseFile;
  return disk.isThere(caseFile) ? { name: folder, caseFile } : finding('case-not-found', { value: folder });
}

function one(only: NamedCase | Finding): NamedCases {
  return { cases: [only], passedOver: [] };
}

function inFolder(folder: string): NamedCase {
  return { name: folder, caseFile: caseFileIn(folder) };
}
