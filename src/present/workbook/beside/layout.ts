import { tableHeaders } from '../../../contract/table-columns.js';
import type { HeaderLanguage, TableName } from '../../../contract/tables.js';
import { ownPremiumOf } from '../../../domain/own-premium.js';
import type { Result, SegmentRow } from '../../../domain/result.js';
import { cellOn, type Frame, fixedRange, frame, type Rows } from '../address.js';
import { roundedIds } from '../sheet-columns.js';
import { type HelperId, type SheetId, sheetNames } from '../words.js';

/** Where a sheet is that has some municipalities only: segments one below the other, each with its total. */
export interface BesideLayout {
  readonly frame: Frame;
  /** Those that have a row. */
  readonly blocks: readonly Block[];
  /** Where each of them is. */
  readonly rowOf: ReadonlyMap<SegmentRow, number>;
}

/** The rows of a segment; the total stands below the last. */
export interface Block {
  /** Places of the segment and of its municipalities in the result. */
  readonly segment: number;
  readonly members: readonly number[];
  readonly rows: Rows;
}

/** What stands beside the standard rates: rates by own methods, and rates in force; null where a case has none. */
export interface BesideLayouts {
  readonly own: BesideLayout | null;
  readonly inForce: BesideLayout | null;
}

export function besideLayouts(result: Result, language: HeaderLanguage): BesideLayouts {
  const rows = result.segments.flatMap((segment) => segment.rows);
  const layout = (
    sheet: SheetId,
    table: TableName,
    helpers: readonly HelperId[],
    isThere: (row: SegmentRow) => boolean,
  ) => {
    const ids = [...tableHeaders(table).map(({ id }) => id), ...helpers];
    const blocks = blocksOf(result, isThere);
    if (blocks.length === 0) return null;
    return { frame: frame(sheetNames[sheet][language], ids), blocks, rowOf: rowsOf(result, blocks) };
  };
  const isOwn = ({ premium }: SegmentRow) => Boolean(premium?.ownMethod);
  const isInForce = ({ premium }: SegmentRow) => Boolean(premium?.inForce);
  return {
    own: layout('own-method', 'own-method-rates', ownHelpers(rows), isOwn),
    inForce: layout('rates-in-force', 'rate-comparison', inForceHelpers, isInForce),
  };
}

function blocksOf({ segments }: Result, isThere: (row: SegmentRow) => boolean): Block[] {
  let first = 2;
  return segments.flatMap(({ rows }, segment) => {
    const members = [...rows.keys()].filter((at) => isThere(rows[at]!));
    if (members.length === 0) return [];
    const block = { segment, members, rows: { first, last: first + members.length - 1 } };
    first += members.length + 1;
    return [block];
  });
}

function rowsOf({ segments }: Result, blocks: readonly Block[]): BesideLayout['rowOf'] {
  return new Map(
    blocks.flatMap(({ segment, members, rows: { first } }) =>
      members.map((municipality, at) => [segments[segment]!.rows[municipality]!, first + at] as const),
    ),
  );
}

/** Assets, households and adults only where the own method of some municipality may have them. */
function ownHelpers(rows: readonly SegmentRow[]): HelperId[] {
  const bases = rows.flatMap(({ premium, base }) => (ownPremiumOf(premium) ? [base] : []));
  const { exact, gaps } = roundedIds({
    assets: bases.some((base) => base.assets !== null),
    households: bases.some((base) => base.households !== null),
    adults: bases.some((base) => base.under18 !== null),
  });
  return [
    'given_income',
    'given_collection_rate',
    'income_base',
    'without_base',
    'levied_total_exact',
    ...exact,
    ...gaps,
    'input_faults',
    'check',
  ];
}

const inForceHelpers: readonly HelperId[] = [
  'income_base',
  'collection_rate',
  'levied_in_force_exact',
  'collected_exact',
  'sufficiency_exact',
  'levied_in_force_gap',
  'collected_gap',
  'sufficiency_gap',
  'input_faults',
  'check',
];

/** The cell of a municipality in a segment; undefined where it has no row. */
export function besideCell(
  { frame: own, rowOf }: BesideLayout,
  id: string,
  of: SegmentRow,
): string | undefined {
  const row = rowOf.get(of);
  return row === undefined ? undefined : cellOn(own, id, row);
}

/** The cells of a column in the rows of a segment, or of all. */
export function besideRanges({ frame: own, blocks }: BesideLayout, id: string, segment?: number): string[] {
  return blocks
    .filter((one) => segment === undefined || one.segment === segment)
    .map(({ rows }) => fixedRange(own, id, rows));
}
