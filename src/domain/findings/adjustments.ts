import type { Adjustment } from '../case.js';
import { grouped } from '../grouped.js';
import { type Segment, segmentOfTotal } from '../segment.js';
import { error, says, warning } from './definition.js';
import * as en from './words/en.js';
import * as ja from './words/ja.js';

/** Adjustments, pooling, and items of the required total. */
export const adjustmentFindings = {
  'adjustment-unknown-code': error({
    ja: ({ value }) => says`${value}の市町村は、この事例の表にありません。
      団体コードを直すか、行を削除してください。
      この事例の市町村`,
    en: ({ value }) => says`${value} is not in the tables of the case.
      Correct the code, or delete the row.
      a municipality of the case`,
  }),
  'adjustment-segment': error<{ options: readonly Segment[] }>({
    ja: ({ value, options }) => says`${value}という区分はありません。
      書けるのは${ja.segmentOptions(options)}です。
      ${ja.segmentOptions(options)}`,
    en: ({ value, options }) => says`${value} is not a segment.
      Write one of ${options.join(', ')}.
      ${options.join(', ')}`,
  }),
  'adjustment-segment-absent': error<{ segment: Segment }>({
    ja: ({ settings, segment }) => says`この事例に${ja.part(segment)}はありません。
      行を削除するか、${settings}に区分を加えてください。
      この事例の区分`,
    en: ({ settings, segment }) => says`The case has no segment ${segment}.
      Delete the row, or add the segment to ${settings}.
      a segment of the case`,
  }),
  'adjustment-segment-missing': error<{ stage: Adjustment['stage']; options: readonly Segment[] }>({
    ja: ({ stage, options }) => says`
      ${
        stage === 'levy'
          ? `区分がありません。区分のない「納付金」の行は${ja.part(segmentOfTotal)}に入りますが、この事例に${ja.part(segmentOfTotal)}はありません。`
          : '区分がありません。段階が「保険料」の行には区分が要ります。'
      }
      区分の列に${ja.segmentOptions(options)}を書いてください。
      ${ja.segmentOptions(options)}`,
    en: ({ stage, options }) => says`
      ${
        stage === 'levy'
          ? `The segment is missing: such a row of stage levy counts in ${segmentOfTotal}, which the case does not have.`
          : 'The segment is missing, and a row of stage premium needs one.'
      }
      Write one of ${options.join(', ')}.
      ${options.join(', ')}`,
  }),
  'adjustment-stage': error({
    ja: ({ value }) => says`${value}という段階はありません。
      納付金の加減算は「納付金」（levy）、保険料総額の加減算は「保険料」（premium）と書いてください。
      納付金または保険料`,
    en: ({ value }) => says`${value} is not a stage.
      Write levy (納付金: between c and d) or premium (保険料: between d and e).
      levy or premium`,
  }),
  'adjustment-item-missing': error({
    ja: says`項目がありません。
      「過年度調整」のように、何の金額であるかを書いてください。
      項目`,
    en: says`The item is missing.
      Write what is added or deducted, such as 過年度調整.
      text`,
  }),
  'adjustment-amount-missing': error({
    ja: says`金額がありません。
      円単位の整数を書くか、行を削除してください。
      円単位の整数`,
    en: says`The amount is missing.
      Write whole yen, or delete the row.
      whole yen`,
  }),
  'adjustment-not-whole': error({
    ja: ({ value }) => says`${value}は円単位の整数ではありません。
      小数を付けずに書いてください。
      円単位の整数`,
    en: ({ value }) => says`${value} is not in whole yen.
      Write the amount without decimals.
      whole yen`,
  }),
  'adjustment-repeated': warning<{ line: number }>({
    ja: ({ value, line }) => says`市町村、区分、段階の同じ${value}が${line}行目にもあります。
      両方を合算します。それで正しければ、1行にまとめてください。`,
    en: ({ value, line }) => says`
      ${value} is a duplicate of line ${line}: same municipality, segment and stage.
      The two are added up; make them one row if that is right.`,
  }),
  'adjustment-without-premium': warning({
    ja: says`納付金だけを計算する事例なので、段階が「保険料」の行は使いません。
      行を削除するか、標準保険料率も計算する設定にしてください。`,
    en: says`The case calculates levies only, so rows of stage premium have no effect.
      Delete them, or ask for premiums.`,
  }),
  'requirement-kind': error({
    ja: ({ value }) => says`${value}という種別はありません。
      「費用」（cost）または「収入」（revenue）と書いてください。
      費用または収入`,
    en: ({ value }) => says`${value} is not a kind.
      Write cost (費用) or revenue (収入).
      cost or revenue`,
  }),
  'requirement-repeated': warning<{ line: number }>({
    ja: ({ value, line }) => says`区分と種別の同じ${value}が${line}行目にもあります。
      両方を合算します。それで正しければ、1行にまとめてください。`,
    en: ({ value, line }) => says`${value} is a duplicate of line ${line}: same segment and kind.
      The two are added up; make them one row if that is right.`,
  }),
  'requirement-not-positive': error<{ segment: Segment; total: string }>({
    ja: ({ segment, total }) => says`${ja.part(segment)}の費用から収入を引くと${grouped(total)}円になります。
      種別と金額を確かめてください。集めるべき額は 0 より大きくなります。
      0 より大きい額`,
    en: ({ segment, total }) => says`The costs less the revenues of ${segment} are ${grouped(total)} yen.
      Check the kinds and amounts of its rows: what is to be collected is above 0.
      above 0`,
  }),
  'pooled-item-repeated': error({
    ja: ({ value }) => says`${value}が pooling（共同負担化）に2回あります。
      どちらか1つにしてください。`,
    en: ({ value }) => says`${value} stands twice under pooling.
      Keep one of the two.`,
  }),
  'pooled-item-unused': warning<{ suggestion: string | null }>({
    ja: ({ value, suggestion }) => says`段階が「納付金」の加減算に、項目${value}がありません。
      ${ja.didYouMean(suggestion, '項目の書き方を確かめてください。')}`,
    en: ({ value, suggestion }) => says`No adjustment of stage levy has the item ${value}.
      ${en.didYouMean(suggestion, 'Check how the item is written.')}`,
  }),
};
