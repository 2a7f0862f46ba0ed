import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { seriesValue } from '../../src/calculate/series.js';
import { scaled } from '../../src/domain/decimal.js';
import { Rational } from '../../src/domain/rational.js';
import { runs } from './arbitrary-case.js';

const before = 2025;
const arbitrarySeries = fc
  .uniqueArray(fc.tuple(fc.integer({ min: 2018, max: 2027 }), fc.integer({ min: 1, max: 10_000 })), {
    selector: ([year]) => year,
    minLength: 1,
  })
  .map((figures) => figures.map(([year, value]) => ({ year, value: scaled(BigInt(value), 2) })));

describe('min:N is the lowest of the years that mean:N takes', () => {
  test('one of them, none below it', () => {
    fc.assert(
      fc.property(arbitrarySeries, fc.integer({ min: 1, max: 5 }), (series, years) => {
        const lowest = seriesValue(series, { kind: 'min', years }, before);
        const mean = seriesValue(series, { kind: 'mean', years }, before);
        expect(lowest?.years).toEqual(mean?.years);
        if (lowest === null) return;
        const taken = series
          .filter(({ year }) => lowest.years.includes(year))
          .map(({ value }) => Rational.fromDecimal(value));
        expect(taken.some((value) => value.equals(lowest.value))).toBe(true);
        expect(taken.every((value) => value.compare(lowest.value) >= 0)).toBe(true);
      }),
      runs,
    );
  });

  test('of one year it is the latest', () => {
    fc.assert(
      fc.property(arbitrarySeries, (series) => {
        expect(seriesValue(series, { kind: 'min', years: 1 }, before)).toEqual(
          seriesValue(series, { kind: 'latest' }, before),
        );
      }),
      runs,
    );
  });
});

describe('law is the mean of exactly the three years that end so many before', () => {
  const lawful = (series: { year: number; value: ReturnType<typeof scaled> }[], lag: number) =>
    seriesValue(series, { kind: 'law' }, before, lag);

  test('years outside them change nothing, one of them missing leaves no value', () => {
    fc.assert(
      fc.property(arbitrarySeries, fc.integer({ min: 1, max: 3 }), (series, lag) => {
        const years = [2, 1, 0].map((back) => before - lag - back);
        const within = years.flatMap((year) => series.filter((one) => one.year === year));
        const value = lawful(series, lag);
        expect(value).toEqual(lawful(within, lag));
        expect(value === null).toBe(within.length < 3);
        if (value === null) return;
        const [a, b, c] = within.map((one) => Rational.fromDecimal(one.value));
        expect(value.years).toEqual(years);
        expect(value.value.equals(a!.plus(b!).plus(c!).over(3n))).toBe(true);
      }),
      runs,
    );
  });
});
