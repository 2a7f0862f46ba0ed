import { describe, expect, test } from 'vitest';
import { type NumberProblem, readDigits, readNumber, shortestDigits } from '../../src/domain/number-text.js';

describe('a number as people write it is read', () => {
  test.each([
    ['plain digits', '12340', '12340'],
    ['a decimal point', '93.45', '93.45'],
    ['leading zeros', '007', '7'],
    ['separators every three digits', '1,234,567', '1234567'],
    ['separators and a fraction', '1,234.50', '1234.5'],
    ['full-width digits', '１２３４０', '12340'],
    ['full-width separators and point', '１，２３４．５', '1234.5'],
    ['digits of both widths', '1２,34０', '12340'],
    ['a plus sign', '+5', '5'],
    ['a full-width plus sign', '＋５', '5'],
    ['a hyphen for minus', '-5', '-5'],
    ['a full-width hyphen for minus', '－５', '-5'],
    ['a minus sign', '−1,234', '-1234'],
    ['a white triangle for minus', '△1,234', '-1234'],
    ['a black triangle for minus', '▲１，２３４', '-1234'],
    ['blanks around', '  12 ', '12'],
    ['ideographic blanks around', '\u300012\u3000', '12'],
    ['no-break blanks and tabs around', '\u00a012\t', '12'],
  ])('%s', (_, text, expected) => {
    expect(reading(text)).toEqual({ value: expected, percent: false });
  });

  test.each([
    ['93.45%', '93.45'],
    ['９３．４５％', '93.45'],
    ['△0.5%', '-0.5'],
    [' 100% ', '100'],
  ])('%s is marked as per cent', (text, expected) => {
    expect(reading(text)).toEqual({ value: expected, percent: true });
  });
});

describe('what is no number is refused, with the reason', () => {
  test.each<[NumberProblem, readonly string[]]>([
    [
      'separators',
      ['1,23', '12,34', '1234,567', '1,2345', ',123', '123,', '1,,234', '0,123', '1２,34', '-1,23'],
    ],
    ['exponent', ['1e5', '1E5', '1.5e-3', '-2e+10', '１e5']],
    ['placeholder', ['-', '－', '―', '—', '–', '…', '...', '‥', '*', 'x', 'X', 'ｘ', ' - ']],
    ['too-long', ['9'.repeat(31), `0.${'1'.repeat(30)}`, '1,'.padEnd(42, '000,').concat('000')]],
    ['parentheses', ['(5)', '（500,000）', '(500,000)', '（１，２００）', '( 5 )', '（0.5）']],
    [
      'unit',
      [
        '¥100',
        '￥12,906,000,000',
        '¥ 100',
        '\\100',
        '-¥5',
        '¥-5',
        '100円',
        '11,800人',
        '１２３ 世帯',
        '△5円',
        '¥100円',
      ],
    ],
    ['no-leading-zero', ['.5', '.9888', '-.5', '．９８８８', '.95%']],
    [
      'not-a-number',
      [
        '()',
        '(-5)',
        '(5',
        '(1,23)',
        '(x)',
        '円',
        '¥',
        '1,23円',
        '--5円',
        '-¥-5',
        '5人円',
        '5件',
        '.',
        '.5.5',
        '',
        ' ',
        '1.2.3',
        '1.',
        '0x10',
        '0b1',
        '1_000',
        '1 000',
        '1.234,5',
        '--5',
        '△△5',
        '△-5',
        '5-',
        '5△',
        '%',
        '5%%',
        '%5',
        '12万',
        '十二',
        '①',
        '٣',
        'Infinity',
        'NaN',
        'null',
        'なし',
        '#REF!',
      ],
    ],
  ])('%s', (problem, texts) => {
    expect(texts.map((text) => [text, reading(text)])).toEqual(texts.map((text) => [text, problem]));
  });
});

test.each(['123456789012345678901234567891', '-123456789012345678901234567.891'])(
  'thirty digits are read to the last: %s',
  (longest) => {
    expect(reading(longest)).toEqual({ value: longest, percent: false });
  },
);

/** The value and whether it is per cent, or the problem. */
function reading(text: string) {
  const read = readNumber(text);
  return read.ok ? { value: read.value.toFixed(), percent: read.percent } : read.problem;
}

describe('the shortest way to write a value', () => {
  test.each([
    ['97.50', '97.5'],
    ['97.00', '97'],
    ['007', '7'],
    ['0.0', '0'],
    ['-0.00', '0'],
    ['-0.50', '-0.5'],
    ['000', '0'],
    ['1000', '1000'],
    ['100.001', '100.001'],
  ])('%s is %s', (digits, shortest) => {
    expect(shortestDigits(digits)).toBe(shortest);
  });
});

test('digits are read whatever their number, where a figure of the input may have 30', () => {
  const long = `${'1'.repeat(30)},${'234'}.5`.replace(/(?<=\d)(?=(\d{3})+,)/g, ',');
  expect(readDigits(long)).toEqual({ ok: true, digits: `${'1'.repeat(30)}234.5`, percent: false });
  expect(readNumber(long)).toEqual({ ok: false, problem: 'too-long' });
});
