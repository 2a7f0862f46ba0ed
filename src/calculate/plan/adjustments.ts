import type { Adjustment, Case, Pot, Yen } from '../../domain/case.js';
import type { FiscalYear } from '../../domain/fiscal-year.js';
import { foldItem } from '../../domain/law-items.js';
import type { AdjustmentsOutlook } from '../../domain/plan/outlook.js';
import type { FundRow } from '../../domain/plan/result.js';
import { Rational } from '../../domain/rational.js';
import { type Segment, segmentOfTotal } from '../../domain/segment.js';
import { grown } from './growth.js';
import { nearestYen } from './outlook.js';

/** What municipalities pay into the fund, as premium-stage rows of 医療. Source: 省令27条2項1号ホ, ヘ. */
export const fundRows = {
  repayment: '財政安定化基金事業借入金の償還',
  contribution: '財政安定化基金拠出金',
} as const;

/**
 * The adjustments of a year: moved by their growth, a levy-stage row of an item of B with that item, or as the table of the year
 * says; and what the fund asks of municipalities.
 *
 * @param potOf the pot of a segment in y0 and in the year
 */
export function movedAdjustments(
  base: Case,
  outlook: AdjustmentsOutlook,
  year: FiscalYear,
  potOf: (segment: Segment) => { readonly before: Pot; readonly now: Pot } | undefined,
  fund: readonly FundRow[],
): readonly Adjustment[] {
  const own =
    'rows' in outlook
      ? outlook.rows.filter((row) => row.year === year).map(({ year: _, ...row }) => row)
      : (base.adjustments ?? []).map((row) => {
          const ratio = itemRatio(row, potOf(row.segment)) ?? grown(outlook.growth, base.fiscalYear, year);
          return { ...row, amount: nearestYen(Rational.of(row.amount).times(ratio)) };
        });
  return [...own, ...fund.flatMap(paidInto)];
}

/** By what the item of B moves that a levy-stage row is called by; undefined where there is none. */
function itemRatio(
  { stage, item }: Adjustment,
  pots: { readonly before: Pot; readonly now: Pot } | undefined,
): Rational | undefined {
  if (stage !== 'levy' || !pots) return undefined;
  const [before, now] = [pots.before, pots.now].map((pot) => amountIn(pot, item));
  return before === undefined || now === undefined || before === 0n ? undefined : Rational.of(now, before);
}

function amountIn(pot: Pot, item: string): Yen | undefined {
  if (!('items' in pot && pot.items)) return undefined;
  const own = pot.items.filter((one) => foldItem(one.item) === foldItem(item));
  return own.length === 0 ? undefined : own.reduce((sum, { amount }) => sum + amount, 0n);
}

function paidInto({ municipalityCode, repayment, contribution }: FundRow): Adjustment[] {
  const row = (item: string, amount: Yen): Adjustment[] =>
    amount === 0n ? [] : [{ municipalityCode, segment: segmentOfTotal, stage: 'premium', item, amount }];
  return [...row(fundRows.repayment, repayment), ...row(fundRows.contribution, contribution)];
}
