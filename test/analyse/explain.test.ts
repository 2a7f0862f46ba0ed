import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { explain, references } from '../../src/analyse/explain/explain.js';
import { calculate } from '../../src/calculate/calculate.js';
import { segmentRecord } from '../../src/domain/segment.js';
import { arbitraryBandCase } from '../calculate/arbitrary-bands.js';
import { arbitraryCase } from '../calculate/arbitrary-case.js';
import { withOwn } from '../calculate/arbitrary-own.js';
import { calculated, casesWithExpected } from '../fixtures.js';
import { unexplained } from './explained.js';

describe.each(casesWithExpected())('%s', async (folder) => {
  const { loaded, result } = await calculated(folder);

  it('explains every figure of every table, and each value follows from its children alone', () => {
    expect(unexplained(loaded.case!, result, loaded.provenance)).toEqual([]);
  });
});

it('explains every figure of any case', () => {
  const cases = arbitraryCase({ segments: 'all', withAdjustments: true, withPremium: true });
  fc.assert(
    fc.property(
      cases,
      fc.option(fc.integer({ min: 1, max: 12 }), { nil: undefined }),
      (given, instalments) => {
        const kase = { ...given, ...(instalments && { instalments }) };
        expect(unexplained(kase, calculate(kase))).toEqual([]);
      },
    ),
    { numRuns: 100 },
  );
});

it('explains every figure by own methods and of rates in force', () => {
  const cases = withOwn(arbitraryCase({ segments: 'all', withAdjustments: true, withPremium: true }));
  fc.assert(
    fc.property(cases, (kase) => {
      expect(unexplained(kase, calculate(kase))).toEqual([]);
    }),
    { numRuns: 100 },
  );
});

it('explains every index that age bands make, down to figures that are given', () => {
  const cases = arbitraryBandCase({ segments: ['medical'], withPremium: true });
  fc.assert(
    fc.property(cases, (kase) => {
      const result = calculate(kase);
      expect(unexplained(kase, result)).toEqual([]);
      const { municipality } = result.municipalities[0]!;
      const { nodes } = explain(kase, result, undefined, [{ quantity: 'medical_index', municipality }]);
      const made = [...nodes.values()].map(({ quantity }) => quantity);
      const variant = kase.ageBandIndex!.variant;
      expect(made).toEqual(
        expect.arrayContaining([
          ...['index_benefits', 'insured_of_age', 'national_benefits', 'national_insured'],
          ...{ own: [], area: ['area_benefits'], pooled: ['very_high_benefits', 'insured_of_september'] }[
            variant
          ],
        ]),
      );
    }),
    { numRuns: 100 },
  );
});

it('finds the cell of every figure that an index is made of', async () => {
  const { loaded, result } = await calculated('fixtures/rules/index-from-age-bands');
  const figures = result.municipalities.map(
    ({ municipality }) => ({ quantity: 'medical_index', municipality }) as const,
  );
  const { nodes } = explain(loaded.case!, result, loaded.provenance, figures);
  const given = [...nodes.values()].flatMap(({ given }) => given ?? []);
  expect(given.filter(({ place }) => place?.line === undefined)).toEqual([]);
  expect(given.length).toBeGreaterThan(100);
  const heads = nodes.get('insured_of_age:254410:R4:70-74')!;
  expect(heads.given!.place).toMatchObject({
    file: 'age-heads.csv',
    column: 'insured',
    value: heads.value.toText(),
  });
});

it('has no medical factor in the weight of a segment without an index', async () => {
  const { loaded, result } = await calculated('fixtures/readme');
  const segment = result.segments.find((one) => !segmentRecord(one.segment).isIndexed)!.segment;
  const { municipality } = result.municipalities[0]!;
  const { roots, nodes } = explain(loaded.case!, result, undefined, [
    { quantity: 'weight', segment, municipality },
  ]);
  const { formula } = nodes.get(roots[0]!)!;
  const parts = references(formula!).map((id) => nodes.get(id)!.quantity);
  expect(parts).toEqual(['beta', 'ability_share', 'benefit_share']);
});
