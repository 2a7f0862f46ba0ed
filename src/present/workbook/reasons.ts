import type { SegmentJudgement } from '../../analyse/spreadsheet/judgement.js';
import type { LevyRounding } from '../../domain/case.js';
import type { Wording } from './words.js';

/** Why a segment is unsure, the weightiest reason first. */
export const reasonIds = [
  'faults',
  'errors',
  'longNumbers',
  'inexact',
  'cutoff',
  'relief',
  'levy',
  'rates',
  'beside',
] as const;
export type Reason = (typeof reasonIds)[number];

export const reasons: Readonly<Record<Reason, Wording>> = {
  faults: {
    en: 'inputs that are empty, text or out of range, or rows added to them',
    ja: '入力に空欄・文字・範囲外の値、又は追加された行があります',
  },
  errors: { en: 'cells with errors', ja: 'エラーのセルがあります' },
  longNumbers: { en: 'inputs with more than 15 digits', ja: '15桁を超える入力がある' },
  inexact: {
    en: 'a pooled part on a half, a pot of 15 digits, or costs borne together that are no whole yen',
    ja: '共同負担分が0.5円の境界、算定基礎額が15桁以上、又は共同負担する医療費に円未満の端数',
  },
  cutoff: { en: 'remainders at the last unit nearly equal', ja: '最後の1単位をめぐる剰余がほぼ等しい' },
  relief: {
    en: 'relief no longer agrees, so that the case must be calculated anew, or is at a rounding boundary',
    ja: '激変緩和が一致しないので事例の再計算が必要、又は端数処理の境界に近い',
  },
  levy: { en: 'a levy at a rounding boundary', ja: '納付金が端数処理の境界に近い' },
  rates: { en: 'a rate or amount at a rounding boundary', ja: '料率又は額が端数処理の境界に近い' },
  beside: {
    en: 'a rate by an own method, or what rates in force come to, at a rounding boundary',
    ja: '各市町村の算定基準による料率、又は現行保険料率による額が端数処理の境界に近い',
  },
};

/** The first reason that holds; null where the segment is sure. */
export function reasonOf(
  { longNumbers, inexact, cutoffGap, reliefSure, leviesSure, ratesSure, besideSure }: SegmentJudgement,
  { method }: LevyRounding,
): Reason | null {
  const holds: Readonly<Record<Reason, boolean>> = {
    // Nothing that nhi calculates has either of them.
    faults: false,
    errors: false,
    longNumbers: longNumbers > 0,
    inexact: inexact > 0,
    cutoff: method === 'largest-remainder' && (cutoffGap.isZero || cutoffGap.isNegative),
    relief: !reliefSure,
    levy: !leviesSure,
    rates: ratesSure === false,
    beside: besideSure === false,
  };
  return reasonIds.find((id) => holds[id]) ?? null;
}
