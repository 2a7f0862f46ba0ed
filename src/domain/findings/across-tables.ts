import { grouped } from '../grouped.js';
import type { Bilingual } from '../language.js';
import { type Segment, segmentRecord } from '../segment.js';
import { error, says, warning } from './definition.js';
import * as ja from './words/ja.js';

/** What columns and tables say together. */
export const acrossTablesFindings = {
  'total-zero': error<{ quantity: 'heads' | 'income' | 'households' | 'assets'; segment: Segment }>({
    ja: ({ settings, segment }) => says`この列の合計が0のため、${ja.part(segment)}をこの列で按分できません。
      列に値を書くか、${settings}からこの区分を外してください。
      0より大きい合計`,
    en: ({ segment }) => says`The column adds up to zero, so nothing can be shared out by it (${segment}).
      Fill the column, or leave the segment out.
      a total above 0`,
  }),
  'part-above-whole': warning<{ whole: string; column: string }>({
    ja: ({ value, column, whole }) => says`${value}は、${ja.quoted(column)}の${grouped(whole)}を超えています。
      両方の列を確かめてください。計算はこのままの値で続けます。
      ${whole}以下`,
    en: ({ value, column, whole }) => says`${value} is more than ${column}, ${grouped(whole)}.
      Check both columns; the calculation goes on with the figures as they are.
      at most ${whole}`,
  }),
  'heads-disagree': error<{ sum: string; insured: string }>({
    ja: ({ sum, insured }) => says`
      18歳以上と18歳未満の被保険者数は合わせて${grouped(sum)}ですが、被保険者数は${grouped(insured)}です。
      3つの列を確かめ、合うように直してください。2つの列があれば残りは計算しますので、1つの列を削除しても構いません。
      ${insured}`,
    en: ({ sum, insured }) => says`
      Insured of 18 and over and under 18 add up to ${grouped(sum)}, but insured is ${grouped(insured)}.
      Correct the figure that is wrong. Two of the three columns are enough, so one may be deleted.
      ${insured}`,
  }),
  /** Of one quantity; `more` are totals of other segments that stand beside years, too. */
  'measured-twice': error<{ quantity: 'income' | 'assets'; total: string; more: readonly string[] }>({
    ja: ({
      value,
      total,
      more,
    }) => says`年度別の${value}と、年度のない${ja.quoted(total)}の列が両方あります。${more.length > 0 ? `${ja.listed(more.map(ja.quoted))}も同じです。` : ''}
      年度別の列（その年度の被保険者数とともに）か、総額の列か、どちらかだけにしてください。`,
    en: ({
      value,
      total,
      more,
    }) => says`Both ${value} of a year and ${total}, the total, are given${more.length > 0 ? `, and ${more.join(', ')} likewise` : ''}.
      Keep the columns by years (with the insured of those years) or the total.`,
  }),
  'income-without-heads': error<{ heads: string }>({
    ja: ({ value, heads }) => says`${value}円ですが、${ja.quoted(heads)}は0です。
      どちらかの値を直してください。その年度に誰もいなければ、両方を0とします。
      0`,
    en: ({ value, heads }) => says`${value} yen, but ${heads} is 0.
      Correct one of the two; where nobody was insured in that year, both are 0.
      0`,
  }),
  'special-households-beyond': error<{ sum: string; households: string; column: string }>({
    ja: ({ sum, households, column }) => says`
      特定世帯と特定継続世帯は合わせて${grouped(sum)}ですが、${ja.quoted(column)}は${grouped(households)}です。
      特定世帯と特定継続世帯は世帯数の内数です。どちらかの列を直してください。
      合わせて${households}以下`,
    en: ({ sum, households, column }) => says`
      特定世帯 and 特定継続世帯 add up to ${grouped(sum)}, but ${column} is ${grouped(households)}.
      They are among the households: correct one of the columns.
      at most ${households} together`,
  }),
  'reductions-without-adults': error({
    ja: ({ value }) => says`18歳以上の被保険者がいませんが、18歳未満均等割軽減額が${value}円あります。
      被保険者数か、軽減額を直してください。
      0`,
    en: ({ value }) => says`Nobody is of 18 and over, but the reductions of the under-18s are ${value} yen.
      Correct the heads or the reductions.
      0`,
  }),
  'heads-beyond-insured': error<{ insured: string; missing: 'heads' | 'under18' }>({
    ja: ({ value, insured, missing }) => says`
      ${value}は被保険者数の${grouped(insured)}を超えているため、${missing === 'heads' ? '18歳以上' : '18歳未満'}被保険者数を計算できません。
      どちらかの列を直してください。
      ${insured}以下`,
    en: ({ value, insured, missing }) => says`
      ${value} is more than insured, ${grouped(insured)}, so the insured ${missing === 'heads' ? 'of 18 and over' : 'under 18'} cannot follow from them.
      Correct one of the two columns.
      at most ${insured}`,
  }),
  'index-given-twice': error({
    ja: says`医療費指数が、年度のない列と年度別の列の両方にあります。
      平均そのものである年度のない列か、年度別の列か、どちらかだけにしてください。`,
    en: says`The medical index is given both by itself and by years.
      Keep medical_index (the mean itself) or the yearly columns.`,
  }),
  /** The columns that it should have, of each year one where they go by years. */
  'care-of-all': warning<{ segment: Segment; own: readonly Bilingual[] }>({
    ja: ({ value, segment, own }) => {
      const { ja: name, heads } = segmentRecord(segment);
      return says`
        ${name}分に、被保険者全体の${value}を使っています。${name}分を負担するのは${heads!.ages.ja}の被保険者だけです。
        ${name}分の列「${own.map((one) => one.ja).join('」「')}」（${own.map((one) => one.en).join('、')}）を設けてください。このままなら全体の値で計算します。
        ${own[0]!.ja}`;
    },
    en: ({ value, segment, own }) => {
      const { heads } = segmentRecord(segment);
      return says`${value} of all insured stands for ${segment}, which only those of ${heads!.ages.en} pay.
        Give ${segment} ${own.length === 1 ? 'a column' : 'columns'} of its own, ${own.map((one) => one.en).join(', ')}; the calculation goes on with the figures of all.
        ${own[0]!.en}`;
    },
  }),
};
