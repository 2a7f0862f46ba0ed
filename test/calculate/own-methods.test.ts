import { expect, test } from 'vitest';
import { calculate } from '../../src/calculate/calculate.js';
import type { Case } from '../../src/domain/case.js';
import { decimal } from '../../src/domain/decimal.js';
import { ownPremiumOf } from '../../src/domain/own-premium.js';
import type { Segment } from '../../src/domain/segment.js';
import { beppu, oita, ownCase, sharesOf, withMethod } from '../office/own-case.js';

/** The premium of a municipality in a segment. */
function premiumOf(kase: Case, code: string, segment: Segment) {
  const { rows } = calculate(kase).segments.find((one) => one.segment === segment)!;
  return rows.find(({ municipality }) => municipality.code === code)!.premium!;
}

test('子ども beside a row for all segments keeps the standard rate and the standard collection rate', () => {
  const { ownMethod, collectionRate, rates, inForce } = premiumOf(ownCase(), oita, 'child');
  expect(ownMethod).toBe('standard');
  expect(inForce!.basis).toBe('uniform');
  expect(inForce!.collectionRate!.equals(collectionRate!)).toBe(true);
  expect(inForce!.standard.perInsured!.toText()).toBe(rates!.perInsured.published.toString());
});

test('a row of a segment holds in place of the row for all, with what it says of collection', () => {
  const kase = ownCase();
  const general = ownPremiumOf(premiumOf(kase, oita, 'medical'))!;
  expect(general.collectionRate!.toText()).toBe('189/200');
  const { ownMethods = [] } = kase;
  const { collectionRate: _, ...method } = ownMethods.find((one) => one.municipalityCode === oita)!;
  const shares = sharesOf('60', '0', '40', '0');
  const own = { ...kase, ownMethods: [...ownMethods, { ...method, segment: 'medical' as const, shares }] };
  const premium = premiumOf(own, oita, 'medical');
  const held = ownPremiumOf(premium)!;
  expect(held.shares.income.toText()).toBe('3/5');
  expect(held.collectionRate!.equals(premium.collectionRate!)).toBe(true);
});

test('rates in force are held against the own method also where a share of it has no base and it gives no rate', () => {
  const kase = withMethod(ownCase(), beppu, 'medical', { income: decimal('0') });
  const { ownMethod, inForce, premiumRequirement } = premiumOf(kase, beppu, 'medical');
  expect(ownMethod).toMatchObject({ rates: null });
  expect(inForce!.basis).toBe('own-method');
  expect(Object.values(inForce!.standard).every((part) => part === null)).toBe(true);
  const parts = ['18', '30000', '22000'] as const;
  const [assets, heads, households] = ['380000000', '20000', '13500'].map((one) => decimal(one));
  const levied = assets!
    .times(parts[0])
    .div(100)
    .plus(heads!.times(parts[1]))
    .plus(households!.times(parts[2]));
  expect(inForce!.levied.toText()).toBe(levied.toString());
  expect(inForce!.shortage).toBe(premiumRequirement - BigInt(levied.times('0.935').toFixed(0)));
});
