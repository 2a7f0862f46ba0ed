import { isQuantityId, quantity } from '../quantities/catalogue.js';
import { segments } from '../segment.js';
import { error, says, warning } from './definition.js';
import * as en from './words/en.js';
import * as ja from './words/ja.js';

/** Result tables that are read. */
export const resultFindings = {
  'result-edited': warning({
    ja: says`この表は、nhi が書き出した後に変更されています。
      nhi calc -o で書き出し直すか、事例どうしを比べてください。`,
    en: says`The table was changed since nhi wrote it.
      Write the results anew with nhi calc -o, or compare the cases.`,
  }),
  'results-unfinished': error({
    ja: says`このフォルダーへの書き出しが途中で止まっているか、今書き出しています。そろっていない表は読みません。
      nhi calc -o でもう一度書き出してください。途中のものは仕上げるか、元に戻してから書き出します。`,
    en: says`Writing into this folder was stopped half way, or goes on right now. Tables that are not whole are not read.
      Write the results again with nhi calc -o: it first ends what was stopped, or takes it back.`,
  }),
  /** The case as it was named, and the folder that would have the tables. */
  'expected-missing': error<{ folder: string; tables: string }>({
    ja: ({ folder, tables }) => says`照合する表がありません。
      今の結果を書き出すには、nhi verify ${shellWord(folder)} --update を実行してください。
      ${tables}/levy.csv などの表`,
    en: ({ folder, tables }) => says`There are no expected tables to compare with.
      Write the results as they are now: nhi verify ${shellWord(folder)} --update.
      tables such as ${tables}/levy.csv`,
  }),
  'result-file-unknown': error<{ suggestion: string | null }>({
    ja: ({ value, suggestion }) => says`${value}は結果の表の名前ではありません。
      ${ja.didYouMean(suggestion, '名前を直してください。')}メモは notes.md のようなファイルに書けます。
      ${suggestion ?? 'levy.csv、totals.csv など'}`,
    en: ({ value, suggestion }) => says`${value} is not the name of a result table.
      ${en.didYouMean(suggestion, 'Correct the name.')} Notes go into files such as notes.md.
      ${suggestion ?? 'levy.csv, totals.csv …'}`,
  }),
  'result-column-unknown': error<{ table: string; suggestion: string | null }>({
    ja: ({ value, table, suggestion }) => says`${value}は ${table} の表の列ではありません。
      ${ja.didYouMean(suggestion, '見出しを直すか、列を削除してください。')}
      ${suggestion ?? '表の列'}`,
    en: ({ value, table, suggestion }) => says`${value} is not a column of the table ${table}.
      ${en.didYouMean(suggestion, 'Correct the header, or delete the column.')}
      ${suggestion ?? 'a column of the table'}`,
  }),
  'result-key-column-missing': error<{ column: string }>({
    ja: ({ column }) => says`行を照合するための${japaneseColumn(column)}の列がありません。
      列を加えてください。
      ${japaneseColumn(column)}`,
    en: ({ column }) => says`The table has no column ${column}, by which its rows are matched.
      Add the column.
      ${column}`,
  }),
  'result-only-keys': error({
    ja: says`どの行かを示す列しかなく、照合する値がありません。
      数値の列を加えるか、ファイルを削除してください。
      数値の列`,
    en: says`The table has only the columns that name its rows: there is nothing to compare.
      Add a column of figures, or delete the file.
      a column of figures`,
  }),
  'result-segment': error({
    ja: ({ value }) => says`${value}という区分はありません。
      書けるのは${ja.segmentOptions(segments)}です。
      ${ja.segmentOptions(segments)}`,
    en: ({ value }) => says`${value} is not a segment.
      Write one of ${segments.join(', ')}.
      ${segments.join(', ')}`,
  }),
  'result-row-repeated': error<{ line: number }>({
    ja: ({ value, line }) => says`${value}は${line}行目にもあります。
      どちらかの行だけにしてください。`,
    en: ({ value, line }) => says`${value} is a duplicate of line ${line}.
      Keep one of the two rows.`,
  }),
};

/** A path as it is typed. */
function shellWord(path: string): string {
  return /^[\w./\-\u0080-\uffff]+$/.test(path) ? path : `"${path}"`;
}

/** A column of a result table by its Japanese term: 区分（segment）. */
function japaneseColumn(id: string): string {
  return isQuantityId(id) ? `${quantity(id).ja}（${id}）` : id;
}
