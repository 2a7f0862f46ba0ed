import type { IncomeLevel } from '../domain/case.js';
import type { Decimal } from '../domain/decimal.js';
import { UnfitCase } from '../domain/defect.js';
import { Rational } from '../domain/rational.js';
import type { SegmentBaseFigures, SegmentTotals } from '../domain/result.js';

/** β, the β of the prefecture's own rates, and the national income per insured, which one given β implies. */
export interface IncomeCoefficient {
  /** β 所得係数 of levy and municipal rates. */
  readonly beta: Rational;
  /** β_p: the plain quotient where the national income is known (省令31条11項), else β. */
  readonly ofPrefecture: Rational;
  /** y_n, yen per insured. */
  readonly national: Rational;
}

/** β_p = (I_p/ΣN^inc) ÷ y_n, and β unless it is given. Source: 算定政令9条5項, 10条3項, 11条3項, 11条の2第3項. */
export function incomeCoefficient(level: IncomeLevel, totals: SegmentTotals): IncomeCoefficient {
  const perInsured = totals.income.dividedBy(totals.incomeHeads).reduced();
  const given = 'beta' in level ? positive(level.beta) : undefined;
  const { nationalIncomePerInsured } = level;
  if (nationalIncomePerInsured) {
    const national = positive(nationalIncomePerInsured);
    const ofPrefecture = perInsured.dividedBy(national).reduced();
    return { beta: given ?? ofPrefecture, ofPrefecture, national };
  }
  if (!given) throw new UnfitCase('neither β nor the national income per insured is given');
  return { beta: given, ofPrefecture: given, national: perInsured.dividedBy(given).reduced() };
}

function positive(value: Decimal): Rational {
  if (value.isZero() || value.isNegative()) throw new UnfitCase('the income level is not positive');
  return Rational.fromDecimal(value);
}

/** b_i = I_i/N^inc_i ÷ national income per insured; null without heads. Source: rules, section 3. */
export function ownIncomeCoefficient(
  { incomeHeads, income }: SegmentBaseFigures,
  national: Rational,
): Rational | null {
  return incomeHeads.isZero ? null : income.dividedBy(incomeHeads).dividedBy(national);
}
