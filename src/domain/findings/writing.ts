import type { Bilingual } from '../language.js';
import { error, says, warning } from './definition.js';
import { type FileTrouble, troubleText } from './file-trouble.js';
import * as ja from './words/ja.js';

/** Files that are written. */
export const writingFindings = {
  'output-is-input': error<{ isWorkbook: boolean }>({
    ja: ({ isWorkbook }) => says`このファイルは今回の計算の入力なので、上書きしません。
      -o に${elsewhere(isWorkbook).ja}を指定してください。`,
    en: ({ isWorkbook }) => says`This file is an input of the run and is never written.
      Choose ${elsewhere(isWorkbook).en} for -o.`,
  }),
  'output-other-results': error<{ files: readonly string[] }>({
    ja: ({ files }) => says`このフォルダーには nhi の別の結果（${ja.listed(files)}）があります。
      -o に別のフォルダーを指定してください。別々の計算の結果は混ぜません。`,
    en: ({ files }) => says`The folder holds other results of nhi (${files.join(', ')}).
      Choose another folder for -o: results of two runs are not mixed.`,
  }),
  'init-exists': error<{ isWorkbook: boolean }>({
    ja: ({ isWorkbook }) => says`
      ${isWorkbook ? '同じ名前のブックがすでにあります。' : 'このフォルダーにはすでに事例があります。'}
      別の名前にするか、--force を付けて上書きしてください。`,
    en: ({ isWorkbook }) => says`
      ${isWorkbook ? 'There is a workbook of this name already.' : 'The folder holds a case already.'}
      Choose another name, or overwrite it with --force.`,
  }),
  'output-not-ours': error<{ changed: boolean; isWorkbook: boolean }>({
    ja: ({ changed, isWorkbook }) => says`
      このファイルは${changed ? '、nhi が書き出した後に変更されています' : ' nhi が書き出したものではありません'}。
      -o に${elsewhere(isWorkbook).ja}を指定するか、--force を付けて上書きしてください。`,
    en: ({ changed, isWorkbook }) => says`
      ${changed ? 'The file was changed since nhi wrote it.' : 'nhi did not write this file.'}
      Choose ${elsewhere(isWorkbook).en} for -o, or overwrite it with --force.`,
  }),
  'output-is-link': error({
    ja: says`ほかのファイルへのリンクです。更新すると、リンクがファイルに置き換わります。
      リンクの代わりにファイルを置くか、リンク先の事例を更新してください。
      ファイル`,
    en: says`This is a link to another file, which an update would replace.
      Put a file in place of the link, or update the case to which it leads.
      a file`,
  }),
  'output-failed': error<{ reason: FileTrouble }>({
    ja: ({ reason }) => says`ファイルを書き込めません（${troubleText(reason, 'ja')}）。
      ${writable(reason).ja}`,
    en: ({ reason }) => says`The file cannot be written (${troubleText(reason, 'en')}).
      ${writable(reason).en}`,
  }),
  'output-busy': error({
    ja: says`ほかの nhi がこのフォルダーに書き出しています。
      終わってからもう一度実行してください。ほかに動いていなければ、このファイルを削除してください。`,
    en: says`Another run of nhi is writing into this folder.
      Run again when it has ended. If none is at work, delete this file.`,
  }),
  'output-not-restored': error<{ kept: string }>({
    ja: ({ kept }) => says`元のファイルを戻せていません。
      ${kept} という名前で残してあります。書き込めるようになったら、名前を戻してください。`,
    en: ({ kept }) => says`The old file could not be put back.
      It is kept as ${kept}: rename it when the disk is writable again.`,
  }),
  'output-leftover': warning({
    ja: says`途中で終わった書き出しのファイルを削除できていません。
      手で削除してください。`,
    en: says`This file of an unfinished step could not be removed.
      Delete it.`,
  }),
  'output-character': error<{ characters: readonly string[] }>({
    ja: ({ value, characters }) => says`
      ${value}に、Shift_JIS（CP932）で書けない文字（${characters.join('、')}）があります。
      入力の文字を改めるか、UTF-8 で書き出してください（--encoding utf-8-bom は Excel でも開けます）。
      Shift_JIS で書ける文字`,
    en: ({ value, characters }) => says`${value} has what CP932 lacks: ${characters.join(', ')}.
      Write it with other characters in the input, or take UTF-8: --encoding utf-8-bom, which Excel opens too.
      characters of CP932`,
  }),
};

/** What -o is to name instead: a workbook is a file, all other results are a folder. */
function elsewhere(isWorkbook: boolean): Bilingual {
  return isWorkbook
    ? { ja: '別のファイル名', en: 'another file name' }
    : { ja: '別のフォルダー', en: 'another folder' };
}

function writable(reason: FileTrouble): Bilingual {
  return reason === 'EEXIST' || reason === 'ENOTDIR' || reason === 'EISDIR'
    ? {
        ja: 'ファイルとフォルダーの名前が重なっています。別のパスを指定してください。',
        en: 'A file stands where a folder should be, or the reverse: choose another path.',
      }
    : {
        ja: 'フォルダーと空き容量を確かめてください。前の結果はそのまま残っています。',
        en: 'Check the folder and the space; old results are as they were.',
      };
}
