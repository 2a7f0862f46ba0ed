import type { Yen } from './case.js';
import type { Decimal } from './decimal.js';
import type { FiscalYear } from './fiscal-year.js';
import type { MunicipalityCode } from './municipality-code.js';
import type { Segment } from './segment.js';

/** A plain table of levies 納付金, such as those that were published last year. */
export interface PublishedLevies {
  readonly fiscalYear: FiscalYear;
  /** In the order of the table; each municipality once in a segment. */
  readonly rows: readonly PublishedLevy[];
}

/** What a municipality pays in a segment. */
export interface PublishedLevy {
  readonly municipality: { readonly code: MunicipalityCode; readonly name: string };
  readonly segment: Segment;
  readonly levy: Yen;
  /** Heads of the segment, as `levy.csv` has them; null where the table does not give them. */
  readonly insured: Decimal | null;
}
