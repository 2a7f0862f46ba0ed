import { type ShareColumn, shareColumns } from '../../domain/own-columns.js';
import { type RatePart, rateParts } from '../../domain/own-method.js';
import type { Segment } from '../../domain/segment.js';
import { columnsOf, ownKey } from './own-facts.js';
import { figure, type RowCells } from './row-cells.js';
import type { Fact } from './side.js';
import { type RateGroup, type Rates, rateGroups, ratesOf, type SegmentRates } from './side-rates.js';

/** The rows of `own-method-rates` and of `rate-comparison`; undefined without such a table. */
export interface OwnRows {
  readonly methods: readonly RowCells[] | undefined;
  readonly held: readonly RowCells[] | undefined;
}

/** Standard rates with what the tables of own methods and of rates in force tell beside them. */
export function withOwnRates(
  rates: SegmentRates,
  segment: Segment,
  { methods, held }: OwnRows,
): SegmentRates {
  const municipalities = new Map(rates.municipalities);
  const add = (rows: readonly RowCells[], group: RateGroup, columnOf: (kind: string) => string) => {
    for (const row of rows.filter((one) => one.get('segment') === segment)) {
      const code = codeOf(row);
      const own: Rates = ratesOf((kind) => (isIn(group, kind) ? figure(row, columnOf(kind)) : null));
      municipalities.set(code, new Map([...(municipalities.get(code) ?? []), ...own]));
    }
  };
  add((methods ?? []).filter(hasShares), 'own-method', (kind) => kind.replace(/^own_/, ''));
  add(held ?? [], 'in-force', (kind) => kind);
  const told: RateGroup[] = [
    ...rates.told,
    ...(methods ? ['own-method' as const] : []),
    ...(held ? ['in-force' as const] : []),
  ];
  return { ...rates, told, municipalities };
}

function isIn(group: RateGroup, kind: string): boolean {
  return rateGroups[group].some((one) => one === kind);
}

const shares = Object.keys(shareColumns) as ShareColumn[];
const parts = Object.keys(rateParts) as RatePart[];

/** 子ども that keeps its standard rate has none. */
function hasShares(row: RowCells): boolean {
  return shares.some((share) => row.has(share));
}

/** What of the inputs the tables show: shares, and the rates in force. */
export function ownFactsOf({ methods = [], held = [] }: OwnRows): Fact[] {
  const given = (row: RowCells, table: 'own_methods' | 'rates_in_force', column: string, from: string) => {
    const value = figure(row, from);
    return value ? [{ key: ownKey(table, row.get('segment'), column), code: codeOf(row), value }] : [];
  };
  return columnsOf([
    ...methods.flatMap((row) => shares.flatMap((share) => given(row, 'own_methods', share, share))),
    ...held.flatMap((row) => parts.flatMap((part) => given(row, 'rates_in_force', part, `in_force_${part}`))),
  ]);
}

function codeOf(row: RowCells): string {
  return row.get('municipality_code') ?? '';
}
