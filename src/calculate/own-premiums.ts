import type { Case, PremiumTerms } from '../domain/case.js';
import { ownMethodsIn } from '../domain/own-method.js';
import type { MunicipalPremium } from '../domain/result.js';
import type { Exact } from './exact.js';
import { ratesHeld } from './in-force.js';
import { ownPremium } from './own-method.js';
import type { SegmentLevy } from './segment-levy.js';

/** Standard premiums with what the own methods of municipalities and their rates in force are beside them, in order. */
export function besideStandard(
  { ownMethods = [], ratesInForce = [] }: Case,
  terms: PremiumTerms,
  { terms: { segment }, rows }: SegmentLevy,
  standard: readonly MunicipalPremium[],
  exact: Exact,
): readonly MunicipalPremium[] {
  const methods = ownMethodsIn(ownMethods, segment);
  const rates = ratesInForce.filter((one) => one.segment === segment);
  if (methods.size === 0 && rates.length === 0) return standard;
  const inForce = new Map(rates.map((one) => [one.municipalityCode, one]));
  return standard.map((premium, at) => {
    const row = rows[at]!;
    const { code } = row.municipality;
    const method = methods.get(code) ?? null;
    const ownMethod =
      method && method !== 'standard'
        ? ownPremium(method, row, premium.premiumRequirement, premium.collectionRate, terms, exact)
        : method;
    const charged = inForce.get(code);
    const held = charged ? ratesHeld(charged, row, { ...premium, ownMethod }, exact) : null;
    return { ...premium, ownMethod, inForce: held };
  });
}
