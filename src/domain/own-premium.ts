import type { MunicipalPremium } from './result-figures.js';
import type { OwnPremium } from './result-own-method.js';

/** The premium of a municipality by its own method; null where it has none, or keeps its standard rate. */
export function ownPremiumOf(premium: Pick<MunicipalPremium, 'ownMethod'> | null): OwnPremium | null {
  return premium?.ownMethod && premium.ownMethod !== 'standard' ? premium.ownMethod : null;
}
