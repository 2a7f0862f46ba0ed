import { type Decimal, decimal } from '../../domain/decimal.js';
import { finding } from '../../domain/finding.js';
import { FindingLog, type Read, sound } from '../../domain/finding-log.js';
import { columnName, columnOf } from '../../domain/input-columns.js';
import type { MunicipalityCode } from '../../domain/municipality-code.js';
import { type Segment, segmentRecord } from '../../domain/segment.js';
import { type JoinedColumn, type JoinedTables, placeIn } from './joined.js';
import { isWithinOnePerson } from './within-rounding.js';

const zero = decimal('0');

/**
 * The heads of 18 and over, or those under 18, as what the other leaves of all insured: two of the three columns give
 * the third. Undefined where the other or all insured are missing too, or the segment is not divided by age.
 */
export function restOfInsured(
  missing: 'heads' | 'under18',
  segment: Segment,
  { columns, names }: JoinedTables,
): Read<JoinedColumn | undefined> {
  if (!segmentRecord(segment).hasAdults) return sound(undefined);
  const insured = columns.get('insured');
  const other = columns.get(
    missing === 'heads' ? 'insured_under18' : columnName(columnOf('insured', segment)),
  );
  if (!insured || !other) return sound(undefined);
  const log = new FindingLog();
  const figures = new Map<MunicipalityCode, Decimal>();
  const unfit = new Set([...insured.unfit, ...other.unfit]);
  for (const [code, all] of insured.figures) {
    const part = other.figures.get(code);
    if (!part) continue;
    if (part.lte(all)) figures.set(code, all.minus(part));
    else if (isWithinOnePerson(part, all)) figures.set(code, zero);
    else {
      unfit.add(code);
      const place = placeIn(other.table, other.source, code, names.get(code));
      log.add(finding('heads-beyond-insured', place, { insured: all.toFixed(), missing }));
    }
  }
  // An empty cell is told where it stands: of all insured, or of the other part.
  const { table, source } = insured.figures.size < names.size ? insured : other;
  return log.with({ table, source, figures, unfit });
}

/**
 * The tables with all insured as the sum of those of 18 and over and those under 18, where they have both and not all
 * insured. An empty cell of either leaves it empty.
 */
export function withAllInsured(tables: JoinedTables, present: readonly Segment[]): JoinedTables {
  const { columns } = tables;
  const segment = present.find((one) => segmentRecord(one).hasAdults);
  if (!segment || columns.has('insured')) return tables;
  const adults = columns.get(columnName(columnOf('insured', segment)));
  const children = columns.get('insured_under18');
  if (!adults || !children) return tables;
  const figures = new Map<MunicipalityCode, Decimal>();
  for (const [code, adult] of adults.figures) {
    const child = children.figures.get(code);
    if (child) figures.set(code, adult.plus(child));
  }
  const { table, source } = adults;
  const unfit = new Set([...adults.unfit, ...children.unfit]);
  const insured = { table, source, figures, unfit, isMade: true };
  return { ...tables, columns: new Map([...columns, ['insured', insured]]) };
}
