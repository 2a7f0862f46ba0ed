import type { SegmentTerms } from '../case.js';
import { type Segment, segmentRecord } from '../segment.js';
import {
  type Given,
  money,
  positive,
  ratio,
  type SettingRecord,
  section,
  weight,
  word,
  yen,
} from './form.js';
import { nameOf } from './group.js';
import { gammaWords, methodWords } from './value-words.js';

/** How premiums and shares are split: the same three keys for all segments under `premium`, or for one of them. */
export const methodKeys = {
  method: {
    form: word(methodWords),
    hint: '賦課方式: two 所得割+均等割, three +平等割, four +資産割',
    written: {
      ja: 'two 二方式（所得割＋均等割）／three 三方式（＋平等割）／four 四方式（＋資産割）',
      en: 'two 所得割+均等割, three +平等割, four +資産割',
    },
    name: { ja: '賦課方式', en: 'method' },
  },
  per_insured_weight: {
    form: ratio,
    hint: '均等割指数 0 to 1; needed with three and four',
    example: '0.7',
    name: nameOf('per_insured_weight'),
  },
  income_weight: {
    form: ratio,
    hint: '所得割指数 0 to 1; needed with four',
    example: '0.9',
    name: nameOf('income_weight'),
  },
};

/** The same three keys of the levy alone, and how γ is made: for all segments under `levy`, or for one of them. */
export const levyKeys = {
  gamma: {
    form: word(gammaWords),
    hint: 'γ 基礎額調整係数: plain, or collection (weights times the standard collection rate, 省令10条1項2号)',
    name: { ja: '基礎額調整係数の算定方法', en: 'γ from' },
  },
  method: {
    ...methodKeys.method,
    hint: '賦課方式 of the levy alone',
    name: { ja: '納付金の賦課方式', en: 'method of the levy' },
  },
  per_insured_weight: {
    form: weight,
    hint: '均等割指数 of the levy alone, above 0 and below 1',
    example: '0.7',
    name: nameOf('levy_per_insured_weight'),
  },
  income_weight: {
    form: weight,
    hint: '所得割指数 of the levy alone, above 0 and below 1',
    example: '0.9',
    name: nameOf('levy_income_weight'),
  },
};

const weightLine = { note: { en: '0 to 1; the rest is the other part', ja: '0以上1以下。残りが他方の割合' } };

/** What the terms of a segment give, of a case that has it. */
type OfTerms = (of: (terms: SegmentTerms) => Given | null | undefined) => NonNullable<SettingRecord['of']>;

const potSettings = (ofTerms: OfTerms, example: string) => ({
  levy_base: {
    form: yen,
    hint: '納付金算定基礎額 C before pooling, yen',
    meaning: {
      ja: 'C 納付金算定基礎額（必要総額で与えるときは空けます）',
      en: 'C 納付金算定基礎額 before pooling; or required_total',
    },
    value: example,
    of: ofTerms(({ pot }) => ('levyBase' in pot ? pot.levyBase : null)),
    name: nameOf('given_levy_base'),
    compared: nameOf('levy_base').ja,
    line: { name: 'given_levy_base' },
  },
  required_total: {
    form: yen,
    hint: '保険料収納必要総額 B, yen',
    meaning: {
      ja: 'B 保険料収納必要総額（算定基礎額の代わりに）',
      en: 'B 保険料収納必要総額, instead of levy_base',
    },
    example,
    of: ofTerms(({ pot }) => ('requiredTotal' in pot ? pot.requiredTotal : null)),
    name: nameOf('required_total'),
    line: { name: 'given_required_total' },
  },
});

const incomeSettings = (ofTerms: OfTerms, example: string) => ({
  beta: {
    form: positive,
    hint: 'β 所得係数 itself (or β′)',
    meaning: {
      ja: 'β 所得係数そのもの（または β′。全国の所得の代わりに、または併せて）',
      en: 'β 所得係数 itself or β′, instead of the income or beside it',
    },
    example: '"1.1734000000000"',
    of: ofTerms(({ incomeLevel: level }) => ('beta' in level ? level.beta : null)),
    name: nameOf('beta'),
    symbol: 'β',
    line: {
      name: 'given_beta',
      note: {
        en: 'this, the next line, or both: then the rates of the prefecture go by the income',
        ja: 'この行か次の行、または両方に入力（両方の場合、都道府県標準保険料率は所得による）',
      },
    },
  },
  national_income_per_insured: {
    form: money,
    hint: 'National income per insured, yen; makes β',
    meaning: {
      ja: '全国の1人当たり所得（所得係数 β のもと）',
      en: 'national income per insured, which makes β; or beta',
    },
    value: example,
    of: ofTerms(({ incomeLevel }) => incomeLevel.nationalIncomePerInsured ?? null),
    name: nameOf('national_income_per_insured'),
    line: {
      name: 'given_national_income',
      note: { en: 'makes β unless β is given', ja: 'βを与えないときはβのもとになる' },
    },
  },
  prefecture_income_per_insured: {
    form: money,
    hint: 'y_p, income per insured of the prefecture, yen; only with incomes as totals',
    meaning: {
      ja: '都道府県の1人当たり所得（所得を総額で与え、I_p を積上げによらないとき）',
      en: 'income per insured of the prefecture, where I_p is not the sum of incomes given as totals',
    },
    example: '655000',
    of: ofTerms(({ prefectureIncomePerInsured }) => prefectureIncomePerInsured),
    name: { ja: '都道府県の1人当たり所得', en: 'income per insured of the prefecture' },
    line: { name: 'given_prefecture_income' },
  },
});

const methodSettings = (ofTerms: OfTerms) =>
  ({
    method: {
      ...methodKeys.method,
      meaning: {
        ja: 'この区分の賦課方式（省略すると premium.method）',
        en: '賦課方式 of the segment; default premium.method',
      },
      example: 'two',
      of: ofTerms(({ method }) => method),
      line: { isFirst: true },
    },
    per_insured_weight: {
      ...methodKeys.per_insured_weight,
      meaning: { ja: 'この区分の均等割指数', en: '均等割指数 of the segment' },
      of: ofTerms(({ method, perInsuredWeight = null }) => (method === 'two' ? undefined : perInsuredWeight)),
      line: { ...weightLine, name: 'per_insured_weight' },
    },
    income_weight: {
      ...methodKeys.income_weight,
      meaning: { ja: 'この区分の所得割指数', en: '所得割指数 of the segment' },
      of: ofTerms(({ method, incomeWeight = null }) => (method === 'four' ? incomeWeight : undefined)),
      line: { ...weightLine, name: 'income_weight' },
    },
  }) as const;

/** What the levy of a segment has of its own. */
const ownLevySettings = (ofTerms: OfTerms) => ({
  levy: {
    form: section({
      gamma: {
        ...levyKeys.gamma,
        meaning: { ja: 'この区分の基礎額調整係数の算定方法', en: 'γ of the segment; default levy.gamma' },
        example: 'collection',
        of: ofTerms(({ gamma }) => (gamma === 'collection' ? gamma : undefined)),
      },
      method: {
        ...levyKeys.method,
        meaning: { ja: 'この区分の納付金だけの賦課方式', en: '賦課方式 of the levy of the segment' },
        example: 'two',
        of: ofTerms(({ levy }) => levy?.method),
      },
      per_insured_weight: {
        ...levyKeys.per_insured_weight,
        meaning: { ja: 'この区分の納付金だけの均等割指数', en: '均等割指数 of the levy of the segment' },
        of: ofTerms(({ levy }) => (levy && levy.method !== 'two' ? levy.perInsuredWeight : undefined)),
        line: { ...weightLine, name: 'levy_per_insured_weight' },
      },
      income_weight: {
        ...levyKeys.income_weight,
        meaning: { ja: 'この区分の納付金だけの所得割指数', en: '所得割指数 of the levy of the segment' },
        of: ofTerms(({ levy }) => (levy?.method === 'four' ? levy.incomeWeight : undefined)),
        line: { ...weightLine, name: 'levy_income_weight' },
      },
    }),
    hint: 'Method, weights and γ of the levy of this segment alone',
  },
});

/** The settings of one segment. */
export function segmentSettings(segment: Segment) {
  const { example } = segmentRecord(segment);
  const ofTerms: OfTerms =
    (of) =>
    ({ segments }) => {
      const terms = segments.find((one) => one.segment === segment);
      return terms && of(terms);
    };
  return section(
    {
      ...potSettings(ofTerms, example.pot),
      ...incomeSettings(ofTerms, example.income),
      ...methodSettings(ofTerms),
      ...ownLevySettings(ofTerms),
    },
    {
      exclusive: [['levy_base', 'required_total']],
    },
  );
}
