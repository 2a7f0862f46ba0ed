import type { NumberProblem } from '../number-text.js';
import { by, error, type NoArguments, says, type Words } from './definition.js';
import { canBeZero, type Need, needed } from './needs.js';

/** Numbers, empty cells and ranges. */
export const numberFindings = {
  'number-invalid': error<{ problem: NumberProblem }>(by(({ problem }) => numberProblems[problem])),
  'cell-error': error({
    ja: ({ value }) => says`${value}は表計算ソフトのエラー値です。
      セルの数式を直し、保存し直してください。
      数値`,
    en: ({ value }) => says`${value} is an error of the spreadsheet.
      Correct the formula of the cell, and save the file again.
      a number`,
  }),
  'cell-formula': error({
    ja: ({ value }) => says`セルに数式だけがあり、計算した値がありません（${value}）。
      Excel で開いて保存し直すか、数値を書いてください。
      数値`,
    en: ({ value }) => says`The cell holds a formula without its result: ${value}.
      Open the file in Excel, save it, and run again; or write the number.
      a number`,
  }),
  'number-negative': error({
    ja: ({ value }) => says`${value}は負の数です。
      0以上の数を書いてください。加減算は別の表（adjustments）に書きます。
      0以上`,
    en: ({ value }) => says`${value} is negative.
      Write 0 or more; adjustments have a table of their own.
      0 or more`,
  }),
  'index-not-positive': error({
    ja: ({ value }) => says`${value}は0より大きい数ではありません。
      全国を1とする指数を、1.0284 のように書いてください。
      0より大きい数`,
    en: ({ value }) => says`${value} is not above 0.
      Write the index with the nation as 1, such as 1.0284.
      above 0`,
  }),
  'index-as-percent': error<{ index: string }>({
    ja: ({ value, written, index }) => says`${value}は、全国を1とする指数としては大きすぎます。
      ${written.trim()} ではなく ${index} と書いてください。
      全国を1とする数値`,
    en: ({ value, written, index }) => says`${value} is too large for an index with the nation as 1.
      Write ${index}, not ${written.trim()}.
      nation = 1`,
  }),
  'rate-above-100': error({
    ja: ({ value }) => says`${value}は100％を超えています。
      ％の数値を100以下で書いてください。93.45は93.45％です。
      100以下`,
    en: ({ value }) => says`${value} is more than 100 per cent.
      Write per cent, at most 100: 93.45 is 93.45 per cent.
      at most 100`,
  }),
  'rate-as-ratio': error({
    ja: ({ value }) => says`${value}は、％の率としては小さすぎます。
      0.9345 ではなく 93.45 と書いてください。
      ％の数値`,
    en: ({ value }) => says`${value} is too small for a rate in per cent.
      Write 93.45, not 0.9345.
      per cent`,
  }),
  'value-missing': error<{ need: Need }>({
    ja: ({ need }) => says`空欄ですが、${needed(need).ja}に必要です。
      ${canBeZero(need) ? '値を書いてください。0であれば0と書きます。' : '値を書いてください。'}
      数値`,
    en: ({ need }) => says`The cell is empty, but ${needed(need).en} needs it.
      ${canBeZero(need) ? 'Fill it; write 0 if it is zero.' : 'Fill it.'}
      a number`,
  }),
};

const numberProblems: Readonly<Record<NumberProblem, Words<NoArguments>>> = {
  separators: {
    ja: ({ value }) => says`${value}は数値として読めません。
      桁区切りのコンマは、12,340 や 1,234 のように3桁ごとに付けてください。
      12,340 のような数値`,
    en: ({ value }) => says`${value} is not a number.
      Thousands separators stand every three digits: 12,340 or 1,234.
      a number such as 12,340`,
  },
  exponent: {
    ja: ({ value }) => says`${value}は指数で書かれています。
      12300000 のように、すべての桁を書いてください。
      指数を使わない数値`,
    en: ({ value }) => says`${value} is written with an exponent.
      Write all digits: 12300000.
      plain digits`,
  },
  placeholder: {
    ja: ({ value }) => says`${value}は数値ではありません。
      値がないときは空欄にし、0のときは0と書いてください。
      数値`,
    en: ({ value }) => says`${value} is not a number.
      Leave it empty if the figure is missing; write 0 for zero.
      a number`,
  },
  percent: {
    ja: ({ value }) => says`${value}には％が付いています。
      ％を付けられるのは率だけです。数値だけを書いてください。
      数値`,
    en: ({ value }) => says`${value} is in per cent.
      Only rates take a per cent sign: write the number itself.
      a number`,
  },
  parentheses: {
    ja: ({ value }) => says`${value}は括弧で囲まれています。
      負の数は、△1,200,000 か -1200000 のように符号で書いてください。
      -1200000 のような数値`,
    en: ({ value }) => says`${value} stands in parentheses.
      Write a negative number with a sign: △1,200,000 or -1200000.
      a number such as -1200000`,
  },
  unit: {
    ja: ({ value }) => says`${value}には単位が付いています。
      「人」「円」「世帯」「¥」を除いて、数値だけを書いてください。
      単位を付けない数値`,
    en: ({ value }) => says`${value} has a unit with it.
      Write the number alone, without 人, 円, 世帯 or ¥.
      a number without its unit`,
  },
  'no-leading-zero': {
    ja: ({ value }) => says`${value}は小数点から始まっています。
      0.9888 のように、0 から書いてください。
      0.9888 のような数値`,
    en: ({ value }) => says`${value} begins with the decimal point.
      Write the zero before it, such as 0.9888.
      a number such as 0.9888`,
  },
  'too-long': {
    ja: ({ value }) => says`${value}は30桁を超えています。
      30桁以内で書いてください。
      30桁以内の数値`,
    en: ({ value }) => says`${value} has more than 30 digits.
      Write at most 30 digits.
      at most 30 digits`,
  },
  'point-as-separator': {
    ja: ({ value }) => says`${value}は小数とも、桁区切りにピリオドを使った数とも読めます。
      円単位の整数で、12,000 か 12000 のように書いてください。
      円単位の整数`,
    en: ({ value }) => says`${value} can be a decimal, or thousands with a point between them.
      Write whole yen, such as 12,000 or 12000.
      whole yen`,
  },
  'not-a-number': {
    ja: ({ value }) => says`${value}は数値ではありません。
      12340 や 0.9284 のように、数字で書いてください。
      数値`,
    en: ({ value }) => says`${value} is not a number.
      Write digits, such as 12340 or 0.9284.
      a number`,
  },
};
