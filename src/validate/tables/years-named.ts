import { type FiscalYear, parseFiscalYear } from '../../domain/fiscal-year.js';

/**
 * Years that a title, the name of a sheet or of a file speaks of, without blanks and in half width: 令和4年度, R4, 2022.
 * A date is the day on which something was made, and laws have years of their own.
 */
export function yearsNamed(text: string): FiscalYear[] {
  const written = text
    .replace(kanjiYear, (_, era: string, year: string) => `${era}${ofKanji(year)}`)
    .replace(dateOrLaw, ' ')
    .replace(secondYear, '$1$2年度・$1$3年度');
  return [...written.matchAll(year)].flatMap(([one]) => parseFiscalYear(one.replace(/年$/, '年度')) ?? []);
}

const year =
  /(?:令和|平成|(?<![A-Za-z])[RH])(?:\d{1,2}(?!\d)|元)(?:年度?)?|(?<![\d,.])20[0-4]\d(?![\d,.%])(?:年度?)?/gi;

/** 令和5年10月1日, R5.10.1, 2026-04-01, 平成29年政令第256号. */
const dateOrLaw =
  /(?:(?:令和|平成|昭和|(?<![A-Za-z])[RHS])(?:\d{1,2}|元)|20\d\d)(?:年\d{1,2}月(?:\d{1,2}日)?|[-./](?:0?[1-9]|1[0-2])(?!\d)(?:[-./]\d{1,2}(?!\d))?|年[^年、。]{0,12}?(?:第\d+号|法律|政令|省令|条例|規則|告示|通知))/gi;

/** 令和5〜7年度: the era is said once. */
const secondYear = /(令和|平成|(?<![A-Za-z])[RH])(\d{1,2})年?度?[~〜\-－–―・,、](\d{1,2})(?=年|$|[^\d./-])/gi;

const kanjiYear = /(令和|平成)([一二三四五六七八九十]{1,3})(?=年)/g;

/** 四 is 4, 三十 is 30, 十二 is 12. */
function ofKanji(text: string): number {
  const digit = (one: string) => '一二三四五六七八九'.indexOf(one) + 1;
  const [tens, ones = ''] = text.includes('十') ? text.split('十') : ['', text];
  const ten = text.includes('十') ? 10 * (tens ? digit(tens) : 1) : 0;
  return ten + (ones ? digit(ones) : 0);
}
