import { multiplied, type Range } from '../../analyse/audit/range.js';
import type { SegmentAudit } from '../../analyse/audit/result.js';
import { Rational } from '../../domain/rational.js';

/** What a segment's constants and what they imply are called, in which unit, and with how many decimals for reading. */
export interface Quantity {
  readonly id: string;
  readonly title: string;
  readonly mostDecimals: number;
  readonly of: (segment: SegmentAudit) => Range | null;
}

/** A rate per yen, 0 to 1, as per cent for 10,000 yen. */
function percentPerTenThousandYen(perYen: Range | null | undefined): Range | null {
  return perYen ? multiplied(perYen, Rational.of(1_000_000n)) : null;
}

export const quantities: readonly Quantity[] = [
  {
    id: 'income_rate_percent_per_10000_yen',
    title: '所得割 % per 万円',
    mostDecimals: 5,
    of: ({ constants }) => percentPerTenThousandYen(constants?.incomeRate),
  },
  {
    id: 'per_household_per_yen',
    title: '平等割/均等割',
    mostDecimals: 5,
    of: ({ constants }) => constants?.perHousehold ?? null,
  },
  {
    id: 'asset_rate_percent_per_10000_yen',
    title: '資産割 % per 万円',
    mostDecimals: 5,
    of: ({ constants }) => percentPerTenThousandYen(constants?.assetRate),
  },
  {
    id: 'national_income_per_insured',
    title: 'national income',
    mostDecimals: 0,
    of: ({ implied }) => implied.nationalIncome,
  },
  {
    id: 'persons_per_household',
    title: 'persons/世帯',
    mostDecimals: 4,
    of: ({ implied }) => implied.personsPerHousehold,
  },
];
