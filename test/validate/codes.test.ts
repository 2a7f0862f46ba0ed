import { describe, expect, it } from 'vitest';
import { small } from './small-case.js';

/** The small case with the code of the first municipality written in another way in its first table. */
function written(code: string) {
  return small.replace('people.csv', '131016', code);
}

const inTokyo = (code: string) => written(code).append('case.yaml', 'prefecture: "13"');

function place(value: string, line = 2) {
  return { file: 'people.csv', line, column: 'municipality_code', value };
}

it('code-missing: a row without a code is found', async () => {
  expect(await written('').found()).toEqual([{ code: 'code-missing', ...place('') }]);
});

it.each(['13-1016', '東京都', '1310160', '131', '480011', '1.31E+05'])(
  'code-invalid: %s is no code',
  async (text) => {
    expect(await written(text).found()).toEqual([{ code: 'code-invalid', ...place(text) }]);
  },
);

it.each(['13101-6', '１３１０１－６', '13101−6', '13101ー6', ' 13101‐6 '])(
  'the check digit may stand behind a hyphen: %s',
  async (text) => {
    expect(await written(text).made()).toEqual(await small.made());
  },
);

it('code-check-digit: behind a hyphen it is verified as well', async () => {
  expect(await written('13101-7').found()).toEqual([
    { code: 'code-check-digit', ...place('13101-7'), args: { expected: '131016' } },
  ]);
});

it('row-above-header: a code with a hyphen is one', async () => {
  const moved = small.remake('people.csv', (text) => `13103-2,港区,5,5,1\n${text}`);
  expect(await moved.found()).toMatchObject([{ code: 'row-above-header', line: 1 }]);
});

it('code-check-digit: the right digit is named', async () => {
  expect(await written('131017').found()).toEqual([
    { code: 'code-check-digit', ...place('131017'), args: { expected: '131016' } },
  ]);
});

it('code-of-prefecture: the row of a total is no municipality', async () => {
  const summed = small.append('people.csv', '130001,東京都,400,600000,1');
  expect(await summed.found()).toEqual([{ code: 'code-of-prefecture', ...place('130001', 4) }]);
});

it('code-other-prefecture: a municipality of another prefecture is found', async () => {
  expect(await inTokyo('141003').found()).toEqual([
    {
      code: 'code-other-prefecture',
      ...place('141003'),
      args: { code: '141003', prefecture: '13' },
    },
  ]);
});

it('without a prefecture no code is of another one', async () => {
  const mixed = small.append('people.csv', '141003,横浜市,1,1,1').append('rates.csv', '141003,90');
  expect(await mixed.found()).toEqual([]);
});

it('code-ambiguous: five digits that may have lost a zero name both readings', async () => {
  expect(await written('12203').found()).toEqual([
    { code: 'code-ambiguous', ...place('12203'), args: { candidates: ['122033', '012203'] } },
  ]);
});

it('code-repeated: a second row of a municipality is found with the line of the first', async () => {
  const twice = small.append('people.csv', '131024,中央区,300,400000,0.98');
  expect(await twice.found()).toEqual([{ code: 'code-repeated', ...place('131024', 4), args: { line: 3 } }]);
});

it('code-repeated: two ways to write a code are the same code', async () => {
  const twice = small.append('people.csv', '13101,千代田区,1,1,1').append('case.yaml', 'prefecture: "13"');
  expect(await twice.found()).toEqual([{ code: 'code-repeated', ...place('13101', 4), args: { line: 2 } }]);
});

it('code-only-here: a municipality that one table lacks names both files', async () => {
  expect(await small.append('people.csv', '131032,港区,1,1,1').found()).toEqual([
    { code: 'code-only-here', ...place('131032', 4), args: { file: 'rates.csv' } },
  ]);
});

it('a code that cannot be read is not also missing in its table', async () => {
  expect((await written('abc').found()).map(({ code }) => code)).toEqual(['code-invalid']);
});

describe('ways to write a code', () => {
  it.each([
    ['six digits', '131016'],
    ['five digits', '13101'],
    ['full-width digits', '１３１０１６'],
    ['blanks around it', ' 131016　'],
    ['quotes around it', '"131016"'],
  ])('%s', async (_, text) => {
    expect(await inTokyo(text).found()).toEqual([]);
  });

  it.each([
    ['six digits', '011002'],
    ['six digits less the zero', '11002'],
    ['five digits', '01100'],
    ['five digits less the zero', '1100'],
  ])('%s of a code of 北海道', async (_, text) => {
    const sapporo = small
      .append('case.yaml', 'prefecture: 1')
      .file('people.csv', ['団体コード,被保険者数,所得総額,医療費指数', `${text},1,1,1`])
      .file('rates.csv', ['団体コード,収納率', '011002,90']);
    expect((await sapporo.made()).municipalities.map(({ code }) => code)).toEqual(['011002']);
  });

  it.each([
    ['the first two digits are no prefecture', '52019', '052019'],
    ['the last digit is no check digit', '13101', '131016'],
  ])('five digits need no prefecture where %s', async (_, text, code) => {
    const lone = small
      .file('people.csv', ['団体コード,被保険者数,所得総額,医療費指数', `${text},1,1,1`])
      .file('rates.csv', ['団体コード,収納率', `${code},90`]);
    expect((await lone.made()).municipalities.map((one) => one.code)).toEqual([code]);
  });

  it('five digits that are ambiguous alone are told by the prefecture', async () => {
    const otaru = small
      .file('people.csv', ['団体コード,被保険者数,所得総額,医療費指数', '12033,1,1,1'])
      .file('rates.csv', ['団体コード,収納率', '012033,90'])
      .append('case.yaml', 'prefecture: 1');
    expect((await otaru.made()).municipalities.map(({ code }) => code)).toEqual(['012033']);
  });
});
