import { betweenWords } from '../../contract/setting-words.js';
import type { Decimal } from '../../domain/decimal.js';
import { type Finding, finding } from '../../domain/finding.js';
import { type FiscalYear, parseFiscalYear } from '../../domain/fiscal-year.js';
import type { Schedule, YearValue } from '../../domain/schedule.js';
import type { Setting } from '../../domain/setting.js';
import { oneOf, type Shape, section } from './shape.js';

/** A plain number, or `{ schedule: { R5: 1, R12: 0 }, between: linear | step }`. */
export function yearValue(number: Shape<Decimal>): Shape<YearValue> {
  const scheduled = section(
    {
      schedule: yearTable(number),
      between: oneOf(betweenWords, 'Between two listed years: linear (default) or step'),
    },
    { required: ['schedule'] },
  );
  return {
    schema: () => ({ anyOf: [number.schema(), scheduled.schema()] }),
    read(setting, findings) {
      if (setting.kind === 'scalar') return number.read(setting, findings);
      if (setting.kind === 'list') {
        findings.push(finding('value-invalid', setting.place, { expected: 'schedule' }));
        return undefined;
      }
      const before = findings.length;
      const read = scheduled.read(setting, findings);
      if (read?.schedule) return { values: read.schedule, between: read.between ?? 'linear' };
      if (findings.length === before) {
        findings.push(finding('value-invalid', setting.place, { expected: 'schedule' }));
      }
      return undefined;
    },
  };
}

/** Years to values, in ascending order. */
function yearTable(number: Shape<Decimal>): Shape<Schedule['values']> {
  return {
    schema: () => ({
      type: 'object',
      description: 'Fiscal years (R8, 令和8年度, 2026) to values',
      additionalProperties: number.schema(),
      minProperties: 1,
    }),
    read(setting, findings) {
      if (setting.kind !== 'section' || setting.entries.size === 0) {
        findings.push(finding('value-invalid', setting.place, { expected: 'schedule' }));
        return undefined;
      }
      const values = new Map<FiscalYear, Decimal>();
      for (const [name, entry] of setting.entries) readYear(name, entry, number, values, findings);
      const ascending = [...values].sort(([a], [b]) => a - b).map(([year, value]) => ({ year, value }));
      return ascending.length === 0 ? undefined : ascending;
    },
  };
}

function readYear(
  name: string,
  entry: Setting,
  number: Shape<Decimal>,
  values: Map<FiscalYear, Decimal>,
  findings: Finding[],
): void {
  const year = parseFiscalYear(name);
  const value = number.read(entry, findings);
  if (year === undefined) {
    findings.push(finding('value-invalid', { ...entry.place, value: name }, { expected: 'year' }));
  } else if (values.has(year)) {
    findings.push(finding('year-repeated', { ...entry.place, value: name }));
  } else if (value) {
    values.set(year, value);
  }
}
