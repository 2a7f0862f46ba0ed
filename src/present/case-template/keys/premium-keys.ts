import {
  basisWords,
  levyRoundingWords,
  methodWords,
  roundingWords,
} from '../../../domain/settings/value-words.js';
import { type KeyGroup, methodForm, percent, roundingForm, weight } from './case-key.js';

export const levyKeys: KeyGroup = {
  heading: { ja: '納付金の端数と共同負担', en: 'Rounding and pooling of the levy' },
  keys: [
    {
      key: 'levy.rounding.method',
      value: 'largest-remainder',
      meaning: {
        ja: '納付金基礎額の端数（largest-remainder は最大剰余法で、合計が必ず合います）',
        en: 'how c_i is brought to whole units; the largest remainder keeps the total',
      },
      form: {
        ja: 'largest-remainder 最大剰余法／half-up 四捨五入／up 切上げ／down 切捨て',
        en: 'largest-remainder, half-up, up, down',
      },
      words: levyRoundingWords,
    },
    {
      key: 'levy.rounding.unit',
      value: '1',
      meaning: { ja: '端数の単位', en: 'the unit' },
      form: { ja: '円（1、1000 など）', en: 'yen (1, 1000 …)' },
    },
    {
      key: 'pooling',
      example: '[{ item: 高額医療費負担金, ratio: { schedule: { R6: 0, R12: 1 } } }]',
      meaning: {
        ja: '共同負担化（個別の加減算のうち全体で負担する項目と割合）',
        en: '共同負担化: the part of an item of adjustments that stays in the common pot',
      },
      form: { ja: '項目と割合（0〜1）の並び', en: 'a list of item and ratio, 0 to 1' },
    },
  ],
};

export const premiumKeys: KeyGroup = {
  heading: { ja: '標準保険料率', en: 'Standard premium rates' },
  keys: [
    {
      key: 'premium.method',
      value: 'two',
      meaning: {
        ja: '賦課方式（納付金だけなら premium を none に）',
        en: '賦課方式; premium: none calculates levies only',
      },
      form: methodForm,
      words: methodWords,
    },
    {
      key: 'premium.per_insured_weight',
      example: '0.7',
      meaning: {
        ja: '均等割指数（三方式・四方式で必要。表に世帯数も）',
        en: '均等割指数, for three and four; tables then need households',
      },
      form: weight,
    },
    {
      key: 'premium.income_weight',
      example: '0.9',
      meaning: {
        ja: '所得割指数（四方式で必要。表に資産税額も）',
        en: '所得割指数, for four; tables then need assets',
      },
      form: weight,
    },
    {
      key: 'premium.rounding.income_rate',
      value: 'half-up',
      meaning: {
        ja: '所得割率・資産割率の端数（小数第2位まで）',
        en: 'rounding of 所得割率 and 資産割率 to two decimals',
      },
      form: roundingForm,
      words: roundingWords,
    },
    {
      key: 'premium.rounding.amount',
      value: 'half-up',
      meaning: { ja: '均等割額・平等割額の端数', en: 'rounding of 均等割額 and 平等割額' },
      form: roundingForm,
      words: roundingWords,
    },
    {
      key: 'premium.rounding.amount_unit',
      value: '1',
      meaning: { ja: '均等割額・平等割額の単位', en: 'unit of the amounts' },
      form: { ja: '円（1、10、100）', en: 'yen (1, 10, 100)' },
    },
  ],
};

export const collectionKeys: KeyGroup = {
  heading: { ja: '収納率', en: 'Collection rates' },
  keys: [
    {
      key: 'collection.standard',
      value: 'latest',
      meaning: { ja: '標準的な収納率のとり方', en: '標準的な収納率' },
      form: { ja: 'latest 直近の実績／mean:3 直近3年度の平均', en: 'latest, or mean:N' },
      words: basisWords,
    },
    {
      key: 'collection.targets',
      example: 'tokyo-r6-r8',
      meaning: {
        ja: '目標収納率の区分表（[{ from: 0, below: 95, rule: raise, points: 0.5 }, …] とも書けます）',
        en: '目標収納率: a built-in tier table, or [{ from: 0, below: 95, rule: raise, points: 0.5 }, …]',
      },
      form: {
        ja: 'tokyo-r6-r8、tokyo-r3-r5、または区分の並び',
        en: 'tokyo-r6-r8, tokyo-r3-r5, or a list of tiers',
      },
    },
    {
      key: 'collection.national_average',
      example: '94.20',
      meaning: { ja: '収納率の全国平均', en: '全国平均' },
      form: percent,
    },
    {
      key: 'collection.prefecture_rate',
      example: '95.00',
      meaning: { ja: '都道府県標準保険料率に使う収納率', en: 'k of the 都道府県標準保険料率' },
      form: percent,
    },
  ],
};
