import { caseDefaults, medicalBasisOf } from '../case.js';
import { hasIndexed } from '../segment.js';
import { basis, ratio, section, yearly } from './form.js';
import { group, nameOf } from './group.js';
import { basisText } from './value-words.js';

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
      }),
      hint: 'Which yearly indices make M',
    },
  },
);
