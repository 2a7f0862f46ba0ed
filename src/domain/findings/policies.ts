import type { FiscalYear } from '../fiscal-year.js';
import type { Place } from '../place.js';
import { error, says } from './definition.js';
import * as en from './words/en.js';
import * as ja from './words/ja.js';

/** Policies, and the years for which they hold. */
export const policyFindings = {
  'policy-unknown': error<{ options: readonly string[]; suggestion: string | null }>({
    ja: ({ value, suggestion, options }) => says`${value}という組込みの運営方針はありません。
      ${ja.didYouMean(suggestion, `組込みの運営方針は ${ja.listed(options)} です。ファイルのパスも書けます。`)}
      ${ja.listed(options)}`,
    en: ({ value, suggestion, options }) => says`${value} is not a built-in policy.
      ${en.didYouMean(suggestion, `Write one of ${options.join(', ')}, or the path of a file.`)}
      ${options.join(', ')}`,
  }),
  'policy-validity': error<{
    policy: string;
    from: FiscalYear | null;
    to: FiscalYear | null;
    year: FiscalYear;
  }>({
    ja: ({ place, settings, policy, from, to, year }) => says`
      運営方針 ${policy} のこの値は${ja.years(from, to)}のもので、${ja.year(year)}の値がありません。
      ${settings}に ${place.column || 'この項目'} を書いてください${canBeNone(place) ? '（使わないときは none）' : ''}。
      ${ja.years(from, to)}`,
    en: ({ place, settings, policy, from, to, year }) => says`
      Policy ${policy} has this value ${en.years(from, to)}, not for ${en.year(year)}.
      Set ${place.column ?? 'the key'} in ${settings}${canBeNone(place) ? ' (it can be none)' : ''}.
      ${en.years(from, to)}`,
  }),
  'targets-validity': error<{ from: FiscalYear; to: FiscalYear; year: FiscalYear }>({
    ja: ({ value, settings, from, to, year }) => says`
      目標収納率の区分表${value}は${ja.years(from, to)}のもので、${ja.year(year)}には使えません。
      ${settings}にその年度の収納率区分を書くか、none と書いてください。
      ${ja.years(from, to)}`,
    en: ({ value, settings, from, to, year }) => says`
      The tier table ${value} holds ${en.years(from, to)}, not for ${en.year(year)}.
      Write the tiers of the year in ${settings}, or none.
      ${en.years(from, to)}`,
  }),
  'policy-key': error({
    ja: ({ value }) => says`運営方針は${value}の出典を示していますが、値を定めていません。
      値を書くか、出典の記録を削除してください。`,
    en: ({ value }) => says`The policy says where ${value} comes from, but does not set it.
      Set the key, or delete the record.`,
  }),
  'targets-missing': error({
    ja: says`この事例には目標収納率の定めがありません。
      collection.targets: tokyo-r6-r8 のように書くか、収納率区分を並べてください。
      collection.targets`,
    en: says`The case names no collection targets.
      Write collection.targets: tokyo-r6-r8, or a list of tiers.
      collection.targets`,
  }),
};

function canBeNone({ column }: Place): boolean {
  return column === 'collection.targets';
}
