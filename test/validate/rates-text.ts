import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type LoadedRates, loadPublishedRates } from '../../src/validate/audit/load.js';

/** A published table read from a file of these lines. */
export async function ratesOf(...lines: readonly string[]): Promise<LoadedRates> {
  const folder = mkdtempSync(join(tmpdir(), 'nhi-rates-'));
  try {
    writeFileSync(join(folder, 'rates.csv'), lines.map((line) => `${line}\n`).join(''));
    return await loadPublishedRates(join(folder, 'rates.csv'));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The codes of what is found in such a table. */
export async function codesOf(...lines: readonly string[]): Promise<string[]> {
  return (await ratesOf(...lines)).findings.map(({ code }) => code);
}
