import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { explain, references } from '../../src/analyse/explain/explain.js';
import { calculate } from '../../src/calculate/calculate.js';
import { segmentRecord } from '../../src/domain/segment.js';
import { arbitraryCase } from '../calculate/arbitrary-case.js';
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
