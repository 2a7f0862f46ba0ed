import { type Decimal, decimal } from '../../domain/decimal.js';
import type { Finding, Place } from '../../domain/finding.js';
import type { MunicipalityCode } from '../../domain/municipality-code.js';
import { readNumber } from '../../domain/number-text.js';
import type { TextRow } from '../../read/csv.js';
import { type CellColumn, cellPlace } from '../../read/place.js';
import type { TextTable } from '../../read/table.js';
import { notANumber } from '../tables/cells.js';

/** The figures of one row: each cell as a number, undefined where it is empty or, after a finding, no number. */
export class FigureCells {
  constructor(
    private readonly table: TextTable,
    private readonly row: TextRow,
    /** Empty where it is not known. */
    private readonly municipality: { readonly code: MunicipalityCode; readonly name: string },
    private readonly findings: Finding[],
  ) {}

  /** A rate in per cent, as 0 to 1. */
  rate(column: CellColumn | undefined): Decimal | undefined {
    return column && this.figure(column, true)?.times(hundredth);
  }

  /** An amount in yen; it can be negative. */
  amount(column: CellColumn | undefined): Decimal | undefined {
    return column && this.figure(column, false);
  }

  private figure(column: CellColumn, percentSign: boolean): Decimal | undefined {
    const text = this.row.cells[column.at] ?? '';
    if (text.trim() === '') return undefined;
    const reading = readNumber(text);
    if (reading.ok && (percentSign || !reading.percent)) return reading.value;
    const problem = reading.ok ? 'percent' : reading.problem;
    this.findings.push(notANumber(text, problem, this.place(column, text)));
    return undefined;
  }

  private place(column: CellColumn, value: string): Place {
    const { code, name } = this.municipality;
    const { table, row } = this;
    const municipality = { ...(code !== '' && { code }), ...(name !== '' && { name }) };
    return { ...cellPlace(table, row.line, column), value, municipality };
  }
}

const hundredth = decimal('0.01');
