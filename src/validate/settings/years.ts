import type { Decimal } from '../../domain/decimal.js';
import { finding } from '../../domain/finding.js';
import { FindingLog, type Read, refused } from '../../domain/finding-log.js';
import { type FiscalYear, parseFiscalYear } from '../../domain/fiscal-year.js';
import type { Schedule } from '../../domain/schedule.js';
import type { Setting } from '../../domain/setting.js';

/** Years to values, in ascending order. */
export function readYears(
  setting: Setting,
  read: (entry: Setting) => Read<Decimal | undefined>,
): Read<Schedule['values'] | undefined> {
  if (setting.kind !== 'section' || setting.entries.size === 0)
    return refused(finding('value-invalid', setting.place, { expected: 'schedule' }));
  const log = new FindingLog();
  const values = new Map<FiscalYear, Decimal>();
  for (const [name, entry] of setting.entries) {
    const year = parseFiscalYear(name);
    const value = log.take(read(entry));
    const place = { ...entry.place, value: name };
    if (year === undefined) log.add(finding('value-invalid', place, { expected: 'year' }));
    else if (values.has(year)) log.add(finding('year-repeated', place));
    else if (value) values.set(year, value);
  }
  const ascending = [...values].sort(([a], [b]) => a - b).map(([year, value]) => ({ year, value }));
  return log.with(ascending.length === 0 ? undefined : ascending);
}
