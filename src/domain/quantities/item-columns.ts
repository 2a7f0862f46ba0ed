import { kindWords } from '../settings/value-words.js';
import { guideline, law, ours, type QuantityRecord } from './quantity.js';

/** The columns of the table of what 保険料収納必要総額 is made of. */
export const itemColumnQuantities = {
  kind: {
    name: { symbol: '', ja: '種別', en: 'kind' },
    figure: { unit: 'text', form: 'text' },
    words: {
      en: 'cost or revenue of the prefecture; total for what they come to',
      ja: `都道府県の${kindWords.cost[0]}又は${kindWords.revenue[0]}。計はその合計と納付金算定基礎額まで`,
    },
    given: { columns: ['kind'] },
    sources: [guideline()],
  },
  item: {
    name: { symbol: '', ja: '項目', en: 'item' },
    figure: { unit: 'text', form: 'text' },
    words: {
      en: 'a cost or revenue by its name; of totals costs, revenues, required_total (B), own_adjustments, relief (R), levy_base (C)',
      ja: '費用又は収入の名称。計の行は、費用計から納付金算定基礎額まで',
    },
    given: { columns: ['item'] },
    sources: [guideline(), ours('D103')],
  },
  amount: {
    name: { symbol: '', ja: '金額', en: 'amount' },
    figure: { unit: 'yen', form: 'whole' },
    words: {
      en: 'amount of the item; items of one segment, kind and name are added up',
      ja: '項目の金額（区分・種別・項目の同じ行は合算）',
    },
    given: { columns: ['amount'] },
    sources: [guideline(), ours('D103')],
  },
  law: {
    name: { symbol: '', ja: '根拠', en: 'law' },
    figure: { unit: 'text', form: 'text' },
    words: {
      en: 'articles that list the item for the levy base of its segment; empty where none does',
      ja: 'その区分の納付金算定基礎額の項目として掲げる条項（掲げられていないものは空欄）',
    },
    sources: [law('9条2項, 10条2項, 11条2項, 11条の2第2項'), ours('D103')],
  },
} as const satisfies Record<string, QuantityRecord>;
