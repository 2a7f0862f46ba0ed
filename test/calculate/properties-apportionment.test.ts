import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calculate } from '../../src/calculate/calculate.js';
import { largestRemainder, proportional, roundEach } from '../../src/domain/apportionment.js';
import type { Case } from '../../src/domain/case.js';
import { type Decimal, decimal, scaled } from '../../src/domain/decimal.js';
import { Rational } from '../../src/domain/rational.js';
import { roundingModes } from '../../src/domain/rounding.js';
import { ofIntegers } from '../proportions.js';
import {
  arbitraryAlpha,
  arbitraryIndex,
  arbitraryUnit,
  plainCase,
  runs,
  shuffled,
} from './arbitrary-case.js';

interface Problem {
  readonly total: bigint;
  readonly weights: readonly bigint[];
  readonly unit: bigint;
}

/** Also below zero: a pot can be negative once large adjustments are taken off. */
const arbitraryTotal = fc.oneof(
  fc.bigInt({ min: -(10n ** 13n), max: 10n ** 13n }),
  fc.bigInt({ min: -30n, max: 30n }),
);

/** Small weights tie often; huge ones are like the integers that exact shares turn into. */
const arbitraryWeights = fc
  .oneof(
    { weight: 8, arbitrary: fc.array(fc.bigInt({ min: 0n, max: 9n }), { minLength: 1, maxLength: 12 }) },
    {
      weight: 8,
      arbitrary: fc.array(fc.bigInt({ min: 0n, max: 10n ** 40n }), { minLength: 1, maxLength: 12 }),
    },
    {
      weight: 1,
      arbitrary: fc.array(fc.bigInt({ min: 0n, max: 10n ** 6n }), {
        minLength: 60,
        maxLength: 200,
        size: 'max',
      }),
    },
  )
  .filter((weights) => weights.some((weight) => weight > 0n));

const arbitraryProblem: fc.Arbitrary<Problem> = fc.record({
  total: arbitraryTotal,
  weights: arbitraryWeights,
  unit: arbitraryUnit,
});

describe('largest remainder', () => {
  test('the shares add up to the total, also below zero', () => {
    fc.assert(
      fc.property(arbitraryProblem, ({ total, weights, unit }) => {
        expect(added(amountsOf(total, weights, unit))).toBe(total);
      }),
      runs,
    );
  });

  test('every share is less than one unit away from its quota', () => {
    fc.assert(
      fc.property(arbitraryProblem, ({ total, weights, unit }) => {
        const whole = added(weights);
        amountsOf(total, weights, unit).forEach((amount, claimant) => {
          const distance = amount * whole - total * weights[claimant]!;
          expect(magnitude(distance) < unit * whole).toBe(true);
        });
      }),
      runs,
    );
  });

  test('it gives what handing out unit after unit by plain fractions gives', () => {
    fc.assert(
      fc.property(arbitraryProblem, ({ total, weights, unit }) => {
        expect(amountsOf(total, weights, unit)).toEqual(handedOut(total, weights, unit));
      }),
      runs,
    );
  });

  test('who has no weight gets nothing', () => {
    fc.assert(
      fc.property(arbitraryProblem, ({ total, weights, unit }) => {
        const amounts = amountsOf(total, [0n, ...weights, 0n], unit);
        expect([amounts[0], amounts.at(-1)]).toEqual([0n, 0n]);
      }),
      runs,
    );
  });

  test('one common factor of the weights changes nothing', () => {
    const arbitraryFactor = fc.bigInt({ min: 1n, max: 10n ** 20n });
    fc.assert(
      fc.property(arbitraryProblem, arbitraryFactor, ({ total, weights, unit }, factor) => {
        const multiples = weights.map((weight) => weight * factor);
        expect(amountsOf(total, multiples, unit)).toEqual(amountsOf(total, weights, unit));
      }),
      runs,
    );
  });

  test('weights over denominators of their own are shared by as over one', () => {
    const arbitraryDivisor = fc.bigInt({ min: 1n, max: 10n ** 90n });
    const arbitraryDivisors = fc.array(arbitraryDivisor, { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(arbitraryProblem, arbitraryDivisors, ({ total, weights, unit }, divisors) => {
        const common = divisors.reduce((product, one) => product * one, 1n);
        // Each is multiplied by one divisor and divided by it again, so that ties stay ties.
        const own = weights.map((weight, at) => {
          const divisor = divisors[at % divisors.length]!;
          return Rational.of(weight * divisor, divisor * common);
        });
        const given = largestRemainder(total, proportional(own), unit);
        const plain = largestRemainder(total, ofIntegers(weights), unit);
        const placed = ({ shares }: typeof given) => shares.map(({ amount, order }) => [amount, order!.rank]);
        expect(placed(given)).toEqual(placed(plain));
      }),
      runs,
    );
  });

  test('in another order everybody keeps the amount, but for ties at the last unit', () => {
    fc.assert(
      fc.property(arbitraryProblem, fc.nat(), ({ total, weights, unit }, seed) => {
        const order = shuffled([...weights.keys()], seed);
        const reordered = order.map((place) => weights[place]!);
        const given = largestRemainder(total, ofIntegers(weights), unit);
        const undecided = tiedAtTheLastUnits(given);
        largestRemainder(total, ofIntegers(reordered), unit).shares.forEach(({ amount }, now) => {
          const place = order[now]!;
          if (!undecided.has(place)) expect(amount).toBe(given.shares[place]!.amount);
        });
      }),
      runs,
    );
  });

  test('among equal remainders the earlier claimant comes first', () => {
    fc.assert(
      fc.property(arbitraryProblem, ({ total, weights, unit }) => {
        const { shares } = largestRemainder(total, ofIntegers(weights), unit);
        const ranked = shares.map(({ order }, place) => ({ place, ...order! }));
        ranked.sort((a, b) => a.rank - b.rank);
        ranked.slice(1).forEach((next, at) => {
          const previous = ranked[at]!;
          const comparison = previous.remainder.compare(next.remainder);
          expect(comparison > 0 || (comparison === 0 && previous.place < next.place)).toBe(true);
        });
      }),
      runs,
    );
  });

  test('equal claimants differ by one unit at most, and the earlier has no less', () => {
    const arbitraryClaimants = fc.integer({ min: 1, max: 200 });
    fc.assert(
      fc.property(arbitraryTotal, arbitraryClaimants, arbitraryUnit, (total, claimants, unit) => {
        const amounts = amountsOf(total, new Array(claimants).fill(7n), unit);
        amounts.slice(1).forEach((amount, at) => {
          const less = amounts[at]! - amount;
          expect(less >= 0n && less <= unit).toBe(true);
        });
        expect(amounts[0]! - amounts.at(-1)! <= unit).toBe(true);
      }),
      runs,
    );
  });
});

describe('each share rounded by itself', () => {
  test.each(roundingModes)('%s: a multiple of the unit, on the side that the mode names', (mode) => {
    fc.assert(
      fc.property(arbitraryProblem, ({ total, weights, unit }) => {
        const whole = added(weights) * unit;
        roundEach(total, ofIntegers(weights), unit, mode).shares.forEach(({ amount }, claimant) => {
          expect(amount % unit).toBe(0n);
          expect(amount / unit).toBe(roundedByHand(total * weights[claimant]!, whole, mode));
        });
      }),
      runs,
    );
  });

  test('in another order everybody keeps the amount', () => {
    const arbitraryMode = fc.constantFrom(...roundingModes);
    fc.assert(
      fc.property(arbitraryProblem, arbitraryMode, fc.nat(), ({ total, weights, unit }, mode, seed) => {
        const order = shuffled([...weights.keys()], seed);
        const reordered = order.map((place) => weights[place]!);
        const given = roundEach(total, ofIntegers(weights), unit, mode).shares;
        roundEach(total, ofIntegers(reordered), unit, mode).shares.forEach(({ amount }, now) => {
          expect(amount).toBe(given[order[now]!]!.amount);
        });
      }),
      runs,
    );
  });

  test('the quotas are exact and add up to the total in either way of rounding', () => {
    fc.assert(
      fc.property(arbitraryProblem, ({ total, weights, unit }) => {
        const whole = added(weights);
        const both = [
          largestRemainder(total, ofIntegers(weights), unit),
          roundEach(total, ofIntegers(weights), unit, 'down'),
        ];
        for (const { shares } of both) {
          shares.forEach(({ quota }, claimant) => {
            expect(quota.numerator * whole).toBe(total * weights[claimant]! * quota.denominator);
          });
        }
      }),
      runs,
    );
  });
});

describe('equal income per head, where remainders tie exactly', () => {
  test('the engine sees the tie: the smaller code gets the yen', () => {
    fc.assert(
      fc.property(arbitraryTie(), ({ kase, levyBase, sizes, parts }) => {
        const { rows } = calculate(kase).segments[0]!;
        expect(rows.map(({ baseLevy }) => baseLevy)).toEqual(handedOut(levyBase, sizes, 1n));
        // All remainders are multiples of 1/parts, so with more claimants than parts some must be equal.
        for (const { remainderOrder } of rows) {
          const { numerator, denominator } = remainderOrder!.remainder;
          expect((numerator * parts) % denominator).toBe(0n);
        }
      }),
      runs,
    );
  });

  test('quotients rounded to 40 digits would not see it', () => {
    // Quotas 1/3, 1/3 and 7/3: all remainders are equal, but 7/9 to 40 digits ends in an 8 that is too much.
    const sizes = [1n, 1n, 7n];
    expect(handedOut(3n, weightsOf40Digits(sizes), 1n)).toEqual([0n, 0n, 3n]);
    const rows = multiplesOf({ heads: 1, income: 1, index: decimal('1') }, sizes);
    const result = calculate(plainCase({ rows, levyBase: 3n }));
    expect(result.segments[0]!.rows.map(({ baseLevy }) => baseLevy)).toEqual([1n, 0n, 2n]);
  });
});

interface Tie {
  readonly kase: Case;
  readonly levyBase: bigint;
  readonly sizes: readonly bigint[];
  readonly parts: bigint;
}

/** The sizes add up to a multiple of `parts`, and the pot is that many parts of their sum. */
function arbitraryTie(): fc.Arbitrary<Tie> {
  const size = fc.bigInt({ min: 1n, max: 1000n });
  return fc
    .record({
      drawn: fc.oneof(
        { weight: 9, arbitrary: fc.array(size, { minLength: 2, maxLength: 15 }) },
        { weight: 1, arbitrary: fc.array(size, { minLength: 16, maxLength: 200, size: 'max' }) },
      ),
      parts: fc.bigInt({ min: 2n, max: 12n }),
      times: fc.bigInt({ min: 1n, max: 10n ** 9n }),
      model: fc.record({
        heads: fc.integer({ min: 1, max: 10 ** 6 }),
        income: fc.integer({ min: 1, max: 10 ** 10 }),
        index: arbitraryIndex,
      }),
      beta: fc.integer({ min: 1, max: 5 * 10 ** 13 }).map((units) => scaled(BigInt(units), 13)),
      alpha: arbitraryAlpha,
    })
    .map(({ drawn, parts, times, model, beta, alpha }) => {
      const sizes = [...drawn, parts - (added(drawn) % parts)];
      const levyBase = (added(sizes) * times) / parts;
      const rows = multiplesOf(model, sizes);
      return { kase: plainCase({ rows, levyBase, incomeLevel: { beta }, alpha }), levyBase, sizes, parts };
    });
}

interface Model {
  readonly heads: number;
  readonly income: number;
  readonly index: Decimal;
}

/** Every municipality is a multiple of one and the same: equal income per head, equal medical index. */
function multiplesOf({ heads, income, index }: Model, sizes: readonly bigint[]) {
  return sizes.map((size) => ({
    heads: `${size * BigInt(heads)}`,
    income: `${size * BigInt(income)}`,
    index: index.toFixed(),
  }));
}

/** The weights (Sa + Sb) / 2 of `two` at β = 1, every quotient rounded to 40 digits, as integers. */
function weightsOf40Digits(sizes: readonly bigint[]): bigint[] {
  const digits = 10n ** 40n;
  return sizes.map((size) => (size * digits * 2n + added(sizes)) / (added(sizes) * 2n));
}

function amountsOf(total: bigint, weights: readonly bigint[], unit: bigint): bigint[] {
  return largestRemainder(total, ofIntegers(weights), unit).shares.map(({ amount }) => amount);
}

/** Largest remainder again, as one would do it by hand: the floor for all, then one unit after the other. */
function handedOut(total: bigint, weights: readonly bigint[], unit: bigint): bigint[] {
  const whole = added(weights);
  const amounts = weights.map((weight) => floor(total * weight, whole * unit) * unit);
  const waiting = amounts.map((amount, claimant) => ({
    claimant,
    lacking: total * weights[claimant]! - amount * whole,
  }));
  for (let left = total - added(amounts); left > 0n; left -= unit) {
    let next = 0;
    waiting.forEach(({ lacking }, at) => {
      if (lacking > waiting[next]!.lacking) next = at;
    });
    const [served] = waiting.splice(next, 1);
    amounts[served!.claimant]! += left < unit ? left : unit;
  }
  return amounts;
}

/** Who has the same remainder as the last one served with a whole unit or with the part-unit. */
function tiedAtTheLastUnits({ shares, missingUnits, partUnit }: ReturnType<typeof largestRemainder>) {
  const lastRanks = [missingUnits, ...(partUnit === 0n ? [] : [missingUnits + 1])];
  const last = shares.filter(({ order }) => lastRanks.includes(order!.rank));
  const tied = shares.map(({ order }) =>
    last.some((served) => served.order!.remainder.equals(order!.remainder)),
  );
  return new Set(tied.flatMap((isTied, place) => (isTied ? [place] : [])));
}

function roundedByHand(numerator: bigint, denominator: bigint, mode: (typeof roundingModes)[number]): bigint {
  const [whole, rest] = [magnitude(numerator) / denominator, magnitude(numerator) % denominator];
  const goesAway = mode === 'up' ? rest > 0n : mode === 'half-up' ? rest * 2n >= denominator : false;
  const rounded = goesAway ? whole + 1n : whole;
  return numerator < 0n ? -rounded : rounded;
}

function floor(numerator: bigint, denominator: bigint): bigint {
  const rest = ((numerator % denominator) + denominator) % denominator;
  return (numerator - rest) / denominator;
}

function added(values: readonly bigint[]): bigint {
  return values.reduce((total, value) => total + value, 0n);
}

function magnitude(value: bigint): bigint {
  return value < 0n ? -value : value;
}
