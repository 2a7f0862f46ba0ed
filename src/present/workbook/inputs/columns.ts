import type { Case, Municipality, SegmentBase, YearFigure } from '../../../domain/case.js';
import type { Decimal } from '../../../domain/decimal.js';
import type { FiscalYear } from '../../../domain/fiscal-year.js';
import {
  type InputColumn as Column,
  columnName,
  columnOf,
  columnRecord,
  type InputQuantity,
  inputQuantities,
  japaneseName,
  neededColumns,
} from '../../../domain/input-columns.js';
import { Rational } from '../../../domain/rational.js';
import { hasIndexed, type Segment } from '../../../domain/segment.js';
import { percent } from '../cells.js';
import type { Wording } from '../words.js';

/** A column of the figures that municipalities are measured by. */
export interface InputColumn {
  readonly id: string;
  readonly header: Wording;
  readonly of: InputQuantity;
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

/** The columns that the calculation of a case looks at, each figure once. */
export function inputColumns(kase: Case, municipalities: readonly Municipality[]): InputColumns {
  const columns: InputColumn[] = givenColumn('insured', municipalities);
  const ofSegment = new Map<Segment, Partial<Record<keyof SegmentBase, string>>>();
  for (const terms of kase.segments) ofSegment.set(terms.segment, {});
  for (const quantity of inputQuantities) {
    for (const terms of kase.segments.filter((one) => neededColumns(one, kase).includes(quantity))) {
      const column = columnFor(quantity, terms.segment, columns, municipalities);
      if (!columns.includes(column)) columns.push(column);
      ofSegment.get(terms.segment)![columnRecord(quantity).base!] = column.id;
    }
  }
  const takes = {
    medical_index: hasIndexed(kase.segments),
    collection_rate: kase.premium || kase.collectionTargets,
  };
  const [indexYears, rateYears] = (['medical_index', 'collection_rate'] as const).map((quantity) =>
    takes[quantity] ? yearsOf(municipalities, columnRecord(quantity).years!) : [],
  ) as [FiscalYear[], FiscalYear[]];
  columns.push(...indexYears.map((year) => yearColumn('medical_index', year)));
  columns.push(...givenColumn('medical_index', municipalities));
  columns.push(...rateYears.map((year) => yearColumn('collection_rate', year)));
  if (kase.premium) columns.push(...givenColumn('standard_collection_rate', municipalities));
  return { columns, ofSegment, indexYears, rateYears };
}

/** A column that is there already and has the same figures for all, or a new one. */
function columnFor(
  quantity: InputQuantity,
  segment: Segment,
  columns: readonly InputColumn[],
  municipalities: readonly Municipality[],
): InputColumn {
  const measure = columnRecord(quantity).base!;
  const value = ({ bases }: Municipality) => exact(bases[segment]?.[measure]);
  const own = columnOf(quantity, segment);
  if (own.quantity !== quantity) return column(own, value);
  const plain = columns.find(({ id }) => id === quantity);
  if (plain && isSame(plain.value, value, municipalities)) return plain;
  return column(plain ? { quantity, segment } : { quantity }, value);
}

function column(of: Column, value: InputColumn['value']): InputColumn {
  return { id: columnName(of), header: { en: columnName(of), ja: japaneseName(of) }, of: of.quantity, value };
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

/** A figure of a municipality itself, where one has it. */
function givenColumn(quantity: InputQuantity, municipalities: readonly Municipality[]): InputColumn[] {
  const { of } = columnRecord(quantity);
  if (municipalities.every((one) => of!(one) === undefined)) return [];
  return [column({ quantity }, (one) => asWritten(quantity, of!(one)))];
}

function yearColumn(quantity: InputQuantity, year: FiscalYear): InputColumn {
  const { years } = columnRecord(quantity);
  const figure = (one: Municipality) => years!(one)?.find((of) => of.year === year)?.value;
  return column({ quantity, year }, (one) => asWritten(quantity, figure(one)));
}

function asWritten(quantity: InputQuantity, value: Decimal | undefined): Rational | null {
  return columnRecord(quantity).grammar === 'rate' ? percent(exact(value)) : exact(value);
}

export function indexId(year: FiscalYear): string {
  return columnName({ quantity: 'medical_index', year });
}

export function rateId(year: FiscalYear): string {
  return columnName({ quantity: 'collection_rate', year });
}

function exact(value: Decimal | undefined): Rational | null {
  return value === undefined ? null : Rational.fromDecimal(value);
}
