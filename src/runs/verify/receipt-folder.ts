import { disk } from '../../platform/disk.js';
import { dirname, join } from '../../platform/paths.js';
import { splitName } from '../../read/kind-by-name.js';
import { isInside } from '../../read/paths.js';
import type { ReceiptFile } from '../../validate/receipt/read-receipt.js';

/** Where the inputs of a receipt are relative to, and where else they were looked for. */
export interface ReceiptFolder {
  /** Null when none of the inputs is in any folder. */
  readonly folder: string | null;
  readonly tried: readonly string[];
}

/**
 * The folder of the case of a receipt: that of the case where one is named, or this folder, from which results of plain
 * tables name their inputs; else of this folder, the receipt's and the
 * one above it the first that has all inputs, else the one that has most.
 *
 * @param calledThen what the case was called when the results were made, where the receipt says it: a path from this folder
 */
export function receiptFolder(
  receipt: string,
  named: string | undefined,
  inputs: readonly ReceiptFile[],
  calledThen?: string,
): ReceiptFolder {
  if (named !== undefined) {
    const isTable = inputs.some(({ path }) => path === named);
    return { folder: isTable ? '.' : folderOfCase(named), tried: [] };
  }
  const beside = dirname(receipt);
  const then = calledThen !== undefined && isInside('.', calledThen) ? [folderOfCase(calledThen)] : [];
  const tried = [...new Set([...then, '.', beside, join(beside, '..')])];
  const files = inputs.filter(({ path }) => path !== '-');
  const counts = tried.map((folder) => files.filter(({ path }) => isThere(folder, path)).length);
  const most = Math.max(...counts);
  const best = tried[counts.indexOf(most)] ?? '.';
  return { folder: most === 0 && files.length > 0 ? null : best, tried };
}

function folderOfCase(named: string): string {
  return disk.isFolder(named) ? named : dirname(named);
}

function isThere(folder: string, path: string): boolean {
  const { file } = splitName(path);
  return isInside(folder, file) && disk.sizeOf(join(folder, file)) !== undefined;
}
