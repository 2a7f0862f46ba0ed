import { japaneseAchieved } from '../../../contract/table-cells.js';
import { ja as common } from '../../words/ja.js';
import type { SummaryWords } from './en.js';

const { term, withUnit } = common;

/** How many of all municipalities there are, unless all are. */
function partOf(having: number, all: number): string {
  return having === all ? '' : `・${all}市町村のうち${having}`;
}

/** What the summaries of `nhi calc` and `nhi collection` say, in Japanese. */
export const ja: SummaryWords = {
  ...common,
  municipalities: (count) => `${count}市町村`,
  policyUnused: 'その値は一つも使われていません',
  assumed: (keys) => `仮定の値：${common.list(keys)}`,
  requirementTitle: withUnit(`費用・収入から${term('levy_base')}まで`, common.yen),
  requirementSteps: {
    costs: '　費用',
    revenues: '－収入',
    required_total: '＝必要総額 B',
    own_adjustments: '－個別加減算',
    relief: '＋激変緩和 R',
    levy_base: '＝算定基礎額 C',
  },
  reliefBy: (basis, limit, share, segments) =>
    `激変緩和：${basis === 'growth' ? term('relief_baseline') : term('reference_levy')}の${limit}倍を超える分の${share}（${segments.join('・')}）`,
  reliefFromBase: (setAside, rounds) => `財源は納付金算定基礎額に含める：${setAside}円（${rounds}回の計算）`,
  reliefFromOutside: '財源は算定の外',
  reliefResidue: (residue) => `財源の残り：${residue}円`,
  reliefFund: (fund, raised) => `総額：${fund}円${raised === null ? '' : `（基準額を${raised}倍に引上げ）`}`,
  nobodyRelieved: '基準額を超える市町村はありません。',
  reliefTitle: (above, all) => withUnit(`基準額を超える市町村（${all}のうち${above}）`, common.yen),
  reliefColumns: {
    before: '緩和前',
    limit: '基準額',
    excess: '超過額×割合',
    relief: term('relief'),
    perHead: '緩和後1人当たり',
  },
  prefectureTitle: withUnit('都道府県', common.yen),
  levyBase: `${term('levy_base')} C`,
  levyTotal: term('levy_total'),
  residue: term('residue'),
  prefectureRates: '都道府県標準（二方式）',
  incomeRate: term('income_rate_percent'),
  assetRate: term('asset_rate_percent'),
  perInsured: term('per_insured'),
  perHousehold: term('per_household'),
  perAdult: term('per_adult_surcharge'),
  levyTitle: withUnit(term('levy'), common.yen),
  municipality: term('municipality_name'),
  segment: term('segment'),
  insured: term('insured'),
  ofAllSegments: term('levy_total'),
  perHead: term('levy_per_insured'),
  ofAll: '全区分',
  standardPerHead: term('standard_premium_per_insured'),
  rateTitle: withUnit('標準保険料率', '％・円'),
  ownRateTitle: (having, all) =>
    withUnit(`各市町村の算定基準による標準的な保険料率${partOf(having, all)}`, '％・円'),
  inForceTitle: (having, all) =>
    withUnit(`現行保険料率の充足率と不足額${partOf(having, all)}`, '％・円、負は余剰'),
  sufficiency: term('sufficiency_percent'),
  shortage: term('shortage'),

  targetTitle: withUnit(term('target_rate'), '％'),
  beforePrevious: term('before_previous_rate'),
  previous: term('previous_rate'),
  tier: term('tier'),
  ruleHeading: term('rule'),
  target: term('target_rate'),
  actual: term('actual_rate'),
  achieved: term('achieved'),
  isAchieved: (achieved) => japaneseAchieved[`${achieved}`],
  tierTitle: '収納率区分ごとの達成状況',
  municipalityCount: term('municipalities'),
  achievedCount: term('achieved_municipalities'),
  reached: (count, of) =>
    count === null
      ? `収納率：${of}市町村に目標があります。実績はまだありません`
      : `収納率：${of}市町村のうち${count}市町村が目標を達成しました`,
  wholeRate: (percent) => `。都道府県全体は${percent}％です`,
  average: (percent, isReached) =>
    `（全国平均 ${percent}％${isReached === null ? '' : isReached ? '、達成' : '、未達成'}）`,
  end: '。',
};
