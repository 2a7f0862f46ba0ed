import type { Measured, MeasuredName, Municipality, SegmentBase, SegmentTerms } from '../../domain/case.js';
import { type Decimal, decimal } from '../../domain/decimal.js';
import { type Finding, finding, type Need } from '../../domain/finding.js';
import { FindingLog, type Read, sound } from '../../domain/finding-log.js';
import {
  bothNames,
  columnName,
  columnOf,
  columnRecord,
  columnsFor,
  type InputQuantity,
  isMeasured,
  neededColumns,
  partColumns,
} from '../../domain/input-columns.js';
import type { MunicipalityCode } from '../../domain/municipality-code.js';
import { codesRaisedBy, type PartBase } from '../../domain/own-method.js';
import { type Segment, segmentRecord } from '../../domain/segment.js';
import { cellPlace } from '../../read/place.js';
import { restOfInsured } from './adult-heads.js';
import { type Building, columnMissing, missingIn } from './building.js';
import { type JoinedColumn, type JoinedTables, placeIn } from './joined.js';
import { type MeasuredYear, measuredColumns } from './measured-columns.js';
import { onceForAll } from './once-for-all.js';

/** A column from which a segment takes figures, or the columns of the years that make them. */
export type BaseColumn = {
  readonly quantity: keyof SegmentBase;
  readonly need: Need;
  /** The municipalities that need it, where the method of all does not. */
  readonly only?: ReadonlySet<MunicipalityCode>;
} & ({ readonly column: JoinedColumn } | { readonly years: readonly MeasuredYear[] });

/** The columns of a segment; of one that no table has a finding was made. */
export interface SegmentColumns {
  readonly segment: Segment;
  readonly columns: readonly BaseColumn[];
}

/** The columns of every segment of the case. */
export function segmentColumns(building: Building): Read<readonly SegmentColumns[]> {
  const log = new FindingLog();
  const columns = building.terms.segments.map((terms) => ({
    segment: terms.segment,
    columns: log.take(columnsOf(terms, building)),
  }));
  return { value: columns, findings: onceForAll(log.findings) };
}

function columnsOf(terms: SegmentTerms, building: Building): Read<readonly BaseColumn[]> {
  const log = new FindingLog();
  const columns = neededColumns(terms, building.terms).flatMap(
    (id) => log.take(baseColumn(id, terms.segment, building)) ?? [],
  );
  return log.with([...columns, ...log.take(ownPartColumns(terms, building, columns))]);
}

/** Households and assets that only some municipalities need, by whose own method or rates in force a part is raised. */
function ownPartColumns(
  terms: SegmentTerms,
  building: Building,
  columns: readonly BaseColumn[],
): Read<readonly BaseColumn[]> {
  const log = new FindingLog();
  const { segment } = terms;
  const isThere = (base: PartBase) => columns.some(({ quantity }) => quantity === base);
  const found = (['households', 'assets'] as const).flatMap((base) => {
    const only = codesRaisedBy(base, segment, building.own);
    if (only.size === 0 || isThere(base) || !building.terms.premium) return [];
    const need: Need = { kind: 'own-part', base, segment };
    return partColumns(base, terms, building.terms).flatMap((id) => {
      const column = log.take(baseColumn(id, segment, building, need));
      return column ? [{ ...column, only }] : [];
    });
  });
  return log.with(found);
}

function baseColumn(
  id: InputQuantity,
  segment: Segment,
  building: Building,
  need?: Need,
): Read<BaseColumn | undefined> {
  return isMeasured(id)
    ? measuredColumn(id, segment, building, need)
    : countedColumn(id, segment, building, need);
}

/** Incomes or assets of a segment: a total, or years. */
function measuredColumn(
  id: MeasuredName,
  segment: Segment,
  building: Building,
  need: Need = { kind: id, segment },
): Read<BaseColumn | undefined> {
  const names = columnsFor(id, segment);
  const { value: found, findings } = measuredColumns(id, segment, building);
  if (!found)
    return {
      value: undefined,
      findings: findings.length > 0 ? findings : [columnMissing(names, need, building)],
    };
  const log = new FindingLog();
  log.add(findings);
  const isTotal = 'total' in found;
  if (segmentRecord(segment).part && !found.isOwn)
    log.add(ofAllInstead(isTotal ? [found.total] : found.years.map(({ amounts }) => amounts), id, segment));
  return log.with({ quantity: id, need, ...(isTotal ? { column: found.total } : { years: found.years }) });
}

/** Heads, households and the like, and amounts that are not measured per insured. */
function countedColumn(
  id: InputQuantity,
  segment: Segment,
  building: Building,
  need: Need = { kind: columnRecord(id).base!, segment },
): Read<BaseColumn | undefined> {
  const { base, isOptional } = columnRecord(id);
  const quantity = base!;
  const names = columnsFor(id, segment);
  const log = new FindingLog();
  const given = names.map((name) => building.tables.columns.get(name)).find((column) => column !== undefined);
  const column = given ?? log.take(restOf(quantity, segment, building.tables));
  if (!column && !isOptional) log.add(columnMissing(names, need, building));
  if (column && segmentRecord(segment).part && isOfAll(column, names))
    log.add(ofAllInstead([column], id, segment));
  return log.with(column && { quantity, need, column });
}

function restOf(
  quantity: keyof SegmentBase,
  segment: Segment,
  tables: JoinedTables,
): Read<JoinedColumn | undefined> {
  if (quantity !== 'heads' && quantity !== 'under18') return sound(undefined);
  return restOfInsured(quantity, segment, tables);
}

function isOfAll({ source }: JoinedColumn, [own = '', ...others]: readonly string[]): boolean {
  return others.length > 0 && columnName(source.column) !== own;
}

/** Of those insured for care only a part pays for it: what all have is most often not what they have. */
function ofAllInstead(columns: readonly JoinedColumn[], id: InputQuantity, segment: Segment): Finding {
  const { table, source } = columns.at(-1)!;
  const place = { ...cellPlace(table, table.headerLine, source), value: source.header };
  const own = columns.map(({ source: { column } }) => {
    const { year } = column;
    return bothNames({ ...columnOf(id, segment), ...(year !== undefined && { year }) });
  });
  return finding('care-of-all', place, { segment, own });
}

const zero = decimal('0');

/** The figures of a municipality in a segment. */
export function baseOf(code: MunicipalityCode, columns: readonly BaseColumn[]): SegmentBase {
  const base: { -readonly [Quantity in keyof SegmentBase]: Decimal | Measured } = {
    heads: zero,
    income: zero,
  };
  for (const one of columns) {
    if (one.only?.has(code) === false) continue;
    if ('years' in one)
      base[one.quantity] = one.years.map(({ year, amounts, heads }) => ({
        year,
        amount: amounts.figures.get(code) ?? zero,
        heads: heads.figures.get(code) ?? zero,
      }));
    else {
      const value = one.column.figures.get(code);
      if (value) base[one.quantity] = value;
    }
  }
  return base as SegmentBase;
}

/** What is wrong with the figures of the segments: empty cells, totals of zero, figures that cannot go together. */
export function unfitFigures(
  segments: readonly SegmentColumns[],
  municipalities: readonly Municipality[],
  tables: JoinedTables,
): readonly Finding[] {
  const log = new FindingLog();
  log.add(missingFigures(segments, tables));
  log.add(zeroTotals(segments, municipalities));
  log.add(incomesOfNobody(segments, tables));
  log.add(reductionsOfNobody(segments, tables));
  log.add(specialBeyondAll(segments, tables));
  return log.findings;
}

interface NeededColumn extends Pick<BaseColumn, 'quantity' | 'need' | 'only'> {
  readonly column: JoinedColumn;
}

/** Every column, with those of years one by one. */
function eachColumn(segments: readonly SegmentColumns[]): (NeededColumn & { readonly segment: Segment })[] {
  return segments.flatMap(({ segment, columns }) =>
    columns.flatMap((one) => {
      const { quantity, need, only } = one;
      const all = 'years' in one ? one.years.flatMap(({ amounts, heads }) => [amounts, heads]) : [one.column];
      return all.map((column) => ({ quantity, need, column, segment, ...(only && { only }) }));
    }),
  );
}

/** Empty cells that are needed. */
function missingFigures(segments: readonly SegmentColumns[], { names }: JoinedTables): readonly Finding[] {
  // Cells of which a column is made are missed where they stand.
  const lacking = eachColumn(segments).filter(
    ({ column }) => !column.isMade && column.figures.size < names.size,
  );
  const log = new FindingLog();
  for (const [code, name] of names)
    for (const { column, need, only } of lacking)
      if (only?.has(code) !== false) log.add(missingIn(column, code, name, need));
  return log.findings;
}

/** Nothing can be shared out by a total of zero; a few quantities may be 0 everywhere. */
function zeroTotals(segments: readonly SegmentColumns[], { length }: readonly Municipality[]): Finding[] {
  if (length === 0) return [];
  return eachColumn(segments).flatMap(({ quantity, column: { figures, table, source }, segment, only }) => {
    if (!isShared(quantity) || only || figures.size < length) return [];
    if ([...figures.values()].some((value) => !value.isZero())) return [];
    return [finding('total-zero', cellPlace(table, table.headerLine, source), { quantity, segment })];
  });
}

const shared = ['heads', 'income', 'households', 'assets'] as const;

function isShared(quantity: keyof SegmentBase): quantity is (typeof shared)[number] {
  return shared.some((one) => one === quantity);
}

/** The income of a year of which nobody is there to have it. */
function incomesOfNobody(segments: readonly SegmentColumns[], { names }: JoinedTables): Finding[] {
  const years = segments.flatMap(({ columns }) =>
    columns.flatMap((one) => ('years' in one ? one.years : [])),
  );
  const seen = new Map<JoinedColumn, Set<JoinedColumn>>();
  return years.flatMap(({ amounts, heads }) => {
    // Segments may share their incomes and have heads of their own.
    const headsSeen = seen.get(amounts) ?? new Set();
    if (headsSeen.has(heads)) return [];
    seen.set(amounts, headsSeen.add(heads));
    return [...amounts.figures].flatMap(([code, amount]) => {
      if (amount.isZero() || !heads.figures.get(code)?.isZero()) return [];
      const place = placeIn(amounts.table, amounts.source, code, names.get(code));
      return [finding('income-without-heads', place, { heads: heads.source.header })];
    });
  });
}

/** Reductions of the under-18s are paid by those of 18 and over; heads that are missing are not 0. */
function reductionsOfNobody(segments: readonly SegmentColumns[], { names }: JoinedTables): Finding[] {
  return segments.flatMap(({ columns }) => {
    const [reductions, heads] = [columnIn(columns, 'childReductions'), columnIn(columns, 'heads')];
    if (!reductions || !heads) return [];
    return [...reductions.figures].flatMap(([code, amount]) => {
      if (amount.isZero() || !heads.figures.get(code)?.isZero()) return [];
      const place = placeIn(reductions.table, reductions.source, code, names.get(code));
      return [finding('reductions-without-adults', place)];
    });
  });
}

/** 特定世帯 and 特定継続世帯 are among the households of every segment in which they count in part. */
function specialBeyondAll(segments: readonly SegmentColumns[], { names }: JoinedTables): Finding[] {
  const seen = new Set<JoinedColumn>();
  return segments.flatMap(({ columns }) => {
    const of = (quantity: keyof SegmentBase) => columnIn(columns, quantity);
    const [all, special, continued] = [of('households'), of('specialHouseholds'), of('continuedHouseholds')];
    const first = special ?? continued;
    if (!all || !first || seen.has(all)) return [];
    seen.add(all);
    return [...all.figures].flatMap(([code, households]) => {
      const part = (special?.figures.get(code) ?? zero).plus(continued?.figures.get(code) ?? zero);
      if (part.lte(households)) return [];
      const place = placeIn(first.table, first.source, code, names.get(code));
      const args = { sum: part.toFixed(), households: households.toFixed(), column: all.source.header };
      return [finding('special-households-beyond', place, args)];
    });
  });
}

function columnIn(columns: readonly BaseColumn[], quantity: keyof SegmentBase): JoinedColumn | undefined {
  const found = columns.find((one) => one.quantity === quantity);
  return found && 'column' in found ? found.column : undefined;
}
