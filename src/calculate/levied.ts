import type { Yen } from '../domain/case.js';
import { UnfitCase } from '../domain/defect.js';
import { Rational } from '../domain/rational.js';
import type { LevyRow } from '../domain/result.js';

/** T_i = e_i ÷ k_i, exact. An empty municipality without a requirement needs no rate. @throws UnfitCase without one */
export function levied(
  requirement: Yen,
  rate: Rational | null,
  { municipality, isEmpty }: Pick<LevyRow, 'municipality' | 'isEmpty'>,
): Rational {
  if (rate) return Rational.of(requirement * rate.denominator, rate.numerator);
  if (!isEmpty || requirement !== 0n) throw new UnfitCase(`${municipality.code} has no collection rate`);
  return Rational.zero;
}
