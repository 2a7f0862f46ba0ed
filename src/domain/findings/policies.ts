import type { FiscalYear } from '../fiscal-year.js';
import type { Place } from '../place.js';
import { caseForm } from '../settings/case-settings.js';
import { recordsTo } from '../settings/walk.js';
import { error, says, warning } from './definition.js';
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
  /** What holds instead of what is left out; null for nothing. */
  'policy-lapsed': warning<{
    policy: string;
    from: FiscalYear | null;
    to: FiscalYear | null;
    year: FiscalYear;
    standsIn: string | null;
  }>({
    ja: ({ place, settings, policy, from, to, year, standsIn }) => says`
      運営方針 ${policy} の${termOfKey(place) ?? 'この値'}は${ja.years(from, to)}のものなので、${ja.year(year)}には使いません${standsIn === null ? '' : `（既定の ${standsIn} を使います）`}。
      ${ja.year(year)}の定めがあれば、${settings}に ${place.column || 'この項目'} を書いてください${canBeNone(place) ? '（なければ none）' : ''}。
      ${ja.years(from, to)}`,
    en: ({ place, settings, policy, from, to, year, standsIn }) => says`
      Policy ${policy} has this value ${en.years(from, to)}; for ${en.year(year)} ${standsIn === null ? 'it is left out' : `the default ${standsIn} holds`}.
      To say it yourself, set ${place.column ?? 'the key'} in ${settings}${canBeNone(place) ? ' (it can be none)' : ''}.
      ${en.years(from, to)}`,
  }),
  'targets-validity': warning<{ from: FiscalYear; to: FiscalYear; year: FiscalYear }>({
    ja: ({ value, settings, from, to, year }) => says`
      目標収納率の区分表${value}は${ja.years(from, to)}のものなので、${ja.year(year)}の目標収納率は計算しません。
      ${settings}にその年度の収納率区分を書くか、none と書いてください。
      ${ja.years(from, to)}`,
    en: ({ value, settings, from, to, year }) => says`
      The tier table ${value} holds ${en.years(from, to)}, so there are no targets for ${en.year(year)}.
      Write the tiers of the year in ${settings}, or none.
      ${en.years(from, to)}`,
  }),
  'policy-key': error({
    ja: ({ value }) => says`運営方針は${value}の出典を示していますが、値を定めていません。
      値を書くか、出典の記録を削除してください。`,
    en: ({ value }) => says`The policy says where ${value} comes from, but does not set it.
      Set the key, or delete the record.`,
  }),
  /** The built-in tables that hold in the fiscal year of the case. */
  'targets-missing': error<{ year: FiscalYear; options: readonly string[] }>({
    ja: ({ year, options: [first] }) => says`この事例には${ja.year(year)}の目標収納率の定めがありません。
      ${first === undefined ? 'collection.targets に' : `collection.targets: ${first} のように書くか、`}収納率区分を並べてください。
      collection.targets`,
    en: ({ year, options: [first] }) => says`The case has no collection targets for ${en.year(year)}.
      Write ${first === undefined ? 'a list of tiers under collection.targets' : `collection.targets: ${first}, or a list of tiers`}.
      collection.targets`,
  }),
};

function termOfKey({ column = '' }: Place): string | undefined {
  return recordsTo(caseForm, column).at(-1)?.name?.ja;
}

function canBeNone({ column }: Place): boolean {
  return column === 'collection.targets';
}
