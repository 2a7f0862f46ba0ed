import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { receiptFormat } from '../domain/receipt-format.js';
import type { FileDigest } from '../present/receipt.js';
import { sha256 } from './digest.js';

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
  ownership(name: string): Ownership;
  /** Every file that an earlier run wrote. */
  readonly known: readonly string[];
}

/** @param receipt the name of the receipt; by default that of a results folder */
export function writtenBefore(folder: string, receipt: string = receiptName): WrittenBefore {
  const outputs = outputsOf(join(folder, receipt));
  const ownership = (name: string): Ownership => {
    if (name === receipt) return outputs ? 'ours' : 'foreign';
    const known = outputs?.find(({ path }) => path === name);
    if (!known) return 'foreign';
    return digestOf(join(folder, name)) === known.sha256 ? 'ours' : 'changed';
  };
  return { ownership, known: (outputs ?? []).map(({ path }) => path) };
}

function outputsOf(path: string): readonly FileDigest[] | undefined {
  try {
    const receipt = JSON.parse(readFileSync(path, 'utf8')) as { format?: unknown; outputs?: unknown };
    if (receipt.format !== receiptFormat || !Array.isArray(receipt.outputs)) return undefined;
    return receipt.outputs.filter(isDigest).filter(({ path }) => !/[/\\]/.test(path));
  } catch {
    return undefined;
  }
}

function isDigest(value: unknown): value is FileDigest {
  const { path, sha256 } = (value ?? {}) as Partial<Record<keyof FileDigest, unknown>>;
  return typeof path === 'string' && typeof sha256 === 'string';
}

function digestOf(path: string): string | undefined {
  try {
    return sha256(readFileSync(path));
  } catch {
    return undefined;
  }
}
