import type { Municipality } from '../../domain/case.js';
import { perAdult } from '../../domain/quantities/rates.js';
import type { Segment } from '../../domain/segment.js';
import type { Derivation } from './derivation.js';
import { type Expression, number } from './expression.js';
import { recorded, roundedBy, termExpression } from './recorded.js';

/** 子ども: the amount per adult before rounding; where nobody is of 18 and over what the formula gives for one. */
export function adultTotalExact(
  derivation: Derivation,
  segment: Segment,
  municipality: Municipality,
): Expression | null {
  const hasAdults = !derivation.row(segment, municipality).base.heads.isZero;
  const formula = () => termExpression(perAdult, { derivation, segment, municipality });
  const but = hasAdults || !hasRates(derivation, segment, municipality) ? {} : { formula: formula() };
  return recorded(derivation, 'adult_total_exact', segment, municipality, but);
}

/** The surcharge before rounding; without adults what their amount has above 均等割額. */
export function adultSurchargeExact(
  derivation: Derivation,
  segment: Segment,
  municipality: Municipality,
): Expression | null {
  const { base } = derivation.row(segment, municipality);
  if (!base.heads.isZero || !hasRates(derivation, segment, municipality))
    return recorded(derivation, 'adult_surcharge_exact', segment, municipality);
  const total = derivation.needed('adult_total_exact', segment, municipality);
  const formula = base.incomeHeads.isZero ? number(0n) : total;
  return recorded(derivation, 'adult_surcharge_exact', segment, municipality, { formula });
}

function hasRates(derivation: Derivation, segment: Segment, municipality: Municipality): boolean {
  return Boolean(derivation.row(segment, municipality).premium?.rates?.adult);
}

/** 均等割額. In 子ども without any insured there is nobody to divide by: it is what an adult would pay. */
export function perInsured(
  derivation: Derivation,
  segment: Segment,
  municipality?: Municipality,
): Expression | null {
  const base = municipality && derivation.row(segment, municipality).base;
  if (!base?.under18 || !base.incomeHeads.isZero)
    return recorded(derivation, 'per_insured', segment, municipality);
  const exact = derivation.figure('adult_total_exact', segment, municipality);
  return (
    exact &&
    recorded(derivation, 'per_insured', segment, municipality, {
      formula: roundedBy('amount', exact, derivation),
    })
  );
}
