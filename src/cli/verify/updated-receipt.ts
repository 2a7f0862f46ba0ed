import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { tableFile } from '../../contract/tables.js';
import { sha256 } from '../../platform/digest.js';
import { disk } from '../../platform/disk.js';
import { receipt } from '../../present/receipt.js';
import { runRecord } from '../../runs/run.js';
import type { JudgedCase } from '../../runs/verify/judge.js';
import { settledFindings } from '../../validate/load.js';
import type { HeldFile } from '../../write/disk/output-file.js';
import { receiptName, writtenBefore } from '../../write/disk/written-before.js';
import { encode } from '../../write/encoding.js';
import { toJson } from '../../write/json.js';

/**
 * The receipt of updated tables, as `nhi calc -o` writes it. Undefined where none stands beside them, or one that does
 * not speak of them: what it says is still true.
 *
 * @param files the tables that are written
 * @param removes those that go
 */
export function updatedReceipt(
  judged: JudgedCase,
  files: readonly HeldFile[],
  removes: readonly string[],
): HeldFile | undefined {
  const { loaded, result, made, expectedPath: folder } = judged;
  const listed = writtenBefore(folder).known;
  const speaksOf = [...files.map(({ name }) => name), ...removes].some((name) => listed.includes(name));
  if (!loaded?.case || !result || !speaksOf) return undefined;
  const outputs = made.flatMap(({ name }) => {
    const path = tableFile(name);
    const bytes = files.find((file) => file.name === path)?.bytes ?? standing(folder, path, listed);
    return bytes ? [{ path, sha256: sha256(bytes) }] : [];
  });
  const { told, confirmed } = settledFindings(loaded, result.findings);
  const run = { case: loaded.case, loaded, result, findings: told, confirmed };
  const record = runRecord(run, { set: [] });
  return { name: receiptName, bytes: encode(toJson(receipt(record, result, outputs)), 'utf-8') };
}

/** A table of the old receipt that stays as it is. */
function standing(folder: string, name: string, listed: readonly string[]): Uint8Array | undefined {
  const path = join(folder, name);
  return listed.includes(name) && disk.isThere(path) ? readFileSync(path) : undefined;
}
