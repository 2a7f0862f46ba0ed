import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { receiptFormat } from '../../contract/receipt-names.js';
import type { FileDigest } from '../../present/receipt.js';
import { sha256OfFile } from './file-digest.js';

/** The name of the receipt in a results folder. */
export const receiptName = 'receipt.json';

/**
 * - `ours`: as an earlier run wrote it
 * - `changed`: written by an earlier run and edited since
 * - `foreign`: not known to the receipt
 */
export type Ownership = 'ours' | 'changed' | 'foreign';

/** The name of the receipt of a workbook, which stands beside it: `result.receipt.json` for `result.xlsx`. */
export function workbookReceiptName(workbook: string): string {
  return `${workbook.replace(/\.xlsx$/i, '')}.${receiptName}`;
}

/** What a receipt says of the files beside it. */
export interface WrittenBefore {
  /** @throws the system's error where a file cannot be read. */
  ownership(name: string): Ownership;
  /** Every file that an earlier run wrote. */
  readonly known: readonly string[];
}

/** Bytes; a larger one is none that nhi wrote. */
const largestReceipt = 64 * 2 ** 20;

/** @param receipt the name of the receipt; by default that of a results folder */
export function writtenBefore(folder: string, receipt: string = receiptName): WrittenBefore {
  const outputs = outputsOf(join(folder, receipt));
  const digests = new Map((outputs ?? []).map(({ path, sha256 }) => [path, sha256]));
  const ownership = (name: string): Ownership => {
    if (name === receipt) return outputs ? 'ours' : 'foreign';
    const known = digests.get(name);
    if (known === undefined) return 'foreign';
    return digestOf(join(folder, name)) === known ? 'ours' : 'changed';
  };
  return { ownership, known: [...digests.keys()] };
}

function outputsOf(path: string): readonly FileDigest[] | undefined {
  try {
    const receipt = JSON.parse(readFile(path)?.toString('utf8') ?? 'null') as {
      format?: unknown;
      outputs?: unknown;
    };
    if (receipt.format !== receiptFormat || !Array.isArray(receipt.outputs)) return undefined;
    return receipt.outputs.filter(isDigest).filter(({ path }) => !/[/\\\0]/.test(path));
  } catch {
    return undefined;
  }
}

function isDigest(value: unknown): value is FileDigest {
  const { path, sha256 } = (value ?? {}) as Partial<Record<keyof FileDigest, unknown>>;
  return typeof path === 'string' && typeof sha256 === 'string';
}

/** @throws the system's error where a file cannot be read: what is not seen must not count as changed. */
function digestOf(path: string): string | undefined {
  return sizeOf(path) === undefined ? undefined : sha256OfFile(path);
}

function readFile(path: string): Buffer | undefined {
  const size = sizeOf(path);
  return size !== undefined && size <= largestReceipt ? readFileSync(path) : undefined;
}

/** Of a regular file: a pipe or a device would be waited for without end. */
function sizeOf(path: string): number | undefined {
  const status = statSync(path, { throwIfNoEntry: false });
  return status?.isFile() ? status.size : undefined;
}
