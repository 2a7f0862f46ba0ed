import type { IncomeLevel, Pot, SegmentTerms } from '../../domain/case.js';
import type { Decimal } from '../../domain/decimal.js';
import { finding } from '../../domain/finding.js';
import type { FiscalYear } from '../../domain/fiscal-year.js';
import { type Segment, segmentRecord, segments } from '../../domain/segment.js';
import { settingAt } from '../../domain/setting.js';
import type { SegmentSettings } from '../../domain/settings/case-settings.js';
import { type PlacedSettings, placeOf } from './placed-settings.js';

/** The terms of every segment that the case has. Segments with findings are left out. */
export function segmentTerms(given: PlacedSettings, year: FiscalYear): readonly SegmentTerms[] {
  const { settings, tree, findings } = given;
  const named = segments.filter((segment) => settings.segments?.[segment]);
  if (named.length === 0 && !hasSegmentKeys(given)) {
    const place = placeOf(tree, 'segments');
    findings.push(finding('key-missing', place, { reason: 'always', options: ['segments'] }));
  }
  return named.flatMap((segment) => {
    const { since } = segmentRecord(segment);
    if (year < since) {
      findings.push(
        finding('segment-before-its-year', placeOf(tree, `segments.${segment}`), { segment, since }),
      );
      return [];
    }
    const terms = termsOf(segment, settings.segments?.[segment] ?? {}, given);
    return terms ? [terms] : [];
  });
}

function hasSegmentKeys({ tree }: PlacedSettings): boolean {
  const at = settingAt(tree, 'segments');
  return at !== undefined && !(at.kind === 'section' && at.entries.size === 0);
}

function termsOf(segment: Segment, own: SegmentSettings, given: PlacedSettings): SegmentTerms | undefined {
  const { premium } = given.settings;
  const method = own.method ?? premium?.method ?? 'two';
  const perInsuredWeight = own.per_insured_weight ?? premium?.per_insured_weight;
  const incomeWeight = own.income_weight ?? premium?.income_weight;
  const pot = potOf(own);
  if (!pot) missingGroup(segment, ['levy_base', 'required_total'], given);
  const incomeLevel = incomeLevelOf(own);
  if (!incomeLevel) missingGroup(segment, ['beta', 'national_income_per_insured'], given);
  const hasPerInsured = needed(method !== 'two', perInsuredWeight, segment, 'per_insured_weight', given);
  const hasIncome = needed(method === 'four', incomeWeight, segment, 'income_weight', given);
  if (!pot || !incomeLevel || !hasPerInsured || !hasIncome) return undefined;
  return {
    segment,
    pot,
    incomeLevel,
    method,
    ...(perInsuredWeight && { perInsuredWeight }),
    ...(incomeWeight && { incomeWeight }),
  };
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
function missingGroup(segment: Segment, keys: readonly string[], { tree, findings }: PlacedSettings): void {
  const at = `segments.${segment}`;
  if (keys.some((key) => settingAt(tree, `${at}.${key}`))) return;
  findings.push(finding('key-missing', placeOf(tree, at), { reason: 'one-of', options: keys }));
}

function needed(
  isNeeded: boolean,
  weight: Decimal | undefined,
  segment: Segment,
  key: string,
  { tree, findings }: PlacedSettings,
): boolean {
  if (!isNeeded || weight) return true;
  const standsWrong = settingAt(tree, `segments.${segment}.${key}`) ?? settingAt(tree, `premium.${key}`);
  if (!standsWrong) {
    findings.push(
      finding('key-missing', placeOf(tree, 'premium'), { reason: 'method', options: [`premium.${key}`] }),
    );
  }
  return false;
}
