import { columnLetters } from '../../../domain/cell-name.js';
import type { FindingArguments, Place, ReceiptExpectation } from '../../../domain/finding.js';
import { grouped } from '../../../domain/grouped.js';
import { isInTheWay, troubleText } from '../file-trouble.js';
import { isTypedFile, type Sentence, says } from '../sentence.js';
import { quoted } from './words.js';

export function notText({ looksLike }: FindingArguments['file-encoding'], { file = '' }: Place): Sentence {
  const remedy = isTypedFile(file)
    ? 'エディターで、UTF-8 として保存し直してください。'
    : 'Excel では「CSV UTF-8（コンマ区切り）」で保存し直してください。';
  switch (looksLike) {
    case 'utf-16':
      return says('文字コードが UTF-16 です。', remedy, 'UTF-8 または Shift_JIS');
    case 'utf-32':
      return says('文字コードが UTF-32 です。', remedy, 'UTF-8 または Shift_JIS');
    case 'iso-2022-jp':
      return says('文字コードが ISO-2022-JP（JIS）です。', remedy, 'UTF-8 または Shift_JIS');
    case 'nul':
      return says('NUL 文字があるため、テキストとして読めません。', remedy, 'テキスト');
    case 'neither':
      return says(
        '文字コードが UTF-8 でも Shift_JIS（CP932）でもありません。',
        remedy,
        'UTF-8 または Shift_JIS',
      );
  }
}

export function sheetMissing(
  { options, isOfCase }: FindingArguments['sheet-missing'],
  value: string,
): Sentence {
  return says(
    `ブックに${value}というシートがありません（あるのは${options.map(quoted).join('')}）。`,
    isOfCase
      ? `表のシートの名前を${value}に直すか、設定の inputs に「#シート名」のように書いてください。`
      : 'シートの名前を直してください。',
    options.join('、'),
  );
}

export function sheetNotNamed({ options }: FindingArguments['sheet-not-named'], value: string): Sentence {
  return says(
    `ブックにシートがいくつもあります（${options.map(quoted).join('')}）。`,
    `${quoted(`${value}#${options[0] ?? ''}`)}のように、シートを指定してください。`,
    'file.xlsx#シート名',
  );
}

export function sheetHidden({ options }: FindingArguments['sheet-hidden'], value: string): Sentence {
  return says(
    `記入のあるシートが、すべて非表示になっています（${options.map(quoted).join('')}）。`,
    `Excel でシートを再表示するか、${quoted(`${value}#${options[0] ?? ''}`)}のように指定してください。`,
    '表示されているシート',
  );
}

export function sheetPartlyHidden({ rows, columns }: FindingArguments['sheet-partly-hidden']): Sentence {
  const hidden = [
    ...(rows > 0 ? [`${rows}行`] : []),
    ...(columns.length > 0 ? [`${columns.map(columnLetters).join('、')}列`] : []),
  ];
  return says(
    `このシートの非表示の${hidden.join('と')}も、ほかと同じように読み込みます。`,
    'すべての行と列を再表示し（フィルターも解除し）、いずれも必要か確かめてください。不要なものは削除してください。',
    '非表示のない表',
  );
}

/** What a case names leads out of its folder. */
export function outside(path: string): Sentence {
  return says(
    path === '-'
      ? '標準入力（-）は事例のファイルではありません。'
      : `${quoted(path)}は事例のフォルダーの外を指しています。`,
    'ファイルを事例のフォルダーに置くか、--allow-outside を付けて実行し直してください。',
    '事例のフォルダーの中のファイル',
  );
}

export function caseSheet(args: FindingArguments['case-sheet']): Sentence {
  return args.reason === 'hidden'
    ? says(
        '事例の値が入ったシートが非表示になっています。',
        '再表示するか、シートを削除してください。',
        '表示されているシート',
      )
    : says(
        `シート${quoted(args.other)}と同じ役割のシートです。`,
        'どちらか1つにするか、一方のシート名を変えてください。',
        '1つのシート',
      );
}

/** The key of the settings under which a table of a kind is named. */
const keyOfKind = {
  municipalities: 'inputs',
  adjustments: 'adjustments',
  requirement: 'requirement',
} as const;

export function sheetUnread({ kind, name }: FindingArguments['sheet-unread']): Sentence {
  return says(
    '表のあるシートですが、読み込みません。',
    `読み込むには、シートの名前を「${name}」に直すか、設定の ${keyOfKind[kind]} に「#シート名」のように書いてください。事例のものでなければ、非表示にしてください。`,
  );
}

export function csvBroken({ reason, detail }: FindingArguments['csv-broken']): Sentence {
  switch (reason) {
    case 'quote-open':
      return says(
        'この行で始まる引用符（"）が閉じられていません。',
        '引用符を閉じるか、削除してください。',
        '閉じる引用符',
      );
    case 'quote-stray':
      return says(
        'セルの途中に引用符（"）があります。',
        'セル全体を引用符で囲み、中の引用符は "" と書いてください。',
      );
    default:
      return says(`CSV の形式に誤りがあります（${detail}）。`, '表を CSV として保存し直してください。');
  }
}

export function outputFailed({ reason }: FindingArguments['output-failed']): Sentence {
  return says(
    `ファイルを書き込めません（${troubleText(reason, 'ja')}）。`,
    isInTheWay(reason)
      ? 'ファイルとフォルダーの名前が重なっています。別のパスを指定してください。'
      : 'フォルダーと空き容量を確かめてください。前の結果はそのまま残っています。',
  );
}

export function notJson({ at }: FindingArguments['receipt-not-json']): Sentence {
  const where = at === null ? '' : at === 'end' ? '（途中で終わっています）' : `（${at + 1}文字目）`;
  return says(
    `JSON として読めません${where}。`,
    'nhi が書き出したままの receipt.json を指定してください。',
    'JSON',
  );
}

export const receiptExpectations: Readonly<Record<ReceiptExpectation, string>> = {
  object: 'オブジェクト',
  list: '一覧',
  text: '文字列',
  sha256: 'SHA-256（64桁）',
  path: 'パス',
};

/** What -o is to name instead: a workbook is a file, all other results are a folder. */
export function elsewhere(isWorkbook: boolean): string {
  return isWorkbook ? '別のファイル名' : '別のフォルダー';
}

export function notOurs({ changed, isWorkbook }: FindingArguments['output-not-ours']): Sentence {
  return says(
    changed
      ? 'このファイルは、nhi が書き出した後に変更されています。'
      : 'このファイルは nhi が書き出したものではありません。',
    `-o に${elsewhere(isWorkbook)}を指定するか、--force を付けて上書きしてください。`,
  );
}

export function unfitText(args: FindingArguments['text-unfit'], value: string): Sentence {
  return args.reason === 'control'
    ? says(
        `${value}に制御文字が含まれています（\\u… がその文字です）。`,
        '文字列を削除して、入力し直してください。',
        '制御文字のない文字列',
      )
    : says(
        `文字列が${grouped(String(args.most))}字を超えています。`,
        '短くしてください。',
        `${grouped(String(args.most))}字以内`,
      );
}

export function findingsMore({ listed, of }: FindingArguments['findings-more']): Sentence {
  const count = grouped(String(listed));
  return says(
    of === null
      ? `問題がほかにもありますが、一覧は${count}件までです。`
      : `同じ種類の問題（${of.code}）がほかに${grouped(String(of.more))}件ありますが、一覧は${count}件までです。`,
    '正しい表か確かめてください。',
  );
}
