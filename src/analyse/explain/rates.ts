import type { Municipality } from '../../domain/case.js';
import type { QuantityId } from '../../domain/quantities/catalogue.js';
import type { Segment } from '../../domain/segment.js';
import type { Derivation } from './derivation.js';
import { add, divide, type Expression, multiply } from './expression.js';
import { recorded, roundedBy } from './recorded.js';

/** 均等割額; in 子ども the adult amount spread over all insured. */
export function perInsured(
  derivation: Derivation,
  segment: Segment,
  municipality?: Municipality,
): Expression | null {
  const whose = municipality ? derivation.row(segment, municipality) : derivation.segment(segment);
  const rates = whose.premium?.rates;
  if (!rates?.adult) return recorded(derivation, 'per_insured', segment, municipality);
  const of = (id: QuantityId) => derivation.needed(id, segment, municipality);
  // The graph lists what is levied and what splits it first, as of every rate.
  of('levied_total');
  if (municipality) of('split_divisor');
  const [adults, children] = [of('insured'), of('insured_under18')];
  const exact = of('adult_total_exact');
  // Without anybody to spread it over, what everybody pays is the amount of an adult.
  const isSpread = rates.perInsured.exact !== rates.adult.total.exact;
  const each = isSpread ? divide(multiply(exact, adults), add(adults, children)) : exact;
  return recorded(derivation, 'per_insured', segment, municipality, {
    formula: roundedBy('amount', each, derivation),
  });
}
