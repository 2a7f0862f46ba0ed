import { multiplied, type Range } from '../../analyse/audit/range.js';
import type { SegmentAudit } from '../../analyse/audit/result.js';
import { Rational } from '../../domain/rational.js';

/** A segment's constants and what they imply, in the unit of their name. */
export type AuditQuantity =
  | 'income_rate_percent_per_10000_yen'
  | 'per_household_per_yen'
  | 'asset_rate_percent_per_10000_yen'
  | 'national_income_per_insured'
  | 'persons_per_household';

/** How such a quantity is found, and with how many decimals it is read. */
export interface ImpliedConstant {
  readonly id: AuditQuantity;
  readonly mostDecimals: number;
  readonly of: (segment: SegmentAudit) => Range | null;
}

/** A rate per yen, 0 to 1, as per cent for 10,000 yen. */
function percentPerTenThousandYen(perYen: Range | null | undefined): Range | null {
  return perYen ? multiplied(perYen, Rational.of(1_000_000n)) : null;
}

export const impliedConstants: readonly ImpliedConstant[] = [
  {
    id: 'income_rate_percent_per_10000_yen',
    mostDecimals: 5,
    of: ({ constants }) => percentPerTenThousandYen(constants?.incomeRate),
  },
  { id: 'per_household_per_yen', mostDecimals: 5, of: ({ constants }) => constants?.perHousehold ?? null },
  {
    id: 'asset_rate_percent_per_10000_yen',
    mostDecimals: 5,
    of: ({ constants }) => percentPerTenThousandYen(constants?.assetRate),
  },
  { id: 'national_income_per_insured', mostDecimals: 0, of: ({ implied }) => implied.nationalIncome },
  { id: 'persons_per_household', mostDecimals: 4, of: ({ implied }) => implied.personsPerHousehold },
];
