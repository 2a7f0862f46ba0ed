import { type FiscalYear, formatFiscalYear, japaneseFiscalYear } from '../fiscal-year.js';
import { grouped } from '../grouped.js';
import type { Segment } from '../segment.js';
import { error, says, warning } from './definition.js';
import * as ja from './words/ja.js';

/** 計画: its keys, its tables, and what only the years together show. */
export const planFindings = {
  'growth-as-percent': error({
    ja: ({ value }) => says`伸び率の${value}は、％の付かない数としては大きすぎます。
      2.1％の伸びなら、2.1% または 0.021 と書いてください。`,
    en: ({ value }) => says`${value} without a per cent sign is too large for a growth rate.
      For a growth of 2.1 per cent write 2.1% or 0.021.`,
  }),
  'plan-cell-empty': error({
    ja: says`空欄です。
      値を書いてください。`,
    en: says`The cell is empty.
      Fill it in.`,
  }),
  'plan-row-repeated': error<{ line: number }>({
    ja: ({ line }) => says`同じ内容の行が${line}行目にもあります。
      1行にしてください。`,
    en: ({ line }) => says`The row is of the same as line ${line}.
      Keep one of the two.`,
  }),
  'plan-years': error<{ base: FiscalYear }>({
    ja: ({ base }) => says`推計年度は、基礎となる事例の年度（${japaneseFiscalYear(base)}）から始めてください。
      years: ${formatFiscalYear(base)}:${formatFiscalYear(base + 4)} のように書きます。`,
    en: ({
      base,
    }) => says`The years begin with that of the base case, ${formatFiscalYear(base)}, and end later.
      Write years: ${formatFiscalYear(base)}:${formatFiscalYear(base + 4)}.`,
  }),
  'plan-without-outlook': error({
    ja: says`基礎となる事例より後の年度を計算するには、見通し（outlook）が必要です。
      outlook を書くか、years を1年だけにしてください。`,
    en: says`Years after the base case need an outlook.
      Write one, or leave out years.`,
  }),
  'plan-key-missing': error<{ key: string }>({
    ja: ({ key }) => says`${key} がありません。見通しに必要です。
      ${key} を書いてください。`,
    en: ({ key }) => says`${key} is missing, which the outlook needs.
      Give ${key}.`,
  }),
  'plan-heads-way': error({
    ja: says`被保険者数の見通しは、table、population（base_heads とともに）、growth のどれか1つで与えてください。
      どれかを書いてください。`,
    en: says`Heads move by a table, by the population (with base_heads) or by growth.
      Give one of the three.`,
  }),
  'plan-heads-missing': error<{ year: FiscalYear }>({
    ja: ({
      year,
    }) => says`${japaneseFiscalYear(year)}までの被保険者数がありません。表の最後の年度より後は推計しません。
      ${japaneseFiscalYear(year)}以後の年度の値を書いてください。`,
    en: ({
      year,
    }) => says`There are no heads up to ${formatFiscalYear(year)}: nothing is extrapolated behind the last year of the table.
      Give those of ${formatFiscalYear(year)} or later.`,
  }),
  'plan-item-without-driver': error<{ segment: Segment; item: string }>({
    ja: ({ segment, item }) => says`${ja.part(segment)}の「${item}」の推計方法がありません。
      収支見通しの表（outlook.items）に行を加えてください。`,
    en: ({ segment, item }) => says`"${item}" of ${segment} has no driver.
      Add its row to the table of items.`,
  }),
  'plan-item-unknown': error<{ segment: Segment }>({
    ja: ({ value, segment }) => says`${value}は、基礎となる事例の${ja.part(segment)}の項目にありません。
      項目名と種別を事例の収支の表に合わせてください。`,
    en: ({ value, segment }) => says`${value} is no item of ${segment} in the base case.
      Write name and kind as in its table of items.`,
  }),
  'plan-item-amount-missing': error<{ year: FiscalYear }>({
    ja: ({ year }) => says`${japaneseFiscalYear(year)}の金額がありません（推計方法は年度別）。
      金額を書くか、推計方法を直してください。`,
    en: ({ year }) => says`The amount of ${formatFiscalYear(year)} is missing, and the driver is given.
      Give it, or choose another driver.`,
  }),
  'plan-item-base-differs': error<{ given: string; base: string }>({
    ja: ({ given, base }) => says`基礎年度の金額${grouped(given)}円が、事例の${grouped(base)}円と違います。
      どちらかを直すか、基礎年度の列を空欄にしてください。`,
    en: ({
      given,
      base,
    }) => says`The amount of the base year, ${grouped(given)}, is not that of the base case, ${grouped(base)}.
      Correct one of the two, or leave the cell empty.`,
  }),
  'plan-item-driver': error<{ reason: 'fund' | 'law' | 'benefits' | 'law-needs' }>({
    ja: ({ value, reason }) =>
      ({
        fund: says`推計方法「基金」は医療分の費用・収入だけに使えます。
          別の推計方法を書いてください。`,
        law: says`${value}には法定の割合がありません（療養給付費等負担金と都道府県繰入金だけです）。
          別の推計方法を書いてください。`,
        benefits: says`推計方法「給付費連動」には outlook.cost が必要です。
          1人当たり医療費と伸びを書くか、別の推計方法にしてください。`,
        'law-needs': says`推計方法「法定」には outlook.benefits と outlook.low_income_transfers が必要です。
          どちらも書いてください。`,
      })[reason],
    en: ({ value, reason }) =>
      ({
        fund: says`The driver fund is for costs and revenues of medical only.
          Choose another driver.`,
        law: says`The law names no part for ${value}: only for 療養給付費等負担金 and 都道府県繰入金.
          Choose another driver.`,
        benefits: says`The driver benefits needs outlook.cost.
          Give cost and growth, or choose another driver.`,
        'law-needs': says`The driver law needs outlook.benefits and outlook.low_income_transfers.
          Give both.`,
      })[reason],
  }),
  'plan-item-not-by-law': warning<{ given: string; byLaw: string }>({
    ja: ({
      given,
      byLaw,
    }) => says`基礎年度の${grouped(given)}円は、法定の割合による${grouped(byLaw)}円と違います。翌年度からは法定の割合で推計します。
      金額、給付費（outlook.benefits）、基礎となる項目を確かめてください。`,
    en: ({
      given,
      byLaw,
    }) => says`${grouped(given)} yen of the base year is not the part by law, ${grouped(byLaw)}, by which the years after it go.
      Check it, outlook.benefits and the items of its base.`,
  }),
  'plan-segment-begins': error<{ segment: Segment; year: FiscalYear }>({
    ja: ({
      segment,
      year,
    }) => says`${ja.part(segment)}は${japaneseFiscalYear(year)}に始まりますが、基礎となる事例にありません。
      ${japaneseFiscalYear(year)}以後の事例を基礎にしてください。`,
    en: ({
      segment,
      year,
    }) => says`${segment} begins in ${formatFiscalYear(year)}, and the base case has it not.
      Take a base case of ${formatFiscalYear(year)} or later.`,
  }),
  'deficit-target': error({
    ja: says`解消予定年度が計画初年度より後ではありません。
      年度を確かめてください。`,
    en: says`The target year is not later than the start year.
      Check both.`,
  }),
  'fund-account': error<{ account: 'main' | 'adjustment' }>({
    ja: ({
      value,
      account,
    }) => says`${value}は会計「${account === 'main' ? '本体' : '財政調整事業'}」の動きです。
      会計か種別を直してください。`,
    en: ({ value, account }) => says`${value} belongs to the account ${account}.
      Correct account or kind.`,
  }),
  'fund-municipality': error<{ isNeeded: boolean }>({
    ja: ({ value, isNeeded }) =>
      isNeeded
        ? says`${value}には市町村が必要です。
            団体コードを書いてください。`
        : says`${value}は都道府県の動きです。市町村の行ではありません。
            団体コードを空欄にしてください。`,
    en: ({ value, isNeeded }) =>
      isNeeded
        ? says`${value} is of a municipality.
            Give its code.`
        : says`${value} is of the prefecture and not of a municipality.
            Leave the code empty.`,
  }),
} as const;
