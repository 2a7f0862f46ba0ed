import {
  type Municipality,
  medicalBasisOf,
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
import { lawLags, lawYears } from '../../domain/series.js';
import { cellPlace } from '../../read/place.js';
import type { CaseTerms } from '../settings/case-terms.js';
import { restOfInsured } from './adult-heads.js';
import { japaneseColumn } from './columns.js';
import { type JoinedColumn, type JoinedTables, placeIn } from './joined.js';
import { missingYearsOfLaw } from './years-of-law.js';

/** What the municipalities are built from. */
export interface Building {
  readonly terms: CaseTerms;
  readonly tables: JoinedTables;
  /** Municipalities with adjustments need a collection rate even without heads. */
  readonly adjusted: ReadonlySet<MunicipalityCode>;
  /** Used for columns that no table has. */
  readonly inputs: readonly string[];
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
  const municipalities = [...tables.names].map(([code, name]): Municipality => {
    const bases: Partial<Record<Segment, SegmentBase>> = {};
    for (const { segment, columns } of baseColumns) bases[segment] = baseOf(code, columns);
    return municipalityOf({ code, name, bases }, own);
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

function columnMissing(columns: readonly string[], need: Need, { inputs }: Building): Finding {
  const named = [...columns].reverse();
  const args = { columns: named, japanese: named.map(japaneseColumn), need };
  return finding('column-missing', { file: inputs.join(', ') }, args);
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

/** An empty cell that is needed; a cell that does not fit, or a row that is not there, was reported before. */
function missingIn(
  { figures, unfit, table, source }: JoinedColumn,
  code: MunicipalityCode,
  name: string,
  need: Need,
): Finding | undefined {
  if (figures.has(code) || unfit.has(code) || !table.rows.has(code)) return undefined;
  return finding('value-missing', placeIn(table, source, code, name), { need });
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
    log.add(indexGivenTwice(tables));
    const needing = municipalities.filter(({ code, medicalIndex, bases }) => {
      const isIdle = indexedSegments.every(
        (segment) => !bases[segment] || (isEmpty(bases[segment]) && hasHeads(segment, code, tables)),
      );
      return !medicalIndex && !isIdle;
    });
    log.add(missingIndices(needing, building));
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

/** The years of the law where the index goes by them, else any year before the fiscal year. */
function missingIndices(needing: readonly Municipality[], building: Building): Finding[] {
  const { terms, tables, inputs } = building;
  const { fiscalYear } = terms;
  if (medicalBasisOf(terms).kind === 'law') {
    const years = lawYears(fiscalYear, lawLags.medicalIndex);
    const series = { quantity: 'medical_index', series: 'medical-index', years, fiscalYear } as const;
    const missing = missingYearsOfLaw(series, needing, tables, inputs.join(', '));
    if (missing) return missing;
  }
  const lacking = needing.filter(({ medicalIndices }) => !hasBefore(medicalIndices, terms));
  return missingInSeries('medical_index', lacking, { kind: 'medical-index' }, building);
}

/** With α = 0 the index is not needed. */
function needsIndex({ segments, medicalReflection, fiscalYear }: CaseTerms): boolean {
  const alpha = medicalReflection && valueAt(medicalReflection, fiscalYear);
  return hasIndexed(segments) && alpha !== undefined && !alpha.isZero;
}

function hasBefore(series: readonly YearFigure[] | undefined, { fiscalYear }: CaseTerms): boolean {
  return series?.some(({ year }) => year < fiscalYear) ?? false;
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

function indexGivenTwice(tables: JoinedTables): Finding | undefined {
  const plain = tables.columns.get('medical_index');
  if (!plain || seriesOf('medical_index', tables).length === 0) return undefined;
  const { table, source } = plain;
  return finding('index-given-twice', cellPlace(table, table.headerLine, source));
}

/** The column once when no table has it, else the latest cell of every municipality that has none. */
function missingInSeries(
  quantity: InputQuantity,
  lacking: readonly Municipality[],
  need: Need,
  building: Building,
): Finding[] {
  const { terms, tables } = building;
  if (lacking.length === 0) return [];
  const latest = [...tables.columns.values()]
    .filter(({ source: { column } }) => column.quantity === quantity && (column.year ?? 0) < terms.fiscalYear)
    .sort((a, b) => (b.source.column.year ?? 0) - (a.source.column.year ?? 0))[0];
  const column = latest ?? tables.columns.get(columnRecord(quantity).drawn ?? quantity);
  if (!column) return [columnMissing([`${quantity}_R…`], need, building)];
  return lacking.flatMap(({ code, name }) => missingIn(column, code, name, need) ?? []);
}
