import { join } from 'node:path';
import { type SummaryTableName, summaryTableNames } from '../../contract/sweep-tables.js';
import { tableFile } from '../../contract/tables.js';
import { version } from '../../contract/version.js';
import type { Finding } from '../../domain/finding.js';
import { type Summed, sweepBlocks } from '../../present/sweep/blocks.js';
import { summaryJson } from '../../present/sweep/json.js';
import { municipalityCells, municipalityColumns } from '../../present/sweep/municipalities.js';
import { ScenarioNames } from '../../present/sweep/scenario.js';
import { effectCells, effectColumns, type ScenarioRow } from '../../present/sweep/scenarios.js';
import type { ReadCase } from '../../runs/sweep/read-cases.js';
import { toCsv } from '../../write/csv.js';
import type { OutputFile } from '../../write/disk/output-file.js';
import { isTerminal, writeOut } from '../../write/disk/streams.js';
import { encodedCsv } from '../../write/encoded-csv.js';
import { jsonPieces } from '../../write/json.js';
import { printTable } from '../csv.js';
import { languageOf } from '../language.js';
import type { SweepOptions } from '../options.js';
import { print } from '../terminal.js';
import type { Grid } from './axes.js';
import type { Outlet } from './long.js';
import { summarize } from './summary.js';
import { writeSweep } from './write.js';

/**
 * The summary of a sweep: its tables into a folder where one is named, and to standard output in the form that was asked
 * for. False after findings were reported.
 */
export async function putSummary(
  cases: readonly ReadCase[],
  grid: Grid,
  options: SweepOptions,
): Promise<boolean> {
  const { axes } = grid;
  const { format = 'table', table = 'sweep-municipalities', out } = options;
  const scenarios: ScenarioRow[] = [];
  const isKept = format !== 'csv' || table === 'sweep-scenarios' || out !== undefined;
  const municipalities = await summarize(cases, axes, (row) => isKept && scenarios.push(row), options);
  const [one] = cases;
  const stands = cases.length === 1 ? (one?.stands ?? null) : null;
  const summed: Summed = { municipalities, scenarios, axes, cases: cases.length, stands };
  if (out !== undefined && !(await saveSummary(out, cases, grid, summed, options))) return false;
  switch (format) {
    case 'table':
      if (!options.quiet && (out === undefined || isTerminal()))
        await print(sweepBlocks(summed, languageOf(options.lang)), options);
      break;
    case 'json':
      for (const piece of jsonPieces(summaryJson(summed, version))) writeOut(piece);
      break;
    case 'csv':
      await printTable(summaryTable(summed, table), options);
  }
  return true;
}

async function saveSummary(
  folder: string,
  cases: readonly ReadCase[],
  grid: Grid,
  summed: Summed,
  options: SweepOptions,
): Promise<boolean> {
  const { encoding = 'utf-8-bom', headers } = options;
  const make = async () => {
    const files: OutputFile[] = [];
    for (const table of summaryTableNames) {
      const name = tableFile(table);
      const bytes = summaryBytes(summed, table, { headers, encoding, file: join(folder, name) });
      if (!(bytes instanceof Uint8Array)) return bytes;
      files.push({ name, bytes });
    }
    return { files, discard: () => {} };
  };
  return await writeSweep(folder, cases, grid, summaryTableNames, make, options);
}

/** A table of the summary as a file, or what the encoding lacks for it. */
export function summaryBytes(
  summed: Summed,
  table: SummaryTableName,
  { headers, encoding, file }: Omit<Outlet, 'put'> & { readonly file: string },
): Uint8Array | readonly Finding[] {
  return encodedCsv(toCsv(summaryTable(summed, table), headers, encoding), encoding, file);
}

function summaryTable({ municipalities, scenarios, axes, cases }: Summed, table: SweepOptions['table']) {
  const names = new ScenarioNames(axes);
  return table === 'sweep-scenarios'
    ? { columns: effectColumns(axes, cases > 1), rows: scenarios.map((row) => effectCells(row, names)) }
    : {
        columns: municipalityColumns(axes, cases > 1),
        rows: municipalities.map((row) => municipalityCells(row, names)),
      };
}
