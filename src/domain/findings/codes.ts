import { grouped } from '../grouped.js';
import { prefectureName } from '../prefectures.js';
import { error, says } from './definition.js';
import * as en from './words/en.js';
import * as ja from './words/ja.js';

/** Municipality codes and names. */
export const codeFindings = {
  'code-missing': error({
    ja: says`団体コードがありません。
      団体コードを書くか、行を削除してください。
      団体コード`,
    en: says`The municipality code is missing.
      Write the code, or delete the row.
      a municipality code`,
  }),
  'code-invalid': error({
    ja: ({ value }) => says`${value}は団体コードではありません。
      131016 のように、5桁か6桁の数字で書いてください。
      131016 または 13101`,
    en: ({ value }) => says`${value} is not a municipality code.
      Write five or six digits, such as 131016.
      131016 or 13101`,
  }),
  'code-check-digit': error<{ expected: string }>({
    ja: ({ value, expected }) => says`${value}は検査数字（6桁目）が合いません。
      全国地方公共団体コードの一覧と照らし合わせてください。上5桁が正しければ ${expected} です。
      ${expected}`,
    en: ({ value, expected }) => says`The check digit of ${value} is wrong.
      Compare the code with the official list; ${expected} would be right.
      ${expected}`,
  }),
  'code-of-prefecture': error({
    ja: ({ value }) => says`${value}は都道府県のコードです。
      合計の行であれば、削除してください。
      市町村の団体コード`,
    en: ({ value }) => says`${value} is the code of a prefecture.
      Delete the row if it is a total.
      a municipality`,
  }),
  'code-other-prefecture': error<{
    /** The six digits that the code was read as. */
    code: string;
    prefecture: string;
  }>({
    ja: ({ value, written, settings, code, prefecture }) => says`
      ${value}${code === written ? '' : `（${code}）`}は${japanesePrefecture(prefecture)}の市町村ではありません。
      団体コードか、${settings}の prefecture を直してください。
      ${prefecture}で始まる団体コード`,
    en: ({ value, written, settings, code, prefecture }) => says`
      ${value}${code === written ? '' : ` (${code})`} is not in prefecture ${prefecture}.
      Correct the code, or prefecture in ${settings}.
      a code that starts with ${prefecture}`,
  }),
  'code-ambiguous': error<{ candidates: readonly string[] }>({
    ja: ({ value, settings, candidates }) => says`
      ${ja.candidatesOf(value, candidates)}。先頭の0が落ちているおそれがあります。
      6桁で書くか、${settings}に prefecture（都道府県コード）を書いてください。
      ${candidates.join('または')}`,
    en: ({ value, settings, candidates }) => says`
      ${value} can be ${candidates.join(' or ')}: a zero may have been lost.
      Write six digits, or give prefecture in ${settings}.
      ${candidates.join(' or ')}`,
  }),
  'code-repeated': error<{ line: number }>({
    ja: ({ value, line }) => says`${value}は${line}行目にもあります。
      1つの市町村は1行にしてください。`,
    en: ({ value, line }) => says`${value} is a duplicate of line ${line}.
      Keep one row for each municipality.`,
  }),
  'code-only-here': error<{ file: string }>({
    ja: ({ value, file }) => says`${value}の行が ${file} にありません。
      ${file} に行を加えるか、この市町村をすべての表から除いてください。
      ${file} の行`,
    en: ({ value, file }) => says`${value} has no row in ${file}.
      Add the municipality to ${file}, or take it out of all tables.
      a row in ${file}`,
  }),
  'text-unfit': error<{ reason: 'control' } | { reason: 'long'; most: number }>({
    ja: (told) =>
      told.reason === 'control'
        ? says`${told.value}に目に見えない文字が含まれています（\\u… がその文字です）。
            文字列を削除して、入力し直してください。
            目に見えない文字のない文字列`
        : says`文字列が${grouped(told.most)}字を超えています。
            短くしてください。
            ${grouped(told.most)}字以内`,
    en: (told) =>
      told.reason === 'control'
        ? says`${told.value} holds characters that nobody sees, written here as \\u….
            Delete the text, and type it anew.
            text without invisible characters`
        : says`The text is longer than ${grouped(told.most)} characters.
            Shorten it.
            at most ${grouped(told.most)} characters`,
  }),
  'name-disagrees': error<{ name: string; file: string }>({
    ja: ({ value, file, name }) => says`ここでは${value}ですが、${file} では${ja.quoted(name)}です。
      行がずれていないことを確かめ、名称を統一してください。
      ${name}`,
    en: ({ value, name, file }) => says`The name is ${value} here and ${en.quoted(name)} in ${file}.
      Check that the rows have not slipped, then write the name in one way.
      ${name}`,
  }),
};

/** 東京都（13）. */
function japanesePrefecture(code: string): string {
  const name = prefectureName(code);
  return name === undefined ? `都道府県コード${code}` : `${name}（${code}）`;
}
