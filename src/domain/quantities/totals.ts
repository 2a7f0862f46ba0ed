import { instalmentBounds } from '../bounds.js';
import { ours, type QuantityRecord } from './quantity.js';
import { eachSegment, minus, one, over, own, rounded, times } from './term.js';

const { from, to } = instalmentBounds;

/** What a municipality has over all segments: its premiums per insured, and its levy in the parts in which it is paid. */
export const totalQuantities = {
  premium_requirement_per_insured: {
    name: {
      symbol: 'Σ_s e_i ÷ N_i',
      ja: '1人当たり保険料収納必要額',
      en: 'required premium per insured',
    },
    figure: { unit: 'yen', form: 'whole' },
    words: {
      en: 'required premium of all segments ÷ medical heads; of the prefecture both are sums over its municipalities. For reading only',
      ja: '全区分の保険料総額÷医療分の被保険者数（都道府県は市町村の計どうし）',
    },
    overall: ({ premium }) => premium?.requirementPerInsured,
    overallTerm: rounded('yen', over(eachSegment('premium_requirement'), own('insured'))),
    sources: [ours('D91')],
  },
  standard_premium_per_insured: {
    name: { symbol: 'Σ_s T_i ÷ N_i', ja: '1人当たり標準保険料', en: 'standard premium per insured' },
    figure: { unit: 'yen', form: 'whole' },
    words: {
      en: 'levied total of all segments ÷ medical heads, T_i exact; of the prefecture Σ T_i of its municipalities, whatever rate is given for it. For reading only',
      ja: '全区分の賦課総額÷医療分の被保険者数（端数処理前の賦課総額による。都道府県は市町村の計どうし）',
    },
    overall: ({ premium }) => premium?.standardPerInsured,
    overallTerm: rounded('yen', over(eachSegment('levied_total'), own('insured'))),
    sources: [ours('D91')],
  },
  instalments: {
    name: { symbol: 'n', ja: '納付回数', en: 'number of instalments' },
    figure: { unit: 'instalments', form: 'whole' },
    words: {
      en: `in how many parts the levy is paid, ${from} to ${to}`,
      ja: `納付金を何回に分けて納めるか（${from}〜${to}）`,
    },
    given: { keys: ['levy.instalments'] },
    sources: [ours('D92')],
  },
  further_instalment: {
    name: { symbol: 'd_i(2)', ja: '第2期以降の納付額', en: 'further instalment' },
    figure: { unit: 'yen', form: 'whole' },
    words: {
      en: 'each instalment but the first: equal whole yen; the columns instalment_2 and those after it',
      ja: '第1期を除く各期の納付額（円未満切捨て、各期同額）',
    },
    overallTerm: rounded('yen-toward-zero', over(own('levy_total'), own('instalments'))),
    sources: [ours('D92')],
  },
  first_instalment: {
    name: { symbol: 'd_i(1)', ja: '第1期の納付額', en: 'first instalment' },
    figure: { unit: 'yen', form: 'whole' },
    words: {
      en: 'what the others leave of the total levy; the column instalment_1',
      ja: '納付金合計から第2期以降を除いた額（割り切れない額は第1期に含める）',
    },
    overallTerm: minus(own('levy_total'), times(own('further_instalment'), minus(own('instalments'), one))),
    sources: [ours('D92')],
  },
} as const satisfies Record<string, QuantityRecord>;
