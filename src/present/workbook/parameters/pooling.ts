import { formatFiscalYear } from '../../../domain/fiscal-year.js';
import { Rational } from '../../../domain/rational.js';
import { type Schedule, valueAt, type YearValue } from '../../../domain/schedule.js';
import type { Book } from '../book.js';

/** An item of 共同負担化 with its ratio of the year, and the schedule that it is from. */
export interface Pooled {
  readonly item: string;
  readonly ratio: Rational;
  readonly schedule: string;
}

export function pooledItems({ case: { pooling = [], fiscalYear } }: Book): readonly Pooled[] {
  return pooling.map(({ item, ratio }) => ({
    item,
    ratio: valueAt(ratio, fiscalYear) ?? Rational.zero,
    schedule: isSchedule(ratio) ? scheduleText(ratio) : '',
  }));
}

function isSchedule(value: YearValue): value is Schedule {
  return 'values' in value;
}

/** `R5: 0, R12: 1`. */
function scheduleText({ values }: Schedule): string {
  return values.map(({ year, value }) => `${formatFiscalYear(year)}: ${value.toFixed()}`).join(', ');
}
