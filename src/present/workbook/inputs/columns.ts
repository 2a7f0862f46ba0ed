import type { Case, Municipality, SegmentBase, SegmentTerms, YearFigure } from '../../../domain/case.js';
import type { Decimal } from '../../../domain/decimal.js';
import { type FiscalYear, formatFiscalYear } from '../../../domain/fiscal-year.js';
import { Rational } from '../../../domain/rational.js';
import { hasIndexed, japaneseSegments, type Segment, segmentRecord } from '../../../domain/segment.js';
import { percent } from '../cells.js';
import type { Wording } from '../words.js';

/** A column of the figures that municipalities are measured by. */
export interface InputColumn {
  readonly id: string;
  readonly header: Wording;
  /** As it stands in the input tables: rates in per cent. */
  value(municipality: Municipality): Rational | null;
}

/** Which columns a segment takes its figures from. */
export type SegmentInputs = Readonly<Partial<Record<keyof SegmentBase, string>>>;

export interface InputColumns {
  readonly columns: readonly InputColumn[];
  readonly ofSegment: ReadonlyMap<Segment, SegmentInputs>;
  /** Years of the yearly columns, ascending. */
  readonly indexYears: readonly FiscalYear[];
  readonly rateYears: readonly FiscalYear[];
}

const measures = [
  { quantity: 'heads', id: 'insured', ja: '被保険者数' },
  { quantity: 'under18', id: 'insured_under18', ja: '18歳未満被保険者数' },
  { quantity: 'income', id: 'income', ja: '所得総額' },
  { quantity: 'households', id: 'households', ja: '世帯数' },
  { quantity: 'assets', id: 'assets', ja: '資産税額' },
] as const satisfies readonly { quantity: keyof SegmentBase; id: string; ja: string }[];

/** The columns that the calculation of a case looks at, each figure once. */
export function inputColumns(kase: Case, municipalities: readonly Municipality[]): InputColumns {
  const columns: InputColumn[] = insuredColumn(municipalities);
  const ofSegment = new Map<Segment, Partial<Record<keyof SegmentBase, string>>>();
  for (const terms of kase.segments) ofSegment.set(terms.segment, {});
  for (const measure of measures) {
    for (const terms of kase.segments.filter((one) => needs(one, measure.quantity, kase))) {
      const column = columnFor(measure, terms.segment, columns, municipalities);
      if (!columns.includes(column)) columns.push(column);
      ofSegment.get(terms.segment)![measure.quantity] = column.id;
    }
  }
  const indexYears = hasIndexed(kase.segments)
    ? yearsOf(municipalities, ({ medicalIndices }) => medicalIndices)
    : [];
  const rateYears =
    kase.premium || kase.collectionTargets
      ? yearsOf(municipalities, ({ collectionRates }) => collectionRates)
      : [];
  columns.push(...indexColumns(municipalities, indexYears), ...rateColumns(kase, municipalities, rateYears));
  return { columns, ofSegment, indexYears, rateYears };
}

function insuredColumn(municipalities: readonly Municipality[]): InputColumn[] {
  if (municipalities.every(({ insured }) => insured === undefined)) return [];
  const header = { en: 'insured', ja: '被保険者数' };
  return [{ id: 'insured', header, value: ({ insured }) => exact(insured) }];
}

function needs({ segment, method }: SegmentTerms, quantity: keyof SegmentBase, { premium }: Case): boolean {
  switch (quantity) {
    case 'households':
      return method !== 'two';
    case 'assets':
      return method === 'four';
    case 'under18':
      return segmentRecord(segment).hasAdults && premium !== undefined;
    default:
      return true;
  }
}

/** A column that is there already and has the same figures for all, or a new one. */
function columnFor(
  measure: (typeof measures)[number],
  segment: Segment,
  columns: readonly InputColumn[],
  municipalities: readonly Municipality[],
): InputColumn {
  const value = ({ bases }: Municipality) => exact(bases[segment]?.[measure.quantity]);
  const own = measure.quantity === 'heads' ? segmentRecord(segment).heads : null;
  const plain = columns.find(({ id }) => id === measure.id);
  if (!own && plain && isSame(plain.value, value, municipalities)) return plain;
  if (own) return { id: own.column, header: { en: own.column, ja: own.japanese[0] }, value };
  if (!plain) return { id: measure.id, header: { en: measure.id, ja: measure.ja }, value };
  const id = `${measure.id}_${segment}`;
  return { id, header: { en: id, ja: `${measure.ja}(${japaneseSegments[segment]})` }, value };
}

function isSame(
  one: InputColumn['value'],
  other: InputColumn['value'],
  municipalities: readonly Municipality[],
): boolean {
  return municipalities.every((municipality) => {
    const [left, right] = [one(municipality), other(municipality)];
    return left && right ? left.equals(right) : left === right;
  });
}

function yearsOf(
  municipalities: readonly Municipality[],
  series: (municipality: Municipality) => readonly YearFigure[] | undefined,
): FiscalYear[] {
  const years = municipalities.flatMap((one) => (series(one) ?? []).map(({ year }) => year));
  return [...new Set(years)].sort((a, b) => a - b);
}

function indexColumns(municipalities: readonly Municipality[], years: readonly FiscalYear[]): InputColumn[] {
  const yearly = years.map((year): InputColumn => {
    const name = formatFiscalYear(year);
    return {
      id: indexId(year),
      header: { en: indexId(year), ja: `医療費指数(${name})` },
      value: ({ medicalIndices }) => ofYear(medicalIndices, year),
    };
  });
  const isGiven = municipalities.some(({ medicalIndex }) => medicalIndex !== undefined);
  const plain: InputColumn = {
    id: 'medical_index',
    header: { en: 'medical_index', ja: '医療費指数' },
    value: ({ medicalIndex }) => exact(medicalIndex),
  };
  return isGiven ? [...yearly, plain] : yearly;
}

function rateColumns(
  { premium }: Case,
  municipalities: readonly Municipality[],
  years: readonly FiscalYear[],
): InputColumn[] {
  const yearly = years.map((year): InputColumn => {
    const name = formatFiscalYear(year);
    return {
      id: rateId(year),
      header: { en: rateId(year), ja: `収納率(${name})` },
      value: ({ collectionRates }) => percent(ofYear(collectionRates, year)),
    };
  });
  const isGiven = premium && municipalities.some((one) => one.standardCollectionRate !== undefined);
  const standard: InputColumn = {
    id: 'standard_collection_rate',
    header: { en: 'standard_collection_rate', ja: '標準的な収納率' },
    value: ({ standardCollectionRate }) => percent(exact(standardCollectionRate)),
  };
  return isGiven ? [...yearly, standard] : yearly;
}

export function indexId(year: FiscalYear): string {
  return `medical_index_${formatFiscalYear(year)}`;
}

export function rateId(year: FiscalYear): string {
  return `collection_rate_${formatFiscalYear(year)}`;
}

function ofYear(series: readonly YearFigure[] | undefined, year: FiscalYear): Rational | null {
  return exact(series?.find((figure) => figure.year === year)?.value);
}

function exact(value: Decimal | undefined): Rational | null {
  return value === undefined ? null : Rational.fromDecimal(value);
}
