import type { IncomeLevel, Pot, SegmentTerms } from '../../domain/case.js';
import { type Finding, finding } from '../../domain/finding.js';
import { FindingLog, type Read } from '../../domain/finding-log.js';
import type { FiscalYear } from '../../domain/fiscal-year.js';
import { methodDefault, type Segment, segmentRecord, segments } from '../../domain/segment.js';
import { type SectionSetting, settingAt } from '../../domain/setting.js';
import type { SegmentSettings } from '../../domain/settings/case-settings.js';
import { type PlacedSettings, placeOf } from './placed-settings.js';

/** The terms of every segment that the case has. A segment without its pot or its income level is left out. */
export function segmentTerms(given: PlacedSettings, year: FiscalYear): Read<readonly SegmentTerms[]> {
  const { settings, tree } = given;
  const log = new FindingLog();
  const named = segments.filter((segment) => settings.segments?.[segment]);
  if (named.length === 0 && !hasSegmentKeys(given)) {
    const place = placeOf(tree, 'segments');
    log.add(finding('key-missing', place, { reason: 'always', options: ['segments'] }));
  }
  const terms = named.flatMap((segment) => {
    const { since } = segmentRecord(segment);
    if (year >= since) return log.take(termsOf(segment, settings.segments?.[segment] ?? {}, given)) ?? [];
    log.add(finding('segment-before-its-year', placeOf(tree, `segments.${segment}`), { segment, since }));
    return [];
  });
  return log.with(terms);
}

function hasSegmentKeys({ tree }: PlacedSettings): boolean {
  const at = settingAt(tree, 'segments');
  return at !== undefined && !(at.kind === 'section' && at.entries.size === 0);
}

function termsOf(
  segment: Segment,
  own: SegmentSettings,
  { settings: { premium }, tree }: PlacedSettings,
): Read<SegmentTerms | undefined> {
  const log = new FindingLog();
  const method = own.method ?? premium?.method ?? methodDefault;
  const perInsuredWeight = own.per_insured_weight ?? premium?.per_insured_weight;
  const incomeWeight = own.income_weight ?? premium?.income_weight;
  const pot = potOf(own);
  if (!pot) log.add(missingGroup(segment, ['levy_base', 'required_total'], tree));
  const incomeLevel = incomeLevelOf(own);
  if (!incomeLevel) log.add(missingGroup(segment, ['beta', 'national_income_per_insured'], tree));
  // A segment that lacks a weight is kept: the tables are still held against what its method needs.
  if (method !== 'two' && !perInsuredWeight) log.add(missingWeight(segment, 'per_insured_weight', tree));
  if (method === 'four' && !incomeWeight) log.add(missingWeight(segment, 'income_weight', tree));
  if (!pot || !incomeLevel) return log.with(undefined);
  return log.with({
    segment,
    pot,
    incomeLevel,
    method,
    ...(perInsuredWeight && { perInsuredWeight }),
    ...(incomeWeight && { incomeWeight }),
  });
}

/** The pot that the settings of a segment state. */
export function potOf({
  levy_base: levyBase,
  required_total: requiredTotal,
}: SegmentSettings): Pot | undefined {
  if (levyBase !== undefined) return { levyBase };
  return requiredTotal === undefined ? undefined : { requiredTotal };
}

/** The income level that the settings of a segment state. */
export function incomeLevelOf({
  beta,
  national_income_per_insured: nationalIncomePerInsured,
}: SegmentSettings): IncomeLevel | undefined {
  if (beta) return { beta };
  return nationalIncomePerInsured && { nationalIncomePerInsured };
}

/** One of a group must stand; when one stands but does not fit, that was said already. */
function missingGroup(segment: Segment, keys: readonly string[], tree: SectionSetting): Finding | undefined {
  const at = `segments.${segment}`;
  if (keys.some((key) => settingAt(tree, `${at}.${key}`))) return undefined;
  return finding('key-missing', placeOf(tree, at), { reason: 'one-of', options: keys });
}

/** A weight that the method needs stands in the segment or under `premium`. */
function missingWeight(segment: Segment, key: string, tree: SectionSetting): Finding | undefined {
  if (settingAt(tree, `segments.${segment}.${key}`) ?? settingAt(tree, `premium.${key}`)) return undefined;
  return finding('key-missing', placeOf(tree, 'premium'), { reason: 'method', options: [`premium.${key}`] });
}
