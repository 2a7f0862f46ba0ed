import { grouped } from '../grouped.js';
import type { Segment } from '../segment.js';
import { error, says, warning } from './definition.js';
import * as ja from './words/ja.js';

/** What only the figures show. */
export const figureFindings = {
  'municipality-empty': warning<{ segment: Segment }>({
    ja: ({ segment }) => says`
      ${ja.part(segment)}の被保険者数も所得もないため、納付金基礎額は0円、料率は空欄になります。
      意図したものでなければ、値を確かめてください。`,
    en: ({ segment }) => says`No heads and no income in ${segment}: the levy base is 0 and there are no rates.
      Check the figures if this is not meant.`,
  }),
  /** Whether a municipality is so small that this is no surprise. */
  'levy-negative': warning<{ segment: Segment; levy: string; isSmall: boolean }>({
    ja: ({ segment, levy, isSmall }) => says`${ja.part(segment)}の納付金が${grouped(levy)}円です。
      加減算を確かめてください。${isSmall ? '規模の小さい島の町村では、負になることもあります。' : ''}`,
    en: ({ segment, levy, isSmall }) => says`The levy of ${segment} is ${grouped(levy)} yen.
      Check the adjustments${isSmall ? '; small islands can have this' : ''}.`,
  }),
  'requirement-negative': warning<{ segment: Segment; requirement: string }>({
    ja: ({ segment, requirement }) => says`
      ${ja.part(segment)}の保険料総額が${grouped(requirement)}円のため、料率が負になります。
      加減算を確かめてください。`,
    en: ({ segment, requirement }) => says`
      The premium requirement of ${segment} is ${grouped(requirement)} yen, so its rates are negative.
      Check the adjustments.`,
  }),
  'reductions-too-large': warning<{ segment: Segment }>({
    ja: ({ segment }) => says`
      ${ja.part(segment)}の18歳未満均等割軽減額が、18歳未満の均等割額の合計を超えているため、18歳以上均等割額が負になります。
      軽減額（円）と18歳未満の人数を確かめてください。`,
    en: ({ segment }) => says`
      The reductions of the under-18s in ${segment} are more than their amounts per insured, so the surcharge per adult is negative.
      Check the reductions (yen) and the heads under 18.`,
  }),
  'pot-negative': warning<{ segment: Segment; levyBase: string }>({
    ja: ({ segment, levyBase }) => says`
      ${ja.part(segment)}の納付金算定基礎額が、共同負担化の後で${grouped(levyBase)}円になります。
      共同負担化した加減算を確かめてください。`,
    en: ({ segment, levyBase }) => says`The levy base of ${segment} is ${grouped(levyBase)} yen after pooling.
      Check the pooled adjustments.`,
  }),
  'pot-part-unit': warning<{ segment: Segment; unit: string; partUnit: string }>({
    ja: ({ segment, unit, partUnit }) => says`
      ${ja.part(segment)}の納付金算定基礎額が${grouped(unit)}円の倍数ではありません。
      端数の${grouped(partUnit)}円は、配分の順番が次の市町村に加えます。`,
    en: ({ segment, unit, partUnit }) => says`
      The levy base of ${segment} is no multiple of ${grouped(unit)} yen.
      ${grouped(partUnit)} yen went to the next municipality in order.`,
  }),
  'prefecture-rate-out-of-range': warning<{ segment: Segment; rate: string }>({
    ja: ({ segment, rate }) => says`${ja.part(segment)}の都道府県の収納率が${rate}％になります。
      保険料総額に負のものがあると起こります。必要であれば collection.prefecture_rate を指定してください。`,
    en: ({ segment, rate }) => says`
      The collection rate of the prefecture in ${segment} comes to ${rate} per cent.
      Negative requirements can do this; give collection.prefecture_rate if it matters.`,
  }),
  'sweep-too-large': error<{ segment: Segment; most: string }>({
    ja: ({ segment, most }) => says`
      ${ja.part(segment)}の基礎額又は加減算が、一覧で扱える${grouped(most)}円を超えています。
      単位が円かどうかを確かめるか、nhi calc で一つずつ計算してください。`,
    en: ({ segment, most }) => says`
      A levy base or an adjustment of ${segment} is larger than ${grouped(most)} yen, more than a sweep counts.
      Check the amount for a unit other than yen, or calculate the scenarios one by one with nhi calc.`,
  }),
};
