import { instalmentsBelow, isInstalmentSure } from '../../analyse/spreadsheet/instalments.js';
import { areSegmentsSure } from '../../analyse/spreadsheet/judgement.js';
import { instalmentColumns } from '../../contract/column-meaning.js';
import { formatFiscalYear } from '../../domain/fiscal-year.js';
import type { InstalmentRow, InstalmentsResult } from '../../domain/result.js';
import { cellOn, type Frame, fixedRange, frame, localRange } from './address.js';
import { type Book, blockRows, inputRow, inputRows } from './book.js';
import { type Content, given, live, number, text } from './cells.js';
import { allSure, sureFormula } from './formulas.js';
import {
  type At,
  bodyRow,
  type ColumnCells,
  columnModels,
  gridColumns,
  headerRow,
  totalRow,
} from './grid.js';
import { checkHighlights } from './highlights.js';
import { municipalityCells, yearCells } from './key-cells.js';
import type { SheetModel } from './model.js';
import { segmentChecks } from './prefecture/checks.js';
import { formats } from './styles.js';
import { plainFormula } from './term-formula.js';
import { sheetNames } from './words.js';

interface InstalmentLine {
  readonly row: InstalmentRow;
  /** Place of the municipality. */
  readonly at: number;
}

/** `instalments`: the levy of each municipality in the parts in which it is paid, and its checks. */
export function instalmentsSheet(
  book: Book,
  instalments: InstalmentsResult,
): { readonly sheet: SheetModel; readonly checks: readonly string[] } {
  const parts = instalmentColumns.slice(0, instalments.count);
  const ids = ['fiscal_year', 'municipality_code', 'municipality_name', 'levy_total', ...parts, 'check'];
  const own = frame(sheetNames.instalments[book.language], ids);
  const columns = gridColumns('instalments', ids, book.language, cellsOf(book, parts));
  const body = instalments.rows.map((row, at) => bodyRow<InstalmentLine>(columns, { row, at }, inputRow(at)));
  const check = own.letter('check');
  const { first, last } = inputRows(book);
  return {
    sheet: {
      name: own.sheet,
      columns: columnModels(columns),
      rows: [headerRow(columns), ...body, totalRow(columns, sums(book, instalments, own))],
      rowHeight: 16.5,
      frozen: { rows: 1, columns: 4 },
      print: { titleRows: 1, header: book.title, area: `$A$1:$${check}$${last + 1}` },
      highlights: checkHighlights(book, [`${check}${first}:${check}${last}`]),
    },
    checks: [fixedRange(own, 'check', { first, last })],
  };
}

function cellsOf(
  book: Book,
  parts: readonly string[],
): Readonly<Record<string, ColumnCells<InstalmentLine>>> {
  const { frames, result } = book;
  const yen = { width: 17, format: formats.yen };
  const count = parts.length;
  return {
    fiscal_year: yearCells(book, 9),
    ...municipalityCells<InstalmentLine>(
      [{ width: 10, isCentred: true }, { width: 14 }],
      ({ row }) => row.municipality,
      (id, { at }) => cellOn(frames.inputs, id, inputRow(at)),
    ),
    levy_total: {
      ...yen,
      cell: ({ row, at }) => {
        const levies = result.segments.map((_, index) =>
          cellOn(frames.levy, 'levy', blockRows(book, index).first + at),
        );
        return live(`SUM(${levies.join(',')})`, number(row.levyTotal));
      },
    },
    ...Object.fromEntries(
      parts.map((id, place) => {
        const cell = ({ row }: InstalmentLine, at: At) => instalmentCell(row, place, count, at);
        return [id, { ...yen, cell }] as const;
      }),
    ),
    check: { width: 11, format: formats.general, cell: ({ row }, at) => checkOf(book, row, parts, at) },
  };
}

function instalmentCell({ first, further }: InstalmentRow, place: number, count: number, at: At): Content {
  const where = (id: string) => {
    if (id === 'instalments') return `${count}`;
    return at(id === 'further_instalment' ? instalmentColumns[1]! : id);
  };
  if (place > 0) return live(plainFormula('further_instalment', where, 'overallTerm'), number(further));
  const formula = count === 1 ? at('levy_total') : plainFormula('first_instalment', where, 'overallTerm');
  return live(formula, number(first));
}

/**
 * The levies are sure, the parts add up to them, and the equal ones are as large as they may be: what they leave is less
 * than a yen for each part. All of it is whole yen, which doubles hold.
 */
function checkOf(book: Book, row: InstalmentRow, parts: readonly string[], at: At): Content {
  const total = at('levy_total');
  const [first, second, last] = [parts[0]!, parts[1], parts.at(-1)!].map((id) => id && at(id));
  const equal = `${parts.length}*${second}`;
  const conditions = [
    allSure(book, segmentChecks(book)),
    `ABS(${total})<${instalmentsBelow}`,
    `SUM(${first}:${last})=${total}`,
    ...(second ? [`ABS(${equal})<=ABS(${total})`, `ABS(${total}-${equal})<${parts.length}`] : []),
  ];
  const isSure = areSegmentsSure(book.judgement) && isInstalmentSure(row);
  return live(sureFormula(book, `AND(${conditions.join(',')})`), text(book.word(isSure ? 'sure' : 'unsure')));
}

/** What the prefecture is paid in all, and with each instalment. */
function sums(
  book: Book,
  { count, rows }: InstalmentsResult,
  { letter }: Frame,
): Readonly<Record<string, Content>> {
  const added = (id: string, of: (row: InstalmentRow) => bigint) => {
    const formula = `SUM(${localRange(letter(id), inputRows(book))})`;
    return [id, live(formula, number(rows.reduce((sum, row) => sum + of(row), 0n)))] as const;
  };
  return {
    municipality_name: given(text('合計')),
    fiscal_year: given(text(formatFiscalYear(book.result.fiscalYear))),
    ...Object.fromEntries([
      added('levy_total', ({ levyTotal }) => levyTotal),
      ...instalmentColumns
        .slice(0, count)
        .map((id, at) => added(id, ({ first, further }) => (at === 0 ? first : further))),
    ]),
  };
}
