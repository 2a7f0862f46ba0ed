import { join } from 'node:path';
import { type Finding, finding } from '../domain/finding.js';
import { isFolder } from '../read/file.js';
import type { CaseRequest } from '../validate/load.js';
import type { CaseOptions } from './options.js';
import { UsageError } from './usage-error.js';

/** What the CASE arguments ask for: a folder, a case.yaml, or plain tables. Default: this folder. */
export function caseRequest(args: readonly string[], { policy, set }: CaseOptions): CaseRequest | Finding {
  const shared = { set, ...(policy !== undefined && { policy }) };
  const [first = '.', ...others] = args;
  if (others.length > 0 && [first, ...others].some((arg) => isFolder(arg) || /\.ya?ml$/i.test(arg))) {
    throw new UsageError((words) => words.oneCase);
  }
  checkAssignments(set);
  if (others.length === 0 && isFolder(first)) return { ...shared, caseFile: join(first, 'case.yaml') };
  if (others.length === 0 && /\.ya?ml$/i.test(first)) return { ...shared, caseFile: first };
  const stranger = [first, ...others].find((arg) => arg !== '-' && !/\.(csv)$/i.test(arg));
  if (stranger !== undefined) return finding('file-kind', { value: stranger });
  return { ...shared, tables: [first, ...others] };
}

/** @throws UsageError for a `--set` that sets nothing. */
export function checkAssignments(set: readonly string[]): void {
  for (const assignment of set) {
    if (!assignment.includes('=')) throw new UsageError((words) => words.set(assignment));
  }
}
