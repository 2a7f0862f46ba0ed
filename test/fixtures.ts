import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { calculate } from '../src/calculate/calculate.js';
import type { Result } from '../src/domain/result.js';
import { parseCsv } from '../src/read/csv.js';
import { type LoadedCase, loadCase } from '../src/validate/load.js';

/** Folders of all cases under fixtures/ that have expected tables. */
export function casesWithExpected(folder = 'fixtures'): string[] {
  return readdirSync(folder)
    .sort()
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isDirectory())
    .flatMap((path) => (existsSync(join(path, 'expected')) ? [path] : casesWithExpected(path)));
}

interface Calculated {
  readonly loaded: LoadedCase;
  readonly result: Result;
}

const known = new Map<string, Promise<Calculated>>();

/** A fixture, read without an error and calculated; each is calculated once. */
export function calculated(folder: string): Promise<Calculated> {
  const made = known.get(folder) ?? calculatedAnew(folder);
  known.set(folder, made);
  return made;
}

async function calculatedAnew(folder: string): Promise<Calculated> {
  const loaded = await loadCase({ caseFile: join(folder, 'case.yaml') });
  if (!loaded.case) throw new Error(`${folder}: ${JSON.stringify(loaded.findings)}`);
  return { loaded, result: calculate(loaded.case) };
}

/** The records of a CSV file by header. */
export function records(path: string): Record<string, string>[] {
  const rows = parseCsv(readFileSync(path, 'utf8').replace(/^\ufeff/, ''), path);
  if (!('length' in rows)) throw new Error(`${path} is no CSV`);
  const [header, ...body] = rows;
  return body.map(({ cells }) =>
    Object.fromEntries((header?.cells ?? []).map((name, at) => [name, cells[at] ?? ''])),
  );
}
