import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  type CodeReading,
  checkDigit,
  isPrefecture,
  readMunicipalityCode,
} from '../../src/domain/municipality-code.js';

// 総務省 全国地方公共団体コード, 1 January 2024: every municipality of the country.
const national = readFileSync('fixtures/official/codes_national_r6.csv', 'utf8')
  .trim()
  .split(/\r?\n/)
  .slice(1)
  .map((line) => line.split(','))
  .map(([code, body]) => ({ code: code!, body: body!, prefecture: code!.slice(0, 2) }));

describe('all 1747 codes of the country', () => {
  test('are there, each once', () => {
    expect(new Set(national.map(({ code }) => code)).size).toBe(1747);
  });

  test('have the check digit of their body', () => {
    expect(national.map(({ body }) => body + checkDigit(body))).toEqual(national.map(({ code }) => code));
  });

  test.each<[string, 'alone' | 'with its prefecture', (each: (typeof national)[number]) => string]>([
    ['with six digits', 'alone', ({ code }) => code],
    ['with six digits', 'with its prefecture', ({ code }) => code],
    ['with five digits', 'with its prefecture', ({ body }) => body],
    ['with the check digit behind a hyphen', 'alone', ({ code, body }) => `${body}-${code.slice(5)}`],
    ['with a hyphen and no leading zero', 'alone', ({ code, body }) => `${Number(body)}-${code.slice(5)}`],
    ['with six digits less a leading zero', 'with its prefecture', ({ code }) => `${Number(code)}`],
    ['with five digits less a leading zero', 'with its prefecture', ({ body }) => `${Number(body)}`],
  ])('are read %s, %s', (_, company, written) => {
    const read = national.map((each) =>
      readMunicipalityCode(written(each), company === 'alone' ? undefined : each.prefecture),
    );
    expect(read).toEqual(national.map(({ code }) => ({ kind: 'code', code })));
  });

  test('with five digits and no prefecture are read or ambiguous, never taken for another', () => {
    const misread = national.filter(({ code, body }) => {
      const read = readMunicipalityCode(body);
      const found = read.kind === 'code' ? [read.code] : read.kind === 'ambiguous' ? read.candidates : [];
      return !found.includes(code);
    });
    expect(misread).toEqual([]);
  });
});

describe('the check digit is the last digit of eleven less the weighted sum modulo eleven', () => {
  test.each([
    // 千代田区: 6×1 + 5×3 + 4×1 + 2×1 = 27 leaves 5, and 11 − 5 is 6.
    ['13101', '6'],
    // 苫小牧市: the sum 22 leaves 0, and 11 ends in 1.
    ['01213', '1'],
    // 室蘭市: the sum 23 leaves 1, and 10 ends in 0.
    ['01205', '0'],
  ])('%s → %s', (body, expected) => {
    expect(checkDigit(body)).toBe(expected);
  });
});

describe('a code is read as it was written', () => {
  test.each<[string, string, string | undefined, CodeReading]>([
    ['six digits', '131016', undefined, { kind: 'code', code: '131016' }],
    ['full-width digits', '１３１０１６', undefined, { kind: 'code', code: '131016' }],
    ['blanks around', ' 131016\u3000', undefined, { kind: 'code', code: '131016' }],
    ['five digits', '13101', '13', { kind: 'code', code: '131016' }],
    ['five digits that can be nothing else', '13101', undefined, { kind: 'code', code: '131016' }],
    ['six digits without the zero', '11002', '01', { kind: 'code', code: '011002' }],
    ['five digits without the zero', '1100', undefined, { kind: 'code', code: '011002' }],
    ['five digits with the zero', '01100', undefined, { kind: 'code', code: '011002' }],
  ])('%s', (_, text, prefecture, expected) => {
    expect(readMunicipalityCode(text, prefecture)).toEqual(expected);
  });
});

describe('12203 is 市川市 (千葉県), or 士別市 (北海道) that lost the zero of 012203', () => {
  test('without a prefecture it is ambiguous', () => {
    expect(readMunicipalityCode('12203')).toEqual({ kind: 'ambiguous', candidates: ['122033', '012203'] });
  });

  test.each([
    ['12', '122033'],
    ['01', '012203'],
  ])('in prefecture %s it is %s', (prefecture, code) => {
    expect(readMunicipalityCode('12203', prefecture)).toEqual({ kind: 'code', code });
  });

  test('in any other prefecture it is a code of elsewhere', () => {
    expect(readMunicipalityCode('12203', '13').kind).toBe('other-prefecture');
  });

  test('the check digit can rule the second reading out', () => {
    expect(readMunicipalityCode('12204')).toEqual({ kind: 'code', code: '122041' });
  });
});

describe('what names no municipality is told', () => {
  test.each<[string, string, string | undefined, CodeReading]>([
    ['a wrong check digit', '131017', undefined, { kind: 'check-digit', expected: '131016' }],
    ['the prefecture itself', '130001', undefined, { kind: 'prefecture-itself' }],
    ['the prefecture itself, five digits', '13000', '13', { kind: 'prefecture-itself' }],
    ['another prefecture', '131016', '14', { kind: 'other-prefecture', code: '131016' }],
    ['another prefecture, five digits', '13101', '14', { kind: 'other-prefecture', code: '131016' }],
    ['no such prefecture', '481017', undefined, { kind: 'not-a-code' }],
    ['prefecture 00', '001018', undefined, { kind: 'not-a-code' }],
    ['three digits', '131', undefined, { kind: 'not-a-code' }],
    ['seven digits', '1310160', undefined, { kind: 'not-a-code' }],
    ['letters', '13101a', undefined, { kind: 'not-a-code' }],
    ['a decimal point', '13101.0', undefined, { kind: 'not-a-code' }],
    ['a blank within', '131 016', undefined, { kind: 'not-a-code' }],
    ['nothing', '', undefined, { kind: 'not-a-code' }],
  ])('%s', (_, text, prefecture, expected) => {
    expect(readMunicipalityCode(text, prefecture)).toEqual(expected);
  });
});

test('prefectures are 01 to 47, always two digits', () => {
  expect(['01', '13', '47'].every(isPrefecture)).toBe(true);
  expect(['00', '48', '1', '013', '１３', ''].some(isPrefecture)).toBe(false);
});
