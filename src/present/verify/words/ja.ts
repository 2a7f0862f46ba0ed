import type { NotRecalculated, ReceiptState } from '../../../analyse/receipt-check.js';
import { japaneseText } from '../../../contract/table-cells.js';
import { ja as common } from '../../words/ja.js';
import type { CheckedCount, ReceiptLineKind, Tallied, VerifyWords } from './en.js';

const { list } = common;

const inputStates: Readonly<Record<ReceiptState, string>> = {
  same: '同じ',
  changed: '変更あり',
  missing: 'なし',
  unreadable: '読めません',
  outside: 'フォルダーの外（読んでいません）',
  unchecked: '確認できません（標準入力）',
};

const outputStates: Readonly<Record<ReceiptState, string>> = {
  ...inputStates,
  same: '書いたときのまま',
  changed: '書換えあり',
};

const reasons: Readonly<Record<NotRecalculated, string>> = {
  differs: '入力又は方針が同じではありません',
  'standard-input': '標準入力から読んだ入力があります',
  'set-outside': '--set がフォルダーの外のファイルを指しています',
  'input-outside':
    '入力がフォルダーの外にあります（その事例を指定するか、--allow-outside で許可してください）',
  'policy-outside': '方針がフォルダーの外のファイルです（--policy で指定してください）',
  comparison: '比較の結果は nhi compare で作り直してください',
  grid: 'nhi sweep で計算できる範囲の組み合わせではありません',
  unfit: '事例に誤りがあります',
};

const kinds: Readonly<Record<ReceiptLineKind, string>> = {
  input: '入力',
  set: '--set',
  policy: '方針',
  output: '出力',
};

const severities: Readonly<Record<string, string>> = { error: 'エラー', warning: '警告' };

/** What `nhi verify` says, in Japanese. */
export const ja: VerifyWords = {
  ...common,
  casesTitle: '事例',
  case: '事例',
  tables: '表',
  cells: 'セル',
  differences: '違い',
  notFit: '計算不可',
  differencesTitle: '違い',
  expected: '期待値',
  got: '計算値',
  changesTitle: '書き換えた値',
  from: '前',
  to: '後',
  key: '行',
  column: '列',
  empty: '（空欄）',
  wholeRow: '（行）',
  wholeTable: '（表）',
  present: 'あり',
  absent: 'なし',
  keyText: japaneseText,
  difference: (where, expected, got) => `${where}：期待値 ${expected}、計算値 ${got}`,
  differenceCount: (count) => `違い${count}件`,
  unfitCase: (findings) => `計算不可：指摘${findings}件`,
  severity: (severity) => severities[severity] ?? severity,
  summary: verifiedText,
  updated: (tallied, files) =>
    `${tallied.cases}件の事例について、${files}ファイル（${tallied.differences}か所）を書き換えました${unfitText(tallied)}。`,
  receiptSummary: checkedText,

  madeBy: (receipt, madeBy, version) =>
    `${receipt} · nhi ${madeBy} で作成（${madeBy === version ? 'この版' : `この版は ${version}`}）`,
  receiptTitle: '入力と出力',
  kind: (kind) => kinds[kind],
  name: '名称',
  onDisk: '現在のファイル',
  recalculated: '再計算',
  inputState: (state) => inputStates[state],
  outputState: (state) => outputStates[state],
  setState: '確認できません（コマンドラインでの指定）',
  again: (isReproduced) => (isReproduced ? '一致' : '不一致'),
  nowhere: (folders, receipt) =>
    `入力が ${list(folders)} にありません。事例を指定してください： nhi verify CASE --receipt ${receipt}`,
  lookedIn: (folder) => `入力を探したフォルダー： ${folder}`,
  notRecalculated: (reason) => `再計算なし：${reasons[reason]}`,
};

function verifiedText({ cases, tables, cells, differences, unfit }: Tallied): string {
  const found = differences === 0 ? '違いはありません' : `違いが${differences}件あります`;
  return `${cases}件の事例の${tables}表（${cells}セル）を照合しました。${found}${unfitText({ unfit })}。`;
}

function unfitText({ unfit }: Pick<Tallied, 'unfit'>): string {
  return unfit === 0 ? '' : `。計算できない事例が${unfit}件あります`;
}

function checkedText({ inputs, outputs, differences, unchecked }: CheckedCount): string {
  const found = differences === 0 ? '違いはありません' : `違いが${differences}件あります`;
  const rest = unchecked === 0 ? '' : `。確認できない入力が${unchecked}件あります`;
  return `入力${inputs}件と出力${outputs}件を確認しました。${found}${rest}。`;
}
