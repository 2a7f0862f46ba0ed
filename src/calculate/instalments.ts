import type { Case } from '../domain/case.js';
import type { InstalmentsResult, MunicipalityTotal } from '../domain/result.js';
import { roundQuotient } from '../domain/rounding.js';

/**
 * 納付金 in the parts in which it is paid: Σ_s d_i ÷ n, each in whole yen toward zero, and what is left in the first.
 * Null where the case says no number of parts. Source: rules, section 8 (instalments); 東京都規則 平成30年70号4条.
 */
export function instalmentsOf(
  { instalments: count }: Case,
  totals: readonly MunicipalityTotal[],
): InstalmentsResult | null {
  if (count === undefined) return null;
  const parts = BigInt(count);
  return {
    count,
    rows: totals.map(({ municipality, levyTotal }) => {
      const further = roundQuotient(levyTotal, parts, 'down');
      return { municipality, levyTotal, first: levyTotal - further * (parts - 1n), further };
    }),
  };
}
