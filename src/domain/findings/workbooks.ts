import { columnLetters } from '../cell-name.js';
import { type IndexTable, indexTableIds } from '../index-columns.js';
import type { Bilingual } from '../language.js';
import type { OwnTable } from '../own-columns.js';
import type { Place } from '../place.js';
import { error, says, warning } from './definition.js';
import * as en from './words/en.js';
import * as ja from './words/ja.js';

/** Workbooks and their sheets. */
export const workbookFindings = {
  'workbook-broken': error({
    ja: says`Excel のブックが壊れています。
      Excel で開いて修復し、.xlsx として保存し直してください。
      壊れていない .xlsx`,
    en: says`The workbook is damaged.
      Open it in Excel, let Excel repair it, and save it again as .xlsx.
      a sound .xlsx`,
  }),
  'workbook-closed': error({
    ja: ({ place }) => says`${closed(place).ja}
      表計算ソフトで開き、パスワードを付けずに「Excel ブック（.xlsx）」として保存し、そのファイルを指定してください。
      .xlsx`,
    en: ({ place }) => says`${closed(place).en}
      Open it in the spreadsheet, save it as .xlsx without a password, and name that file.
      .xlsx`,
  }),
  /** A folder without case.yaml or case.xlsx, in which several workbooks could be the case. */
  'workbooks-several': error<{ workbooks: readonly string[] }>({
    ja: ({ workbooks }) => says`
      このフォルダーには case.yaml がなく、ブックが${workbooks.length}つあります（${ja.listed(named(workbooks))}）。
      事例のブックを指定するか、そのブックの名前を case.xlsx にしてください。
      1つのブック`,
    en: ({ workbooks }) => says`
      The folder has no case.yaml and ${workbooks.length} workbooks: ${named(workbooks).join(', ')}.
      Name the workbook of the case, or call it case.xlsx.
      one workbook`,
  }),
  'workbook-packing': error({
    ja: says`nhi では読めない方法（ZIP64 など）で圧縮されたブックです。
      Excel で開いて、.xlsx として保存し直してください。
      Excel で保存した .xlsx`,
    en: says`The workbook is packed in a way that nhi does not read, such as ZIP64.
      Open it in Excel and save it again as .xlsx.
      an .xlsx as Excel saves it`,
  }),
  'workbook-too-full': error({
    ja: says`このブックの内容は、市町村の表としては多すぎます。
      必要なシートだけを新しいブックに移してください。
      小さなブック`,
    en: says`There is far more in this workbook than tables of municipalities.
      Copy the sheets that are needed into a workbook of their own.
      a smaller workbook`,
  }),
  'workbook-too-large': error<{ limit: string }>({
    ja: ({ limit }) => says`ブックが、展開すると ${limit} を超えます。
      必要なシートだけを、新しいブックに保存してください。
      ${limit} 以下`,
    en: ({ limit }) => says`Unpacked, the workbook would be larger than ${limit}.
      Save only the sheets that are needed in a new workbook.
      at most ${limit}`,
  }),
  'sheet-missing': error<{
    options: readonly string[];
    /** Whether it is the sheet that makes a workbook a case, and not one that something names. */
    isOfCase: boolean;
    /** Of a case: the only sheet that looks like it, under another name. */
    likely?: string | undefined;
  }>({
    ja: ({ value, options, isOfCase, likely }) => says`
      ブックに${value}というシートがありません（あるのは${ja.quotedList(options)}）。
      ${
        isOfCase
          ? `${likely === undefined ? '表のシート' : `シート${ja.quoted(likely)}`}の名前を${value}に直すか、設定の inputs に「#シート名」のように書いてください。`
          : 'シートの名前を直してください。'
      }
      ${ja.listed(options)}`,
    en: ({ value, options, isOfCase, likely }) => says`
      The workbook has no sheet ${value}. It has ${en.quotedList(options)}.
      ${
        isOfCase
          ? `Rename ${likely === undefined ? 'the sheet of the table' : `the sheet ${en.quoted(likely)}`} to ${value}, or name it under inputs in the settings, as in #SHEET.`
          : 'Correct the name of the sheet.'
      }
      ${options.join(', ')}`,
  }),
  /** A sheet that holds something of a case, and cannot be taken as it is. */
  'case-sheet': error<{ reason: 'hidden' } | { reason: 'twice' | 'renamed'; other: string }>({
    ja: (told) =>
      told.reason === 'renamed'
        ? says`事例の設定が書かれているようですが、シートの名前が${ja.quoted(told.other)}ではありません。
            シートの名前を${ja.quoted(told.other)}に直してください。
            シート${ja.quoted(told.other)}`
        : told.reason === 'hidden'
          ? says`事例の値が入ったシートが非表示になっています。
            再表示するか、シートを削除してください。
            表示されているシート`
          : says`シート${ja.quoted(told.other)}と同じ役割のシートです。
            どちらか1つにするか、一方のシート名を変えてください。
            1つのシート`,
    en: (told) =>
      told.reason === 'renamed'
        ? says`The settings of a case seem to stand on this sheet, but it is not called ${told.other}.
            Rename the sheet to ${told.other}.
            a sheet ${told.other}`
        : told.reason === 'hidden'
          ? says`The sheet is hidden, and something stands on it that belongs to the case.
            Unhide it in the spreadsheet, or delete it.
            a sheet that is shown`
          : says`The sheet holds the same as the sheet ${en.quoted(told.other)}.
            Keep one of the two, or name one of them otherwise.
            one sheet`,
  }),
  'sheet-unread': warning<{
    kind: 'settings' | 'municipalities' | 'adjustments' | 'requirement' | IndexTable | OwnTable;
    /** What a sheet that is read is called. */
    name: string;
  }>({
    ja: ({ name, kind }) =>
      kind === 'settings'
        ? says`設定のキーが書かれたシートですが、読むのはシート「${name}」だけです。
            このシートの値はシート「${name}」に移し、このシートは非表示にするか削除してください。`
        : says`表のあるシートですが、読み込みません。
            読み込むには、シートの名前を「${name}」に直すか、設定の ${keyOf(kind)} に「#シート名」のように書いてください。事例のものでなければ、非表示にしてください。`,
    en: ({ name, kind }) =>
      kind === 'settings'
        ? says`Keys of settings stand on this sheet, and only the sheet ${name} is read.
            Move its values to the sheet ${name}, and hide or delete this one.`
        : says`A table stands on this sheet, and it is not read.
            Call the sheet ${name}, or name it under ${keyOf(kind)} in the settings, as in #SHEET; hide it if it is no part of the case.`,
  }),
  'sheet-not-named': error<{ options: readonly string[] }>({
    ja: ({ written, options }) => says`ブックにシートがいくつもあります（${ja.quotedList(options)}）。
      ${ja.quoted(`${written}#${options[0] ?? ''}`)}のように、シートを指定してください。
      file.xlsx#シート名`,
    en: ({ written, options }) => says`The workbook has several sheets: ${en.quotedList(options)}.
      Name one of them: ${written}#${options[0] ?? ''}.
      file.xlsx#sheet`,
  }),
  'sheet-hidden': error<{ options: readonly string[] }>({
    ja: ({ written, options }) => says`
      記入のあるシートが、すべて非表示になっています（${ja.quotedList(options)}）。
      Excel でシートを再表示するか、${ja.quoted(`${written}#${options[0] ?? ''}`)}のように指定してください。
      表示されているシート`,
    en: ({ written, options }) => says`
      In this workbook only hidden sheets have anything on them: ${en.quotedList(options)}.
      Show the sheet in Excel, or name it: ${written}#${options[0] ?? ''}.
      a sheet that is shown`,
  }),
  'sheet-struck': warning<{ lines: readonly number[]; cells: number }>({
    ja: ({ lines, cells }) => says`
      ${lines.length > 0 ? `${ja.listed(lines.map(String))}行目が取り消し線で消されています` : `${cells}個のセルに取り消し線があります`}。消されていないものと同じように読みます。
      読まないのであれば、行やセルの値を削除してください。`,
    en: ({ lines, cells }) => says`
      ${lines.length > 0 ? `Row ${lines.join(', ')} is struck through` : `Cells are struck through (${cells})`}, and read like all others.
      Delete what is not meant.`,
  }),
  'workbook-stale': warning({
    ja: says`計算方法が「手動」のまま保存されているため、計算式の値が古いおそれがあります。
      Excel で開いて F9 で再計算し、保存し直してください。`,
    en: says`The workbook was saved with manual calculation and not calculated, so values of formulas may be old.
      Open it in Excel, press F9, and save it again.`,
  }),
  'cell-partly-struck': error({
    ja: ({ value }) => says`${value}の一部に取り消し線があります。どの部分が値なのか分かりません。
      消した部分を削除してください。
      取り消し線のない値`,
    en: ({ value }) => says`A part of ${value} is struck through, so it cannot be told what is meant.
      Delete the part that is struck.
      a value without struck text`,
  }),
  'cell-shown-negative': error({
    ja: ({ value }) => says`値は${value}ですが、表示形式により、負の数（△など）として表示されています。
      負の数であれば値に − を付けてください。そうでなければ、表示形式を「標準」にしてください。
      表示と同じ値`,
    en: ({ value }) => says`The cell holds ${value}, but its format shows a negative number.
      Write it with a minus if that is meant, otherwise choose another number format.
      the value that is shown`,
  }),
  'cell-shown-otherwise': error<{ isUnseen: boolean }>({
    ja: ({ value, isUnseen }) => says`
      値は${value}ですが、表示形式により、${isUnseen ? '数字が表示されていません' : '− が表示されていません'}。
      正しい値か確かめ、表示形式を「標準」にしてください。
      表示と同じ値`,
    en: ({ value, isUnseen }) => says`
      The cell holds ${value}, but its format shows ${isUnseen ? 'no figure' : 'no minus'}.
      See that the value is right, and choose the number format General.
      the value that is shown`,
  }),
  'header-unit-shown': error<{ unit: string; column: string }>({
    ja: ({ value, unit, column }) => says`
      見出しは${value}ですが、セルの値は円のままで、表示形式だけが${unit}です。
      見出しを${ja.quoted(column)}に直してください。値はそのままにしてください。
      ${column}`,
    en: ({
      value,
      unit,
      column,
    }) => says`The header says ${value}, but the cells hold yen; only their number format shows ${unit}.
      Correct the header to ${column}, and leave the figures as they are.
      ${column}`,
  }),
  'sheet-partly-hidden': warning<{ rows: number; columns: readonly number[] }>({
    ja: (told) => says`このシートの非表示の${hidden(told).ja}も、ほかと同じように読み込みます。
      すべての行と列を再表示し（フィルターも解除し）、いずれも必要か確かめてください。不要なものは削除してください。
      非表示のない表`,
    en: (told) => says`Hidden on this sheet, and read like the others: ${hidden(told).en}.
      Show all rows and columns (take filters off) and see that every one of them is meant; delete the others.
      nothing hidden`,
  }),
  'sheet-too-wide': error<{ columns: number }>({
    ja: ({ columns }) => says`読み込む${columns}列より右に、記入があります。
      使わない列を削除してください。
      ${columns}列以内`,
    en: ({ columns }) => says`Something stands to the right of the ${columns} columns that are read.
      Delete the columns that are not needed.
      at most ${columns} columns`,
  }),
};

/** What a workbook that is not read most likely is. */
function closed({ file = '' }: Place): Bilingual {
  switch (/\.(xls|xlsb|ods)$/i.exec(file)?.[1]?.toLowerCase()) {
    case 'xls':
      return {
        ja: '古い形式（.xls）のブックは読めません。',
        en: 'This is a workbook of the old kind .xls, which is not read.',
      };
    case 'xlsb':
      return {
        ja: 'バイナリ形式（.xlsb）のブックは読めません。',
        en: 'This is a binary workbook .xlsb, which is not read.',
      };
    case 'ods':
      return {
        ja: 'ほかの表計算ソフトの形式（.ods）のブックは読めません。',
        en: 'This is a workbook .ods, which is not read.',
      };
    default:
      return {
        ja: 'パスワードの付いたブックか、中身が .xls、.xlsb、.ods のブックは読めません。',
        en: 'This workbook has a password, or it is an .xls, .xlsb or .ods inside; neither is read.',
      };
  }
}

/** How many workbooks are named. */
const mostNamed = 5;

function named(workbooks: readonly string[]): readonly string[] {
  return workbooks.length > mostNamed ? [...workbooks.slice(0, mostNamed), '…'] : workbooks;
}

/** The key of the settings under which a table of a kind is named. */
function keyOf(kind: 'municipalities' | 'adjustments' | 'requirement' | IndexTable | OwnTable): string {
  if ((indexTableIds as readonly string[]).includes(kind)) return `medical_index.${kind}`;
  return kind === 'municipalities' ? 'inputs' : kind;
}

/** 3行とA列, 3 rows and column A. */
function hidden({ rows, columns }: { rows: number; columns: readonly number[] }): Bilingual {
  const letters = columns.map(columnLetters);
  const given = (row: string, column: string) => [
    ...(rows > 0 ? [row] : []),
    ...(columns.length > 0 ? [column] : []),
  ];
  return {
    ja: given(`${rows}行`, `${ja.listed(letters)}列`).join('と'),
    en: given(
      en.counted(rows, 'row'),
      `${columns.length === 1 ? 'column' : 'columns'} ${letters.join(', ')}`,
    ).join(' and '),
  };
}
