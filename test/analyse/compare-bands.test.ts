import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Comparison, causes, compare, sideOfResult } from '../../src/analyse/compare/compare.js';
import { calculate } from '../../src/calculate/calculate.js';
import type { AgeHeads } from '../../src/domain/age-band-index.js';
import type { Case, Municipality } from '../../src/domain/case.js';
import { decimal } from '../../src/domain/decimal.js';
import { Rational } from '../../src/domain/rational.js';
import { arbitraryBandCase } from '../calculate/arbitrary-bands.js';
import { arbitraryCase } from '../calculate/arbitrary-case.js';
import { calculated } from '../fixtures.js';

const kase = (await calculated('fixtures/rules/index-from-age-bands')).loaded.case!;

function comparison(before: Case, after: Case): Comparison {
  const side = (one: Case) => sideOfResult(one, calculate(one), { name: 'case', policy: null });
  return compare(side(before), side(after));
}

/** The case with another municipality in the place of the first. */
function withFirst(other: (first: Municipality) => Municipality): Case {
  const [first, ...others] = kase.municipalities;
  return { ...kase, municipalities: [other(first!), ...others] };
}

function causesOf({ total }: Comparison): Set<string> {
  return new Set(total.rows.flatMap(({ causes: told }) => causes.filter((one) => told![one] !== 0n)));
}

const withCosts = withFirst((one) => ({
  ...one,
  medicalCosts: one.medicalCosts!.map((costs) =>
    costs.year === 2024 ? { ...costs, benefits: costs.benefits.plus(900_000_000) } : costs,
  ),
}));

/** A thousand of the heads are of another age: nobody comes or goes. */
function older({ insured, ...heads }: AgeHeads): AgeHeads {
  const moved = { '50-54': insured['50-54']!.minus(1000), '70-74': insured['70-74']!.plus(1000) };
  return heads.year === 2023 ? { ...heads, insured: { ...insured, ...moved } } : { ...heads, insured };
}
const withAges = withFirst((one) => ({ ...one, ageHeads: one.ageHeads!.map(older) }));

describe('an index from age bands, compared', () => {
  it('has causes that add up to the yen, between any two cases, also one that gives its indices', () => {
    const bands = arbitraryBandCase({ segments: 'all', withAdjustments: true });
    const given = arbitraryCase({ segments: 'all', withAdjustments: true });
    fc.assert(
      fc.property(bands, fc.oneof(bands, given), (before, after) => {
        const { segments, total } = comparison(before, after);
        const unsound = [...segments, total].flatMap(({ rows }) =>
          rows.filter(
            ({ change, causes: told }) => change !== causes.reduce((sum, one) => sum + told![one], 0n),
          ),
        );
        expect(unsound).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  it.each([
    ['costs', withCosts],
    ['ages', withAges],
    ['the variant', { ...kase, ageBandIndex: { ...kase.ageBandIndex!, variant: 'own' } } as Case],
  ])('other %s move levies by the medical index alone', (_, after) => {
    const told = comparison(kase, after);
    expect([...causesOf(told)]).toEqual(['medical-index']);
    expect(told.total.sum.change).toBe(0n);
  });

  it('names the costs of the year and who has others', () => {
    const [before, after] = [kase, withCosts].map(({ municipalities }) =>
      Rational.fromDecimal(municipalities[0]!.medicalCosts!.find(({ year }) => year === 2024)!.benefits),
    );
    expect(comparison(kase, withCosts).changes).toMatchObject([
      { kind: 'column', key: 'index_benefits_R6', changed: ['252018'], before, after },
    ]);
  });

  it('names heads of another age, though their sum is the same', () => {
    expect(comparison(kase, withAges).changes).toMatchObject([
      { kind: 'column', key: 'insured_of_september_R5', changed: ['252018'] },
    ]);
  });

  it('names national figures, areas and the variant', () => {
    const [first, ...others] = kase.ageBandIndex!.national;
    const { benefits, insured } = first!.bands['5-9']!;
    const bands = { ...first!.bands, '5-9': { benefits: benefits.plus(decimal('7')), insured } };
    const allIn = (area: string): Case => {
      return { ...kase, municipalities: kase.municipalities.map((one) => ({ ...one, area })) };
    };
    const ageBandIndex = { variant: 'area', national: [{ ...first!, bands }, ...others] } as const;
    const { changes } = comparison(allIn('湖南'), { ...allIn('湖東'), ageBandIndex });
    expect(changes.map(({ key }) => key).sort()).toEqual([
      'area 湖南',
      'area 湖東',
      'medical_index.variant',
      'national_benefits_per_insured_R4',
    ]);
  });
});
