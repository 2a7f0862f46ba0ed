import { caseDefaults, levyRoundingOf } from '../case.js';
import { instalments, listOf, noneOr, ratio, section, text, word, yearly, yen } from './form.js';
import { group, nameOf } from './group.js';
import { levyKeys } from './segment.js';
import { levyRoundingWords } from './value-words.js';

export const levyGroup = group(
  {
    ja: '納付金の按分・端数・納付回数と共同負担',
    en: 'Sharing, rounding, instalments and pooling of the levy',
  },
  {
    levy: {
      form: section({
        gamma: {
          ...levyKeys.gamma,
          meaning: {
            ja: '基礎額調整係数 γ（collection は按分率に標準的な収納率を掛けます。α が0なら保険料率がそろいます）',
            en: 'γ 基礎額調整係数; collection multiplies the weights by the collection rates: with α = 0 one rate for all',
          },
          default: 'plain',
        },
        method: {
          ...levyKeys.method,
          meaning: {
            ja: '納付金だけの賦課方式（省略すると premium.method）',
            en: '賦課方式 of the levy alone; default premium.method',
          },
          example: 'two',
        },
        per_insured_weight: {
          ...levyKeys.per_insured_weight,
          meaning: { ja: '納付金だけの均等割指数', en: '均等割指数 of the levy alone' },
        },
        income_weight: {
          ...levyKeys.income_weight,
          meaning: { ja: '納付金だけの所得割指数', en: '所得割指数 of the levy alone' },
        },
        rounding: {
          form: section({
            method: {
              form: word(levyRoundingWords),
              hint: 'How c_i is brought to whole units',
              meaning: {
                ja: '納付金基礎額の端数（largest-remainder は最大剰余法で、合計が必ず合います）',
                en: 'how c_i is brought to whole units; the largest remainder keeps the total',
              },
              default: caseDefaults.levyRounding.method,
              of: (kase) => levyRoundingOf(kase).method,
              name: { ja: '納付金基礎額の端数処理', en: 'rounding of base levies' },
              compared: '納付金の端数処理',
              line: { name: 'levy_rounding' },
            },
            unit: {
              form: yen,
              hint: 'Yen',
              meaning: { ja: '端数の単位', en: 'the unit' },
              written: { ja: '円（1、1000 など）', en: 'yen (1, 1000 …)' },
              default: caseDefaults.levyRounding.unit.toString(),
              of: (kase) => levyRoundingOf(kase).unit,
              name: { ja: '納付金基礎額の単位', en: 'unit of base levies' },
              compared: '納付金の端数の単位',
              line: { name: 'levy_unit' },
            },
          }),
        },
        instalments: {
          form: noneOr(instalments),
          hint: 'In how many parts the levy is paid; makes the table of instalments',
          meaning: {
            ja: '納付金を納める回数（東京都は8回。与えると納期ごとの額の表 instalments.csv を作ります）',
            en: 'in how many parts the levy is paid (Tokyo: 8), which makes instalments.csv',
          },
          example: '8',
          of: ({ instalments: count }) => (count === undefined ? undefined : BigInt(count)),
          name: nameOf('instalments'),
          line: {
            note: {
              en: 'for reading; the sheet of instalments has a column for each',
              ja: '参考。「納期別納付額」シートに各期の列があります',
            },
          },
          lapsed: 'left-out',
        },
      }),
    },
    pooling: {
      form: noneOr(
        listOf(
          {
            form: section(
              {
                item: { form: text, hint: '項目 as in the adjustments', example: '高額医療費負担金' },
                ratio: {
                  form: yearly(ratio),
                  hint: 'Part left in the common pot, 0 to 1',
                  example: '0.5',
                },
              },
              { required: ['item', 'ratio'] },
            ),
          },
          { name: 'item', value: 'ratio' },
        ),
      ),
      hint: '共同負担化',
      meaning: {
        ja: '共同負担化（個別の加減算のうち全体で負担する項目と割合）',
        en: '共同負担化: the part of an item of adjustments that stays in the common pot',
      },
      written: { ja: '項目と割合（0〜1）の並び', en: 'a list of item and ratio, 0 to 1' },
      example: '[{ item: 高額医療費負担金, ratio: { schedule: { R6: 0, R12: 1 } } }]',
      of: ({ pooling }) => pooling?.map(({ item, ratio: value }) => ({ name: item, value })),
      name: nameOf('pooling_ratio'),
    },
  },
);
