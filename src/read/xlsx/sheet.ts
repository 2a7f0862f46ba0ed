import { cellName } from '../../domain/cell-name.js';
import { type Finding, finding, type Place } from '../../domain/finding.js';
import type { TextRow } from '../csv.js';
import { limits, rowCharacters, sheetColumns, tableCells, tableRows } from '../limits.js';
import type { XmlReader } from '../xml.js';
import { XmlFault } from '../xml-fault.js';
import { type CellContext, cellText } from './cell.js';
import type { CellMark, MarkedText } from './marks.js';

/** What stands on a sheet, or why it is not read. */
export interface SheetContent {
  /** Every filled row with its number, all as wide as the widest. */
  readonly rows: readonly TextRow[];
  readonly problem?: Finding;
  /** Filled rows that are hidden, by hand or by a filter. */
  readonly hiddenRows: number;
  /** Filled columns that are hidden, by their letters' numbers from 0. */
  readonly hiddenColumns: readonly number[];
  /** What cells say beside their texts. */
  readonly marks: readonly CellMark[];
}

/** What may still be read of a workbook; all its sheets share it. */
export interface Allowance {
  cells: number;
  characters: number;
}

export function fullAllowance(): Allowance {
  return { cells: tableCells, characters: limits.table };
}

/** Rows and columns that a sheet can have. */
const [lastRow, lastColumn] = [1_048_576, 16_384];

/** What a sheet may not have, as a finding. */
class Refused extends Error {
  constructor(readonly found: Finding) {
    super(found.code);
  }
}

/** Reads one sheet from its first byte to its last. */
export function readSheetContent(
  xml: XmlReader,
  place: Place,
  context: CellContext,
  allowance: Allowance,
): SheetContent {
  const reader = new SheetReader(place, context, allowance);
  try {
    reader.read(xml);
    return reader.content();
  } catch (error) {
    const found = reader.findingOf(error);
    return { rows: [], problem: found, hiddenRows: 0, hiddenColumns: [], marks: [] };
  }
}

class SheetReader {
  private readonly rows: { line: number; cells: string[] }[] = [];
  private readonly marks: CellMark[] = [];
  private hiddenRows = 0;
  /** +1 where hidden columns begin, −1 behind them. */
  private readonly hiddenFrom = new Int32Array(sheetColumns + 1);
  private hasData = false;
  private isSorted = true;
  private width = 0;
  /** Where the reader is. */
  private line = 0;
  private column = -1;

  constructor(
    private readonly place: Place,
    private readonly context: CellContext,
    private readonly allowance: Allowance,
  ) {}

  read(xml: XmlReader): void {
    for (let name = xml.child(); name !== undefined; name = xml.child()) {
      if (name === 'cols') this.readColumns(xml);
      else if (name === 'sheetData') this.readRows(xml);
      else xml.skip();
    }
    xml.end();
    if (!this.hasData) throw new XmlFault('no rows');
  }

  content(): SheetContent {
    const { rows, width, allowance } = this;
    if (!this.isSorted) this.sort();
    allowance.cells -= rows.length * width;
    for (const { cells } of rows) while (cells.length < width) cells.push('');
    const isFilled = (at: number) => rows.some(({ cells }) => cells[at] !== '');
    return {
      rows,
      hiddenRows: this.hiddenRows,
      hiddenColumns: this.hidden().filter((at) => at < width && isFilled(at)),
      marks: this.marks,
    };
  }

  /** The finding of what was thrown: where it is known, with the cell. */
  findingOf(error: unknown): Finding {
    if (error instanceof Refused) return error.found;
    if (!(error instanceof XmlFault)) throw error;
    return finding('workbook-broken', this.here());
  }

  private here(): Place {
    if (this.line === 0) return this.place;
    const at = { ...this.place, line: this.line };
    return this.column < 0 ? at : { ...at, cell: cellName(this.column, this.line) };
  }

  private readColumns(xml: XmlReader): void {
    for (let name = xml.child(); name !== undefined; name = xml.child()) {
      const [first, last] = [Number(xml.attribute('min')), Number(xml.attribute('max'))];
      if (name === 'col' && isTrue(xml.attribute('hidden')) && first >= 1 && first <= sheetColumns) {
        this.hiddenFrom[first - 1]! += 1;
        this.hiddenFrom[Math.min(last, sheetColumns)]! -= 1;
      }
      xml.skip();
    }
  }

  private hidden(): number[] {
    let open = 0;
    return [...this.hiddenFrom].flatMap((change, at) => {
      open += change;
      return open > 0 ? [at] : [];
    });
  }

  private readRows(xml: XmlReader): void {
    if (this.hasData) throw new XmlFault('rows twice');
    this.hasData = true;
    let highest = 0;
    for (let name = xml.child(); name !== undefined; name = xml.child()) {
      if (name !== 'row') {
        xml.skip();
        continue;
      }
      this.line = lineOf(xml.attribute('r'), this.line + 1);
      if (this.line <= highest) this.isSorted = false;
      highest = Math.max(highest, this.line);
      this.readRow(xml);
    }
    this.line = 0;
  }

  private readRow(xml: XmlReader): void {
    const isHidden = isTrue(xml.attribute('hidden'));
    const cells: string[] = [];
    for (let name = xml.child(); name !== undefined; name = xml.child()) {
      if (name !== 'c') {
        xml.skip();
        continue;
      }
      this.column += 1;
      this.column = columnOf(xml.attribute('r'), this.line, this.column);
      this.put(cells, this.unmarked(cellText(xml, this.context)));
    }
    this.column = -1;
    this.keep(cells, isHidden);
  }

  /** The text of a cell, after what it says beside it was noted. */
  private unmarked(read: string | MarkedText): string {
    if (typeof read === 'string') return read;
    for (const mark of read.marks) this.marks.push({ line: this.line, at: this.column, mark });
    return read.text;
  }

  private put(cells: string[], text: string): void {
    const { column } = this;
    if (column >= sheetColumns) {
      if (text !== '') throw new Refused(finding('sheet-too-wide', this.here(), { columns: sheetColumns }));
    } else if (cells[column] === undefined) cells[column] = text;
    else throw new XmlFault('a cell twice');
  }

  private keep(cells: string[], isHidden: boolean): void {
    while (cells.length > 0 && (cells.at(-1) ?? '') === '') cells.pop();
    if (cells.length === 0) return;
    for (let at = 0; at < cells.length; at++) cells[at] ??= '';
    this.rows.push({ line: this.line, cells });
    if (isHidden) this.hiddenRows += 1;
    this.width = Math.max(this.width, cells.length);
    this.refuseTooMuch(cells.reduce((sum, cell) => sum + cell.length, 0));
  }

  /** What no sheet of municipalities has. */
  private refuseTooMuch(characters: number): void {
    const { place, allowance, rows } = this;
    allowance.characters -= characters;
    if (characters > rowCharacters)
      throw new Refused(finding('row-too-long', this.here(), { characters: rowCharacters }));
    if (rows.length > tableRows + 1) throw new Refused(finding('table-too-long', place, { rows: tableRows }));
    if (rows.length * this.width > allowance.cells)
      throw new Refused(finding('table-too-full', place, { cells: tableCells }));
    if (allowance.characters < 0) throw new Refused(finding('workbook-too-full', place));
  }

  /** Rows may stand in any order, each of them once. */
  private sort(): void {
    this.rows.sort((a, b) => a.line - b.line);
    const second = this.rows.find(({ line }, at) => this.rows[at + 1]?.line === line);
    if (!second) return;
    this.line = second.line;
    throw new XmlFault('a row twice');
  }
}

function isTrue(text: string | undefined): boolean {
  return text === '1' || text === 'true';
}

function lineOf(text: string | undefined, next: number): number {
  const line = text === undefined ? next : Number(/^[1-9]\d{0,6}$/.exec(text)?.[0]);
  if (!(line <= lastRow)) throw new XmlFault('no row');
  return line;
}

/** The column of `B14`, from 0. A cell that says another row than the one in which it stands is a fault. */
function columnOf(text: string | undefined, line: number, next: number): number {
  let column = text === undefined ? next + 1 : 0;
  if (text !== undefined) {
    let at = 0;
    for (; at < 3; at++) {
      const letter = text.charCodeAt(at) - 64;
      if (!(letter >= 1 && letter <= 26)) break;
      column = 26 * column + letter;
    }
    if (text.slice(at) !== String(line)) throw new XmlFault('another cell');
  }
  if (column < 1 || column > lastColumn) throw new XmlFault('no column');
  return column - 1;
}
