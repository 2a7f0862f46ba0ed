import type { CaseSweep } from '../../analyse/sweep/case-sweep.js';
import type { PerInsured, ScenarioEffects } from '../../analyse/sweep/effects.js';
import type { Scenario } from '../../analyse/sweep/grid.js';
import type { TableHeader } from '../../contract/tables.js';
import { fixed } from '../../domain/fixed.js';
import { quantity } from '../../domain/quantities/catalogue.js';
import type { Axis } from '../../domain/variation.js';
import { nearestYen } from '../figures.js';
import { scenarioColumns } from './columns.js';
import type { ScenarioNames } from './scenario.js';

/** A row of `sweep-scenarios.csv`. */
export interface ScenarioRow {
  /** Null where there is only one. */
  readonly case: string | null;
  readonly sweep: CaseSweep;
  readonly scenario: Scenario;
  readonly effects: ScenarioEffects;
}

/** Decimals of the spread. */
const spreadDecimals = 4;

/** The columns of `sweep-scenarios.csv`: what each scenario means. */
export function effectColumns(axes: readonly Axis[], isOneOfSeveral: boolean): TableHeader[] {
  return [
    ...scenarioColumns(axes, isOneOfSeveral),
    { id: 'winners', ja: '減る市町村数', kind: 'number' },
    { id: 'losers', ja: '増える市町村数', kind: 'number' },
    { id: 'unchanged', ja: '変わらない市町村数', kind: 'number' },
    ...perInsured('largest_fall', '1人当たり最大の減'),
    ...perInsured('largest_rise', '1人当たり最大の増'),
    ...perInsured('lowest', '1人当たり納付金の最小'),
    ...perInsured('highest', '1人当たり納付金の最大'),
    { id: 'spread', ja: '最大÷最小', kind: 'number' },
    { id: 'relief', ja: quantity('relief').ja, kind: 'number' },
    { id: 'relieved_municipalities', ja: '緩和する市町村数', kind: 'number' },
  ];
}

export function effectCells(row: ScenarioRow, names: ScenarioNames): string[] {
  const { winners, losers, unchanged, largestFall, largestRise, lowest, highest, spread, relief } =
    row.effects;
  return [
    ...names.cells(row.case, row.sweep, row.scenario),
    ...[winners, losers, unchanged].map((count) => (count === null ? '' : `${count}`)),
    ...[largestFall, largestRise, lowest, highest].flatMap(perInsuredCells),
    spread === null ? '' : fixed(spread, spreadDecimals),
    ...(relief === null ? ['', ''] : [`${relief.total}`, `${relief.relieved}`]),
  ];
}

function perInsured(id: string, ja: string): TableHeader[] {
  return [
    { id: `${id}_per_insured`, ja, kind: 'number' },
    { id: `${id}_municipality`, ja: `${ja}の団体コード`, kind: 'text' },
  ];
}

function perInsuredCells(one: PerInsured | null): string[] {
  return one === null ? ['', ''] : [nearestYen(one.amount) ?? '', one.municipality.code];
}
