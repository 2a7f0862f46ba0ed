import type { Decimal } from '../../domain/decimal.js';
import { type Finding, finding } from '../../domain/finding.js';
import { type FiscalYear, parseFiscalYear } from '../../domain/fiscal-year.js';
import type { Schedule } from '../../domain/schedule.js';
import type { Setting } from '../../domain/setting.js';

/** Years to values, in ascending order. */
export function readYears(
  setting: Setting,
  read: (entry: Setting) => Decimal | undefined,
  findings: Finding[],
): Schedule['values'] | undefined {
  if (setting.kind !== 'section' || setting.entries.size === 0) {
    findings.push(finding('value-invalid', setting.place, { expected: 'schedule' }));
    return undefined;
  }
  const values = new Map<FiscalYear, Decimal>();
  for (const [name, entry] of setting.entries) {
    const year = parseFiscalYear(name);
    const value = read(entry);
    const place = { ...entry.place, value: name };
    if (year === undefined) findings.push(finding('value-invalid', place, { expected: 'year' }));
    else if (values.has(year)) findings.push(finding('year-repeated', place));
    else if (value) values.set(year, value);
  }
  const ascending = [...values].sort(([a], [b]) => a - b).map(([year, value]) => ({ year, value }));
  return ascending.length === 0 ? undefined : ascending;
}
