import type { Rational } from '../rational.js';
import type { SegmentResult, ShareWeights } from '../result-figures.js';
import { law, order, type QuantityRecord } from './quantity.js';
import { all, minus, one } from './term.js';

/** A weight of the standard rates, and of the levy too where it has none of its own. */
function weight(part: keyof ShareWeights) {
  return ({ ofRates, method, weights }: SegmentResult): Rational | null => {
    const basis = ofRates ?? { method, weights };
    return isUsed(part, basis.method) ? basis.weights[part] : null;
  };
}

/** A weight of the levy where its weights are its own. */
function levyWeight(part: keyof ShareWeights) {
  return ({ ofRates, method, weights }: SegmentResult): Rational | null =>
    ofRates && isUsed(part, method) ? weights[part] : null;
}

function isUsed(part: keyof ShareWeights, method: SegmentResult['method']): boolean {
  return part === 'income' || part === 'assets' ? method === 'four' : method !== 'two';
}

/** Keys of case.yaml that give a weight, those of all segments first. */
const keysOf = (key: string) => [`premium.${key}`, `segments.<segment>.${key}`];
const levyKeysOf = (key: string) => [...keysOf(key), `levy.${key}`, `segments.<segment>.levy.${key}`];

const figure = { unit: 'ratio', form: 'thirteen' } as const;

/** The weights of the shares: of the standard rates, and of the levy where its weights are its own. */
export const weightQuantities = {
  income_weight: {
    name: { symbol: 'w_inc', ja: '所得割指数', en: 'weight of income' },
    figure,
    words: { en: 'part of the ability share that goes by income', ja: '応能シェアのうち所得による部分' },
    all: weight('income'),
    isGiven: () => true,
    given: { keys: keysOf('income_weight') },
    sources: [law('9条6項'), order('27条14項')],
  },
  asset_weight: {
    name: { symbol: 'w_ast', ja: '資産割指数', en: 'weight of assets' },
    figure,
    words: { en: 'part of the ability share that goes by assets', ja: '応能シェアのうち資産による部分' },
    all: weight('assets'),
    term: minus(one, all('income_weight')),
    sources: [law('9条6項')],
  },
  per_insured_weight: {
    name: { symbol: 'w_per', ja: '均等割指数', en: 'weight of heads' },
    figure,
    words: { en: 'part of the benefit share that goes by heads', ja: '応益シェアのうち被保険者数による部分' },
    all: weight('perInsured'),
    isGiven: () => true,
    given: { keys: keysOf('per_insured_weight') },
    sources: [law('9条9項'), order('27条15項')],
  },
  household_weight: {
    name: { symbol: 'w_hh', ja: '平等割指数', en: 'weight of households' },
    figure,
    words: {
      en: 'part of the benefit share that goes by households',
      ja: '応益シェアのうち世帯数による部分',
    },
    all: weight('household'),
    term: minus(one, all('per_insured_weight')),
    sources: [law('9条9項')],
  },
  levy_income_weight: {
    name: { symbol: 'w_inc(d)', ja: '納付金の所得割指数', en: 'weight of income in the levy' },
    figure,
    words: { en: 'where the levy has weights of its own', ja: '納付金の指数を別に定めた場合' },
    all: levyWeight('income'),
    isGiven: () => true,
    given: { keys: levyKeysOf('income_weight') },
    sources: [law('9条9項')],
  },
  levy_asset_weight: {
    name: { symbol: 'w_ast(d)', ja: '納付金の資産割指数', en: 'weight of assets in the levy' },
    figure,
    words: { en: 'where the levy has weights of its own', ja: '納付金の指数を別に定めた場合' },
    all: levyWeight('assets'),
    term: minus(one, all('levy_income_weight')),
    sources: [law('9条6項')],
  },
  levy_per_insured_weight: {
    name: { symbol: 'w_per(d)', ja: '納付金の均等割指数', en: 'weight of heads in the levy' },
    figure,
    words: { en: 'where the levy has weights of its own', ja: '納付金の指数を別に定めた場合' },
    all: levyWeight('perInsured'),
    isGiven: () => true,
    given: { keys: levyKeysOf('per_insured_weight') },
    sources: [law('9条9項')],
  },
  levy_household_weight: {
    name: { symbol: 'w_hh(d)', ja: '納付金の平等割指数', en: 'weight of households in the levy' },
    figure,
    words: { en: 'where the levy has weights of its own', ja: '納付金の指数を別に定めた場合' },
    all: levyWeight('household'),
    term: minus(one, all('levy_per_insured_weight')),
    sources: [law('9条9項')],
  },
} as const satisfies Record<string, QuantityRecord>;
