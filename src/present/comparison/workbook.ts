import type { ComparisonTableName } from '../../contract/comparison-tables.js';
import type { Language } from '../../domain/language.js';
import { displayWidth } from '../display-width.js';
import type { CellModel, RowModel, SheetModel, WorkbookModel } from '../workbook/model.js';
import { formats, type Role, style, usedStyles } from '../workbook/styles.js';
import { type ComparisonTable, type Look, type TitledHeader, withoutIdle } from './tables/table.js';
import type { ComparisonTables } from './tables/tables.js';

/** The sheets, by the tables that they hold. */
const sheetNames: Readonly<Record<Language, Readonly<Record<ComparisonTableName, string>>>> = {
  en: {
    comparison: 'comparison',
    'comparison-inputs': 'comparison-inputs',
    'comparison-sides': 'comparison-sides',
  },
  ja: { comparison: '納付金の増減', 'comparison-inputs': '入力の違い', 'comparison-sides': '比較の対象' },
};

/** A comparison as a workbook of values, a sheet for each table; its headers name the sides by what tells them apart. */
export function comparisonWorkbook({ title, tables }: ComparisonTables, language: Language): WorkbookModel {
  const sheets = tables.map((table) => sheetOf(table, sheetNames[language][table.name], title));
  return { title, sheets, styles: usedStyles(sheets) };
}

function sheetOf(table: ComparisonTable, name: string, title: string): SheetModel {
  const { columns, rows, sums } = withoutIdle(table);
  const header: RowModel = {
    cells: columns.map(({ title }) => ({ value: { text: title }, style: style('header') })),
    height: 48,
  };
  const keys = columns.findIndex(({ kind }) => kind !== 'text');
  return {
    name,
    columns: columns.map((column, at) => ({
      width: widthOf(
        column,
        rows.map((row) => row[at] ?? ''),
      ),
    })),
    rows: [header, ...rows.map((row, at) => rowOf(row, columns, sums.has(at) ? 'total' : 'computed'))],
    frozen: { rows: 1, columns: Math.max(keys, 1) },
    print: { titleRows: 1, header: title },
  };
}

function rowOf(row: readonly (string | null)[], columns: readonly TitledHeader[], role: Role): RowModel {
  return { cells: columns.map((column, at) => cellOf(row[at] ?? null, column, role)) };
}

function cellOf(text: string | null, { kind, look }: TitledHeader, role: Role): CellModel {
  const isNumber = kind !== 'text' && text !== null && /^-?\d+(?:\.\d+)?$/.test(text);
  if (text === null) return { value: null, style: style(role) };
  const format = isNumber ? formatOf(text, look) : formats.text;
  return { value: isNumber ? { number: text } : { text }, style: style(role, format) };
}

function formatOf(figure: string, look: Look): string {
  switch (look) {
    case 'yen':
      return formats.yen;
    case 'hundredths':
      return formats.published;
    case 'plain':
      // A levy base beside a β: a format with decimals would leave the point behind whole yen.
      return figure.includes('.') ? withDecimals : formats.yen;
  }
}

/** As many decimals as there are. */
const withDecimals = '#,##0.0############;[Red]"△"#,##0.0############';

const [narrowest, widest] = [9, 70];

/** As wide as its figures with their separators; a title takes up to three lines. */
function widthOf({ title, kind }: TitledHeader, texts: readonly string[]): number {
  const separators = kind === 'text' ? 1 : 4 / 3;
  const content = texts.reduce((most, text) => Math.max(most, Math.ceil(displayWidth(text) * separators)), 0);
  const needed = Math.max(content, Math.ceil(displayWidth(title) / 3) + 2) + 2;
  return Math.min(Math.max(needed, narrowest), widest);
}
