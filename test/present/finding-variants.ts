import { caseSheets } from '../../src/contract/case-sheets.js';
import {
  atHome,
  type Expectation,
  type Finding,
  finding,
  type Need,
  type Place,
} from '../../src/domain/finding.js';
import { indexTableIds } from '../../src/domain/index-columns.js';
import type { NumberProblem } from '../../src/domain/number-text.js';

/** Where the variants stand; what is written there is seen in no other text. */
const place: Place = { file: 'insured.csv', line: 14, column: '被保険者数', value: 'Ｗ７' };

const reasons = ['EISDIR', 'EACCES', 'not-a-file', 'EUNKNOWN'];
const encodings = ['utf-16', 'utf-32', 'iso-2022-jp', 'nul', 'neither'] as const;
const suggestions = [null, 'insured'];
const problems: readonly NumberProblem[] = [
  'separators',
  'exponent',
  'placeholder',
  'percent',
  'parentheses',
  'unit',
  'no-leading-zero',
  'too-long',
  'not-a-number',
];
const needs: readonly Need[] = [
  { kind: 'baseline' },
  { kind: 'heads', segment: 'medical' },
  { kind: 'income', segment: 'care' },
  { kind: 'households', segment: 'support' },
  { kind: 'assets', segment: 'medical' },
  { kind: 'under18', segment: 'child' },
  { kind: 'specialHouseholds', segment: 'medical' },
  { kind: 'childReductions', segment: 'child' },
  { kind: 'medical-index' },
  { kind: 'collection-rate', of: 'rates' },
  { kind: 'collection-rate', of: 'levy' },
];
const expectations: readonly Expectation[] = [
  'text',
  'section',
  'list',
  'positive-number',
  'year',
  'positive-yen',
  'ratio',
  'weight',
  'percent',
  'basis',
  'collection-basis',
  'prefecture',
  'schedule',
  { oneOf: ['two', 'three'], suggestion: 'three' },
  { oneOf: ['two', 'three'], japanese: ['二方式', '三方式'], suggestion: null },
];
const missing = [
  { reason: 'always', options: ['fiscal_year'] },
  { reason: 'always', options: ['inputs'] },
  { reason: 'always', options: ['segments'] },
  { reason: 'always', options: ['ratio'] },
  { reason: 'index', segment: 'medical', options: ['alpha'] },
  { reason: 'method', options: ['premium.per_insured_weight'] },
  { reason: 'one-of', options: ['beta', 'national_income_per_insured'] },
] as const;
const valid = [
  [2024, 2026],
  [2024, null],
  [null, 2026],
  [2024, 2024],
] as const;

const files: readonly Finding[] = [
  ...reasons.map((reason) => finding('file-unreadable', place, { reason })),
  finding('file-empty', place),
  finding('file-empty', { file: 'data.xlsx', sheet: '被保険者' }),
  ...encodings.map((looksLike) => finding('file-encoding', place, { looksLike })),
  finding('file-encoding', { file: 'case.yaml' }, { looksLike: 'neither' }),
  finding('file-outside', place),
  finding('file-outside', { ...place, value: '-' }),
  ...[false, true].map((isOfCase) =>
    finding('sheet-missing', place, { options: ['被保険者', '所得'], isOfCase }),
  ),
  finding('case-sheet', place, { reason: 'hidden' }),
  finding('case-sheet', place, { reason: 'twice', other: '市町村' }),
  finding('case-sheet', place, { reason: 'renamed', other: '設定' }),
  finding('sheet-unread', place, { kind: 'settings', name: '設定' }),
  finding(
    'sheet-missing',
    { ...place, value: '市町村' },
    { options: ['設定', '市町村 (2)'], isOfCase: true, likely: '市町村 (2)' },
  ),
  ...(['page', 'xml', 'text'] as const).map((kind) => finding('file-markup', place, { kind })),
  ...['xls', 'XLSB', 'ods', 'xlsx'].map((kind) => finding('workbook-closed', { file: `data.${kind}` })),
  finding('workbooks-several', place, { workbooks: [1, 2, 3, 4, 5, 6].map((at) => `${at}.xlsx`) }),
  finding('sheet-unread', place, { kind: 'municipalities', name: '市町村' }),
  finding('sheet-unread', place, { kind: 'adjustments', name: '調整' }),
  ...indexTableIds.map((kind) => finding('sheet-unread', place, { kind, name: caseSheets[kind][0] })),
  finding('sheet-partly-hidden', place, { rows: 3, columns: [] }),
  finding('sheet-partly-hidden', place, { rows: 0, columns: [2] }),
  finding('sheet-partly-hidden', place, { rows: 1, columns: [2, 26] }),
];

const tables: readonly Finding[] = [
  finding('findings-more', place, { listed: 100_000, of: null }),
  finding('findings-more', place, { listed: 1000, of: { code: 'code-repeated', more: 99_000 } }),
  ...(['quote-open', 'quote-stray', 'other'] as const).map((reason) =>
    finding('csv-broken', place, { reason, detail: 'CSV_MAX_RECORD_SIZE' }),
  ),
  finding('row-length', place, { cells: 4, headers: 5 }),
  finding('row-length', place, { cells: 1, headers: 1 }),
  ...suggestions.map((suggestion) => finding('header-unknown', place, { suggestion })),
  finding('column-missing', place, { columns: ['municipality_code'], japanese: ['団体コード'], need: null }),
  ...needs.map((need) =>
    finding(
      'column-missing',
      { file: 'case.yaml' },
      { columns: ['income', 'income_care'], japanese: ['所得総額', '所得総額(介護)'], need },
    ),
  ),
  finding('code-other-prefecture', place, { code: '141003', prefecture: '13' }),
  finding('code-other-prefecture', { ...place, value: '141003' }, { code: '141003', prefecture: '99' }),
  finding('text-unfit', place, { reason: 'control' }),
  finding('text-unfit', place, { reason: 'long', most: 10_000 }),
  ...problems.map((problem) => finding('number-invalid', place, { problem })),
  ...needs.map((need) => finding('value-missing', place, { need })),
  ...suggestions.map((suggestion) => finding('pooled-item-unused', place, { suggestion })),
  ...[0, 1, 34].map((others) =>
    finding('codes-ambiguous', place, { candidates: ['041009', '410098'], others }),
  ),
  ...(['rates-as-ratios', 'rates-in-other-unit', 'rates-point-lost'] as const).flatMap((code) =>
    [0, 34].map((others) => finding(code, place, { right: '7.22', others })),
  ),
];

const settings: readonly Finding[] = [
  ...['BAD_INDENT', 'IMPOSSIBLE'].map((reason) => finding('yaml-broken', place, { reason, detail: 'x' })),
  ...(['long', 'deep'] as const).map((reason) => finding('yaml-extent', place, { reason })),
  finding('key-repeated', place, { other: null }),
  finding('key-repeated', place, { other: 'alpha' }),
  finding('key-repeated', { ...place, value: '000' }, { other: null }),
  ...suggestions.map((suggestion) => finding('key-unknown', place, { suggestion })),
  ...missing.map((args) => finding('key-missing', place, args)),
  ...expectations.map((expected) => finding('value-invalid', place, { expected })),
  ...(['levy', 'rates'] as const).map((of) =>
    finding('weight-outside-law', place, { key: 'per_insured_weight', of }),
  ),
  ...(['income', 'assets'] as const).map((series) =>
    finding('series-short', {}, { series, given: 2, asked: 3, kind: 'mean', municipalities: 4, named: [] }),
  ),
  finding('method-left-out', place, { method: 'four' }),
  finding('value-invalid', { ...place, value: '' }, { expected: 'year' }),
  finding('value-empty', place, {}),
  finding('value-empty', place, { orNone: true }),
  finding('value-empty', { file: '--set', origin: 'command-line', column: 'alpha' }, {}),
  finding('value-empty', { file: '--set', origin: 'command-line', column: 'alpha' }, { orNone: true }),
  ...[null, 'tokyo-r6'].map((suggestion) =>
    finding('policy-unknown', place, { options: ['tokyo-r6', 'okinawa-r6'], suggestion }),
  ),
  ...valid.map(([from, to]) =>
    finding('policy-validity', { file: 'tokyo-r6' }, { policy: 'tokyo-r6', from, to, year: 2027 }),
  ),
  finding(
    'policy-validity',
    { file: 'tokyo-r6', column: 'collection.targets' },
    { policy: 'tokyo-r6', from: 2024, to: 2026, year: 2027 },
  ),
];

const lapses: readonly Finding[] = [
  ...valid.map(([from, to]) =>
    finding(
      'policy-lapsed',
      { file: 'tokyo-r6', column: 'collection.targets' },
      { policy: 'tokyo-r6', from, to, year: 2027, standsIn: null },
    ),
  ),
  finding(
    'policy-lapsed',
    { file: 'tokyo-r6', column: 'premium.method' },
    { policy: 'tokyo-r6', from: 2024, to: 2029, year: 2030, standsIn: 'two' },
  ),
  ...[[], ['tokyo-r6-r8']].map((options) =>
    finding('targets-missing', { file: 'case.yaml' }, { year: 2026, options }),
  ),
];

const bands: readonly Finding[] = [
  finding('age-invalid', { ...place, value: '' }),
  finding('age-is-date', place, { meant: null }),
  ...(['costs', 'heads', 'national'] as const).flatMap((table) => [
    finding('index-year-missing', place, { table, year: 2024, given: 0 }),
    finding('index-rows-missing', place, { table, year: 2024, given: 2, ages: null }),
    finding('index-year-left-out', place, { table, year: 2024, lacking: 3 }),
  ]),
  finding('index-rows-missing', place, { table: 'costs', year: 2024, given: 0, ages: null }),
  finding('index-rows-missing', place, { table: 'national', year: 2024, given: 1, ages: ['70-74'] }),
  finding('area-missing', place, { isNeeded: false }),
  finding('area-alone', place, { suggestion: null }),
  finding('index-without-heads', place, { year: 2024, area: '湖東' }),
  finding('value-missing', place, { need: { kind: 'index-bands' } }),
];

const twoYears = [
  { ja: '所得総額(R6)', en: 'income_R6' },
  { ja: '所得総額(R7)', en: 'income_R7' },
];

const ofYears = { years: [2023, 2024], ages: ['10-14', '65-69'] } as const;

const slips: readonly Finding[] = [
  ...(['zero', 'slipped', 'exchanged', 'jump', 'reversed'] as const).map((kind) =>
    finding('national-bands-implausible', place, { kind, ...ofYears, others: null }),
  ),
  finding('national-bands-implausible', place, { kind: 'jump', ...ofYears, others: '1200000' }),
  ...(['slipped', 'exchanged', 'jump'] as const).map((kind) =>
    finding('age-heads-jump', place, { kind, year: 2023, ages: ofYears.ages, others: '1200' }),
  ),
  finding('made-index-implausible', place, { years: [2023, 2024], index: '0.0011', municipalities: 19 }),
  finding('age-heads-sum', place, {
    years: [2023, 2024],
    sum: '766080',
    insured: '67000',
    column: { ja: '被保険者数', en: 'insured' },
    municipalities: 19,
  }),
];

const figures: readonly Finding[] = [
  ...(['rounds', 'above-base'] as const).flatMap((why) =>
    (['growth', 'method-change', 'old-method'] as const).map((basis) =>
      finding('relief-without-end', place, { why, basis, setAside: '5000000', levyBase: '4000000' }),
    ),
  ),
  finding('confirm-unmet', place, { at: '472018', why: 'no-such', suggestion: '472018 income' }),
  ...slips,
  finding('columns-alike', place, { other: twoYears[0]!, same: 9, rows: 9, more: twoYears }),
  finding('care-of-all', place, { segment: 'care', own: twoYears }),
  finding('measured-twice', place, { quantity: 'income', total: '所得総額', more: ['所得総額(介護)'] }),
  ...[0, 2].map((given) =>
    finding('year-column-missing', place, {
      series: ['income', 'assets'],
      years: [2023, 2024, 2025],
      given,
      columns: twoYears,
    }),
  ),
  ...suggestions.map((suggestion) => finding('municipality-unknown', place, { suggestion })),
  finding('municipality-ambiguous', place, { candidates: ['府中市 132063', '府中町 343021'], more: 0 }),
  finding('municipality-ambiguous', place, { candidates: ['府中市 132063'], more: 3 }),
  ...suggestions.map((suggestion) => finding('quantity-unknown', place, { suggestion })),
  ...[[], twoYears].map((more) =>
    finding('income-implausible', place, { segment: 'care', perHead: '612', more }),
  ),
  finding('assets-implausible', place, { segment: 'medical', perHead: '20', more: twoYears }),
  finding('series-jumps', place, { others: '12000', more: twoYears }),
  ...[null, twoYears[0]!].map((exchanged) =>
    finding('year-out-of-line', place, {
      more: exchanged ? [] : twoYears,
      municipalities: 5,
      of: 6,
      times: '1000',
      isAbove: false,
      exchanged,
    }),
  ),
  finding('zero-beside-heads', place, {
    heads: twoYears[0]!,
    count: '1200',
    municipalities: 4,
    named: ['那覇市', '石垣市', '浦添市'],
  }),
  finding(
    'series-short',
    {},
    { series: 'medical-index', given: 1, asked: 3, kind: 'mean', municipalities: 1, named: ['那覇市'] },
  ),
  finding(
    'series-short',
    {},
    { series: 'collection-rate', given: 2, asked: 3, kind: 'min', municipalities: 41, named: [] },
  ),
  finding(
    'series-short',
    {},
    {
      series: 'medical-index',
      given: 2,
      asked: 3,
      kind: 'mean',
      municipalities: 4,
      named: ['那覇市', '宜野湾市', '石垣市'],
      others: true,
    },
  ),
  ...(['old', 'gap', 'behind'] as const).flatMap((doubt) =>
    (['medical-index', 'collection-rate'] as const).map((series) =>
      finding(
        'series-years',
        {},
        { series, doubt, years: [2022, 2024], year: 2030, municipalities: 2, named: ['那覇市', '石垣市'] },
      ),
    ),
  ),
];

const results: readonly Finding[] = [
  finding('expected-missing', place, { folder: 'cases/tokyo r6', tables: 'expected' }),
  ...suggestions.map((suggestion) => finding('result-file-unknown', place, { suggestion })),
  ...suggestions.map((suggestion) => finding('result-column-unknown', place, { table: 'levy', suggestion })),
  ...([39, 'end', null] as const).map((at) => finding('receipt-not-json', place, { at })),
  ...[0, 2].map((others) => finding('levies-of-years', place, { year: 2025, line: 2, others })),
  ...(['object', 'list', 'text', 'sha256', 'path'] as const).map((expected) =>
    finding('receipt-entry', place, { expected }),
  ),
  ...[false, true].flatMap((isWorkbook) => [
    finding('output-is-input', place, { isWorkbook }),
    finding('init-exists', place, { isWorkbook }),
    finding('output-not-ours', place, { changed: false, isWorkbook }),
    finding('output-not-ours', place, { changed: true, isWorkbook }),
  ]),
  ...['ENOSPC', 'EEXIST'].map((reason) => finding('output-failed', place, { reason })),
];

const town = { code: '393061', name: '馬路村', kana: 'うまじむら' };

/** Findings that name where the case keeps its settings. */
const ofSettings: readonly Finding[] = [
  finding('total-zero', place, { quantity: 'income', segment: 'care' }),
  finding('municipality-missing', place, { prefecture: '39', there: 33, all: 34, missing: [town] }),
  ...missing.map((args) => finding('key-missing', place, args)),
  ...(['section', 'list', 'ratio'] as const).map((expected) => finding('value-invalid', place, { expected })),
  finding(
    'series-short',
    {},
    { series: 'medical-index', given: 1, asked: 3, kind: 'mean', municipalities: 1, named: ['那覇市'] },
  ),
  finding('year-missing', place, { series: 'medical-index', years: [2022, 2023, 2024], given: 3 }),
  finding('index-year-missing', place, { table: 'costs', year: 2024, given: 2 }),
  finding('year-column-missing', place, {
    series: ['income', 'assets'],
    years: [2023, 2024, 2025],
    given: 2,
    columns: twoYears,
  }),
];

/** Every sentence that the gallery of bad inputs does not show, since one code has several. */
export const variants: readonly Finding[] = [
  ...bands,
  ...files,
  ...tables,
  ...settings,
  ...lapses,
  ...figures,
  ...results,
  ...atHome(ofSettings, 'set'),
  ...atHome(ofSettings, { sheet: '設定' }),
];
