import type { Decimal } from './decimal.js';
import type { FiscalYear } from './fiscal-year.js';
import { Rational } from './rational.js';

/** A value that changes over the fiscal years (年度別の値). */
export interface Schedule {
  /** At least one, in ascending order of years, each year once. */
  readonly values: readonly { readonly year: FiscalYear; readonly value: Decimal }[];
  /** Between two listed years: interpolated, or held at the earlier one. After the last it is always held. */
  readonly between: 'linear' | 'step';
}

/** Used where a schedule says nothing. Source: contract, defaults. */
export const betweenDefault: Schedule['between'] = 'linear';

/** A plain number, the same in every year, or a schedule. */
export type YearValue = Decimal | Schedule;

/** The value for a year, exact; undefined before the first year that the schedule lists. */
export function valueAt(source: YearValue, year: FiscalYear): Rational | undefined {
  if (!('values' in source)) return Rational.fromDecimal(source);
  const at = source.values.findLastIndex((entry) => entry.year <= year);
  const from = source.values[at];
  if (!from) return undefined;
  const to = source.values[at + 1];
  const start = Rational.fromDecimal(from.value);
  if (!to || source.between === 'step' || from.year === year) return start;
  const passed = Rational.of(BigInt(year - from.year), BigInt(to.year - from.year));
  return start.plus(Rational.fromDecimal(to.value).minus(start).times(passed));
}
