import {
  isByYears,
  type Municipality,
  type SegmentBase,
  standardCollectionOf,
  type YearFigure,
} from '../../domain/case.js';
import type { Finding } from '../../domain/finding.js';
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
import { bandFigures } from '../index-bands/figures.js';
import type { CaseTerms } from '../settings/case-terms.js';
import { type Building, columnMissing, missingIn } from './building.js';
import type { JoinedColumn, JoinedTables } from './joined.js';
import { missingIndex } from './missing-index.js';
import { hasBefore, missingInSeries } from './missing-series.js';
import { baseOf, segmentColumns, unfitFigures } from './segment-columns.js';

/** The municipalities of a case; findings for every column and cell that the case needs and the tables lack. */
export function buildMunicipalities(building: Building): Read<Municipality[]> {
  const { tables } = building;
  const log = new FindingLog();
  const baseColumns = log.take(segmentColumns(building));
  const own = ownColumns(tables);
  const bands = bandFigures(building);
  const municipalities = [...tables.names].map(([code, name]): Municipality => {
    const bases: Partial<Record<Segment, SegmentBase>> = {};
    for (const { segment, columns } of baseColumns) bases[segment] = baseOf(code, columns);
    const municipality = municipalityOf({ code, name, bases }, own);
    return bands ? bands(municipality) : municipality;
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
    const needing = municipalities.filter(({ code, medicalIndex, bases }) => {
      const isIdle = indexedSegments.every(
        (segment) => !bases[segment] || (isEmpty(bases[segment]) && hasHeads(segment, code, tables)),
      );
      return !medicalIndex && !isIdle;
    });
    log.add(missingIndex(municipalities, needing, building));
  }
  log.add(missingBaseline(municipalities, building));
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

/** Growth is measured from a levy per insured of an earlier year; nobody needs none. */
function missingBaseline(municipalities: readonly Municipality[], building: Building): readonly Finding[] {
  const { terms, tables } = building;
  if (terms.relief?.basis !== 'growth') return [];
  const column = tables.columns.get('baseline_levy_per_insured');
  const need = { kind: 'baseline' } as const;
  if (!column) return [columnMissing(['baseline_levy_per_insured'], need, building)];
  return municipalities
    .filter(({ insured }) => !insured?.isZero())
    .flatMap(({ code, name }) => missingIn(column, code, name, need) ?? []);
}

/** With α = 0 the index is not needed, but where relief is measured by a method before that had another α. */
export function needsIndex({ segments, medicalReflection, fiscalYear, relief }: CaseTerms): boolean {
  const alpha = medicalReflection && valueAt(medicalReflection, fiscalYear);
  if (!hasIndexed(segments) || alpha === undefined) return false;
  const isMeasured = relief?.basis === 'method-change' && !relief.reference?.alpha?.isZero();
  return !alpha.isZero || isMeasured;
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
