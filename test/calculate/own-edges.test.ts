import { expect, test } from 'vitest';
import { ratesHeld } from '../../src/calculate/in-force.js';
import { levied } from '../../src/calculate/levied.js';
import { ownPremium } from '../../src/calculate/own-method.js';
import type { PremiumTerms } from '../../src/domain/case.js';
import { decimal } from '../../src/domain/decimal.js';
import { UnfitCase } from '../../src/domain/defect.js';
import type { OwnMethod } from '../../src/domain/own-method.js';
import { Rational } from '../../src/domain/rational.js';
import type { LevyRow } from '../../src/domain/result.js';

const of = (value: bigint) => Rational.of(value);

function rowOf(base: Partial<Record<keyof LevyRow['base'], bigint>>, isEmpty = false): LevyRow {
  const figures = Object.fromEntries(Object.entries(base).map(([name, value]) => [name, of(value)]));
  const none = { assets: null, households: null, under18: null, childReductions: null };
  const municipality = { code: '472018', name: '那覇市' };
  return { municipality, isEmpty, base: { ...none, ...figures } } as unknown as LevyRow;
}

function methodOf(shares: Partial<Record<keyof OwnMethod['shares'], string>>): OwnMethod {
  const all = { income: '0', assets: '0', perInsured: '0', perHousehold: '0', ...shares };
  const parts = Object.entries(all).map(([part, share]) => [part, decimal(share)]);
  return { municipalityCode: '472018', shares: Object.fromEntries(parts) } as unknown as OwnMethod;
}

const to100Yen = { incomeRateRounding: 'half-up', amountRounding: 'up', amountUnit: 100n } as PremiumTerms;

test.each([
  [0n, false],
  [5n, true],
  [5n, false],
])('a requirement of %s without a collection rate is unfit, empty: %s', (requirement, isEmpty) => {
  expect(() => levied(requirement, null, rowOf({}, isEmpty))).toThrow(UnfitCase);
});

test('amounts by an own method are rounded to the unit of the case', () => {
  const row = rowOf({ heads: 10n, income: 6000n, households: 4n });
  const method = methodOf({ perInsured: '0.5', perHousehold: '0.5' });
  const { rates } = ownPremium(method, row, 2020n, of(1n), to100Yen, Rational.fromDecimal);
  expect([rates!.perInsured!.published, rates!.perHousehold!.published]).toEqual([200n, 300n]);
});

test('where nobody is of 18 and over income alone can be charged on', () => {
  const row = rowOf({ heads: 0n, incomeHeads: 2n, under18: 2n, income: 6000n });
  const method = methodOf({ income: '1' });
  const { rates } = ownPremium(method, row, 60n, of(1n), to100Yen, Rational.fromDecimal);
  expect(rates!.incomeRate!.published.equals(Rational.of(1n, 100n))).toBe(true);
});

test.each([
  ['perInsured', 5n * 8n + 3n],
  ['perAdultSurcharge', 5n * 8n + 3n],
  ['incomeRate', 5n * 6000n],
])('子ども: with %s alone those under 18 are paid for where heads are charged', (part, total) => {
  const row = rowOf({ heads: 8n, income: 6000n, under18: 2n, childReductions: 3n });
  const given = { municipalityCode: '472018', segment: 'child', [part]: decimal('5') } as never;
  const standard = { premiumRequirement: 100n, collectionRate: of(1n), rates: null, ownMethod: null };
  expect(ratesHeld(given, row, standard, Rational.fromDecimal).levied.equals(of(total))).toBe(true);
});
