import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { audit } from '../../src/analyse/audit/audit.js';
import { calculate } from '../../src/calculate/calculate.js';
import type { Case } from '../../src/domain/case.js';
import { decimal } from '../../src/domain/decimal.js';
import { fixed } from '../../src/domain/fixed.js';
import type {
  PublishedRates,
  PublishedRow,
  PublishedSegment,
  RateCell,
} from '../../src/domain/published-rates.js';
import { Rational } from '../../src/domain/rational.js';
import type { SegmentResult } from '../../src/domain/result.js';
import { methods, segments } from '../../src/domain/segment.js';
import { arbitraryCase, shuffled } from '../calculate/arbitrary-case.js';
import { only } from './published.js';

const runs = { numRuns: 60 };

/** The rates of a case as it would publish them, rounded to hundredths of a per cent and whole yen. */
function publishedRates(kase: Case): PublishedRates {
  const result = calculate({ ...kase, premium: { ...kase.premium!, amountUnit: 1n } });
  return { segments: result.segments.map(publishedSegment) };
}

function publishedSegment({ segment, rows }: SegmentResult): PublishedSegment {
  const published = rows.flatMap(({ municipality: { code, name }, premium }): PublishedRow[] => {
    const rates = premium?.rates;
    if (!rates) return [];
    const amount = (value: { published: bigint } | null | undefined) => decimal(`${value?.published ?? 0n}`);
    const figures = {
      incomeRate: decimal(fixed(rates.incomeRate.published, 4)),
      assetRate: decimal(fixed(rates.assetRate?.published ?? Rational.zero, 4)),
      perInsured: amount(rates.adult?.total ?? rates.perInsured),
      perHousehold: amount(rates.perHousehold),
    };
    return [{ code, name, figures, parts: null }];
  });
  return { segment, rows: published, unpublished: rows.length - published.length, incomplete: [] };
}

/** A 平等割 or 資産割 that is so small that all rows but one show 0 is taken for a slip. */
function hasStray({ rows }: PublishedSegment): boolean {
  const filled = (cell: RateCell) => rows.filter(({ figures }) => !figures[cell].isZero()).length;
  return filled('perHousehold') === 1 || filled('assetRate') === 1;
}

describe('rates made by the engine are consistent', () => {
  test.each(methods)('method %s, whatever the rounding', (method) => {
    const arbitrary = arbitraryCase({
      methods: [method],
      segments: 'all',
      withPremium: true,
      withAdjustments: true,
      isChildPlain: true,
    });
    fc.assert(
      fc.property(arbitrary, (kase) => {
        const rates = publishedRates(kase);
        fc.pre(!rates.segments.some(hasStray));
        expect(audit(rates).verdict).toBe('consistent');
      }),
      runs,
    );
  });

  test.each(segments)('%s alone', (segment) => {
    const arbitrary = arbitraryCase({
      segments: [segment],
      withPremium: true,
      withAdjustments: true,
      isChildPlain: true,
    });
    fc.assert(
      fc.property(arbitrary, (kase) => {
        const rates = publishedRates(kase);
        fc.pre(!rates.segments.some(hasStray));
        expect(audit(rates).verdict).toBe('consistent');
      }),
      runs,
    );
  });

  test('the rounding that made them is among those that fit', () => {
    fc.assert(
      fc.property(arbitraryCase({ withPremium: true, isChildPlain: true }), (kase) => {
        const rates = publishedRates(kase);
        fc.pre(!rates.segments.some(hasStray));
        const { incomeRateRounding, amountRounding } = kase.premium!;
        const trial = audit(rates).roundings.find(
          ({ rounding }) => rounding.incomeRate === incomeRateRounding && rounding.amount === amountRounding,
        );
        expect(trial?.fits).toEqual(rates.segments.map(({ segment }) => segment));
      }),
      runs,
    );
  });
});

// What follows finds contradictions in its own way: by eliminating one constant after the other.

/** A published figure in hundredths of a per cent or yen; half-up, its exact value is within half a unit. */
function unitsOf({ figures }: PublishedRow): { x: bigint; y: bigint; z: bigint } {
  const { incomeRate, perInsured, perHousehold } = figures;
  return {
    x: BigInt(incomeRate.times(10_000).toFixed()),
    y: BigInt(perInsured.toFixed()),
    z: BigInt(perHousehold.toFixed()),
  };
}

/** The least and the greatest quotient of two figures of whole units above zero; both are only approached. */
function quotient(over: bigint, under: bigint): { low: Rational; high: Rational } {
  return {
    low: Rational.of(2n * over - 1n, 2n * under + 1n),
    high: Rational.of(2n * over + 1n, 2n * under - 1n),
  };
}

function greatest(values: readonly Rational[]): Rational {
  return values.reduce((a, b) => (a.compare(b) >= 0 ? a : b));
}

function least(values: readonly Rational[]): Rational {
  return values.reduce((a, b) => (a.compare(b) <= 0 ? a : b));
}

/**
 * Whether constants κ = x/y and μ = z/y fit all rows. μ must be above every low(z/y) and every κ·low(z/x), and below
 * every high(z/y) and every κ·high(z/x); what that leaves to κ must not be empty.
 */
function haveConstants(rows: readonly PublishedRow[], isThree: boolean): boolean {
  const units = rows.map(unitsOf);
  const kappa = units.map(({ x, y }) => quotient(x, y));
  let low = greatest(kappa.map((one) => one.low));
  let high = least(kappa.map((one) => one.high));
  if (isThree) {
    const mu = units.map(({ z, y }) => quotient(z, y));
    const rho = units.map(({ z, x }) => quotient(z, x));
    const [muLow, muHigh] = [greatest(mu.map((one) => one.low)), least(mu.map((one) => one.high))];
    const [rhoLow, rhoHigh] = [greatest(rho.map((one) => one.low)), least(rho.map((one) => one.high))];
    if (muLow.compare(muHigh) >= 0 || rhoLow.compare(rhoHigh) >= 0) return false;
    low = greatest([low, muLow.dividedBy(rhoHigh)]);
    high = least([high, muHigh.dividedBy(rhoLow)]);
  }
  return low.compare(high) < 0;
}

/** A plain prefecture: figures of the size that they really have. */
const arbitraryTable = fc
  .record({
    isThree: fc.boolean(),
    perYen: fc.bigInt({ min: 100n, max: 300n }),
    household: fc.bigInt({ min: 300n, max: 1_200n }),
    amounts: fc.array(fc.bigInt({ min: 100_003n, max: 5_000_000n }), { minLength: 4, maxLength: 30 }),
  })
  .map(({ isThree, perYen, household, amounts }) => ({
    isThree,
    rows: amounts.map((amount, at): PublishedRow => {
      const exact = Rational.of(amount, 97n);
      const rounded = (value: Rational) => decimal(`${value.roundToUnit(1n, 'half-up')}`);
      return {
        code: `${at}`,
        name: `${at}`,
        figures: {
          incomeRate: rounded(exact.times(Rational.of(perYen, 10_000n))).times('0.0001'),
          assetRate: decimal('0'),
          perInsured: rounded(exact),
          perHousehold: isThree ? rounded(exact.times(Rational.of(household, 1000n))) : decimal('0'),
        },
        parts: null,
      };
    }),
  }));

interface Slip {
  readonly row: number;
  readonly cell: 'incomeRate' | 'perInsured' | 'perHousehold';
  readonly units: number;
  readonly down: boolean;
}

const arbitrarySlip: fc.Arbitrary<Slip> = fc.record({
  row: fc.nat({ max: 29 }),
  cell: fc.constantFrom<Slip['cell']>('incomeRate', 'perInsured', 'perHousehold'),
  units: fc.oneof(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 300 })),
  down: fc.boolean(),
});

/** The rows with one figure off by some units. */
function slipped(rows: readonly PublishedRow[], { row, cell, units, down }: Slip): PublishedRow[] {
  const at = row % rows.length;
  const { figures, ...rest } = rows[at]!;
  const by = decimal(`${down ? -units : units}`).times(cell === 'incomeRate' ? '0.0001' : '1');
  return rows.with(at, { ...rest, figures: { ...figures, [cell]: figures[cell].plus(by) } });
}

describe('one altered cell', () => {
  const arbitraryAltered = fc
    .record({ made: arbitraryTable, slip: arbitrarySlip })
    .map(({ made: { rows, isThree }, slip }) => ({ isThree, slip, rows: slipped(rows, slip) }))
    .filter(({ slip, isThree, rows }) => {
      const { figures } = rows[slip.row % rows.length]!;
      return (
        figures[slip.cell].isPositive() &&
        !figures[slip.cell].isZero() &&
        (isThree || slip.cell !== 'perHousehold')
      );
    });
  const auditOf = (rows: readonly PublishedRow[]) =>
    audit({ segments: [{ segment: 'medical', rows, unpublished: 0, incomplete: [] }] });

  test('is named where no constants fit it and all others, unless another rounding fits the whole table', () => {
    fc.assert(
      fc.property(arbitraryAltered, ({ isThree, slip, rows }) => {
        const result = auditOf(rows);
        const isNamed = only(result).rows[slip.row % rows.length]!.standing !== 'fits';
        const isExplained = result.roundings.some(({ fits }) => fits.length === 1);
        expect(isNamed).toBe(!haveConstants(rows, isThree) && !isExplained);
      }),
      { numRuns: 400 },
    );
  });

  test('no other row is ever off', () => {
    fc.assert(
      fc.property(arbitraryAltered, ({ slip, rows }) => {
        const { rows: found } = audit({
          segments: [{ segment: 'medical', rows, unpublished: 0, incomplete: [] }],
        }).segments[0]!;
        const others = found.filter((_, at) => at !== slip.row % rows.length);
        expect(others.filter((one) => one.standing === 'off')).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  test('is judged alike in any order of rows', () => {
    fc.assert(
      fc.property(arbitraryAltered, fc.nat(), ({ rows }, seed) => {
        const judged = (some: readonly PublishedRow[]) =>
          only(auditOf(some))
            .rows.map(({ row, standing }) => `${row.code} ${standing}`)
            .sort();
        expect(judged(shuffled(rows, seed))).toEqual(judged(rows));
      }),
      { numRuns: 200 },
    );
  });
});
