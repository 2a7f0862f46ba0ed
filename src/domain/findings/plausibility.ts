import { decimal } from '../decimal.js';
import { grouped } from '../grouped.js';
import type { Bilingual } from '../language.js';
import { assetsPerHead, indexRange, lowestRate } from '../limits.js';
import type { Segment } from '../segment.js';
import { says, warning } from './definition.js';
import * as en from './words/en.js';
import * as ja from './words/ja.js';

const lowestPercent = decimal(lowestRate).times('100').toFixed();

/** Figures that can be, but most likely are slips: held against the other municipalities and against what was published. */
export const plausibilityFindings = {
  'figure-out-of-line': warning<{
    heads: Bilingual;
    /** Whether it counts yen. */
    isMoney: boolean;
    perHead: string;
    /** Whether these are more than the heads, of whom they are a part. */
    isAboveAll: boolean;
    median: string;
    times: string;
    isAbove: boolean;
  }>({
    ja: ({ heads, isMoney, perHead, isAboveAll, median, times, isAbove }) => says`
      ${isAboveAll ? `${heads.ja}を超えています。` : ''}${heads.ja}1人当たりでは${grouped(perHead)}${yen(isMoney).ja}になり、ほかの市町村の中央値${grouped(median)}${yen(isMoney).ja}の${timesJa(times, isAbove)}です。
      桁や単位を確かめてください。計算はこのままの値で続けます。
      中央値に近い値`,
    en: ({ heads, isMoney, perHead, isAboveAll, median, times, isAbove }) => says`
      This is ${isAboveAll ? `more than ${heads.en}: ` : ''}${grouped(perHead)}${yen(isMoney).en} per ${heads.en}, ${timesEn(times, isAbove)} the median of the others, ${grouped(median)}${yen(isMoney).en}.
      Check digits and unit; the calculation goes on with the figure as it is.
      a figure near the median`,
  }),
  'heads-out-of-line': warning<{ columns: readonly Bilingual[]; times: string; isAbove: boolean }>({
    ja: ({ columns, times, isAbove }) => says`
      ${ja.listed(columns.map((one) => one.ja))}をこの人数で割ると、どれもほかの市町村の中央値から大きく外れます（${columns[0]!.ja}は${timesJa(times, isAbove)}）。
      人数の桁を確かめてください。計算はこのままの値で続けます。
      桁の正しい人数`,
    en: ({ columns, times, isAbove }) => says`
      By these heads ${columns.map((one) => one.en).join(', ')} are all far from the median of the others (${columns[0]!.en}: ${timesEn(times, isAbove)} it).
      Check the digits of the heads; the calculation goes on with the figure as it is.
      heads with the right number of digits`,
  }),
  'figure-is-sum': warning<{ columns: readonly Bilingual[]; of: 'others' | 'all' }>({
    ja: ({ columns, of }) => says`
      ${ja.listed(columns.map((one) => one.ja))}が、${of === 'others' ? 'ほかの市町村の合計と同じです' : '全市町村の合計ほどの値です'}。
      合計を市町村の行に書いていないか確かめてください。計算はこのままの値で続けます。
      この市町村の値`,
    en: ({ columns, of }) => says`
      ${columns.length === 1 ? 'The figure is' : `${columns.map((one) => one.en).join(', ')} are`} ${of === 'others' ? 'the sum of the other municipalities' : 'about the total of all municipalities'}.
      Check that no total stands in the row of a municipality; the calculation goes on with the figure as it is.
      the figure of this municipality`,
  }),
  /** `more` are other years of the column that repeat the same years of the other. */
  'columns-alike': warning<{ other: Bilingual; same: number; rows: number; more: readonly Bilingual[] }>({
    ja: ({
      value,
      other,
      same,
      rows,
      more,
    }) => says`${value}の${same === rows ? `${rows}行すべて` : `${rows}行のうち${same}行`}が、${ja.quoted(other.ja)}と同じ値です。${more.length > 0 ? `${ja.listed(more.map((one) => ja.quoted(one.ja)))}も、同じ年度の列と同じです。` : ''}
      別の列を貼り付けていないか確かめてください。計算はこのままの値で続けます。
      この列の値`,
    en: ({
      value,
      other,
      same,
      rows,
      more,
    }) => says`${same === rows ? `All ${rows}` : `${same} of the ${rows}`} figures of ${value} are the same as those of ${other.en}${more.length > 0 ? `, and so with ${more.map((one) => one.en).join(', ')} and the columns of their years` : ''}.
      Check that no other column was pasted here; the calculation goes on with the figures as they are.
      figures of its own`,
  }),
  'rows-alike': warning<{ other: { readonly code: string; readonly name: string }; columns: number }>({
    ja: ({ other, columns }) => says`${columns}列の値が、${called(other)}と同じです。
      行を二度貼り付けていないか確かめてください。計算はこのままの値で続けます。
      この市町村の値`,
    en: ({
      other,
      columns,
    }) => says`The figures of ${columns} columns are the same as those of ${called(other)}.
      Check that no row was pasted twice; the calculation goes on with the figures as they are.
      the figures of this municipality`,
  }),
  'index-implausible': warning({
    ja: ({
      value,
    }) => says`${value}は、医療費指数としてふつうの範囲（${indexRange[0]}〜${indexRange[1]}）にありません。公表された257市町村の値は0.58〜1.49です。
      全国平均を1とする指数であること、桁、小数点の位置を確かめてください。計算はこのままの値で続けます。
      1前後の値`,
    en: ({
      value,
    }) => says`${value} is unusual: 257 municipalities were published with 0.58 to 1.49, and ${indexRange[0]} to ${indexRange[1]} is let through.
      The nation is 1: check the figure and its decimal point; the calculation goes on with it as it is.
      about 1`,
  }),
  'rate-implausible': warning({
    ja: ({
      value,
    }) => says`収納率が${value}です。${lowestPercent}％に満たない収納率は、公表された値にありません。
      率（％）を確かめてください。計算はこのままの値で続けます。
      ${lowestPercent}〜100の率（％）`,
    en: ({ value }) => says`The collection rate is ${value}; none below ${lowestPercent} per cent is known.
      Check the rate, which is in per cent; the calculation goes on with it as it is.
      a rate from ${lowestPercent} to 100 per cent`,
  }),
  /** `more` are columns of the same year that are far from theirs, too. */
  'series-jumps': warning<{ others: string; more: readonly Bilingual[] }>({
    ja: ({
      value,
      others,
      more,
    }) => says`${value}は、この市町村のほかの年度の値（${others}）から大きく外れています。${more.length > 0 ? `${ja.listed(more.map((one) => one.ja))}も外れています。` : ''}
      桁や列を確かめてください。計算はこのままの値で続けます。
      ほかの年度に近い値`,
    en: ({
      value,
      others,
      more,
    }) => says`${value} is far from the other years of the municipality (${others})${more.length > 0 ? `, and so with ${more.map((one) => one.en).join(', ')}` : ''}.
      Check its digits and its column; the calculation goes on with it as it is.
      a value near the other years`,
  }),
  /** A column of a year, with others of that year; or two of them in each other's place. */
  'year-out-of-line': warning<{
    more: readonly Bilingual[];
    municipalities: number;
    of: number;
    times: string;
    isAbove: boolean;
    exchanged: Bilingual | null;
  }>({
    ja: ({ value, more, municipalities, of, times, isAbove, exchanged }) => says`
      ${exchanged ? `${value}と${ja.quoted(exchanged.ja)}の列が入れ替わっているようです。${value}は` : `${value}は、`}${of}市町村のうち${municipalities}市町村で、ほかの年度から大きく外れています（約${timesJa(times, isAbove)}）。${more.length > 0 ? `${ja.listed(more.map((one) => one.ja))}も同じ向きに外れています。` : ''}
      ${exchanged ? '見出しと列' : '単位（円、人）、総額であること、列'}を確かめてください。計算はこのままの値で続けます。
      ほかの年度に近い値`,
    en: ({ value, more, municipalities, of, times, isAbove, exchanged }) => says`
      ${exchanged ? `${value} and ${exchanged.en} seem to stand in each other's place: ` : ''}${exchanged ? 'the first' : value} is about ${timesEn(times, isAbove)} the other years in ${municipalities} of ${en.municipalities(of)}${more.length > 0 ? `, and ${more.map((one) => one.en).join(', ')} go the same way` : ''}.
      Check ${exchanged ? 'the headers and the columns' : 'that it is in yen or persons, a total, and of this column'}; the calculation goes on with the figures as they are.
      figures near the other years`,
  }),
  'zero-beside-heads': warning<{
    heads: Bilingual;
    count: string;
    municipalities: number;
    named: readonly string[];
  }>({
    ja: ({ heads, count, municipalities, named }) => says`
      0ですが、${heads.ja}は${grouped(count)}です。${municipalities > 1 ? `同じように0なのは${municipalities}市町村です（${ja.listed(named)}${municipalities > named.length ? 'など' : ''}）。` : ''}
      空欄を0としていないか確かめてください。計算はこのままの値で続けます。
      0より大きい値`,
    en: ({ heads, count, municipalities, named }) => says`
      This is 0, although ${heads.en} is ${grouped(count)}${municipalities > 1 ? `; so it is in ${en.municipalities(municipalities)} (${named.join(', ')}${municipalities > named.length ? ' …' : ''})` : ''}.
      Check that 0 does not stand for what is not known; the calculation goes on with it as it is.
      a figure above 0`,
  }),
  'share-implausible': warning<{ column: Bilingual; part: string; least: string; most: string }>({
    ja: ({ column, part, least, most }) => says`
      ${column.ja}が、全体では被保険者数の${part}倍です。ふつうは${least}〜${most}倍です。
      列と単位を確かめてください。計算はこのままの値で続けます。
      被保険者数の${least}〜${most}倍`,
    en: ({ column, part, least, most }) => says`
      In all, ${column.en} is ${part} of the insured, which is ${least} to ${most} elsewhere.
      Check the column and its unit; the calculation goes on with the figures as they are.
      ${least} to ${most} of the insured`,
  }),
  /** `more` are other years of the column. */
  'income-implausible': warning<{ segment: Segment; perHead: string; more: readonly Bilingual[] }>({
    ja: ({
      segment,
      perHead,
      more,
    }) => says`${ja.part(segment)}の所得が、全体で1人当たり${grouped(perHead)}円です。${alsoFar(more).ja}
      単位を確かめてください。所得総額は円、被保険者数は人で書きます。
      60万円前後`,
    en: ({
      segment,
      perHead,
      more,
    }) => says`The income of ${segment} is ${grouped(perHead)} yen per insured of all municipalities${alsoFar(more).en}.
      Check the units: incomes are in yen, the insured in persons.
      about 600,000 yen`,
  }),
  'assets-implausible': warning<{ segment: Segment; perHead: string; more: readonly Bilingual[] }>({
    ja: ({
      segment,
      perHead,
      more,
    }) => says`${ja.part(segment)}の資産税額が、全体で1人当たり${grouped(perHead)}円です。${alsoFar(more).ja}
      単位を確かめてください。資産税額は円、被保険者数は人で書きます。
      1人当たり${grouped(assetsPerHead[0])}〜${grouped(assetsPerHead[1])}円`,
    en: ({
      segment,
      perHead,
      more,
    }) => says`The assets of ${segment} are ${grouped(perHead)} yen per insured of all municipalities${alsoFar(more).en}.
      Check the units: assets are taxes in yen, the insured are persons.
      ${grouped(assetsPerHead[0])} to ${grouped(assetsPerHead[1])} yen per insured`,
  }),
  'income-per-insured-apart': warning<{ segment: Segment; perHead: string }>({
    ja: ({ value, segment, perHead }) => says`
      ${value}円は、表の所得を被保険者数で割った${ja.part(segment)}の1人当たり${grouped(perHead)}円から大きく外れています。
      桁と単位（円）を確かめてください。計算はこのままの値で続けます。
      ${perHead}に近い値`,
    en: ({ value, segment, perHead }) => says`
      ${value} yen is far from the ${grouped(perHead)} yen per insured that the incomes of ${segment} in the tables come to.
      Check its digits and its unit (yen); the calculation goes on with it as it is.
      about ${perHead}`,
  }),
  'pot-implausible': warning<{ segment: Segment; perHead: string; least: string; most: string }>({
    ja: ({ segment, perHead, least, most }) => says`
      ${ja.part(segment)}で集める額が1人当たり${grouped(perHead)}円です。公表された料率からは${grouped(least)}〜${grouped(most)}円です。
      円単位であること、区分を取り違えていないことを確かめてください。計算はこのままの値で続けます。
      1人当たり${grouped(least)}〜${grouped(most)}円`,
    en: ({ segment, perHead, least, most }) => says`
      What ${segment} collects is ${grouped(perHead)} yen per insured; published rates imply ${grouped(least)} to ${grouped(most)}.
      Check that it is in yen and of this segment; the calculation goes on with it as it is.
      ${grouped(least)} to ${grouped(most)} yen per insured`,
  }),
  'income-level-implausible': warning<{ segment: Segment; beta: string }>({
    ja: ({ segment, beta }) => says`${ja.part(segment)}のβ（所得係数）が${beta}になります。
      所得総額の単位（円）と、この値を確かめてください。計算はこのままの値で続けます。
      1前後の値`,
    en: ({ segment, beta }) => says`β of ${segment} comes to ${beta}.
      Check the unit of incomes (yen) and this figure; the calculation goes on with it as it is.
      about 1`,
  }),
  'bases-alike': warning<{ segment: Segment; other: Segment; total: string }>({
    ja: ({
      segment,
      other,
      total,
    }) => says`${ja.part(segment)}の${grouped(total)}円は、${ja.part(other)}と同じ額です。
      別の区分の額を書いていないか確かめてください。計算はこのままの値で続けます。
      ${ja.part(segment)}の額`,
    en: ({
      segment,
      other,
      total,
    }) => says`The ${grouped(total)} yen of ${segment} are the same as those of ${other}.
      Check that it is not the amount of the other segment; the calculation goes on with it as it is.
      the amount of ${segment}`,
  }),
  'segment-left-out': warning<{ segment: Segment; column: string }>({
    ja: ({
      segment,
      column,
    }) => says`${ja.part(segment)}の値が空欄のため計算しませんが、表には「${column}」の列があります。
      計算するのであれば値を書き、しないのであれば列を ignore_columns に書いてください。
      値`,
    en: ({
      segment,
      column,
    }) => says`The settings of ${segment} are empty, so it is not calculated, although the tables have a column ${column}.
      Write its levy base, or name the column in ignore_columns.
      a value`,
  }),
};

function called({ name, code }: { readonly code: string; readonly name: string }): string {
  return `${name} ${code}`.trim();
}

function alsoFar(more: readonly Bilingual[]): Bilingual {
  if (more.length === 0) return { ja: '', en: '' };
  const [japanese, english] = [more.map((one) => one.ja), more.map((one) => one.en)];
  return { ja: `${ja.listed(japanese)}も同じです。`, en: `, and so with ${english.join(', ')}` };
}

function yen(isMoney: boolean): Bilingual {
  return isMoney ? { ja: '円', en: ' yen' } : { ja: '', en: '' };
}

function timesJa(times: string, isAbove: boolean): string {
  return isAbove ? `${times}倍` : `${times}分の1`;
}

function timesEn(times: string, isAbove: boolean): string {
  return isAbove ? `${times} times` : `1/${times} of`;
}
