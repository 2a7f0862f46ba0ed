import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CaseSweep } from '../../src/analyse/sweep/case-sweep.js';
import { calculate } from '../../src/calculate/calculate.js';
import type { Case, SegmentTerms } from '../../src/domain/case.js';
import { UnfitCase } from '../../src/domain/defect.js';
import { type Segment, segments } from '../../src/domain/segment.js';
import type { Variation } from '../../src/domain/variation.js';
import { arbitraryBandCase } from '../calculate/arbitrary-bands.js';
import {
  arbitraryAlpha,
  arbitraryCase,
  arbitraryPot,
  incomeLevels,
  runs,
} from '../calculate/arbitrary-case.js';
import { arbitraryRelieved, settled } from '../calculate/arbitrary-relief.js';

const arbitraryLevel = fc.oneof(...Object.values(incomeLevels));

const arbitraryVariation: fc.Arbitrary<Variation> = fc.oneof(
  arbitraryAlpha.map((medicalReflection) => ({ medicalReflection })),
  fc
    .tuple(fc.constantFrom(...segments), arbitraryLevel)
    .map(([segment, incomeLevel]) => ({ segments: { [segment]: { incomeLevel } } })),
  fc
    .tuple(fc.constantFrom(...segments), arbitraryPot)
    .map(([segment, pot]) => ({ segments: { [segment]: { pot } } })),
);

/** The case that a scenario stands for. */
function varied(given: Case, variations: readonly Variation[]): Case {
  let kase = given;
  for (const { medicalReflection, segments: changed = {} } of variations) {
    const terms = kase.segments.map((one) => {
      const { pot, incomeLevel } = changed[one.segment] ?? {};
      const level = { ...one.incomeLevel, ...incomeLevel } as SegmentTerms['incomeLevel'];
      return { ...one, ...(pot && { pot }), incomeLevel: level };
    });
    kase = { ...kase, ...(medicalReflection && { medicalReflection }), segments: terms };
  }
  return kase;
}

function levies(kase: Case): Record<Segment, { base: bigint[]; levy: bigint[] }> {
  return Object.fromEntries(
    calculate(kase).segments.map(({ segment, rows }) => [
      segment,
      { base: rows.map(({ baseLevy }) => baseLevy), levy: rows.map(({ levy }) => levy) },
    ]),
  ) as Record<Segment, { base: bigint[]; levy: bigint[] }>;
}

function swept(sweep: CaseSweep): ReturnType<typeof levies> {
  return Object.fromEntries(
    sweep.segments.map(({ segment, baseLevies, added }) => [
      segment,
      {
        base: [...baseLevies].map(BigInt),
        levy: [...baseLevies].map((base, row) => BigInt(base) + BigInt(added[row]!)),
      },
    ]),
  ) as ReturnType<typeof levies>;
}

describe('a sweep', () => {
  test('gives for every scenario the figures of the engine', () => {
    fc.assert(
      fc.property(
        arbitraryCase({ segments: 'all', withAdjustments: true }),
        fc.array(fc.array(arbitraryVariation, { maxLength: 3 }), { minLength: 1, maxLength: 4 }),
        (kase, scenarios) => {
          const sweep = new CaseSweep(kase);
          for (const variations of scenarios) {
            sweep.calculate(variations);
            expect(swept(sweep)).toEqual(levies(varied(kase, variations)));
          }
        },
      ),
      runs,
    );
  });

  test('gives them with relief, and what it comes to; where it cannot be settled both say so', () => {
    fc.assert(
      fc.property(
        arbitraryRelieved,
        fc.array(fc.array(arbitraryVariation, { maxLength: 2 }), { minLength: 1, maxLength: 3 }),
        (kase, scenarios) => {
          const sweep = new CaseSweep(kase);
          for (const variations of scenarios) {
            const result = settled(varied(kase, variations));
            if (!result) {
              expect(() => sweep.calculate(variations)).toThrow(UnfitCase);
              continue;
            }
            sweep.calculate(variations);
            expect(swept(sweep)).toEqual(levies(varied(kase, variations)));
            expect(sweep.relief?.latest.total).toBe(result.relief.total);
          }
        },
      ),
      runs,
    );
  });

  test('gives them where the index is made of age bands, mostly in doubles', () => {
    const counts = { apportionments: 0, exact: 0 };
    fc.assert(
      fc.property(
        arbitraryBandCase({ segments: ['medical'] }),
        fc.array(arbitraryAlpha, { minLength: 1, maxLength: 3 }),
        (kase, alphas) => {
          const sweep = new CaseSweep(kase);
          for (const medicalReflection of alphas) {
            sweep.calculate([{ medicalReflection }]);
            expect(swept(sweep)).toEqual(levies(varied(kase, [{ medicalReflection }])));
          }
          const [own] = sweep.segments;
          if (kase.levyRounding?.unit === 1n && kase.levyRounding.method === 'largest-remainder') {
            counts.apportionments += own!.counts.apportionments;
            counts.exact += own!.counts.exact;
          }
        },
      ),
      runs,
    );
    // Cases with ties, which chance draws more or less often, always need them.
    expect(counts.exact).toBeLessThan(counts.apportionments / 2);
  });
});
