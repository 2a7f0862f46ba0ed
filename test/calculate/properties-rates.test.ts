import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calculate } from '../../src/calculate/calculate.js';
import type { Case } from '../../src/domain/case.js';
import { Rational, sum } from '../../src/domain/rational.js';
import type { MunicipalPremium, PremiumRates, SegmentRow } from '../../src/domain/result.js';
import { segments } from '../../src/domain/segment.js';
import { arbitraryCase, runs } from './arbitrary-case.js';

interface PricedRow extends SegmentRow {
  readonly premium: MunicipalPremium & { readonly rates: PremiumRates };
}

describe('rules, section 14.6: before rounding all municipalities have one constant', () => {
  test.each(segments)(
    '所得割率 ÷ 均等割額 in %s (子ども without reductions: the total of an adult)',
    (segment) => {
      fc.assert(
        fc.property(arbitraryCase({ segments: [segment], withPremium: true, isChildPlain: true }), (kase) => {
          const pairs = ratesOf(kase).map((rates) => [rates.incomeRate.exact, perHead(rates)] as const);
          expect(haveOneRatio(pairs)).toBe(true);
        }),
        runs,
      );
    },
  );

  test('平等割額 ÷ 均等割額 under three and four', () => {
    const arbitraryPriced = arbitraryCase({
      methods: ['three', 'four'],
      withPremium: true,
      isChildPlain: true,
    });
    fc.assert(
      fc.property(arbitraryPriced, (kase) => {
        const pairs = ratesOf(kase).map((rates) => [rates.perHousehold!.exact, perHead(rates)] as const);
        expect(haveOneRatio(pairs)).toBe(true);
      }),
      runs,
    );
  });

  test('資産割率 ÷ 所得割率 under four', () => {
    const arbitraryPriced = arbitraryCase({ methods: ['four'], withPremium: true, isChildPlain: true });
    fc.assert(
      fc.property(arbitraryPriced, (kase) => {
        const pairs = ratesOf(kase).map(
          ({ assetRate, incomeRate }) => [assetRate!.exact, incomeRate.exact] as const,
        );
        expect(haveOneRatio(pairs)).toBe(true);
      }),
      runs,
    );
  });
});

describe('rules, section 14.10: exact rates times their bases give back what is levied', () => {
  const arbitraryPriced = arbitraryCase({ segments: 'all', withAdjustments: true, withPremium: true });

  test('in every municipality', () => {
    fc.assert(
      fc.property(arbitraryPriced, (kase) => {
        for (const { base, premium } of pricedRows(kase)) {
          expect(yieldOf(premium.rates, base).equals(premium.leviedTotal)).toBe(true);
        }
      }),
      runs,
    );
  });

  test('in the prefecture as one insurer, where its income is the sum', () => {
    const arbitraryTotals = arbitraryCase({
      segments: 'all',
      withAdjustments: true,
      withPremium: true,
      isTotal: true,
    });
    fc.assert(
      fc.property(arbitraryTotals, (kase) => {
        for (const { premium, totals } of calculate(kase).segments) {
          expect(premium!.rates.assetRate).toBeNull();
          expect(premium!.rates.perHousehold).toBeNull();
          expect(yieldOf(premium!.rates, totals).equals(premium!.leviedTotal)).toBe(true);
        }
      }),
      runs,
    );
  });

  test('and what is levied, collected at the standard rate, is the levy with its adjustments', () => {
    fc.assert(
      fc.property(arbitraryPriced, (kase) => {
        for (const { segment, rows } of calculate(kase).segments) {
          for (const { municipality, levy, premium, isEmpty } of rows) {
            if (isEmpty) continue;
            const adjustments = kase.adjustments!.filter(
              (row) =>
                row.municipalityCode === municipality.code &&
                row.segment === segment &&
                row.stage === 'premium',
            );
            const due = adjustments.reduce((total, { amount }) => total + amount, levy);
            const collected = premium!.leviedTotal.times(premium!.collectionRate!);
            expect(collected.equals(Rational.of(due))).toBe(true);
          }
        }
      }),
      runs,
    );
  });

  test('in 子ども 均等割額 from all insured is what adults pay in total and others spare the under-18s', () => {
    fc.assert(
      fc.property(arbitraryCase({ segments: ['child'], withPremium: true }), (kase) => {
        for (const { base, premium } of pricedRows(kase)) {
          const { perInsured, adult } = premium.rates;
          const fromAll = perInsured.exact.times(base.heads.plus(base.under18!));
          const fromAdults = adult!.total.exact.times(base.heads).plus(base.childReductions ?? Rational.zero);
          expect(fromAll.equals(fromAdults)).toBe(true);
          expect(adult!.surcharge).toBe(adult!.total.published - perInsured.published);
        }
      }),
      runs,
    );
  });

  test('in 子ども the amount per adult is rounded as a whole, or is two rounded parts', () => {
    fc.assert(
      fc.property(arbitraryCase({ segments: ['child'], withPremium: true }), (kase) => {
        const { amountRounding, amountUnit, adultAmounts } = kase.premium!;
        for (const { premium } of pricedRows(kase)) {
          const { total, surcharge, surchargeExact } = premium.rates.adult!;
          const [exact, published] =
            adultAmounts === 'parts' ? [surchargeExact, surcharge] : [total.exact, total.published];
          expect(published).toBe(exact.roundToUnit(amountUnit, amountRounding));
        }
      }),
      runs,
    );
  });

  test('only who has neither heads nor income, or nothing to be measured by, has no rates', () => {
    fc.assert(
      fc.property(arbitraryPriced, (kase) => {
        for (const { rows } of calculate(kase).segments) {
          for (const { isEmpty, abilityShare, benefitShare, premium } of rows) {
            const isUnmeasured = abilityShare.isZero && benefitShare.isZero;
            expect(premium!.rates === null).toBe(isEmpty || isUnmeasured);
          }
        }
      }),
      runs,
    );
  });
});

function pricedRows(kase: Case): PricedRow[] {
  return calculate(kase).segments.flatMap(({ rows }) => rows.filter(isPriced));
}

function isPriced(row: SegmentRow): row is PricedRow {
  return row.premium?.rates != null;
}

function ratesOf(kase: Case): PremiumRates[] {
  return pricedRows(kase).map(({ premium }) => premium.rates);
}

/** What follows the formula per head: 均等割額, in 子ども the total of an adult. */
function perHead({ perInsured, adult }: PremiumRates): Rational {
  return adult ? adult.total.exact : perInsured.exact;
}

/** Whether all pairs are multiples of one pair; compared crosswise, because a weight of zero makes a rate zero. */
function haveOneRatio(pairs: readonly (readonly [Rational, Rational])[]): boolean {
  const [left, right] = pairs.find(([a, b]) => !a.isZero || !b.isZero) ?? [Rational.zero, Rational.zero];
  return pairs.every(([a, b]) => a.times(right).equals(b.times(left)));
}

type Bases = Pick<SegmentRow['base'], 'heads' | 'income' | 'households' | 'assets' | 'childReductions'>;

/** 子ども: what others spare the under-18s is levied too. */
function yieldOf(rates: PremiumRates, base: Bases): Rational {
  const { heads, income, households, assets, childReductions } = base;
  return sum([
    childReductions ?? Rational.zero,
    rates.incomeRate.exact.times(income),
    perHead(rates).times(heads),
    rates.assetRate ? rates.assetRate.exact.times(assets!) : Rational.zero,
    rates.perHousehold ? rates.perHousehold.exact.times(households!) : Rational.zero,
  ]);
}
