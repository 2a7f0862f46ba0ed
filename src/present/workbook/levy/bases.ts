import type { MeasuredName, SegmentBase } from '../../../domain/case.js';
import { partOf } from '../../../domain/input-columns.js';
import { type QuantityId, quantity } from '../../../domain/quantities/catalogue.js';
import { holdsIn } from '../../../domain/quantities/conditions.js';
import { cellOn } from '../address.js';
import { type Book, inputRow, segmentInputs } from '../book.js';
import { live, number } from '../cells.js';
import { countFaults, measured } from '../faults.js';
import type { ColumnCells } from '../grid.js';
import type { YearInputs } from '../inputs/columns.js';
import { countFormat } from '../inputs/sheet.js';
import { municipalColumn } from '../recorded.js';
import { decimalsFormat, formats } from '../styles.js';
import { termFormula } from '../term-formula.js';
import type { LevyCells, LevyLine } from './line.js';

/** What a municipality is measured by: cells of the inputs, and what follows from several of them. */
export function baseCells(book: Book): LevyCells {
  const persons = countFormat(book, 'insured');
  return {
    insured: fromInputs(book, 'insured', 'heads', 13, persons),
    income: measuredCells(book, 'income', 19),
    households: householdCells(book),
    assets: measuredCells(book, 'assets', 17),
    insured_under18: fromInputs(book, 'insured_under18', 'under18', 13, persons),
    child_reductions: fromInputs(book, 'child_reductions', 'childReductions', 15),
    income_per_insured: perInsuredCells(book, 'income'),
    assets_per_insured: perInsuredCells(book, 'assets'),
  };
}

/** The cell of a column of the inputs in the row of a municipality. */
function input({ frames }: Book, id: string, { at }: Pick<LevyLine, 'at'>): string {
  return cellOn(frames.inputs, id, inputRow(at));
}

function fromInputs(
  book: Book,
  quantityId: QuantityId,
  base: keyof SegmentBase,
  width: number,
  format: string = formats.yen,
): ColumnCells<LevyLine> {
  return {
    width,
    format,
    cell: (line) => {
      const id = segmentInputs(book, line.result).columns[base];
      const value = quantity(quantityId).of?.(line.row) ?? null;
      return id === undefined || value === null ? null : live(input(book, id, line), number(value));
    },
  };
}

/** A total of the inputs, or by years the mean per insured times the heads. */
function measuredCells(book: Book, name: MeasuredName, width: number): ColumnCells<LevyLine> {
  const total = fromInputs(book, name, name, width);
  const made = municipalColumn(book, 'levy', name, { width, format: formats.yen });
  return {
    ...total,
    cell: (line, at) => {
      const { years } = segmentInputs(book, line.result);
      return years[name] && line.row.base[name] ? made.cell(line, at) : total.cell(line, at);
    },
  };
}

function hasParts({ result }: Book): boolean {
  return result.segments.some(({ rows }) => rows.some(({ base }) => base.householdParts));
}

/** From which figures of a segment households are counted where some count in part. */
const countedFrom: Readonly<Record<string, keyof SegmentBase>> = {
  households_listed: 'households',
  households_special: 'specialHouseholds',
  households_continued: 'continuedHouseholds',
};

/** H_i: a cell of the inputs, or what of 特定世帯 and 特定継続世帯 counts. */
function householdCells(book: Book): ColumnCells<LevyLine> {
  const plain = fromInputs(book, 'households', 'households', 13, countFormat(book, 'households'));
  return {
    ...plain,
    format: hasParts(book) ? decimalsFormat(2) : plain.format,
    cell: (line, at) => {
      const { columns } = segmentInputs(book, line.result);
      const cell = plain.cell(line, at);
      if (!cell || !line.row.base.householdParts) return cell;
      const own = (id: string) => {
        const column = columns[countedFrom[id]!];
        return column === undefined ? '0' : input(book, column, line);
      };
      const places = { own, all: own, each: own, has: () => true, holds: holdsIn(book.case, line.result) };
      return { ...cell, formula: termFormula(quantity('households').term!, places) };
    },
  };
}

/** y_i: the mean over the years in which somebody was there. */
function perInsuredCells(book: Book, name: MeasuredName): ColumnCells<LevyLine> {
  const value = quantity(name === 'income' ? 'income_per_insured' : 'assets_per_insured').of!;
  return {
    width: 16,
    format: formats.exact,
    cell: (line) => {
      const years = segmentInputs(book, line.result).years[name];
      if (!years || !line.row.base[name]) return null;
      const pairs = years.map((year) => pairOf(book, year, line));
      const count = pairs.map(({ heads }) => `(${heads}>0)`).join('+');
      const quotients = pairs.map(({ amount, heads }) => `IF(${heads}>0,${amount}/${heads},0)`).join('+');
      return live(`IF(${count}=0,0,(${quotients})/(${count}))`, number(value(line.row) ?? null));
    },
  };
}

function pairOf(book: Book, { amount, heads }: YearInputs, line: LevyLine) {
  return { amount: input(book, amount, line), heads: input(book, heads, line) };
}

/** Households and assets that only own methods and rates in force need, and not those of this municipality. */
function isNotCounted(one: keyof SegmentBase, { row: { base } }: LevyLine): boolean {
  const part = partOf(one);
  return part !== undefined && base[part] === null;
}

/** How many of these inputs are empty, text or negative, and incomes of years without anybody. */
export function baseFaults(book: Book, line: LevyLine): string {
  const { columns, years } = segmentInputs(book, line.result);
  const cells = measured.flatMap((one) => {
    const id = columns[one];
    return id === undefined || isNotCounted(one, line) ? [] : [input(book, id, line)];
  });
  const pairs = (['income', 'assets'] as const).flatMap((name) =>
    isNotCounted(name, line) ? [] : (years[name] ?? []).map((year) => pairOf(book, year, line)),
  );
  const all = [...cells, ...pairs.flatMap(({ amount, heads }) => [amount, heads])];
  const ofNobody = pairs.map(({ amount, heads }) => `IF(AND(N(${heads})=0,N(${amount})<>0),1,0)`);
  return [countFaults(all), ...ofNobody].join('+');
}
