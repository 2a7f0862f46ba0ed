import type { AgeBand } from '../../domain/age-bands.js';
import type { Yen } from '../../domain/case.js';
import { type Decimal, decimal, unitsOf } from '../../domain/decimal.js';
import { type Expectation, finding, type Place } from '../../domain/finding.js';
import { FindingLog } from '../../domain/finding-log.js';
import { type FiscalYear, parseFiscalYear } from '../../domain/fiscal-year.js';
import type { Grammar } from '../../domain/input-columns.js';
import type { MunicipalityCode } from '../../domain/municipality-code.js';
import { readNumber } from '../../domain/number-text.js';
import { type ValueWords, valueNamed, valuesOf } from '../../domain/settings/value-words.js';
import type { TextRow } from '../../read/csv.js';
import { type CellColumn, cellPlace, rowPlace } from '../../read/place.js';
import { ageCell } from '../index-bands/age-cell.js';
import { suggest } from '../suggest.js';
import { cellNumber, notANumber, unfitText, unguarded } from '../tables/cells.js';
import { codeCell, type KnownCodes } from '../tables/code-cell.js';
import type { FramedTable } from '../tables/frame.js';
import { wholeYen } from '../tables/whole-yen.js';
import type { PlanHeaders } from './headers.js';

/** What a case knows when tables of its plan are read. */
export interface PlanContext extends KnownCodes {
  readonly ignored: readonly string[];
}

/** A figure of a column for a year. */
export interface OfYear<Value> {
  readonly year: FiscalYear;
  readonly value: Value;
}

/** The cells of one row of a table of a plan, each as what its column holds; undefined where it is empty or, after a finding, wrong. */
export class PlanRow {
  private readonly log = new FindingLog();

  constructor(
    private readonly table: FramedTable,
    private readonly headers: PlanHeaders,
    readonly row: TextRow,
    private readonly context: PlanContext,
  ) {}

  /** What was found in the cells that were read. */
  get findings() {
    return this.log.findings;
  }

  get line(): number {
    return this.row.line;
  }

  /** The municipality that the row names; undefined also where the cell is empty and that is no error. */
  code(isNeeded: boolean): MunicipalityCode | undefined {
    const column = this.column('municipality_code');
    if (!isNeeded && this.textIn(column) === '') return undefined;
    const name = this.column('municipality_name');
    const header = { municipality_code: column, municipality_name: name };
    return this.log.take(codeCell(this.row, header, this.table, this.context));
  }

  text(name: string): string {
    const column = this.column(name);
    const text = this.textIn(column);
    this.log.add(unfitText(text, () => this.placeIn(column)));
    return text;
  }

  /** A text that must be there. */
  needed(name: string): string | undefined {
    const text = this.text(name);
    if (text === '') this.lacking(name);
    return text === '' ? undefined : text;
  }

  year(name = 'year'): FiscalYear | undefined {
    const column = this.column(name);
    const text = this.textIn(column);
    const year = parseFiscalYear(text);
    if (year === undefined) this.wrong(column, 'year');
    return year;
  }

  word<Value extends string>(name: string, words: ValueWords<Value>): Value | undefined {
    const column = this.column(name);
    const text = this.textIn(column);
    if (text === '') return undefined;
    const value = valueNamed(text, words);
    const options = valuesOf(words);
    if (!value) this.wrong(column, { oneOf: options, suggestion: suggest(text, options) });
    return value;
  }

  age(): AgeBand | undefined {
    const column = this.column('age');
    return this.log.take(ageCell(this.textIn(column), () => this.placeIn(column)));
  }

  figure(name: string, grammar: Grammar): Decimal | undefined {
    return this.figureIn(this.column(name), grammar);
  }

  /** A figure for every year that has one: the columns of the years, or the one of the year of the row. */
  figures(name: string, grammar: Grammar): OfYear<Decimal>[] {
    return this.ofYears(name, (column) => this.figureIn(column, grammar));
  }

  /** Whole yen, not negative. */
  amount(name: string): Yen | undefined {
    return this.amountIn(this.column(name), false);
  }

  amounts(name: string, isSigned = false): OfYear<Yen>[] {
    return this.ofYears(name, (column) => this.amountIn(column, isSigned));
  }

  /** 0.021 or 2.1%; above −1. */
  growth(name: string): Decimal | undefined {
    const column = this.column(name);
    const text = this.textIn(column);
    if (text === '') return undefined;
    const reading = readNumber(text);
    if (!reading.ok) {
      this.log.add(notANumber(text, reading.problem, this.placeIn(column)));
      return undefined;
    }
    const growth = reading.percent ? reading.value.times('0.01') : reading.value;
    if (!reading.percent && growth.abs().gte(largestRatio)) {
      this.log.add(finding('growth-as-percent', this.placeIn(column)));
      return undefined;
    }
    return growth;
  }

  /** A number of any sign. */
  numbers(name: string): OfYear<Decimal>[] {
    return this.ofYears(name, (column) => this.numberIn(column));
  }

  number(name: string): Decimal | undefined {
    return this.numberIn(this.column(name));
  }

  /** ○, 1, true, あり: set. */
  flag(name: string): boolean {
    return /^(?:[○〇◯●✓✔]|1|true|yes|あり|有)$/i.test(this.textIn(this.column(name)).normalize('NFKC'));
  }

  place(name?: string, year?: FiscalYear): Place {
    if (name === undefined) return rowPlace(this.table, this.row.line);
    const ofYear = this.headers.years.find((one) => one.name === name && one.year === year);
    return this.placeIn(ofYear ?? this.column(name));
  }

  lacking(name: string): void {
    this.log.add(finding('plan-cell-empty', this.placeIn(this.column(name))));
  }

  private ofYears<Value>(name: string, read: (column: CellColumn) => Value | undefined): OfYear<Value>[] {
    const columns = this.headers.years.filter((one) => one.name === name);
    const wide = columns.flatMap((column) => {
      const value = read(column);
      return value === undefined ? [] : [{ year: column.year!, value }];
    });
    const plain = this.headers.plain.get(name);
    const value = plain && read(plain);
    if (value === undefined) return wide;
    const year = this.year();
    return year === undefined ? wide : [...wide, { year, value }];
  }

  private figureIn(column: CellColumn, grammar: Grammar): Decimal | undefined {
    const text = this.row.cells[column.at] ?? '';
    if (text.trim() === '') return undefined;
    return this.log.take(cellNumber(text, grammar, () => this.placeIn(column)));
  }

  private numberIn(column: CellColumn): Decimal | undefined {
    const text = this.textIn(column);
    if (text === '') return undefined;
    const reading = readNumber(text);
    if (reading.ok) return reading.value;
    this.log.add(notANumber(text, reading.problem, this.placeIn(column)));
    return undefined;
  }

  private amountIn(column: CellColumn, isSigned: boolean): Yen | undefined {
    const text = this.textIn(column);
    if (text === '') return undefined;
    const amount = this.log.take(wholeYen(text, () => this.placeIn(column)));
    if (amount === undefined || isSigned || amount >= 0n) return amount;
    this.log.add(finding('number-negative', this.placeIn(column)));
    return undefined;
  }

  private wrong(column: CellColumn, expected: Expectation): void {
    this.log.add(finding('value-invalid', this.placeIn(column), { expected }));
  }

  private column(name: string): CellColumn {
    return this.headers.plain.get(name) ?? { header: name, at: -1 };
  }

  private textIn(column: CellColumn): string {
    return unguarded(this.row.cells[column.at] ?? '');
  }

  private placeIn(column: CellColumn): Place {
    if (column.at < 0) return rowPlace(this.table, this.row.line);
    return { ...cellPlace(this.table, this.row.line, column), value: this.textIn(column) };
  }
}

/** Nobody means a growth of a half and more without a sign of per cent. */
const largestRatio = decimal('0.5');

/** A whole decimal as yen. */
export function asYen(value: Decimal): Yen {
  return unitsOf(value).units;
}
