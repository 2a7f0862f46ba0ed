import {
  type ComparedLevies,
  type ComparedLevy,
  type ComparedRate,
  type Comparison,
  causes,
  leviesOf,
  type PerInsured,
  type RateKind,
  rateGroups,
  rateKinds,
} from '../../../analyse/compare/compare.js';
import { compareText } from '../../../domain/finding.js';
import { premiumPerInsuredIds, quantity } from '../../../domain/quantities/catalogue.js';
import type { Segment } from '../../../domain/segment.js';
import { nearestYen, yen } from '../../figures.js';
import { causeColumns } from '../cause-columns.js';
import { percent } from '../figures.js';
import { rateText } from '../rate-tables.js';
import type { ComparisonWords } from '../words/comparison-words.js';
import type { ComparisonColumn } from './table.js';

/** A municipality in a segment; the sum of a segment has no code, all segments together no segment. */
export interface LevyRow
  extends PerInsured,
    Pick<ComparedLevy, 'before' | 'after' | 'change' | 'changeRatio' | 'causes'> {
  readonly code: string | null;
  readonly name: string;
  readonly segment: Segment | null;
  readonly rates: ComparedRate['rates'] | undefined;
}

/** What of a comparison is asked for as tables. */
export interface AskedTables {
  /** One segment alone; null is all. */
  readonly segment: Segment | null;
  readonly order: 'code' | 'change';
}

/**
 * Every municipality in every segment and over all of them; behind those of a segment the row 合計, whose rates are those
 * of the prefecture.
 */
export function levyRows(comparison: Comparison, { segment: only, order }: AskedTables): LevyRow[] {
  return leviesOf(comparison, only).flatMap((levies) => {
    const rates = comparison.rates.find(({ segment }) => segment === levies.segment);
    return rowsOf(levies, order).map((row) => ({
      ...row,
      segment: levies.segment,
      rates: rates?.rows.find(({ code }) => code === row.code)?.rates,
    }));
  });
}

function rowsOf(
  { rows, sum }: ComparedLevies,
  order: 'code' | 'change',
): Omit<LevyRow, 'segment' | 'rates'>[] {
  const byCode = (a: ComparedLevy, b: ComparedLevy) => compareText(a.municipality.code, b.municipality.code);
  const ordered = order === 'code' ? [...rows].sort(byCode) : rows;
  return [
    ...ordered.map((row) => ({ ...row, ...row.municipality })),
    { ...sum, code: null, name: totalName },
  ];
}

/** What the rows are called that add up a segment. */
const totalName = '合計';

/** @param segmentName how cells name a segment */
export function levyColumns(
  segmentName: (segment: Segment | null) => string,
): readonly ComparisonColumn<LevyRow>[] {
  return [
    { id: 'municipality_code', title: (words) => words.code, kind: 'text', cell: ({ code }) => code },
    { id: 'municipality_name', title: (words) => words.municipality, kind: 'text', cell: ({ name }) => name },
    { id: 'segment', title: (words) => words.segment, kind: 'text', cell: (row) => segmentName(row.segment) },
    yenOf(
      'before',
      (words, { before }) => words.of(words.levy, before),
      (row) => yen(row.before),
    ),
    yenOf(
      'after',
      (words, { after }) => words.of(words.levy, after),
      (row) => yen(row.after),
    ),
    yenOf(
      'change',
      (words) => words.of(words.levy, words.change),
      (row) => `${row.change}`,
    ),
    ratioOf(
      'change_percent',
      (words) => words.levy,
      (row) => row.changeRatio,
    ),
    yenOf(
      'before_per_insured',
      (words, { before }) => words.of(words.perInsured, before),
      (row) => nearestYen(row.beforePerInsured),
    ),
    yenOf(
      'after_per_insured',
      (words, { after }) => words.of(words.perInsured, after),
      (row) => nearestYen(row.afterPerInsured),
    ),
    yenOf(
      'change_per_insured',
      (words) => words.of(words.perInsured, words.change),
      (row) => nearestYen(row.changePerInsured),
    ),
    ratioOf(
      'change_per_insured_percent',
      (words) => words.perInsured,
      (row) => row.changeRatioPerInsured,
    ),
    ...causes.map((cause) => ({
      ...yenOf(
        causeColumns[cause],
        (words) => words.of(words.causeHead, words.cause(cause)),
        (row) => (row.causes ? `${row.causes[cause]}` : null),
      ),
      isOfChange: true,
    })),
    ...rateParts(),
  ];
}

function yenOf(
  id: string,
  title: ComparisonColumn<LevyRow>['title'],
  cell: ComparisonColumn<LevyRow>['cell'],
): ComparisonColumn<LevyRow> {
  return { id, title, kind: 'number', look: 'yen', cell };
}

function ratioOf(
  id: string,
  figure: (words: ComparisonWords) => string,
  ratio: (row: LevyRow) => LevyRow['changeRatio'],
): ComparisonColumn<LevyRow> {
  return {
    id,
    title: (words) => words.of(figure(words), words.changePercent),
    kind: 'number',
    look: 'hundredths',
    cell: (row) => {
      const value = ratio(row);
      return value && percent(value);
    },
  };
}

function isStandard(kind: RateKind): boolean {
  return rateGroups.standard.some((one) => one === kind);
}

/** Of a standard rate, which is called as such; everything else has a name of its own. */
function idOf(side: 'before' | 'after' | 'change', kind: RateKind): string {
  const isOfAll = premiumPerInsuredIds.some((one) => one === kind);
  return isStandard(kind) && !isOfAll ? `${side}_standard_${kind}` : `${side}_${kind}`;
}

function rateParts(): ComparisonColumn<LevyRow>[] {
  return rateKinds.flatMap((kind) =>
    (['before', 'after', 'change'] as const).map(
      (side) =>
        ({
          id: idOf(side, kind),
          title: (words, sides) =>
            words.of(words.rate(kind), side === 'change' ? words.difference : sides[side]),
          kind: 'number',
          look: quantity(kind).form === 'published' ? 'hundredths' : 'yen',
          cell: ({ rates }) => rateText(kind, rates?.get(kind)?.[side] ?? null),
        }) satisfies ComparisonColumn<LevyRow>,
    ),
  );
}
