import type { FiscalYear } from '../fiscal-year.js';
import type { Bilingual } from '../language.js';
import { error, says } from './definition.js';
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
function alsoIn(others: number): Bilingual {
  if (others === 0) return { ja: '', en: '' };
  const rows = others === 1 ? 'one other row' : `${others} other rows`;
  return { ja: `（ほかに${others}行あります）`, en: `, and in ${rows}` };
}
