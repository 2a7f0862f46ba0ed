import type { TableName } from '../../../contract/tables.js';
import type { QuantityId } from '../../../domain/quantities/catalogue.js';
import { Rational, sum } from '../../../domain/rational.js';
import { type Frame, localRange, type Rows } from '../address.js';
import { type Book, pageBreaks } from '../book.js';
import { type Content, live, number } from '../cells.js';
import { bodyRow, columnModels, type GridColumn, gridColumns, headerRow, totalRow } from '../grid.js';
import { checkHighlights } from '../highlights.js';
import type { Limits, SheetModel, Validation } from '../model.js';
import { figureIn, totalKeys } from '../recorded.js';
import type { BesideLayout } from './layout.js';
import { type BesideCells, type BesideLine, linesOf } from './line.js';

/** What a sheet of some municipalities is made of. */
interface BesideParts {
  readonly table: TableName;
  readonly cells: BesideCells;
  /** What may be entered, by column. */
  readonly limits: Readonly<Record<string, Limits>>;
  readonly lastPrinted: string;
  /** Columns that are added up, each under the name of its quantity. */
  readonly sums: readonly QuantityId[];
  /** Further cells of the row of totals. */
  totals(lines: readonly BesideLine[], rows: Rows): Readonly<Record<string, Content>>;
}

/** Segments one below the other, each with its total, as on the sheet of rates. */
export function besideSheet(
  book: Book,
  { frame, blocks }: BesideLayout,
  { table, cells, limits, lastPrinted, sums, totals }: BesideParts,
): SheetModel {
  const columns = gridColumns<BesideLine>(table, frame.ids, book.language, cells).map((one) =>
    narrowed(one, cells[one.id]!.width),
  );
  const rows = blocks.flatMap((block) => {
    const lines = linesOf(book, block);
    const { first } = block.rows;
    const added = sums.map((id) => [id, summedBelow(frame, id, block.rows, sumOf(lines, id))] as const);
    return [
      ...lines.map((line, at) => bodyRow(columns, line, first + at)),
      totalRow(columns, {
        ...totalKeys(book, book.result.segments[block.segment]!),
        ...Object.fromEntries(added),
        ...totals(lines, block.rows),
      }),
    ];
  });
  const check = frame.letter('check');
  const lastRow = rows.length + 1;
  const entered = Object.entries(limits).flatMap(([id, own]) =>
    blocks.map(
      (block): Validation => ({
        ...own,
        range: localRange(frame.letter(id), block.rows).replaceAll('$', ''),
      }),
    ),
  );
  return {
    name: frame.sheet,
    columns: columnModels(columns),
    rows: [{ ...headerRow(columns), height: 50 }, ...rows],
    rowHeight: 16.5,
    frozen: { rows: 1, columns: 4 },
    print: {
      titleRows: 1,
      header: book.title,
      area: `$A$1:$${frame.letter(lastPrinted)}$${lastRow}`,
      breaks: pageBreaks(blocks.map((block) => block.rows.last + 1)),
    },
    validations: entered,
    highlights: checkHighlights(book, [`${check}2:${check}${lastRow}`]),
  };
}

/** Names as long as those of the parts of rates stand in several lines, or a page would be too small to be read. */
function narrowed(column: GridColumn<BesideLine>, least: number): GridColumn<BesideLine> {
  return column.id.length > longestName ? { ...column, width: Math.max(least, narrowWidth) } : column;
}

const longestName = 17;
const narrowWidth = 14;

/** What a column of some rows adds up to, in the row below them. */
export function summedBelow({ letter }: Frame, id: string, rows: Rows, value: Rational): Content {
  return live(`SUM(${localRange(letter(id), rows)})`, number(value));
}

function sumOf(lines: readonly BesideLine[], id: QuantityId): Rational {
  const figures = lines.map(({ row }) => figureIn(row, id));
  return sum(
    figures.flatMap((one) => (one === null ? [] : [typeof one === 'bigint' ? Rational.of(one) : one])),
  );
}
