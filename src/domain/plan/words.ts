import type { ValueWords } from '../settings/value-words.js';
import type { DeficitStatus } from './deficits.js';
import type { FundAccount, FundKind } from './fund.js';
import type { ComputedIndicator, Indicator } from './indicators.js';
import type { ItemDriver, OutlookItem } from './outlook.js';

/** Words of the tables of a plan in Japanese, the term that `nhi` writes first. Source: contract, section 5. */
export const driverWords = {
  given: ['年度別'],
  growth: ['伸び率'],
  'per-insured': ['1人当たり', '一人当たり'],
  benefits: ['給付費連動'],
  fund: ['基金'],
  law: ['法定'],
} as const satisfies ValueWords<ItemDriver>;

export const planItemWords = {
  cost: ['費用', '支出'],
  revenue: ['収入'],
  levy_base: ['納付金算定基礎額'],
  required_total: ['保険料収納必要総額'],
} as const satisfies ValueWords<OutlookItem['kind']>;

export const accountWords = {
  main: ['本体'],
  adjustment: ['財政調整事業'],
} as const satisfies ValueWords<FundAccount>;

export const fundKindWords = {
  opening: ['期首残高'],
  'paid-in': ['積立'],
  interest: ['運用益'],
  loan: ['貸付'],
  grant: ['交付'],
  drawdown: ['取崩し', '取り崩し'],
  adjustment: ['財政調整'],
  repayment: ['償還'],
  'put-back': ['繰戻し', '積戻し', '繰り戻し'],
  contribution: ['拠出金'],
} as const satisfies ValueWords<FundKind>;

export const directionWords = {
  up: ['上げる'],
  down: ['下げる'],
} as const satisfies ValueWords<Indicator['direction']>;

export const computedWords = {
  targets_achieved: ['目標収納率達成数'],
  deficit: ['赤字'],
  deficit_municipalities: ['赤字市町村数'],
  alpha: ['α'],
  levy_spread: ['納付金の開き'],
  premium_spread: ['標準保険料の開き'],
} as const satisfies ValueWords<ComputedIndicator>;

export const statusWords = {
  removed: ['解消'],
  'no-plan': ['計画なし'],
  overdue: ['期限超過'],
  'on-track': ['順調'],
  behind: ['遅れ'],
} as const satisfies ValueWords<DeficitStatus>;
