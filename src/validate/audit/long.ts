import { japaneseHeader } from '../../contract/column-meaning.js';
import { type Finding, finding, type Place } from '../../domain/finding.js';
import { type Read, refused, sound } from '../../domain/finding-log.js';
import type { RateCell } from '../../domain/published-rates.js';
import { type Segment, segmentRecord, segments } from '../../domain/segment.js';
import { type CellColumn, rowPlace } from '../../read/place.js';
import type { TextTable } from '../../read/table.js';
import type { FigureCells } from './cells.js';
import { adultFigures, type SegmentFigures } from './figures.js';
import type { Headers } from './headers.js';
import { japaneseName } from './names.js';
import type { RowReader } from './shape.js';

const needed = ['segment', 'income_rate_percent', 'per_insured'] as const;
const optional = ['asset_rate_percent', 'per_household', 'per_adult_surcharge'] as const;

/** The columns of our own premium-rates.csv, which has a row for every municipality and segment. */
type LongColumns = Readonly<Record<(typeof needed)[number], CellColumn>> &
  Readonly<Partial<Record<(typeof optional)[number], CellColumn>>>;

/** Reads a table in the shape of premium-rates.csv. */
export function longReader(table: TextTable, headers: Headers): Read<RowReader | undefined> {
  const columns = columnsOf(headers);
  if (!columns) return refused(...missingIn(headers, rowPlace(table, table.headerLine)));
  return sound({
    columns: Object.values(columns),
    columnOf: (_, cell) => columns[columnNames[cell]],
    read(cells) {
      const segment = cells.segment(columns.segment);
      return segment ? [readRow(segment, columns, cells)] : [];
    },
  });
}

const columnNames = {
  incomeRate: 'income_rate_percent',
  assetRate: 'asset_rate_percent',
  perInsured: 'per_insured',
  perHousehold: 'per_household',
} as const satisfies Readonly<Record<RateCell, string>>;

function columnsOf(headers: Headers): LongColumns | undefined {
  const [segment, income_rate_percent, per_insured] = needed.map((name) => headers.get(name));
  if (!segment || !income_rate_percent || !per_insured) return undefined;
  const others = optional.filter((name) => headers.has(name)).map((name) => [name, headers.get(name)!]);
  return { segment, income_rate_percent, per_insured, ...Object.fromEntries(others) };
}

/** A table of neither shape lacks the column that every such table has. */
function missingIn(headers: Headers, place: Place): Finding[] {
  const isNeither = !headers.has('segment') && !headers.has('income_rate_percent');
  const inJapanese = (name: string) => japaneseHeader('premium-rates', name);
  if (isNeither) {
    const columns = [`${segments[0]}_income_rate_pct`, 'income_rate_percent'];
    const japanese = [japaneseName(segments[0]!, 'income_rate_pct'), inJapanese('income_rate_percent')];
    return [finding('column-missing', place, { columns, japanese, need: null })];
  }
  return needed
    .filter((name) => !headers.has(name))
    .map((name) => {
      const japanese = inJapanese(name);
      return finding('column-missing', place, {
        columns: [name, japanese],
        japanese: [japanese],
        need: null,
      });
    });
}

/** What a row says of its segment. In 子ども an adult pays 均等割額 and the surcharge. */
function readRow(segment: Segment, columns: LongColumns, cells: FigureCells): SegmentFigures {
  const perInsured = cells.amount(columns.per_insured);
  const surcharge = cells.amount(columns.per_adult_surcharge);
  return {
    segment,
    incomeRate: cells.rate(columns.income_rate_percent),
    assetRate: cells.rate(columns.asset_rate_percent),
    perHousehold: cells.amount(columns.per_household),
    ...(segmentRecord(segment).hasAdults
      ? adultFigures(undefined, perInsured, surcharge)
      : { perInsured, parts: null }),
  };
}
