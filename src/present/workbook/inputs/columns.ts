import {
  type Case,
  isByYears,
  type Measured,
  type MeasuredName,
  type Municipality,
  measuredBasisOf,
  type SegmentBase,
  type YearOfMeasure,
} from '../../../domain/case.js';
import type { Decimal } from '../../../domain/decimal.js';
import type { FiscalYear } from '../../../domain/fiscal-year.js';
import {
  type InputColumn as Column,
  columnName,
  columnOf,
  columnRecord,
  type InputQuantity,
  inputQuantities,
  isMeasured,
  japaneseName,
  yearHeadsOf,
} from '../../../domain/input-columns.js';
import { Rational } from '../../../domain/rational.js';
import type { Segment } from '../../../domain/segment.js';
import { lawLags, takenYears } from '../../../domain/series.js';
import { percent } from '../cells.js';
import type { Wording } from '../words.js';
import { segmentsNeeding } from './needs.js';

/** A column of the figures that municipalities are measured by. */
export interface InputColumn {
  readonly id: string;
  readonly header: Wording;
  readonly of: InputQuantity;
  /** As it stands in the input tables: rates in per cent. */
  value(municipality: Municipality): Rational | null;
}

/** Which columns a segment takes its figures from, by id. */
export interface SegmentInputs {
  readonly columns: Readonly<Partial<Record<keyof SegmentBase, string>>>;
  /** What is measured by years: the columns of the years that count. */
  readonly years: Readonly<Partial<Record<MeasuredName, readonly YearInputs[]>>>;
}

/** The columns of the amounts and of the heads of a year. */
export interface YearInputs {
  readonly amount: string;
  readonly heads: string;
}

export interface InputColumns {
  readonly columns: readonly InputColumn[];
  readonly ofSegment: ReadonlyMap<Segment, SegmentInputs>;
  /** Years of the yearly columns, ascending. */
  readonly indexYears: readonly FiscalYear[];
  readonly rateYears: readonly FiscalYear[];
}

/** A case, and the columns that are there so far. */
interface Known {
  readonly kase: Case;
  readonly municipalities: readonly Municipality[];
  readonly columns: readonly InputColumn[];
}

/** The columns that the calculation of a case looks at, each figure once. */
export function inputColumns(kase: Case, municipalities: readonly Municipality[]): InputColumns {
  const columns: InputColumn[] = givenColumn('insured', municipalities);
  const known = { kase, municipalities, columns };
  const ofSegment = new Map<Segment, SegmentInputs>();
  const add = (column: InputColumn): string => {
    if (!columns.includes(column)) columns.push(column);
    return column.id;
  };
  for (const terms of kase.segments) ofSegment.set(terms.segment, { columns: {}, years: {} });
  for (const quantity of inputQuantities) {
    for (const { segment, isNeeded } of segmentsNeeding(quantity, kase)) {
      const own = ofSegment.get(segment)!;
      const base = columnRecord(quantity).base!;
      const years = yearsMeasured(quantity, segment, known);
      if (years) {
        const ids = years.map(({ amount, heads }) => ({ amount: add(amount), heads: add(heads) }));
        ofSegment.set(segment, { ...own, years: { ...own.years, [base]: ids } });
      } else {
        const id = add(columnFor(quantity, segment, { ...known, isNeeded }));
        ofSegment.set(segment, { ...own, columns: { ...own.columns, [base]: id } });
      }
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

/** The columns of the years that count of what a segment gives by years; undefined where it gives totals. */
function yearsMeasured(
  quantity: InputQuantity,
  segment: Segment,
  known: Known,
): readonly Readonly<Record<keyof YearInputs, InputColumn>>[] | undefined {
  const { kase, municipalities } = known;
  if (!isMeasured(quantity)) return undefined;
  const ofYear = (municipality: Municipality, year: FiscalYear): YearOfMeasure | undefined => {
    const measured = municipality.bases[segment]?.[quantity];
    return measured && isByYears(measured) ? measured.find((one) => one.year === year) : undefined;
  };
  const first = municipalities
    .map(({ bases }) => bases[segment]?.[quantity])
    .find((one) => one !== undefined);
  if (first === undefined || !isByYears(first)) return undefined;
  const basis = measuredBasisOf(quantity, kase);
  const given = first.map(({ year }) => year);
  const heads = yearHeadsOf(segment);
  return takenYears(given, basis, kase.fiscalYear, lawLags[quantity]).map((year) => ({
    amount: yearColumnFor({ quantity, year }, segment, (one) => exact(ofYear(one, year)?.amount), known),
    heads: yearColumnFor(
      { quantity: heads, year },
      undefined,
      (one) => exact(ofYear(one, year)?.heads),
      known,
    ),
  }));
}

/** A column of a year that is there already with the same figures, or a new one, of the segment where they differ. */
function yearColumnFor(
  of: Column,
  segment: Segment | undefined,
  value: InputColumn['value'],
  { columns, municipalities }: Known,
): InputColumn {
  const plain = columns.find(({ id }) => id === columnName(of));
  if (plain && (segment === undefined || isSame(plain.value, value, municipalities))) return plain;
  return column(plain && segment ? { ...of, segment } : of, value);
}

/** A column that is there already and has the same figures for all who need one, or a new one. */
function columnFor(
  quantity: InputQuantity,
  segment: Segment,
  { columns, municipalities, isNeeded }: Known & { isNeeded(municipality: Municipality): boolean },
): InputColumn {
  const measure = columnRecord(quantity).base!;
  const value = ({ bases }: Municipality) => exact(totalOf(bases[segment]?.[measure]));
  const own = columnOf(quantity, segment);
  if (own.quantity !== quantity) return column(own, value);
  const plain = columns.find(({ id }) => id === quantity);
  if (plain && isSame(plain.value, value, municipalities.filter(isNeeded))) return plain;
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

function totalOf(value: Measured | undefined): Decimal | undefined {
  return value === undefined || isByYears(value) ? undefined : value;
}

function exact(value: Decimal | undefined): Rational | null {
  return value === undefined ? null : Rational.fromDecimal(value);
}
