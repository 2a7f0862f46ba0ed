import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { japaneseKeys } from '../../src/domain/settings/japanese-key.js';
import { loadCase } from '../../src/validate/load.js';
import { keyNamed } from '../../src/validate/settings/key-named.js';
import { type CellContent, workbook } from '../workbook.js';
import { asFound, small } from './small-case.js';

type Rows = readonly (readonly CellContent[])[];

const folder = mkdtempSync(join(tmpdir(), 'nhi-japanese-keys-'));
afterAll(() => rmSync(folder, { recursive: true }));

const tables = {
  市町村: [
    ['団体コード', '市町村名', '被保険者数', '所得総額', '医療費指数', '収納率(R7)'],
    [131016, '千代田区', 100, 200000, 1.02, 93.45],
    [131024, '中央区', 300, 400000, 0.98, 95.1],
  ],
  調整: [
    ['団体コード', '区分', '段階', '項目', '金額'],
    [131016, '医療', '納付金', '高額医療費負担金', -1200],
  ],
};
const english: Rows = [
  ['title', 'Small'],
  ['fiscal_year', 'R8'],
  ['segments.medical.levy_base', 1000000],
  ['segments.medical.beta', 1.1],
];
const japanese: Rows = [
  ['題名', 'Small'],
  ['年度', '令和8年度'],
  ['医療.納付金算定基礎額', 1000000],
  ['医療.所得係数', 1.1],
];

/** That its municipalities are few and its figures made up. */
const few: Rows = [
  ['市町村の範囲', '一部'],
  ['値の確認', 'しない'],
];

async function load(settings: Rows) {
  const caseFile = join(folder, 'case.xlsx');
  writeFileSync(caseFile, await workbook({ 設定: [['キー', '値'], ...settings, ...few], ...tables }));
  return await loadCase({ caseFile });
}

async function made(settings: Rows) {
  const { case: kase, findings } = await load(settings);
  expect(findings).toEqual([]);
  return kase;
}

async function found(...settings: Rows) {
  return (await load([...japanese, ['医療費指数反映係数', 1], ...settings])).findings.map(asFound);
}

describe('Japanese keys on the sheet of settings', () => {
  it('make the case that the English ones make', async () => {
    expect(await made([...japanese, ['医療費指数反映係数', 1]])).toEqual(
      await made([...english, ['alpha', 1]]),
    );
  });

  it('may stand beside English ones', async () => {
    expect(await made([...japanese.slice(0, 2), ...english.slice(2), ['alpha', 1]])).toEqual(
      await made([...english, ['alpha', 1]]),
    );
  });

  it('each stand for one key', () => {
    expect(japaneseKeys().map((one) => keyNamed(one.japanese))).toEqual(japaneseKeys().map(({ key }) => key));
  });

  it.each([
    ['医療分.所得係数', 'segments.medical.beta'],
    ['支援．賦課方式', 'segments.support.method'],
    ['後期高齢者支援金等分.賦課方式', 'segments.support.method'],
    ['全国の１人当たり所得', undefined],
    ['医療. 全国の１人当たり所得', 'segments.medical.national_income_per_insured'],
    ['医療費指数反映係数（令和6年度）', 'alpha.schedule.令和6年度'],
    ['年度(R6)', undefined],
    ['共同負担割合.高額医療費負担金', 'pooling.高額医療費負担金'],
  ])('%s is read as %s', (written, key) => {
    expect(keyNamed(written)).toBe(key);
  });

  it('give α of single years', async () => {
    const years: Rows = [
      ['医療費指数反映係数(R5)', 1],
      ['医療費指数反映係数(R12)', 0],
    ];
    const schedule: Rows = [
      ['alpha.schedule.R5', 1],
      ['alpha.schedule.R12', 0],
    ];
    expect(await made([...japanese, ...years])).toEqual(await made([...english, ...schedule]));
  });

  it.each(['共同負担割合.高額医療費負担金', 'pooling.高額医療費負担金', 'pooling.高額医療費負担金.ratio'])(
    'give the ratio of a pooled item: %s',
    async (key) => {
      const list = '[{ item: 高額医療費負担金, ratio: 0.5 }]';
      expect(await made([...japanese, ['alpha', 1], [key, 0.5]])).toEqual(
        await made([...english, ['alpha', 1], ['pooling', list]]),
      );
    },
  );

  it('key-repeated: both keys of one setting', async () => {
    expect(await found(['alpha', 0.5])).toMatchObject([
      { code: 'key-repeated', value: 'alpha', args: { other: '医療費指数反映係数' } },
    ]);
  });

  it('keys-exclusive names the other as it is written', async () => {
    expect(await found(['医療.保険料収納必要総額', 5])).toMatchObject([
      { code: 'keys-exclusive', args: { other: '医療.納付金算定基礎額' } },
    ]);
  });

  it.each([
    ['年渡', '年度'],
    ['納付金算定基礎額', '医療.納付金算定基礎額'],
    ['介護.全国1人当たり所得', '介護.全国の1人当たり所得'],
    ['介護.β', '介護.所得係数'],
    ['α', '医療費指数反映係数'],
    ['備考', null],
  ])('key-unknown: for %s is suggested %s', async (written, suggestion) => {
    expect(await found([written, 'x'])).toMatchObject([
      { code: 'key-unknown', value: written, args: { suggestion } },
    ]);
  });

  it('what a misspelt key would have given is not missing besides', async () => {
    const misspelt: Rows = [...japanese.slice(0, 2), ['医療.納付金基礎額', 1], ['医療.所得係数だ', 1]];
    const { findings } = await load([...misspelt, ['医療費指数反映係數', 1]]);
    expect([...new Set(findings.map(({ code }) => code))]).toEqual(['key-unknown']);
  });
});

describe('key-unknown outside a sheet of settings', () => {
  it.each([
    ['年度=R9', 'fiscal_year'],
    ['α=0.5', 'alpha'],
    ['賦課方式=three', 'premium.method'],
    ['医療.所得係数=1', 'segments.medical.beta'],
    ['医療.納付金算定基礎=5', 'segments.medical.levy_base'],
    ['後期.x.y=5', null],
    ['method=three', 'premium.method'],
    ['levy_base=4', 'segments.medical.levy_base'],
    ['rounding.amount=up', 'premium.rounding.amount'],
    ['bogus=1', null],
  ])('--set %s suggests %s', async (set, suggestion) => {
    expect(await small.found({ set: [set] })).toMatchObject([{ code: 'key-unknown', args: { suggestion } }]);
  });

  it('a segment by its Japanese name in case.yaml', async () => {
    const named = small
      .replace('case.yaml', '  medical:', '  care:')
      .append('case.yaml', '医療: { 所得係数: 1, beta: 2 }');
    expect(await named.found()).toContainEqual(
      expect.objectContaining({ code: 'key-unknown', args: { suggestion: 'segments.medical' } }),
    );
  });
});
