import { describe, expect, it } from 'vitest';
import {
  type Expectation,
  type Finding,
  type FindingArguments,
  type FindingCode,
  finding,
  type Place,
} from '../../src/domain/finding.js';
import { findingLine, findingRecord, sentence } from '../../src/present/findings/index.js';

type Samples = { readonly [Code in FindingCode]: readonly FindingArguments[Code][] };

const expectations: readonly Expectation[] = [
  'text',
  'section',
  'list',
  'positive-number',
  'year',
  'positive-yen',
  'ratio',
  'percent',
  'basis',
  'prefecture',
  'schedule',
  { oneOf: ['two', 'three'], suggestion: 'three' },
  { oneOf: ['two', 'three'], suggestion: null },
];

/** Every code with every kind of arguments that makes another sentence. The compiler misses none. */
const samples: Samples = {
  'file-missing': [{}],
  'file-unreadable': [{ reason: 'EISDIR' }],
  'file-empty': [{}],
  'file-encoding': [{ looksLike: 'utf-16' }, { looksLike: 'nul' }, { looksLike: 'neither' }],
  'file-too-large': [{ limit: '50 MB' }],
  'file-outside': [{}],
  'workbook-broken': [{}],
  'workbook-closed': [{}],
  'table-too-long': [{ rows: 200_000 }],
  'row-too-long': [{ characters: 100_000 }],
  'findings-more': [{ listed: 100_000 }],
  'workbook-too-full': [{}],
  'workbook-too-large': [{ limit: '200 MB' }],
  'sheet-missing': [{ options: ['被保険者', '所得'] }],
  'sheet-not-named': [{ options: ['被保険者', '所得'] }],
  'sheet-too-wide': [{ columns: 256 }],
  'row-above-header': [{ header: 5 }],
  'total-disagrees': [{ sum: '36500' }],
  'header-unit': [{ unit: '千円', column: '所得総額' }],
  'cell-error': [{}],
  'cell-formula': [{}],
  'file-kind': [{}],
  'file-workbook': [{}],
  'input-repeated': [{}],
  'stdin-twice': [{}],
  'csv-broken': [
    { reason: 'quote-open', detail: 'x' },
    { reason: 'quote-stray', detail: 'x' },
    { reason: 'other', detail: 'x' },
  ],
  'row-length': [{ cells: 4, headers: 5 }],
  'table-without-rows': [{}],
  'header-missing': [{}],
  'header-unknown': [{ suggestion: null }, { suggestion: 'insured' }],
  'header-looks-like-adjustments': [{}],
  'header-insurer-number': [{}],
  'header-repeated': [{ first: 'insured' }],
  'column-in-two-tables': [{ file: 'a.csv', column: 'insured' }],
  'column-missing': [
    { columns: ['municipality_code'], need: null },
    { columns: ['income', 'income_care'], need: { kind: 'income', segment: 'care' } },
    { columns: ['insured'], need: { kind: 'heads', segment: 'medical' } },
    { columns: ['households'], need: { kind: 'households', segment: 'medical' } },
    { columns: ['assets'], need: { kind: 'assets', segment: 'medical' } },
    { columns: ['insured_under18'], need: { kind: 'under18', segment: 'child' } },
    { columns: ['medical_index_R…'], need: { kind: 'medical-index' } },
    { columns: ['collection_rate_R…'], need: { kind: 'collection-rate' } },
  ],
  'code-missing': [{}],
  'code-invalid': [{}],
  'code-check-digit': [{ expected: '131016' }],
  'code-of-prefecture': [{}],
  'code-other-prefecture': [{ code: '141003', prefecture: '13' }],
  'code-ambiguous': [{ candidates: ['131024', '013102'] }],
  'code-repeated': [{ line: 3 }],
  'code-only-here': [{ file: 'a.csv' }],
  'name-disagrees': [{ name: '千代田区', file: 'a.csv' }],
  'number-invalid': [
    { problem: 'separators' },
    { problem: 'exponent' },
    { problem: 'placeholder' },
    { problem: 'percent' },
    { problem: 'too-long' },
    { problem: 'not-a-number' },
  ],
  'number-negative': [{}],
  'index-not-positive': [{}],
  'rate-above-100': [{}],
  'rate-as-ratio': [{}],
  'value-missing': [
    { need: { kind: 'heads', segment: 'medical' } },
    { need: { kind: 'medical-index' } },
    { need: { kind: 'collection-rate' } },
  ],
  'total-zero': [{ quantity: 'income', segment: 'care' }],
  'index-implausible': [{}],
  'rate-implausible': [{}],
  'part-above-whole': [{ whole: '100', column: '被保険者数' }],
  'heads-disagree': [{ sum: '101', insured: '100' }],
  'index-given-twice': [{}],
  'adjustment-unknown-code': [{}],
  'adjustment-segment': [{ options: ['medical', 'care'] }],
  'adjustment-segment-absent': [{ segment: 'care' }],
  'adjustment-stage': [{}],
  'adjustment-item-missing': [{}],
  'adjustment-amount-missing': [{}],
  'adjustment-not-whole': [{}],
  'adjustment-repeated': [{ line: 2 }],
  'adjustment-without-premium': [{}],
  'pooled-item-repeated': [{}],
  'pooled-item-unused': [{ suggestion: null }, { suggestion: '高額医療費負担金' }],
  'rates-none': [{}],
  'codes-ambiguous': [0, 1, 34].map((others) => ({ candidates: ['041009', '410098'], others })),
  'name-missing': [{}],
  'yaml-broken': [{ detail: 'x' }],
  'yaml-extent': [{ reason: 'long' }, { reason: 'deep' }],
  'yaml-alias': [{}],
  'yaml-documents': [{}],
  'key-repeated': [{}],
  'setting-without-key': [{}],
  'key-unknown': [{ suggestion: null }, { suggestion: 'title' }],
  'key-missing': [
    { reason: 'always', options: ['fiscal_year'] },
    { reason: 'medical', options: ['alpha'] },
    { reason: 'method', options: ['premium.per_insured_weight'] },
    { reason: 'one-of', options: ['beta', 'national_income_per_insured'] },
  ],
  'key-not-supported': [{}],
  'keys-exclusive': [{ other: 'segments.medical.beta' }],
  'value-invalid': expectations.map((expected) => ({ expected })),
  'value-empty': [{}],
  'year-repeated': [{}],
  'set-invalid': [{}],
  'year-before-levy': [{}],
  'segment-before-its-year': [{ segment: 'child', since: 2026 }],
  'schedule-starts-later': [{ first: 2027, year: 2026 }],
  'tiers-gap': [{ from: '91', expected: '90' }],
  'tiers-end': [{ below: '97' }],
  'policy-unknown': [
    { options: ['tokyo-r6'], suggestion: null },
    { options: ['tokyo-r6'], suggestion: 'tokyo-r6' },
  ],
  'policy-validity': [
    { policy: 'tokyo-r6', from: 2024, to: 2026, year: 2027 },
    { policy: 'tokyo-r6', from: 2024, to: null, year: 2023 },
    { policy: 'tokyo-r6', from: null, to: 2026, year: 2027 },
    { policy: 'tokyo-r6', from: 2024, to: 2024, year: 2027 },
  ],
  'targets-validity': [{ from: 2021, to: 2023, year: 2026 }],
  'policy-key': [{}],
  'targets-missing': [{}],
  'result-edited': [{}],
  'municipality-unknown': [{ suggestion: null }, { suggestion: '千代田区 131016' }],
  'municipality-ambiguous': [
    { candidates: ['府中市 132063', '府中町 343021'], more: 0 },
    { candidates: ['府中市 132063'], more: 3 },
  ],
  'quantity-unknown': [{ suggestion: null }, { suggestion: 'levy' }],
  'segment-absent': [{ options: ['medical'] }],
  'figure-absent': [{ quantity: 'income rate' }],
  'municipality-empty': [{ segment: 'care' }],
  'income-level-implausible': [{ segment: 'care', beta: '948.90' }],
  'levy-negative': [{ segment: 'care', levy: '-1' }],
  'requirement-negative': [{ segment: 'care', requirement: '-1' }],
  'pot-negative': [{ segment: 'care', levyBase: '-1' }],
  'pot-part-unit': [{ segment: 'care', unit: '1000', partUnit: '1' }],
  'prefecture-rate-out-of-range': [{ segment: 'care', rate: '101.00' }],
  'series-short': [
    { series: 'medical-index', given: 1, asked: 3, municipalities: 1 },
    { series: 'collection-rate', given: 2, asked: 3, municipalities: 41 },
  ],
  'previous-rate-missing': [{ year: 2025, municipalities: 2 }],
  'expected-missing': [{ folder: 'cases/tokyo' }],
  'result-file-unknown': [{ suggestion: null }, { suggestion: 'levy.csv' }],
  'result-column-unknown': [
    { table: 'levy', suggestion: null },
    { table: 'levy', suggestion: 'base_levy' },
  ],
  'result-key-column-missing': [{ column: 'segment' }],
  'result-only-keys': [{}],
  'result-segment': [{}],
  'result-row-repeated': [{ line: 2 }],
  'case-not-found': [{}],
  'receipt-not-json': [{ detail: 'x' }],
  'receipt-format': [{ expected: 'nhi.receipt.v1' }],
  'receipt-entry': [
    { expected: 'object' },
    { expected: 'list' },
    { expected: 'text' },
    { expected: 'sha256' },
    { expected: 'path' },
  ],
  'output-is-input': [{}],
  'output-other-results': [{ files: ['levy.csv', 'totals.csv'] }],
  'init-exists': [{}],
  'output-not-ours': [{ changed: false }, { changed: true }],
  'output-is-link': [{}],
  'output-failed': [{ reason: 'ENOSPC' }],
  'output-busy': [{}],
  'output-not-restored': [{ kept: 'out/.levy.csv.1.old' }],
  'output-leftover': [{}],
  'output-character': [{ characters: ['𠮷 (U+20BB7)'] }],
};

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
  ['pot-part-unit', ['care', '1000', '1']],
  ['prefecture-rate-out-of-range', ['care', '101.00']],
  ['series-short', ['1', '3', 'medical index']],
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
  ['output-not-restored', ['out/.levy.csv.1.old']],
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
