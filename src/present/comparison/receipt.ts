import { receiptFormat } from '../../contract/receipt-names.js';
import type { FileDigest, RunRecord } from '../receipt.js';

/** One side of a comparison, as its receipt has it. */
export type ComparedRecord = Pick<RunRecord, 'title' | 'run' | 'prefecture' | 'policy' | 'set' | 'inputs'> & {
  /** As it was named. */
  readonly name: string;
};

/** What the receipt of a comparison knows. */
export interface ComparisonRecord {
  readonly version: string;
  readonly before: ComparedRecord;
  readonly after: ComparedRecord;
  readonly stamp: string | null;
}

/** The receipt of a comparison: enough to say which two sides and which program made the tables. */
export function comparisonReceipt(record: ComparisonRecord, outputs: readonly FileDigest[]): object {
  const { version, before, after, stamp } = record;
  return {
    format: receiptFormat,
    version,
    comparison: { before, after },
    outputs,
    ...(stamp !== null && { stamp }),
  };
}
