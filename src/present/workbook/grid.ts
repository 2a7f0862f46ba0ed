import { type HeaderLanguage, japaneseHeader, type TableName } from '../../domain/table.js';
import { tableHeaders } from '../../domain/table-columns.js';
import { columnLetters } from './address.js';
import type { Content } from './cells.js';
import type { CellModel, ColumnModel, RowModel } from './model.js';
import { formats, type Role, style } from './styles.js';
import { type HelperId, helperHeader } from './words.js';

/** The cell of another column in the same row: `L5`. */
export type At = (id: string) => string;

/** A column of a table on a sheet. */
export interface GridColumn<Row> extends ColumnCells<Row> {
  readonly id: string;
  readonly header: string;
  readonly role: Extract<Role, 'input' | 'computed' | 'helper' | 'check'>;
}

/** What stands in a column, and how. */
export interface ColumnCells<Row> {
  readonly width: number;
  /** Number format of its cells. */
  readonly format: string;
  cell(row: Row, at: At): Content | null;
}

/** The columns of a result table and those beside it, in the order of their ids. */
export function gridColumns<Row>(
  table: TableName,
  ids: readonly string[],
  language: HeaderLanguage,
  cells: Readonly<Record<string, ColumnCells<Row>>>,
): GridColumn<Row>[] {
  const contract = new Set(tableHeaders(table).map(({ id }) => id));
  return ids.map((id) => {
    const own = cells[id];
    if (!own) throw new RangeError(`no cells for column ${id} of ${table}`);
    if (!contract.has(id))
      return {
        id,
        ...own,
        header: helperHeader(id as HelperId, language),
        role: id.endsWith('check') ? 'check' : 'helper',
      };
    return { id, ...own, header: language === 'ja' ? japaneseHeader(table, id) : id, role: 'computed' };
  });
}

/** The header of a table. */
export function headerRow(columns: readonly Pick<GridColumn<never>, 'header' | 'role'>[]): RowModel {
  const cells = columns.map(({ header, role }): CellModel => {
    const look = role === 'helper' || role === 'check' ? 'helperHeader' : 'header';
    return { value: { text: header }, style: style(look) };
  });
  return { cells, height: 46 };
}

/** One row of a table, in the line of the sheet that is numbered so. */
export function bodyRow<Row>(
  columns: readonly GridColumn<Row>[],
  row: Row,
  line: number,
  role?: Role,
): RowModel {
  const letters = new Map(columns.map(({ id }, at) => [id, columnLetters(at)]));
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

/** A row of totals: only what is given for a column stands in it. */
export function totalRow(
  columns: readonly Pick<GridColumn<never>, 'id' | 'format'>[],
  totals: Readonly<Record<string, Content | undefined>>,
): RowModel {
  return {
    cells: columns.map(({ id, format }) => ({
      ...(totals[id] ?? { value: null }),
      style: style('total', id === 'check' ? formats.general : format),
    })),
  };
}

/** The widths of a sheet whose first table has these columns; helpers can be folded away. */
export function columnModels(columns: readonly Pick<GridColumn<never>, 'width' | 'role'>[]): ColumnModel[] {
  return columns.map(({ width, role }) => ({ width, ...(role === 'helper' && { level: 1 }) }));
}
