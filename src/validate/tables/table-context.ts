import type { FiscalYear } from '../../domain/fiscal-year.js';
import type { InputColumn } from '../../domain/input-columns.js';
import { Memo } from '../../domain/memo.js';
import { type CodeReading, readMunicipalityCode } from '../../domain/municipality-code.js';
import type { Segment } from '../../domain/segment.js';
import type { CellColumn, Located } from '../../read/place.js';

/** A column of a table of municipalities, and what it is. */
export interface TableColumn extends CellColumn {
  readonly column: InputColumn;
}

/** What reading codes needs to know of the case. */
export interface TableContext {
  readonly fiscalYear: FiscalYear | undefined;
  readonly ignored: readonly string[];
  /** The segments of the case. */
  readonly segments: readonly Segment[];
  readonly codes: CodeReader;
}

/** What is known of a row beside its cells. */
export interface RowContext {
  readonly table: Located;
  readonly name: string | undefined;
  readonly codes: CodeReader;
}

/** The codes of a case as they are read: every table has the same ones. */
export class CodeReader {
  private readonly readings = new Memo((text: string) => readMunicipalityCode(text, this.prefecture));

  constructor(readonly prefecture: string | undefined) {}

  read(text: string): CodeReading {
    return this.readings.of(text);
  }
}
