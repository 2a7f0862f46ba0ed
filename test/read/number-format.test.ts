import { describe, expect, it } from 'vitest';
import { builtInFormat, formatOf } from '../../src/read/xlsx/number-format.js';

describe('a number is a date', () => {
  it.each([
    'ggge"年度"',
    '[$-411]ge.m.d',
    '[$-411]e"."m',
    'm"月"',
    'm"月"d"日"',
    'mm',
    'yyyy',
    'dd',
    'aaa',
    'h:mm',
    '[h]',
    '[mm]:ss',
    'yyyy/m/d;@',
    '[Red]yyyy;0',
    '[$-F800]dddd\\,\\ mmmm\\ dd',
  ])('with %s', (code) => {
    expect(formatOf(code)(46027).kind).toBe('date');
  });

  it.each([14, 22, 27, 36, 45, 47, 50, 58])('with the format %i', (id) => {
    expect(builtInFormat(id)(46027).kind).toBe('date');
  });
});

describe('a number is per cent', () => {
  it.each(['0%', '0.00%', '[Red]0.0%', '0.0 %', '"約"0%', '0%;-0%;-', '0.0_ %'])('with %s', (code) => {
    expect(formatOf(code)(0.5).kind).toBe('percent');
  });
});

describe('a number is as it is', () => {
  it.each([
    'General',
    'General"人"',
    'G/標準',
    '[DBNum1]General',
    '#,##0',
    '#,##0;[Red]-#,##0',
    '#,##0"人"',
    '#,##0人',
    '0.00_%',
    '*%0.00',
    '0.00"%"',
    '0.00\\%',
    '0.00E+00',
    '##0.0e-0',
    '[$¥-411]#,##0',
    '_ * #,##0_ ;_ * \\-#,##0_ ;_ * "-"_ ;_ @_ ',
    '0"日"',
    '#,##0,,"million d"',
    ';;;',
    '',
    '0.0"',
    '[',
    '\\',
    '_',
  ])('with %j', (code) => {
    expect(formatOf(code)(0.5).kind).toBe('plain');
  });
});

describe('of several sections that counts in which the number is shown', () => {
  it.each([
    ['0.00;0%', 0.5, 'plain'],
    ['0.00;0%', -0.5, 'percent'],
    ['0%;0.00;0.0', 0, 'plain'],
    ['0%;"-"', 0, 'percent'],
    ['[<1]0%;0.00', 0.9451, 'percent'],
    ['[<1]0%;0.00', 94.51, 'plain'],
    ['[>=100]0;[<=1]0.0%;0.0', 1, 'percent'],
    ['[>=100]0;[<=1]0.0%;0.0', 50, 'plain'],
    ['[=0]"-";0%', 5, 'percent'],
    ['[<>0]0%;0', 0, 'plain'],
    ['0;0;0;0%', 5, 'plain'],
  ])('%s of %d', (code, value, kind) => {
    expect(formatOf(code)(value).kind).toBe(kind);
  });
});

describe('what a format shows beside the number', () => {
  it.each([
    ['#,##0"千円"', '千円', 0],
    ['#,##0千円', '千円', 0],
    ['#,##0\\千\\円', '千円', 0],
    ['#,##0,', '', 1],
    ['#,##0,,"百万円"', '百万円', 2],
    ['#,##0.0,', '', 1],
    ['0.0,,"百万円"', '百万円', 2],
    ['#,##0,.0', '', 1],
    ['"△"#,##0', '△', 0],
    ['#,##0;"△"#,##0', '', 0],
    ['#,##0_ ;[Red]\\-#,##0\\ ', '', 0],
  ])('%s', (code, texts, thousands) => {
    expect(formatOf(code)(5)).toMatchObject({ texts, thousands });
  });

  it('of a negative number in the section that shows it', () => {
    expect(formatOf('#,##0;"△"#,##0')(-5)).toMatchObject({ texts: '△' });
  });
});
