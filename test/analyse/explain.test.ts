import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calculate } from '../../src/calculate/calculate.js';
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
    fc.property(cases, (kase) => {
      expect(unexplained(kase, calculate(kase))).toEqual([]);
    }),
    { numRuns: 100 },
  );
});
