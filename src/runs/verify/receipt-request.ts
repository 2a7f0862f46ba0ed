import { isCaseSheet } from '../../contract/case-sheets.js';
import { indexTableIds } from '../../domain/index-columns.js';
import { ownTables } from '../../domain/own-columns.js';
import { join } from '../../platform/paths.js';
import { policyById } from '../../policy/policies.js';
import { isYamlName, splitName } from '../../read/kind-by-name.js';
import { isInside } from '../../read/paths.js';
import type { CaseRequest } from '../../validate/case-request.js';
import type { ReadReceipt } from '../../validate/receipt/read-receipt.js';
import { pathsSet } from '../../validate/receipt/set-paths.js';
import type { FoundInput } from './receipt-inputs.js';

/**
 * What was asked for when the results of a receipt were made, or why that is not done: a receipt may come from anywhere,
 * and is followed no further than the folder of the case.
 */
export function requestOf(
  { policy, set }: Pick<ReadReceipt, 'policy' | 'set'>,
  inputs: readonly FoundInput[],
  folder: string,
): CaseRequest | 'set-outside' | 'input-outside' {
  if (!setsInside(set, folder)) return 'set-outside';
  const policyFile = inputs.find(
    ({ textSha256 }) => textSha256 !== undefined && textSha256 === policy?.sha256,
  );
  const shared = { set, ...policyOf(policy, policyFile, folder) };
  const caseFile = inputs.find((input) => isCaseFile(input.path) && input !== policyFile);
  const read = caseFile ? [caseFile] : tablesOf(inputs);
  if (read.some(({ state }) => state === 'outside')) return 'input-outside';
  return caseFile
    ? { ...shared, caseFile: join(folder, splitName(caseFile.path).file) }
    : { ...shared, ...plainTables(set, inputs, folder) };
}

/** Whether all files that a `--set` names are in a folder. */
export function setsInside(set: readonly string[], folder: string): boolean {
  return pathsSet(set).every((path) => policyById(path) !== undefined || isInside(folder, path));
}

/** A case.yaml, or the sheet of settings of a workbook. */
function isCaseFile(path: string): boolean {
  return isYamlName(path) || isCaseSheet(splitName(path).sheet ?? '', 'settings');
}

/** A policy by its file or its id; a file outside the folder is left to the case to name. */
function policyOf(
  policy: ReadReceipt['policy'],
  file: FoundInput | undefined,
  folder: string,
): Pick<CaseRequest, 'policy'> {
  if (file) return { policy: join(folder, file.path) };
  if (policy === null) return { policy: 'none' };
  return policy && policyById(policy.id) ? { policy: policy.id } : {};
}

/** Keys that name a table beside those of municipalities. */
const furtherTables: readonly string[] = [
  'adjustments',
  'requirement',
  ...indexTableIds.map((id) => `medical_index.${id}`),
  ...ownTables,
];

/** A run without case.yaml read its tables, and others that a `--set` named, from where it was started. */
function plainTables(
  set: readonly string[],
  inputs: readonly FoundInput[],
  folder: string,
): Pick<CaseRequest, 'tables' | 'set'> {
  const named = furtherTables.flatMap((key) => {
    const [path] = pathsSet(set.filter((one) => one.startsWith(`${key}=`)));
    return path === undefined ? [] : [{ key, path }];
  });
  const tables = tablesOf(inputs).filter(({ path }) => !named.some((one) => one.path === path));
  return {
    tables: tables.map(({ path }) => join(folder, path)),
    set: [...set, ...named.map(({ key, path }) => `${key}=${join(folder, path)}`)],
  };
}

function tablesOf(inputs: readonly FoundInput[]): readonly FoundInput[] {
  return inputs.filter(({ path }) => !isYamlName(path));
}
