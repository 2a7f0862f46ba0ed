import {
  type Cause,
  type RateGroup,
  type RateKind,
  rateGroups,
  rateKinds,
} from '../../../analyse/compare/compare.js';
import { quantityId } from '../../../domain/quantities/catalogue.js';
import { ja as common } from '../../words/ja.js';
import type { ComparisonWords, Order } from './en.js';
import { keyName, valueName } from './keys-ja.js';

const { term, list, withUnit } = common;

const causes: Readonly<Record<Cause, string>> = {
  'one-sided': '新規・廃止',
  alpha: 'α',
  beta: 'β',
  'medical-index': term('medical_index'),
  'income-share': '応能',
  'benefit-share': '応益',
  method: '賦課方式',
  collection: '収納率による調整',
  pot: '算定基礎額',
  adjustments: '加減算',
  relief: term('relief'),
  rounding: '端数処理',
  unexplained: '不明',
};

const orders: Readonly<Record<Order, string>> = {
  code: '団体コード順',
  change: '増減額の順',
  'change-per-insured': '1人当たり増減額の順',
};

const rates = Object.fromEntries(rateKinds.map((kind) => [kind, rateName(kind)])) as Readonly<
  Record<RateKind, string>
>;

/** Units stay at the end: 自らの所得割率(％). */
function rateName(kind: RateKind): string {
  const isOwn = rateGroups['own-method'].some((one) => one === kind);
  return isOwn ? `自らの${term(quantityId(kind.replace(/^own_/, '')))}` : term(kind);
}

const rateTitles: Readonly<Record<RateGroup, string>> = {
  standard: '標準保険料率',
  'own-method': '各市町村の算定基準による保険料率',
  'in-force': '現行保険料率の過不足',
};

/** What `nhi compare` says, in Japanese. */
export const ja: ComparisonWords = {
  ...common,
  cause: (cause) => causes[cause],
  before: '変更前',
  after: '変更後',
  nobodyInBoth: (before, after) =>
    `両方にある市町村がないため、市町村ごとの増減は比べられません（${before}／${after}）。`,
  ofSide: (side, municipalities) => `${side}：${municipalities}`,
  sample: (names, others) => `${list(names)}${others > 0 ? `ほか${others}市町村` : ''}`,
  allSegments: '全区分',
  levyTitle: (segment, order) => withUnit(`${term('levy')} ${segment}`, `${common.yen}、${orders[order]}`),
  rateTitle: (segment, group) => `${rateTitles[group]} ${segment}`,
  totalRateTitle: withUnit('1人当たり保険料 全区分', common.yen),
  rate: (kind) => rates[kind],
  levy: term('levy'),
  perInsured: term('levy_per_insured'),
  asItStands: '現状',
  scenario: '変更案',
  andMore: (set, others) => `${set} ほか${others}件`,
  newSegment: (segment, side) => `${segment}は${side}だけにある新しい区分です。`,
  endedSegment: (segment, side) => `${segment}は${side}だけにあり、廃止された区分です。`,
  perInsuredOf: (segment, which) =>
    `${withUnit(`${term('levy_per_insured')} ${segment}`, common.yen)}${which === null ? '' : `：${which}`}`,
  most: (count) => `増減の大きい各${count}市町村`,
  perInsuredSums: '都道府県の1人当たり納付金（円）',
  ownRatesChanged: (changed, of) =>
    `${rateTitles['own-method']}：${of}市町村のうち${changed}市町村で異なります。`,
  shortageChanged: (changed, of, before, after) =>
    `${rateTitles['in-force']}：${term('shortage')}は${of}市町村のうち${changed}市町村で異なり、合計は${before === null ? 'なし' : `${before}円`}から${after === null ? 'なし' : `${after}円`}です。`,
  segment: term('segment'),
  causeTitle: (segment) => withUnit(`要因 ${segment}`, `${common.yen}、合計は増減額に一致`),
  municipality: term('municipality_name'),
  code: term('municipality_code'),
  of: (figure, which) => {
    const [, name = figure, unit] = /^(.+)\((.+)\)$/.exec(figure) ?? [];
    return `${name}(${unit === undefined ? which : `${which}、${unit}`})`;
  },
  change: '増減額',
  changePercent: '増減率、％',
  causeHead: '要因',
  difference: '増減',
  percent: '増減率(％)',
  allFrom: (cause) => `すべて${cause}によるものです。`,
  leviesOnly: (names) =>
    `${list(names)}には納付金と被保険者数だけがあります。ほかの入力、要因、標準保険料率は与えられていないため比べません。`,
  untoldSegments: (segments, name) => `${name}には${list(segments)}の納付金がないため、比べません。`,
  causesUntold: '要因は示せません（prefecture.csv、又は levy.csv の列が足りません）。',
  counts: ({ falls, rises, unchanged, onlyBefore, onlyAfter, isPerInsured }) => {
    const parts = [
      `減少 ${falls}市町村`,
      `増加 ${rises}市町村`,
      `増減なし ${unchanged}市町村`,
      ...(onlyBefore > 0 ? [`廃止 ${onlyBefore}市町村`] : []),
      ...(onlyAfter > 0 ? [`新規 ${onlyAfter}市町村`] : []),
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
  changedCount: '異なる市町村数',
  ofCount: '両方に値のある市町村数',
  onlyIn: (side) => `${side}のみ`,
  onlyNames: (names, side) => `${side}のみ：${list(names)}`,
  onlyCount: (count, side) => `${side}のみ ${count}市町村`,
  endedNames: (names) => `廃止：${list(names)}`,
  newNames: (names) => `新規：${list(names)}`,
  ended: (count) => `廃止 ${count}市町村`,
  new: (count) => `新規 ${count}市町村`,

  side: '区別',
  label: '見出し',
  sideName: 'ファイル・フォルダー',
  caseTitle: keyName('title'),
  run: keyName('run'),
  fiscalYear: term('fiscal_year'),
  policyHead: keyName('policy'),
  scenarioHead: '変えた条件',
  leviesOnlyHead: '納付金のみの表',
  both: (parts) => parts.join('、'),
};
