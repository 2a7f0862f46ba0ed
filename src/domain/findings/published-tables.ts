import type { FiscalYear } from '../fiscal-year.js';
import type { Bilingual } from '../language.js';
import { error, says, warning } from './definition.js';
import * as en from './words/en.js';
import * as ja from './words/ja.js';

/** Published tables of rates and of levies. */
export const publishedTableFindings = {
  'rates-none': error({
    ja: says`所得割率と均等割額のそろった行がありません。
      少なくとも1つの区分の値を書いてください。
      標準保険料率`,
    en: says`No row has both 所得割率 and 均等割額.
      Give the figures of at least one segment.
      standard rates`,
  }),
  /** All columns that speak of rates and are not understood. */
  'rates-column-unread': warning<{ columns: readonly string[] }>({
    ja: ({ columns }) => says`${ja.quotedList(columns)}の列は読み取れないため、照合していません。
      区分と料率の種類が分かる見出し（医療分均等割額など）に直してください。
      医療分所得割率、医療分均等割額などの見出し`,
    en: ({ columns }) => says`${columns.join(', ')}: not understood, so not audited.
      Write a header that tells the segment and the figure, such as 医療分均等割額.
      a header such as 医療分所得割率, 医療分均等割額`,
  }),
  /** A figure as written, what it should be, and in how many other cells it is so. */
  'rates-as-ratios': error<{ right: string; others: number }>({
    ja: ({ value, written, right, others }) => says`
      ${value}は、％の率としては小さすぎます${alsoIn(others, cellsOf).ja}。
      ${written}ではなく${right}のように、％の数値で書いてください。
      ${right}`,
    en: ({ value, written, right, others }) => says`
      ${value} is too small for a rate in per cent${alsoIn(others, cellsOf).en}.
      Write per cent: ${right}, not ${written}.
      ${right}`,
  }),
  'rates-in-other-unit': error<{ right: string; others: number }>({
    ja: ({ value, right, others }) => says`
      ${value}は、円の額としては桁が合いません${alsoIn(others, cellsOf).ja}。千円単位などで書かれているおそれがあります。
      ${right}のように、円で書いてください。
      ${right}`,
    en: ({ value, right, others }) => says`
      ${value} is no likely amount in yen${alsoIn(others, cellsOf).en}; it may be in thousands of yen or the like.
      Write yen: ${right}.
      ${right}`,
  }),
  'rates-point-lost': error<{ right: string; others: number }>({
    ja: ({ value, right, others }) => says`
      ${value}は、％の率としては桁が合いません${alsoIn(others, cellsOf).ja}。小数点の位置が違うおそれがあります。
      ${right}のように、％の数値で書いてください。
      ${right}`,
    en: ({ value, right, others }) => says`
      ${value} is no likely rate in per cent${alsoIn(others, cellsOf).en}; its point may be lost.
      Write per cent: ${right}.
      ${right}`,
  }),
  'codes-ambiguous': error<{ candidates: readonly string[]; others: number }>({
    ja: ({ value, candidates, others }) => says`
      ${ja.candidatesOf(value, candidates)}。先頭の0が落ちているおそれがあります${alsoIn(others).ja}。
      6桁で書くか、都道府県名の列を加えてください。
      ${candidates.join('または')}`,
    en: ({ value, candidates, others }) => says`
      ${value} can be ${candidates.join(' or ')}: a zero may have been lost${alsoIn(others).en}.
      Write six digits, or add a column prefecture (都道府県名).
      ${candidates.join(' or ')}`,
  }),
  'name-missing': error({
    ja: says`市町村名がありません。
      市町村名を書くか、行を削除してください。
      市町村名`,
    en: says`The name of the municipality is missing.
      Write the name, or delete the row.
      a municipality`,
  }),
  'levies-of-years': error<{ year: FiscalYear; line: number; others: number }>({
    ja: ({ value, year, line, others }) => says`
      ${value}は、${line}行目の${ja.year(year)}と違う年度です${alsoIn(others).ja}。
      1つの年度の行だけにしてください。
      ${ja.year(year)}`,
    en: ({ value, year, line, others }) => says`
      ${value} is another year than ${en.year(year)} in line ${line}${alsoIn(others).en}.
      Keep the rows of one year.
      ${en.year(year)}`,
  }),
};

/** （ほかに34行あります）, and in 34 other rows. */
function alsoIn(others: number, { ja: counted, one, many } = rowsOf): Bilingual {
  if (others === 0) return { ja: '', en: '' };
  const more = others === 1 ? one : `${others} ${many}`;
  return { ja: `（ほかに${others}${counted}あります）`, en: `, and in ${more}` };
}

const rowsOf = { ja: '行', one: 'one other row', many: 'other rows' };
const cellsOf = { ja: 'セル', one: 'one other cell', many: 'other cells' };
