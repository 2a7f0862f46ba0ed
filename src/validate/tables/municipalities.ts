import {
  type Municipality,
  type SegmentBase,
  type SegmentTerms,
  standardCollectionOf,
  type YearFigure,
} from '../../domain/case.js';
import { type Decimal, decimal } from '../../domain/decimal.js';
import { type Finding, finding, type Need } from '../../domain/finding.js';
import { FindingLog, type Read } from '../../domain/finding-log.js';
import type { FiscalYear } from '../../domain/fiscal-year.js';
import {
  columnName,
  columnOf,
  columnRecord,
  columnsFor,
  type InputQuantity,
  inputQuantities,
  neededColumns,
} from '../../domain/input-columns.js';
import type { MunicipalityCode } from '../../domain/municipality-code.js';
import { valueAt } from '../../domain/schedule.js';
import { hasIndexed, indexedSegments, type Segment, segmentRecord } from '../../domain/segment.js';
import { cellPlace } from '../../read/place.js';
import type { BandTables } from '../index-bands/bands.js';
import { bandFigures } from '../index-bands/figures.js';
import type { CaseTerms } from '../settings/case-terms.js';
import { restOfInsured } from './adult-heads.js';
import { japaneseColumn } from './columns.js';
import { type JoinedColumn, type JoinedTables, placeIn } from './joined.js';
import { columnMissing, hasBefore, missingIn, missingInSeries, type Searched } from './missing-figures.js';
import { missingIndex } from './missing-index.js';

/** What the municipalities are built from. */
export interface Building extends Searched {
  /** Municipalities with adjustments need a collection rate even without heads. */
  readonly adjusted: ReadonlySet<MunicipalityCode>;
  /** Where the index is made of age bands: what it is made of; null where a table of it cannot be read. */
  readonly bands?: BandTables | null;
}

/** The municipalities of a case; findings for every column and cell that the case needs and the tables lack. */
export function buildMunicipalities(building: Building): Read<Municipality[]> {
  const { terms, tables } = building;
  const log = new FindingLog();
  const baseColumns = terms.segments.map((one) => ({
    segment: one.segment,
    columns: log.take(basesOf(one, building)),
  }));
  const own = ownColumns(tables);
  const bands = bandFigures(building);
  const municipalities = [...tables.names].map(([code, name]): Municipality => {
    const bases: Partial<Record<Segment, SegmentBase>> = {};
    for (const { segment, columns } of baseColumns) bases[segment] = baseOf(code, columns);
    const municipality = municipalityOf({ code, name, bases }, own);
    return bands ? bands(municipality) : municipality;
  });
  log.add(missingFigures(baseColumns, tables));
  log.add(zeroTotals(baseColumns, municipalities));
  log.add(reductionsOfNobody(municipalities, tables));
  log.add(missingSeries(municipalities, building));
  return log.with(municipalities);
}

/** The columns from which a segment takes its figures; of one that no table has a finding was made. */
type BaseColumns = readonly {
  readonly quantity: keyof SegmentBase;
  readonly column: JoinedColumn;
  readonly need: Need;
}[];

/** The columns of every segment. */
type SegmentColumns = readonly { readonly segment: Segment; readonly columns: BaseColumns }[];

function basesOf(terms: SegmentTerms, building: Building): Read<BaseColumns> {
  const { segment } = terms;
  const log = new FindingLog();
  const columns = neededColumns(terms, building.terms).flatMap((id) => {
    const quantity = columnRecord(id).base!;
    const names = columnsFor(id, segment);
    const need = { kind: quantity, segment } as Need;
    const given = firstColumn(names, building.tables);
    const column =
      given ??
      (quantity === 'heads' || quantity === 'under18'
        ? log.take(restOfInsured(quantity, segment, building.tables))
        : undefined);
    if (!column && columnRecord(id).isOptional) return [];
    if (!column) log.add(columnMissing(names, need, building));
    else if (segmentRecord(segment).part) log.add(ofAllInstead(column, names));
    return column ? [{ quantity, column, need }] : [];
  });
  return log.with(columns);
}

/** Of those insured for care only a part pays for it: what all have is most often not what they have. */
function ofAllInstead(
  { table, source }: JoinedColumn,
  [own = '', ...others]: readonly string[],
): Finding | undefined {
  if (others.length === 0 || columnName(source.column) === own) return undefined;
  const place = { ...cellPlace(table, table.headerLine, source), value: source.header };
  return finding('care-of-all', place, { own, japanese: japaneseColumn(own) });
}

function firstColumn(names: readonly string[], { columns }: JoinedTables): JoinedColumn | undefined {
  return names.map((name) => columns.get(name)).find((column) => column !== undefined);
}

const zero = decimal('0');

function baseOf(code: MunicipalityCode, columns: BaseColumns): SegmentBase {
  const base: { -readonly [Quantity in keyof SegmentBase]: Decimal } = { heads: zero, income: zero };
  for (const { quantity, column } of columns) {
    const value = column.figures.get(code);
    if (value) base[quantity] = value;
  }
  return base;
}

/** Empty cells that are needed. */
function missingFigures(segments: SegmentColumns, { names }: JoinedTables): readonly Finding[] {
  const columns = segments.flatMap((one) => one.columns);
  const lacking = columns.filter(({ column }) => column.figures.size < names.size);
  const log = new FindingLog();
  for (const [code, name] of names)
    for (const { column, need } of lacking) log.add(missingIn(column, code, name, need));
  return log.findings;
}

/** The columns of figures that belong to no segment, as the tables have them. */
function ownColumns(tables: JoinedTables) {
  return inputQuantities.map((quantity) => ({
    ...columnRecord(quantity),
    figures: tables.columns.get(quantity)?.figures,
    years: seriesOf(quantity, tables),
  }));
}

/** A municipality with the figures that belong to no segment; those that no table has are absent. */
function municipalityOf(
  named: Pick<Municipality, 'code' | 'name' | 'bases'>,
  own: ReturnType<typeof ownColumns>,
): Municipality {
  const municipality: { -readonly [Key in keyof Municipality]: Municipality[Key] } = { ...named };
  for (const { figure, figures, series, years } of own) {
    const value = figures?.get(named.code);
    if (figure && value) municipality[figure] = value;
    if (series) municipality[series] = figuresIn(years, named.code);
  }
  return municipality;
}

/** The columns of one quantity over the years, by year. */
type YearColumns = readonly { readonly year: FiscalYear; readonly figures: JoinedColumn['figures'] }[];

function seriesOf(quantity: InputQuantity, { columns }: JoinedTables): YearColumns {
  return [...columns.values()]
    .flatMap(({ source: { column }, figures }) =>
      column.quantity === quantity && column.year !== undefined ? [{ year: column.year, figures }] : [],
    )
    .sort((a, b) => a.year - b.year);
}

function figuresIn(columns: YearColumns, code: MunicipalityCode): YearFigure[] {
  const series: YearFigure[] = [];
  for (const { year, figures } of columns) {
    const value = figures.get(code);
    if (value) series.push({ year, value });
  }
  return series;
}

/** Nothing can be shared out by a total of zero. */
function zeroTotals(segments: SegmentColumns, { length }: readonly Municipality[]): Finding[] {
  if (length === 0) return [];
  return segments.flatMap(({ segment, columns }) =>
    columns.flatMap(({ quantity, column: { figures, table, source } }) => {
      if (quantity === 'under18' || quantity === 'childReductions' || figures.size < length) return [];
      if ([...figures.values()].some((value) => !value.isZero())) return [];
      return [finding('total-zero', cellPlace(table, table.headerLine, source), { quantity, segment })];
    }),
  );
}

/** Reductions of the under-18s are paid by those of 18 and over. */
function reductionsOfNobody(municipalities: readonly Municipality[], tables: JoinedTables): Finding[] {
  const column = tables.columns.get('child_reductions');
  if (!column) return [];
  return municipalities.flatMap(({ code, name, bases }) => {
    const isOfNobody = Object.values(bases).some(
      ({ heads, childReductions }) => heads.isZero() && childReductions?.isZero() === false,
    );
    const place = placeIn(column.table, column.source, code, name);
    return isOfNobody ? [finding('reductions-without-adults', place)] : [];
  });
}

function missingSeries(municipalities: readonly Municipality[], building: Building): readonly Finding[] {
  const { terms, tables, adjusted } = building;
  const log = new FindingLog();
  if (needsIndex(terms)) {
    const needing = municipalities.filter(({ code, medicalIndex, bases }) => {
      const isIdle = indexedSegments.every(
        (segment) => !bases[segment] || (isEmpty(bases[segment]) && hasHeads(segment, code, tables)),
      );
      return !medicalIndex && !isIdle;
    });
    log.add(missingIndex(municipalities, needing, building, building.bands));
  }
  if (standardCollectionOf(terms)) {
    const lacking = municipalities.filter(({ code, standardCollectionRate, collectionRates, bases }) => {
      const isIdle =
        terms.segments.every(({ segment }) => isEmpty(bases[segment]) && hasHeads(segment, code, tables)) &&
        !adjusted.has(code);
      return !standardCollectionRate && !hasBefore(collectionRates, terms) && !isIdle;
    });
    const need = { kind: 'collection-rate', of: terms.premium ? 'rates' : 'levy' } as const;
    log.add(missingInSeries('collection_rate', lacking, need, building));
  }
  return log.findings;
}

/** With α = 0 the index is not needed. */
export function needsIndex({ segments, medicalReflection, fiscalYear }: CaseTerms): boolean {
  const alpha = medicalReflection && valueAt(medicalReflection, fiscalYear);
  return hasIndexed(segments) && alpha !== undefined && !alpha.isZero;
}

/** Whether the heads of a municipality are given: blank ones are not 0. */
function hasHeads(segment: Segment, code: MunicipalityCode, { columns }: JoinedTables): boolean {
  return ['insured', columnName(columnOf('insured', segment))].some((name) =>
    columns.get(name)?.figures.has(code),
  );
}

function isEmpty(base: SegmentBase | undefined): boolean {
  return base ? base.heads.isZero() && base.income.isZero() : false;
}
