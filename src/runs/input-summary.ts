import type { ColumnSummary, OwnFigure } from '../analyse/inputs.js';
import { type Decimal, decimal } from '../domain/decimal.js';
import { tableName } from '../read/place.js';
import { grammarOf } from '../validate/tables/columns.js';
import type { JoinedTables } from '../validate/tables/joined.js';
import { isCounted, namesOf } from '../validate/tables/joined-column.js';

/** Every column of figures that has one, in the order of the tables. */
export function inputSummary({ columns, names }: JoinedTables): ColumnSummary[] {
  return [...columns.values()].flatMap((column) => {
    const isRate = grammarOf(column.source.column) === 'rate';
    const shown = [...column.figures].map(
      ([code, value]) => [code, isRate ? value.times(hundred) : value] as const,
    );
    const of = { column: namesOf(column), file: tableName(column.table), isCounted: isCounted(column) };
    return summaryOf(of, new Map(shown), names);
  });
}

const hundred = decimal('100');
const zero = decimal('0');

/** A column as a whole; none where it has no figure. */
export function summaryOf(
  { isCounted, ...of }: Pick<ColumnSummary, 'column' | 'file'> & { readonly isCounted: boolean },
  values: ReadonlyMap<string, Decimal>,
  names: JoinedTables['names'],
): ColumnSummary[] {
  const figures = new Map(
    [...values].map(([code, value]) => [code, { code, name: names.get(code) ?? '', value }]),
  );
  const ordered = [...figures.values()].sort((a, b) => a.value.comparedTo(b.value));
  const [least, most] = [ordered[0], ordered.at(-1)];
  if (!least || !most) return [];
  return [
    {
      ...of,
      filled: ordered.length,
      blank: names.size - ordered.length,
      total: isCounted ? ordered.reduce((total, { value }) => total.plus(value), zero) : null,
      least,
      median: medianOf(ordered),
      most,
      figures,
    },
  ];
}

function medianOf(ordered: readonly OwnFigure[]): Decimal {
  const [low, high] = [Math.floor((ordered.length - 1) / 2), Math.floor(ordered.length / 2)];
  return ordered[low]!.value.plus(ordered[high]!.value).div('2');
}
