import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calculate } from '../../src/calculate/calculate.js';
import type { Case, Yen } from '../../src/domain/case.js';
import { decimal } from '../../src/domain/decimal.js';
import { Rational } from '../../src/domain/rational.js';
import type { ReliefTerms } from '../../src/domain/relief.js';
import type { Result } from '../../src/domain/result.js';
import { valueAt } from '../../src/domain/schedule.js';
import { runs } from './arbitrary-case.js';
import { arbitraryRelieved, settled, withoutRelief } from './arbitrary-relief.js';

// Rules, section 7 and section 14 (1, 11).

type Relieved = Case & { readonly relief: ReliefTerms };

/** Σ_s d_i of the measured segments. */
function measured({ segments }: Result, { relief }: Relieved): Yen[] {
  const counted = segments.filter(({ segment }) => relief.segments?.includes(segment) ?? true);
  return segments[0]!.rows.map((_, row) => counted.reduce((total, { rows }) => total + rows[row]!.levy, 0n));
}

/** What is above the limits in a case without relief, from the words of the rules. */
function excesses(kase: Relieved, result: Result): Yen[] {
  const { relief } = kase;
  const factor = valueAt(relief.limit ?? decimal('1'), kase.fiscalYear)!;
  const share = valueAt(relief.share ?? decimal('1'), kase.fiscalYear)!;
  const held = heldAgainst(kase);
  return measured(result, kase).map((levy, row) => {
    const above = Rational.of(levy).minus(factor.times(held[row]!));
    if (above.isNegative) return 0n;
    const exact = share.times(above);
    return exact.numerator / exact.denominator;
  });
}

function heldAgainst(kase: Relieved): Rational[] {
  const { relief } = kase;
  const { rows } = calculate(withoutRelief(kase)).segments[0]!;
  if (relief.basis === 'growth')
    return rows.map(({ municipality, base }) =>
      Rational.fromDecimal(municipality.baselineLevyPerInsured!).times(base.heads),
    );
  const { alpha = decimal('1'), pooling = decimal('0') } = relief.reference ?? {};
  const before = {
    ...withoutRelief(kase),
    medicalReflection: alpha,
    pooling: kase.pooling!.map(({ item }) => ({ item, ratio: pooling })),
  };
  return measured(calculate(before), kase).map((levy) => Rational.of(levy));
}

const sum = (amounts: readonly Yen[]) => amounts.reduce((total, one) => total + one, 0n);

test('Σ d_i is B less relief from outside, or B and what is left of R', () => {
  fc.assert(
    fc.property(arbitraryRelieved, (kase) => {
      const result = settled(kase);
      if (!result) return;
      const { relief, segments } = result;
      const [{ levyTotal, pot, residue }] = segments as [Result['segments'][number]];
      const isOutside = kase.relief.funding === 'external';
      expect(levyTotal + residue).toBe(pot.requiredTotal + (isOutside ? -relief.total : relief.residue));
      expect(relief.residue >= 0n).toBe(true);
      expect(isOutside && relief.residue !== 0n).toBe(false);
    }),
    runs,
  );
});

test('relief is what is above the limits of a case whose pot has R in it', () => {
  fc.assert(
    fc.property(arbitraryRelieved, (kase) => {
      const result = settled(kase);
      if (!result) return;
      const { relief } = result;
      const plain = calculate(withoutRelief(kase, relief.setAside));
      const expected = excesses(kase, plain);
      expect(relief.rows.map(({ excess }) => excess)).toEqual(expected);
      expect(relief.rows.map(({ before }) => before)).toEqual(measured(plain, kase));
      if (kase.relief.fund === undefined || sum(expected) <= kase.relief.fund)
        expect(relief.rows.map((row) => row.relief)).toEqual(expected);
      else expect(relief.total <= kase.relief.fund).toBe(true);
      result.segments[0]!.rows.forEach((row, at) => {
        expect(row.levy).toBe(plain.segments[0]!.rows[at]!.levy - relief.rows[at]!.relief);
      });
    }),
    runs,
  );
});

test('R is where counting from 0 ends: what each R asks for is the next', () => {
  fc.assert(
    fc.property(arbitraryRelieved, (drawn) => {
      const { fund: _, ...relief } = drawn.relief;
      const kase: Relieved = { ...drawn, relief: { ...relief, funding: 'levy-base' } };
      const result = settled(kase);
      let setAside = 0n;
      for (let round = 1; round <= 12; round += 1) {
        const asked = sum(excesses(kase, calculate(withoutRelief(kase, setAside))));
        if (asked <= setAside) {
          expect(result?.relief).toMatchObject({ setAside, total: asked, rounds: round });
          return;
        }
        setAside = asked;
        if (setAside > calculate(withoutRelief(kase)).segments[0]!.pot.levyBase) {
          expect(result).toBeUndefined();
          return;
        }
      }
      expect(result === undefined || result.relief.rounds > 12).toBe(true);
    }),
    { numRuns: runs.numRuns / 4 },
  );
});

test('the levy of who gets relief is not above what it would be without, at the same C', () => {
  fc.assert(
    fc.property(arbitraryRelieved, (kase) => {
      const result = settled(kase);
      for (const { relief, before, after } of result?.relief.rows ?? []) {
        expect(relief >= 0n).toBe(true);
        expect(after).toBe(before - relief);
      }
    }),
    runs,
  );
});

test('with a share of 0 nothing moves', () => {
  fc.assert(
    fc.property(arbitraryRelieved, (kase) => {
      const relief = { ...kase.relief, share: decimal('0') };
      const { segments } = calculate({ ...kase, relief });
      const plain = calculate(withoutRelief(kase)).segments;
      expect(segments.map(({ rows }) => rows.map(({ levy }) => levy))).toEqual(
        plain.map(({ rows }) => rows.map(({ levy }) => levy)),
      );
    }),
    runs,
  );
});

describe('where the fund does not suffice', () => {
  const scarce = arbitraryRelieved.filter(({ relief }) => relief.fund !== undefined);

  test('shared by excess, it is spent to the yen', () => {
    fc.assert(
      fc.property(scarce, (kase) => {
        const result = settled({ ...kase, relief: { ...kase.relief, scarcity: 'pro-rata' } });
        if (result?.relief.scarcity) expect(result.relief.total).toBe(kase.relief.fund);
      }),
      runs,
    );
  });

  test('λ is the smallest with which it suffices', () => {
    fc.assert(
      fc.property(scarce, (kase) => {
        const result = settled({ ...kase, relief: { ...kase.relief, scarcity: 'raise-limit' } });
        if (!result?.relief.raised) return;
        const { raised, rows, share } = result.relief;
        const fund = Rational.of(kase.relief.fund!);
        const cost = (factor: Rational) =>
          rows.reduce((total, { before, limit }) => {
            const above = Rational.of(before).minus(factor.times(limit));
            return above.isNegative ? total : total.plus(share.times(above));
          }, Rational.zero);
        expect(raised.compare(Rational.one) >= 0).toBe(true);
        // The cost falls in λ without a jump, so that the smallest one spends all, unless it is 1.
        expect(cost(raised).compare(fund)).toBe(raised.equals(Rational.one) ? -1 : 0);
        for (const { before, limit, relief } of rows) {
          const above = Rational.of(before).minus(raised.times(limit));
          const exact = above.isNegative ? Rational.zero : share.times(above);
          expect(relief).toBe(exact.numerator / exact.denominator);
        }
      }),
      runs,
    );
  });
});
