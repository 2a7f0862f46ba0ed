import {
  type Case,
  type CollectionTargets,
  type CollectionTier,
  caseDefaults,
  type PremiumTerms,
  premiumDefaults,
} from '../../domain/case.js';
import { type Finding, finding, type Place } from '../../domain/finding.js';
import { type FiscalYear, firstLevyYear } from '../../domain/fiscal-year.js';
import { foldWord } from '../../domain/folded-word.js';
import type { YearValue } from '../../domain/schedule.js';
import { segmentRecord, segments } from '../../domain/segment.js';
import { placed, type Setting, settingAt } from '../../domain/setting.js';
import type { CaseSettings } from '../../domain/settings/case-settings.js';
import { tiersForm } from '../../domain/settings/collection.js';
import { holdsIn, targetTables } from '../../policy/policies.js';
import { suggest } from '../suggest.js';
import { type PlacedSettings, placeOf } from './placed-settings.js';
import { readForm } from './read-form.js';
import { segmentTerms } from './segment-terms.js';

/** A case without its tables. */
export type CaseTerms = Omit<Case, 'municipalities' | 'adjustments'> & { readonly prefecture?: string };

/** Whether one of the segments follows α. */
export function needsAlpha({ segments: given }: CaseSettings): boolean {
  return segments.some((segment) => given?.[segment] && segmentRecord(segment).isIndexed);
}

/** The terms of a case from its settings; undefined when the fiscal year is not known. */
export function caseTerms(given: PlacedSettings): CaseTerms | undefined {
  const { settings, tree, findings } = given;
  const year = fiscalYearOf(given);
  if (year === undefined) return undefined;
  const segments = segmentTerms(given, year);
  if (settings.alpha) checkStart(settings.alpha, year, placeOf(tree, 'alpha'), findings);
  else if (needsAlpha(settings) && !settingAt(tree, 'alpha')) {
    findings.push(finding('key-missing', placeOf(tree, 'alpha'), { reason: 'medical', options: ['alpha'] }));
  }
  const targets = collectionTargets(given, year);
  return {
    ...(settings.title !== undefined && { title: settings.title }),
    ...(settings.run !== undefined && { run: settings.run }),
    ...(settings.prefecture !== undefined && { prefecture: settings.prefecture }),
    fiscalYear: year,
    segments,
    ...(settings.alpha && { medicalReflection: settings.alpha }),
    medicalIndexBasis: settings.medical_index?.basis ?? caseDefaults.medicalIndexBasis,
    pooling: pooledItems(given, year),
    levyRounding: { ...caseDefaults.levyRounding, ...defined(settings.levy?.rounding) },
    ...(!settings.premium?.isOff && { premium: premiumTerms(settings) }),
    ...(targets && { collectionTargets: targets }),
  };
}

function fiscalYearOf({ settings, tree, findings }: PlacedSettings): FiscalYear | undefined {
  const year = settings.fiscal_year;
  const place = placeOf(tree, 'fiscal_year');
  if (year === undefined) {
    if (!settingAt(tree, 'fiscal_year')) {
      findings.push(finding('key-missing', place, { reason: 'always', options: ['fiscal_year'] }));
    }
  } else if (year < firstLevyYear) {
    findings.push(finding('year-before-levy', place));
    return undefined;
  }
  return year;
}

/** A schedule that begins after the fiscal year has no value for it. */
function checkStart(value: YearValue, year: FiscalYear, place: Place, findings: Finding[]): void {
  const first = 'values' in value ? value.values[0]?.year : undefined;
  if (first !== undefined && first > year)
    findings.push(finding('schedule-starts-later', place, { first, year }));
}

function pooledItems({ settings, tree, findings }: PlacedSettings, year: FiscalYear): Case['pooling'] {
  const seen = new Set<string | undefined>();
  return (settings.pooling ?? []).flatMap(({ item, ratio }, at) => {
    const list = settingAt(tree, 'pooling');
    const place = (list?.kind === 'list' && list.items[at]?.place) || placeOf(tree, 'pooling');
    if (ratio) checkStart(ratio, year, place, findings);
    else missingIn(list, at, 'ratio', place, findings);
    if (item === undefined) missingIn(list, at, 'item', place, findings);
    if (item !== undefined && seen.has(item)) {
      findings.push(finding('pooled-item-repeated', { ...place, value: item }));
    }
    seen.add(item);
    return item !== undefined && ratio ? [{ item, ratio }] : [];
  });
}

function missingIn(
  list: Setting | undefined,
  at: number,
  key: string,
  place: Place,
  findings: Finding[],
): void {
  const entry = list?.kind === 'list' ? list.items[at] : undefined;
  if (entry && settingAt(entry, key)) return;
  findings.push(finding('key-missing', place, { reason: 'always', options: [key] }));
}

function premiumTerms({ premium, collection }: CaseSettings): PremiumTerms {
  const rounding = premium?.rounding;
  return {
    incomeRateRounding: rounding?.income_rate ?? premiumDefaults.incomeRateRounding,
    amountRounding: rounding?.amount ?? premiumDefaults.amountRounding,
    amountUnit: rounding?.amount_unit ?? premiumDefaults.amountUnit,
    standardCollection: collection?.standard ?? premiumDefaults.standardCollection,
    ...(collection?.prefecture_rate && { prefectureCollectionRate: collection.prefecture_rate }),
  };
}

function collectionTargets(given: PlacedSettings, year: FiscalYear): CollectionTargets | undefined {
  const { targets, national_average: nationalAverage } = given.settings.collection ?? {};
  const tiers = typeof targets === 'string' ? builtInTiers(targets, year, given) : targets;
  return tiers && { tiers, ...(nationalAverage && { nationalAverage }) };
}

function builtInTiers(
  id: string,
  year: FiscalYear,
  { tree, findings }: PlacedSettings,
): readonly CollectionTier[] | undefined {
  const place = placeOf(tree, 'collection.targets');
  const table = targetTables.find((one) => one.id === foldWord(id));
  if (!table) {
    const options = [...targetTables.map((one) => one.id), 'none'];
    const expected = { oneOf: options, suggestion: suggest(foldWord(id), options) };
    findings.push(finding('value-invalid', place, { expected }));
    return undefined;
  }
  if (!holdsIn(table, year)) {
    findings.push(finding('targets-validity', place, { from: table.from, to: table.to, year }));
    return undefined;
  }
  const listed = table.tiers.map(({ tier }) => tier);
  const tiers = readForm(tiersForm, placed(listed, place), findings);
  return typeof tiers === 'string' ? undefined : tiers;
}

/** The entries that are there. */
function defined<Values extends object>(
  values: Values | undefined,
): { [Key in keyof Values]?: NonNullable<Values[Key]> } {
  return Object.fromEntries(Object.entries(values ?? {}).filter(([, value]) => value !== undefined)) as {
    [Key in keyof Values]?: NonNullable<Values[Key]>;
  };
}
