import type { ReliefLimit } from '../../../domain/relief.js';
import type { RequirementTotal } from '../../../domain/requirement.js';
import { en as common } from '../../words/en.js';

/** How many of all municipalities there are, unless all are. */
function partOf(having: number, all: number): string {
  return having === all ? '' : `${having} of ${all} municipalities; `;
}

/** What the summaries of `nhi calc` and `nhi collection` say. */
export const en = {
  ...common,
  municipalities: (count: number): string => (count === 1 ? '1 municipality' : `${count} municipalities`),
  policyUnused: 'none of its values is used',
  assumed: (keys: readonly string[]): string => `assumed there: ${common.list(keys)}`,
  requirementTitle: 'From costs 費用 and revenues 収入 to the levy base 納付金算定基礎額 (yen)',
  /** Short, so that four segments fit beside them. */
  requirementSteps: {
    costs: '  costs',
    revenues: '− revenues',
    required_total: '= required B',
    own_adjustments: '− adjustments',
    relief: '+ relief R',
    levy_base: '= levy base C',
  } as Readonly<Record<RequirementTotal, string>>,
  /** L and the share as digits, the measured segments by name. */
  reliefBy: (
    basis: ReliefLimit['basis'],
    limit: string,
    share: string,
    segments: readonly string[],
  ): string =>
    `Relief 激変緩和: above ${limit} times ${basis === 'growth' ? 'the baseline per insured' : 'the levy by the method before'}, share ${share} (measured on ${common.list(segments)})`,
  reliefFromBase: (setAside: string, rounds: number): string =>
    `Paid from the levy base: R ${setAside} yen, found in ${rounds} ${rounds === 1 ? 'round' : 'rounds'}`,
  reliefFromOutside: 'Paid from outside the formula',
  reliefResidue: (residue: string): string => `Of R ${residue} yen are left`,
  reliefFund: (fund: string, raised: string | null): string =>
    `Fund ${fund} yen${raised === null ? '' : `; limits raised by λ ${raised}`}`,
  nobodyRelieved: 'No municipality is above its limit.',
  reliefTitle: (above: number, all: number): string =>
    `Above the limit: ${above} of ${all} municipalities (yen)`,
  reliefColumns: {
    before: 'before',
    limit: 'limit',
    excess: 'excess × share',
    relief: 'relief 激変緩和',
    perHead: 'after, per insured',
  },
  prefectureTitle: 'Prefecture (yen)',
  levyBase: 'levy base C',
  levyTotal: 'levy total',
  residue: 'residue',
  prefectureRates: '都道府県標準 (二方式)',
  incomeRate: '所得割 %',
  assetRate: '資産割 %',
  perInsured: '均等割',
  perHousehold: '平等割',
  perAdult: '18歳以上 +',
  levyTitle: 'Levy 納付金 (yen)',
  municipality: 'municipality',
  segment: 'segment',
  insured: 'insured',
  ofAllSegments: 'total',
  perHead: 'per insured',
  ofAll: 'all segments',
  standardPerHead: '1人当たり標準保険料',
  rateTitle: 'Standard premium rates 標準保険料率 (per cent of income; yen)',
  ownRateTitle: (having: number, all: number): string =>
    `Rates by own methods 各市町村の算定基準 (${partOf(having, all)}per cent, yen)`,
  inForceTitle: (having: number, all: number): string =>
    `Rates in force 現行保険料率: do they suffice? (${partOf(having, all)}shortage in yen, below 0 a surplus)`,
  sufficiency: '充足率 %',
  shortage: '不足額',

  targetTitle: 'Target collection rates 目標収納率 (per cent)',
  beforePrevious: 'before',
  previous: 'previous',
  tier: 'tier',
  ruleHeading: 'rule',
  target: 'target',
  actual: 'actual',
  achieved: 'achieved',
  isAchieved: (achieved: boolean): string => (achieved ? 'yes' : 'no'),
  tierTitle: 'Per tier',
  municipalityCount: 'municipalities',
  achievedCount: 'achieved',
  /** How many reached their target; null where no actual rate is known yet. */
  reached: (count: number | null, of: number): string =>
    count === null
      ? `Collection 収納率: ${of} municipalities have a target, none an actual rate yet`
      : `Collection 収納率: ${count} of ${of} municipalities reached their target`,
  wholeRate: (percent: string): string => `; the prefecture is at ${percent} %`,
  /** Against the national average, in per cent; null where the rate of the prefecture is not known. */
  average: (percent: string, isReached: boolean | null): string =>
    ` (national average ${percent} %${isReached === null ? '' : isReached ? ', reached' : ', not reached'})`,
  end: '.',
};

export type SummaryWords = typeof en;
