import { type SweepTableName, sweepTableNames } from '../../contract/sweep-tables.js';
import { tableFile } from '../../contract/tables.js';
import { version } from '../../contract/version.js';
import type { Finding } from '../../domain/finding.js';
import { sweepReceipt } from '../../present/sweep/receipt.js';
import { runInputs, runPolicy } from '../../runs/run.js';
import type { ReadCase } from '../../runs/sweep/read-cases.js';
import { refusedOutputs, writeFiles } from '../../write/disk/files.js';
import type { OutputFile } from '../../write/disk/output-file.js';
import { receiptName } from '../../write/disk/written-before.js';
import { encode } from '../../write/encoding.js';
import { toJson } from '../../write/json.js';
import { say } from '../message.js';
import type { SweepOptions } from '../options.js';
import { report } from '../report.js';
import type { Grid } from './axes.js';

/** Tables that were made, and what takes away what lies about of them. */
export interface MadeTables {
  readonly files: readonly OutputFile[];
  readonly discard: () => void;
}

/**
 * Writes the tables of a sweep and their receipt into a folder; false after findings were reported.
 *
 * @param tables which are going to be made
 * @param make makes the tables, streaming what is too large to be held
 */
export async function writeSweep(
  folder: string,
  cases: readonly ReadCase[],
  grid: Grid,
  tables: readonly SweepTableName[],
  make: () => Promise<MadeTables | readonly Finding[]>,
  options: SweepOptions,
): Promise<boolean> {
  const shared = {
    folder,
    inputs: cases.flatMap(({ loaded }) =>
      loaded.flatMap(({ inputs }) => inputs.flatMap(({ source }) => source.path ?? [])),
    ),
    force: options.force ?? false,
    replaces: sweepTableNames.map(tableFile),
  };
  // Nobody waits for millions of scenarios to learn that they may not be written.
  const before = refusedOutputs({ ...shared, names: [...tables.map(tableFile), receiptName], receiptName });
  if (before.length > 0) return refused(before, options);
  const made = await make();
  if (!('files' in made)) return refused(made, options);
  const written = writeFiles({
    ...shared,
    files: made.files,
    receipt: (outputs) => ({
      name: receiptName,
      bytes: encode(toJson(sweepReceipt(recordOf(cases, grid, options), outputs)), 'utf-8'),
    }),
  });
  made.discard();
  if ('findings' in written) return refused(written.findings, options);
  report(written.warnings, options);
  if (!options.quiet) {
    say(options, (words) => words.wrote(written.paths.length, folder));
    if (written.removed.length > 0) say(options, (words) => words.removedEarlier(written.removed));
  }
  return true;
}

function refused(findings: readonly Finding[], options: SweepOptions): false {
  report(findings, { ...options, quiet: false });
  return false;
}

function recordOf(cases: readonly ReadCase[], { axes, fixed }: Grid, { stamp }: SweepOptions) {
  return {
    version,
    axes,
    set: fixed,
    cases: cases.map(({ verdict, loaded: [loaded] }) => ({
      name: verdict.name,
      title: loaded?.case?.title ?? null,
      run: loaded?.case?.run ?? null,
      prefecture: loaded?.prefecture ?? null,
      policy: loaded ? runPolicy(loaded) : null,
      inputs: loaded ? runInputs(loaded) : [],
    })),
    stamp: stamp ? new Date().toISOString() : null,
  };
}
