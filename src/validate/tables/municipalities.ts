import {
  isByYears,
  type Municipality,
  medicalBasisOf,
  type SegmentBase,
  standardCollectionOf,
  type YearFigure,
} from '../../domain/case.js';
import { type Finding, finding, type Need } from '../../domain/finding.js';
import { FindingLog, type Read } from '../../domain/finding-log.js';
import type { FiscalYear } from '../../domain/fiscal-year.js';
import {
  columnName,
  columnOf,
  columnRecord,
  type InputQuantity,
  inputQuantities,
} from '../../domain/input-columns.js';
import type { MunicipalityCode } from '../../domain/municipality-code.js';
import { valueAt } from '../../domain/schedule.js';
import { hasIndexed, indexedSegments, type Segment } from '../../domain/segment.js';
import { lawLags, lawYears } from '../../domain/series.js';
import { cellPlace } from '../../read/place.js';
import type { CaseTerms } from '../settings/case-terms.js';
import { type Building, columnMissing, missingIn } from './building.js';
import type { JoinedColumn, JoinedTables } from './joined.js';
import { baseOf, segmentColumns, unfitFigures } from './segment-columns.js';
import { missingYearsOfLaw } from './years-of-law.js';

/** The municipalities of a case; findings for every column and cell that the case needs and the tables lack. */
export function buildMunicipalities(building: Building): Read<Municipality[]> {
  const { tables } = building;
  const log = new FindingLog();
  const baseColumns = log.take(segmentColumns(building));
  const own = ownColumns(tables);
  const municipalities = [...tables.names].map(([code, name]): Municipality => {
    const bases: Partial<Record<Segment, SegmentBase>> = {};
    for (const { segment, columns } of baseColumns) bases[segment] = baseOf(code, columns);
    return municipalityOf({ code, name, bases }, own);
  });
  log.add(unfitFigures(baseColumns, municipalities, tables));
  log.add(missingSeries(municipalities, building));
  return log.with(municipalities);
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
  if (!base?.heads.isZero()) return false;
  // By years the income of nobody is 0.
  return isByYears(base.income) || base.income.isZero();
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
