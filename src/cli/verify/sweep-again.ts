import { summaryTableNames } from '../../contract/sweep-tables.js';
import { tableFile } from '../../contract/tables.js';
import type { Axis } from '../../domain/variation.js';
import { type RunningDigest, runningDigest, sha256 } from '../../platform/digest.js';
import type { Summed } from '../../present/sweep/blocks.js';
import type { ScenarioRow } from '../../present/sweep/scenarios.js';
import type { ReadCase } from '../../runs/sweep/read-cases.js';
import type { SweepDigests } from '../../runs/verify/sweep-receipt-check.js';
import { waysOfWriting } from '../../runs/verify/ways-of-writing.js';
import type { CommonOptions } from '../options.js';
import { lackingNames, writeLong } from '../sweep/long.js';
import { summaryBytes } from '../sweep/print-summary.js';
import { summarize } from '../sweep/summary.js';

type Digests = readonly (readonly [file: string, digests: readonly string[]])[];

/** Makes the tables of a sweep anew, with a bar of progress. */
export function sweepDigests(options: Pick<CommonOptions, 'quiet' | 'lang'>): SweepDigests {
  return async (cases, axes, files) => {
    const isAsked = (file: string) => files.includes(file);
    const long = isAsked(tableFile('sweep')) ? await longDigests(cases, axes, options) : [];
    const isSummary = summaryTableNames.map(tableFile).some(isAsked);
    return new Map([...long, ...(isSummary ? await summaryDigests(cases, axes, options) : [])]);
  };
}

async function longDigests(
  cases: readonly ReadCase[],
  axes: readonly Axis[],
  options: Pick<CommonOptions, 'quiet' | 'lang'>,
): Promise<Digests> {
  const file = tableFile('sweep');
  const written = waysOfWriting.filter(({ encoding }) => lackingNames(cases, encoding, file).length === 0);
  const digests: readonly RunningDigest[] = written.map(runningDigest);
  const outlets = written.map((way, at) => ({ ...way, put: digests[at]!.add }));
  await writeLong(cases, axes, outlets, () => false, options);
  return [[file, digests.map((digest) => digest.result())]];
}

async function summaryDigests(
  cases: readonly ReadCase[],
  axes: readonly Axis[],
  options: Pick<CommonOptions, 'quiet' | 'lang'>,
): Promise<Digests> {
  const scenarios: ScenarioRow[] = [];
  const municipalities = await summarize(cases, axes, (row) => scenarios.push(row), options);
  const summed: Summed = { municipalities, scenarios, axes, cases: cases.length, stands: null };
  return summaryTableNames.map((table) => {
    const file = tableFile(table);
    const made = waysOfWriting.flatMap((way) => {
      const bytes = summaryBytes(summed, table, { ...way, file });
      return bytes instanceof Uint8Array ? [sha256(bytes)] : [];
    });
    return [file, made] as const;
  });
}
