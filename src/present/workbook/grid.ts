import { japaneseHeader } from '../../contract/column-meaning.js';
import { tableHeaders } from '../../contract/table-columns.js';
import type { HeaderLanguage, TableName } from '../../contract/tables.js';
import { columnLetters } from '../../domain/cell-name.js';
import type { Content } from './cells.js';
import type { CellModel, ColumnModel, RowModel } from './model.js';
import { type Role, style } from './styles.js';
import { type HelperId, helperHeader } from './words.js';

/** The cell of another column in the same row: `L5`. */
export type At = (id: string) => string;

/** A column of a table on a sheet. */
export interface GridColumn<Row> extends ColumnCells<Row> {
  readonly id: string;
  readonly header: string;
  readonly role: Extract<Role, 'input' | 'computed' | 'centred' | 'helper' | 'check'>;
}

/** What stands in a column, and how. */
export interface ColumnCells<Row> {
  readonly width: number;
  /** Number format of its cells. */
  readonly format: string;
  /** Short texts stand in the middle. */
  readonly isCentred?: true;
  cell(row: Row, at: At): Content | null;
}

/**
 * The columns of a result table and those beside it, in the order of their ids.
 *
 * @param recorded those that are as the record of their quantity says
 */
export function gridColumns<Row>(
  table: TableName,
  ids: readonly string[],
  language: HeaderLanguage,
  cells: Readonly<Record<string, ColumnCells<Row>>>,
  recorded?: (id: string) => ColumnCells<Row>,
): GridColumn<Row>[] {
  const contract = new Set(tableHeaders(table).map(({ id }) => id));
  return ids.map((id) => {
    const own = cells[id] ?? recorded?.(id);
    if (!own) throw new RangeError(`no cells for column ${id} of ${table}`);
    const width = language === 'ja' ? own.width : Math.max(own.width, widthOf(id));
    if (!contract.has(id)) return { id, ...own, width, ...helperLook(id as HelperId, language) };
    const header = language === 'ja' ? japaneseHeader(table, id) : id;
    return { id, ...own, width, header, role: own.isCentred ? 'centred' : 'computed' };
  });
}

function helperLook(id: HelperId, language: HeaderLanguage) {
  const role = id.endsWith('check') ? ('check' as const) : ('helper' as const);
  return { header: helperHeader(id, language), role };
}

/** A bold id on one line: spreadsheets break lines in Japanese anywhere, but in English not at `_`. */
function widthOf(id: string): number {
  return id.length + 3;
}

/** The header of a table. */
export function headerRow(columns: readonly Pick<GridColumn<never>, 'header' | 'role'>[]): RowModel {
  const cells = columns.map(({ header, role }): CellModel => {
    const look = role === 'helper' || role === 'check' ? 'helperHeader' : 'header';
    return { value: { text: header }, style: style(look) };
  });
  return { cells, height: 36 };
}

/** One row of a table, in the line of the sheet that is numbered so. */
export function bodyRow<Row>(
  columns: readonly GridColumn<Row>[],
  row: Row,
  line: number,
  role?: Role,
): RowModel {
  const letters = lettersOf(columns);
  const at: At = (id) => {
    const letter = letters.get(id);
    if (letter === undefined) throw new RangeError(`no column ${id}`);
    return `${letter}${line}`;
  };
  const cells = columns.map((column): CellModel => {
    const look = style(role ?? column.role, column.format);
    const content = column.cell(row, at);
    return content ? { ...content, style: content.style ?? look } : { value: null, style: look };
  });
  return { cells };
}

const known = new WeakMap<object, ReadonlyMap<string, string>>();

/** The letters of some columns by id; asked for every row, made once. */
function lettersOf(columns: readonly { readonly id: string }[]): ReadonlyMap<string, string> {
  const letters = known.get(columns) ?? new Map(columns.map(({ id }, at) => [id, columnLetters(at)]));
  known.set(columns, letters);
  return letters;
}

/** A row of totals: only what is given for a column stands in it. */
export function totalRow(
  columns: readonly Pick<GridColumn<never>, 'id' | 'format' | 'isCentred'>[],
  totals: Readonly<Record<string, Content | undefined>>,
): RowModel {
  return {
    cells: columns.map(({ id, format, isCentred }) => ({
      ...(totals[id] ?? { value: null }),
      style: id === 'check' ? style('check') : style(isCentred ? 'centredTotal' : 'total', format),
    })),
  };
}

/** The widths of a sheet whose first table has these columns. */
export function columnModels(columns: readonly Pick<GridColumn<never>, 'width'>[]): ColumnModel[] {
  return columns.map(({ width }) => ({ width }));
}
