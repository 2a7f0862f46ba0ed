import type { Case } from '../../src/domain/case.js';
import { premiumDefaults } from '../../src/domain/case.js';
import { decimal, scaled } from '../../src/domain/decimal.js';
import { segments } from '../../src/domain/segment.js';
import { caseOf, type Drawn, nation, type Prefecture } from './drawn.js';

/** All municipalities as those of one prefecture. */
export function nationAsOne(): Prefecture {
  const prefectures = nation();
  const pots = segments.map((segment) => [
    segment,
    prefectures.reduce((sum, { pots }) => sum + pots[segment], 0),
  ]);
  return {
    code: '00',
    municipalities: prefectures.flatMap(({ municipalities }) => municipalities),
    pots: Object.fromEntries(pots),
  };
}

/** The case of a prefecture with all that standard premium rates need. */
export function caseWithRates(prefecture: Prefecture): Case {
  const kase = caseOf(prefecture);
  const municipalities = kase.municipalities.map((one, at) => {
    const drawn = prefecture.municipalities[at]!;
    const child = { ...one.bases.child!, under18: decimal(`${drawn.under18}`) };
    const standardCollectionRate = scaled(BigInt(collectionRate(drawn)), 4);
    return { ...one, standardCollectionRate, bases: { ...one.bases, child } };
  });
  return { ...kase, municipalities, premium: premiumDefaults };
}

/** 90.00 to 98.99 per cent, in units of 0.01. */
export function collectionRate({ income }: Drawn): number {
  return 9_000 + (income % 900);
}
