import { join } from 'node:path';
import { type ReceiptCheck, receiptDifferences } from '../../analyse/receipt-check.js';
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
import { checkReceipt } from '../../runs/verify/receipt-check.js';
import { readReceipt } from '../../validate/receipt/read-receipt.js';
import { writeMessage, writeOut } from '../../write/disk/streams.js';
import { receiptName } from '../../write/disk/written-before.js';
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
 * @param given a receipt, or a folder of results that has one
 */
export async function verifyReceipt(
  args: readonly string[],
  given: string,
  options: VerifyOptions,
): Promise<ExitCode> {
  const path = disk.isFolder(given) ? join(given, receiptName) : given;
  const { format } = checkedOptions(args, options);
  const [named] = args;
  const isNowhere = named !== undefined && !disk.isThere(named);
  const receipt = isNowhere ? [finding('case-not-found', { value: named })] : readReceipt(path);
  if (!('inputs' in receipt)) {
    report(receipt, { ...options, quiet: false });
    if (format === 'json') writeOut(toJson(unreadJson(receipt, path, version, languageOf(options.lang))));
    return exitCode.unfit;
  }
  const check = await checkReceipt({
    receipt,
    path,
    named,
    policy: options.policy,
    allowOutside: options.allowOutside ?? false,
  });
  report(check.findings, { ...options, quiet: false });
  await show(check, format, options);
  if (check.notRecalculated === 'unfit') return exitCode.unfit;
  return receiptDifferences(check) > 0 ? exitCode.differences : exitCode.done;
}

function checkedOptions(
  args: readonly string[],
  { format, update, set }: VerifyOptions,
): Pick<CommonOptions, 'format'> {
  if (args.length > 1) throw new UsageError((words) => words.receiptOneCase);
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
