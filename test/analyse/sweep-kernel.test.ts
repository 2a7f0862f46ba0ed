import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { WeightColumns } from '../../src/analyse/sweep/columns.js';
import { apportionExactly } from '../../src/analyse/sweep/exactly.js';
import { apportion, fitsKernel, kernelColumns, type Offset } from '../../src/analyse/sweep/kernel.js';
import { kernelAlpha } from '../../src/analyse/sweep/kernel-alpha.js';
import { ratio } from '../../src/analyse/sweep/ratio.js';
import type { LevyRounding } from '../../src/domain/case.js';
import { Rational } from '../../src/domain/rational.js';

interface Problem {
  readonly columns: WeightColumns;
  readonly alpha: Rational;
  readonly beta: Rational;
  readonly total: bigint;
}

const offsets: readonly [LevyRounding['method'], Offset][] = [
  ['largest-remainder', 'largest-remainder'],
  ['half-up', 0.5],
  ['up', 1],
  ['down', 0],
];

/** What the kernel says, beside what integers say. */
function both({ columns, alpha, beta, total }: Problem, [method, offset]: (typeof offsets)[number]) {
  const given = kernelAlpha(alpha);
  const scenario = {
    alpha: given.value.double,
    unreflected: given.unreflected,
    beta: ratio(beta).double,
  };
  const whole = new Float64Array(columns.ability.length);
  const kernel = kernelColumns(columns);
  const isSure =
    kernel !== undefined && fitsKernel(scenario) && apportion(kernel, scenario, Number(total), offset, whole);
  const exact = apportionExactly(columns, { alpha: alpha.reduced(), beta: beta.reduced() }, total, {
    method,
    unit: 1n,
  });
  return { isSure, whole: [...whole], exact: exact.map(Number) };
}

const decimals = (most: number, digits: number) =>
  fc.integer({ min: 0, max: most }).map((units) => Rational.of(BigInt(units), 10n ** BigInt(digits)));

/** α 0 to 1 and β up to 5, as they are written. */
const parameters = {
  alpha: fc.oneof(decimals(100, 2), decimals(1_000_000, 6), fc.constant(Rational.of(4n, 7n))),
  beta: decimals(4_999_999, 6).map((beta) => beta.plus(Rational.of(1n, 1_000_000n))),
};

/** Shares as those of municipalities, indices with thirteen decimals, pots up to 10^13 yen. */
const ordinary: fc.Arbitrary<Problem> = fc
  .record({
    ...parameters,
    rows: fc.array(
      fc.record({
        ability: fc.bigInt({ min: 1n, max: 10n ** 19n }),
        benefit: fc.bigInt({ min: 1n, max: 10n ** 19n }),
        index: fc.bigInt({ min: 8n * 10n ** 12n, max: 12n * 10n ** 12n }),
      }),
      { minLength: 1, maxLength: 80, size: 'max' },
    ),
    total: fc.bigInt({ min: 1n, max: 10n ** 13n }),
  })
  .map(({ rows, ...rest }) => ({
    columns: {
      ability: rows.map(({ ability }) => ability),
      benefit: rows.map(({ benefit }) => benefit),
      ...inUnit(
        rows.map(({ index }) => index),
        10n ** 13n,
      ),
      isIndexed: true,
    },
    ...rest,
  }));

function inUnit(index: readonly bigint[], unit: bigint): Pick<WeightColumns, 'index' | 'inUnit'> {
  return { index: index.map((one) => Rational.of(one, unit)), inUnit: { index, unit } };
}

const plain = { alpha: Rational.zero, beta: Rational.one };

function plainColumns(weights: readonly bigint[]): WeightColumns {
  return {
    ability: weights,
    benefit: weights.map(() => 0n),
    ...inUnit(
      weights.map(() => 1n),
      1n,
    ),
    isIndexed: true,
  };
}

/** Quotas whose remainders are equal or a multiple of 10⁻¹² apart, in pots up to 10^13 yen. */
const near: fc.Arbitrary<Problem> = fc
  .record({
    rows: fc.array(
      fc.record({ whole: fc.bigInt({ min: 0n, max: 10n ** 11n }), apart: fc.integer({ min: -3, max: 3 }) }),
      { minLength: 2, maxLength: 60, size: 'max' },
    ),
    remainder: fc.bigInt({ min: 10n, max: 10n ** 12n - 10n }),
  })
  .map(({ rows, remainder }) => {
    const weights = rows.map(({ whole, apart }) => whole * 10n ** 12n + remainder + BigInt(apart));
    // The last row makes the sum a whole number of yen.
    const sum = weights.reduce((total, weight) => total + weight, 0n);
    const unit = 10n ** 12n;
    const total = sum / unit + 1n;
    return { columns: plainColumns([...weights, total * unit - sum]), ...plain, total };
  });

/** Weights from 10⁻⁹ to 1, among them equal ones. */
const uneven: fc.Arbitrary<Problem> = fc
  .record({
    weights: fc.array(
      fc.oneof(
        fc.bigInt({ min: 1n, max: 10n ** 9n }),
        fc.integer({ min: 0, max: 9 }).map((digits) => 10n ** BigInt(digits)),
        fc.constant(0n),
      ),
      { minLength: 1, maxLength: 60, size: 'max' },
    ),
    total: fc.oneof(fc.bigInt({ min: 0n, max: 10n ** 13n }), fc.bigInt({ min: 0n, max: 100n })),
  })
  .map(({ weights, total }) => ({ columns: plainColumns([1n, ...weights]), ...plain, total }));

const runs = Number(process.env.NHI_RUNS ?? 400);

describe.each([
  ['as in cases', ordinary, 12],
  ['with remainders that are equal or 10⁻¹² apart', near, 12],
  ['from 10⁻⁹ to 1, with equal ones', uneven, 12],
] as const)('weights %s', (_, problem, times) => {
  test.each(offsets)('what the kernel is sure of is exact: %s', (method, offset) => {
    fc.assert(
      fc.property(problem, (given) => {
        const { isSure, whole, exact } = both(given, [method, offset]);
        if (isSure) expect(whole).toEqual(exact);
      }),
      { numRuns: times * runs },
    );
  });
});

describe('the kernel', () => {
  test('is sure of nearly all that cases have', () => {
    const problems = fc.sample(ordinary, { numRuns: 2000, seed: 7 });
    const doubtful = problems.filter((given) => !both(given, offsets[0]!).isSure);
    expect(doubtful.length).toBeLessThan(100);
  });

  test('is sure of quotas that are whole', () => {
    const columns = plainColumns([1n, 2n, 5n]);
    expect(both({ columns, ...plain, total: 8_000_000n }, offsets[0]!)).toMatchObject({
      isSure: true,
      whole: [1_000_000, 2_000_000, 5_000_000],
    });
  });

  test('is not sure where a tie decides', () => {
    const columns = plainColumns([1n, 1n, 1n]);
    expect(both({ columns, ...plain, total: 2n }, offsets[0]!)).toMatchObject({
      isSure: false,
      exact: [1, 1, 0],
    });
  });

  test('takes no figures that could leave the range of doubles', () => {
    expect(kernelColumns(plainColumns([10n ** 80n, 1n]))).toBeUndefined();
    expect(fitsKernel({ alpha: 1, unreflected: 0, beta: 2 ** -250 })).toBe(false);
  });
});
