import type { InputWords } from './en.js';

export const ja: InputWords = {
  municipalities: (given, official) => `${official}市町村のうち${given}市町村`,
  column: '列',
  blank: '空欄',
  total: '合計',
  least: '最小',
  median: '中央値',
  most: '最大',
  who: '市町村',
  before: '前',
  after: '後',
  percent: '％',
  largest: '最も変わった市町村',
  changes: (name) => `${name} との比較（合計、率と指数は中央値）`,
  unpaired: '片方だけ',
};
