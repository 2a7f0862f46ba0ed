import { describe, expect, it } from 'vitest';
import { isDeductedByLaw, isPartOfAnother, isSumOfItems, itemsOfBase } from '../../src/domain/law-items.js';
import { small, withAdjustments } from './small-case.js';

describe('names of items', () => {
  it.each(['調整交付金', '調整交付金（普通）', ' 調整交付金 (9%)(R8)'])(
    '%s is of the list in four segments',
    (name) => {
      expect(itemsOfBase(name).map(({ segment }) => segment)).toEqual([
        'medical',
        'support',
        'care',
        'child',
      ]);
    },
  );

  it.each([
    '(1)調整交付金',
    '① 調整交付金',
    'ア　調整交付金',
    '1 調整交付金',
    '2.調整交付金',
    '・調整交付金',
  ])('%s is of the list, whatever stands before it', (name) => expect(itemsOfBase(name)).toHaveLength(4));

  it.each(['費用計', '収入　計', '差引', '差引額', '保険料収納必要総額', '納付金算定基礎額（医療）'])(
    '%s adds up others',
    (name) => expect(isSumOfItems(name)).toBe(true),
  );

  it.each(['一般会計', '特別会計', '統計', '前年度推計', '事務費', '合計'])('%s does not', (name) =>
    expect(isSumOfItems(name)).toBe(false),
  );

  it('others are free', () => {
    expect(itemsOfBase('保険給付費')).toEqual([]);
    expect(isDeductedByLaw('過年度調整')).toBeUndefined();
  });

  it.each([
    'うち高額療養費',
    '(うち)事務費',
    '高額療養費（再掲）',
    '（内訳）医科',
    '事務費の内訳',
    '内、事務費',
    '内　事務費',
    '・うち高額療養費',
    '└ うち高額療養費',
    '－うち高額療養費',
    '※再掲 高額療養費',
    '①うち高額療養費',
    '(1) うち高額療養費',
    'ウチ高額療養費',
    '高額療養費・再掲',
    '高額療養費 再掲',
    '高額療養費うち数',
  ])('%s is a part of another', (name) => expect(isPartOfAnother(name)).toBe(true));

  it.each(['内部留保の繰入れ', 'うちわ配布事業', '国内旅費', '高額療養費'])('%s is none', (name) =>
    expect(isPartOfAnother(name)).toBe(false),
  );
});

describe('adjustment-sign', () => {
  const codes = ['131016', '131024'];
  const rows = (...amounts: readonly number[]) =>
    withAdjustments(...amounts.map((amount, at) => `${codes[at]},medical,levy,高額医療費負担金,${amount}`));

  it('a deduction that is added in all of its rows', async () => {
    expect(await rows(5, 7).found()).toMatchObject([
      { code: 'adjustment-sign', file: 'adjustments.csv', line: 2, args: { rows: 2, isDeducted: true } },
    ]);
  });

  it.each([
    ['deducted in one of them', [5, -7]],
    ['in one row, which may correct another year', [5]],
  ] as const)('is none where it is %s', async (_, amounts) => {
    expect(await rows(...amounts).found()).toEqual([]);
  });
});

describe('a deduction and its revenue', () => {
  const made = (revenue: string, item = '出産育児交付金') =>
    withAdjustments(`131016,medical,levy,${item},-5`)
      .replace('case.yaml', 'levy_base: 1000000, ', '')
      .append('case.yaml', 'requirement: r.csv')
      .file('r.csv', ['segment,kind,item,amount', 'medical,cost,x,1000000', revenue]);

  it('deduction-without-revenue: the others would pay for it', async () => {
    expect(await made('medical,revenue,y,10').found()).toMatchObject([
      { code: 'deduction-without-revenue', args: { segment: 'medical', rows: 1, amount: '5' } },
    ]);
  });

  it('is none where the whole amount is among the revenues', async () => {
    expect(await made('medical,revenue,出産育児交付金（国）,10').found()).toEqual([]);
  });

  it.each([
    ['特別調整交付金', '普通調整交付金', 1],
    ['特別調整交付金', '調整交付金', 0],
    ['特別調整交付金', '特別調整交付金（県分）', 0],
    ['保険者努力支援交付金', '保険者努力支援制度', 0],
    ['保険者努力支援交付金', '調整交付金', 1],
  ])('%s beside the revenue %s: %d', async (item, revenue, count) => {
    const found = await made(`medical,revenue,${revenue},10`, item).found();
    expect(found.filter(({ code }) => code === 'deduction-without-revenue')).toHaveLength(count);
  });

  it('is none where the pot is given as a levy base', async () => {
    expect(await withAdjustments('131016,medical,levy,出産育児交付金,-5').found()).toEqual([]);
  });
});

it('the small case has no such finding', async () => {
  expect(await small.found()).toEqual([]);
});
