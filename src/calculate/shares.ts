import type { SegmentTerms } from '../domain/case.js';
import { UnfitCase } from '../domain/defect.js';
import { Rational } from '../domain/rational.js';
import type { SegmentBaseFigures, SegmentTotals, ShareWeights } from '../domain/result.js';

/**
 * The weights of the two shares by 賦課方式: `two` uses income and heads alone, `three` adds households, `four`
 * assets. Source: rules, section 3.
 */
export function shareWeights({ method, incomeWeight, perInsuredWeight }: SegmentTerms): ShareWeights {
  if (method !== 'two' && !perInsuredWeight) throw new UnfitCase(`method ${method} needs perInsuredWeight`);
  if (method === 'four' && !incomeWeight) throw new UnfitCase('method four needs incomeWeight');
  const income = method === 'four' && incomeWeight ? Rational.fromDecimal(incomeWeight) : Rational.one;
  const perInsured =
    method !== 'two' && perInsuredWeight ? Rational.fromDecimal(perInsuredWeight) : Rational.one;
  return {
    income,
    assets: Rational.one.minus(income),
    perInsured,
    household: Rational.one.minus(perInsured),
  };
}

/** 応能シェア Sa_i = w_inc I_i/ΣI + w_ast A_i/ΣA. */
export function abilityShare(
  base: SegmentBaseFigures,
  totals: SegmentTotals,
  weights: ShareWeights,
): Rational {
  return weighted(
    weights.income,
    base.income.dividedBy(totals.income),
    weights.assets,
    ratio(base.assets, totals.assets),
  );
}

/** 応益シェア Sb_i = w_per N_i/ΣN + w_hh H_i/ΣH. */
export function benefitShare(
  base: SegmentBaseFigures,
  totals: SegmentTotals,
  weights: ShareWeights,
): Rational {
  return weighted(
    weights.perInsured,
    base.heads.dividedBy(totals.heads),
    weights.household,
    ratio(base.households, totals.households),
  );
}

function ratio(part: Rational | null, whole: Rational | null): Rational | null {
  return part && whole && part.dividedBy(whole);
}

function weighted(
  weight: Rational,
  share: Rational,
  otherWeight: Rational,
  otherShare: Rational | null,
): Rational {
  return otherShare === null ? share : weight.times(share).plus(otherWeight.times(otherShare));
}
