import { type FiscalYear, formatFiscalYear } from '../fiscal-year.js';
import { grouped } from '../grouped.js';
import { japaneseSegments, type Segment } from '../segment.js';
import { by, error, says, type Words, warning } from './definition.js';
import * as en from './words/en.js';
import * as ja from './words/ja.js';

/** The shape of a table, and what is too much of anything. */
export const tableFindings = {
  'table-too-full': error<{ cells: number }>({
    ja: ({ cells }) => says`表が${grouped(cells)}セルを超えています。
      使わない行や列を削除するか、正しいファイルか確かめてください。
      ${grouped(cells)}セル以内`,
    en: ({ cells }) => says`The table has more than ${grouped(cells)} cells.
      Delete the rows and columns that are not needed, or check that it is the right file.
      at most ${grouped(cells)} cells`,
  }),
  'table-too-long': error<{ rows: number }>({
    ja: ({ rows }) => says`表が${grouped(rows)}行を超えています。
      正しいファイルか確かめてください。市町村の表はずっと短いはずです。
      ${grouped(rows)}行以内`,
    en: ({ rows }) => says`The table has more than ${grouped(rows)} rows.
      Check that it is the right file; a table of municipalities is far shorter.
      at most ${grouped(rows)} rows`,
  }),
  'row-too-long': error<{ characters: number }>({
    ja: ({ characters }) => says`この行は${grouped(characters)}文字を超えています。
      引用符（"）が閉じていなければ閉じてください。そうでなければ、正しいファイルか確かめてください。
      ${grouped(characters)}文字以内`,
    en: ({ characters }) => says`This row has more than ${grouped(characters)} characters.
      Where a quote opens in it and never closes, close it; else check that this is the right file.
      at most ${grouped(characters)} characters`,
  }),
  'csv-broken': error<{ reason: 'quote-open' | 'quote-stray' | 'other'; detail: string }>(
    by(({ reason }) => brokenCsv[reason]),
  ),
  'row-length': error<{ cells: number; headers: number }>({
    ja: ({ headers, cells }) => says`見出しは${headers}個ですが、この行のセルは${cells}個です。
      見出しと同じ数のセルを書いてください。コンマを含むセルは引用符（"）で囲みます。
      ${headers}個のセル`,
    en: ({ cells, headers }) => says`
      The row has ${en.counted(cells, 'cell')} under ${en.counted(headers, 'header')}.
      Write one cell for each header; a comma inside a cell needs quotes around the cell.
      ${en.counted(headers, 'cell')}`,
  }),
  'table-without-rows': error({
    ja: says`見出しだけで、データの行がありません。
      市町村ごとに1行ずつ書いてください。
      データの行`,
    en: says`The table has a header and no rows.
      Add a row for every municipality.
      rows`,
  }),
  'row-above-header': error<{ header: number }>({
    ja: ({ header }) => says`${header}行目の見出しより上に、数値の行があります。
      見出しを、すべての数値の行より上に移してください。
      表題だけの行`,
    en: ({ header }) => says`A row of figures stands above the headers, which are in row ${header}.
      Move the headers to the top, above all figures.
      titles only`,
  }),
  'row-is-sum': error({
    ja: ({ value }) => says`${value}は合計の行のようですが、合計される行として置かれています。
      行を削除してください。合計でなければ、別の名前にしてください。`,
    en: ({ value }) => says`
      ${value} says that the row is a sum, but it stands among the rows that are added up.
      Delete the row; or where it is none, give it another name.`,
  }),
  'total-disagrees': warning<{ sum: string }>({
    ja: ({ value, sum }) => says`合計の行は${value}ですが、各行の合計は${grouped(sum)}です。
      行のずれや漏れがないか確かめてください。計算は各行の値で続けます。
      ${sum}`,
    en: ({ value, sum }) => says`
      The row of totals says ${value}, but the rows add up to ${grouped(sum)}.
      Look for a row that slipped or is missing; the calculation goes on with the rows.
      ${sum}`,
  }),
  'title-year': error<{ said: FiscalYear; read: FiscalYear }>({
    ja: ({ value, said, read }) => says`
      表題やシート名は${ja.year(said)}ですが、年度のない${value}は${ja.year(read)}として読みます。
      見出しを、収納率(${formatFiscalYear(said)})か収納率(${formatFiscalYear(read)})のように書いてください。
      収納率(${formatFiscalYear(said)})`,
    en: ({ value, said, read }) => says`
      The title or the name of the sheet or file says ${formatFiscalYear(said)}, but ${value} without a year is read as that of ${formatFiscalYear(read)}.
      Write its year into the header: 収納率(${formatFiscalYear(said)}), or 収納率(${formatFiscalYear(read)}).
      収納率(${formatFiscalYear(said)})`,
  }),
  'title-segment': error<{ segment: Segment; column: string }>({
    ja: ({ value, segment, column }) => says`
      表題やシート名は${ja.part(segment)}ですが、${value}はすべての区分に使う列です。
      見出しを${ja.quoted(column)}に直してください。全区分の値であれば、表題を直してください。
      ${column}`,
    en: ({ value, segment, column }) => says`
      The title or the name of the sheet or file says ${segment} ${japaneseSegments[segment]}, but ${value} is the column of all segments.
      Correct the header to ${column}, or the title if the figures are of all.
      ${column}`,
  }),
  'title-unit-shown': error<{ unit: string }>({
    ja: ({ value, unit }) => says`${value}とありますが、セルの値は円や人のままで、表示形式だけが${unit}です。
      この記載を円や人に直してください。値はそのままにしてください。
      円、人`,
    en: ({
      value,
      unit,
    }) => says`${value} stands here, but the cells hold yen or persons; only their number format shows ${unit}.
      Correct this text, and leave the figures as they are.
      yen, persons`,
  }),
  'title-unit': error<{ unit: string }>({
    ja: ({ value, unit }) => says`${value}とありますが、単位が${unit}の値は読みません。
      円と人の値に直し、この記載も改めてください。
      円、人`,
    en: ({ value, unit }) => says`${value} says that figures are in ${unit}, in which nhi does not read them.
      Convert the figures to yen and persons, and correct this text.
      yen, persons`,
  }),
  'findings-more': error<{
    /** How many are listed. */
    listed: number;
    /** Where those of one code in one file are too many: the code, and how many more there are. */
    of: { readonly code: string; readonly more: number } | null;
  }>({
    ja: ({ listed, of }) => says`
      ${
        of === null
          ? `問題がほかにもありますが、一覧は${grouped(listed)}件までです。`
          : `同じ種類の問題（${of.code}）がほかに${grouped(of.more)}件ありますが、一覧は${grouped(listed)}件までです。`
      }
      正しい表か確かめてください。`,
    en: ({ listed, of }) => says`
      ${
        of === null
          ? `There is more that does not fit; ${grouped(listed)} findings are listed.`
          : `${grouped(of.more)} more of one kind (${of.code}); ${grouped(listed)} are listed.`
      }
      Check that the tables are the right ones.`,
  }),
};

const brokenCsv: Readonly<Record<'quote-open' | 'quote-stray' | 'other', Words<{ detail: string }>>> = {
  'quote-open': {
    ja: says`この行で始まる引用符（"）が閉じられていません。
      引用符を閉じるか、削除してください。
      閉じる引用符`,
    en: says`A quote opens in this row and never closes.
      Close it, or delete it.
      a closing quote`,
  },
  'quote-stray': {
    ja: says`セルの途中に引用符（"）があります。
      セル全体を引用符で囲み、中の引用符は "" と書いてください。`,
    en: says`A quote stands inside a cell.
      Put the whole cell in quotes and write "" for a quote inside it.`,
  },
  other: {
    ja: ({ detail }) => says`CSV の形式に誤りがあります（${detail}）。
      表を CSV として保存し直してください。`,
    en: ({ detail }) => says`The CSV is broken (${detail}).
      Save the table as CSV again.`,
  },
};
