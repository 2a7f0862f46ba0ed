import { describe, expect, it } from 'vitest';
import { audit } from '../../src/analyse/audit/audit.js';
import { decimal } from '../../src/domain/decimal.js';
import { Rational } from '../../src/domain/rational.js';
import { ownMethods, ratesIn, uniform } from './published.js';

describe.each(uniform)('%s', async (path) => {
  const result = audit(await ratesIn(path));

  it('was rounded half-up', () => {
    expect(result.rounding).toEqual({ incomeRate: 'half-up', amount: 'half-up' });
  });

  it.each(['medical', 'support', 'care'])('every row of %s fits', (name) => {
    const { agreement, fitting, rows, unpublished } = result.segments.find(
      ({ segment }) => segment === name,
    )!;
    expect({ agreement, fitting, unpublished }).toEqual({
      agreement: 'all',
      fitting: rows.length,
      unpublished: 0,
    });
  });
});

/** Whether a whole number lies in a range. */
function holds(range: { low: unknown; high: unknown } | null, value: bigint): boolean {
  const { low, high } = range as { low: { value: Rational }; high: { value: Rational } };
  return low.value.compare(Rational.of(value)) < 0 && high.value.compare(Rational.of(value)) > 0;
}

describe('what the constants imply', () => {
  const medicalOf = async (path: string, options = {}) => audit(await ratesIn(path), options).segments[0]!;

  it('茨城 medical, 二方式: a national income of about 623,700 yen', async () => {
    const { nationalIncome } = (await medicalOf(uniform[0]!)).implied;
    expect(holds(nationalIncome, 623_750n)).toBe(true);
    expect(
      nationalIncome!.high!.value.minus(nationalIncome!.low!.value).compare(Rational.of(100n)),
    ).toBeLessThan(0);
  });

  it('宮城 medical, 三方式: nothing without the weight', async () => {
    expect((await medicalOf(uniform[1]!)).implied).toEqual({
      nationalIncome: null,
      personsPerHousehold: null,
    });
  });

  it('宮城 medical, 三方式 with 均等割指数 0.7: income and persons per household', async () => {
    const { nationalIncome, personsPerHousehold } = (
      await medicalOf(uniform[1]!, {
        perInsuredWeight: decimal('0.7'),
      })
    ).implied;
    expect(holds(nationalIncome, 633_600n)).toBe(true);
    expect(personsPerHousehold!.low!.value.compare(Rational.of(3n, 2n))).toBeGreaterThan(0);
    expect(personsPerHousehold!.high!.value.compare(Rational.of(151n, 100n))).toBeLessThan(0);
  });
});

describe('大阪', () => {
  it('is one rate for all municipalities', async () => {
    const { segments } = audit(await ratesIn(uniform[3]!));
    expect(segments.map(({ unified }) => unified)).toEqual(segments.map(() => ({ rows: 43, others: [] })));
  });
});

describe('茨城 child, where columns mix base and total', async () => {
  const { verdict, segments } = audit(await ratesIn(uniform[0]!));
  const child = segments[3]!;

  it('says which rows the majority does not go with', () => {
    expect([verdict, child.agreement, child.fitting]).toEqual(['differences', 'most', 35]);
  });

  it('they are the ones that stand together in the table', () => {
    const at = child.rows.flatMap(({ standing }, row) => (standing === 'off' ? [row] : []));
    expect(at).toEqual([20, 21, 22, 23, 24, 26, 27, 28, 29]);
  });
});

describe('埼玉, each municipality with a method of its own', async () => {
  const { verdict, segments } = audit(await ratesIn(ownMethods));

  it('is not uniform', () => {
    expect(verdict).toBe('not-uniform');
  });

  it('no row is held against others', () => {
    expect(new Set(segments.flatMap(({ rows }) => rows.map(({ standing }) => standing)))).toEqual(
      new Set(['unknown']),
    );
  });

  it('shows that some have 平等割 and 資産割 and some have not', () => {
    expect(segments[0]).toMatchObject({ withHousehold: 8, withAssets: 8 });
  });
});
