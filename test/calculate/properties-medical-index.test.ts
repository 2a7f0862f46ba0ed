import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Case } from '../../src/domain/case.js';
import { type Decimal, decimal } from '../../src/domain/decimal.js';
import {
  arbitraryAlpha,
  arbitraryCase,
  arbitraryIndex,
  fiscalYear,
  leviesOf,
  plainCase,
  runs,
  withAll,
} from './arbitrary-case.js';

const arbitraryMedical = arbitraryCase({ segments: ['medical'], withAdjustments: true });
const arbitraryIndices = fc.array(arbitraryIndex, { minLength: 1, maxLength: 10 });

/** 0, also as the last year of a schedule. */
const alphaZero = arbitraryAlpha.map((alpha) =>
  'values' in alpha
    ? { ...alpha, values: [alpha.values[0]!, { year: fiscalYear, value: decimal('0') }] }
    : decimal('0'),
);

describe('rules, section 14.3', () => {
  test('where α is 0 the medical index is irrelevant', () => {
    const arbitraryAtZero = arbitraryCase({ segments: ['medical'], withAdjustments: true, alpha: alphaZero });
    fc.assert(
      fc.property(arbitraryAtZero, arbitraryIndices, (kase, indices) => {
        expect(leviesOf(withIndices(kase, indices))).toEqual(leviesOf(kase));
      }),
      runs,
    );
  });

  test('where α is 0 the medical index may be missing', () => {
    const arbitraryAtZero = arbitraryCase({ segments: ['medical'], withAdjustments: true, alpha: alphaZero });
    fc.assert(
      fc.property(arbitraryAtZero, (kase) => {
        const without = withAll(kase, ({ medicalIndex: _, medicalIndices: __, ...rest }) => rest);
        expect(leviesOf(without)).toEqual(leviesOf(kase));
      }),
      runs,
    );
  });

  test('where all have one medical index α is irrelevant', () => {
    fc.assert(
      fc.property(arbitraryMedical, arbitraryIndex, arbitraryAlpha, (kase, common, alpha) => {
        const even = withIndices(kase, [common]);
        expect(leviesOf({ ...even, medicalReflection: alpha })).toEqual(leviesOf(even));
      }),
      runs,
    );
  });

  test('outside 医療分 α and the medical index are irrelevant', () => {
    const arbitraryOther = arbitraryCase({ segments: ['support', 'care', 'child'] });
    fc.assert(
      fc.property(arbitraryOther, arbitraryIndices, arbitraryAlpha, (kase, indices, alpha) => {
        const changed = { ...withIndices(kase, indices), medicalReflection: alpha };
        expect(leviesOf(changed)).toEqual(leviesOf(kase));
      }),
      runs,
    );
  });
});

describe('rules, section 14.4, for the medical index', () => {
  const arbitraryFactor = fc.constantFrom('0.5', '0.001', '0.987654', '1.1', '3', '1000').map(decimal);

  test.each(['0', '1'])('multiplying all indices by one number changes no levy at α = %s', (alpha) => {
    fc.assert(
      fc.property(arbitraryMedical, arbitraryFactor, (kase, factor) => {
        const given = { ...kase, medicalReflection: decimal(alpha) };
        expect(leviesOf(withScaledIndices(given, factor))).toEqual(leviesOf(given));
      }),
      runs,
    );
  });

  test('at an α between it does change levies', () => {
    const kase = plainCase({ alpha: decimal('0.5'), rows: [{ index: '0.5' }, { index: '1.5' }] });
    expect(leviesOf(withScaledIndices(kase, decimal('2')))).not.toEqual(leviesOf(kase));
  });
});

/** M itself for every municipality, the list used over and over. */
function withIndices(kase: Case, indices: readonly Decimal[]): Case {
  return withAll(kase, (municipality, at) => ({
    ...municipality,
    medicalIndex: indices[at % indices.length]!,
  }));
}

function withScaledIndices(kase: Case, factor: Decimal): Case {
  return withAll(kase, ({ medicalIndex, medicalIndices, ...rest }) => ({
    ...rest,
    ...(medicalIndex && { medicalIndex: medicalIndex.times(factor) }),
    ...(medicalIndices && {
      medicalIndices: medicalIndices.map(({ year, value }) => ({ year, value: value.times(factor) })),
    }),
  }));
}
