import type { Suspect, SuspectCell } from '../../analyse/audit/result.js';
import { isRate } from '../../domain/published-rates.js';
import type { QuantityId } from '../../domain/quantities/catalogue.js';
import type { Rational } from '../../domain/rational.js';
import { type Segment, segmentRecord } from '../../domain/segment.js';
import { plain, ratePercent } from '../figures.js';

/** The figures that cells hold. */
export const ids: Readonly<Record<SuspectCell, QuantityId>> = {
  incomeRate: 'income_rate_percent',
  assetRate: 'asset_rate_percent',
  perInsured: 'per_insured',
  perHousehold: 'per_household',
  adultBase: 'per_insured',
  adultIncrement: 'per_adult_surcharge',
};

/** A cell as tables for programs name it, after the columns of premium-rates.csv. */
export function cellId(cell: SuspectCell, segment: Segment): string {
  return segmentRecord(segment).hasAdults && cell === 'perInsured' ? 'per_adult_total' : ids[cell];
}

/** A published figure: rates in per cent with two decimals or more, amounts in yen. */
export function cellFigure(cell: SuspectCell, value: Rational | null): string | null {
  return isRate(cell) ? ratePercent(value) : plain(value);
}

/** The figures of a suspect, as digits. */
export interface SuspectFigures {
  readonly published: string | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly off: string | null;
}

export function suspectFigures({ cell, published, fitting, off }: Suspect): SuspectFigures {
  const figure = (value: Rational | null) => cellFigure(cell, value);
  return {
    published: figure(published),
    from: figure(fitting.from),
    to: figure(fitting.to),
    off: figure(off),
  };
}
