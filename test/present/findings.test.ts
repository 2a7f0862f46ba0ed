import { describe, expect, it } from 'vitest';
import {
  type Finding,
  type FindingArguments,
  type FindingCode,
  finding,
  type Place,
} from '../../src/domain/finding.js';
import { findingLine, findingRecord, sentence } from '../../src/present/findings/finding-lines.js';
import { samples } from './finding-samples.js';

const place: Place = { file: 'insured.csv', line: 14, column: '被保険者数', value: 'Ｗ７' };

const cases = Object.entries(samples).flatMap(([code, all]) =>
  all.map((args, at) => ({
    name: all.length === 1 ? code : `${code} ${at + 1}`,
    found: finding(code as 'row-length', place, args as FindingArguments['row-length']),
  })),
);

describe.each(cases)('$name', ({ found }) => {
  const { problem, remedy, expected } = sentence(found, 'en');

  it('says what is wrong and what to do, each in whole sentences', () => {
    for (const text of [problem, remedy]) expect(text).toMatch(/^["\p{Lu}\p{Ll}\d].*[.?]$/u);
  });

  it('says nothing of the program itself', () => {
    expect(`${problem} ${remedy} ${expected}`).not.toMatch(/undefined|null|NaN|\[object|\bfunction\b/);
  });
});

/** The arguments of a sample that a reader has to see. */
const mentions: readonly (readonly [FindingCode, readonly string[]])[] = [
  ['file-unreadable', ['EISDIR']],
  ['row-length', ['4', '5']],
  ['header-repeated', ['insured']],
  ['column-in-two-tables', ['a.csv', 'insured']],
  ['column-missing', ['municipality_code']],
  ['code-check-digit', ['131016']],
  ['code-other-prefecture', ['141003', '13']],
  ['code-ambiguous', ['131024', '013102']],
  ['codes-ambiguous', ['041009', '410098']],
  ['code-repeated', ['line 3']],
  ['code-only-here', ['a.csv']],
  ['name-disagrees', ['千代田区', 'a.csv']],
  ['total-zero', ['care']],
  ['heads-disagree', ['101', '100']],
  ['adjustment-segment', ['medical', 'care']],
  ['adjustment-segment-absent', ['care']],
  ['adjustment-repeated', ['line 2']],
  ['key-missing', ['fiscal_year']],
  ['keys-exclusive', ['segments.medical.beta']],
  ['segment-before-its-year', ['child', 'R8']],
  ['schedule-starts-later', ['R9', 'R8']],
  ['tiers-gap', ['91', '90']],
  ['tiers-end', ['97']],
  ['policy-unknown', ['tokyo-r6']],
  ['policy-validity', ['tokyo-r6', 'R6', 'R8', 'R9']],
  ['targets-validity', ['R3', 'R5', 'R8']],
  ['levy-negative', ['care', '-1']],
  ['requirement-negative', ['care', '-1']],
  ['pot-negative', ['care', '-1']],
  ['pot-part-unit', ['care', '1,000', '1']],
  ['prefecture-rate-out-of-range', ['care', '101.00']],
  ['series-short', ['1', '3', 'medical index']],
  ['series-years', ['R7', '5', 'R12']],
  ['previous-rate-missing', ['R7']],
  ['expected-missing', ['nhi verify cases/tokyo --update']],
  ['result-column-unknown', ['levy']],
  ['result-key-column-missing', ['segment']],
  ['result-segment', ['medical', 'child']],
  ['result-row-repeated', ['line 2']],
  ['file-too-large', ['50 MB']],
  ['receipt-format', ['nhi.receipt.v1']],
  ['receipt-entry', ['object']],
  ['output-failed', ['ENOSPC']],
  ['table-too-long', ['200,000']],
  ['row-too-long', ['100,000']],
  ['findings-more', ['100,000']],
  ['output-not-restored', ['out/.levy.csv.0123456789abcdef.old']],
  ['output-character', ['𠮷', 'U+20BB7']],
];

it.each(mentions)('%s mentions %s', (code, texts) => {
  const found = finding(code as 'row-length', place, samples[code][0] as FindingArguments['row-length']);
  for (const text of texts) expect(findingLine(found, 'en')).toContain(text);
});

it.each([
  'header-unknown',
  'key-unknown',
  'policy-unknown',
  'pooled-item-unused',
  'value-invalid',
  'result-file-unknown',
  'result-column-unknown',
] as const)('%s asks whether the nearest name was meant', (code) => {
  const suggested = samples[code].map((args) =>
    findingLine(finding(code as 'header-unknown', place, args as { suggestion: string }), 'en'),
  );
  expect(suggested.filter((line) => line.includes('Did you mean'))).toHaveLength(1);
});

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

  it.each<[string, Place, string]>([
    ['a file without a line', { file: 'a.csv' }, 'a.csv: '],
    ['a line without a column', { file: 'a.csv', line: 3 }, 'a.csv:3: '],
    ['a key', { file: 'case.yaml', line: 4, column: 'alpha' }, 'case.yaml:4 alpha: '],
    ['a municipality alone', { municipality: { code: '131016', name: '千代田区' } }, '千代田区 131016: '],
    ['a municipality without a name', { municipality: { code: '131016', name: '' } }, '131016: '],
    ['no place', {}, ''],
  ])('begins with the place: %s', (_, where, start) => {
    const line = findingLine(finding('file-empty', where), 'en');
    expect(line).toBe(`${start}The file is empty. Fill it, or take it out of the case.`);
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

describe('a trouble with a file', () => {
  const unreadable = (reason: string) =>
    sentence(finding('file-unreadable', place, { reason }), 'en').problem;

  it('is said in words, with the code of the system', () => {
    expect(unreadable('EACCES')).toBe('"Ｗ７" cannot be read (permission is denied, EACCES).');
  });

  it('that is not known is said by its code', () => {
    expect(unreadable('EUNKNOWN')).toBe('"Ｗ７" cannot be read (EUNKNOWN).');
  });

  it('that the system does not know has no code', () => {
    expect(unreadable('not-a-file')).toBe('"Ｗ７" cannot be read (it is not a regular file).');
  });
});

describe('a remedy does what it says', () => {
  const remedyOf = (one: Finding) => sentence(one, 'en').remedy;

  it.each(['collection-rate', 'medical-index'] as const)(
    'an empty %s is not to be filled with 0, which is refused',
    (kind) => {
      expect(remedyOf(finding('value-missing', place, { need: { kind } }))).not.toContain('write 0');
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
