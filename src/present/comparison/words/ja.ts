import type { Cause } from '../../../analyse/compare/compare.js';
import { ja as common } from '../../words/ja.js';
import type { ComparisonWords } from './en.js';
import { keyName, valueName } from './keys-ja.js';

const { term, list, withUnit } = common;

const causes: Readonly<Record<Cause, string>> = {
  'one-sided': '片方のみ',
  alpha: 'α',
  beta: 'β',
  'medical-index': term('medical_index'),
  'income-share': '応能',
  'benefit-share': '応益',
  method: '賦課方式',
  pot: '総額',
  adjustments: '加減算',
  relief: term('relief'),
  rounding: '端数処理',
  unexplained: '不明',
};

/** What `nhi compare` says, in Japanese. */
export const ja: ComparisonWords = {
  ...common,
  cause: (cause) => causes[cause],
  before: '変更前',
  after: '変更後',
  nobodyInBoth: (before, after) =>
    `両方にある市町村がないため、市町村ごとの増減は比べられません（変更前：${before}／変更後：${after}）。`,
  sample: (names, others) => `${list(names)}${others > 0 ? `ほか${others}市町村` : ''}`,
  beforeSide: (side) => `変更前  ${side}`,
  afterSide: (side) => `変更後  ${side}`,
  allSegments: '全区分',
  levyTitle: (segment, isPerInsured) =>
    withUnit(`${term('levy')} ${segment}`, `${common.yen}、${isPerInsured ? '1人当たり' : ''}増減額の順`),
  causeTitle: (segment) => withUnit(`要因 ${segment}`, `${common.yen}、合計は増減額に一致`),
  municipality: term('municipality_name'),
  change: '増減額',
  percent: '増減率(％)',
  perInsured: '1人当たり',
  allFrom: (cause) => `すべて${cause}によるものです。`,
  causesUntold: '要因は示せません（prefecture.csv、又は levy.csv の列が足りません）。',
  counts: ({ falls, rises, unchanged, onlyBefore, onlyAfter, isPerInsured }) => {
    const parts = [
      `減少 ${falls}市町村`,
      `増加 ${rises}市町村`,
      `増減なし ${unchanged}市町村`,
      ...(onlyBefore > 0 ? [`変更前のみ ${onlyBefore}市町村`] : []),
      ...(onlyAfter > 0 ? [`変更後のみ ${onlyAfter}市町村`] : []),
    ];
    return `${isPerInsured ? term('levy_per_insured') : term('levy')}：${list(parts)}。`;
  },
  noChange: (segments) => `${list(segments)}の納付金は変わりません。`,
  sameTables: '結果の表はすべて同じです。',
  differingCells: (counts) => `値の異なるセルの数：${list(counts)}。`,
  cells: (table, count) => `${table} ${count}`,
  loneTables: (tables) => `片方だけにある表：${list(tables)}。`,

  nothingGiven: '入力に違いはありません。',
  givenTitle: '入力の違い',
  keyOrColumn: '項目・列',
  key: keyName,
  value: valueName,
  spread: (lowest, highest) => `${lowest}～${highest}`,
  municipalities: '市町村',
  changed: (count, of, names) =>
    `${of}市町村のうち${count}市町村${names.length === 0 ? '' : `：${list(names)}`}`,
  onlyBeforeNames: (names) => `変更前のみ：${list(names)}`,
  onlyAfterNames: (names) => `変更後のみ：${list(names)}`,
  onlyBefore: (count) => `変更前のみ ${count}市町村`,
  onlyAfter: (count) => `変更後のみ ${count}市町村`,
  both: (parts) => parts.join('、'),
};
