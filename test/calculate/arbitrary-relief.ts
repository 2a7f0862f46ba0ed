import fc from 'fast-check';
import { calculate } from '../../src/calculate/calculate.js';
import type { Case, Yen } from '../../src/domain/case.js';
import { decimal, scaled } from '../../src/domain/decimal.js';
import { UnfitCase } from '../../src/domain/defect.js';
import { Rational } from '../../src/domain/rational.js';
import type { ReliefTerms } from '../../src/domain/relief.js';
import type { ReliefResult, Result } from '../../src/domain/result.js';
import { arbitraryAlpha, arbitraryCase, arbitraryRatio, arbitrarySchedule } from './arbitrary-case.js';

const hundredths = (min: number, max: number) =>
  fc.integer({ min, max }).map((units) => scaled(BigInt(units), 2));

/** A case with relief, its baselines about what is levied anyway, so that some are above their limits. */
export function arbitraryRelief(
  cases: fc.Arbitrary<Case>,
): fc.Arbitrary<Case & { readonly relief: ReliefTerms }> {
  return fc
    .record({
      kase: cases,
      isGrowth: fc.boolean(),
      limit: fc.oneof(hundredths(90, 130), arbitrarySchedule(hundredths(95, 120))),
      share: fc.oneof(arbitraryRatio, arbitrarySchedule(arbitraryRatio), fc.constant(decimal('1'))),
      part: fc.option(fc.integer({ min: 0, max: 130 }), { nil: undefined }),
      scarcity: fc.constantFrom('pro-rata' as const, 'raise-limit' as const),
      funding: fc.constantFrom('levy-base' as const, 'external' as const),
      segments: fc.option(fc.subarray(['medical', 'support', 'care', 'child'] as const, { minLength: 1 }), {
        nil: undefined,
      }),
      reference: fc.option(fc.record({ alpha: arbitraryRatio, pooling: arbitraryRatio }), { nil: undefined }),
      factors: fc.array(hundredths(70, 130), { minLength: 200, maxLength: 200 }),
    })
    .map(({ kase, isGrowth, limit, share, part, scarcity, funding, segments, reference, factors }) => {
      const result = calculate(kase);
      const municipalities = kase.municipalities.map((one, at) => {
        const { levyPerInsured } = result.municipalities.find(
          ({ municipality }) => municipality.code === one.code,
        )!;
        const baseline = levyPerInsured !== null && levyPerInsured > 0n ? levyPerInsured : 1n;
        return { ...one, baselineLevyPerInsured: scaled(baseline, 0).times(factors[at]!) };
      });
      const common = { share, scarcity, funding, ...(segments && { segments }) };
      const relief: ReliefTerms = isGrowth
        ? { ...common, basis: 'growth', limit }
        : { ...common, basis: 'method-change', limit, ...(reference && { reference }) };
      const made = { ...kase, municipalities, relief };
      return part === undefined ? made : { ...made, relief: { ...relief, fund: fundOf(made, part) } };
    });
}

const whole = { segments: 'all', withAdjustments: true, alpha: arbitraryAlpha } as const;

/** One of levies only. */
export const arbitraryRelieved = arbitraryRelief(arbitraryCase(whole));

/** One with rates, too. */
export const arbitraryRelievedRates = arbitraryRelief(arbitraryCase({ ...whole, withPremium: true }));

/** A part in hundredths of what relief from outside would cost. */
function fundOf(kase: Case & { readonly relief: ReliefTerms }, part: number): Yen {
  const { relief } = calculate({ ...kase, relief: { ...kase.relief, funding: 'external' } });
  return (relief!.total * BigInt(part)) / 100n;
}

/** The result; undefined where no R settles it, or a limit cannot be raised. */
export function settled(kase: Case): (Result & { readonly relief: ReliefResult }) | undefined {
  try {
    const result = calculate(kase);
    return { ...result, relief: result.relief! };
  } catch (error) {
    if (error instanceof UnfitCase && error.finding) return undefined;
    throw error;
  }
}

/** The same case without relief, its medical pot larger by an amount. */
export function withoutRelief({ relief: _, ...kase }: Case, more: Yen = 0n): Case {
  const segments = kase.segments.map((terms) => {
    if (terms.segment !== 'medical') return terms;
    const { pot } = terms;
    return {
      ...terms,
      pot:
        'levyBase' in pot ? { levyBase: pot.levyBase + more } : { requiredTotal: pot.requiredTotal + more },
    };
  });
  return { ...kase, segments };
}

export function exactly(text: string): Rational {
  return Rational.fromDigits(text);
}
