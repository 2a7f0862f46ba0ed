import { type Finding, finding } from '../../domain/finding.js';
import { groupedBy } from '../../domain/grouping.js';
import { columnName, type InputColumn, japaneseName } from '../../domain/input-columns.js';
import { likeness } from '../../domain/limits.js';
import type { MunicipalityCode } from '../../domain/municipality-code.js';
import { segmentRecord } from '../../domain/segment.js';
import { cellPlace } from '../../read/place.js';
import { grammarOf } from '../tables/columns.js';
import { type JoinedColumn, type JoinedTables, placeIn } from '../tables/joined.js';
import type { Sizes } from './sizes.js';

/** Columns that repeat another, where nothing makes the two equal. */
export function columnsAlike({ columns }: JoinedTables): Finding[] {
  const all = [...columns.values()];
  return all.flatMap((column, at) => {
    const first = all.slice(0, at).find((one) => canDiffer(one, column) && isRepeated(one, column));
    if (!first) return [];
    const { table, source } = column;
    const place = { ...cellPlace(table, table.headerLine, source), value: source.header };
    return [finding('columns-alike', place, { other: namesOf(first), rows: column.figures.size })];
  });
}

/**
 * Whether two columns are of things that differ: two years of one quantity, heads of different kinds, and what only some
 * of the insured have beside what all have. Incomes of 医療 and 後期 may be the same.
 */
function canDiffer(one: JoinedColumn, other: JoinedColumn): boolean {
  const [a, b] = [one.source.column, other.source.column];
  if (a.quantity === b.quantity) return a.year !== b.year || isOfPart(a) !== isOfPart(b);
  const [first, second] = [grammarOf(a), grammarOf(b)];
  return first === second && (first === 'count' || first === 'yen');
}

function isOfPart({ segment }: InputColumn): boolean {
  return segment !== undefined && segmentRecord(segment).part !== null;
}

function isRepeated({ figures }: JoinedColumn, other: JoinedColumn): boolean {
  if (other.figures.size < likeness.rows) return false;
  const isRate = grammarOf(other.source.column) === 'rate';
  const seen = new Set<string>();
  for (const [code, value] of other.figures) {
    const same = figures.get(code);
    if (!same?.eq(value)) return false;
    // Small municipalities collect all of it, year after year.
    if (!isRate || !value.eq('1')) seen.add(value.toString());
  }
  return seen.size >= likeness.rows;
}

/** Municipalities that have the figures of another in at least four columns, one of them large. */
export function rowsAlike(tables: JoinedTables, sizes: Sizes): Finding[] {
  return pairsAlike(tables, sizes).map(({ codes: [first, second], columns }) => {
    const { table, source } = columns[0]!;
    const [name = '', other = ''] = [second, first].map((code) => tables.names.get(code));
    return finding('rows-alike', placeIn(table, source, second, name), {
      other: { code: first, name: other },
      columns: columns.length,
    });
  });
}

interface Pair {
  readonly codes: readonly [MunicipalityCode, MunicipalityCode];
  readonly columns: readonly JoinedColumn[];
}

/** Figures that more have than a row that was pasted once or twice explains are no sign of it: 100 per cent, an index of 1. */
const mostSharing = 3;

function pairsAlike({ columns }: JoinedTables, sizes: Sizes): Pair[] {
  const shared = [...columns.values()].flatMap((column) => pairsIn(column, sizes));
  const pairs = [...groupedBy(shared, ({ codes }) => codes.join()).values()];
  return pairs
    .filter((same) => same.length >= likeness.columns && same.some(({ isLarge }) => isLarge))
    .map((same) => ({ codes: same[0].codes, columns: same.map(({ column }) => column) }));
}

/** Municipalities that share a figure of a column with one or two others. */
function pairsIn(column: JoinedColumn, sizes: Sizes): (Pick<Pair, 'codes'> & SharedFigure)[] {
  const first = new Map<number, number>();
  const shared = new Map<number, number[]>();
  sizes.of(column).forEach((size, at) => {
    if (size <= 0) return;
    const earlier = first.get(size);
    if (earlier === undefined) first.set(size, at);
    else shared.set(size, [...(shared.get(size) ?? [earlier]), at]);
  });
  return [...shared.values()].flatMap((places) =>
    places.length > mostSharing ? [] : sharing(places, column, sizes),
  );
}

interface SharedFigure {
  readonly column: JoinedColumn;
  readonly isLarge: boolean;
}

/** Every two of a few municipalities whose figures are exactly the same. */
function sharing(places: readonly number[], column: JoinedColumn, { codes }: Sizes) {
  const isOfSize = ['count', 'yen'].includes(grammarOf(column.source.column));
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

function namesOf({ source: { column } }: JoinedColumn) {
  return { en: columnName(column), ja: japaneseName(column) };
}
