import type { IncomeLevel } from '../domain/case.js';
import { UnfitCase } from '../domain/defect.js';
import { Rational } from '../domain/rational.js';
import type { SegmentBaseFigures, SegmentTotals } from '../domain/result.js';

/** β and the national income per insured belong together: either one gives the other. */
export interface IncomeCoefficient {
  /** β 所得係数. */
  readonly beta: Rational;
  /** Yen per insured. */
  readonly national: Rational;
}

/** β = (ΣI/ΣN^inc) ÷ national income per insured. Source: 算定政令9条5項, 10条3項, 11条3項, 11条の2第3項. */
export function incomeCoefficient(level: IncomeLevel, totals: SegmentTotals): IncomeCoefficient {
  const prefectural = totals.income.dividedBy(totals.incomeHeads).reduced();
  const given = Rational.fromDecimal('beta' in level ? level.beta : level.nationalIncomePerInsured);
  if (given.isZero || given.isNegative) throw new UnfitCase('the income level is not positive');
  const other = prefectural.dividedBy(given).reduced();
  return 'beta' in level ? { beta: given, national: other } : { beta: other, national: given };
}

/** b_i = I_i/N^inc_i ÷ national income per insured; null without heads. Source: rules, section 3. */
export function ownIncomeCoefficient(
  { incomeHeads, income }: SegmentBaseFigures,
  national: Rational,
): Rational | null {
  return incomeHeads.isZero ? null : income.dividedBy(incomeHeads).dividedBy(national);
}
