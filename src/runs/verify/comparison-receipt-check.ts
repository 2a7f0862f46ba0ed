import type { ReceiptCheck } from '../../analyse/receipt-check.js';
import type { ReadComparisonReceipt } from '../../validate/receipt/read-receipt.js';
import { foundOutput } from './receipt-inputs.js';
import { checkOfEntries, foundEntries } from './receipt-sources.js';

/** What is asked about the receipt of a comparison. */
export interface ComparisonReceiptQuestion {
  readonly receipt: ReadComparisonReceipt;
  /** Path of the receipt. */
  readonly path: string;
  /** The sides as named on the command line; none where they are looked for. */
  readonly named: readonly string[];
  readonly allowOutside: boolean;
}

/** Holds the receipt of a comparison against the files on disk: what was compared, and the tables that were written. */
export function checkComparisonReceipt(question: ComparisonReceiptQuestion): ReceiptCheck {
  const { receipt, path } = question;
  return {
    ...checkOfEntries(foundEntries(receipt.sides, question)),
    receipt: path,
    madeBy: receipt.version,
    set: receipt.sides.flatMap(({ set }) => set),
    outputs: receipt.outputs.map((output) => foundOutput(output, path, null)),
    notRecalculated: 'comparison',
    findings: [],
  };
}
