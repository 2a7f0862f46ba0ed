import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calculate } from '../../src/calculate/calculate.js';
import { ownPremium } from '../../src/calculate/own-method.js';
import type { Case } from '../../src/domain/case.js';
import { type Decimal, scaled } from '../../src/domain/decimal.js';
import type { OwnMethod } from '../../src/domain/own-method.js';
import { ownPremiumOf } from '../../src/domain/own-premium.js';
import { Rational, sum } from '../../src/domain/rational.js';
import type { OwnPremium, Result, SegmentRow } from '../../src/domain/result.js';
import { arbitraryCase, runs } from './arbitrary-case.js';
import { withOwn } from './arbitrary-own.js';

const priced = arbitraryCase({ segments: 'all', withAdjustments: true, withPremium: true });
const arbitraryOwned = withOwn(priced);

describe('rules, section 8: the rates by the own method of a municipality', () => {
  test('exact rates times own bases give back T° (子ども: adult total × N and R)', () => {
    fc.assert(
      fc.property(arbitraryOwned, (kase) => {
        for (const { base, own } of ownRows(kase))
          if (own.rates) expect(yieldOf(own, base).equals(own.leviedTotal)).toBe(true);
      }),
      runs,
    );
  });

  test('a share of 0 gives no rate, and any other share one unless there is nothing to raise it by', () => {
    fc.assert(
      fc.property(arbitraryOwned, (kase) => {
        for (const { own } of ownRows(kase)) {
          if (!own.rates) continue;
          for (const part of ['income', 'assets', 'perInsured', 'perHousehold'] as const)
            expect(rateOf(own, part) === null).toBe(own.shares[part].isZero);
        }
      }),
      runs,
    );
  });

  test('gives no rates where the municipality has nobody, or nothing that a share could be raised by', () => {
    const seen = { none: 0, some: 0 };
    fc.assert(
      fc.property(arbitraryOwned, (kase) => {
        for (const { base, isEmpty, own } of ownRows(kase)) {
          const bases = { ...base, income: own.income };
          const hasNoBase = (Object.keys(basesOf) as Part[]).some(
            (part) => !own.shares[part].isZero && (bases[basesOf[part]] ?? Rational.zero).isZero,
          );
          expect(own.rates === null).toBe(isEmpty || hasNoBase);
          seen[own.rates ? 'some' : 'none'] += 1;
        }
      }),
      runs,
    );
    expect(seen.none > 0 && seen.some > 0).toBe(true);
  });

  test('with the shares that the standard rates of a municipality make, they are the standard rates', () => {
    fc.assert(
      fc.property(priced, (kase) => {
        for (const row of calculate(kase).segments.flatMap(({ rows }) => rows)) {
          const implied = impliedPremium(row, kase);
          if (!implied) continue;
          const { rates } = row.premium!;
          const parts = {
            income: rates!.incomeRate.exact,
            assets: rates!.assetRate?.exact,
            perInsured: rates!.adult?.total.exact ?? rates!.perInsured.exact,
            perHousehold: rates!.perHousehold?.exact,
          };
          for (const part of ['income', 'assets', 'perInsured', 'perHousehold'] as const) {
            const own = rateOf(implied, part);
            expect(own === null || own.equals(parts[part]!)).toBe(true);
            expect(own === null).toBe(implied.shares[part].isZero);
          }
        }
      }),
      runs,
    );
  });
});

test('levies and standard rates are the same without own methods and rates in force', () => {
  fc.assert(
    fc.property(arbitraryOwned, (kase) => {
      const { ownMethods: _, ratesInForce: __, ...without } = kase;
      expect(plain(calculate(kase))).toEqual(plain(calculate(without)));
    }),
    runs,
  );
});

/** What every share is raised by. */
const basesOf = {
  income: 'income',
  assets: 'assets',
  perInsured: 'heads',
  perHousehold: 'households',
} as const satisfies Record<Part, keyof SegmentRow['base']>;

interface OwnRow {
  readonly base: SegmentRow['base'];
  readonly isEmpty: boolean;
  readonly own: OwnPremium;
}

function ownRows(kase: Case): OwnRow[] {
  return calculate(kase).segments.flatMap(({ rows }) =>
    rows.flatMap(({ base, isEmpty, premium }) => {
      const own = ownPremiumOf(premium);
      return own ? [{ base, isEmpty, own }] : [];
    }),
  );
}

type Part = keyof OwnPremium['shares'];

/** A rate before rounding; in 子ども of heads what an adult pays in all. */
function rateOf({ rates }: OwnPremium, part: Part): Rational | null {
  switch (part) {
    case 'income':
      return rates?.incomeRate?.exact ?? null;
    case 'assets':
      return rates?.assetRate?.exact ?? null;
    case 'perInsured':
      return rates?.adult?.total.exact ?? rates?.perInsured?.exact ?? null;
    case 'perHousehold':
      return rates?.perHousehold?.exact ?? null;
  }
}

function yieldOf(own: OwnPremium, { heads, households, assets, childReductions }: SegmentRow['base']) {
  const times = (part: Part, base: Rational | null) => rateOf(own, part)?.times(base!) ?? Rational.zero;
  return sum([
    times('income', own.income),
    times('assets', assets),
    times('perInsured', heads),
    times('perHousehold', households),
    (own.rates?.adult && childReductions) ?? Rational.zero,
  ]);
}

/**
 * By the shares of T_i that the standard rates of a municipality raise on its own bases. They are no decimals: what is
 * given for them stands for the exact ones. Undefined where nothing is raised.
 */
function impliedPremium(row: SegmentRow, kase: Case): OwnPremium | undefined {
  const { base, premium } = row;
  const { rates, leviedTotal } = premium!;
  if (!rates || leviedTotal.isZero) return undefined;
  const raised = (rate: Rational | undefined, by: Rational | null) =>
    rate && by ? rate.times(by).dividedBy(leviedTotal) : Rational.zero;
  const reductions = rates.adult && base.childReductions ? base.childReductions : Rational.zero;
  const perHead = rates.adult?.total.exact ?? rates.perInsured.exact;
  const exact = new Map<Decimal, Rational>();
  const standIn = (share: Rational) => {
    const decimal = scaled(BigInt(exact.size), 0);
    exact.set(decimal, share);
    return decimal;
  };
  const method: OwnMethod = {
    municipalityCode: row.municipality.code,
    shares: {
      income: standIn(raised(rates.incomeRate.exact, base.income)),
      assets: standIn(raised(rates.assetRate?.exact, base.assets)),
      perInsured: standIn(perHead.times(base.heads).plus(reductions).dividedBy(leviedTotal)),
      perHousehold: standIn(raised(rates.perHousehold?.exact, base.households)),
    },
  };
  const { premiumRequirement, collectionRate } = premium!;
  return ownPremium(method, row, premiumRequirement, collectionRate, kase.premium!, (one) => exact.get(one)!);
}

/** A result as it is of a case that says nothing of how municipalities charge their own rates. */
function plain({ segments, findings: _, ...result }: Result): object {
  return {
    ...result,
    segments: segments.map(({ rows, ...segment }) => ({
      ...segment,
      rows: rows.map(({ base, premium, ...row }) => {
        const { ownMethod: _, inForce: __, ...standard } = premium!;
        const { heads, income } = base;
        return { ...row, base: { heads, income }, premium: standard };
      }),
    })),
  };
}
