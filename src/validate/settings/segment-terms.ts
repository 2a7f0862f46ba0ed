import type { IncomeLevel, Pot, SegmentTerms } from '../../domain/case.js';
import { type Finding, finding } from '../../domain/finding.js';
import { FindingLog, type Read } from '../../domain/finding-log.js';
import type { FiscalYear } from '../../domain/fiscal-year.js';
import { type Segment, segmentRecord, segments } from '../../domain/segment.js';
import { type SectionSetting, settingAt } from '../../domain/setting.js';
import type { SegmentSettings } from '../../domain/settings/case-settings.js';
import { type PlacedSettings, placeOf } from './placed-settings.js';
import { shareTerms } from './share-terms.js';

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
  given: PlacedSettings,
): Read<SegmentTerms | undefined> {
  const { tree } = given;
  const log = new FindingLog();
  const { rates, levy, gamma } = log.take(shareTerms(segment, own, given));
  const pot = potOf(own);
  if (!pot) log.add(missingGroup(segment, ['levy_base', 'required_total'], tree));
  const incomeLevel = incomeLevelOf(own);
  if (!incomeLevel) log.add(missingGroup(segment, ['beta', 'national_income_per_insured'], tree));
  if (!pot || !incomeLevel) return log.with(undefined);
  return log.with({
    segment,
    pot,
    incomeLevel,
    ...(own.prefecture_income_per_insured && {
      prefectureIncomePerInsured: own.prefecture_income_per_insured,
    }),
    ...rates,
    ...(levy && { levy }),
    ...(gamma === 'collection' && { gamma }),
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
  if (beta) return { beta, ...(nationalIncomePerInsured && { nationalIncomePerInsured }) };
  return nationalIncomePerInsured && { nationalIncomePerInsured };
}

/** One of a group must stand; when one stands but does not fit, that was said already. */
function missingGroup(segment: Segment, keys: readonly string[], tree: SectionSetting): Finding | undefined {
  const at = `segments.${segment}`;
  if (keys.some((key) => settingAt(tree, `${at}.${key}`))) return undefined;
  return finding('key-missing', placeOf(tree, at), { reason: 'one-of', options: keys });
}
