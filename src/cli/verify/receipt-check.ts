import { dirname } from 'node:path';
import type {
  CheckedOutput,
  NotRecalculated,
  ReceiptCheck,
  ReceiptState,
} from '../../analyse/receipt-check.js';
import { calculate } from '../../calculate/index.js';
import type { Finding } from '../../domain/finding.js';
import type { Result } from '../../domain/result.js';
import { headerLanguages, tableNames } from '../../domain/table.js';
import { resultTable } from '../../present/tables/index.js';
import { type LoadedCase, loadCase } from '../../validate/load.js';
import type { ReadReceipt } from '../../validate/receipt/index.js';
import { fileOf } from '../../validate/result-tables/index.js';
import { toCsv } from '../../write/csv.js';
import { sha256 } from '../../write/digest.js';
import { encode, outputEncodings } from '../../write/encoding.js';
import { receiptFolder } from './receipt-folder.js';
import { asReadByCase, type FoundInput, foundFile, policyState } from './receipt-inputs.js';
import { requestOf } from './receipt-request.js';

/** What is asked about a receipt. */
export interface ReceiptQuestion {
  readonly receipt: ReadReceipt;
  /** Path of the receipt. */
  readonly path: string;
  /** The case as named on the command line. */
  readonly named: string | undefined;
  /** A policy file that the receipt alone would not be followed to. */
  readonly policy: string | undefined;
}

/** Holds a receipt against the files on disk and, where they are the same, against what they give now. */
export function checkReceipt({ receipt, path, named, policy: given }: ReceiptQuestion): ReceiptCheck {
  const { folder, tried } = receiptFolder(path, named, receipt.inputs);
  const found = receipt.inputs.map((input) => foundFile(input, folder));
  const policy = receipt.policy && { id: receipt.policy.id, state: policyState(receipt.policy, found) };
  const made = recalculated(receipt, found, policy?.state, { folder, given });
  const loaded = 'result' in made ? made.loaded : undefined;
  return {
    receipt: path,
    folder,
    tried,
    madeBy: receipt.version,
    inputs: found
      .map((input, at) => (loaded ? asReadByCase(input, receipt.inputs[at]!, loaded) : input))
      .map((input) => ({ path: input.path, state: input.state })),
    set: receipt.set,
    policy: policy && { ...policy, state: policyOfCase(receipt, loaded) ?? policy.state },
    outputs: checkedOutputs(receipt, path, 'result' in made ? made.result : undefined),
    notRecalculated: 'result' in made ? null : made.because,
    findings: 'findings' in made ? made.findings : [],
  };
}

type Recalculated =
  | { readonly loaded: LoadedCase; readonly result: Result }
  | { readonly because: NotRecalculated; readonly findings: readonly Finding[] };

/** The result anew, where nothing that made it is known to be another. */
function recalculated(
  receipt: ReadReceipt,
  inputs: readonly FoundInput[],
  policy: ReceiptState | undefined,
  { folder, given }: { readonly folder: string | null; readonly given: string | undefined },
): Recalculated {
  const not = (because: NotRecalculated, findings: readonly Finding[] = []) => ({ because, findings });
  const states = [...inputs.map(({ state }) => state), policy ?? 'same'];
  if (folder === null || states.some((state) => ['changed', 'missing', 'unreadable'].includes(state)))
    return not('differs');
  if (states.includes('unchecked')) return not('standard-input');
  const request = requestOf(receipt, inputs, folder);
  if (!request) return not('set-outside');
  const loaded = loadCase({ ...request, ...(given !== undefined && { policy: given }) });
  return loaded.case ? { loaded, result: calculate(loaded.case) } : not('unfit', loaded.findings);
}

/** The policy that the case was read with, whoever named it; undefined where it was not read again. */
function policyOfCase({ policy }: ReadReceipt, loaded: LoadedCase | undefined): ReceiptState | undefined {
  if (!loaded?.policy) return undefined;
  return sha256(loaded.policy.canonical) === policy?.sha256 ? 'same' : 'changed';
}

function checkedOutputs({ outputs }: ReadReceipt, path: string, result: Result | undefined): CheckedOutput[] {
  return outputs.map((output) => {
    const { state } = foundFile(output, dirname(path));
    const digests = result && digestsOf(result, output.path);
    return { path: output.path, state, reproduced: digests?.includes(output.sha256) ?? null };
  });
}

/** SHA-256 of a result table in every way in which nhi writes it; undefined for what is no table. */
function digestsOf(result: Result, file: string): string[] | undefined {
  const name = tableNames.find((one) => fileOf(one) === file);
  if (!name) return undefined;
  const table = resultTable(result, name);
  if (!table) return [];
  return headerLanguages.flatMap((headers) => {
    const csv = toCsv(table, headers);
    return outputEncodings.map((encoding) => sha256(encode(csv, encoding)));
  });
}
