import { describe, expect, it } from 'vitest';
import { medical, type SmallCase, small, withCare } from './small-case.js';

const file = 'case.yaml';
const terms = '{ levy_base: 1000000, beta: "1.1" }';

/** The small case with the terms of 医療 written in another way. */
function withTerms(text: string): SmallCase {
  return small.replace(file, terms, text);
}

/** The small case with the bases of every method. */
const ofAnyMethod = small.file('people.csv', [
  'municipality_code,municipality_name,insured,income,medical_index,households,assets',
  '131016,千代田区,100,200000,1.02,70,900',
  '131024,中央区,300,400000,0.98,200,700',
]);

describe('yaml-broken', () => {
  it.each([
    ['a bracket that never closes', 'alpha: 1', 'alpha: [1', 5],
    ['a tab for indentation', '  medical', '\tmedical', 6],
    ['a key without a colon', 'alpha: 1', 'alpha 1', 4],
    ['a tag', 'alpha: 1', 'alpha: !!float 1', 4],
  ])('%s is found on its line', async (_, from, to, line) => {
    expect(await small.replace(file, from, to).found()).toEqual([
      {
        code: 'yaml-broken',
        file,
        line,
        args: { reason: expect.stringMatching(/^[A-Z_]+$/), detail: expect.stringMatching(/./) },
      },
    ]);
  });
});

describe('yaml-alias', () => {
  it('what it would have set is not missing besides', async () => {
    const aliased = small.replace(file, 'beta: "1.1"', 'beta: &b "1.1"');
    expect(await aliased.found()).toEqual([
      { code: 'yaml-alias', file, line: 6, column: 'segments.medical.beta' },
    ]);
  });

  it('an anchor is found where it stands', async () => {
    expect(await small.replace(file, 'title: Small', 'title: &a Small').found()).toEqual([
      { code: 'yaml-alias', file, line: 1, column: 'title' },
    ]);
  });

  it('an alias is found where it stands', async () => {
    const repeated = small.replace(file, 'title: Small', 'title: &a Small').append(file, 'run: *a');
    expect(await repeated.found()).toMatchObject([
      { line: 1 },
      { code: 'yaml-alias', line: 7, column: 'run' },
    ]);
  });

  it('a value that is not read is not also a missing one', async () => {
    const anchored = small.replace(file, 'alpha: 1', 'alpha: &a 1');
    expect((await anchored.found()).map(({ code }) => code)).toEqual(['yaml-alias']);
  });
});

it('yaml-documents: a second document is found', async () => {
  expect(await small.append(file, '---', 'title: other').found()).toContainEqual({
    code: 'yaml-documents',
    file,
    line: 7,
  });
});

describe('value-invalid: the whole file is one section', () => {
  it.each([
    ['a list', '- a\n- b\n'],
    ['a word', 'hello\n'],
    ['a number', '5\n'],
  ])('%s is no case', async (_, text) => {
    expect(await small.file(file, text).found()).toEqual([
      { code: 'value-invalid', file, line: 1, args: { expected: 'section' } },
    ]);
  });
});

describe('keys', () => {
  it('key-repeated: a key stands once', async () => {
    expect(await small.append(file, 'title: other').found()).toMatchObject([
      { code: 'key-repeated', file, line: 7 },
    ]);
  });

  it('key-repeated names the key', async () => {
    expect(await small.append(file, 'title: other').found()).toMatchObject([{ column: 'title' }]);
  });

  it('key-unknown: a misspelt key has a suggestion', async () => {
    expect(await small.append(file, 'prefectur: 13').found()).toEqual([
      {
        code: 'key-unknown',
        file,
        line: 7,
        column: 'prefectur',
        value: '13',
        args: { suggestion: 'prefecture' },
      },
    ]);
  });

  it('key-unknown: a key inside a section is named with dots', async () => {
    expect(await withTerms('{ levy_base: 1000000, beta: 1, methods: two }').found()).toEqual([
      {
        code: 'key-unknown',
        file,
        line: 6,
        column: 'segments.medical.methods',
        value: 'two',
        args: { suggestion: 'method' },
      },
    ]);
  });

  it.each(['__proto__', 'constructor', 'toString'])('key-unknown: %s is no key', async (key) => {
    expect(await small.append(file, `${key}: 1`).found()).toMatchObject([
      { code: 'key-unknown', column: key },
    ]);
  });

  it('key-unknown: a segment that is none is no segment', async () => {
    expect(await small.append(file, '  dental: { levy_base: 1 }').found()).toMatchObject([
      { code: 'key-unknown', line: 7, column: 'segments.dental' },
    ]);
  });

  it('a misspelt key of a group is not also a missing one', async () => {
    const misspelt = small.replace(file, 'beta', 'betta');
    expect((await misspelt.found()).map(({ code }) => code)).toEqual(['key-unknown']);
  });

  it.each([
    ['alpha: 1', 'alhpa: 1', 'alpha'],
    ['alpha: 1', 'α: 1', 'alpha'],
    ['alpha: 1', 'ａｌｐｈａ: 1', 'alpha'],
    ['alpha: 1', '医療費指数反映係数: 1', 'alpha'],
    ['fiscal_year: R8', '年度: R8', 'fiscal_year'],
    ['fiscal_year: R8', 'fiscal_yaer: R8', 'fiscal_year'],
    ['inputs:', 'inptus:', 'inputs'],
    ['levy_base:', 'levy_bsae:', 'levy_base'],
    ['levy_base:', '納付金算定基礎額:', 'levy_base'],
    ['beta:', 'β:', 'beta'],
    ['medical:', '医療:', 'medical'],
    ['medical:', '医療分:', 'medical'],
    ['segments:', 'segmnets:', 'segments'],
    ['alpha: 1', 'polciy: tokyo-r6', 'policy'],
  ])('a required %s that is written %s is told once, with what is meant', async (from, to, suggestion) => {
    expect(await small.replace(file, from, to).found()).toMatchObject([
      { code: 'key-unknown', args: { suggestion } },
    ]);
  });

  it('a weight that is misspelt under a segment is not also missing under premium', async () => {
    const misspelt = ofAnyMethod.replace(file, 'beta:', 'method: three, per_insured_wieght: 0.7, beta:');
    expect((await misspelt.found()).map(({ code }) => code)).toEqual(['key-unknown']);
  });

  it('items of adjustments whose key is misspelt are not also unused', async () => {
    const misspelt = small.append(
      file,
      'adjustmnets: adjustments.csv',
      'pooling: [{ item: 高額医療費負担金, ratio: 1 }]',
    );
    expect((await misspelt.found()).map(({ code }) => code)).toEqual(['key-unknown']);
  });

  it.each(['deficit'])('key-not-supported: %s comes later', async (key) => {
    expect(await small.append(file, `${key}: x`).found()).toEqual([
      { code: 'key-not-supported', file, line: 7, column: key, value: 'x' },
    ]);
  });
});

describe('key-missing', () => {
  const missing = (column: string, reason: string, options: readonly string[], line?: number) => ({
    code: 'key-missing',
    file,
    ...(line !== undefined && { line }),
    column,
    args: { reason, options },
  });

  it('fiscal_year is always needed', async () => {
    expect(await small.replace(file, 'fiscal_year: R8\n', '').found()).toEqual([
      missing('fiscal_year', 'always', ['fiscal_year']),
    ]);
  });

  it('without a fiscal year the tables are read all the same', async () => {
    const spoiled = small.replace(file, 'fiscal_year: R8\n', '').replace('people.csv', '100', 'abc');
    expect((await spoiled.found()).map(({ code }) => code)).toEqual(['key-missing', 'number-invalid']);
  });

  it('inputs are always needed', async () => {
    expect(await small.replace(file, 'inputs: [people.csv, rates.csv]\n', '').found()).toEqual([
      missing('inputs', 'always', ['inputs']),
    ]);
  });

  it('an empty list of inputs is a missing one', async () => {
    expect(await small.replace(file, '[people.csv, rates.csv]', '[]').found()).toEqual([
      missing('inputs', 'always', ['inputs'], 3),
    ]);
  });

  it.each([
    ['no segments', ''],
    ['an empty section of segments', 'segments: {}\n'],
  ])('a case with %s calculates nothing', async (_, text) => {
    const empty = small.remake(file, (all) => `${all.slice(0, all.indexOf('segments'))}${text}`);
    expect(await empty.found()).toMatchObject([
      { code: 'key-missing', column: 'segments', args: { reason: 'always', options: ['segments'] } },
    ]);
  });

  it('alpha is needed where the case has medical', async () => {
    expect(await small.replace(file, 'alpha: 1\n', '').found()).toEqual([
      {
        ...missing('alpha', 'index', ['alpha']),
        args: { reason: 'index', segment: 'medical', options: ['alpha'] },
      },
    ]);
  });

  it('alpha is not needed without medical', async () => {
    const support = small.replace(file, 'alpha: 1\n', '').replace(file, 'medical:', 'support:');
    expect(await support.found()).toEqual([]);
  });

  it.each([
    ['beta: 1', ['levy_base', 'required_total']],
    ['levy_base: 1', ['beta', 'national_income_per_insured']],
  ])('a segment with %s lacks one of %s', async (text, options) => {
    expect(await withTerms(`{ ${text} }`).found()).toEqual([
      missing('segments.medical', 'one-of', options, 6),
    ]);
  });

  it('method three needs per_insured_weight', async () => {
    expect(await ofAnyMethod.append(file, 'premium: { method: three }').found()).toEqual([
      missing('premium', 'method', ['premium.per_insured_weight'], 7),
    ]);
  });

  it('method four needs income_weight', async () => {
    const four = ofAnyMethod.append(file, 'premium: { method: four, per_insured_weight: 0.7 }');
    expect(await four.found()).toEqual([missing('premium', 'method', ['premium.income_weight'], 7)]);
  });

  it('method four without both weights lacks both in one run', async () => {
    expect(await ofAnyMethod.append(file, 'premium: { method: four }').found()).toHaveLength(2);
  });

  it.each([
    ['premium: { method: three, per_insured_weight: 2 }', 'premium.per_insured_weight'],
    ['premium: { method: four, per_insured_weight: 0.7, income_weight: x }', 'premium.income_weight'],
  ])('a weight that stands but does not fit is not also missing: %s', async (line, column) => {
    expect(await ofAnyMethod.append(file, line).found()).toMatchObject([{ file, line: 7, column }]);
  });

  it('a weight that several segments lack is missing once', async () => {
    const three = withCare.append(file, 'premium: { method: three }');
    const missing = (await three.found()).filter(({ code }) => code === 'key-missing');
    expect(missing).toHaveLength(1);
  });

  it('a column that the method needs is missed in the same run as its weight', async () => {
    const three = small.append(file, 'premium: { method: three }');
    expect((await three.found()).map(({ code }) => code)).toEqual(['key-missing', 'column-missing']);
  });
});

describe('value-empty', () => {
  it.each([
    ['fiscal_year: R8', 'fiscal_year:', 2, 'fiscal_year'],
    ['title: Small', 'title: ""', 1, 'title'],
    ['alpha: 1', 'alpha:', 4, 'alpha'],
    ['1000000', '', 6, 'segments.medical.levy_base'],
    ['rates.csv]', 'rates.csv, ""]', 3, 'inputs[3]'],
  ])('%s cannot become "%s"', async (from, to, line, column) => {
    expect(await small.replace(file, from, to).found()).toEqual([
      { code: 'value-empty', file, line, column, value: '' },
    ]);
  });
});

describe('value-invalid', () => {
  const invalid = (line: number, column: string, expected: unknown, value?: string) => ({
    code: 'value-invalid',
    file,
    line,
    column,
    ...(value !== undefined && { value }),
    args: { expected },
  });

  it('text: a title is a single value', async () => {
    expect(await small.replace(file, 'title: Small', 'title: [a]').found()).toEqual([
      invalid(1, 'title', 'text'),
    ]);
  });

  it('section: a segment is a section', async () => {
    expect(await withTerms('5').found()).toEqual([invalid(6, 'segments.medical', 'section', '5')]);
  });

  it('section: a segment without anything is no section', async () => {
    expect(await withTerms('').found()).toEqual([invalid(6, 'segments.medical', 'section', '')]);
  });

  it('list: pooling is a list', async () => {
    expect(await small.append(file, 'pooling: x').found()).toEqual([invalid(7, 'pooling', 'list', 'x')]);
  });

  it('one input or one column to pass over needs no list', async () => {
    const one = small
      .replace(file, '[people.csv, rates.csv]', 'people.csv')
      .append(file, 'ignore_columns: 備考', 'premium: none')
      .remake('people.csv', (text) => text.trim().replaceAll(/$/gm, ',x').replace(',x', ',備考'));
    expect(await one.found()).toEqual([]);
  });

  it('an empty input is no list of one', async () => {
    expect(await small.replace(file, '[people.csv, rates.csv]', '').found()).toMatchObject([
      { code: 'value-empty', column: 'inputs' },
    ]);
  });

  it.each(['0', '-1.1'])('positive-number: β %s is not above 0', async (beta) => {
    expect(await withTerms(`{ levy_base: 1, beta: ${beta} }`).found()).toEqual([
      invalid(6, 'segments.medical.beta', 'positive-number', beta),
    ]);
  });

  it.each(['0', '-5', '0.5', '1000000.5'])(
    'positive-yen: a pot of %s is not whole yen above 0',
    async (pot) => {
      expect(await withTerms(`{ levy_base: ${pot}, beta: 1 }`).found()).toEqual([
        invalid(6, 'segments.medical.levy_base', 'positive-yen', pot),
      ]);
    },
  );

  it('positive-yen: a required total has the same range', async () => {
    expect(await withTerms('{ required_total: 0, beta: 1 }').found()).toEqual([
      invalid(6, 'segments.medical.required_total', 'positive-yen', '0'),
    ]);
  });

  it.each(['R0', 'H32', '26', '2026.4', 'いつか', 'R8-9'])('year: %s is no fiscal year', async (year) => {
    expect(await small.replace(file, 'R8', year).found()).toEqual([invalid(2, 'fiscal_year', 'year', year)]);
  });

  it.each(['2', '-0.1', '1.0001'])('ratio: α %s is not from 0 to 1', async (alpha) => {
    expect(await small.replace(file, 'alpha: 1', `alpha: ${alpha}`).found()).toEqual([
      invalid(4, 'alpha', 'ratio', alpha),
    ]);
  });

  it('percent: a national average is at most 100', async () => {
    expect(await small.append(file, 'collection: { national_average: 100.5 }').found()).toEqual([
      invalid(7, 'collection.national_average', 'percent', '100.5'),
    ]);
  });

  it.each(['mean:0', 'mean', '3', 'mean:1.5'])('basis: %s is no basis', async (basis) => {
    expect(await small.append(file, `medical_index: { basis: ${basis} }`).found()).toEqual([
      invalid(7, 'medical_index.basis', 'basis', basis),
    ]);
  });

  it.each(['沖縄県', '沖縄', '４７'])('prefecture: %s names one', async (prefecture) => {
    const { findings, prefecture: read } = await small
      .append('case.yaml', `prefecture: ${prefecture}`)
      .load();
    expect(read).toBe('47');
    expect(findings.every(({ code }) => code === 'code-other-prefecture')).toBe(true);
  });

  it.each(['48', '0', '東京市', '131'])('prefecture: %s is no prefecture', async (prefecture) => {
    expect(await small.append(file, `prefecture: ${prefecture}`).found()).toEqual([
      invalid(7, 'prefecture', 'prefecture', prefecture),
    ]);
  });

  it.each([
    ['premium: { method: tree }', 'premium.method', ['two', 'three', 'four'], 'three'],
    ['premium: { method: 2 }', 'premium.method', ['two', 'three', 'four'], null],
    ['premium: { rounding: { amount: half } }', 'premium.rounding.amount', ['half-up', 'up', 'down'], null],
    [
      'levy: { rounding: { method: largest_remainder } }',
      'levy.rounding.method',
      ['largest-remainder', 'half-up', 'up', 'down'],
      'largest-remainder',
    ],
  ])('one of a few names: %s', async (line, column, oneOf, suggestion) => {
    const value = /: (\w+) }/.exec(line)?.[1];
    expect(await small.append(file, line).found()).toEqual([
      invalid(7, column, { oneOf, japanese: expect.any(Array), suggestion }, value),
    ]);
  });

  it('a unit is whole yen above 0', async () => {
    expect(await small.append(file, 'levy: { rounding: { unit: 0 } }').found()).toEqual([
      invalid(7, 'levy.rounding.unit', 'positive-yen', '0'),
    ]);
  });
});

describe('numbers of case.yaml', () => {
  it.each([
    ['half', 'not-a-number'],
    ['50%', 'percent'],
    ['1e-1', 'exponent'],
    ['"0,5"', 'separators'],
    ['…', 'placeholder'],
  ])('number-invalid: α %s', async (alpha, problem) => {
    expect(await small.replace(file, 'alpha: 1', `alpha: ${alpha}`).found()).toEqual([
      {
        code: 'number-invalid',
        file,
        line: 4,
        column: 'alpha',
        value: alpha.replaceAll('"', ''),
        args: { problem },
      },
    ]);
  });

  it('number-invalid: a pot of more than thirty digits', async () => {
    expect(await withTerms(`{ levy_base: ${'9'.repeat(31)}, beta: 1 }`).found()).toMatchObject([
      { code: 'number-invalid', args: { problem: 'too-long' } },
    ]);
  });

  it.each(['national_average', 'prefecture_rate'])('rate-as-ratio: %s is in per cent', async (key) => {
    expect(await small.append(file, `collection: { ${key}: 0.942 }`).found()).toEqual([
      { code: 'rate-as-ratio', file, line: 7, column: `collection.${key}`, value: '0.942' },
    ]);
  });

  it.each(['1000000', '"1,000,000"', '１００００００', '1000000.0'])(
    'a pot may be written %s',
    async (pot) => {
      expect(medical(await withTerms(`{ levy_base: ${pot}, beta: 1 }`).made()).pot).toEqual({
        levyBase: 1000000n,
      });
    },
  );

  it('a number keeps every digit as it is written', async () => {
    const { incomeLevel } = medical(await small.replace(file, '"1.1"', '1.17340000000001234567').made());
    expect('beta' in incomeLevel && incomeLevel.beta.toFixed()).toBe('1.17340000000001234567');
  });

  it('a rate may have a per cent sign', async () => {
    const rated = small.append(
      file,
      'collection: { targets: [{ from: 0, rule: maintain }], national_average: 94.2% }',
    );
    expect((await rated.made()).collectionTargets?.nationalAverage?.toFixed()).toBe('0.942');
  });
});

describe('years', () => {
  it.each(['R8', 'r8', 'R08', 'Ｒ８', '令和8年度', '令和８年度', '令和8年', '2026', '"2026"', '2026年度'])(
    '%s is the fiscal year 2026',
    async (year) => {
      expect((await small.replace(file, 'R8', year).made()).fiscalYear).toBe(2026);
    },
  );

  const inYear = async (year: string) =>
    await small
      .replace(file, 'R8', year)
      .replace('rates.csv', 'collection_rate_R7', 'standard_collection_rate')
      .found();

  it('year-before-levy: the levy began in H30', async () => {
    expect(await inYear('H29')).toContainEqual({
      code: 'year-before-levy',
      file,
      line: 2,
      column: 'fiscal_year',
      value: 'H29',
    });
  });

  it('a year before the levy is not also before every segment', async () => {
    expect((await inYear('H29')).map(({ code }) => code)).toEqual(['year-before-levy']);
  });

  it('H30 is the first year of the levy', async () => {
    expect(await inYear('H30')).toEqual([]);
  });

  it('segment-before-its-year: 子ども exists from R8', async () => {
    const early = small
      .replace(file, 'R8', 'R7')
      .replace('rates.csv', 'collection_rate_R7', 'collection_rate_R6')
      .append(file, '  child: { levy_base: 1, beta: 1 }');
    expect(await early.found()).toEqual([
      {
        code: 'segment-before-its-year',
        file,
        line: 7,
        column: 'segments.child',
        args: { segment: 'child', since: 2026 },
      },
    ]);
  });
});
