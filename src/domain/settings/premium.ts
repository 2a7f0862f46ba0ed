import { premiumDefaults } from '../case.js';
import { hasAdults, methodDefault } from '../segment.js';
import { noneOr, section, word, yen } from './form.js';
import { group } from './group.js';
import { methodKeys } from './segment.js';
import { adultWords, roundingWords } from './value-words.js';

export const premiumGroup = group(
  { ja: '標準保険料率', en: 'Standard premium rates' },
  {
    premium: {
      form: noneOr(
        section({
          method: {
            ...methodKeys.method,
            meaning: {
              ja: '賦課方式（納付金だけなら premium を none に）',
              en: '賦課方式; premium: none calculates levies only',
            },
            default: methodDefault,
          },
          per_insured_weight: {
            ...methodKeys.per_insured_weight,
            meaning: {
              ja: '均等割指数（三方式・四方式で必要。表に世帯数も）',
              en: '均等割指数, for three and four; tables then need households',
            },
          },
          income_weight: {
            ...methodKeys.income_weight,
            meaning: {
              ja: '所得割指数（四方式で必要。表に資産税額も）',
              en: '所得割指数, for four; tables then need assets',
            },
          },
          rounding: {
            form: section({
              income_rate: {
                form: word(roundingWords),
                hint: '所得割率 and 資産割率, to two decimals of a per cent',
                meaning: {
                  ja: '所得割率・資産割率の端数（小数第2位まで）',
                  en: 'rounding of 所得割率 and 資産割率 to two decimals',
                },
                default: premiumDefaults.incomeRateRounding,
                of: ({ premium }) => premium?.incomeRateRounding,
                name: { ja: '所得割率・資産割率の端数処理', en: 'rounding of rates' },
                line: { name: 'income_rate_rounding' },
              },
              amount: {
                form: word(roundingWords),
                hint: '均等割額 and 平等割額',
                meaning: { ja: '均等割額・平等割額の端数', en: 'rounding of 均等割額 and 平等割額' },
                default: premiumDefaults.amountRounding,
                of: ({ premium }) => premium?.amountRounding,
                name: { ja: '均等割額・平等割額の端数処理', en: 'rounding of amounts' },
                line: { name: 'amount_rounding' },
              },
              amount_unit: {
                form: yen,
                hint: 'Yen',
                meaning: { ja: '均等割額・平等割額の単位', en: 'unit of the amounts' },
                written: { ja: '円（1、10、100）', en: 'yen (1, 10, 100)' },
                default: premiumDefaults.amountUnit.toString(),
                of: ({ premium }) => premium?.amountUnit,
                name: { ja: '均等割額・平等割額の単位', en: 'unit of amounts' },
                line: { name: 'amount_unit' },
              },
              adult: {
                form: word(adultWords),
                hint: '子ども: whether the amount per adult is rounded as a whole (total), or is the sum of two rounded parts',
                meaning: {
                  ja: '子ども分の18歳以上の額（total は計を端数処理して差を18歳以上均等割額に、parts は2つの額をそれぞれ端数処理）',
                  en: '子ども, amount per adult: total is rounded and the surcharge is the rest, or both parts are rounded',
                },
                default: premiumDefaults.adultAmounts,
                of: ({ premium, segments }) =>
                  premium && hasAdults(segments)
                    ? (premium.adultAmounts ?? premiumDefaults.adultAmounts)
                    : undefined,
                name: { ja: '18歳以上の額の端数処理', en: 'rounding of the amount per adult' },
                line: { name: 'adult_rounding' },
              },
            }),
          },
        }),
      ),
      hint: '標準保険料率; none calculates levies only',
      of: ({ premium }) => (premium ? undefined : 'none'),
      name: { ja: '標準保険料率の算定', en: 'standard premium rates' },
    },
  },
);
