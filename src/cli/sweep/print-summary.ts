import { type Summed, sweepBlocks } from '../../present/sweep/blocks.js';
import { summaryJson } from '../../present/sweep/json.js';
import { municipalityCells, municipalityColumns } from '../../present/sweep/municipalities.js';
import { ScenarioNames } from '../../present/sweep/scenario.js';
import { effectCells, effectColumns, type ScenarioRow } from '../../present/sweep/scenarios.js';
import { jsonPieces } from '../../write/json.js';
import { writeOut } from '../../write/streams.js';
import { printTable } from '../csv.js';
import { languageOf } from '../language.js';
import type { SweepOptions } from '../options.js';
import { print } from '../terminal.js';
import { version } from '../version.js';
import type { Grid } from './axes.js';
import type { ReadCase } from './read.js';
import { summarize } from './summary.js';

/** The summary of a sweep to standard output, in the form that was asked for. */
export async function printSummary(
  cases: readonly ReadCase[],
  grid: Grid,
  options: SweepOptions,
): Promise<void> {
  const { axes } = grid;
  const { format = 'table', table = 'sweep-municipalities' } = options;
  const scenarios: ScenarioRow[] = [];
  const isKept = format !== 'csv' || table === 'sweep-scenarios';
  const municipalities = await summarize(cases, grid, (row) => isKept && scenarios.push(row), options);
  const summed: Summed = { municipalities, scenarios, axes, cases: cases.length };
  switch (format) {
    case 'table':
      if (!options.quiet) await print(sweepBlocks(summed, languageOf(options.lang)), options);
      break;
    case 'json':
      for (const piece of jsonPieces(summaryJson(summed, version))) writeOut(piece);
      break;
    case 'csv':
      await printTable(summaryTable(summed, table), options);
  }
}

function summaryTable({ municipalities, scenarios, axes, cases }: Summed, table: SweepOptions['table']) {
  const names = new ScenarioNames(axes);
  return table === 'sweep-scenarios'
    ? {
        columns: effectColumns(axes, cases > 1),
        rows: scenarios.map((row) => effectCells(row, names)),
      }
    : {
        columns: municipalityColumns(axes, cases > 1),
        rows: municipalities.map((row) => municipalityCells(row, names)),
      };
}
