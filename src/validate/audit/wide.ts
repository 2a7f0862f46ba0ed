import { type Finding, finding } from '../../domain/finding.js';
import { type Read, sound } from '../../domain/finding-log.js';
import { type Segment, segmentRecord, segments } from '../../domain/segment.js';
import { type CellColumn, rowPlace } from '../../read/place.js';
import type { TextTable } from '../../read/table.js';
import type { FigureCells } from './cells.js';
import { adultFigures, type SegmentFigures } from './figures.js';
import type { Headers } from './headers.js';
import { japaneseName } from './names.js';
import type { RowReader } from './shape.js';

/** The columns of a segment in a table that has one row per municipality. */
interface WideColumns {
  readonly segment: Segment;
  readonly incomeRate: CellColumn | undefined;
  readonly assetRate: CellColumn | undefined;
  /** 均等割額; in 子ども the total of an adult. */
  readonly perInsured: CellColumn | undefined;
  readonly perHousehold: CellColumn | undefined;
  /** 子ども: 均等割額 of all insured and 18歳以上均等割額. */
  readonly base: CellColumn | undefined;
  readonly increment: CellColumn | undefined;
}

/** Reads a table with a row for every municipality; undefined when it has not that shape. */
export function wideReader(table: TextTable, headers: Headers): Read<RowReader | undefined> {
  const all = segments.map((segment) => columnsOf(segment, headers)).filter(isThere);
  if (all.length === 0) return sound(undefined);
  const value: RowReader = {
    columns: all.flatMap(({ segment: _, ...columns }) => Object.values(columns)),
    columnOf(segment, cell) {
      const columns = all.find((one) => one.segment === segment);
      return columns?.[cell] ?? (cell === 'perInsured' ? columns?.base : undefined);
    },
    read: (cells) => all.map((columns) => readSegment(columns, cells)),
  };
  return { value, findings: all.flatMap((columns) => missingColumns(table, columns)) };
}

function columnsOf(segment: Segment, headers: Headers): WideColumns {
  const column = (name: string) => headers.get(`${segment}_${name}`);
  const { hasAdults } = segmentRecord(segment);
  return {
    segment,
    incomeRate: column('income_rate_pct'),
    assetRate: column('asset_rate_pct'),
    perInsured: column(hasAdults ? 'per_capita_adult_total_yen' : 'per_capita_yen'),
    perHousehold: column('per_household_yen'),
    base: hasAdults ? column('per_capita_base_yen') : undefined,
    increment: hasAdults ? column('per_capita_18plus_increment_yen') : undefined,
  };
}

function isThere({ segment: _, ...columns }: WideColumns): boolean {
  return Object.values(columns).some((column) => column !== undefined);
}

/** A segment needs 所得割率 and 均等割額 (in 子ども a total, or what makes it). */
function missingColumns(
  table: TextTable,
  { segment, incomeRate, perInsured, base, increment }: WideColumns,
): Finding[] {
  const { hasAdults } = segmentRecord(segment);
  const hasPerInsured = perInsured || (base && increment);
  const missing = [
    ...(incomeRate ? [] : ['income_rate_pct']),
    ...(hasPerInsured ? [] : [hasAdults ? 'per_capita_adult_total_yen' : 'per_capita_yen']),
  ];
  return missing.map((name) => {
    const japanese = japaneseName(segment, name);
    const args = { columns: [`${segment}_${name}`, japanese], japanese: [japanese], need: null };
    return finding('column-missing', rowPlace(table, table.headerLine), args);
  });
}

/** What a row says of a segment. */
function readSegment(
  { segment, incomeRate, assetRate, perInsured, perHousehold, base, increment }: WideColumns,
  cells: FigureCells,
): SegmentFigures {
  return {
    segment,
    incomeRate: cells.rate(incomeRate),
    assetRate: cells.rate(assetRate),
    perHousehold: cells.amount(perHousehold),
    ...adultFigures(cells.amount(perInsured), cells.amount(base), cells.amount(increment)),
  };
}
