import { describe, expect, it } from 'vitest';
import { calculate } from '../../src/calculate/calculate.js';
import { decimal } from '../../src/domain/decimal.js';
import { plainCase, withAll } from './arbitrary-case.js';

const withRate = (rate: string) =>
  withAll(plainCase({ rows: [{}] }), (one) => ({ ...one, standardCollectionRate: decimal(rate) }));

const withWeight = (weight: string) =>
  plainCase({ method: 'four', incomeWeight: weight, perInsuredWeight: weight, rows: [{}] });

const inParts = (instalments: number) => ({ ...plainCase({ rows: [{}] }), instalments });

describe('a case that does not come from files is refused', () => {
  it.each([0, -1, 1.5, 13, Number.NaN])('with %s instalments', (count) => {
    expect(() => calculate(inParts(count))).toThrow('the number of instalments is not whole from 1 to 12');
  });

  it.each(['0', '-0.5', '-1', '1.0001', '93.45'])('with a collection rate of %s', (rate) => {
    expect(() => calculate(withRate(rate))).toThrow('a collection rate is not in 0 to 1');
  });

  it.each(['-0.1', '-1', '1.0001', '70'])('with a weight of %s', (weight) => {
    expect(() => calculate(withWeight(weight))).toThrow('a weight of medical is not in 0 to 1');
  });

  it('with items that do not make its required total', () => {
    const items = [{ kind: 'cost', item: '後期高齢者支援金等', amount: 999n }] as const;
    const kase = plainCase({ rows: [{}] });
    const segments = kase.segments.map((terms) => ({ ...terms, pot: { requiredTotal: 1000n, items } }));
    expect(() => calculate({ ...kase, segments })).toThrow(
      'the items of medical do not make its required total',
    );
  });
});

describe('by law', () => {
  const index = (...years: number[]) =>
    withAll(plainCase({ rows: [{}] }), ({ medicalIndex: _, ...one }) => ({
      ...one,
      medicalIndices: years.map((year) => ({ year, value: decimal('1.1') })),
    }));

  it('a case without one of the years of the medical index is refused', () => {
    expect(() => calculate(index(2021, 2022, 2024, 2025))).toThrow('no medical index of R5, which basis law');
    expect(() => calculate(index(2022, 2023, 2024))).not.toThrow();
  });

  it('none is needed where α is 0', () => {
    expect(() => calculate({ ...index(), medicalReflection: decimal('0') })).not.toThrow();
  });
});

describe('taken is', () => {
  it.each([1, 12])('a levy in %s parts', (count) => {
    expect(calculate(inParts(count)).instalments?.count).toBe(count);
  });

  it.each(['0.0001', '0.9999', '1'])('a collection rate of %s', (rate) => {
    expect(() => calculate(withRate(rate))).not.toThrow();
  });

  it.each(['0', '0.7', '1'])('a weight of %s', (weight) => {
    expect(() => calculate(withWeight(weight))).not.toThrow();
  });
});
