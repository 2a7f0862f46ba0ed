import type { ReceiptCheck } from '../../analyse/receipt-check.js';
import { dirname } from '../../platform/paths.js';
import type { ReadComparisonReceipt } from '../../validate/receipt/read-receipt.js';
import { receiptFolder } from './receipt-folder.js';
import { foundFile, policyState } from './receipt-inputs.js';

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
export function checkComparisonReceipt({
  receipt,
  path,
  named,
  allowOutside,
}: ComparisonReceiptQuestion): ReceiptCheck {
  const sides = receipt.sides.map((side, at) => {
    const { folder, tried } = receiptFolder(path, named[at], side.inputs, side.name);
    const inputs = side.inputs.map((input) => foundFile(input, folder, allowOutside));
    const state = side.policy && policyState(side.policy, inputs);
    return {
      side,
      folder,
      tried,
      inputs,
      policy: side.policy && state ? { id: side.policy.id, state } : null,
    };
  });
  const folders = sides.map(({ folder }) => folder);
  const policies = sides.flatMap(({ policy }) => policy ?? []);
  return {
    receipt: path,
    folder: folders.includes(null) ? null : [...new Set(folders)].join(', '),
    tried: [...new Set(sides.flatMap(({ tried }) => tried))],
    madeBy: receipt.version,
    inputs: sides.flatMap(({ side, inputs }) =>
      inputs.map((input) => ({ path: `${side.name}: ${input.path}`, state: input.state })),
    ),
    set: sides.flatMap(({ side }) => side.set),
    policy: policies.find(({ state }) => state !== 'same') ?? policies[0] ?? null,
    outputs: receipt.outputs.map((output) => ({
      path: output.path,
      state: foundFile(output, dirname(path)).state,
      reproduced: null,
    })),
    notRecalculated: 'comparison',
    findings: [],
  };
}
