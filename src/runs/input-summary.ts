import type { ColumnSummary, OwnFigure } from '../analyse/inputs.js';
import { type Decimal, decimal } from '../domain/decimal.js';
import { tableName } from '../read/place.js';
import { grammarOf } from '../validate/tables/columns.js';
import type { JoinedColumn, JoinedTables } from '../validate/tables/joined.js';
import { isCounted, namesOf, sumOf } from '../validate/tables/joined-column.js';

/** Every column of figures that has one, in the order of the tables. */
export function inputSummary({ columns, names }: JoinedTables): ColumnSummary[] {
  return [...columns.values()].flatMap((column) => {
    const figures = figuresOf(column, names);
    const ordered = [...figures.values()].sort((a, b) => a.value.comparedTo(b.value));
    const [least, most] = [ordered[0], ordered.at(-1)];
    if (!least || !most) return [];
    return [
      {
        column: namesOf(column),
        file: tableName(column.table),
        filled: ordered.length,
        blank: names.size - ordered.length,
        total: isCounted(column) ? sumOf(column) : null,
        least,
        median: medianOf(ordered),
        most,
        figures,
      },
    ];
  });
}

const hundred = decimal('100');

function figuresOf({ figures, source }: JoinedColumn, names: JoinedTables['names']) {
  const isRate = grammarOf(source.column) === 'rate';
  return new Map(
    [...figures].map(([code, value]) => [
      code,
      { code, name: names.get(code) ?? '', value: isRate ? value.times(hundred) : value },
    ]),
  );
}

function medianOf(ordered: readonly OwnFigure[]): Decimal {
  const [low, high] = [Math.floor((ordered.length - 1) / 2), Math.floor(ordered.length / 2)];
  return ordered[low]!.value.plus(ordered[high]!.value).div('2');
}
