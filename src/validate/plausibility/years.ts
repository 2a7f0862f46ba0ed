import { roughly } from '../../domain/decimal.js';
import { groupedBy } from '../../domain/grouping.js';
import { columnName } from '../../domain/input-columns.js';
import { steadyHeads, yearsApart } from '../../domain/limits.js';
import type { MunicipalityCode } from '../../domain/municipality-code.js';
import { Rational } from '../../domain/rational.js';
import type { JoinedColumn, JoinedTables } from '../tables/joined.js';
import { margin, rough, type Sizes } from './sizes.js';
import { type Outlier, timesText } from './spread.js';

/** A count or an amount of a year that is far from the other years of its municipality. */
export interface Jump {
  readonly code: MunicipalityCode;
  readonly column: JoinedColumn;
  readonly isAbove: boolean;
  /** The middle one of the other years. */
  readonly other: JoinedColumn;
}

/** A column of which most figures are far from the other years, the same way. */
export interface WholeJump {
  readonly column: JoinedColumn;
  readonly others: readonly JoinedColumn[];
  readonly isAbove: boolean;
  readonly jumps: readonly [Jump, ...Jump[]];
  /** How many municipalities could be compared. */
  readonly compared: number;
}

/**
 * Incomes, assets and heads by years, each held against the other years of its municipality. Only years that count are
 * judged; the heads of the year itself are one more of them.
 *
 * @param used the columns that count
 */
export function yearJumps(
  used: ReadonlySet<JoinedColumn>,
  tables: JoinedTables,
  sizes: Sizes,
): { readonly single: readonly Jump[]; readonly whole: readonly WholeJump[] } {
  const byQuantity = groupedBy([...tables.columns.values()], quantityOf);
  const single: Jump[] = [];
  const whole: WholeJump[] = [];
  for (const all of byQuantity.values()) {
    const counting = all.filter((one) => used.has(one) && one.source.column.year !== undefined);
    if (counting.length === 0) continue;
    const current = all.filter(({ source, isMade }) => source.column.year === undefined && !isMade);
    const known = [...counting, ...current];
    // Of two nobody knows which is right: years that do not count may tell.
    const compared = known.length > 2 ? known : all.filter(({ isMade }) => !isMade);
    for (const column of known) {
      const judged = jumpsOf(column, compared, tables, sizes);
      const most = [true, false].flatMap((isAbove) => wholeOf(judged, isAbove));
      whole.push(...most);
      single.push(...judged.jumps.filter(({ isAbove }) => !most.some((one) => one.isAbove === isAbove)));
    }
  }
  return { single, whole };
}

/** Whatever the year. */
function quantityOf({ source: { column } }: JoinedColumn): string {
  const { year: _, ...rest } = column;
  return columnName(rest);
}

interface Judged {
  readonly column: JoinedColumn;
  readonly others: readonly JoinedColumn[];
  readonly compared: number;
  readonly jumps: readonly Jump[];
}

function wholeOf({ column, others, compared, jumps }: Judged, isAbove: boolean): WholeJump[] {
  const [first, ...more] = jumps.filter((one) => one.isAbove === isAbove);
  if (!first || more.length === 0 || 2 * (more.length + 1) <= compared) return [];
  return [{ column, others, isAbove, jumps: [first, ...more], compared }];
}

function jumpsOf(
  column: JoinedColumn,
  all: readonly JoinedColumn[],
  tables: JoinedTables,
  sizes: Sizes,
): Judged {
  const others = all.filter((one) => one !== column);
  const insured = tables.columns.get('insured');
  const heads = insured && sizes.of(insured);
  const jumps: Jump[] = [];
  let compared = 0;
  sizes.of(column).forEach((size, at) => {
    const beside = size > 0 ? besideAt(at, others, sizes) : [];
    if (beside.length === 0) return;
    compared += 1;
    const jump = jumpFrom(beside, size, column, heads?.[at] ?? 0);
    if (jump) jumps.push({ ...jump, code: sizes.codes[at]!, column });
  });
  return { column, others, compared, jumps };
}

interface Beside {
  readonly other: JoinedColumn;
  readonly size: number;
}

/** What the other years of a municipality have, in order. */
function besideAt(at: number, others: readonly JoinedColumn[], sizes: Sizes): Beside[] {
  return others
    .map((other) => ({ other, size: sizes.of(other)[at]! }))
    .filter(({ size }) => size > 0)
    .sort((a, b) => a.size - b.size);
}

/** Far from the middle of the others; of an even number from both middle ones. */
function jumpFrom(
  beside: readonly Beside[],
  size: number,
  column: JoinedColumn,
  heads: number,
): Pick<Jump, 'isAbove' | 'other'> | undefined {
  const [low, high] = [beside[Math.floor((beside.length - 1) / 2)]!, beside[Math.floor(beside.length / 2)]!];
  // Of two years nobody knows which is right: the later one is told.
  if (beside.length === 1 && !isLater(column, low.other)) return undefined;
  const most = (heads >= steady ? ofSteady : ofOthers) * (1 + margin);
  if (size > high.size * most) return { isAbove: true, other: high.other };
  return size * most < low.size ? { isAbove: false, other: low.other } : undefined;
}

const [ofSteady, ofOthers] = yearsApart.map(rough) as [number, number];
const steady = rough(steadyHeads);

function isLater({ source: { column } }: JoinedColumn, other: JoinedColumn): boolean {
  return (column.year ?? 0) > (other.source.column.year ?? 0);
}

/** How many times the other years it is, or they are it: of the middle one of all that jump. */
export function timesOf({ jumps, isAbove }: WholeJump): string {
  const all = jumps.map(({ code, column, other }): Outlier => {
    const [value, median] = [column, other].map((one) => Rational.fromDecimal(one.figures.get(code)!));
    return { code, value: value!, median: median!, isAbove };
  });
  const sorted = all.sort((a, b) => a.value.times(b.median).compare(b.value.times(a.median)));
  return timesText(sorted[Math.floor(sorted.length / 2)]!);
}

/** Whether two columns of one year seem to stand in each other's place. */
export function areExchanged(one: WholeJump, other: WholeJump): boolean {
  return (
    one.column.source.column.year === other.column.source.column.year &&
    one.isAbove !== other.isAbove &&
    isAsOthers(one, other) &&
    isAsOthers(other, one)
  );
}

/** Whether a column has about what the other years of another have. */
function isAsOthers({ jumps }: WholeJump, { others }: WholeJump): boolean {
  const near = rough(yearsApart[0]);
  const fitting = jumps.filter(({ code, column }) => {
    const size = roughly(column.figures.get(code)!);
    return others.some((other) => {
      const beside = other.figures.get(code);
      return beside !== undefined && isNear(size, roughly(beside), near);
    });
  });
  return 2 * fitting.length > jumps.length;
}

function isNear(size: number, other: number, times: number): boolean {
  return size <= other * times && other <= size * times;
}
