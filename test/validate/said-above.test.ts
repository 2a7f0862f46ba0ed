import { describe, expect, it } from 'vitest';
import { small, withCare } from './small-case.js';

const rates = ['団体コード,収納率', '131016,93.45', '131024,95.10'];
const under = (title: string) => small.file('rates.csv', [title, ...rates]);

describe('title-year: a plain 収納率 under the title of another year', () => {
  it.each([
    '令和4年度 収納率,',
    'R4,',
    '平成30年度,',
    '2022年度の状況,',
    '令和四年度,',
    '平成三十年度,',
    '2022 収納率,',
    '令和3〜5年度,',
  ])('%s', async (title) => {
    expect(await under(title).found()).toMatchObject([{ code: 'title-year', file: 'rates.csv', line: 2 }]);
  });

  it.each([
    '令和8年度 算定資料,',
    '令和7年度 収納率,',
    '令和6〜R7,',
    '令和5～7年度,',
    '運営方針（令和6年度～令和11年度）,',
    '令和7年11月1日作成,',
    '令和9年1月15日作成,',
    'R9.1.15現在,',
    '令和5年10月1日現在の市町村,',
    '平成29年政令第256号による,',
    '国民健康保険,',
  ])('%s is none', async (title) => expect(await under(title).found()).toEqual([]));

  it('is none over a rate that says its year', async () => {
    const dated = small.file('rates.csv', [
      '令和4年度版,',
      '団体コード,収納率(R7)',
      '131016,93',
      '131024,95',
    ]);
    expect(await dated.found()).toEqual([]);
  });

  it('counts in the name of the file, too', async () => {
    const named = small.without('rates.csv').replace('case.yaml', 'rates.csv', '令和4年度収納率.csv');
    expect(await named.file('令和4年度収納率.csv', rates).found()).toMatchObject([{ code: 'title-year' }]);
  });
});

describe('title-segment: columns of all segments under the title of one', () => {
  const titled = (title: string) => withCare.remake('people.csv', (text) => `${title},,,,\n${text}`);

  it.each([
    '介護納付金分の基礎数値',
    '介護分',
    '【介護】',
    '所得総額（介護）',
    '介護納付金課税被保険者分',
    '03_介護',
    '介護2号被保険者',
  ])('%s', async (title) => {
    const found = await titled(title).found();
    expect(found.map(({ code, column }) => [code, column])).toEqual([
      ['title-segment', 'income'],
      ['title-segment', 'insured'],
    ]);
  });

  it.each([
    '医療分',
    '医療分・後期分・介護分',
    '介護保険事業計画の資料',
    '医療・後期・介護',
    '介護・後期共通',
    '被保険者数・介護2号被保険者数',
    '介護保険課作成',
  ])('%s is none', async (title) => {
    expect(await titled(title).found()).toEqual([]);
  });

  it('is none where the case has that segment alone', async () => {
    const only = small
      .replace(
        'case.yaml',
        'medical: { levy_base: 1000000, beta: "1.1" }',
        'support: { levy_base: 1000000, beta: 1 }',
      )
      .remake('people.csv', (text) => `後期高齢者支援金等分,,,,\n${text}`);
    expect(await only.found()).toEqual([]);
  });
});

describe('units in the usual spellings', () => {
  it.each([
    '単位：1,000円',
    '単位：1，000円',
    '（1,000円）',
    '(単位 千円)',
    '単位：千',
    'in thousands of yen',
    '単位：百円',
    '単位：十億円',
    '単位：1千円',
    '単位：100万円',
    '単位：10,000円',
    '単位：千￥',
    '単位：人、1,000円',
    '（¥1,000）',
    '単位：1,000',
    'Unit: JPY 1,000',
    'JPY thousand',
  ])('%s over a table is told', async (unit) => {
    const made = small.remake('people.csv', (text) => `"${unit}",,,,\n${text}`);
    expect((await made.found()).map(({ code }) => code)).toContain('title-unit');
  });

  it.each([
    '均等割額 1,000円',
    '1,000円未満切捨て',
    '1,000',
    '1000円',
    '¥1,000',
    '1,000人以上の市町村',
    '単位：1円',
    '単位：円（百円未満端数切捨て）',
    '千円単位で四捨五入',
    '賦課限度額66万円',
  ])('%s is none', async (text) => {
    const made = small.remake('people.csv', (rows) => `"${text}",,,,\n${rows}`);
    expect(await made.found()).toEqual([]);
  });
});

describe('units behind headers', () => {
  const headed = (people: string, income: string) =>
    small.remake('people.csv', (text) => text.replace('insured,income', `${people},${income}`));

  it('are read behind 単位 too', async () => {
    const made = headed('被保険者数（単位：人）', '所得総額（単位：円）');
    expect(await made.found()).toEqual([]);
    const rows = small.remake('people.csv', (text) => text.replace('\n', '\n,,（単位：人）,（単位：円）,\n'));
    expect(await rows.found()).toEqual([]);
  });

  it.each(['所得総額（単位：千円）', '所得総額（百円）', '所得総額(1千円)'])('%s is told', async (income) => {
    const found = await headed('被保険者数', income).found();
    expect(found.map(({ code }) => code)).toContain('header-unit');
  });
});

it('a sum of 1,000 is no unit', async () => {
  const made = small.append('people.csv', ',小計,"1,000",1000,', ',町村計,10000,¥1000,');
  expect(await made.found()).toEqual([]);
});
