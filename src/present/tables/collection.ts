import { prefectureTier } from '../../contract/table-cells.js';
import type { Table } from '../../contract/tables.js';
import type { CollectionTier } from '../../domain/case.js';
import type { FiscalYear } from '../../domain/fiscal-year.js';
import { Memo } from '../../domain/memo.js';
import type { CollectionResult, CollectionRow } from '../../domain/result.js';
import { ratePercent } from '../figures.js';
import { fiscalYearColumn, municipalityColumns, number, tableOf, text } from './columns.js';

/** `collection-targets.csv`: 目標収納率 and what was achieved. */
export function collectionTargetsTable(year: FiscalYear, { rows }: CollectionResult): Table {
  const names = new Memo(tierName);
  return tableOf<CollectionRow>(
    'collection-targets',
    [
      fiscalYearColumn(year),
      ...municipalityColumns<CollectionRow>(({ municipality }) => municipality),
      number('before_previous_rate', ({ beforePreviousRate }) => ratePercent(beforePreviousRate)),
      number('previous_rate', ({ previousRate }) => ratePercent(previousRate)),
      text('tier', ({ tier }) => tier && names.of(tier)),
      text('rule', ({ tier }) => tier?.target.rule ?? null),
      number('target_rate', ({ targetRate }) => ratePercent(targetRate)),
      number('actual_rate', ({ actualRate }) => ratePercent(actualRate)),
      text('achieved', ({ achieved }) => (achieved === null ? null : `${achieved}`)),
    ],
    rows,
  );
}

interface TierRow {
  readonly tier: string;
  readonly rule: string;
  readonly municipalities: number;
  readonly achieved: number | null;
  readonly targetRate: string | null;
  readonly actualRate: string | null;
}

/** `collection-tiers.csv`: how many achieved of how many, per tier, and the prefecture as the last row. */
export function collectionTiersTable(year: FiscalYear, { tiers, prefecture }: CollectionResult): Table {
  const rows: TierRow[] = tiers.map(({ tier, municipalities, achieved }) => ({
    tier: tierName(tier),
    rule: tier.target.rule,
    municipalities,
    achieved,
    targetRate: null,
    actualRate: null,
  }));
  rows.push({
    tier: prefectureTier,
    rule: 'at-least',
    municipalities: prefecture.municipalities,
    achieved: prefecture.achieved,
    targetRate: ratePercent(prefecture.targetRate),
    actualRate: ratePercent(prefecture.actualRate),
  });
  return tableOf<TierRow>(
    'collection-tiers',
    [
      fiscalYearColumn(year),
      text('tier', ({ tier }) => tier),
      text('rule', ({ rule }) => rule),
      number('municipalities', ({ municipalities }) => `${municipalities}`),
      number('achieved', ({ achieved }) => (achieved === null ? null : `${achieved}`)),
      number('target_rate', ({ targetRate }) => targetRate),
      number('actual_rate', ({ actualRate }) => actualRate),
    ],
    rows,
  );
}

/** `95-97`, in per cent. */
export function tierName({ from, below }: CollectionTier): string {
  return `${from.times(100).toFixed()}-${below.times(100).toFixed()}`;
}
