import type { Cell, CellStyle, ConditionalRule, DataValidation, NamedRange, RowDef, WriteSheet } from 'hucre';
import { writeXlsx } from 'hucre/xlsx';
import type {
  CellModel,
  CellValue,
  PrintSetup,
  SheetModel,
  Style,
  Validation,
  WorkbookModel,
} from '../present/workbook/model.js';

/** On every Japanese Windows and Mac with Office; other systems put their own Gothic in its place. */
const font = { name: '游ゴシック', size: 10 };

/** A file without a date of its own would get that of the run, and the same input other bytes. */
const noDate = new Date(Date.UTC(1980, 0, 1));

/** A workbook as bytes; the same model gives the same bytes. */
export async function toXlsx(model: WorkbookModel): Promise<Uint8Array> {
  const styles = new Map(Object.entries(model.styles).map(([name, style]) => [name, cellStyle(style)]));
  return await writeXlsx({
    sheets: model.sheets.map((sheet) => writtenSheet(sheet, styles)),
    defaultFont: font,
    namedRanges: [...(model.names ?? []), ...model.sheets.flatMap(printNames)],
    activeSheet: model.active ?? 0,
    properties: { title: model.title, creator: 'nhi', created: noDate, modified: noDate },
  });
}

function writtenSheet(sheet: SheetModel, styles: ReadonlyMap<string, CellStyle>): WriteSheet {
  const { frozen, print } = sheet;
  return {
    name: sheet.name,
    columns: sheet.columns.map(({ width }) => ({ width })),
    // Empty rows keep the numbers of those below; hucre takes cells only from rows that are there.
    rows: sheet.rows.map(() => []),
    cells: cellsOf(sheet, styles),
    rowDefs: heightsOf(sheet),
    ...(frozen && { freezePane: frozen }),
    ...(sheet.merges && { merges: sheet.merges.map(mergeRange) }),
    dataValidations: (sheet.validations ?? []).map(validation),
    conditionalRules: highlightRules(sheet),
    ...(print && {
      pageSetup: {
        paperSize: 'a4',
        orientation: 'landscape',
        fitToPage: true,
        fitToWidth: 1,
        fitToHeight: 0,
        margins: { left: 0.4, right: 0.4, top: 0.6, bottom: 0.5, header: 0.3, footer: 0.25 },
      },
      // hucre counts the rows from 0.
      ...(print.breaks && { rowBreaks: print.breaks.map((row) => row - 1) }),
      headerFooter: { oddHeader: `&L${headerText(print.header)}&R&A`, oddFooter: '&C&P / &N' },
    }),
  };
}

function cellsOf(sheet: SheetModel, styles: ReadonlyMap<string, CellStyle>): Map<string, Partial<Cell>> {
  const cells = new Map<string, Partial<Cell>>();
  sheet.rows.forEach((row, r) => {
    row.cells.forEach((cell, c) => {
      if (cell) cells.set(`${r},${c}`, writtenCell(cell, styles));
    });
  });
  return cells;
}

function writtenCell(
  { value, formula, style, note }: CellModel,
  styles: ReadonlyMap<string, CellStyle>,
): Partial<Cell> {
  const look = style === undefined ? undefined : styles.get(style);
  return {
    ...content(value, formula),
    ...(look && { style: look }),
    ...(note !== undefined && { comment: { text: safeText(note) } }),
  };
}

function content(value: CellValue, formula: string | undefined): Partial<Cell> {
  const plain = plainValue(value);
  // A formula without a value would show nothing until it is calculated: a text of no characters is a value.
  if (formula !== undefined) return { formula, formulaResult: plain ?? '' };
  if (typeof plain === 'string' && errors.test(plain)) return { richText: [{ text: plain }] };
  return { value: plain };
}

/** Text that hucre would write as an error value although it was given as text. */
const errors = /^#(VALUE!|REF!|N\/A|NAME\?|NULL!|DIV\/0!|NUM!|GETTING_DATA|SPILL!|CALC!)$/;

/**
 * A spreadsheet knows no numbers but doubles: this is the one place where a figure becomes one, the double that is
 * nearest to its digits. Nothing is calculated with it.
 */
function plainValue(value: CellValue): string | number | null {
  if (value === null) return null;
  return 'text' in value ? safeText(value.text) : Number(value.number);
}

/** Text as it is shown: `_x0041_` would be read as `A`, and two characters may not stand in XML. */
function safeText(text: string): string {
  return text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_').replace(/[\ufffe\uffff]/g, '\ufffd');
}

/** In a page header `&` begins a command, and 255 characters are all there is. */
function headerText(text: string): string {
  return safeText(text.replace(/\s+/g, ' ').slice(0, 100)).replaceAll('&', '&&');
}

function heightsOf({ rows, rowHeight }: SheetModel): Map<number, RowDef> {
  const heights = rows.map((row, at) => [at, row.height ?? rowHeight] as const);
  return new Map(
    heights.flatMap(([at, height]) => (height === undefined ? [] : [[at, { height }] as const])),
  );
}

/** hucre would name sheets without quotes, which names such as `a b` need. */
function printNames({ name, print }: SheetModel): NamedRange[] {
  const sheet = `'${name.replaceAll("'", "''")}'`;
  return [
    ...(print?.area ? [{ name: '_xlnm.Print_Area', range: `${sheet}!${print.area}`, scope: name }] : []),
    ...(print?.titleRows
      ? [{ name: '_xlnm.Print_Titles', range: `${sheet}!${titleRange(print.titleRows)}`, scope: name }]
      : []),
  ];
}

function titleRange(rows: NonNullable<PrintSetup['titleRows']>): string {
  const { first, last } = typeof rows === 'number' ? { first: 1, last: rows } : rows;
  return `$${first}:$${last}`;
}

function mergeRange(range: string) {
  const match = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/.exec(range);
  if (!match) throw new RangeError(`no range of cells: ${range}`);
  const [, startCol = '', startRow = '', endCol = '', endRow = ''] = match;
  return {
    startRow: Number(startRow) - 1,
    startCol: columnIndex(startCol),
    endRow: Number(endRow) - 1,
    endCol: columnIndex(endCol),
  };
}

function columnIndex(letters: string): number {
  return [...letters].reduce((index, letter) => index * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function validation(rule: Validation): DataValidation {
  const { range, message } = rule;
  const shared = {
    range,
    allowBlank: true,
    showErrorMessage: true,
    ...(message !== undefined && { showInputMessage: true, inputMessage: message }),
  };
  switch (rule.kind) {
    case 'list':
      return {
        ...shared,
        type: 'list',
        values: [...rule.values],
        // Excel asks then whether to keep what is not on the list.
        ...(rule.isAdvice && { errorStyle: 'warning' as const }),
      };
    case 'decimal':
      return { ...shared, type: 'decimal', operator: 'between', formula1: rule.from, formula2: rule.to };
    case 'at-least':
      return { ...shared, type: 'decimal', operator: 'greaterThanOrEqual', formula1: rule.from };
    case 'more-than':
      return { ...shared, type: 'decimal', operator: 'greaterThan', formula1: rule.from };
    case 'positive-whole':
      return { ...shared, type: 'whole', operator: 'greaterThanOrEqual', formula1: '1' };
  }
}

function highlightRules({ highlights = [] }: SheetModel): ConditionalRule[] {
  return highlights.map(({ range, formula, style }, at) => ({
    type: 'expression',
    priority: at + 1,
    range,
    formula,
    style: {
      font: { ...(style.bold && { bold: true }), ...(style.color && { color: { rgb: style.color } }) },
      // A rule's fill is its background colour.
      ...(style.fill && { fill: { type: 'pattern', pattern: 'solid', bgColor: { rgb: style.fill } } }),
    },
  }));
}

function cellStyle(style: Style): CellStyle {
  const { format, bold, italic, size, color, fill } = style;
  return {
    font: {
      ...font,
      ...(size !== undefined && { size }),
      ...(bold && { bold }),
      ...(italic && { italic }),
      ...(color !== undefined && { color: { rgb: color } }),
    },
    ...(fill !== undefined && { fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: fill } } }),
    alignment: {
      vertical: style.wrap && style.align !== 'center' ? 'top' : 'center',
      ...(style.align && { horizontal: style.align }),
      ...(style.wrap && { wrapText: true }),
    },
    ...borderOf(style),
    ...(format !== undefined && { numFmt: format }),
  };
}

const thin = { style: 'thin', color: { rgb: 'BFBFBF' } } as const;
const strong = { style: 'thin', color: { rgb: '404040' } } as const;

function borderOf({ border }: Style): Pick<CellStyle, 'border'> {
  switch (border) {
    case undefined:
      return {};
    case 'all':
      return { border: { left: thin, right: thin, top: thin, bottom: thin } };
    case 'total':
      return { border: { left: thin, right: thin, top: strong, bottom: strong } };
  }
}
