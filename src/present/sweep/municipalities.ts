import type { CaseSweep } from '../../analyse/sweep/case-sweep.js';
import type { Extreme, MunicipalityExtremes } from '../../analyse/sweep/extremes.js';
import type { TableHeader } from '../../contract/tables.js';
import { formatFiscalYear } from '../../domain/fiscal-year.js';
import { quantity } from '../../domain/quantities/catalogue.js';
import type { Axis } from '../../domain/variation.js';
import { nearestYen } from '../figures.js';
import { scenarioColumns } from './columns.js';
import type { ScenarioNames } from './scenario.js';

/** A row of `sweep-municipalities.csv`. */
export interface MunicipalityRow extends MunicipalityExtremes {
  /** Null where there is only one. */
  readonly case: string | null;
  readonly sweep: CaseSweep;
  /** The levy of the case as it stands; NaN where it has none. */
  readonly before: number;
}

/** The columns of `sweep-municipalities.csv`: the least and the most that each municipality pays, and in which scenario. */
export function municipalityColumns(axes: readonly Axis[], isOneOfSeveral: boolean): TableHeader[] {
  const swept = sweptColumns(axes);
  return [
    ...scenarioColumns([], isOneOfSeveral).filter(({ id }) => id !== 'alpha'),
    { id: 'municipality_code', ja: quantity('municipality_code').ja, kind: 'text' },
    { id: 'municipality_name', ja: quantity('municipality_name').ja, kind: 'text' },
    { id: 'before', ja: '現状', kind: 'number' },
    { id: 'minimum', ja: '最小', kind: 'number' },
    ...swept.map(({ id, ja }) => ({ id: `minimum_${id}`, ja: `最小の${ja}`, kind: 'number' }) as const),
    { id: 'maximum', ja: '最大', kind: 'number' },
    ...swept.map(({ id, ja }) => ({ id: `maximum_${id}`, ja: `最大の${ja}`, kind: 'number' }) as const),
    { id: 'slope_per_tenth_of_alpha', ja: 'α0.1当たりの増減', kind: 'number' },
  ];
}

export function municipalityCells(row: MunicipalityRow, names: ScenarioNames): string[] {
  const { municipality, minimum, maximum, slope, sweep, before } = row;
  return [
    ...(row.case === null ? [] : [row.case]),
    formatFiscalYear(sweep.fiscalYear),
    municipality.code,
    municipality.name,
    Number.isNaN(before) ? '' : `${before}`,
    `${minimum.levy}`,
    ...sweptCells(minimum, names),
    `${maximum.levy}`,
    ...sweptCells(maximum, names),
    nearestYen(slope) ?? '',
  ];
}

/** α and every other swept key, without the year, which is the row's own. */
function sweptColumns(axes: readonly Axis[]): TableHeader[] {
  return scenarioColumns(axes, false).filter(({ id }) => id !== 'fiscal_year');
}

function sweptCells({ scenario, sweep }: Extreme, names: ScenarioNames): string[] {
  return names.cells(null, sweep, scenario).slice(1);
}
