import { describe, expect, it } from 'vitest';
import { wordsOf, writtenOf } from '../../src/domain/settings/unit.js';
import {
  basisWords,
  betweenWords,
  levyRoundingWords,
  methodWords,
  offWords,
  roundingWords,
  ruleWords,
  statusWords,
  type ValueWords,
  valueNamed,
  valuesOf,
} from '../../src/domain/settings/value-words.js';
import { shownSettings } from '../../src/present/case-template/shown-settings.js';
import { small } from './small-case.js';

const file = 'case.yaml';
const enumerations = {
  basisWords,
  betweenWords,
  levyRoundingWords,
  methodWords,
  offWords,
  roundingWords,
  ruleWords,
  statusWords,
};

describe.each(Object.entries<ValueWords>(enumerations))('%s', (_, words) => {
  it('has no word of two values', () => {
    for (const value of valuesOf(words))
      for (const word of [value, ...words[value]!]) expect(valueNamed(word, words)).toBe(value);
  });
});

describe('one of a few values', () => {
  it.each([
    ['二方式', 'two'],
    ['２方式', 'two'],
    ['ｔｗｏ', 'two'],
    ['Two', 'two'],
    ['三 方 式', 'three'],
    ['４方式', 'four'],
  ])('賦課方式 %s is %s', async (written, method) => {
    const { segments } = await small
      .append(file, `premium: { method: ${written}, per_insured_weight: 0.7, income_weight: 0.9 }`)
      .remake('people.csv', (text) =>
        text
          .replace('income,', 'income,households,assets,')
          .replace('200000,', '200000,60,1000,')
          .replace('400000,', '400000,200,3000,'),
      )
      .made();
    expect(segments.map((one) => one.method)).toEqual([method]);
  });

  it.each([
    ['最大剰余法', 'largest-remainder'],
    ['四捨五入', 'half-up'],
    ['ｈａｌｆ－ｕｐ', 'half-up'],
    ['切り上げ', 'up'],
    ['切捨て', 'down'],
  ])('端数処理 %s is %s', async (written, method) => {
    const { levyRounding } = await small.append(file, `levy: { rounding: { method: ${written} } }`).made();
    expect(levyRounding?.method).toBe(method);
  });

  it.each([
    ['線形', 'linear'],
    ['直線補間', 'linear'],
    ['階段', 'step'],
    ['据え置き', 'step'],
  ])('between %s is %s', async (written, between) => {
    const { medicalReflection } = await small
      .replace(file, 'alpha: 1', `alpha: { schedule: { Ｒ５: 1, R12: 0 }, between: ${written} }`)
      .made();
    expect(medicalReflection).toMatchObject({ between });
  });

  it.each([
    ['直近', { kind: 'latest' }],
    ['直近の年度', { kind: 'latest' }],
    ['Ｌａｔｅｓｔ', { kind: 'latest' }],
    ['"ｍｅａｎ：３"', { kind: 'mean', years: 3 }],
    ['直近３年度の平均', { kind: 'mean', years: 3 }],
    ['2年平均', { kind: 'mean', years: 2 }],
    ['直近３ヶ年の平均', { kind: 'mean', years: 3 }],
    ['"平均:3"', { kind: 'mean', years: 3 }],
  ])('basis %s', async (written, basis) => {
    const { medicalIndexBasis } = await small.append(file, `medical_index: { basis: ${written} }`).made();
    expect(medicalIndexBasis).toEqual(basis);
  });

  it.each(['mean:N', '平均:N', '直近N年度の平均', '直近33年度の平均', '平均'])(
    'basis %s is none',
    async (written) => {
      const found = await small.append(file, `medical_index: { basis: "${written}" }`).found();
      expect(found).toMatchObject([{ code: 'value-invalid', args: { expected: 'basis' } }]);
    },
  );

  it('なし switches the rates and the targets off', async () => {
    const kase = await small.append(file, 'premium: なし', 'collection: { targets: 無し }').made();
    expect([kase.premium, kase.collectionTargets]).toEqual([undefined, undefined]);
  });

  it.each(['引上げ', '引き上げ', 'ｒａｉｓｅ'])('a rule %s', async (rule) => {
    const tiers = `[{ from: 0, rule: ${rule}, points: 0.5 }]`;
    const { collectionTargets } = await small.append(file, `collection: { targets: ${tiers} }`).made();
    expect(collectionTargets?.tiers[0]?.target.rule).toBe('raise');
  });

  it('names of policies and tier tables may be full-width', async () => {
    const kase = await small
      .replace(file, 'alpha: 1', 'policy: ｔｏｋｙｏ－ｒ６\nrelief: none')
      .append(file, 'collection: { targets: ｔｏｋｙｏ－ｒ６－ｒ８ }')
      .made();
    expect(kase.collectionTargets?.tiers.length).toBeGreaterThan(1);
  });
});

describe('a word that is near', () => {
  const suggested = async (written: string) => {
    const [found] = await small.append(file, `premium: { method: ${written} }`).found();
    return (found!.args as { expected: { suggestion: string | null } }).expected.suggestion;
  };

  it('is suggested as it is written in Japanese', async () => {
    expect(await suggested('三法式')).toBe('三方式');
  });

  it('is not suggested where it is as near to another', async () => {
    expect(await suggested('五方式')).toBeNull();
  });
});

it.each(
  shownSettings()
    .flatMap(({ settings }) => settings)
    .filter(({ record }) => wordsOf(record.form)),
)('the Japanese words that the template explains for $key can be written', ({ record }) => {
  for (const part of writtenOf(record)
    .ja.replaceAll(/（[^）]*）/g, '')
    .split('／')) {
    const [value = '', word = ''] = part.replace(/\d/g, 'N').split(' ');
    expect([value, valueNamed(word, wordsOf(record.form)!)]).toEqual([value, value]);
  }
});
