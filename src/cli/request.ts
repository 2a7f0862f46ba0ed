import { type Finding, finding } from '../domain/finding.js';
import { disk } from '../platform/disk.js';
import { namedCaseFile } from '../read/folder.js';
import { isCaseName, isCsvName, isSpreadsheetName, isYamlName, splitName } from '../read/kind-by-name.js';
import type { CaseRequest } from '../validate/case-request.js';
import type { CaseOptions } from './options.js';
import { UsageError } from './usage-error.js';

/** What the CASE arguments ask for: a folder, a case.yaml, or plain tables. Default: this folder. */
export function caseRequest(
  args: readonly string[],
  { policy, set, allowOutside = false }: Pick<CaseOptions, 'policy' | 'set' | 'allowOutside'>,
): CaseRequest | Finding {
  const shared = { set, allowOutside, ...(policy !== undefined && { policy }) };
  const [first = '.', ...others] = args;
  if (others.length > 0 && [first, ...others].some((arg) => disk.isFolder(arg) || isYamlName(arg))) {
    throw new UsageError((words) => words.oneCase);
  }
  checkAssignments(set);
  if (others.length === 0 && disk.isFolder(first)) {
    const caseFile = namedCaseFile(first);
    return typeof caseFile === 'string' ? { ...shared, caseFile } : caseFile;
  }
  if (others.length === 0 && isCaseName(first)) return { ...shared, caseFile: first };
  const stranger = [first, ...others].find((arg) => arg !== '-' && !isTableName(arg));
  if (stranger !== undefined) return finding('file-kind', { value: stranger });
  return { ...shared, tables: [first, ...others] };
}

function isTableName(name: string): boolean {
  return isCsvName(name) || isSpreadsheetName(splitName(name).file);
}

/** @throws UsageError for a `--set` that sets nothing. */
export function checkAssignments(set: readonly string[]): void {
  for (const assignment of set) {
    if (!assignment.includes('=')) throw new UsageError((words) => words.set(assignment));
  }
}
