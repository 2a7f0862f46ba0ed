import { type MeasuredName, measuredBasisOf } from '../../domain/case.js';
import { type Finding, finding } from '../../domain/finding.js';
import { FindingLog, type Read, refused, sound } from '../../domain/finding-log.js';
import type { FiscalYear } from '../../domain/fiscal-year.js';
import {
  columnName,
  columnOf,
  type InputColumn,
  japaneseName,
  yearHeadsOf,
} from '../../domain/input-columns.js';
import type { Segment } from '../../domain/segment.js';
import { askedYears, lawLags, lawYears, takenYears } from '../../domain/series.js';
import { cellPlace } from '../../read/place.js';
import type { Building } from './building.js';
import type { JoinedColumn, JoinedTables } from './joined.js';
import { yearColumnsMissing } from './years-of-law.js';

/** A year of it, with the heads of that year. */
export interface MeasuredYear {
  readonly year: FiscalYear;
  readonly amounts: JoinedColumn;
  readonly heads: JoinedColumn;
}

/** A column of totals, or columns of years. */
export type MeasuredColumns =
  | { readonly total: JoinedColumn; readonly isOwn: boolean }
  | { readonly years: readonly MeasuredYear[]; readonly isOwn: boolean };

/**
 * The columns that measure a segment: its own before those of all segments, a total or years. Both at one level are an
 * error; undefined where no table has any, or what there is does not suffice (its findings are made).
 */
export function measuredColumns(
  quantity: MeasuredName,
  segment: Segment,
  building: Building,
): Read<MeasuredColumns | undefined> {
  const own = columnOf(quantity, segment);
  for (const base of [own, { quantity }]) {
    const total = building.tables.columns.get(columnName(base));
    const years = yearsOf(base, building.tables);
    const isOwn = base === own;
    const [first] = years;
    if (total && first) return refused(givenTwice(first, total));
    if (total) return sound({ total, isOwn });
    if (years.length > 0) {
      const { value, findings } = measuredYears(base, years, segment, building);
      return { value: value && { years: value, isOwn }, findings };
    }
  }
  return sound(undefined);
}

/** The columns of a quantity by years. */
function yearsOf({ quantity, segment }: InputColumn, { columns }: JoinedTables): readonly JoinedColumn[] {
  return [...columns.values()].filter(
    ({ source: { column } }) =>
      column.quantity === quantity && column.segment === segment && column.year !== undefined,
  );
}

function givenTwice({ table, source }: JoinedColumn, total: JoinedColumn): Finding {
  const place = { ...cellPlace(table, table.headerLine, source), value: source.header };
  return finding('measured-twice', place, {
    quantity: source.column.quantity as MeasuredName,
    total: total.source.header,
    more: [],
  });
}

function measuredYears(
  base: InputColumn,
  given: readonly JoinedColumn[],
  segment: Segment,
  building: Building,
): Read<readonly MeasuredYear[] | undefined> {
  const { tables, terms } = building;
  const quantity = base.quantity as MeasuredName;
  const basis = measuredBasisOf(quantity, terms);
  const log = new FindingLog();
  const headsOf = (year: FiscalYear): InputColumn => ({ quantity: yearHeadsOf(segment), year });
  const pairs = given.flatMap((amounts): MeasuredYear[] => {
    const year = amounts.source.column.year!;
    const heads = tables.columns.get(columnName(headsOf(year)));
    return heads ? [{ year, amounts, heads }] : [];
  });
  const lag = lawLags[quantity];
  const taken = takenYears(
    pairs.map(({ year }) => year),
    basis,
    terms.fiscalYear,
    lag,
  );
  const asked = askedYears(basis);
  const past = pairs.filter(({ year }) => year < terms.fiscalYear).length;
  if (basis.kind === 'law') {
    const years = lawYears(terms.fiscalYear, lag);
    const needed = years.flatMap((year): InputColumn[] => [{ ...base, year }, headsOf(year)]);
    log.add(
      yearColumnsMissing(needed, { series: [quantity], years, given: Math.min(past, asked) }, building),
    );
  } else if (taken.length === 0) log.add(noYear(base, headsOf, building));
  else if (taken.length < asked)
    log.add(
      finding(
        'series-short',
        { column: `${quantity}.basis` },
        {
          series: quantity,
          given: taken.length,
          asked,
          kind: 'mean',
          municipalities: tables.names.size,
          named: [],
        },
      ),
    );
  if (taken.length === 0 || log.findings.some(({ severity }) => severity === 'error'))
    return log.with(undefined);
  return log.with(taken.map((year) => pairs.find((one) => one.year === year)!));
}

/** Columns of years are there, but none with its heads, or none before the fiscal year: the latest is asked for. */
function noYear(
  base: InputColumn,
  headsOf: (year: FiscalYear) => InputColumn,
  { tables, terms, inputs }: Building,
): Finding[] {
  const year = terms.fiscalYear - 1;
  const needed: readonly InputColumn[] = [{ ...base, year }, headsOf(year)];
  return needed
    .filter((column) => !tables.columns.has(columnName(column)))
    .map((column) =>
      finding(
        'column-missing',
        { file: inputs.join(', ') },
        { columns: [columnName(column)], japanese: [japaneseName(column)], need: null },
      ),
    );
}
