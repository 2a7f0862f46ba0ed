import { describe, expect, test } from 'vitest';
import { formatFiscalYear, japaneseFiscalYear, parseFiscalYear } from '../../src/domain/fiscal-year.js';

describe('one year is written in many ways', () => {
  test.each([
    'R8',
    'r8',
    'R08',
    'Ｒ８',
    'R8年度',
    '令和8',
    '令和8年',
    '令和8年度',
    '令和８年度',
    '2026',
    '２０２６',
    '2026年度',
    ' R8 ',
  ])('%s is 2026', (text) => {
    expect(parseFiscalYear(text)).toBe(2026);
  });
});

describe('the eras', () => {
  test.each([
    ['H1', 1989],
    ['平成元年度', 1989],
    ['H30', 2018],
    ['平成30年度', 2018],
    ['R1', 2019],
    ['令和元年度', 2019],
    ['R元', 2019],
    ['R99', 2117],
    ['1989', 1989],
    ['2117', 2117],
  ])('%s is %i', (text, year) => {
    expect(parseFiscalYear(text)).toBe(year);
  });

  test('2019 began as 平成31年 and became 令和元年', () => {
    expect(parseFiscalYear('H31')).toBe(parseFiscalYear('R1'));
  });

  test.each(['H32', 'H0', 'R0', 'R00', 'R100', 'S63', '昭和63年度', '1988', '2118', '0', '0000', '9999'])(
    '%s names no year of them',
    (text) => {
      expect(parseFiscalYear(text)).toBeUndefined();
    },
  );
});

describe('what is no year is refused', () => {
  test.each([
    '',
    'R',
    '8',
    '26',
    '20266',
    '2026.0',
    '2026/27',
    '2026-04',
    'R8a',
    'RR8',
    'R-8',
    '元',
    '令和',
    '年度',
    '-2026',
  ])('"%s"', (text) => {
    expect(parseFiscalYear(text)).toBeUndefined();
  });
});

describe('the short form', () => {
  test.each([
    [1989, 'H1'],
    [2018, 'H30'],
    [2019, 'R1'],
    [2026, 'R8'],
  ])('of %i is %s', (year, expected) => {
    expect(formatFiscalYear(year)).toBe(expected);
  });

  test('is read back, whatever the year', () => {
    const years = Array.from({ length: 2117 - 1989 + 1 }, (_, passed) => 1989 + passed);
    expect(years.map((year) => parseFiscalYear(formatFiscalYear(year)))).toEqual(years);
  });
});

describe('in Japanese', () => {
  test.each([
    [1989, '平成元年度'],
    [2018, '平成30年度'],
    [2019, '令和元年度'],
    [2026, '令和8年度'],
  ])('%i is %s', (year, expected) => {
    expect(japaneseFiscalYear(year)).toBe(expected);
  });
});
