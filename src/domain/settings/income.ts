import {
  type Case,
  caseDefaults,
  isByYears,
  type MeasuredName,
  measuredBasisOf,
  type SeriesBasis,
} from '../case.js';
import { basis, section } from './form.js';
import { group } from './group.js';
import { basisText } from './value-words.js';

/** Which years are taken, of a case that gives any. */
function basisOf(quantity: MeasuredName) {
  return (kase: Case): SeriesBasis | undefined => {
    const isUsed = kase.municipalities.some(({ bases }) =>
      Object.values(bases).some((base) => base[quantity] !== undefined && isByYears(base[quantity])),
    );
    return isUsed ? measuredBasisOf(quantity, kase) : undefined;
  };
}

const written = {
  ja: 'law 法定の年度（前年度から3年度）／latest 直近の年度／mean:3 直近3年度の平均',
  en: 'law (the three years before), latest, or mean:N of the last N years before the fiscal year',
};

const line = {
  note: {
    en: 'for reading; the years are those of the levy sheet',
    ja: '参考。年度は「納付金」シートのとおり',
  },
};

/** Incomes and assets that are given by years. */
export const incomeGroup = group(
  { ja: '所得と資産（年度別の場合）', en: 'Incomes and assets by years' },
  {
    income: {
      form: section({
        basis: {
          form: basis,
          hint: 'law (y−1, y−2, y−3), latest, or mean:N, for columns income_Rn with insured_Rn',
          meaning: {
            ja: '所得を年度別の列で与えたときの年度のとり方',
            en: 'which years make the income per insured, where incomes are given by years',
          },
          written,
          default: basisText(caseDefaults.incomeBasis),
          of: basisOf('income'),
          name: { ja: '所得の年度のとり方', en: 'years of income' },
          line,
        },
      }),
      hint: 'Which years of income count',
    },
    assets: {
      form: section({
        basis: {
          form: basis,
          hint: 'The same for assets_Rn',
          meaning: {
            ja: '資産税額を年度別の列で与えたときの年度のとり方',
            en: 'the same for assets that are given by years',
          },
          written,
          default: basisText(caseDefaults.assetsBasis),
          of: basisOf('assets'),
          name: { ja: '資産税額の年度のとり方', en: 'years of assets' },
          line,
        },
      }),
      hint: 'Which years of assets count',
    },
  },
);
