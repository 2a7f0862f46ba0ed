import { describe, expect, it } from 'vitest';
import { audit } from '../../src/analyse/audit/audit.js';
import { decimal } from '../../src/domain/decimal.js';
import type { PublishedRates } from '../../src/domain/published-rates.js';
import { Rational } from '../../src/domain/rational.js';
import { type RoundingMode, roundingModes, roundQuotient } from '../../src/domain/rounding.js';
import { type PlainRow, ratesIn, segmentOf, suspectsOf, table, uniform, withFigure } from './published.js';

/** Forty rows at 1.6032 per cent per 10,000 yen, from small to large, rounded by one mode to some units. */
function made(mode: RoundingMode, amountUnit = 1n, rateDecimals = 2): PlainRow[] {
  return Array.from({ length: 40 }, (_, at) => {
    const exact = Rational.of(800_000n + 31_873n * BigInt(at), 37n);
    const percent = exact.times(Rational.of(16_032n, 100_000_000n));
    const scale = 10n ** BigInt(rateDecimals);
    const rate = roundQuotient(percent.numerator * scale, percent.denominator, mode);
    const digits = `${rate}`.padStart(rateDecimals + 1, '0');
    return [
      `${digits.slice(0, -rateDecimals)}.${digits.slice(-rateDecimals)}`,
      `${exact.roundToUnit(amountUnit, mode)}`,
    ];
  });
}

describe('the rounding of a table is told by what fits', () => {
  it.each(roundingModes)('%s', (mode) => {
    const { verdict, rounding } = audit(table(made(mode)));
    expect([verdict, rounding.incomeRate]).toEqual(['consistent', mode]);
  });

  it('which amounts were rounded down, a table of rates in hundredths does not tell: half-up is taken', () => {
    const { rounding, roundings } = audit(table(made('down')));
    expect(rounding).toEqual({ incomeRate: 'down', amount: 'half-up' });
    expect(roundings.filter(({ fits }) => fits.length > 0).map((one) => one.rounding)).toEqual([
      { incomeRate: 'down', amount: 'half-up' },
      { incomeRate: 'down', amount: 'down' },
      { incomeRate: 'down', amount: 'up' },
    ]);
  });
});

describe('an altered cell that another rounding could explain', async () => {
  /** 山口: published medical 所得割率 of 山口市 7.26, which half-up can only be. */
  const altered = withFigure(await ratesIn(uniform[4]!), 'medical', 0, 'incomeRate', '0.0727');

  it('where that rounding fits every row of the table it is taken, and the rows that half-up leaves out are told', () => {
    const { verdict, rounding, leftOutByHalfUp } = audit(altered);
    expect([verdict, rounding.incomeRate]).toEqual(['consistent', 'down']);
    expect(leftOutByHalfUp.map(({ segment, row }) => `${segment} ${row.name}`)).toEqual([
      'medical 山口市',
      'medical 周南市',
    ]);
  });

  it('where it does not, one row is not enough', () => {
    const twice = withFigure(altered, 'care', 3, 'perInsured', '99999');
    expect(audit(twice).rounding).toEqual({ incomeRate: 'half-up', amount: 'half-up' });
  });
});

describe('the unit of a column', () => {
  it('amounts of 100 yen are told by all being multiples', () => {
    expect(audit(table(made('half-up', 100n))).verdict).toBe('consistent');
  });

  it('one digit altered in such a column names its row, not all others', () => {
    const rows = made('half-up', 100n);
    const altered = rows.with(7, [rows[7]![0], `${Number(rows[7]![1]) + 4001}`]);
    const { rows: found } = segmentOf(table(altered));
    expect(found.flatMap(({ standing }, at) => (standing === 'fits' ? [] : [at]))).toEqual([7]);
  });

  it('few or equal amounts prove no unit', () => {
    const altered: PlainRow[] = [
      ['9.50', '35000'],
      ['9.50', '35000'],
      ['9.50', '35000'],
      ['9.55', '35000'],
    ];
    expect(audit(table(altered)).verdict).toBe('differences');
  });

  it('rates with three decimals are held to three', () => {
    const rows = made('half-up', 1n, 3);
    expect(audit(table(rows)).verdict).toBe('consistent');
    const [income, amount] = rows[30]!;
    const altered = rows.with(30, [decimal(income).plus('0.002').toFixed(), amount]);
    expect(segmentOf(table(altered)).rows[30]!.standing).not.toBe('fits');
  });
});

describe('what a table says does not depend on', () => {
  const rows = made('half-up').with(5, ['9.99', '12345']).with(9, ['1.00', '54321']);
  const byName = (rates: PublishedRates) => {
    const found = segmentOf(rates);
    return found.rows
      .map(({ row: { name }, standing }) => `${name} ${standing} ${suspectsOf(found, name)}`)
      .sort();
  };

  it('the order of its rows', () => {
    const [segment] = table(rows).segments;
    const turned = { segments: [{ ...segment!, rows: segment!.rows.toReversed() }] };
    expect(byName(turned)).toEqual(byName(table(rows)));
  });
});

it('thousands of rows take no time to speak of', () => {
  const many = Array.from({ length: 50 }, () => made('half-up')).flat();
  const altered = many.map((row, at): PlainRow => (at % 40 === 7 ? ['9.99', row[1]] : row));
  const start = performance.now();
  const { fitting } = segmentOf(table(altered));
  expect(fitting).toBe(1950);
  expect(performance.now() - start).toBeLessThan(10_000);
});
