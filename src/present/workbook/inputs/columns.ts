import type { Case, Municipality, SegmentBase, SegmentTerms } from '../../../domain/case.js';
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
import type { Segment } from '../../../domain/segment.js';
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
    for (const terms of kase.segments.filter((one) => isUsed(quantity, one, kase))) {
      const column = columnFor(quantity, terms.segment, columns, municipalities);
      if (!columns.includes(column)) columns.push(column);
      ofSegment.get(terms.segment)![columnRecord(quantity).base!] = column.id;
    }
  }
  const yearsOf = (quantity: InputQuantity) => yearsGiven(quantity, kase, municipalities);
  for (const quantity of inputQuantities) {
    const { base, series, usedBy } = columnRecord(quantity);
    columns.push(...yearsOf(quantity).map((year) => yearColumn(quantity, year)));
    // What stands for a series that a case does not use is still shown.
    if (!base && (series || !usedBy || usedBy(kase))) columns.push(...givenColumn(quantity, municipalities));
  }
  return { columns, ofSegment, indexYears: yearsOf('medical_index'), rateYears: yearsOf('collection_rate') };
}

/** Whether a segment takes figures from a column; of one that it may go without, where a municipality has any. */
function isUsed(quantity: InputQuantity, terms: SegmentTerms, kase: Case): boolean {
  const { base, isOptional } = columnRecord(quantity);
  if (!neededColumns(terms, kase).includes(quantity)) return false;
  return !isOptional || kase.municipalities.some(({ bases }) => bases[terms.segment]?.[base!] !== undefined);
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

/** The years of a series that a case uses. */
function yearsGiven(
  quantity: InputQuantity,
  kase: Case,
  municipalities: readonly Municipality[],
): FiscalYear[] {
  const { series, usedBy } = columnRecord(quantity);
  if (!series || (usedBy && !usedBy(kase))) return [];
  const years = municipalities.flatMap((one) => (one[series] ?? []).map(({ year }) => year));
  return [...new Set(years)].sort((a, b) => a - b);
}

/** A figure of a municipality itself, where one has it. */
function givenColumn(quantity: InputQuantity, municipalities: readonly Municipality[]): InputColumn[] {
  const { figure } = columnRecord(quantity);
  if (!figure || municipalities.every((one) => one[figure] === undefined)) return [];
  return [column({ quantity }, (one) => asWritten(quantity, one[figure]))];
}

function yearColumn(quantity: InputQuantity, year: FiscalYear): InputColumn {
  const series = columnRecord(quantity).series!;
  const figure = (one: Municipality) => one[series]?.find((of) => of.year === year)?.value;
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
