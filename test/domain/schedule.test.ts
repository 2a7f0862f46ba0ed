import { describe, expect, test } from 'vitest';
import { decimal } from '../../src/domain/decimal.js';
import { type Schedule, valueAt } from '../../src/domain/schedule.js';

/** α 医療費指数反映係数 of Tokyo as the built-in policy assumes it: 1 in R5, 0 by R12. */
const tokyo: Schedule = {
  values: [
    { year: 2023, value: decimal('1') },
    { year: 2030, value: decimal('0') },
  ],
  between: 'linear',
};

const stages: Schedule = {
  values: [
    { year: 2023, value: decimal('1') },
    { year: 2024, value: decimal('0.5') },
    { year: 2028, value: decimal('0.25') },
  ],
  between: 'step',
};

test('a plain number is the same in every year', () => {
  expect([1990, 2026, 2100].map((year) => valueAt(decimal('0.35'), year)?.toText())).toEqual([
    '7/20',
    '7/20',
    '7/20',
  ]);
});

describe('linear: interpolated between two listed years, exactly', () => {
  test.each([
    [2023, '1'],
    [2024, '6/7'],
    [2025, '5/7'],
    [2026, '4/7'],
    [2027, '3/7'],
    [2028, '2/7'],
    [2029, '1/7'],
    [2030, '0'],
  ])('in %i it is %s', (year, expected) => {
    expect(valueAt(tokyo, year)?.toText()).toBe(expected);
  });

  test('each pair of listed years has its own slope', () => {
    const bent: Schedule = { ...stages, between: 'linear' };
    expect([2024, 2025, 2026, 2027, 2028].map((year) => valueAt(bent, year)?.toText())).toEqual([
      '1/2',
      '7/16',
      '3/8',
      '5/16',
      '1/4',
    ]);
  });
});

describe('step: held from one listed year to the next', () => {
  test.each([
    [2023, '1'],
    [2024, '1/2'],
    [2027, '1/2'],
    [2028, '1/4'],
  ])('in %i it is %s', (year, expected) => {
    expect(valueAt(stages, year)?.toText()).toBe(expected);
  });
});

test.each([tokyo, stages])('after the last listed year it is held ($between)', (schedule) => {
  const last = schedule.values.at(-1)!;
  expect(valueAt(schedule, 2050)?.toText()).toBe(valueAt(last.value, last.year)?.toText());
});

test.each([tokyo, stages])('before the first listed year there is none ($between)', (schedule) => {
  expect(valueAt(schedule, 2022)).toBeUndefined();
});

test('a schedule of one year holds its value', () => {
  const single: Schedule = { values: [{ year: 2024, value: decimal('0.5') }], between: 'linear' };
  expect([2023, 2024, 2025].map((year) => valueAt(single, year)?.toText())).toEqual([
    undefined,
    '1/2',
    '1/2',
  ]);
});
