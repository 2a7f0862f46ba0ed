import { join } from 'node:path';
import { type ReceiptCheck, receiptDifferences } from '../../analyse/receipt-check.js';
import { isWorkbookPath } from '../../contract/tables.js';
import { version } from '../../contract/version.js';
import { finding } from '../../domain/finding.js';
import { disk } from '../../platform/disk.js';
import {
  receiptBlocks,
  receiptCheckJson,
  receiptColumns,
  receiptCount,
  receiptLines,
  receiptSummary,
  unreadJson,
} from '../../present/verify/receipt.js';
import { verifyWords } from '../../present/verify/words/verify-words.js';
import { namedCases } from '../../runs/named-cases.js';
import { checkComparisonReceipt } from '../../runs/verify/comparison-receipt-check.js';
import { checkReceipt } from '../../runs/verify/receipt-check.js';
import { checkSweepReceipt } from '../../runs/verify/sweep-receipt-check.js';
import { type AnyReceipt, readReceipt } from '../../validate/receipt/read-receipt.js';
import { writeMessage, writeOut } from '../../write/disk/streams.js';
import { receiptName, workbookReceiptName } from '../../write/disk/written-before.js';
import { toJson } from '../../write/json.js';
import { printRecords } from '../csv.js';
import { type ExitCode, exitCode } from '../exit-code.js';
import { languageOf } from '../language.js';
import type { CommonOptions, VerifyOptions } from '../options.js';
import { report } from '../report.js';
import { UsageError } from '../usage-error.js';
import { printJudged } from './print-judged.js';

/**
 * `nhi verify [CASE] --receipt FILE`: whether the inputs on disk are the ones that made the results of a receipt, whether
 * the results are as written, and whether the inputs still give them.
 *
 * @param given a receipt, or a folder of results or a workbook that has one
 */
export async function verifyReceipt(
  args: readonly string[],
  given: string,
  options: VerifyOptions,
): Promise<ExitCode> {
  const path = receiptPath(given);
  const { format } = checkedOptions(options);
  const nowhere = args.find((named) => !disk.isThere(named));
  const receipt = nowhere === undefined ? readReceipt(path) : [finding('case-not-found', { value: nowhere })];
  if (!('outputs' in receipt)) {
    report(receipt, { ...options, quiet: false });
    if (format === 'json') writeOut(toJson(unreadJson(receipt, path, version, languageOf(options.lang))));
    return exitCode.unfit;
  }
  const check = await checkOf(receipt, path, args, options);
  report(check.findings, { ...options, quiet: false });
  await show(check, format, options);
  if (check.notRecalculated === 'unfit') return exitCode.unfit;
  return receiptDifferences(check) > 0 ? exitCode.differences : exitCode.done;
}

function receiptPath(given: string): string {
  if (disk.isFolder(given)) return join(given, receiptName);
  return isWorkbookPath(given) ? workbookReceiptName(given) : given;
}

async function checkOf(
  receipt: AnyReceipt,
  path: string,
  args: readonly string[],
  options: VerifyOptions,
): Promise<ReceiptCheck> {
  const shared = { path, policy: options.policy, allowOutside: options.allowOutside ?? false };
  if ('inputs' in receipt) {
    if (args.length > 1) throw new UsageError((words) => words.receiptOneCase);
    return await checkReceipt({ ...shared, receipt, named: args[0] });
  }
  if ('sides' in receipt) {
    if (args.length > 2) throw new UsageError((words) => words.receiptTwoSides);
    return checkComparisonReceipt({ ...shared, receipt, named: args });
  }
  const named = sweptNames(args, receipt.cases.length);
  const { sweepDigests } = await import('./sweep-again.js');
  return await checkSweepReceipt({ ...shared, receipt, named }, sweepDigests(options));
}

/** The cases of a sweep as the command line names them: as many as the receipt has, or none. */
function sweptNames(args: readonly string[], cases: number): readonly string[] {
  if (args.length === 0 || args.length === cases) return args;
  const named = namedCases(args).cases.flatMap((one) => ('caseFile' in one ? [one.name] : []));
  if (named.length !== cases) throw new UsageError((words) => words.receiptCases(cases, named.length));
  return named;
}

function checkedOptions({ format, update, set }: VerifyOptions): Pick<CommonOptions, 'format'> {
  if (update) throw new UsageError((words) => words.receiptUpdate);
  if (set.length > 0) throw new UsageError((words) => words.receiptSet);
  if (format === 'junit') throw new UsageError((words) => words.receiptTests);
  return { format };
}

async function show(
  check: ReceiptCheck,
  format: CommonOptions['format'],
  options: VerifyOptions,
): Promise<void> {
  const count = receiptCount(check);
  const summary = `${receiptSummary(count)}\n`;
  switch (format) {
    case 'table': {
      const words = verifyWords(languageOf(options.lang));
      const blocks = receiptBlocks(check, version, words);
      await printJudged(blocks, words.receiptSummary(count), summary, options);
      return;
    }
    case 'csv':
      await printRecords(receiptLines(check, verifyWords('en')), receiptColumns, options);
      break;
    case 'json':
      writeOut(toJson(receiptCheckJson(check, version, languageOf(options.lang))));
  }
  if (!options.quiet) writeMessage(summary);
}
