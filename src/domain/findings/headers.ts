import type { Place } from '../place.js';
import { error, says } from './definition.js';
import { type Need, needed } from './needs.js';
import * as en from './words/en.js';
import * as ja from './words/ja.js';

/** Headers, and columns that are missing. */
export const headerFindings = {
  'header-missing': error({
    ja: says`この行に、nhi が読める見出しがありません。
      見出しより上の表題などの行を削除し、セルをコンマで区切ってください。
      団体コード、被保険者数などの見出し`,
    en: says`No header that nhi knows stands in this line.
      Delete title lines above the headers; cells must be parted by commas.
      headers such as 団体コード, 被保険者数`,
  }),
  'header-unknown': error<{ suggestion: string | null }>({
    ja: ({ value, suggestion }) => says`${value}は nhi が読める見出しではありません。
      ${ja.didYouMean(suggestion, '見出しを直してください。')}使わない列であれば、ignore_columns に加えてください。
      ${suggestion ?? '読める見出し'}`,
    en: ({ value, suggestion }) => says`${value} is not a column that nhi knows.
      ${en.didYouMean(suggestion, 'Correct the header.')} Otherwise list it under ignore_columns.
      ${suggestion ?? 'a known column'}`,
  }),
  /** The letter of the column, and the first row in which something stands. */
  'header-empty': error<{ column: string; line: number }>({
    ja: ({ value, column, line }) => says`
      ${column}列に見出しがありませんが、${line}行目から記入があります（最初は${value}）。
      見出しを書くか、列を削除してください。見出しのある列であれば、ignore_columns に加えて読み飛ばせます。
      見出し`,
    en: ({ value, column, line }) => says`
      Column ${column} has no header, but from row ${line} on something stands in it, first ${value}.
      Write its header, or delete the column. Under a header it can be listed in ignore_columns.
      a header`,
  }),
  /** The upper row, and the headers that one row would have. */
  'header-two-rows': error<{ above: number; headers: readonly string[] }>({
    ja: ({ value, above, headers }) => says`
      見出しが2行に分かれています（${value}の上の見出しは${above}行目）。
      ${ja.quotedList(headers)}のように、1行にまとめてください。
      ${ja.listed(headers)}`,
    en: ({ value, above, headers }) => says`
      The headers stand in two rows: ${value} here has its title in row ${above}.
      Write them in one row: ${headers.join(', ')}.
      ${headers.join(', ')}`,
  }),
  'header-looks-like-adjustments': error({
    ja: says`個別の加減算の表のようです。
      inputs ではなく adjustments に指定してください。`,
    en: says`This looks like a table of adjustments.
      Name it under adjustments, not under inputs.`,
  }),
  'header-insurer-number': error({
    ja: ({ value }) => says`${value}は保険者の番号で、団体コードとは別のものです。
      団体コードの列を設け、この列は ignore_columns に加えてください。
      団体コード`,
    en: ({ value }) => says`${value} is the number of the insurer, which is not the municipality code.
      Give a column 団体コード (municipality_code), and list this one under ignore_columns.
      municipality_code`,
  }),
  'header-unit': error<{ unit: string; column: string }>({
    ja: ({ unit, column }) => says`列の単位が${unit}ですが、${ja.quoted(column)}は${unit}では読みません。
      円、人、％（指数は全国を1）の値に直し、単位の記載も改めてください。
      ${column}`,
    en: ({ unit, column }) => says`The column is in ${unit}, in which nhi does not read ${column}.
      Convert the figures (yen, persons, per cent, nation = 1), and correct the unit.
      ${column}`,
  }),
  'header-repeated': error<{ first: string }>({
    ja: ({ value, first }) => says`${value}の列は${ja.quoted(first)}の列と同じものです。
      どちらか1つにしてください。`,
    en: ({ value, first }) => says`${value} says the same as the column ${en.quoted(first)}.
      Keep one of the two.`,
  }),
  'column-in-two-tables': error<{ file: string; column: string }>({
    ja: ({ value, file, column }) => says`${value}の列は ${file} にもあります（${ja.quoted(column)}）。
      1つの表にだけ残してください。複数の表に置けるのは市町村名だけです。`,
    en: ({ value, file, column }) => says`${value} stands in ${file} too (${en.quoted(column)}).
      Keep the column in one table; only names may stand in several.`,
  }),
  'column-missing': error<{
    columns: readonly string[];
    /** The same columns as Japanese tables head them. */
    japanese: readonly string[];
    need: Need | null;
  }>({
    ja: ({ place, japanese, need }) => says`
      ${japanese.map(ja.quoted).join('または')}の列がありません${need ? `（${needed(need).ja}に必要です）` : ''}。
      ${isOfOneTable(place) ? '列を加えてください。' : 'いずれかの表に列を加えてください。'}
      ${japanese.join('または')}`,
    en: ({ place, columns, need }) => says`
      No column ${columns.join(' or ')}${need ? `, needed for ${needed(need).en}` : ''}.
      ${isOfOneTable(place) ? 'Add the column.' : 'Add the column to one of the tables.'}
      ${columns.join(' or ')}`,
  }),
};

/** A column that one table must have is missing on the line of its headers; else any table may have it. */
function isOfOneTable({ line }: Place): boolean {
  return line !== undefined;
}
