import type { Case } from '../../domain/case.js';
import { type Finding, finding, type Need } from '../../domain/finding.js';
import type { MunicipalityCode } from '../../domain/municipality-code.js';
import type { BandTables } from '../index-bands/bands.js';
import type { CaseTerms } from '../settings/case-terms.js';
import { japaneseColumn } from './columns.js';
import { type JoinedColumn, type JoinedTables, placeIn } from './joined.js';

/** What the municipalities are built from. */
export interface Building {
  readonly terms: CaseTerms;
  readonly tables: JoinedTables;
  /** Municipalities with adjustments need a collection rate even without heads. */
  readonly adjusted: ReadonlySet<MunicipalityCode>;
  /** What municipalities charge by methods of their own, which may need columns that the case does not. */
  readonly own: Pick<Case, 'ownMethods' | 'ratesInForce'>;
  /** Used for columns that no table has. */
  readonly inputs: readonly string[];
  /**
   * What the index is made of; undefined where it is given, null where a table of which it is made cannot be read.
   */
  readonly bands?: BandTables | null;
}

/** Columns of which one is needed and no table has any. */
export function columnMissing(columns: readonly string[], need: Need, { inputs }: Building): Finding {
  const named = [...columns].reverse();
  const args = { columns: named, japanese: named.map(japaneseColumn), need };
  return finding('column-missing', { file: inputs.join(', ') }, args);
}

/** An empty cell that is needed; a cell that does not fit, or a row that is not there, was reported before. */
export function missingIn(
  { figures, unfit, table, source }: JoinedColumn,
  code: MunicipalityCode,
  name: string,
  need: Need,
): Finding | undefined {
  if (figures.has(code) || unfit.has(code) || !table.rows.has(code)) return undefined;
  return finding('value-missing', placeIn(table, source, code, name), { need });
}
