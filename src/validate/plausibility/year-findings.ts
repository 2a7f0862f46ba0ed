import { type Finding, finding } from '../../domain/finding.js';
import { groupedBy } from '../../domain/grouping.js';
import { columnName } from '../../domain/input-columns.js';
import { cellPlace } from '../../read/place.js';
import { type JoinedColumn, type JoinedTables, placeIn } from '../tables/joined.js';
import { namesOf } from '../tables/joined-column.js';
import { isColumn } from './explained.js';
import { areExchanged, type Jump, timesOf, type WholeJump } from './years.js';

/** Columns of a year that are out of line: of one year, the same way, once; two in each other's place once. */
export function wholeYearFindings(whole: readonly WholeJump[]): Finding[] {
  const pairs = exchangedPairs(whole);
  const inPairs = new Set(pairs.flat());
  const rest = whole.filter((one) => !inPairs.has(one));
  const groups = groupedBy(rest, ({ column, isAbove }) => `${column.source.column.year} ${isAbove}`);
  return [
    ...pairs.map(([one, other]) => wholeFinding(one, [], other)),
    ...[...groups.values()].map(([one, ...more]) => wholeFinding(one, more)),
  ];
}

function exchangedPairs(whole: readonly WholeJump[]): (readonly [WholeJump, WholeJump])[] {
  const seen = new Set<WholeJump>();
  return whole.flatMap((one, at) => {
    const other = whole.slice(at + 1).find((later) => !seen.has(later) && areExchanged(one, later));
    if (!other || seen.has(one)) return [];
    seen.add(one).add(other);
    return [[one, other] as const];
  });
}

function wholeFinding(one: WholeJump, more: readonly WholeJump[], exchanged?: WholeJump): Finding {
  const { table, source } = one.column;
  const place = { ...cellPlace(table, table.headerLine, source), value: source.header };
  return finding('year-out-of-line', place, {
    more: more.map(({ column }) => namesOf(column)),
    municipalities: one.jumps.length,
    of: one.compared,
    times: timesOf(one),
    isAbove: one.isAbove,
    exchanged: exchanged ? namesOf(exchanged.column) : null,
  });
}

/** Single figures that are out of line with the other years: of one row and year once. */
export function jumpFindings(jumps: readonly Jump[], { names }: JoinedTables): Finding[] {
  const rows = groupedBy(jumps, ({ code, column }) => `${code} ${column.source.column.year}`);
  return [...rows.values()].map(([{ code, column, other }, ...more]) => {
    const others = other.figures.get(code)!.toFixed();
    return finding('series-jumps', placeIn(column.table, column.source, code, names.get(code)), {
      others,
      more: more.map((one) => namesOf(one.column)),
    });
  });
}

/** Whether a finding of a row beside the others is of a figure, or of one that is counted by it, that its other years explain. */
export function isByJump(one: Finding, jumps: readonly Jump[]): boolean {
  const own = jumps.filter(({ code }) => code === one.place.municipality?.code);
  return !own.some(({ column }) => isColumn(one, column)) && own.some(({ column }) => isWith(one, column));
}

/** Whether a finding of a row is of a whole column that is out of line, or of what is counted by it. */
export function isByYear(one: Finding, whole: readonly WholeJump[]): boolean {
  return whole.some(({ column }) => isColumn(one, column) || isWith(one, column));
}

/** Whether what is out of line beside the others is counted by a column, or a column by it. */
export function isWith(one: Finding, { source }: JoinedColumn): boolean {
  const name = columnName(source.column);
  if (one.code === 'figure-out-of-line') return one.args.heads.en === name;
  return one.code === 'heads-out-of-line' && one.args.columns.some(({ en }) => en === name);
}
