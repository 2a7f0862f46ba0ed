import type { CheckedOutput, NotRecalculated, ReceiptCheck } from '../../analyse/receipt-check.js';
import { headerLanguages, isWorkbookPath, type Table, tableFile, tableNames } from '../../contract/tables.js';
import type { Finding } from '../../domain/finding.js';
import { sha256 } from '../../platform/digest.js';
import { resultTable } from '../../present/tables/result-tables.js';
import { contentSha256 } from '../../read/zip-content.js';
import { loadCase } from '../../validate/load.js';
import type { ReadReceipt, ReceiptFile } from '../../validate/receipt/read-receipt.js';
import { tableCsv } from '../../write/csv.js';
import { encodedCsv } from '../../write/encoded-csv.js';
import { calculated, type Run, runRecord } from '../run.js';
import { receiptFolder } from './receipt-folder.js';
import { foundFile, foundOutput, policyState } from './receipt-inputs.js';
import { requestOf } from './receipt-request.js';
import { areOthers, type Sources, sourcesRead } from './receipt-sources.js';
import { waysOfWriting } from './ways-of-writing.js';

/** What is asked about a receipt. */
export interface ReceiptQuestion {
  readonly receipt: ReadReceipt;
  /** Path of the receipt. */
  readonly path: string;
  /** The case as named on the command line. */
  readonly named: string | undefined;
  /** A policy file that the receipt alone would not be followed to. */
  readonly policy: string | undefined;
  readonly allowOutside: boolean;
}

/** Holds a receipt against the files on disk and, where they are the same, against what they give now. */
export async function checkReceipt(question: ReceiptQuestion): Promise<ReceiptCheck> {
  const { receipt, path, named } = question;
  const { folder, tried } = receiptFolder(path, named, receipt.inputs);
  const inputs = receipt.inputs.map((input) => foundFile(input, folder, question.allowOutside));
  const policy = receipt.policy && policyState(receipt.policy, inputs);
  const again = await recalculated(question, { inputs, policy }, folder);
  return {
    receipt: path,
    folder,
    tried,
    madeBy: receipt.version,
    inputs: again.inputs.map((input) => ({ path: input.path, state: input.state })),
    set: receipt.set,
    policy: receipt.policy && again.policy && { id: receipt.policy.id, state: again.policy },
    outputs: await checkedOutputs(receipt, path, again.run),
    notRecalculated: again.because ?? null,
    findings: again.findings ?? [],
  };
}

interface Recalculated extends Sources {
  readonly run?: Run;
  readonly because?: NotRecalculated;
  readonly findings?: readonly Finding[];
}

/** The result anew, where nothing that made it is known to be another. */
async function recalculated(
  { receipt, policy: given, allowOutside }: ReceiptQuestion,
  sources: Sources,
  folder: string | null,
): Promise<Recalculated> {
  if (folder === null || areOthers(sources)) return { ...sources, because: 'differs' };
  if (sources.inputs.some(({ state }) => state === 'unchecked'))
    return { ...sources, because: 'standard-input' };
  const request = requestOf(receipt, sources.inputs, folder);
  if (typeof request === 'string') return { ...sources, because: request };
  const loaded = await loadCase({ ...request, allowOutside, ...(given !== undefined && { policy: given }) });
  const read = sourcesRead(receipt, sources, loaded, given !== undefined);
  if (areOthers(read)) return { ...read, because: 'differs' };
  if (read.policy === 'outside') return { ...read, because: 'policy-outside' };
  if (!loaded.case) return { ...read, because: 'unfit', findings: loaded.findings };
  const { run, findings } = calculated(loaded);
  return run ? { ...read, run } : { ...read, because: 'unfit', findings };
}

async function checkedOutputs(
  receipt: ReadReceipt,
  path: string,
  run: Run | undefined,
): Promise<CheckedOutput[]> {
  const checked: CheckedOutput[] = [];
  for (const output of receipt.outputs) {
    checked.push(foundOutput(output, path, run ? await isReproduced(run, output, receipt) : null));
  }
  return checked;
}

/** Whether a run gives a file, in whichever way nhi writes it; null for what is neither table nor workbook. */
async function isReproduced(
  run: Run,
  { path, sha256: digest, contentSha256: content }: ReceiptFile,
  receipt: ReadReceipt,
): Promise<boolean | null> {
  if (isWorkbookPath(path)) {
    const made = await workbooks(run, receipt);
    return made.some((bytes) => sha256(bytes) === digest || (content && contentSha256(bytes) === content));
  }
  const name = tableNames.find((one) => tableFile(one) === path);
  if (!name) return null;
  const table = resultTable(run.result, name);
  return table !== undefined && tableDigests(table, path).includes(digest);
}

/** SHA-256 of a table in every way in which nhi writes it. */
function tableDigests(table: Table, file: string): string[] {
  return waysOfWriting.flatMap(({ headers, encoding }) => {
    const bytes = encodedCsv(tableCsv(table, headers, encoding), encoding, file);
    return bytes instanceof Uint8Array ? [sha256(bytes)] : [];
  });
}

/** The workbook says which version made it: it is made again as that version would say it. */
async function workbooks(run: Run, { set, version }: ReadReceipt): Promise<Uint8Array[]> {
  const { workbookBytes } = await import('../workbook-bytes.js');
  const record = { ...runRecord(run, { set }), version };
  const made: Uint8Array[] = [];
  for (const headers of headerLanguages) made.push(await workbookBytes(run, record, headers));
  return made;
}
