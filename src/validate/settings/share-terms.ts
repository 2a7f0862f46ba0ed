import { type Gamma, isSharedAlike, type ShareTerms } from '../../domain/case.js';
import type { Decimal } from '../../domain/decimal.js';
import { type Finding, finding } from '../../domain/finding.js';
import { FindingLog, type Read } from '../../domain/finding-log.js';
import { methodDefault, type Segment, weightKeysOf } from '../../domain/segment.js';
import { type Setting, settingAt } from '../../domain/setting.js';
import type { SegmentSettings } from '../../domain/settings/case-settings.js';
import { asksForRates, type PlacedSettings, placeOf } from './placed-settings.js';

/** By what a segment is shared: method and weights of its rates, those of its levy where they are others, and γ. */
export interface SegmentShares {
  readonly rates: ShareTerms;
  readonly levy?: ShareTerms;
  readonly gamma: Gamma | undefined;
}

/** Method and weights as some sections give them, the first that has a key holds. */
interface Sections {
  readonly given: readonly (Partial<ShareTermsGiven> | undefined)[];
  /** The same sections by their keys. */
  readonly keys: readonly string[];
}

interface ShareTermsGiven {
  readonly method: ShareTerms['method'];
  readonly per_insured_weight: Decimal;
  readonly income_weight: Decimal;
}

/**
 * Each key of the rates is looked up in the segment and then in `premium`; each of the levy before that in the `levy` of
 * the segment and in `levy`. Without rates only the levy is shared, and `premium: none` says nothing.
 */
export function shareTerms(
  segment: Segment,
  own: SegmentSettings,
  given: PlacedSettings,
): Read<SegmentShares> {
  const { settings } = given;
  const log = new FindingLog();
  const isOff = settings.premium?.isOff ?? false;
  const ofLevy: Sections = {
    given: [own.levy, settings.levy, own, ...(isOff ? [] : [settings.premium])],
    keys: [`segments.${segment}.levy`, 'levy', `segments.${segment}`, ...(isOff ? [] : ['premium'])],
  };
  const ofRates: Sections = { given: ofLevy.given.slice(2), keys: ofLevy.keys.slice(2) };
  const hasRates = asksForRates(given);
  log.add(methodLeftOut(ofLevy, given));
  const levy = termsIn(ofLevy);
  const rates = hasRates ? termsIn(ofRates) : levy;
  const isAlike = isSharedAlike(levy, rates);
  if (hasRates) log.add(missingWeights(rates, ofRates, 'premium', given));
  if (!isAlike || !hasRates)
    log.add(missingWeights(levy, ofLevy, isOff || hasOwn(ofLevy) ? 'levy' : 'premium', given));
  log.add(unlawfulWeights(levy, 'levy', ofLevy, given));
  if (hasRates && !isAlike) log.add(unlawfulWeights(rates, 'rates', ofRates, given));
  const gamma = own.levy?.gamma ?? settings.levy?.gamma;
  return log.with({ rates, ...(!isAlike && { levy }), gamma });
}

function termsIn({ given }: Sections): ShareTerms {
  const first = <Key extends keyof ShareTermsGiven>(key: Key): ShareTermsGiven[Key] | undefined =>
    given.map((section) => section?.[key]).find((value) => value !== undefined);
  const [perInsuredWeight, incomeWeight] = [first('per_insured_weight'), first('income_weight')];
  return {
    method: first('method') ?? methodDefault,
    ...(perInsuredWeight && { perInsuredWeight }),
    ...(incomeWeight && { incomeWeight }),
  };
}

/** The method that a lower layer has under `premium` is no longer that of the levy where an upper one switches rates off. */
function methodLeftOut(
  { given: sections }: Sections,
  { settings, tree }: PlacedSettings,
): Finding | undefined {
  const method = settings.premium?.isOff && settings.premium.method;
  if (!method || method === methodDefault || sections.some((section) => section?.method)) return undefined;
  const premium = settingAt(tree, 'premium');
  const place = premium?.kind === 'section' ? premium.off : undefined;
  return finding('method-left-out', place ?? placeOf(tree, 'premium'), { method });
}

/** Weights that the law does not have: a levy by one part alone, or rates without a part that their method has. */
function unlawfulWeights(
  terms: ShareTerms,
  of: 'levy' | 'rates',
  { keys }: Sections,
  { tree }: PlacedSettings,
): Finding[] {
  return usedWeights(terms).flatMap(({ key, weight }) => {
    const isLawful = !weight || !(weight.isZero() || (of === 'levy' && weight.eq(1)));
    const at = keys.map((one) => settingAt(tree, `${one}.${key}`)).find((setting) => setting !== undefined);
    return isLawful || !at ? [] : [finding('weight-outside-law', at.place, { key, of })];
  });
}

/** The weights of the method, by their keys. */
function usedWeights({ method, perInsuredWeight, incomeWeight }: ShareTerms) {
  const weights = { per_insured_weight: perInsuredWeight, income_weight: incomeWeight };
  return weightKeysOf(method).map((key) => ({ key, weight: weights[key] }));
}

/** Whether the levy has a key of its own. */
function hasOwn({ given }: Sections): boolean {
  return given
    .slice(0, 2)
    .some((section) => section?.method ?? section?.per_insured_weight ?? section?.income_weight);
}

/**
 * The weights that a method needs and no section gives; one that stands but does not fit was told already. A segment that
 * lacks a weight is kept: the tables are still held against what its method needs.
 */
function missingWeights(
  terms: ShareTerms,
  { keys }: Sections,
  section: 'premium' | 'levy',
  { tree }: PlacedSettings,
): Finding[] {
  return usedWeights(terms)
    .filter(({ weight, key }) => !weight && !keys.some((one) => isThere(settingAt(tree, `${one}.${key}`))))
    .map(({ key }) =>
      finding('key-missing', placeOf(tree, section), { reason: 'method', options: [`${section}.${key}`] }),
    );
}

function isThere(setting: Setting | undefined): boolean {
  return setting !== undefined;
}
