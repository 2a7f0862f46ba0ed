import { tableHeaders } from '../../contract/table-columns.js';
import type { PartBase } from '../../domain/own-method.js';
import type { Result, SegmentResult, SegmentTotals } from '../../domain/result.js';
import { hasAssets, hasHouseholds, isByCollection } from './methods.js';
import type { HelperId } from './words.js';

/** The columns of a result table; those of relief only where something is taken off. */
export function columnIds(table: Parameters<typeof tableHeaders>[0], { relief }: Result): string[] {
  const ids = tableHeaders(table).map(({ id }) => id);
  return relief ? ids : ids.filter((id) => !reliefIds.includes(id));
}

const reliefIds: readonly string[] = ['relief', 'relief_residue'];

export function levyIds(result: Result): string[] {
  const helpers: HelperId[] = [
    ...(isCounted(result, 'households') ? ['households' as const] : []),
    ...(isCounted(result, 'assets') ? ['assets' as const] : []),
    ...(uses(result, 'under18') ? (['insured_under18', 'income_heads'] as const) : []),
    ...measuredIds(result, ({ rows }) => rows.map(({ base }) => base)),
    ...(uses(result, 'childReductions') ? ['child_reductions' as const] : []),
    ...(result.segments.some(isByCollection) ? ['collection_factor' as const] : []),
    'quota',
    'floor_units',
    'remainder',
    'rank',
    'extra',
    'error_bound',
    'input_faults',
    'check',
  ];
  return [...columnIds('levy', result), ...helpers];
}

/** Which published figures some row has beside 所得割率 and 均等割額. */
interface PublishedParts {
  readonly assets: boolean;
  readonly households: boolean;
  readonly adults: boolean;
}

/** Published figures before rounding, what leads to them, and how far each is from where it changes. */
export function roundedIds({ assets, households, adults }: PublishedParts): {
  readonly exact: readonly HelperId[];
  readonly gaps: readonly HelperId[];
} {
  return {
    exact: [
      'income_rate_exact',
      ...(assets ? ['asset_rate_exact' as const] : []),
      'per_insured_exact',
      ...(households ? ['per_household_exact' as const] : []),
      ...(adults
        ? (['per_insured_total', 'adult_total_exact', 'adult_surcharge_exact', 'adult_total'] as const)
        : []),
    ],
    gaps: [
      'levied_total_gap',
      'income_rate_gap',
      ...(assets ? ['asset_rate_gap' as const] : []),
      'per_insured_gap',
      ...(households ? ['per_household_gap' as const] : []),
      ...(adults ? ['adult_total_gap' as const] : []),
    ],
  };
}

function publishedParts(result: Result): PublishedParts {
  return {
    assets: result.segments.some(hasAssets),
    households: result.segments.some(hasHouseholds),
    adults: uses(result, 'under18'),
  };
}

export function rateIds(result: Result): string[] {
  const { exact, gaps } = roundedIds(publishedParts(result));
  const helpers: HelperId[] = [
    'levied_total_exact',
    ...(result.segments.some(({ ofRates }) => ofRates)
      ? (['rate_ability_share', 'rate_benefit_share'] as const)
      : []),
    'split_divisor',
    ...exact,
    ...gaps,
    'input_faults',
    'check',
  ];
  return [...columnIds('premium-rates', result), ...helpers];
}

export function prefectureIds(result: Result): string[] {
  // As one insurer a prefecture charges by two methods.
  const { exact, gaps } = roundedIds({ ...publishedParts(result), assets: false, households: false });
  const ofLevies: HelperId[] = [
    'national_income_per_insured',
    ...(uses(result, 'households') ? ['total_households' as const] : []),
    ...(uses(result, 'assets') ? ['total_assets' as const] : []),
    ...(uses(result, 'under18') ? (['total_under18', 'total_income_heads'] as const) : []),
    ...measuredIds(result, ({ totals }) => [totals]),
    ...(uses(result, 'childReductions') ? ['total_reductions' as const] : []),
    'weight_total',
    'pooled_total',
    'own_total',
    'whole_units',
    'missing_units',
    'part_unit',
    'cutoff_gap',
    'inexact',
    'input_faults',
  ];
  const ofRates: HelperId[] = ['levied_total_exact', ...exact, ...gaps, 'rate_faults'];
  const rates = hasRates(result);
  const beside = hasBeside(result);
  return [
    ...columnIds('prefecture', result),
    ...ofLevies,
    ...(rates ? ofRates : []),
    ...(beside ? ['own_and_in_force_faults'] : []),
    'levy_check',
    ...(rates ? ['rates_check'] : []),
    ...(beside ? ['own_and_in_force_check'] : []),
    'reason',
  ];
}

export function collectionIds(result: Result): string[] {
  return [...columnIds('collection-targets', result), 'counted_insured', 'weighted_rate'];
}

/** Means per insured, where some segment has them. */
function measuredIds(
  { segments }: Result,
  of: (segment: SegmentResult) => readonly Pick<SegmentTotals, 'incomePerInsured' | 'assetsPerInsured'>[],
): ('income_per_insured' | 'assets_per_insured')[] {
  const all = segments.flatMap(of);
  return [
    ...(all.some((one) => one.incomePerInsured) ? ['income_per_insured' as const] : []),
    ...(all.some((one) => one.assetsPerInsured) ? ['assets_per_insured' as const] : []),
  ];
}

/** Whether any municipality has them: also where only its own method or its rates in force need them. */
function isCounted({ segments }: Result, base: PartBase): boolean {
  return segments.some(({ rows }) => rows.some((row) => row.base[base] !== null));
}

function uses(
  { segments }: Result,
  quantity: 'households' | 'assets' | 'under18' | 'childReductions',
): boolean {
  return segments.some(({ totals }) => totals[quantity] !== null);
}

/** Whether any municipality has an own method or rates in force. */
function hasBeside({ segments }: Result): boolean {
  return segments.some(({ rows }) => rows.some(({ premium }) => premium?.ownMethod ?? premium?.inForce));
}

export function hasRates({ segments }: Result): boolean {
  return segments.some(({ premium }) => premium !== null);
}
