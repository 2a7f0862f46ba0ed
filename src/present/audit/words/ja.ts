import type { RateRounding } from '../../../analyse/audit/result.js';
import { firstLevyYear, japaneseFiscalYear } from '../../../domain/fiscal-year.js';
import { japaneseList, segmentRecord, segmentsThat } from '../../../domain/segment.js';
import { ja as common } from '../../words/ja.js';
import { ids } from '../cells.js';
import type { AuditQuantity } from '../constants.js';
import type { AuditWords } from './en.js';

const { term, list, withUnit, roundingMode } = common;

/** Segments of which agreement says little. */
const coarse = japaneseList(segmentsThat(({ isCoarse }) => isCoarse));

const quantities: Readonly<Record<AuditQuantity, string>> = {
  income_rate_percent_per_10000_yen: '均等割1万円当たり所得割(％)',
  per_household_per_yen: '平等割÷均等割',
  asset_rate_percent_per_10000_yen: '均等割1万円当たり資産割(％)',
  national_income_per_insured: term('national_income_per_insured'),
  persons_per_household: '1世帯当たり人数',
};

function rounding({ incomeRate, amount }: RateRounding): string {
  if (incomeRate === amount) return roundingMode(amount);
  return `率は${roundingMode(incomeRate)}・額は${roundingMode(amount)}`;
}

/** What `nhi audit` says, in Japanese. */
export const ja: AuditWords = {
  ...common,
  cell: (cell, segment) =>
    term(segmentRecord(segment).hasAdults && cell === 'perInsured' ? 'adult_total' : ids[cell]),
  quantity: (id) => quantities[id],

  consistent: (rows, segments) => `すべての行が整合しています（${segments}区分、${rows}行）。`,
  consistentAsRead: (rows, segments) => `読み取れた行はすべて整合しています（${segments}区分、${rows}行）。`,
  notWhollyAudited: (columns) => `表の一部は照合していません。読み取れない列：${list(columns)}。`,
  segmentSince: (segment) => {
    const { since } = segmentRecord(segment);
    const name = common.segmentName(segment);
    return since === firstLevyYear ? name : withUnit(name, `${japaneseFiscalYear(since)}から`);
  },
  meanOutside: '平均の行に、市町村の最小と最大の間にない値があります。',
  missing: (segments) => `この表にない区分：${list(segments)}。`,
  differences: ({ off, disputed, unknown }, rows) => {
    const parts = [
      [off, '行が整合しません'],
      [disputed, '行は互いに両立しません'],
      [unknown, '行には共通の定数がありません'],
    ] as const;
    const said = parts.filter(([count]) => count > 0).map(([count, what]) => `${count}${what}`);
    return `全${rows}行のうち、${list(said)}。`;
  },
  notUniform: (segments) =>
    `統一的な算定ではありません（${list(segments)}で、過半数の行に共通する定数がありません）。`,
  ownMethods: '市町村ごとの賦課方式による表とみられるため、行どうしの照合はしていません。',
  childByChance: `${coarse}分が一致していても、整合の根拠にはなりません（0.27と0.28のような小さな率は、端数処理の範囲で重なります）。`,
  mixed: (segment, counts, rows) =>
    `${segment}：${rows}行のうち${list(counts.map(({ count, term: name }) => `${name}のある行が${count}行`))}です。`,
  perHousehold: term('per_household'),
  assetRate: term('asset_rate_percent'),
  majority: [
    '整合する行とは、端数処理の前の値の範囲に、多数の行と共通する定数がある行です。',
    '多数の行とは、定数を共有する行の最も大きな組で、過半数を占めるものです。',
  ],

  constantsTitle: '区分ごとの定数',
  segment: term('segment'),
  method: '賦課方式',
  fit: '整合',
  offTitle: '整合しない行と、ほかの欄が公表どおりのときに整合する値',
  disputedTitle: '互いに両立しない行（どの行の誤りかは、この表からは分かりません）',
  municipality: term('municipality_name'),
  cellHeading: '欄',
  published: '公表値',
  wouldFit: '整合する値',
  offBy: '差',
  several: '複数',
  joint: (cell, areAllWrong) => `${areAllWrong ? '及び' : '又は'}${cell}`,
  fromParts: (range) => withUnit(range, '内訳の合計'),

  slipsTitle: '小数点や桁の誤りとみられる欄',
  likely: '見込み',
  aside: (name, segments, told) => `${name}（${list(segments)}）は市町村ではないため除きました。${told}。`,
  ofNation: '確かめる手掛かりはありません',
  ofMeanWithin: '市町村の最小と最大の間にあります',
  ofMeanOutside: (cells) =>
    `市町村の最小と最大の間にない値：${list(cells.map(({ cell, published, from, to }) => `${cell}${published}（${from}〜${to}）`))}`,
  ofPrefecture: (range, agrees) => {
    const beside = agrees ? '（市町村の行と同じ）' : '（市町村の行とは違う値）';
    return `二方式で、${term('national_income_per_insured')}は${range}です${agrees === null ? '' : beside}`;
  },
  ofPrefectureNotTwo: (cells) => `${list(cells)}があり、法令の都道府県標準保険料率（二方式）ではありません`,
  ofPrefectureBare: '二方式です',
  roundedParts: (segment) =>
    `${segment}：18歳以上の計は、端数処理した2つの額の合計（±1円）として照合しました。`,
  roundedOnce: (rows) => `1度に端数処理した額とすると整合しない行：${list(rows)}。`,
  reductions: (segment) => [
    `${segment}：18歳以上の計は、18歳未満の軽減額を差し引いた額とみられます。`,
    '計はほかの欄と照合していません。',
  ],
  sameForMore: (rows) => `ほか${rows}行も同様です。`,
  wrongSum: (name, sum, total) => [
    `${name}：${term('per_insured')}＋${term('per_adult_surcharge')}は${sum}ですが、計は${total}です。`,
    '計は整合するため、内訳のどちらかが誤りです。',
  ],
  withoutFigures: (segment, rows) => `${segment}：数値のない${rows}行を除きました。`,
  incomplete: (segment, name, missing) => `${segment}：${name}は${list(missing)}だけが空欄のため除きました。`,
  moreIncomplete: (segment, rows) => `${segment}：一部が空欄のほか${rows}行も除きました。`,
  unified: (segments) => `統一保険料率（全市町村が同じ率）：${list(segments)}。`,
  nearlyUnified: (segment, rows, all, others) =>
    `${segment}：${all}行のうち${rows}行が同じ率です${
      others.length === 0 ? '' : `（端数処理の範囲で同じ：${list(others)}）`
    }。`,
  fourNeedsWeights:
    '四方式から全国の1人当たり所得などを求めるには --per-insured-weight と --income-weight が要ります。',
  adultsIncome: (segment) =>
    `${segment}の全国の1人当たり所得は、全被保険者数÷18歳以上被保険者数を掛けた額です。所得シェアは全被保険者によるためです（算定政令11条の2）。`,
  threeNeedsWeight:
    '三方式から全国の1人当たり所得などを求めるには --per-insured-weight（均等割指数）が要ります。',

  rounding: (taken) => `端数処理：${rounding(taken)}。`,
  asWell: (text) => `次の端数処理でも整合します：${text}。`,
  roundings: (all) => all.map(rounding).join('、'),
  otherRates: (modes) => `率は${modes.map(roundingMode).join('又は')}`,
  otherAmounts: (modes) => `額は${modes.map(roundingMode).join('又は')}`,
  leftOutByHalfUp: (rows) => `四捨五入では整合しない行：${list(rows)}。`,
  leftOutCount: (rows) => `四捨五入では${rows}行のすべては整合しません。`,
  nameInSegment: withUnit,
};
