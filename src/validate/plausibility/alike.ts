import { type Finding, finding } from '../../domain/finding.js';
import { groupedBy } from '../../domain/grouping.js';
import { columnName, type InputColumn } from '../../domain/input-columns.js';
import { likeness, mostSharing } from '../../domain/limits.js';
import type { MunicipalityCode } from '../../domain/municipality-code.js';
import { segmentRecord } from '../../domain/segment.js';
import { cellPlace } from '../../read/place.js';
import { grammarOf } from '../tables/columns.js';
import { type JoinedColumn, type JoinedTables, placeIn } from '../tables/joined.js';
import { isCounted, namesOf } from '../tables/joined-column.js';
import type { Sizes } from './sizes.js';

interface Copy {
  readonly column: JoinedColumn;
  readonly other: JoinedColumn;
  readonly same: number;
}

/** Columns that repeat another, where nothing makes the two equal; all years of one that repeats those of another once. */
export function columnsAlike({ columns }: JoinedTables): Finding[] {
  const all = [...columns.values()].filter(({ isMade }) => !isMade);
  const copies = all.flatMap((column, at): Copy[] => {
    const [first] = all
      .slice(0, at)
      .flatMap((other) =>
        canDiffer(other, column) ? [{ column, other, same: repeatedRows(other, column) }] : [],
      )
      .filter(({ same }) => same > 0);
    return first ? [first] : [];
  });
  return [...groupedBy(copies, pairOf).values()].map(([{ column, other, same }, ...more]) => {
    const { table, source, figures } = column;
    const place = { ...cellPlace(table, table.headerLine, source), value: source.header };
    const args = {
      other: namesOf(other),
      same,
      rows: figures.size,
      more: more.map((one) => namesOf(one.column)),
    };
    return finding('columns-alike', place, args);
  });
}

/** What a copy and its original are of, whatever year both are of. */
function pairOf({ column, other }: Copy): string {
  const [one, of] = [column.source.column, other.source.column];
  const isOfYear = one.year !== undefined && one.year === of.year;
  const { year: _, ...rest } = one;
  const { year: __, ...ofRest } = of;
  return (isOfYear ? [rest, ofRest] : [one, of]).map(columnName).join();
}

/**
 * Whether two columns are of things that differ: two years of one quantity, heads of different kinds, and what only some
 * of the insured have beside what all have. Incomes of 医療 and 後期 may be the same.
 */
function canDiffer(one: JoinedColumn, other: JoinedColumn): boolean {
  const [a, b] = [one.source.column, other.source.column];
  if (a.quantity === b.quantity) {
    // The heads of this year may be taken for those of the year before; a total beside years is told as such.
    const isTotal = a.year === undefined || b.year === undefined;
    if (a.year !== b.year && isTotal && isCounted(one)) return false;
    return a.year !== b.year || isOfPart(a) !== isOfPart(b);
  }
  return grammarOf(a) === grammarOf(b) && isCounted(one);
}

function isOfPart({ segment }: InputColumn): boolean {
  return segment !== undefined && segmentRecord(segment).part !== null;
}

/** How many rows of a column are those of another: all, or nearly all of many; 0 where it repeats none. */
function repeatedRows({ figures }: JoinedColumn, other: JoinedColumn): number {
  const rows = other.figures.size;
  const most = Math.floor(rows * likeness.changed);
  if (rows < likeness.rows) return 0;
  const isRate = grammarOf(other.source.column) === 'rate';
  const seen = new Set<string>();
  let changed = 0;
  for (const [code, value] of other.figures) {
    const isSame = figures.get(code)?.eq(value) === true;
    if (!isSame) changed += 1;
    if (changed > most) return 0;
    // Small municipalities collect all of it, year after year.
    if (isSame && (!isRate || !value.eq('1'))) seen.add(value.toString());
  }
  return seen.size >= Math.max(likeness.rows, changed * likeness.besideChanged) ? rows - changed : 0;
}

/** Municipalities that have the figures of another in at least four columns, one of them large. */
export function rowsAlike(tables: JoinedTables, sizes: Sizes): Finding[] {
  const pairs = pairsAlike(tables, sizes);
  // A row that was pasted several times is told where it stands again, each once.
  const again = groupedBy(pairs, ({ codes: [, second] }) => second);
  return [...again.values()].map(
    ([
      {
        codes: [first, second],
        columns,
      },
    ]) => {
      const { table, source } = columns[0]!;
      const [name = '', other = ''] = [second, first].map((code) => tables.names.get(code));
      return finding('rows-alike', placeIn(table, source, second, name), {
        other: { code: first, name: other },
        columns: columns.length,
      });
    },
  );
}

interface Pair {
  readonly codes: readonly [MunicipalityCode, MunicipalityCode];
  readonly columns: readonly JoinedColumn[];
}

function pairsAlike({ columns }: JoinedTables, sizes: Sizes): Pair[] {
  const shared = [...columns.values()].flatMap((column) => pairsIn(column, sizes));
  const pairs = [...groupedBy(shared, ({ codes }) => codes.join()).values()];
  return pairs
    .filter((same) => same.length >= likeness.columns && same.some(({ isLarge }) => isLarge))
    .map((same) => ({ codes: same[0].codes, columns: same.map(({ column }) => column) }));
}

/** Municipalities that share a figure of a column with one or two others. */
function pairsIn(column: JoinedColumn, sizes: Sizes): (Pick<Pair, 'codes'> & SharedFigure)[] {
  const most = isCounted(column) ? mostSharing.counts : mostSharing.rates;
  const own = sizes.of(column);
  const filled = [...own.keys()].filter((at) => own[at]! > 0);
  const shared = [...groupedBy(filled, (at) => own[at]!).values()];
  return shared.flatMap((places) =>
    places.length < 2 || places.length > most ? [] : sharing(places, column, sizes),
  );
}

interface SharedFigure {
  readonly column: JoinedColumn;
  readonly isLarge: boolean;
}

/** Every two of a few municipalities whose figures are exactly the same. */
function sharing(places: readonly number[], column: JoinedColumn, { codes }: Sizes) {
  const isOfSize = isCounted(column);
  return places.flatMap((first, at) =>
    places.slice(at + 1).flatMap((second) => {
      const pair = [codes[first]!, codes[second]!] as const;
      const [value, other] = pair.map((code) => column.figures.get(code)!);
      return value!.eq(other!)
        ? [{ codes: pair, column, isLarge: isOfSize && value!.gt(likeness.large) }]
        : [];
    }),
  );
}
