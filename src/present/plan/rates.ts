import { formatFiscalYear } from '../../domain/fiscal-year.js';
import type { PlanYear } from '../../domain/plan/result.js';
import { Rational, sum } from '../../domain/rational.js';
import type { Result, SegmentResult, SegmentRow } from '../../domain/result.js';
import { nearestYen } from '../figures.js';
import { municipalTable, prefectureTable } from '../tables/by-segment.js';
import type { ResultColumn } from '../tables/columns.js';
import { planTable } from './columns.js';

type Cells = readonly (string | null)[];

/** 都道府県標準保険料率 in the rows 合計. */
const ofPrefecture = ['income_rate_percent', 'per_insured', 'per_adult_surcharge'];

/** `rates.csv`: 標準保険料率 of every year, per segment with what all municipalities come to and the rate of the prefecture. */
export function ratesTable(years: readonly PlanYear[]) {
  const tables = years.map(({ result }) => ({ result, table: municipalTable('premium-rates', result) }));
  const columns = tables[0]?.table.columns ?? [];
  const ids = columns.map(({ id }) => id);
  return planTable<Cells>(
    'rates',
    columns.map(
      ({ id, kind }, place): ResultColumn<Cells> => ({ id, kind, cell: (cells) => cells[place] ?? null }),
    ),
    tables.flatMap(({ result, table }) => [...table.rows, ...totals(result, ids)]),
  );
}

function totals(result: Result, ids: readonly string[]): Cells[] {
  const prefecture = prefectureTable(result);
  return result.segments.map((segment, at) => {
    const cells = new Map(prefecture.columns.map(({ id }, place) => [id, prefecture.rows[at]![place]!]));
    const summed = sums(segment);
    return ids.map((id) => {
      if (id === 'fiscal_year') return formatFiscalYear(result.fiscalYear);
      if (id === 'municipality_name') return '合計';
      if (id === 'segment') return segment.segment;
      return summed[id] ?? (ofPrefecture.includes(id) ? (cells.get(id) ?? null) : null);
    });
  });
}

function sums({ levyTotal, rows }: SegmentResult): Readonly<Record<string, string | null>> {
  const of = (figure: (premium: NonNullable<SegmentRow['premium']>) => Rational) =>
    sum(rows.map(({ premium }) => (premium ? figure(premium) : Rational.zero)));
  return {
    levy: `${levyTotal}`,
    premium_adjustment: nearestYen(of(({ premiumAdjustment }) => Rational.of(premiumAdjustment))),
    premium_requirement: nearestYen(of(({ premiumRequirement }) => Rational.of(premiumRequirement))),
    levied_total: nearestYen(of(({ leviedTotal }) => leviedTotal)),
  };
}
