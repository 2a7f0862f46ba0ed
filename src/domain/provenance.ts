import type { AgeBand } from './age-bands.js';
import type { Place } from './finding.js';
import type { FiscalYear } from './fiscal-year.js';
import type { IndexColumn, IndexTable } from './index-columns.js';
import type { Text } from './language.js';
import type { MunicipalityCode } from './municipality-code.js';
import type { MethodFigure } from './own-columns.js';
import type { RatePart } from './own-method.js';
import type { Segment } from './segment.js';

/** A figure of the input: a column of a table as the contract names it, for one municipality. */
export interface CellKey {
  readonly code: MunicipalityCode;
  /** `income_care`, `medical_index_R6` … */
  readonly column: string;
}

/** A figure of a table of which an index is made; what the rows of the table are not of is left out. */
export interface BandCellKey {
  readonly table: IndexTable;
  readonly column: IndexColumn;
  readonly code?: MunicipalityCode;
  readonly year: FiscalYear;
  readonly age?: AgeBand;
}

/** A figure of a table of own methods or of rates in force. */
export type OwnCellKey = {
  readonly code: MunicipalityCode;
  /** Undefined for the row of a method that serves several segments. */
  readonly segment: Segment | undefined;
} & (
  | { readonly table: 'own_methods'; readonly column: MethodFigure }
  /** The column as the contract names it, also where a table has its segments side by side. */
  | { readonly table: 'rates_in_force'; readonly column: RatePart }
);

/** What a policy says of one of its values. */
export interface Authority {
  readonly policy: string;
  /** Law, seed, guideline, assumption, not stated. */
  readonly status: string;
  /** The source in full; null where none is stated. */
  readonly source: string | null;
  readonly passage: string | null;
  readonly note: Text | null;
}

/** Where the figures of a case stand in its files. Kept outside the engine, which knows no files. */
export interface Provenance {
  /** The cell of a table, or undefined when no table has it. */
  cell(key: CellKey): Place | undefined;
  /** The cell of a table of which an index is made, or undefined when no table has it. */
  bandCell(key: BandCellKey): Place | undefined;
  /** The cell of a table of own methods or of rates in force, or undefined when none gives it. */
  ownCell(key: OwnCellKey): Place | undefined;
  /** The key of case.yaml, of the policy or of `--set` that decides; undefined for a default. */
  setting(key: string): Place | undefined;
  /** The policy value that decides a key; undefined where no policy does. */
  authority(key: string): Authority | undefined;
  /** The rows of the adjustments, in the order of the case. */
  readonly adjustments: readonly Place[];
  /** The items of 保険料収納必要総額 of a segment, in the order of the case. */
  requirement(segment: Segment): readonly Place[];
}
