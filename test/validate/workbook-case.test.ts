import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findingLine } from '../../src/present/findings/finding-lines.js';
import type { CaseRequest } from '../../src/validate/case-request.js';
import { type LoadedCase, loadCase } from '../../src/validate/load.js';
import { type CellContent, workbook } from '../workbook.js';
import { asFound, small, withAdjustments } from './small-case.js';

type Rows = readonly (readonly CellContent[])[];

const settings: Rows = [
  ['キー', '値', '説明'],
  ['title', 'Small', '題名'],
  ['fiscal_year', 2026, '年度'],
  ['■ 医療分', null, null],
  ['alpha', 1, '医療費指数反映係数'],
  ['policy', null, '方針'],
  ['segments.medical.levy_base', 1000000, '納付金算定基礎額（円）'],
  ['segments.medical.beta', 1.1, '所得係数'],
];

const municipalities: Rows = [
  ['令和8年度'],
  [],
  ['団体コード', '市町村名', '被保険者数', '所得総額', '医療費指数', '収納率(R7)'],
  [131016, '千代田区', 100, 200000, 1.02, { value: 0.9345, style: { numFmt: '0.00%' } }],
  [131024, '中央区', 300, 400000, 0.98, '95.10'],
];

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'nhi-workbook-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

async function load(
  sheets: Record<string, Rows>,
  request: CaseRequest = {},
  hidden: readonly string[] = [],
): Promise<LoadedCase> {
  const caseFile = join(folder, 'case.xlsx');
  const bytes = await workbook(madeUp(sheets), (name) => ({ hidden: hidden.includes(name) }));
  writeFileSync(caseFile, bytes);
  return loadCase({ ...request, caseFile });
}

/** The sheets with what says, at the end of the settings, that the figures are made up. */
function madeUp(sheets: Record<string, Rows>): Record<string, Rows> {
  const names = Object.keys(sheets).filter(
    (name) => /^(?:設定|case)$/i.test(name.trim()) && sheets[name]?.length,
  );
  const rows: Rows = [
    ['municipalities', 'some'],
    ['plausibility', 'off'],
  ];
  return { ...sheets, ...Object.fromEntries(names.map((name) => [name, [...sheets[name]!, ...rows]])) };
}

async function made(sheets: Record<string, Rows>) {
  const { case: kase, findings } = await load(sheets);
  expect(findings).toEqual([]);
  return kase;
}

async function found(sheets: Record<string, Rows>, hidden: readonly string[] = []) {
  return (await load(sheets, {}, hidden)).findings.map(asFound);
}

const whole = { 設定: settings, 市町村: municipalities };
const withSetting = (...rows: Rows) => ({ ...whole, 設定: [...settings, ...rows] });

describe('a case as one workbook', () => {
  it('is the case that a folder would be', async () => {
    expect(await made(whole)).toEqual(await small.made());
  });

  it('may have its sheets named in English', async () => {
    expect(await made({ case: settings, municipalities })).toEqual(await small.made());
  });

  it('may have keys and values in the first two columns without headers', async () => {
    expect(await made({ ...whole, 設定: settings.slice(1) })).toEqual(await small.made());
  });

  it('may have the headers of keys and values below titles and in other columns', async () => {
    const moved = settings.map(([key = null, value = null, note = null]) => [note, key, value]);
    const few: Rows = [
      [null, 'municipalities', 'some'],
      [null, 'plausibility', 'off'],
    ];
    const { case: kase } = await load({ ...whole, 設定: [['国民健康保険'], ...moved, ...few] });
    expect(kase).toEqual(await small.made());
  });

  it('takes adjustments from its sheet', async () => {
    const rows: Rows = [
      ['団体コード', '区分', '段階', '項目', '金額'],
      [131016, '医療', '納付金', '過年度調整', -1200],
    ];
    expect(await made({ ...whole, 調整: rows })).toEqual(
      await withAdjustments('131016,medical,levy,過年度調整,-1200').made(),
    );
  });

  it('passes over a sheet of adjustments without rows', async () => {
    expect(await made({ ...whole, 調整: [['団体コード', '区分', '段階', '項目', '金額']] })).toEqual(
      await small.made(),
    );
  });

  it('takes relief, in words of either language', async () => {
    const rows: Rows = [
      ['relief.basis', '伸び率'],
      ['激変緩和の水準', 1.02],
      ['relief.share.schedule.R6', 1],
      ['relief.share.schedule.R11', 0.5],
      ['激変緩和の総額', 1200],
      ['激変緩和の財源', '算定の外'],
    ];
    const baselines = ['基準1人当たり納付金', 2500, 2600];
    const [title, above, ...table] = municipalities;
    const kase = await made({
      ...withSetting(...rows),
      市町村: [title!, above!, ...table.map((row, at) => [...row, baselines[at]!])],
    });
    expect(kase!.relief).toMatchObject({ basis: 'growth', fund: 1200n, funding: 'external' });
    expect(`${kase!.municipalities[1]!.baselineLevyPerInsured}`).toBe('2600');
  });

  it('takes schedules key by key, and lists in one cell', async () => {
    const schedule = withSetting(
      ['alpha.schedule.R5', 1],
      ['alpha.schedule.R12', 0],
      ['collection.targets', '[{ from: 0, rule: maintain }]'],
    );
    const { case: kase, findings } = await load({
      ...schedule,
      設定: schedule.設定.filter(([key]) => key !== 'alpha'),
    });
    expect(findings).toEqual([]);
    const inYaml = small.replace('case.yaml', 'alpha: 1', 'alpha: { schedule: { R5: 1, R12: 0 } }');
    expect(kase?.medicalReflection).toEqual((await inYaml.made()).medicalReflection);
    expect(kase?.collectionTargets?.tiers).toHaveLength(1);
  });

  it('joins further tables that its settings name', async () => {
    const split = {
      ...withSetting(['inputs', 'case.xlsx#率']),
      市町村: municipalities.map((row) => row.slice(0, 5)),
      率: municipalities.slice(2).map((row) => [row[0] ?? null, row[5] ?? null]),
    };
    expect(await made({ ...split, 設定: [...settings, ['inputs', '[case.xlsx#率]']] })).toEqual(
      await small.made(),
    );
  });

  it.each([
    ['the name of a sheet behind #', '#率'],
    ['a list of them', '["#率"]'],
    ['a list without quotes', '[#率]'],
    ['a longer list without quotes', '[#市町村, #率 ]'],
    ['its name alone', '率'],
    ['its own table too', '["#市町村", "#率"]'],
    ['a blank around the name', '# 率'],
  ])('joins further sheets of its own: %s', async (_, inputs) => {
    const split = {
      設定: [...settings, ['inputs', inputs]],
      市町村: municipalities.map((row) => row.slice(0, 5)),
      率: municipalities.slice(2).map((row) => [row[0] ?? null, row[5] ?? null]),
    };
    expect(await made(split)).toEqual(await small.made());
  });

  it('takes adjustments from the sheet that is named', async () => {
    const rows: Rows = [
      ['団体コード', '区分', '段階', '項目', '金額'],
      [131016, '医療', '納付金', '過年度調整', -1200],
    ];
    expect(await made({ ...withSetting(['adjustments', '#加減算']), 加減算: rows })).toEqual(
      await withAdjustments('131016,medical,levy,過年度調整,-1200').made(),
    );
  });

  it('passes over a column that is named in one cell', async () => {
    const noted = municipalities.map((row, at) => (at < 2 ? row : [...row, at === 2 ? '備考' : '仮']));
    expect(await made({ ...withSetting(['ignore_columns', '備考']), 市町村: noted })).toEqual(
      await small.made(),
    );
  });

  it.each(['市町村 ', '　市町村', 'Municipalities', ' 市町村'])('may have a sheet “%s”', async (name) => {
    expect(await made({ ' 設定 ': settings, [name]: municipalities })).toEqual(await small.made());
  });

  it('--set comes above it', async () => {
    const { case: kase } = await load(whole, { set: ['alpha=0.5'] });
    expect(String(kase?.medicalReflection)).toBe('0.5');
  });

  it('a workbook without settings is a table', async () => {
    const set = [
      'fiscal_year=R8',
      'alpha=1',
      'segments.medical={ levy_base: 1000000, beta: 1.1 }',
      'title=Small',
      'municipalities=some',
    ];
    const { case: kase, findings } = await load({ 市町村: municipalities }, { set });
    expect(findings).toEqual([]);
    expect(kase).toEqual(await small.made());
  });
});

describe('the place of a finding is what the spreadsheet shows', () => {
  it('of a setting', async () => {
    expect(
      await found({ ...whole, 設定: settings.map((row) => (row[0] === 'alpha' ? ['alpha', 2] : row)) }),
    ).toEqual([
      {
        code: 'value-invalid',
        file: 'case.xlsx',
        sheet: '設定',
        line: 5,
        cell: 'B5',
        column: 'alpha',
        value: '2',
        args: { expected: 'ratio' },
      },
    ]);
  });

  it('of a figure', async () => {
    const spoiled = municipalities.map((row, at) =>
      at === 4 ? [...row.slice(0, 3), 'x', ...row.slice(4)] : row,
    );
    expect(await found({ ...whole, 市町村: spoiled })).toMatchObject([
      { code: 'number-invalid', file: 'case.xlsx', sheet: '市町村', line: 5, cell: 'D5', column: '所得総額' },
    ]);
  });

  it('of a unit in a title', async () => {
    const titled: Rows = [[null, null, '単位', '千円'], ...municipalities];
    expect(await found({ ...whole, 市町村: titled })).toMatchObject([
      { code: 'title-unit', sheet: '市町村', line: 1, cell: 'D1', value: '千円' },
    ]);
  });

  it('of a column without a header', async () => {
    const spoiled = municipalities.map((row, at) => (at === 4 ? [...row, '仮'] : row));
    expect(await found({ ...whole, 市町村: spoiled })).toMatchObject([
      { code: 'header-empty', cell: 'G3', value: '仮', args: { column: 'G', line: 5 } },
    ]);
  });

  it('of a header', async () => {
    const spoiled = municipalities.map((row, at) => (at === 2 ? [...row, '備考'] : row));
    expect(await found({ ...whole, 市町村: spoiled })).toMatchObject([
      { code: 'header-unknown', sheet: '市町村', line: 3, cell: 'G3', column: '備考' },
    ]);
  });
});

const adjustmentHead = ['団体コード', '区分', '段階', '項目', '金額'];
const adjustment: Rows = [adjustmentHead, [131016, '医療', '納付金', '過年度調整', -1200]];
const itemHead = ['区分', '種別', '項目', '金額'];

describe('no filled sheet is passed over', () => {
  it.each([
    ['adjustments', '調整', adjustment],
    ['requirement', '収支', [itemHead, ['医療', '費用', '保険給付費', 900]]],
  ])('keys-exclusive: %s in the settings beside the sheet %s', async (key, sheet, rows) => {
    writeFileSync(join(folder, 'other.csv'), 'x\n');
    const both = { ...withSetting([key, 'other.csv']), [sheet]: rows };
    expect(await found(both)).toContainEqual(
      expect.objectContaining({ code: 'keys-exclusive', cell: 'B9', column: key, args: { other: sheet } }),
    );
  });

  it('the sheet itself may be named', async () => {
    const named = { ...withSetting(['adjustments', '#調整']), 調整: adjustment };
    expect((await made(named))?.adjustments).toHaveLength(1);
  });

  it.each([
    ['an error of the spreadsheet', { value: '#REF!', type: 'error' }, 'cell-error'],
    ['a formula without its value', { formula: '1+1', type: 'formula' }, 'cell-formula'],
    ['a currency sign', '¥900', 'number-invalid'],
    ['a sign of minus', '−900', 'requirement-negative-amount'],
    ['a word', 'なし', 'number-invalid'],
  ] as [string, CellContent, string][])('an amount that is %s', async (_, amount, code) => {
    const rows: Rows = [itemHead, ['医療', '費用', '保険給付費', amount]];
    expect(await found({ ...whole, 収支: rows })).toContainEqual(expect.objectContaining({ code }));
  });

  it.each([
    ['titles', [['個別の加減算'], ['令和8年度'], adjustmentHead]],
    ['units', [adjustmentHead, ['', '', '', '', '円']]],
    ['notes and sums', [adjustmentHead, ['合計', null, null, null, 0], ['※控除は負の数']]],
  ] as [string, Rows][])('a form of headers and %s is no table', async (_, rows) => {
    expect(await made({ ...whole, 調整: rows })).toEqual(await small.made());
  });

  it.each([
    ['設定', 'case', settings],
    ['市町村', 'municipalities', municipalities],
    ['調整', 'adjustments', adjustment],
  ])('case-sheet: %s and %s', async (first, second, rows) => {
    expect(await found({ ...whole, 調整: adjustment, [second]: rows })).toEqual([
      { code: 'case-sheet', file: 'case.xlsx', sheet: second, args: { reason: 'twice', other: first } },
    ]);
  });

  it.each(['設定', '市町村', '調整'])('case-sheet: %s is hidden', async (hidden) => {
    expect(await found({ ...whole, 調整: adjustment }, [hidden])).toEqual([
      { code: 'case-sheet', file: 'case.xlsx', sheet: hidden, args: { reason: 'hidden' } },
    ]);
  });

  it('case-sheet: settings that are hidden beside others', async () => {
    const hidden = settings.map((row) => (row[0] === 'alpha' ? ['alpha', 0] : row));
    expect(await found({ 設定: hidden, case: settings, 市町村: municipalities }, ['設定'])).toMatchObject([
      { code: 'case-sheet', sheet: '設定', args: { reason: 'hidden' } },
    ]);
  });

  it('a hidden form, or a hidden sheet that is named, is none', async () => {
    await made({ ...whole, 調整: [adjustmentHead] });
    const { findings } = await load({ ...whole, 調整: [adjustmentHead] }, {}, ['調整']);
    expect(findings).toEqual([]);
    const named = { ...withSetting(['adjustments', '#調整']), 調整: adjustment };
    expect(await found(named, ['調整'])).toEqual([]);
  });
});

describe('sheets under other names', () => {
  it.each(['設定シート', 'Sheet1', '設定 (2)'])('case-sheet: the settings are on %s', async (name) => {
    expect(await found({ [name]: settings, 市町村: municipalities })).toEqual([
      { code: 'case-sheet', file: 'case.xlsx', sheet: name, args: { reason: 'renamed', other: '設定' } },
    ]);
  });

  it.each(['市町村データ', 'ｼﾁｮｳｿﾝ', 'municipalities (2)'])(
    'sheet-missing: the municipalities are on %s',
    async (name) => {
      expect(await found({ 設定: settings, [name]: municipalities })).toMatchObject([
        { code: 'sheet-missing', value: '市町村', args: { likely: name } },
      ]);
    },
  );

  it('sheet-missing: of two tables none is the likely one', async () => {
    const [missing] = await found({ 設定: settings, 甲: municipalities, 乙: municipalities });
    expect(missing).toMatchObject({ code: 'sheet-missing', args: { options: ['設定', '甲', '乙'] } });
    expect(missing?.args).not.toHaveProperty('likely');
  });

  it('sheet-unread: a second sheet of settings', async () => {
    expect(await found({ ...whole, 旧設定: settings })).toMatchObject([
      { code: 'sheet-unread', sheet: '旧設定', args: { kind: 'settings' } },
    ]);
  });

  it('a cover that names year and title is no sheet of settings', async () => {
    await made({
      ...whole,
      表紙: [
        ['題名', '算定'],
        ['年度', '令和8年度'],
        ['都道府県', '東京都'],
      ],
    });
  });
});

describe('what is wrong with settings', () => {
  it.each(['alpha.schedule.R8', 'segments.medical'])('key-repeated: %s beside what is in it', async (key) => {
    const value = key === 'segments.medical' ? '{ beta: 1.2 }' : 0;
    expect(await found(withSetting([key, value]))).toMatchObject([
      { code: 'key-repeated', cell: 'A9', value: key },
    ]);
  });

  it('a key above the headers is read, too', async () => {
    expect(await found({ ...whole, 設定: [['alpha', 0.9], ...settings] })).toMatchObject([
      { code: 'key-repeated', cell: 'A6' },
    ]);
  });

  it.each([
    ['cell-error', 'title', { value: '#REF!', type: 'error' }],
    ['cell-error', 'alpha', { value: '#DIV/0!', type: 'error' }],
    ['cell-formula', 'segments.medical.beta', { formula: 'B1', type: 'formula' }],
  ] as [string, string, CellContent][])('%s: %s', async (code, key, content) => {
    const spoiled = settings.map((row) => (row[0] === key ? [key, content] : row));
    expect(await found({ ...whole, 設定: spoiled })).toMatchObject([{ code, column: key }]);
  });

  it('key-repeated', async () => {
    expect(await found(withSetting(['alpha', 0.5]))).toMatchObject([
      { code: 'key-repeated', sheet: '設定', cell: 'A9', value: 'alpha' },
    ]);
  });

  it('key-unknown', async () => {
    expect(await found(withSetting(['premium.metod', 'two']))).toMatchObject([
      {
        code: 'key-unknown',
        sheet: '設定',
        cell: 'A9',
        value: 'premium.metod',
        args: { suggestion: 'method' },
      },
    ]);
  });

  it('setting-without-key', async () => {
    expect(await found(withSetting([null, 0.5]))).toMatchObject([
      { code: 'setting-without-key', sheet: '設定', cell: 'B9', value: '0.5' },
    ]);
  });

  it('key-unknown: of a section', async () => {
    expect(await found(withSetting(['premum.method', 'two']))).toMatchObject([
      { code: 'key-unknown', sheet: '設定', cell: 'A9', column: 'premum.method' },
    ]);
  });

  it('key-not-supported', async () => {
    expect(await found(withSetting(['deficit', 1]))).toMatchObject([
      { code: 'key-not-supported', cell: 'A9' },
    ]);
  });

  it('sheet-missing: no sheet 市町村, and the sheets that there are', async () => {
    expect(await found({ 設定: settings, 市町村データ: municipalities })).toEqual([
      {
        code: 'sheet-missing',
        file: 'case.xlsx',
        value: '市町村',
        args: { options: ['設定', '市町村データ'], isOfCase: true, likely: '市町村データ' },
      },
    ]);
  });

  it('sheet-missing: a sheet of its own that is not there', async () => {
    expect(await found(withSetting(['inputs', '#率']))).toMatchObject([
      { code: 'sheet-missing', sheet: '設定', cell: 'B9', value: '率', args: { isOfCase: false } },
    ]);
  });

  it('table-without-rows: a sheet 市町村 on which nothing is filled in', async () => {
    expect(await found({ 設定: settings, 市町村: municipalities.slice(0, 3) })).toMatchObject([
      { code: 'table-without-rows', sheet: '市町村', line: 3 },
    ]);
  });

  it('cell-error: an error of the spreadsheet is no value', async () => {
    const broken = municipalities.map((row, at) =>
      at === 3
        ? [...row.slice(0, 2), { value: '#REF!', type: 'error' } as CellContent, ...row.slice(3)]
        : row,
    );
    expect(await found({ ...whole, 市町村: broken })).toMatchObject([
      { code: 'cell-error', cell: 'C4', value: '#REF!' },
    ]);
  });

  it('cell-formula: a formula without its value is no value', async () => {
    const broken = municipalities.map((row, at) =>
      at === 3
        ? [...row.slice(0, 2), { formula: 'SUM(A1:A2)', type: 'formula' } as CellContent, ...row.slice(3)]
        : row,
    );
    expect(await found({ ...whole, 市町村: broken })).toMatchObject([{ code: 'cell-formula', cell: 'C4' }]);
  });
});

describe('what is to be done about a finding', () => {
  const told = async (sheets: Record<string, Rows>) =>
    (await load(sheets)).findings.flatMap((one) => [findingLine(one, 'ja'), findingLine(one, 'en')]);
  const without = (key: string) => ({ ...whole, 設定: settings.filter(([name]) => name !== key) });

  it.each([
    [without('fiscal_year'), 'シート「設定」のキー fiscal_year に値 R8 ', 'key fiscal_year, value R8'],
    [without('alpha'), 'シート「設定」のキー alpha に値 1 ', 'key alpha, value 1'],
    [{ 設定: settings }, '表のシートの名前を「市町村」に直す', 'has no sheet "市町村"'],
    [withSetting(['prefecture', '47']), 'シート「設定」の prefecture', 'prefecture in the sheet 設定'],
    [withSetting(['segments.support', 1]), 'キーを segments.medical.levy_base の', 'keys with dots'],
    [
      withSetting(['premium.method', 'three']),
      'キー premium.per_insured_weight に値',
      'per_insured_weight, value 0.7',
    ],
  ])('speaks of the sheet and of no case.yaml (%#)', async (sheets, ja, en) => {
    const [japanese, english] = await told(sheets);
    expect(japanese).toContain(ja);
    expect(english).toContain(en);
    expect((await told(sheets)).join()).not.toContain('case.yaml');
  });

  it('a key that is missing is looked for on the sheet', async () => {
    expect(await found(without('fiscal_year'))).toMatchObject([
      { code: 'key-missing', file: 'case.xlsx', sheet: '設定', column: 'fiscal_year' },
    ]);
  });
});

describe('sheet-unread', () => {
  it.each([
    [
      '個別調整',
      [
        ['団体コード', '区分', '段階', '項目', '金額'],
        ['131016', '医療', '納付金', 'x', 1],
      ],
      'adjustments',
    ],
    [
      '収支表',
      [
        ['区分', '種別', '項目', '金額'],
        ['医療', '費用', 'x', 1],
      ],
      'requirement',
    ],
    ['市町村 (2)', municipalities, 'municipalities'],
  ] as const)('a table on a sheet %s, which no key names, is a warning', async (name, rows, kind) => {
    expect(await found({ ...whole, [name]: rows as Rows })).toMatchObject([
      { code: 'sheet-unread', sheet: name, args: { kind } },
    ]);
  });

  it('is none where the settings name the sheet, or no table stands on it', async () => {
    const adjustments = [
      ['団体コード', '区分', '段階', '項目', '金額'],
      [131016, '医療', '納付金', 'x', 1],
    ];
    const named = withSetting(['adjustments', '#個別調整']);
    expect(await found({ ...named, 個別調整: adjustments as Rows })).toEqual([]);
    expect(await found({ ...whole, メモ: [['団体コードを確かめること']] })).toEqual([]);
  });
});

it.each([
  '[{ finding: figure-out-of-line, at: 131016 income, reason: 確認済み }]',
  '- { finding: figure-out-of-line, at: 131016 income, reason: 確認済み }',
  '- finding: figure-out-of-line\n  at: 131016 income\n  reason: 確認済み',
  'confirm:\n  - { finding: figure-out-of-line, at: "131016 income", reason: 確認済み }',
])('a list of a cell may be written as YAML has it: %j', async (cell) => {
  const { unmet, findings } = await load({ 設定: [...settings, ['confirm', cell]], 市町村: municipalities });
  expect(findings).toEqual([]);
  expect(unmet).toMatchObject([{ finding: 'figure-out-of-line', at: '131016 income', reason: '確認済み' }]);
});

it('a segment that lacks one of its keys is not told as left out besides', async () => {
  const [title, , heads, ...rows] = municipalities;
  const care = [title!, [], [...heads!, '介護2号被保険者数'], ...rows.map((row) => [...row, 40])];
  const { findings } = await load({
    設定: [
      ...settings,
      ['segments.care.levy_base', null],
      ['segments.care.beta', 1.1],
      ['plausibility', 'on'],
    ],
    市町村: care,
  });
  expect(findings.map(({ code }) => code)).not.toContain('segment-left-out');
});
