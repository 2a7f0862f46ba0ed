import { indexedSegments, japaneseList } from '../segment.js';
import { act, childHeads, guideline, law, ours, type QuantityRecord, tokyo } from './quantity.js';
import {
  add,
  all,
  each,
  ifRows,
  minus,
  one,
  optional,
  over,
  own,
  rounded,
  times,
  where,
  zeroWithout,
} from './term.js';

/** From the pot to the shares. */
export const shareQuantities = {
  required_total: {
    name: { symbol: 'B', ja: '保険料収納必要総額', en: 'required total' },
    figure: { unit: 'yen', form: 'whole' },
    formula: {
      en: 'B = C + Σ own parts, or Σ costs − Σ revenues',
      ja: 'B = C + Σ自己負担分、又は Σ費用 − Σ収入',
    },
    words: {
      en: 'what the prefecture must collect: given, costs less revenues, or levy base plus the own parts of the adjustments',
      ja: '都道府県が集めるべき額（費用−収入、または納付金算定基礎額＋個別加減算の自己分）',
    },
    from: ['levy_base', 'adjustment', 'requirement_item'],
    all: ({ pot }) => pot.requiredTotal,
    given: { keys: ['segments.<segment>.required_total'] },
    sources: [act('75条の7'), guideline()],
  },
  levy_base: {
    name: { symbol: 'C', ja: '納付金算定基礎額', en: 'levy base' },
    figure: { unit: 'yen', form: 'whole' },
    formula: {
      en: 'C = C₀ + Σ pooled parts, or C = B − Σ own parts',
      ja: 'C = C₀ + Σ共同負担分、又は C = B − Σ自己負担分',
    },
    words: { en: 'what the formula shares out, after pooling', ja: '算式で按分する額（共同負担化後）' },
    from: ['given_levy_base', 'required_total', 'pooled_adjustment', 'adjustment'],
    all: ({ pot }) => pot.levyBase,
    given: { keys: ['segments.<segment>.levy_base'] },
    sources: [law('9条'), guideline()],
  },
  pooled_part: {
    name: { symbol: 'pooled x', ja: '共同負担分(1行)', en: 'pooled part of an adjustment' },
    figure: { unit: 'yen', form: 'whole' },
    words: {
      en: 'what a levy-stage row leaves in the common pot',
      ja: '納付金段階の1行のうち共同で負担する額',
    },
    term: rounded('yen', times(own('adjustment_row'), own('pooling_ratio'))),
    sources: [tokyo('chapter 4'), ours('D4')],
  },
  pooled_adjustment: {
    name: { symbol: 'pooled_i', totalSymbol: 'Σ pooled', ja: '共同負担分', en: 'pooled adjustments' },
    figure: { unit: 'yen', form: 'whole' },
    formula: 'pooled_i = Σ pooled parts of its rows',
    words: { en: 'parts of the rows that go to the common pot', ja: '加減算のうち共同で負担する額の計' },
    from: ['pooled_part'],
    of: ({ pooledAdjustment }) => pooledAdjustment,
    all: ({ pot }) => pot.pooledTotal,
    sources: [tokyo('chapter 4')],
  },
  adjustment: {
    name: { symbol: 'a_i', totalSymbol: 'Σ a', ja: '個別の加減算(自己負担分)', en: 'own adjustments' },
    figure: { unit: 'yen', form: 'whole' },
    formula: {
      en: 'a_i = Σ (x − pooled part of x), levy-stage rows',
      ja: 'a_i = Σ(x − xのうち共同負担分)（納付金段階の行）',
    },
    words: {
      en: 'parts of the levy-stage rows that stay with the municipality',
      ja: '納付金段階の加減算のうち市町村自身の負担となる額',
    },
    from: ['adjustment_row', 'pooled_part'],
    of: ({ ownAdjustment }) => ownAdjustment,
    isSummed: true,
    all: ({ pot }) => pot.ownTotal,
    sources: [guideline(), tokyo('chapter 4')],
  },
  alpha: {
    name: { symbol: 'α', ja: '医療費指数反映係数', en: 'reflection of the medical index' },
    figure: { unit: 'ratio', form: 'thirteen' },
    formula: {
      en: 'α(y) from a schedule: linear between two listed years, or held',
      ja: 'α(y) は年度別の予定による（前後の年度から直線補間、又は据置き）',
    },
    words: {
      en: 'how much of the medical cost index is reflected in the fiscal year, 0 to 1',
      ja: '医療費指数を反映させる割合（0〜1）',
    },
    all: ({ medicalReflection }) => medicalReflection,
    given: { keys: ['alpha'] },
    sources: [law('9条3項')],
  },
  beta: {
    name: { symbol: 'β', ja: '所得係数', en: 'income coefficient' },
    figure: { unit: 'ratio', form: 'thirteen' },
    words: {
      en: 'income per insured of the prefecture against the nation, or a value that the prefecture sets (β′)',
      ja: '都道府県の1人当たり所得÷全国の1人当たり所得（又は都道府県が定めるβ′）',
    },
    all: ({ incomeCoefficient }) => incomeCoefficient,
    isGiven: ({ incomeLevel }) => 'beta' in incomeLevel,
    term: over(over(all('income'), all('insured')), all('national_income_per_insured')),
    given: { keys: ['segments.<segment>.beta'] },
    sources: [
      law('9条5項, 10条3項, 11条3項'),
      { status: 'guideline', source: 'guideline-29', only: { given: true } },
    ],
  },
  medical_factor: {
    name: { symbol: 'f_i', ja: '医療費水準反映率', en: 'medical factor' },
    figure: { unit: 'ratio', form: 'thirteen' },
    words: {
      en: 'how the medical cost index moves the share',
      ja: `1＋α×（医療費指数−1）。${japaneseList(indexedSegments)}分以外は1`,
    },
    of: ({ medicalFactor }) => medicalFactor,
    term: add(one, times(all('alpha'), minus(own('medical_index'), one))),
    countsIn: (segment) => indexedSegments.includes(segment),
    remark: {
      en: `; 1 outside ${indexedSegments.join(', ')}`,
      ja: `（${japaneseList(indexedSegments)}分以外は1）`,
    },
    sources: [law('9条3項, 4項')],
  },
  ability_share: {
    name: { symbol: 'Sa_i', ja: '応能シェア', en: 'ability share' },
    figure: { unit: 'ratio', form: 'thirteen' },
    words: { en: 'share of income, with four methods also of assets', ja: '所得（四方式では資産も）の割合' },
    of: ({ abilityShare }) => abilityShare,
    isSummed: true,
    term: add(
      over(times(optional('income_weight'), own('income')), all('income')),
      where('asset_weight', over(times(optional('asset_weight'), own('assets')), all('assets'))),
    ),
    sources: [law('9条6項')],
  },
  benefit_share: {
    name: { symbol: 'Sb_i', ja: '応益シェア', en: 'benefit share' },
    figure: { unit: 'ratio', form: 'thirteen' },
    words: {
      en: 'share of heads, with three and four methods also of households',
      ja: '被保険者数（三・四方式では世帯数も）の割合',
    },
    of: ({ benefitShare }) => benefitShare,
    isSummed: true,
    term: add(
      over(times(optional('per_insured_weight'), own('insured')), all('insured')),
      where(
        'household_weight',
        over(times(optional('household_weight'), own('households')), all('households')),
      ),
    ),
    sources: [law('9条7項, 9項'), childHeads],
  },
  weight: {
    name: { symbol: 'W_i', totalSymbol: 'ΣW', ja: '按分率', en: 'weight' },
    figure: { unit: 'ratio', form: 'thirteen' },
    words: {
      en: 'both shares joined β : 1, times the medical factor; 0 without heads and income',
      ja: '医療費水準反映率×（β×応能シェア＋応益シェア）÷（1＋β）',
    },
    of: ({ weight }) => weight,
    isSummed: true,
    all: ({ weightTotal }) => weightTotal,
    term: zeroWithout(
      ['insured', 'income'],
      over(
        times(
          optional('medical_factor'),
          add(times(all('beta'), own('ability_share')), own('benefit_share')),
        ),
        add(one, all('beta')),
      ),
    ),
    allTerm: each('weight'),
    sources: [law('9条'), ours('D5')],
  },
  gamma: {
    name: { symbol: 'γ', ja: '基礎額調整係数', en: 'adjustment factor' },
    figure: { unit: 'ratio', form: 'thirteen' },
    words: { en: 'brings the weights to a sum of 1', ja: '按分率の合計を1にする係数' },
    all: ({ adjustmentFactor }) => adjustmentFactor,
    term: over(one, all('weight')),
    sources: [law('9条8項')],
  },
} as const satisfies Record<string, QuantityRecord>;

/** From the shares to the levy. */
export const levyQuantities = {
  quota: {
    name: { symbol: 'q_i', ja: '納付金基礎額(端数処理前)', en: 'quota' },
    figure: { unit: 'yen', form: 'nearest' },
    words: { en: 'the exact share of the levy base, before rounding', ja: '端数処理前の按分額' },
    of: ({ quota }) => quota,
    isSummed: true,
    term: times(all('levy_base'), own('weight'), all('gamma')),
    sources: [law('9条')],
  },
  base_levy: {
    name: { symbol: 'c_i', totalSymbol: 'Σc', ja: '納付金基礎額', en: 'base levy' },
    figure: { unit: 'yen', form: 'whole' },
    formula: {
      en: 'c_i = q_i in whole units, the last ones by largest remainder',
      ja: 'c_i = q_i を単位で切り捨て、不足する単位を剰余の大きい順に配分（最大剰余法）',
    },
    words: {
      en: 'floor of the quota in whole units; the missing units go to the largest remainders (or every quota is rounded by itself)',
      ja: '按分額の単位未満を切り捨て、不足する単位を剰余の大きい順に配分（最大剰余法）',
    },
    from: ['levy_base', 'quota'],
    of: ({ baseLevy }) => baseLevy,
    isSummed: true,
    sources: [law('9条'), ours('D1'), ours('D2')],
  },
  relief: {
    name: { symbol: 'r_i', ja: '激変緩和', en: 'relief' },
    figure: { unit: 'yen', form: 'whole' },
    words: {
      en: 'taken off the medical levy; not calculated yet',
      ja: '医療分の納付金から差し引く額（未対応）',
    },
    sources: [guideline()],
  },
  relief_residue: {
    name: { symbol: 'R − Σr', ja: '激変緩和の端数差額', en: 'relief residue' },
    figure: { unit: 'yen', form: 'whole' },
    words: {
      en: 'what is set aside for relief beyond what is taken off; not calculated yet',
      ja: '激変緩和の財源のうち差し引いた額を超える額（未対応）',
    },
    sources: [guideline()],
  },
  levy: {
    name: { symbol: 'd_i', totalSymbol: 'Σd', ja: '納付金', en: 'levy' },
    figure: { unit: 'yen', form: 'whole' },
    words: {
      en: 'what the municipality pays: base levy plus its own adjustments',
      ja: '市町村が納める額（納付金基礎額＋個別加減算の自己分）',
    },
    of: ({ levy }) => levy,
    isSummed: true,
    term: add(own('base_levy'), ifRows('levy', own('adjustment'))),
    sources: [act('75条の7'), guideline()],
  },
  levy_per_insured: {
    name: { symbol: 'd_i ÷ N_i', ja: '1人当たり納付金', en: 'levy per insured' },
    figure: { unit: 'yen', form: 'whole' },
    words: {
      en: 'levy ÷ heads of the segment; the total by medical heads (丈比べ). For reading only',
      ja: '納付金÷区分の被保険者数（合計は医療分の被保険者数）',
    },
    of: ({ levyPerInsured }) => levyPerInsured,
    overall: ({ levyPerInsured }) => levyPerInsured,
    term: rounded('yen', over(own('levy'), own('insured'))),
    overallTerm: rounded('yen', over(own('levy_total'), own('insured'))),
    sources: [{ status: 'guideline', source: 'guideline-29' }, ours('D12')],
  },
  levy_total: {
    name: { symbol: 'Σ_s d_i', totalSymbol: 'Σd', ja: '納付金合計', en: 'total levy' },
    figure: { unit: 'yen', form: 'whole' },
    words: {
      en: 'of a municipality over its segments, of a segment over its municipalities',
      ja: '市町村は全区分の計、区分は全市町村の計',
    },
    all: ({ levyTotal }) => levyTotal,
    allTerm: each('levy'),
    remark: { en: 'sum of the levies', ja: '納付金の合計' },
    sources: [act('75条の7')],
  },
  base_levy_total: {
    name: { symbol: 'Σc', ja: '納付金基礎額合計', en: 'total base levy' },
    figure: { unit: 'yen', form: 'whole' },
    words: { en: 'what the base levies add up to', ja: '納付金基礎額の計' },
    all: ({ baseLevyTotal }) => baseLevyTotal,
    term: each('base_levy'),
    sources: [ours('D2')],
  },
  residue: {
    name: { symbol: 'C − Σc', ja: '端数処理差額', en: 'residue' },
    figure: { unit: 'yen', form: 'whole' },
    words: {
      en: 'what rounding each levy by itself leaves; 0 with largest remainder',
      ja: '市町村ごとの端数処理による差額（最大剰余法では0）',
    },
    all: ({ residue }) => residue,
    term: minus(all('levy_base'), all('base_levy_total')),
    sources: [ours('D2')],
  },
} as const satisfies Record<string, QuantityRecord>;
