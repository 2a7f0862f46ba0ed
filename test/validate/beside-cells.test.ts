import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadCase } from '../../src/validate/load.js';
import { workbook } from '../workbook.js';
import { small } from './small-case.js';

const headers = ['団体コード', '市町村名', '被保険者数', '所得総額', '医療費指数', '収納率', '備考'];
const first = ['131016', '千代田区', 100, 200000, 1.02, 93.45, null];
const second = ['131024', '中央区', 300, 400000, 0.98, 95.1, null];

type Rows = Parameters<typeof workbook>[0][string];

/** What is found in a case whose figures stand in one workbook. */
async function foundIn(rows: Rows, sheet = '表') {
  const made = small
    .without('people.csv')
    .without('rates.csv')
    .replace('case.yaml', 'inputs: [people.csv, rates.csv]', 'inputs: [p.xlsx]\nignore_columns: [備考]')
    .file('p.xlsx', await workbook({ [sheet]: rows }));
  return (await made.found()).map(({ code }) => code);
}

/** The rows with the income of the second municipality in a format. */
const incomeIn = (numFmt: string, value = 400000): Rows => [
  headers,
  first,
  [...second.slice(0, 3), { value, style: { numFmt } }, ...second.slice(4)],
];

const struck = (value: string | number) => ({ value, style: { font: { strikethrough: true } } });

describe('number formats', () => {
  it.each([
    ['#,##0"千円"', 'header-unit'],
    ['#,##0,"百万円"', 'header-unit'],
    ['#,##0,,"千円"', 'header-unit'],
    ['#,##0"000"', 'header-unit'],
    ['#,##0[$千円-411]', 'header-unit'],
    ['-#,##0', 'cell-shown-negative'],
    ['\\-#,##0', 'cell-shown-negative'],
    [';;;', 'cell-shown-otherwise'],
    ['"非公表";-0', 'cell-shown-otherwise'],
  ])('%s is told', async (numFmt, code) => {
    expect(await foundIn(incomeIn(numFmt))).toEqual([code]);
  });

  it.each([
    '#,##0,"千円"',
    '[>=1000000]#,##0,,"百万円";#,##0"円"',
    '#,##0"円"',
    '[$¥-411]#,##0',
    '#,##0;[Red]#,##0',
    '#,##0_ ;[Red]\\-#,##0\\ ',
    '#,##0;-#,##0;',
    '_ * #,##0_ ;_ * \\-#,##0_ ;_ * "-"_ ;_ @_ ',
    '@',
  ])('%s is none', async (numFmt) => expect(await foundIn(incomeIn(numFmt))).toEqual([]));

  it('title-unit-shown only where all figures of yen are shown so', async () => {
    const yen = (value: number) => ({ value, style: { numFmt: '#,##0,' } });
    const shown = [first, second].map((row, at) => [...row.slice(0, 3), yen(100000 + at), ...row.slice(4)]);
    expect(await foundIn([['単位：千円'], headers, ...shown])).toEqual(['title-unit-shown']);
    expect(await foundIn([headers, [null, null, '人', '千円'], ...shown])).toEqual(['header-unit-shown']);
    expect(await foundIn([['単位：千円'], headers, shown[0]!, second])).toEqual(['title-unit']);
  });
});

describe('struck text', () => {
  it.each<[string, Rows]>([
    ['a remark that is not read', [headers, [...first.slice(0, 6), struck('旧')], second]],
    ['a title', [[struck('旧')], headers, first, second]],
    ['a note', [headers, first, second, [struck('※旧')]]],
  ])('%s is none', async (_, rows) => expect(await foundIn(rows)).toEqual([]));

  it('of a figure is told', async () => {
    const rows = [headers, first, [...second.slice(0, 3), struck(400000), ...second.slice(4)]];
    expect(await foundIn(rows)).toEqual(['sheet-struck']);
  });
});

describe('the name of a sheet', () => {
  it.each(['2022', 'R4決算', '令和四年度'])('%s: title-year', async (name) => {
    expect(await foundIn([headers, first, second], name)).toEqual(['title-year']);
  });

  it.each(['R8', '2025', '表 2026-10-01', '様式第4号'])('%s is none', async (name) => {
    expect(await foundIn([headers, first, second], name)).toEqual([]);
  });
});

describe('a sheet of settings', () => {
  const sheets = (levyBase: Rows[number][number]) => ({
    設定: [
      ['項目', '値'],
      ['fiscal_year', 'R8'],
      ['alpha', 1],
      ['municipalities', 'some'],
      ['plausibility', 'off'],
      ['segments.medical.levy_base', levyBase],
      ['segments.medical.beta', 1.1],
    ],
    市町村: [headers.slice(0, 6), first.slice(0, 6), second.slice(0, 6)],
  });
  const found = async (levyBase: Rows[number][number]) => {
    const folder = mkdtempSync(join(tmpdir(), 'nhi-settings-'));
    try {
      writeFileSync(join(folder, 'c.xlsx'), await workbook(sheets(levyBase)));
      return (await loadCase({ caseFile: join(folder, 'c.xlsx') })).findings.map(({ code }) => code);
    } finally {
      rmSync(folder, { recursive: true });
    }
  };

  it.each([
    ['#,##0"千円"', 'header-unit'],
    ['"△"#,##0', 'cell-shown-negative'],
  ])('with the amount in %s is told', async (numFmt, code) => {
    expect(await found({ value: 1000000, style: { numFmt } })).toEqual([code]);
  });

  it('is none with yen', async () => {
    expect(await found({ value: 1000000, style: { numFmt: '#,##0,"千円"' } })).toEqual([]);
  });
});
