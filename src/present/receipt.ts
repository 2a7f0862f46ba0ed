import { receiptFormat } from '../contract/receipt-names.js';
import type { Finding } from '../domain/finding.js';
import { formatFiscalYear } from '../domain/fiscal-year.js';
import type { Result } from '../domain/result.js';
import { thirteenDecimals } from './figures.js';

/** A file of the run by its content. */
export interface FileDigest {
  readonly path: string;
  readonly sha256: string;
  /** Of a workbook: the same of what is packed in it, which no version of Node packs in another way. */
  readonly content_sha256?: string;
}

export interface InputDigest extends FileDigest {
  readonly encoding: string;
  readonly rows: number | null;
}

/** What a receipt knows beside the result. */
export interface RunRecord {
  readonly version: string;
  readonly title: string | null;
  readonly run: string | null;
  readonly prefecture: string | null;
  readonly policy: { readonly id: string; readonly sha256: string } | null;
  /** `--set` as given. */
  readonly set: readonly string[];
  readonly inputs: readonly InputDigest[];
  readonly findings: readonly Finding[];
  /** Warnings that the case says were looked at, with the reason. */
  readonly confirmed?: readonly (Finding & { readonly reason: string })[];
  /** Only with `--stamp`: without it the same input gives the same bytes. */
  readonly stamp: string | null;
}

/** `receipt.json`: enough to say which inputs and which program made the results. */
export function receipt(record: RunRecord, result: Result, outputs: readonly FileDigest[]): object {
  const { version, title, run, prefecture, policy, set, inputs, findings, confirmed = [], stamp } = record;
  return {
    format: receiptFormat,
    version,
    title,
    run,
    prefecture,
    fiscal_year: formatFiscalYear(result.fiscalYear),
    policy,
    set,
    inputs,
    outputs,
    coefficients: Object.fromEntries(
      result.segments.map(({ segment, medicalReflection, incomeCoefficient, adjustmentFactor }) => [
        segment,
        {
          alpha: thirteenDecimals(medicalReflection),
          beta: thirteenDecimals(incomeCoefficient),
          gamma: thirteenDecimals(adjustmentFactor),
        },
      ]),
    ),
    findings: findings.map(findingEntry),
    ...(confirmed.length > 0 && {
      confirmed: confirmed.map((one) => ({ ...findingEntry(one), reason: one.reason })),
    }),
    ...(stamp !== null && { stamp }),
  };
}

function findingEntry({ code, severity, args, place: { origin: _, item: __, ...place } }: Finding) {
  return { code, severity, args, place };
}
