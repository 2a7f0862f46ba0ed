import { audit as auditRates } from '../../analyse/audit/audit.js';
import type { AuditOptions, AuditResult } from '../../analyse/audit/result.js';
import { version } from '../../contract/version.js';
import type { Decimal } from '../../domain/decimal.js';
import type { Finding } from '../../domain/finding.js';
import { readNumber } from '../../domain/number-text.js';
import { auditBlocks } from '../../present/audit/audit-blocks.js';
import { auditJson } from '../../present/audit/json.js';
import { auditTable } from '../../present/audit/table.js';
import { loadPublishedRates } from '../../validate/audit/load.js';
import { writeOut } from '../../write/disk/streams.js';
import { toJson } from '../../write/json.js';
import { printTable } from '../csv.js';
import { type ExitCode, exitCode } from '../exit-code.js';
import { languageOf } from '../language.js';
import type { AuditCommandOptions } from '../options.js';
import { refuse, report, reportFiles } from '../report.js';
import { print } from '../terminal.js';
import { UsageError } from '../usage-error.js';

/** `nhi audit`: whether a published table of standard rates is consistent, and which rows are not. */
export async function audit(name: string, options: AuditCommandOptions): Promise<ExitCode> {
  const weights = weightsOf(options);
  const { rates, findings, inputs } = await loadPublishedRates(name);
  if (options.verbose) reportFiles(inputs, options);
  if (!rates) {
    refuse(findings, options);
    return exitCode.unfit;
  }
  const result = auditRates(rates, weights);
  report(findings, options);
  await show(result, findings, options);
  return result.verdict === 'consistent' ? exitCode.done : exitCode.differences;
}

async function show(
  result: AuditResult,
  findings: readonly Finding[],
  options: AuditCommandOptions,
): Promise<void> {
  switch (options.format) {
    case 'csv':
      await printTable(auditTable(result), options);
      break;
    case 'json':
      writeOut(toJson(auditJson(result, version, findings, languageOf(options.lang))));
      break;
    case 'table':
      if (!options.quiet) await print(auditBlocks(result, languageOf(options.lang)), options);
  }
}

function weightsOf({ perInsuredWeight, incomeWeight }: AuditCommandOptions): AuditOptions {
  return {
    ...(perInsuredWeight !== undefined && {
      perInsuredWeight: weight('--per-insured-weight', perInsuredWeight),
    }),
    ...(incomeWeight !== undefined && { incomeWeight: weight('--income-weight', incomeWeight) }),
  };
}

/** A part of a whole: with none or all of it the method would be another. */
function weight(option: string, text: string): Decimal {
  const reading = readNumber(text);
  if (reading.ok && !reading.percent && reading.value.gt(0) && reading.value.lt(1)) return reading.value;
  throw new UsageError((words) => words.weight(option, text));
}
