import { type Decimal, decimal } from '../../domain/decimal.js';
import { type Finding, finding, type Place } from '../../domain/finding.js';
import { FindingLog } from '../../domain/finding-log.js';
import type { MunicipalityCode } from '../../domain/municipality-code.js';
import { readNumber } from '../../domain/number-text.js';
import { type Segment, segments } from '../../domain/segment.js';
import type { TextRow } from '../../read/csv.js';
import { type CellColumn, cellPlace } from '../../read/place.js';
import type { TextTable } from '../../read/table.js';
import { suggest } from '../suggest.js';
import { notANumber, unguarded } from '../tables/cells.js';
import { segmentNamed } from '../tables/columns.js';

/** The cells of one row: each as a figure or a segment, undefined where it is empty or, after a finding, is none. */
export class FigureCells {
  private readonly log = new FindingLog();

  constructor(
    private readonly table: TextTable,
    private readonly row: TextRow,
    /** Empty where it is not known. */
    private readonly municipality: { readonly code: MunicipalityCode; readonly name: string },
  ) {}

  /** What was found in the cells that were read. */
  get findings(): readonly Finding[] {
    return this.log.findings;
  }

  segment(column: CellColumn): Segment | undefined {
    const value = unguarded(this.row.cells[column.at] ?? '');
    const segment = segmentNamed(value);
    if (segment) return segment;
    const expected = { oneOf: segments, suggestion: suggest(value, segments) };
    const place = { ...cellPlace(this.table, this.row.line, column), value };
    this.log.add(finding('value-invalid', place, { expected }));
    return undefined;
  }

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
    this.log.add(notANumber(text, problem, this.place(column, text)));
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
