import { type Case, isByYears, type MeasuredName } from '../../domain/case.js';
import type { FiscalYear } from '../../domain/fiscal-year.js';
import { columnName, columnOf, columnsFor, yearHeadsOf } from '../../domain/input-columns.js';
import { type Segment, segmentRecord } from '../../domain/segment.js';
import type { JoinedColumn, JoinedTables } from '../tables/joined.js';

/** Amounts and the heads who have them: in 子ども all insured, of years those of the year. */
export interface MeasuredPair {
  readonly amounts: JoinedColumn;
  readonly heads: JoinedColumn;
}

/** The heads of a segment; in 子ども all insured, where those of 18 and over only follow from them. */
export function headsOf(segment: Segment, { columns }: JoinedTables): JoinedColumn | undefined {
  const own = columns.get(columnName(columnOf('insured', segment)));
  return own ?? (segmentRecord(segment).hasAdults ? columns.get('insured') : undefined);
}

/** What a segment is measured by: a total, or each of the years that count. */
export function measuredPairs(
  quantity: MeasuredName,
  segment: Segment,
  kase: Pick<Case, 'municipalities'>,
  tables: JoinedTables,
): readonly MeasuredPair[] {
  const { columns } = tables;
  const years = usedYears(quantity, segment, kase);
  for (const name of columnsFor(quantity, segment)) {
    const total = columns.get(name);
    const heads = columns.get(yearHeadsOf(segment)) ?? headsOf(segment, tables);
    if (total) return heads ? [{ amounts: total, heads }] : [];
    const base = name === quantity ? { quantity } : columnOf(quantity, segment);
    const pairs = years.flatMap((year): MeasuredPair[] => {
      const amounts = columns.get(columnName({ ...base, year }));
      const ofYear = columns.get(columnName({ quantity: yearHeadsOf(segment), year }));
      return amounts && ofYear ? [{ amounts, heads: ofYear }] : [];
    });
    if (pairs.length > 0) return pairs;
  }
  return [];
}

/** The years that count; others that the tables have do not. */
function usedYears(
  quantity: MeasuredName,
  segment: Segment,
  { municipalities }: Pick<Case, 'municipalities'>,
): readonly FiscalYear[] {
  // Assets that only the own methods of some need, the others have not.
  const measured = municipalities.find(({ bases }) => bases[segment]?.[quantity])?.bases[segment]?.[quantity];
  return measured && isByYears(measured) ? measured.map(({ year }) => year) : [];
}
