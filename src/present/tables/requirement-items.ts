import type { ItemRowKind } from '../../contract/table-cells.js';
import type { Table } from '../../contract/tables.js';
import type { Yen } from '../../domain/case.js';
import type { FiscalYear } from '../../domain/fiscal-year.js';
import { articlesOf } from '../../domain/law-items.js';
import type { Requirement } from '../../domain/requirement.js';
import type { Segment } from '../../domain/segment.js';
import { yen } from '../figures.js';
import { fiscalYearColumn, number, tableOf, text } from './columns.js';

interface ItemRow {
  readonly segment: Segment;
  readonly kind: ItemRowKind;
  readonly item: string;
  readonly amount: Yen;
  readonly law: string | null;
}

/** `requirement-items.csv`: what B is made of by segment, and how C follows. */
export function requirementItemsTable(fiscalYear: FiscalYear, requirements: readonly Requirement[]): Table {
  return tableOf<ItemRow>(
    'requirement-items',
    [
      fiscalYearColumn(fiscalYear),
      text('segment', ({ segment }) => segment),
      text('kind', ({ kind }) => kind),
      text('item', ({ item }) => item),
      number('amount', ({ amount }) => yen(amount)),
      text('law', ({ law }) => law),
    ],
    requirements.flatMap(rowsOf),
  );
}

function rowsOf({ segment, items, totals }: Requirement): ItemRow[] {
  return [
    ...items.map((one) => ({ segment, ...one, law: articlesOf(segment, one) })),
    ...totals.map(([item, amount]) => ({ segment, kind: 'total' as const, item, amount, law: null })),
  ];
}
