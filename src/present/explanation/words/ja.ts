import { japaneseAchieved, japaneseText } from '../../../contract/table-cells.js';
import {
  adultSegments,
  indexedSegments,
  japaneseList,
  japaneseSegments,
  segmentOfTotal,
} from '../../../domain/segment.js';
import { ja as common } from '../../words/ja.js';
import type { ExplanationWords } from './en.js';

const units: Readonly<Record<string, string>> = {
  yen: '円',
  persons: '人',
  households: '世帯',
  percent: '％',
  instalments: '回',
};

const symbols: Readonly<Record<string, string>> = {
  'pooled x': '共同負担分',
  pooled_i: '共同負担分_i',
  'Σ pooled': 'Σ共同負担分',
  points: '引上げ幅又は基準率',
  item: '項目',
};

/** What `nhi explain` says, in Japanese. */
export const ja: ExplanationWords = {
  ...common,
  fullTerm: common.term,
  item: (item) =>
    item.replace(
      /^([a-z-]+) from ([\d.]+)$/,
      (_, rule, from) => `${from}％以上：${japaneseText('rule', rule)}`,
    ),
  symbol: (symbol) => symbols[symbol] ?? symbol,
  round: (value, mode) => `${common.roundingMode(mode)}(${value})`,
  pooled: (item) => `${item}の共同負担分`,
  inUnit: (value, unit) => `${value}${units[unit] ?? ''}`,
  truth: (isTrue) => japaneseAchieved[`${isTrue}`],
  file: (file) => file.replace(/^policy /, '方針 '),

  rounded: (formula, mode, unit) => `${formula}（${unit}未満${common.roundingMode(mode)}）`,
  byLargestRemainder: (formula) => `${formula}（最大剰余法）`,
  share: (place, whole) => `${whole} の配分（${place}番目）`,
  terms: (sum, count) => `${sum}（${count}項）`,
  sources: (status, texts) => `${common.status(status)}：${common.list(texts)}`,

  byDefault: '指定がないときの値です。',
  solved: (rounds) =>
    `0から始め、必要になった額を次の額として計算をくり返し、${rounds}回目で増えなくなった額です。`,
  empty: '被保険者も所得もないため、按分の対象になりません。',
  nationalUnknown: '全国の1人当たり所得が分からないため、βを使います。',
  standardKept: `区分を示さない賦課割合は${japaneseList(adultSegments)}分に及ばないので、標準保険料率のままです。`,
  ofTotal: `区分のない加減算は総額に働くので、${japaneseSegments[segmentOfTotal]}分に入れます。`,
  listedByLaw: (articles) => `${articles.replaceAll('; ', '、')}に掲げる項目です。`,
  indexNotNeeded: 'αが0のため、医療費指数は使いません。',
  outsideMedical: `医療費指数は${japaneseList(indexedSegments)}分だけに反映します。`,
  seriesShort: (given, asked) => `${asked}年分のうち${given}年分が与えられています。`,

  sentences: (sentences) => sentences.join(''),
  ownRemainder: (floor, remainder, unit, rank, count) =>
    `切捨て後 ${floor}円、剰余 ${remainder}${unit === 1n ? '' : `（${unit}円単位）`}、${count}市町村中${rank}位です。`,
  nothingMissing: '切捨て後の合計がCに一致し、不足はありません。',
  missing: ({ count, unit, last, partUnit, next, isTie }) => {
    const tie = isTie ? '（剰余が等しいときは団体コードの小さい順）' : '';
    const served = last === null ? '' : `、最後は${last}です`;
    const then =
      partUnit !== 0n
        ? `。単位未満の${partUnit}円は${next ?? ''}に配分しました`
        : next === null
          ? ''
          : `。次点は${next}です`;
    const given = last === null ? 'ました' : '';
    return `不足する${unit}円×${count}は剰余の大きい順に配分し${given}${served}${then}${tie}。`;
  },
  claimant: (name, remainder) => `${name}（${remainder}）`,
  noneHere: 'この市町村への配分はありません。',
  oneHere: 'この市町村に1単位を配分しました。',
  partHere: (yen) => `この市町村に${yen}円を配分しました。`,

  authority: (policy, status, where, note) => `方針 ${policy}（${status}）：${where}。${note ?? ''}`,
  more: (count) => `… ほか${count}件（--depth all ですべて表示）`,
  above: '上に示した式のとおり',
  below: '式は下に示します',
  noPlace: '与えられた値',
};
