import { type FiscalYear, formatFiscalYear } from '../../domain/fiscal-year.js';
import type { MunicipalityCode } from '../../domain/municipality-code.js';
import type { DeficitRow, DeficitTotal, FundRow, FundYear, PlanResult } from '../../domain/plan/result.js';
import { yen } from '../figures.js';
import { number, text } from '../tables/columns.js';
import { planTable } from './columns.js';

/** Their years, and how amounts of a year are written. */
const yearColumn = <Row extends { readonly year: FiscalYear }>() =>
  text<Row>('fiscal_year', ({ year }) => formatFiscalYear(year));

interface GrowthRow {
  readonly year: FiscalYear;
  readonly cells: Readonly<Record<string, bigint | null>>;
}

/** `cost-growth.csv`: what heads, ageing and cost per head add to 医療費; undefined where the plan has no cost. */
export function costGrowthTable({ years }: PlanResult) {
  const rows = years.flatMap(({ year, outlook }): GrowthRow[] => {
    if (!outlook?.cost) return [];
    const { cost, growth } = outlook;
    const cells = {
      cost: cost.roundToUnit(1n, 'half-up'),
      change: growth?.change ?? null,
      by_heads: growth?.byHeads ?? null,
      by_ageing: growth?.byAgeing ?? null,
      by_cost_per_insured: growth?.byCostPerInsured ?? null,
    };
    return [{ year, cells }];
  });
  if (rows.length === 0) return undefined;
  const ids = ['cost', 'change', 'by_heads', 'by_ageing', 'by_cost_per_insured'];
  return planTable<GrowthRow>(
    'cost-growth',
    [yearColumn(), ...ids.map((id) => number<GrowthRow>(id, ({ cells }) => yen(cells[id] ?? null)))],
    rows,
  );
}

type DeficitLine = { readonly year: FiscalYear } & (
  | { readonly row: DeficitRow; readonly total?: never }
  | { readonly total: DeficitTotal; readonly row?: never }
);

/** `deficits.csv`: 解消・削減すべき赤字 of every municipality, with a row 合計 for every year. */
export function deficitsTable({ deficits }: PlanResult) {
  if (deficits.length === 0) return undefined;
  const lines = deficits.flatMap(({ year, rows, total }): DeficitLine[] => [
    ...rows.map((row) => ({ year, row })),
    { year, total },
  ]);
  const of = (line: DeficitLine) => line.row ?? line.total;
  return planTable<DeficitLine>(
    'deficits',
    [
      yearColumn(),
      text('municipality_code', ({ row }) => row?.municipality.code ?? null),
      text('municipality_name', ({ row }) => row?.municipality.name ?? '合計'),
      number('covering_transfers', (line) => yen(of(line).coveringTransfers)),
      number('advance_use', (line) => yen(of(line).advanceUse)),
      number('deficit', (line) => yen(of(line).deficit)),
      number('planned', (line) => yen(of(line).planned)),
      text('status', ({ row }) => row?.status ?? null),
      text('target_year', (line) => {
        const { targetYear } = of(line);
        return targetYear === null ? null : formatFiscalYear(targetYear);
      }),
      number('implied_deficit', (line) => yen(of(line).impliedDeficit)),
      number('municipalities', ({ total }) => (total ? `${total.municipalities}` : null)),
    ],
    lines,
  );
}

/** `fund.csv`: both accounts of 財政安定化基金, by year. */
export function fundTable({ fund }: PlanResult) {
  if (!fund) return undefined;
  const amount = (id: string, of: (row: FundYear) => bigint) => number<FundYear>(id, (row) => yen(of(row)));
  return planTable<FundYear>(
    'fund',
    [
      yearColumn(),
      text('account', ({ account }) => account),
      amount('opening', ({ opening }) => opening),
      amount('paid_in', ({ paidIn }) => paidIn),
      amount('repaid', ({ repaid }) => repaid),
      amount('put_back', ({ putBack }) => putBack),
      amount('contributions', ({ contributions }) => contributions),
      amount('interest', ({ interest }) => interest),
      amount('loans', ({ loans }) => loans),
      amount('grants', ({ grants }) => grants),
      amount('drawdowns', ({ drawdowns }) => drawdowns),
      amount('adjustments', ({ adjustments }) => adjustments),
      amount('closing', ({ closing }) => closing),
    ],
    fund.years,
  );
}

/** `fund-repayments.csv`: what municipalities have of the fund and pay back. */
export function fundRepaymentsTable({ fund }: PlanResult, names: ReadonlyMap<MunicipalityCode, string>) {
  if (!fund) return undefined;
  const amount = (id: string, of: (row: FundRow) => bigint) => number<FundRow>(id, (row) => yen(of(row)));
  return planTable<FundRow>(
    'fund-repayments',
    [
      yearColumn(),
      text('municipality_code', ({ municipalityCode }) => municipalityCode),
      text('municipality_name', ({ municipalityCode }) => names.get(municipalityCode) ?? ''),
      amount('loan', ({ loan }) => loan),
      amount('grant', ({ grant }) => grant),
      amount('repayment', ({ repayment }) => repayment),
      amount('contribution', ({ contribution }) => contribution),
      amount('outstanding', ({ outstanding }) => outstanding),
    ],
    fund.municipalities,
  );
}
