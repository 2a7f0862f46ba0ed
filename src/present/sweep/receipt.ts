import { receiptFormat } from '../../contract/receipt-names.js';
import type { Axis } from '../../domain/variation.js';
import type { FileDigest, RunRecord } from '../receipt.js';
import { axisRecord } from './json.js';

/** One case of a sweep, as its receipt has it. */
export type SweptRecord = Pick<RunRecord, 'title' | 'run' | 'prefecture' | 'policy' | 'inputs'> & {
  readonly name: string;
};

/** What the receipt of a sweep knows. */
export interface SweepRecord {
  readonly version: string;
  readonly axes: readonly Axis[];
  /** `--set` that all scenarios have. */
  readonly set: readonly string[];
  readonly cases: readonly SweptRecord[];
  readonly stamp: string | null;
}

/** `receipt.json` of a sweep: enough to say which inputs, which grid and which program made the tables. */
export function sweepReceipt(record: SweepRecord, outputs: readonly FileDigest[]): object {
  const { version, axes, set, cases, stamp } = record;
  return {
    format: receiptFormat,
    version,
    sweep: axes.map(axisRecord),
    set,
    cases,
    outputs,
    ...(stamp !== null && { stamp }),
  };
}
