import { join } from 'node:path';
import { isWorkbookPath } from '../../contract/tables.js';
import { finding, onCommandLine } from '../../domain/finding.js';
import { disk } from '../../platform/disk.js';
import { caseFileIn } from '../../read/folder.js';
import { isCsvName, splitName } from '../../read/kind-by-name.js';
import { newIntake, readCaseFile } from '../../validate/sources.js';
import type { CaseOptions } from '../options.js';
import { refuse } from '../report.js';
import { UsageError } from '../usage-error.js';
import { readCase } from './case-side.js';
import { readLevies } from './levies-side.js';
import { readResults } from './results-side.js';
import type { ReadSide } from './side.js';

/** Reads one side; undefined after the findings that stop the run were reported. */
export async function readSide(path: string, options: CaseOptions): Promise<ReadSide | undefined> {
  const isOfLevies = await isTable(path);
  if (!isOfLevies && !isResults(path)) return await readCase(path, options);
  // What was calculated or published before cannot be calculated under other values.
  if (options.set.length > 0 || options.policy !== undefined)
    throw new UsageError((words) => words.fixedResults(path));
  return isOfLevies ? await readLevies(path, options) : await readResults(path, options);
}

/** A file of a table, or a workbook that is no case. */
async function isTable(path: string): Promise<boolean> {
  if (path === '-') return true;
  if (disk.isFolder(path)) return false;
  if (isCsvName(path) || splitName(path).sheet !== undefined) return true;
  return isWorkbookPath(path) && (await readCaseFile(path, newIntake())).value === 'tables';
}

function isResults(path: string): boolean {
  return disk.isFolder(path) && !disk.isThere(caseFileIn(path)) && disk.isThere(join(path, 'levy.csv'));
}

/** Whether both sides are to be read from standard input, after that was reported. */
export function isReadTwice(paths: readonly string[], options: CaseOptions): boolean {
  const isTwice = paths.filter((path) => path === '-').length > 1;
  if (isTwice) refuse([finding('stdin-twice', onCommandLine('nhi compare', '-'))], options);
  return isTwice;
}
