import { type FiscalYear, firstLevyYear } from '../fiscal-year.js';
import type { Bilingual } from '../language.js';
import type { Place } from '../place.js';
import { quantity } from '../quantities/catalogue.js';
import type { Method, Segment } from '../segment.js';
import { japaneseMethods } from '../settings/value-words.js';
import { error, says, warning } from './definition.js';
import { invalidValue } from './expectations.js';
import * as en from './words/en.js';
import * as ja from './words/ja.js';

/** Values of settings. */
export const settingValueFindings = {
  'value-invalid': error(invalidValue),
  'value-empty': error<{
    /** Whether the word none says that there is none. */
    orNone?: true;
  }>({
    ja: ({ place, orNone }) => says`値がありません。
      ${orNone ? valueOrNone(place).ja : valueOrNothing(place).ja}
      値`,
    en: ({ place, orNone }) => says`The value is missing.
      ${orNone ? valueOrNone(place).en : valueOrNothing(place).en}
      a value`,
  }),
  'year-repeated': error({
    ja: ({ value }) => says`年度${value}が2回あります。
      どちらか1つにしてください。`,
    en: ({ value }) => says`The year ${value} stands twice.
      Keep one of the two.`,
  }),
  'year-before-levy': error({
    ja: ({ value }) => says`${value}は、納付金の制度が始まる前の年度です。
      ${ja.year(firstLevyYear)}（${en.year(firstLevyYear)}）以降の年度を書いてください。
      ${ja.year(firstLevyYear)}以降`,
    en: ({ value }) => says`${value} is before the levy began.
      Write H30 (2018) or later.
      H30 or later`,
  }),
  'segment-before-its-year': error<{ segment: Segment; since: FiscalYear }>({
    ja: ({ segment, since }) => says`${ja.part(segment)}は${ja.year(since)}からの区分です。
      区分を削除するか、fiscal_year を直してください。
      ${ja.year(since)}以降`,
    en: ({ segment, since }) => says`The segment ${segment} exists from ${en.year(since)}.
      Delete the segment, or correct fiscal_year.
      ${en.year(since)} or later`,
  }),
  'schedule-starts-later': error<{ first: FiscalYear; year: FiscalYear }>({
    ja: ({ first, year }) => says`年度別の値が${ja.year(first)}から始まり、${ja.year(year)}の値がありません。
      ${ja.year(year)}以前の値を加えてください。
      ${ja.year(year)}以前の値`,
    en: ({ first, year }) => says`The schedule starts in ${en.year(first)}, after ${en.year(year)}.
      Add a value for ${en.year(year)} or before.
      ${en.year(year)} or before`,
  }),
  'method-left-out': warning<{ method: Method }>({
    ja: ({ method }) => says`
      premium: none のため、premium.method の${japaneseMethods[method]}は使わず、納付金を二方式で按分します。
      ${japaneseMethods[method]}で按分するときは、levy.method（と levy.per_insured_weight など）を書いてください。二方式でよければ levy.method: two と書いてください。
      levy.method`,
    en: ({ method }) => says`
      With premium: none the method ${method} of premium.method is left out, and the levy is shared by two.
      To share it by ${method}, write levy.method (and levy.per_insured_weight and so on); if two is meant, write levy.method: two.
      levy.method`,
  }),
  'income-per-insured-beside-years': error({
    ja: says`所得が年度別に与えられているため、都道府県の1人当たり所得はその平均から計算します。
      この値を削除するか、所得を年度のない総額の列で与えてください。`,
    en: says`Incomes are given by years, so the income per insured of the prefecture follows from them.
      Delete this value, or give incomes as totals.`,
  }),
  'weight-outside-law': warning<{ key: string; of: 'levy' | 'rates' }>({
    ja: ({ value, key, of }) =>
      of === 'levy'
        ? says`${weightName(key)}は納付金では0より大きく1未満とされています（算定政令9条9項）が、${value}です。
            平等割や資産割を使わないときは、賦課方式を変えてください。
            0より大きく1未満の値`
        : says`${weightName(key)}は標準保険料率では0より大きく1以下とされています（省令27条14項・15項）が、${value}です。
            値を確かめてください。
            0より大きく1以下の値`,
    en: ({ value, key, of }) =>
      of === 'levy'
        ? says`The law has ${key} of the levy above 0 and below 1 (算定政令9条9項); it is ${value}.
            To do without households or assets, choose another method.
            above 0 and below 1`
        : says`The law has ${key} of the rates above 0 and at most 1 (省令27条14項, 15項); it is ${value}.
            Check the value.
            above 0, at most 1`,
  }),
  'tiers-gap': error<{ from: string; expected: string }>({
    ja: ({ from, expected }) => says`
      この収納率区分は${from}から始まりますが、1つ前の区分は${expected}で終わっています。
      0から始め、前の区分が終わるところから次の区分を始めてください。
      ${expected}`,
    en: ({ from, expected }) => says`The tier starts at ${from}, but the one before it ends at ${expected}.
      Let each tier start where the one before it ends, from 0 on.
      ${expected}`,
  }),
  'tiers-end': error<{ below: string }>({
    ja: ({ below }) => says`最後の収納率区分が${below}で終わっています。
      100で終わるようにしてください。
      100`,
    en: ({ below }) => says`The last tier ends at ${below}.
      Let it end at 100.
      100`,
  }),
  'confirm-unmet': warning<{ at: string; why: 'no-such' | 'error' | 'unknown'; suggestion: string | null }>({
    ja: ({ value, at, why, suggestion }) =>
      why === 'unknown'
        ? says`${value}という警告はありません。
            ${ja.didYouMean(suggestion, '--format json の code を書いてください。')}
            警告の code`
        : why === 'error'
          ? says`${value}はエラーであり、confirm で済ませることはできません。
              エラーを直し、この行を削除してください。
              警告の code`
          : says`${ja.quoted(at)}に${value}の警告はありません。
              ${suggestion === null ? '値を直してあれば、この行を削除してください。' : `今ある警告であれば、箇所を${ja.quoted(suggestion)}と書いてください。値を直してあれば、この行を削除してください。`}
              今ある警告`,
    en: ({ value, at, why, suggestion }) =>
      why === 'unknown'
        ? says`There is no warning ${value}.
            ${en.didYouMean(suggestion, 'Write its code as --format json has it.')}
            the code of a warning`
        : why === 'error'
          ? says`${value} is an error, which confirm cannot settle.
              Mend it, and delete this entry.
              the code of a warning`
          : says`There is no warning ${value} at ${en.quoted(at)}.
              ${suggestion === null ? 'If the figure was mended, delete this entry.' : `For the warning that is there write at: ${en.quoted(suggestion)}; if the figure was mended, delete this entry.`}
              a warning that is there`,
  }),
};

function valueOrNone({ origin, column }: Place): Bilingual {
  const isSet = origin === 'command-line';
  return {
    ja: `値を書いてください。使わないときは ${isSet ? `--set ${column}=none ` : 'none（なし）'}と書いてください。`,
    en: `Write one, or ${isSet ? `--set ${column}=none` : 'none'} to go without.`,
  };
}

function valueOrNothing({ origin }: Place): Bilingual {
  return origin === 'command-line'
    ? { ja: '値を書くか、この --set を外してください。', en: 'Write one, or leave the --set out.' }
    : { ja: '値を書くか、項目を削除してください。', en: 'Write one, or delete the key.' };
}

/** What a weight is called in Japanese. */
function weightName(key: string): string {
  return quantity(key === 'income_weight' ? 'income_weight' : 'per_insured_weight').ja;
}
