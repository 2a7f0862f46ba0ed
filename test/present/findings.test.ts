import { describe, expect, it } from 'vitest';
import { type Finding, finding, type Place } from '../../src/domain/finding.js';
import { findingLine, findingRecord, sentence } from '../../src/present/findings/finding-lines.js';

const place: Place = { file: 'insured.csv', line: 14, column: '被保険者数', value: 'Ｗ７' };

/** A finding of the contract, in the cell that it names there. */
const example: Finding = finding(
  'number-invalid',
  {
    file: 'insured.csv',
    line: 14,
    column: '被保険者数',
    value: '1２,34',
    municipality: { code: '131016', name: '千代田区' },
  },
  { problem: 'separators' },
);

describe('a line for people', () => {
  it('reads as the contract has it', () => {
    expect(findingLine(example, 'en')).toBe(
      'insured.csv:14 被保険者数 (千代田区 131016): "1２,34" is not a number. ' +
        'Thousands separators stand every three digits: 12,340 or 1,234.',
    );
  });

  it('begins in Japanese with the place, the municipality in full-width brackets', () => {
    expect(findingLine(example, 'ja')).toBe(
      'insured.csv:14 被保険者数（千代田区 131016）: 「1２,34」は数値として読めません。' +
        '桁区切りのコンマは、12,340 や 1,234 のように3桁ごとに付けてください。',
    );
  });

  it.each<[string, Place, string]>([
    ['a file without a line', { file: 'a.csv' }, 'a.csv: '],
    ['a line without a column', { file: 'a.csv', line: 3 }, 'a.csv:3: '],
    ['a key', { file: 'case.yaml', line: 4, column: 'alpha' }, 'case.yaml:4 alpha: '],
    ['a cell', { file: 'a.xlsx', sheet: '市町村', cell: 'B14', column: '所得' }, 'a.xlsx 市町村!B14 所得: '],
    ['a municipality alone', { municipality: { code: '131016', name: '千代田区' } }, '千代田区 131016: '],
    ['a municipality without a name', { municipality: { code: '131016', name: '' } }, '131016: '],
    ['no place', {}, ''],
  ])('begins with the place: %s', (_, where, start) => {
    const line = findingLine(finding('header-missing', where), 'en');
    expect(line.slice(0, line.indexOf('No header'))).toBe(start);
  });
});

describe('a record for scripts', () => {
  it('has what the contract lists, and the code of the municipality', () => {
    expect(findingRecord(example, 'en')).toEqual({
      code: 'number-invalid',
      severity: 'error',
      file: 'insured.csv',
      sheet: null,
      cell: null,
      line: 14,
      column: '被保険者数',
      value: '1２,34',
      expected: 'a number such as 12,340',
      message: '"1２,34" is not a number. Thousands separators stand every three digits: 12,340 or 1,234.',
      municipality_code: '131016',
    });
  });

  it('speaks the language in message and expected only', () => {
    const { message, expected, ...rest } = findingRecord(example, 'ja');
    expect(findingRecord(example, 'en')).toMatchObject(rest);
    expect([message, expected]).toEqual([
      '「1２,34」は数値として読めません。桁区切りのコンマは、12,340 や 1,234 のように3桁ごとに付けてください。',
      '12,340 のような数値',
    ]);
  });

  it('has sheet and cell of what stands in a workbook', () => {
    const inWorkbook = { ...place, file: 'data.xlsx', sheet: '被保険者', cell: 'B14' };
    const { sheet, cell } = findingRecord(finding('number-negative', inWorkbook), 'en');
    expect([sheet, cell]).toEqual(['被保険者', 'B14']);
  });

  it('has null for what a finding does not know', () => {
    expect(findingRecord(finding('stdin-twice', {}), 'en')).toMatchObject({
      file: null,
      line: null,
      column: null,
      value: null,
      expected: null,
      municipality_code: null,
    });
  });
});

describe('a remedy does what it says', () => {
  const remedyOf = (one: Finding) => sentence(one, 'en').remedy;

  it.each([{ kind: 'collection-rate', of: 'rates' }, { kind: 'medical-index' }] as const)(
    'an empty $kind is not to be filled with 0, which is refused',
    (need) => {
      expect(remedyOf(finding('value-missing', place, { need }))).not.toContain('write 0');
    },
  );

  it('a key of case.yaml is not spoken of as a cell', () => {
    const key = { file: 'case.yaml', line: 4, column: 'alpha', value: 'x' };
    expect(remedyOf(finding('number-invalid', key, { problem: 'placeholder' }))).not.toContain('cell');
  });

  it('a missing ratio has an example', () => {
    const missing = finding('key-missing', place, { reason: 'always', options: ['ratio'] });
    expect(remedyOf(missing)).toMatch(/ratio: \d/);
  });

  it('a case.yaml in another encoding is not to be saved as CSV', () => {
    expect(remedyOf(finding('file-encoding', { file: 'case.yaml' }, { looksLike: 'neither' }))).not.toContain(
      'CSV',
    );
  });

  it('only targets can be none', () => {
    const late = finding(
      'policy-validity',
      { file: 'policy okinawa-r6', column: 'alpha' },
      { policy: 'okinawa-r6', from: 2024, to: 2029, year: 2030 },
    );
    expect(remedyOf(late)).not.toContain('none');
  });
});

describe('the place of an item of a list', () => {
  const missing = (place: Place, language: 'ja' | 'en') =>
    findingLine(finding('key-missing', place, { reason: 'always', options: ['ratio'] }), language);
  const place = { file: 'case.yaml', line: 17, column: 'pooling[1].ratio', item: '高額医療費負担金' };

  it('is counted as people count, with the name of the item', () => {
    expect(missing(place, 'en')).toMatch(/^case\.yaml:17 pooling, item 1 \(高額医療費負担金\), ratio: /);
    expect(missing(place, 'ja')).toMatch(/^case\.yaml:17 pooling（1番目：高額医療費負担金）の ratio: /);
  });

  it('of a list without names has its number', () => {
    const second = { file: 'case.yaml', line: 2, column: 'inputs[2]' };
    expect(missing(second, 'en')).toMatch(/^case\.yaml:2 inputs, item 2: /);
    expect(missing(second, 'ja')).toMatch(/^case\.yaml:2 inputs（2番目）: /);
  });

  it('is left to JSON as JSON has it', () => {
    expect(missing({ file: 'receipt.json', column: 'outputs[0].path' }, 'en')).toContain(
      ' outputs[0].path: ',
    );
  });
});
