import { type Decimal, decimal } from '../domain/decimal.js';
import type { Bilingual } from '../domain/language.js';

/** How many municipalities a case has, of how many that its prefectures have. */
export interface MunicipalityCount {
  readonly given: number;
  readonly official: number;
}

/** A figure of a municipality. */
export interface OwnFigure {
  readonly code: string;
  readonly name: string;
  readonly value: Decimal;
}

/** A column of the input as a whole. Rates are in per cent, as columns have them. */
export interface ColumnSummary {
  readonly column: Bilingual;
  readonly file: string;
  readonly filled: number;
  readonly blank: number;
  /** Of counts and amounts; null of what does not add up. */
  readonly total: Decimal | null;
  readonly least: OwnFigure;
  /** The middle of all, or the mean of the two in the middle. */
  readonly median: Decimal;
  readonly most: OwnFigure;
  readonly figures: ReadonlyMap<string, OwnFigure>;
}

const hundred = decimal('100');

/** A column of the input beside that of another case. */
export interface ColumnChange {
  readonly column: Bilingual;
  readonly file: string;
  /** The totals, or the medians of what does not add up; null where one of the two cases lacks the column. */
  readonly before: Decimal | null;
  readonly after: Decimal | null;
  readonly isTotal: boolean;
  /** The figure that changed most, by its part of what it was; undefined where none did. */
  readonly largest: { readonly code: string; readonly name: string; readonly percent: Decimal } | undefined;
  /** Municipalities that have a figure in one of the two cases only. */
  readonly unpaired: number;
}

/** The columns of a case beside those of another one, by their names. */
export function inputChanges(
  after: readonly ColumnSummary[],
  before: readonly ColumnSummary[],
): ColumnChange[] {
  const earlier = new Map(before.map((one) => [one.column.en, one]));
  const later = new Set(after.map((one) => one.column.en));
  return [
    ...after.map((one) => changeOf(one, earlier.get(one.column.en))),
    ...before.filter((one) => !later.has(one.column.en)).map((one) => changeOf(undefined, one)),
  ];
}

function changeOf(after: ColumnSummary | undefined, before: ColumnSummary | undefined): ColumnChange {
  const { column, file, total } = (after ?? before)!;
  return {
    column,
    file,
    before: levelOf(before),
    after: levelOf(after),
    isTotal: total !== null,
    largest: after && before && largestChange(after, before),
    unpaired: after && before ? unpairedOf(after, before) : 0,
  };
}

function levelOf(summary: ColumnSummary | undefined): Decimal | null {
  return summary ? (summary.total ?? summary.median) : null;
}

function largestChange({ figures }: ColumnSummary, before: ColumnSummary): ColumnChange['largest'] {
  const changes = [...figures.values()].flatMap(({ code, name, value }) => {
    const was = before.figures.get(code)?.value;
    if (!was || was.isZero() || was.eq(value)) return [];
    return [{ code, name, percent: value.minus(was).times(hundred).div(was) }];
  });
  return changes.sort((a, b) => b.percent.abs().comparedTo(a.percent.abs()))[0];
}

function unpairedOf({ figures }: ColumnSummary, before: ColumnSummary): number {
  const own = [...figures.keys()].filter((code) => !before.figures.has(code)).length;
  return own + [...before.figures.keys()].filter((code) => !figures.has(code)).length;
}
