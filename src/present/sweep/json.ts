import type { TableHeader } from '../../contract/tables.js';
import type { Axis } from '../../domain/variation.js';
import type { Summed } from './blocks.js';
import { municipalityCells, municipalityColumns } from './municipalities.js';
import { ScenarioNames } from './scenario.js';
import { effectCells, effectColumns } from './scenarios.js';

/** The summary of a sweep for machines; figures as text, null where there is none. */
export function summaryJson({ municipalities, scenarios, axes, cases }: Summed, version: string): object {
  const names = new ScenarioNames(axes);
  return {
    format: 'nhi.sweep-summary.v1',
    version,
    axes: axes.map(axisRecord),
    municipalities: municipalities.map((row) =>
      recordOf(municipalityColumns(axes, cases > 1), municipalityCells(row, names)),
    ),
    scenarios: scenarios.map((row) => recordOf(effectColumns(axes, cases > 1), effectCells(row, names))),
  };
}

export function axisRecord({ key, values }: Axis): object {
  return { key, values: values.map(({ text }) => text) };
}

function recordOf(columns: readonly TableHeader[], cells: readonly string[]): object {
  return Object.fromEntries(columns.map(({ id }, at) => [id, cells[at] === '' ? null : cells[at]]));
}
