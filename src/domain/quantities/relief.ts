import { law, ours, type QuantityRecord } from './quantity.js';

const places = [law('13条3, 4, 6号'), ours('D101')] as const;

/** 激変緩和・経過措置: from the levies before it to those after it. Source: rules, section 7. */
export const reliefQuantities = {
  before_relief: {
    name: { symbol: 'now_i', ja: '激変緩和前の納付金', en: 'levies before relief' },
    figure: { unit: 'yen', form: 'whole' },
    words: {
      en: 'levies of the measured segments before relief',
      ja: '測る区分の納付金の合計（激変緩和前）',
    },
    formula: { en: 'now_i = Σ (c_i + a_i) of the measured segments', ja: 'now_i = Σ(c_i + a_i)（測る区分）' },
    from: ['base_levy', 'adjustment'],
    sources: places,
  },
  relief_baseline: {
    name: { symbol: 'baseline_i', ja: '基準1人当たり納付金', en: 'levy per insured to grow from' },
    figure: { unit: 'yen', form: 'plain' },
    words: {
      en: 'levy per insured of an earlier year, from which growth is measured',
      ja: '伸びを測る元になる、以前の年度の1人当たり納付金',
    },
    given: { columns: ['baseline_levy_per_insured'] },
    sources: places,
  },
  reference_levy: {
    name: { symbol: 'd°_i', ja: '変更前の算定方法による納付金', en: 'levies by the method before' },
    figure: { unit: 'yen', form: 'whole' },
    words: {
      en: 'levies of the same year and segments under α° and p°, nothing else changed, without relief',
      ja: '同じ年度・区分の納付金を、変更前の α° と p° だけを替えて求めた額（激変緩和なし）',
    },
    formula: { en: 'd°_i = Σ (c_i + a_i) under α° and p°', ja: 'd°_i = Σ(c_i + a_i)（α°、p° による）' },
    from: ['base_levy', 'adjustment', 'medical_index'],
    sources: places,
  },
  relief_limit_factor: {
    name: { symbol: 'L', ja: '激変緩和の水準', en: 'relief limit' },
    figure: { unit: 'ratio', form: 'thirteen' },
    words: {
      en: 'how many times what it is held against a levy may be',
      ja: '基準の何倍までを緩和しないか',
    },
    formula: 'L(y) from a schedule: linear between two listed years, or held',
    given: { keys: ['relief.limit'] },
    sources: places,
  },
  relief_share: {
    name: { symbol: 'share', ja: '激変緩和の割合', en: 'share of relief' },
    figure: { unit: 'ratio', form: 'thirteen' },
    words: {
      en: 'part of what is above the limit that is taken off',
      ja: '基準額を超える分のうち緩和する割合',
    },
    formula: 'share(y) from a schedule: linear between two listed years, or held',
    given: { keys: ['relief.share'] },
    sources: places,
  },
  relief_fund: {
    name: { symbol: 'fund', ja: '激変緩和の総額', en: 'fund of relief' },
    figure: { unit: 'yen', form: 'whole' },
    words: { en: 'all that there is for relief', ja: '激変緩和に使える総額' },
    given: { keys: ['relief.fund'] },
    sources: places,
  },
  relief_raise: {
    name: { symbol: 'λ', ja: '激変緩和の基準の引上げ', en: 'raise of the limits' },
    figure: { unit: 'ratio', form: 'thirteen' },
    words: {
      en: 'the smallest number not below 1 by which all limits are multiplied so that the fund suffices; 1 where it does',
      ja: '総額に収まるよう、すべての基準額に掛ける1以上の最小の数（足りていれば1）',
    },
    formula: {
      en: 'λ ≥ 1 smallest with Σ share × max(0, now_i − λ limit_i) ≤ fund',
      ja: 'Σ share × max(0, now_i − λ limit_i) ≤ 総額 となる最小の λ ≥ 1',
    },
    from: ['relief_share', 'before_relief', 'limit', 'relief_fund'],
    sources: places,
  },
  limit: {
    name: { symbol: 'limit_i', ja: '激変緩和の基準額', en: 'limit of relief' },
    figure: { unit: 'yen', form: 'nearest' },
    words: {
      en: 'above this levies are relieved: L × baseline × medical heads, or L × the levies by the method before',
      ja: 'これを超える分を緩和する額（L×基準1人当たり納付金×医療分の被保険者数、又はL×変更前の算定方法による納付金）',
    },
    formula: 'limit_i = L baseline_i N_i, L d°_i',
    from: ['relief_limit_factor', 'relief_baseline', 'reference_levy', 'insured'],
    sources: places,
  },
  excess: {
    name: { symbol: 'excess_i', totalSymbol: 'Σ excess', ja: '基準超過額', en: 'excess' },
    figure: { unit: 'yen', form: 'whole' },
    words: {
      en: 'what is above the limit times the share, in whole yen, before the fund is looked at',
      ja: '基準額を超える分に割合を掛けた額（円未満切捨て、総額を見る前）',
    },
    formula: 'excess_i = ⌊share × max(0, now_i − limit_i)⌋',
    from: ['relief_share', 'before_relief', 'limit'],
    sources: places,
  },
  relief_quota: {
    name: { symbol: 'fund × excess_i ÷ Σ excess', ja: '激変緩和の按分額', en: 'quota of the fund' },
    figure: { unit: 'yen', form: 'nearest' },
    words: {
      en: 'the fund by excess, before rounding, where it does not suffice',
      ja: '総額が足りないとき、総額を基準超過額で按分した額（端数処理前）',
    },
    formula: 'fund × excess_i ÷ Σ excess',
    from: ['relief_fund', 'excess'],
    sources: places,
  },
  relief: {
    name: { symbol: 'r_i', totalSymbol: 'Σr', ja: '激変緩和', en: 'relief' },
    figure: { unit: 'yen', form: 'whole' },
    words: {
      en: 'taken off the medical levy: the excess, or what the fund leaves of it',
      ja: '医療分の納付金から差し引く額（基準超過額。総額が足りなければ、その範囲で）',
    },
    formula: {
      en: 'r_i = excess_i; beyond the fund shared by excess_i, or ⌊share × max(0, now_i − λ limit_i)⌋',
      ja: 'r_i = excess_i（総額が足りなければ、excess_i で按分、又は ⌊share × max(0, now_i − λ limit_i)⌋）',
    },
    from: ['excess', 'relief_quota', 'relief_raise'],
    of: ({ relief }) => relief,
    all: ({ relief }) => relief?.total,
    isSummed: true,
    overall: ({ relief }) => relief,
    sources: places,
  },
  relief_set_aside: {
    name: { symbol: 'R', ja: '激変緩和の財源', en: 'set aside for relief' },
    figure: { unit: 'yen', form: 'whole' },
    words: {
      en: 'by which the levy base of medical is larger, so that it pays for relief; found round by round from 0',
      ja: '激変緩和をまかなうため医療分の納付金算定基礎額に加える額（0から増えなくなるまで計算をくり返して求める）',
    },
    formula: {
      en: 'R ≥ Σ r_i under C + R, found round by round',
      ja: 'C + R による Σ r_i が R 以下になるまでくり返す',
    },
    from: ['relief'],
    all: ({ pot }) => pot.setAside,
    sources: [law('9条2項2号ホ, 13条4号'), ours('D101')],
  },
  relief_residue: {
    name: { symbol: 'R − Σr', ja: '激変緩和の端数差額', en: 'relief residue' },
    figure: { unit: 'yen', form: 'whole' },
    words: {
      en: 'what is set aside for relief beyond what is taken off; 0 where the money comes from outside',
      ja: '激変緩和の財源のうち差し引いた額を超える額（財源が算定の外なら0）',
    },
    all: ({ relief }) => relief?.residue,
    formula: 'R − Σr',
    from: ['relief_set_aside', 'relief'],
    sources: [ours('D101')],
  },
  after_relief: {
    name: { symbol: 'now_i − r_i', ja: '激変緩和後の納付金', en: 'levies after relief' },
    figure: { unit: 'yen', form: 'whole' },
    words: { en: 'levies of the measured segments after relief', ja: '測る区分の納付金の合計（激変緩和後）' },
    formula: 'now_i − r_i',
    from: ['before_relief', 'relief'],
    sources: places,
  },
  after_relief_per_insured: {
    name: {
      symbol: '(now_i − r_i) ÷ N_i',
      ja: '1人当たり激変緩和後の納付金',
      en: 'levies after relief per insured',
    },
    figure: { unit: 'yen', form: 'whole' },
    words: {
      en: 'levies after relief ÷ medical heads. For reading only',
      ja: '激変緩和後の納付金÷医療分の被保険者数',
    },
    formula: '(now_i − r_i) ÷ N_i',
    from: ['after_relief', 'insured'],
    sources: places,
  },
} as const satisfies Record<string, QuantityRecord>;
