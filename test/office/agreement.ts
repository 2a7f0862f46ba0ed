import type { CellValue } from 'hucre';
import { instalmentColumns } from '../../src/contract/column-meaning.js';
import { tableKeys } from '../../src/contract/table-keys.js';
import { type Table, type TableName, tableNames } from '../../src/contract/tables.js';
import { rateParts } from '../../src/domain/own-method.js';
import type { Result } from '../../src/domain/result.js';
import { segments } from '../../src/domain/segment.js';
import { resultTables } from '../../src/present/tables/result-tables.js';
import type { Line, Sheets } from './sheets.js';

/** Where the result tables stand in the workbook, and a column that only their header has there. */
const places: Readonly<Record<TableName, { readonly sheet: string; readonly column: string }>> = {
  totals: { sheet: 'prefecture', column: 'levy_medical' },
  levy: { sheet: 'levy', column: 'base_levy' },
  'premium-rates': { sheet: 'rates', column: 'premium_requirement' },
  prefecture: { sheet: 'prefecture', column: 'required_total' },
  relief: { sheet: 'relief', column: 'before_relief' },
  'own-method-rates': { sheet: 'own-method', column: 'income_share' },
  'rate-comparison': { sheet: 'rates-in-force', column: 'shortage' },
  'requirement-items': { sheet: 'requirement', column: 'law' },
  instalments: { sheet: 'instalments', column: 'instalment_1' },
  'collection-targets': { sheet: 'collection', column: 'before_previous_rate' },
  'collection-tiers': { sheet: 'collection', column: 'municipalities' },
};

/** Columns that are told to the yen or to the published digit; all others have more digits than a double. */
const decided = new Set([
  ...['base_levy', 'adjustment', 'levy', 'levy_per_insured', 'levy_total', 'base_levy_total', 'residue'],
  ...segments.map((segment) => `levy_${segment}`),
  ...['required_total', 'levy_base', 'premium_requirement_per_insured', 'standard_premium_per_insured'],
  ...instalmentColumns,
  ...[
    'premium_adjustment',
    'premium_requirement',
    'levied_total',
    'income_rate_percent',
    'asset_rate_percent',
  ],
  ...['before_relief', 'excess', 'relief', 'after_relief', 'after_relief_per_insured', 'relief_residue'],
  ...['per_insured', 'per_household', 'per_adult_surcharge', 'municipalities', 'achieved', 'amount'],
  ...['levied_at_rates_in_force', 'collected', 'sufficiency_percent', 'shortage'],
  ...Object.keys(rateParts).map((part) => `standard_${part}`),
]);

export interface Agreement {
  /** Cells that are not as nhi has them although the check says sure. */
  readonly differences: readonly string[];
  readonly compared: number;
  /** Other cells that are not as nhi has them. */
  readonly unsure: number;
}

/** Holds the sheets of a workbook against the tables of a result, cell by cell. */
export function agreement(sheets: Sheets, result: Result): Agreement {
  const differences: string[] = [];
  let compared = 0;
  let unsure = 0;
  for (const table of resultTables(result, tableNames)) {
    const lines = linesByKey(table, sheets);
    table.rows.forEach((row) => {
      const key = keyOf(table, (id) => row[table.columns.findIndex((column) => column.id === id)] ?? null);
      const line = lines.get(key);
      table.columns.forEach(({ id }, at) => {
        const [expected, actual] = [row[at] ?? null, line?.[id] ?? null];
        if (!isNamedOtherwise(id, expected) && !isSame(id, expected, actual)) {
          // What follows from an unsure yen differs with it.
          if (!isSure(table.name, line, sheets)) unsure += 1;
          else differences.push(`${table.name} ${key} ${id}: ${expected} but ${String(actual)}`);
        }
        compared += 1;
      });
    });
  }
  return { differences, compared, unsure };
}

function linesByKey(table: Table, sheets: Sheets): Map<string, Line> {
  const { sheet, column } = places[table.name];
  return new Map(sheets.lines(sheet, column).map((line) => [keyOf(table, (id) => line[id] ?? null), line]));
}

function keyOf({ name }: Table, cell: (id: string) => CellValue): string {
  return tableKeys[name].map((id) => cell(id) ?? '').join(' ');
}

/** The total of `totals` has a name of its own. */
function isNamedOtherwise(id: string, expected: string | null): boolean {
  return id === 'municipality_name' && expected === '合計';
}

function isSure(name: TableName, line: Line | undefined, sheets: Sheets): boolean {
  // R is found by nhi, and C has it in it.
  if (name === 'requirement-items' && ['relief', 'levy_base'].includes(String(line?.item)))
    return sheets.check === 'sure';
  if (['collection-targets', 'collection-tiers', 'requirement-items'].includes(name)) return true;
  if (name === 'prefecture') return line?.levy_check === 'sure' && (line.rates_check ?? 'sure') === 'sure';
  return name === 'totals' ? sheets.check === 'sure' : line?.check === 'sure';
}

function isSame(id: string, expected: string | null, actual: CellValue): boolean {
  // Tables have whole yen of these, the workbook what is calculated with.
  if ((id === 'income' || id === 'limit') && typeof actual === 'number')
    return Math.abs(actual - Number(expected)) <= 0.5 + 1e-12 * Math.abs(actual);
  if (expected === null || actual === null || typeof actual !== 'number')
    return expected === (actual ?? null);
  const value = Number(expected);
  if (decided.has(id)) return value === actual;
  return Math.abs(value - actual) <= 1e-12 + 1e-11 * Math.abs(value);
}
