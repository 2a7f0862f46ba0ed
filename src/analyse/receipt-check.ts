import type { Finding } from '../domain/finding.js';

/**
 * What became of something that a receipt names.
 *
 * - `outside`: its path leads out of the folder of the case, so it was not read
 * - `unchecked`: it was no file (standard input)
 */
export type ReceiptState = 'same' | 'changed' | 'missing' | 'unreadable' | 'outside' | 'unchecked';

/** Why nothing was calculated anew. */
export type NotRecalculated =
  | 'differs'
  | 'standard-input'
  | 'set-outside'
  | 'input-outside'
  | 'policy-outside'
  | 'grid'
  | 'comparison'
  | 'unfit';

export interface CheckedInput {
  readonly path: string;
  readonly state: ReceiptState;
}

/** A result beside the receipt. */
export interface CheckedOutput {
  readonly path: string;
  readonly state: ReceiptState;
  /** Whether the inputs give this result again; null where that was not tried or is no table. */
  readonly reproduced: boolean | null;
}

/** A receipt held against the files on disk. */
export interface ReceiptCheck {
  /** Path of the receipt. */
  readonly receipt: string;
  /** Where its inputs were looked for; null when none of them is anywhere near. */
  readonly folder: string | null;
  /** Other folders in which they were looked for. */
  readonly tried: readonly string[];
  /** The version of nhi that made the results. */
  readonly madeBy: string;
  readonly inputs: readonly CheckedInput[];
  /** `--set` as given then; there is no file to check. */
  readonly set: readonly string[];
  readonly policy: { readonly id: string; readonly state: ReceiptState } | null;
  readonly outputs: readonly CheckedOutput[];
  /** Null when the results were calculated anew. */
  readonly notRecalculated: NotRecalculated | null;
  /** Why the case is not fit any more, where that is so. */
  readonly findings: readonly Finding[];
}

/** How many inputs, policies and outputs are not what the receipt says. A result can be edited and not reproduced. */
export function receiptDifferences({ inputs, policy, outputs }: ReceiptCheck): number {
  const states = [...inputs, ...(policy ? [policy] : []), ...outputs].map(({ state }) => state);
  const differing = states.filter((state) => state !== 'same' && state !== 'unchecked');
  return differing.length + outputs.filter(({ reproduced }) => reproduced === false).length;
}
