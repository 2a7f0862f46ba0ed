import { grouped } from '../grouped.js';
import type { Segment } from '../segment.js';
import { kindWords } from '../settings/value-words.js';
import { error, says, warning } from './definition.js';
import * as ja from './words/ja.js';

type Kind = keyof typeof kindWords;

/** Items of 保険料収納必要総額 and of adjustments, held against each other and against the list of the law. */
export const itemFindings = {
  'requirement-negative-amount': error<{ kind: Kind }>({
    ja: ({ value, kind }) =>
      kind === 'revenue'
        ? says`収入の金額が${value}と負になっています。収入は費用から差し引くので、このままでは加えることになります。
            △や − を付けずに書いてください。
            0以上の額`
        : says`費用の金額が${value}と負になっています。
            △や − を付けずに書くか、種別を「収入」にしてください。
            0以上の額`,
    en: ({ value, kind }) =>
      kind === 'revenue'
        ? says`The revenue is negative: ${value}. Revenues are subtracted already, so this one would be added.
            Write the amount without a sign.
            0 or more`
        : says`The cost is negative: ${value}.
            Write the amount without a sign, or make it a revenue (収入).
            0 or more`,
  }),
  'item-is-part': error({
    ja: ({ value }) => says`${value}は、ほかの行の内数のようです。このままでは二重に数えます。
      行を削除してください。独立した項目であれば、「うち」「再掲」「内訳」を付けない名前にしてください。
      内数でない項目`,
    en: ({ value }) => says`${value} says that the row is a part of another, so it would be counted twice.
      Delete the row; if it is an item of its own, name it without うち, 再掲 or 内訳.
      an item of its own`,
  }),
  'item-kind': error<{ kind: Kind; law: string }>({
    ja: ({ value, kind, law }) => says`${value}は、${law}では${kindWords[kind][0]}です。
      種別を「${kindWords[kind][0]}」にしてください。別の項目であれば、別の名前にしてください。
      ${kindWords[kind][0]}`,
    en: ({ value, kind, law }) => says`${value} is a ${kind} ${kindWords[kind][0]} by law (${law}).
      Write ${kind} as its kind; if it is another item, give it another name.
      ${kind}`,
  }),
  'item-segment': warning<{ segment: Segment; options: readonly Segment[]; law: string }>({
    ja: ({ value, segment, options, law }) => says`
      ${value}は${ja.part(segment)}の項目にありません。${law}では${ja.listed(options.map(ja.part))}です。
      区分を確かめてください。計算はこのまま続けます。
      ${ja.listed(options.map(ja.part))}`,
    en: ({ value, segment, options, law }) => says`
      By law ${value} is no item of ${segment}, but of ${options.join(', ')} (${law}).
      Check its segment; the calculation goes on.
      ${options.join(', ')}`,
  }),
  'requirement-without-revenue': warning<{ segment: Segment }>({
    ja: ({ segment }) => says`${ja.part(segment)}に費用の行はありますが、収入の行がありません。
      公費などの収入を書き忘れていないか確かめてください。計算はこのまま続けます。
      収入の行`,
    en: ({ segment }) => says`The segment ${segment} has costs, but no revenue.
      Check that grants and transfers are not forgotten; the calculation goes on.
      a row of revenue`,
  }),
  'deduction-without-revenue': warning<{ segment: Segment; rows: number; amount: string }>({
    ja: ({ value, segment, rows, amount }) => says`
      個別に${value}を減算していますが（${grouped(`${rows}`)}行、計${grouped(amount)}円）、${ja.part(segment)}の収入にこの項目がありません。
      収支の表に全額を収入として書いてください。このままでは、ほかの市町村が負担します。
      収入の行`,
    en: ({ value, segment, rows, amount }) => says`
      ${value} is deducted from municipalities (rows: ${grouped(`${rows}`)}, yen in all: ${grouped(amount)}), but is no revenue of ${segment}.
      Write its whole amount among the revenues; otherwise the other municipalities pay for it.
      a row of revenue`,
  }),
  'adjustment-sign': warning<{ rows: number; isDeducted: boolean }>({
    ja: ({ value, rows, isDeducted }) =>
      isDeducted
        ? says`${value}は法令では減算する項目ですが、${grouped(`${rows}`)}行すべてが正の額です。
            減算であれば、△を付けて書いてください。計算はこのまま続けます。
            負の額`
        : says`${value}は法令では加算する項目ですが、${grouped(`${rows}`)}行すべてが負の額です。
            加算であれば、△を付けずに書いてください。計算はこのまま続けます。
            正の額`,
    en: ({ value, rows, isDeducted }) =>
      isDeducted
        ? says`${value} is deducted by law, but is added in all of its rows (${grouped(`${rows}`)}).
            Write deductions with a minus; the calculation goes on.
            a negative amount`
        : says`${value} is added by law, but is deducted in all of its rows (${grouped(`${rows}`)}).
            Write additions without a minus; the calculation goes on.
            a positive amount`,
  }),
};
