import { type Finding, finding, type Place } from '../../domain/finding.js';
import type { FiscalYear } from '../../domain/fiscal-year.js';
import type { YearValue } from '../../domain/schedule.js';

/** A schedule that begins after the fiscal year has no value for it. */
export function lateStart(value: YearValue, year: FiscalYear, place: Place): Finding | undefined {
  const first = 'values' in value ? value.values[0]?.year : undefined;
  if (first === undefined || first <= year) return undefined;
  return finding('schedule-starts-later', place, { first, year });
}
