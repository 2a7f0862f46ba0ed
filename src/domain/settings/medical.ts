import { caseDefaults, medicalBasisOf } from '../case.js';
import { hasIndexed } from '../segment.js';
import { basis, ratio, section, table, word, yearly } from './form.js';
import { group, nameOf } from './group.js';
import { basisText, variantWords } from './value-words.js';

export const medicalGroup = group(
  { ja: '医療費指数の反映', en: 'Medical cost index' },
  {
    alpha: {
      form: yearly(ratio),
      hint: 'α 医療費指数反映係数, 0 to 1',
      meaning: {
        ja: 'α 医療費指数反映係数（年度ごとなら { schedule: { R6: 1, R12: 0 }, between: linear }）',
        en: 'α 医療費指数反映係数; over years { schedule: { R6: 1, R12: 0 }, between: linear }',
      },
      value: '1',
      of: ({ medicalReflection, segments }) => (hasIndexed(segments) ? medicalReflection : undefined),
      name: nameOf('alpha'),
      symbol: 'α',
      line: { name: 'alpha' },
    },
    medical_index: {
      form: section({
        basis: {
          form: basis,
          hint: 'law (two, three and four years before), latest, or mean:N over the last N given years',
          meaning: { ja: '医療費指数のとり方', en: 'which yearly indices make the index' },
          written: {
            ja: 'law 法定の年度（2〜4年度前）／latest 直近の年度／mean:3 直近3年度の平均',
            en: 'law: two, three and four years before; latest, or mean:N of the last N years before the fiscal year',
          },
          default: basisText(caseDefaults.medicalIndexBasis),
          of: (kase) =>
            kase.medicalReflection && hasIndexed(kase.segments) ? medicalBasisOf(kase) : undefined,
          name: { ja: '医療費指数のとり方', en: 'medical cost index from' },
          line: {
            note: {
              en: 'for reading; the formulas of the levy sheet say which years',
              ja: '参考。年度の選択は「納付金」シートの数式のとおり',
            },
          },
        },
        variant: {
          form: word(variantWords),
          hint: 'own, area or pooled: the index from age bands, in place of medical_index columns',
          meaning: {
            ja: '年齢階級別の医療費から指数を求めるとき、誰の医療費によるか（医療費指数の列の代わりに）',
            en: 'an index from costs and heads by age, in place of medical_index columns: whose costs make it',
          },
          written: {
            ja: 'own 市町村ごと（政令9条4項1号）／area 区域ごと（2号）／pooled 高額医療費の共同負担（3号）',
            en: 'own: the municipality (政令9条4項1号), area: its 区域 (2号), pooled: very high cost borne together (3号)',
          },
          example: 'own',
          of: ({ ageBandIndex, segments }) => (hasIndexed(segments) ? ageBandIndex?.variant : undefined),
          name: { ja: '医療費指数の単位', en: 'medical cost index by' },
          line: {
            note: {
              en: 'for reading; the formulas of the sheet index follow it',
              ja: '参考。「医療費指数」シートの数式のとおり',
            },
          },
        },
        costs: {
          form: table,
          hint: 'Table of costs: municipality_code, year, benefits, other_benefits, very_high',
          meaning: {
            ja: '年度別の医療費の表（団体コード、年度、医療費指数算定基礎額。あれば その他の保険給付費、共同負担する高額な給付費）',
            en: 'costs by year: municipality_code, year, benefits, and where there are any other_benefits, very_high',
          },
          example: 'medical-costs.csv',
          name: { ja: '指数用医療費の表', en: 'table of medical costs' },
        },
        heads: {
          form: table,
          hint: 'Table of insured by age: municipality_code, year, age, insured',
          meaning: {
            ja: '年齢階級別被保険者数の表（団体コード、年度、年齢階級、被保険者数。年度の9月30日現在、年齢は 05〜09歳 のように）',
            en: 'insured by age on 30 September of a year: municipality_code, year, age (0-4 … 70-74, or 05〜09歳), insured',
          },
          example: 'age-heads.csv',
          name: { ja: '指数用被保険者数の表', en: 'table of insured by age' },
        },
        national: {
          form: table,
          hint: 'Table of the nation: year, age, benefits, insured',
          meaning: {
            ja: '全国の年齢階級別の表（年度、年齢階級、医療費指数算定基礎額、被保険者数）',
            en: 'the nation by age: year, age, benefits, insured',
          },
          example: 'national-costs.csv',
          name: { ja: '指数用全国医療費の表', en: 'table of national costs by age' },
        },
      }),
      hint: 'Which yearly indices make M, or what makes them',
    },
  },
);
