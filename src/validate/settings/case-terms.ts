import {
  type Case,
  type CollectionTargets,
  type CollectionTier,
  caseDefaults,
  type PremiumTerms,
  premiumDefaults,
  type SegmentTerms,
} from '../../domain/case.js';
import { type Finding, finding, type Place } from '../../domain/finding.js';
import { FindingLog, type Read, refused, sound } from '../../domain/finding-log.js';
import { type FiscalYear, firstLevyYear } from '../../domain/fiscal-year.js';
import { foldWord } from '../../domain/folded-word.js';
import { indexedSegments, type Segment } from '../../domain/segment.js';
import { placed, type Setting, settingAt } from '../../domain/setting.js';
import type { CaseSettings } from '../../domain/settings/case-settings.js';
import { tiersForm } from '../../domain/settings/collection.js';
import { holdsIn, targetTables } from '../../policy/policies.js';
import { suggest } from '../suggest.js';
import { lateStart } from './late-start.js';
import { asksForRates, type PlacedSettings, placeOf } from './placed-settings.js';
import { readForm } from './read-form.js';
import { reliefTerms } from './relief-terms.js';
import { segmentTerms } from './segment-terms.js';

/** A case without its tables. */
export type CaseTerms = Omit<Case, 'municipalities' | 'adjustments' | 'ownMethods' | 'ratesInForce'> & {
  readonly prefecture?: string;
};

/** The first of the segments that follows α. */
export function needsAlpha({ segments: given }: CaseSettings): Segment | undefined {
  return indexedSegments.find((segment) => given?.[segment]);
}

/** The terms of a case from its settings; undefined when the fiscal year is not known. */
export function caseTerms(given: PlacedSettings): Read<CaseTerms | undefined> {
  const { settings, tree } = given;
  const log = new FindingLog();
  const year = log.take(fiscalYearOf(given));
  if (year === undefined) return log.with(undefined);
  const segments = log.take(segmentTerms(given, year));
  if (settings.alpha) log.add(lateStart(settings.alpha, year, placeOf(tree, 'alpha')));
  else if (!settingAt(tree, 'alpha')) log.add(missingAlpha(given));
  log.add(incompleteConfirmations(given));
  const targets = given.leviesOnly ? undefined : log.take(collectionTargets(given, year));
  return log.with({
    ...(settings.title !== undefined && { title: settings.title }),
    ...(settings.run !== undefined && { run: settings.run }),
    ...(settings.prefecture !== undefined && { prefecture: settings.prefecture }),
    fiscalYear: year,
    segments,
    ...(settings.alpha && { medicalReflection: settings.alpha }),
    medicalIndexBasis: settings.medical_index?.basis ?? caseDefaults.medicalIndexBasis,
    incomeBasis: settings.income?.basis ?? caseDefaults.incomeBasis,
    assetsBasis: settings.assets?.basis ?? caseDefaults.assetsBasis,
    ...log.take(levyTerms(given, year, segments)),
    ...(asksForRates(given)
      ? { premium: premiumTerms(settings) }
      : { levyCollection: settings.collection?.standard ?? premiumDefaults.standardCollection }),
    ...(targets && { collectionTargets: targets }),
  });
}

/** How the levy is shared, relieved, rounded and paid. */
function levyTerms(
  given: PlacedSettings,
  year: FiscalYear,
  segments: readonly SegmentTerms[],
): Read<Pick<Case, 'pooling' | 'relief' | 'levyRounding' | 'instalments'>> {
  const { levy } = given.settings;
  const log = new FindingLog();
  const pooling = log.take(pooledItems(given, year));
  const ofCase = segments.map(({ segment }) => segment);
  const relief = log.take(reliefTerms(given, year, ofCase));
  return log.with({
    pooling,
    ...(relief && { relief }),
    levyRounding: { ...caseDefaults.levyRounding, ...defined(levy?.rounding) },
    ...(levy?.instalments !== undefined && { instalments: levy.instalments }),
  });
}

function missingAlpha({ settings, tree }: PlacedSettings): Finding | undefined {
  const segment = needsAlpha(settings);
  const args = segment && ({ reason: 'index', segment, options: ['alpha'] } as const);
  return args && finding('key-missing', placeOf(tree, 'alpha'), args);
}

function fiscalYearOf({ settings, tree }: PlacedSettings): Read<FiscalYear | undefined> {
  const year = settings.fiscal_year;
  const place = placeOf(tree, 'fiscal_year');
  if (year !== undefined)
    return year < firstLevyYear ? refused(finding('year-before-levy', place)) : sound(year);
  if (settingAt(tree, 'fiscal_year')) return refused();
  return refused(finding('key-missing', place, { reason: 'always', options: ['fiscal_year'] }));
}

function pooledItems({ settings, tree }: PlacedSettings, year: FiscalYear): Read<Case['pooling']> {
  const log = new FindingLog();
  const seen = new Set<string | undefined>();
  const items = (settings.pooling ?? []).flatMap(({ item, ratio }, at) => {
    const list = settingAt(tree, 'pooling');
    const place = (list?.kind === 'list' && list.items[at]?.place) || placeOf(tree, 'pooling');
    log.add(ratio ? lateStart(ratio, year, place) : missingIn(list, at, 'ratio', place));
    if (item === undefined) log.add(missingIn(list, at, 'item', place));
    else if (seen.has(item)) log.add(finding('pooled-item-repeated', { ...place, value: item }));
    seen.add(item);
    return item !== undefined && ratio ? [{ item, ratio }] : [];
  });
  return log.with(items);
}

/** Of a warning that was looked at everything must be said: which, where and why. */
function incompleteConfirmations({ settings, tree }: PlacedSettings): Finding[] {
  const list = settingAt(tree, 'confirm');
  return (settings.confirm ?? []).flatMap((one, at) => {
    const place = (list?.kind === 'list' && list.items[at]?.place) || placeOf(tree, 'confirm');
    const missing = (['finding', 'at', 'reason'] as const).filter((key) => one[key] === undefined);
    return missing.flatMap((key) => missingIn(list, at, key, place) ?? []);
  });
}

function missingIn(list: Setting | undefined, at: number, key: string, place: Place): Finding | undefined {
  const entry = list?.kind === 'list' ? list.items[at] : undefined;
  if (entry && settingAt(entry, key)) return undefined;
  return finding('key-missing', place, { reason: 'always', options: [key] });
}

function premiumTerms({ premium, collection }: CaseSettings): PremiumTerms {
  const rounding = premium?.rounding;
  return {
    incomeRateRounding: rounding?.income_rate ?? premiumDefaults.incomeRateRounding,
    amountRounding: rounding?.amount ?? premiumDefaults.amountRounding,
    amountUnit: rounding?.amount_unit ?? premiumDefaults.amountUnit,
    adultAmounts: rounding?.adult ?? premiumDefaults.adultAmounts,
    standardCollection: collection?.standard ?? premiumDefaults.standardCollection,
    ...(collection?.prefecture_rate && { prefectureCollectionRate: collection.prefecture_rate }),
  };
}

function collectionTargets(given: PlacedSettings, year: FiscalYear): Read<CollectionTargets | undefined> {
  const { targets, national_average: nationalAverage } = given.settings.collection ?? {};
  const { value: tiers, findings } =
    typeof targets === 'string' ? builtInTiers(targets, year, given) : sound(targets);
  return { value: tiers && { tiers, ...(nationalAverage && { nationalAverage }) }, findings };
}

function builtInTiers(
  id: string,
  year: FiscalYear,
  { tree }: PlacedSettings,
): Read<readonly CollectionTier[] | undefined> {
  const place = placeOf(tree, 'collection.targets');
  const table = targetTables.find((one) => one.id === foldWord(id));
  if (!table) {
    const options = [...targetTables.map((one) => one.id), 'none'];
    const expected = { oneOf: options, suggestion: suggest(foldWord(id), options) };
    return refused(finding('value-invalid', place, { expected }));
  }
  if (!holdsIn(table, year))
    return refused(finding('targets-validity', place, { from: table.from, to: table.to, year }));
  const listed = table.tiers.map(({ tier }) => tier);
  const { value, findings } = readForm(tiersForm, placed(listed, place));
  return { value: typeof value === 'string' ? undefined : value, findings };
}

/** The entries that are there. */
function defined<Values extends object>(
  values: Values | undefined,
): { [Key in keyof Values]?: NonNullable<Values[Key]> } {
  return Object.fromEntries(Object.entries(values ?? {}).filter(([, value]) => value !== undefined)) as {
    [Key in keyof Values]?: NonNullable<Values[Key]>;
  };
}
