import { act, guideline, law, ours, type QuantityRecord } from './quantity.js';
import { add, all, choice, each, ifRows, minus, over, own, rounded, times } from './term.js';

/** c_i and the own parts of the levy-stage rows. */
const withAdjustments = add(own('base_levy'), ifRows('levy', own('adjustment')));

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
  levy: {
    name: { symbol: 'd_i', totalSymbol: 'Σd', ja: '納付金', en: 'levy' },
    figure: { unit: 'yen', form: 'whole' },
    words: {
      en: 'what the municipality pays: base levy plus its own adjustments, less relief',
      ja: '市町村が納める額（納付金基礎額＋個別加減算の自己分−激変緩和）',
    },
    of: ({ levy }) => levy,
    isSummed: true,
    term: choice(withAdjustments, 'relieved', minus(withAdjustments, own('relief'))),
    remark: { en: '; with relief − r_i', ja: '；激変緩和があれば − r_i' },
    also: ['relief'],
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
