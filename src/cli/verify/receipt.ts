import { join } from 'node:path';
import { type ReceiptCheck, receiptDifferences } from '../../analyse/receipt-check.js';
import { finding } from '../../domain/finding.js';
import {
  receiptBlocks,
  receiptCheckJson,
  receiptColumns,
  receiptLines,
  receiptSummary,
  unreadJson,
} from '../../present/verify/receipt.js';
import { isFolder, isThere } from '../../read/file.js';
import { readReceipt } from '../../validate/receipt/index.js';
import { toJson } from '../../write/json.js';
import { writeMessage, writeOut } from '../../write/streams.js';
import { receiptName } from '../../write/written-before.js';
import { printRecords } from '../csv.js';
import { type ExitCode, exitCode } from '../exit-code.js';
import { languageOf } from '../language.js';
import type { CommonOptions, VerifyOptions } from '../options.js';
import { report } from '../report.js';
import { print } from '../terminal.js';
import { UsageError } from '../usage-error.js';
import { version } from '../version.js';
import { checkReceipt } from './receipt-check.js';

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
  const path = isFolder(given) ? join(given, receiptName) : given;
  const { format } = checkedOptions(args, options);
  const [named] = args;
  const isNowhere = named !== undefined && !isThere(named);
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
  if (args.length > 1) throw new UsageError('a receipt belongs to one case: give one CASE or none');
  if (update) throw new UsageError('--update rewrites expected tables; a receipt is only checked');
  if (set.length > 0) throw new UsageError('a receipt says itself which --set made its results');
  if (format === 'junit')
    throw new UsageError('--format junit is for cases; for a receipt take table, csv or json');
  return { format };
}

async function show(
  check: ReceiptCheck,
  format: CommonOptions['format'],
  options: VerifyOptions,
): Promise<void> {
  const summary = `${receiptSummary(check)}\n`;
  switch (format) {
    case 'table':
      if (!options.quiet) await print(receiptBlocks(check, version), options);
      writeOut(options.quiet ? summary : `\n${summary}`);
      return;
    case 'csv':
      await printRecords(receiptLines(check), receiptColumns, options);
      break;
    case 'json':
      writeOut(toJson(receiptCheckJson(check, version, languageOf(options.lang))));
  }
  if (!options.quiet) writeMessage(summary);
}
