import type { AgeBand } from '../../domain/age-bands.js';
import type { Decimal } from '../../domain/decimal.js';
import type { Place } from '../../domain/finding.js';
import type { FiscalYear } from '../../domain/fiscal-year.js';
import type { IndexColumn } from '../../domain/index-columns.js';
import type { MunicipalityCode } from '../../domain/municipality-code.js';

/** What a row is of; of those that a table has not nothing is said. */
export interface RowKey {
  readonly code?: MunicipalityCode | undefined;
  readonly year?: FiscalYear | undefined;
  readonly age?: AgeBand | undefined;
}

/** A row of which everything is known that it is of. */
export interface IndexRow {
  readonly key: RowKey;
  readonly line: number;
  /** Cells that hold a fitting number. */
  readonly figures: ReadonlyMap<IndexColumn, Decimal>;
  /** Cells that are filled and do not fit; their findings are made. */
  readonly unfit: readonly IndexColumn[];
  place(column: IndexColumn): Place;
}
