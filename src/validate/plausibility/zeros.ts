import { type Finding, finding } from '../../domain/finding.js';
import { groupedBy } from '../../domain/grouping.js';
import { columnName, columnRecord } from '../../domain/input-columns.js';
import { zeroBeside } from '../../domain/limits.js';
import type { MunicipalityCode } from '../../domain/municipality-code.js';
import { type JoinedColumn, type JoinedTables, placeIn } from '../tables/joined.js';
import { namesOf } from '../tables/joined-column.js';
import { headsBeside } from './measures.js';
import { rough, type Sizes } from './sizes.js';

/** How many municipalities are named. */
const named = 3;

/** Incomes and households of 0 beside heads who have some: once for a quantity of a segment, whatever its years. */
export function zerosBesideHeads({ columns, names }: JoinedTables, sizes: Sizes): Finding[] {
  const cells = [...columns.values()].flatMap((column) => zerosOf(column, columns, sizes));
  const groups = groupedBy(cells, ({ column }) => {
    const { year: _, ...rest } = column.source.column;
    return columnName(rest);
  });
  return [...groups.values()].map(([{ column, heads, code }, ...others]) => {
    const codes = [...new Set([code, ...others.map((one) => one.code)])];
    return finding('zero-beside-heads', placeIn(column.table, column.source, code, names.get(code)), {
      heads: namesOf(heads),
      count: heads.figures.get(code)!.toFixed(),
      municipalities: codes.length,
      named: codes.slice(0, named).map((one) => names.get(one) || one),
    });
  });
}

interface Zero {
  readonly code: MunicipalityCode;
  readonly column: JoinedColumn;
  readonly heads: JoinedColumn;
}

/** A column that is 0 everywhere is told as such. */
function zerosOf(column: JoinedColumn, columns: JoinedTables['columns'], sizes: Sizes): Zero[] {
  const heads = columns.get(headsBeside(column));
  const own = sizes.of(column);
  if (!heads || !columnRecord(column.source.column.quantity).isNeverZero || own.every((size) => size <= 0))
    return [];
  const beside = sizes.of(heads);
  const least = rough(zeroBeside);
  return sizes.codes.flatMap((code, at) =>
    own[at] === 0 && beside[at]! >= least ? [{ code, column, heads }] : [],
  );
}
