import { act, guideline, law, ours, type QuantityRecord, tokyo } from './quantity.js';
import { own, rounded, times } from './term.js';

/** What is collected and what of it is shared out. */
export const potQuantities = {
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
      en: 'C = C₀ + Σ pooled parts, or C = B − Σ own parts; with relief + R',
      ja: 'C = C₀ + Σ共同負担分、又は C = B − Σ自己負担分（激変緩和があれば + R）',
    },
    words: {
      en: 'what the formula shares out, after pooling and with what is set aside for relief',
      ja: '算式で按分する額（共同負担化後、激変緩和の財源を含む）',
    },
    from: ['given_levy_base', 'required_total', 'pooled_adjustment', 'adjustment', 'relief_set_aside'],
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
} as const satisfies Record<string, QuantityRecord>;
