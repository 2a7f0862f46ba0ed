import { segmentNames } from '../../../domain/segment.js';
import type { HelpWords } from './en.js';
import { wrongInJapanese } from './wrong-ja.js';

const headings: Readonly<Record<string, string>> = {
  'Usage:': '使い方:',
  'Arguments:': '引数:',
  'Options:': 'オプション:',
  'Commands:': 'コマンド:',
};

/** What `--help` says, in Japanese. */
export const ja: HelpWords = {
  program: '国民健康保険事業費納付金と標準保険料率の算定',
  after: `
CASE（事例）は、case.yaml か case.xlsx のあるフォルダー、これらのファイル、又は表（CSV、
シート）です。表のときは残りの項目を --set で与えます。指定がなければ現在のフォルダーです。

終了コード:
  0   正常
  1   違いあり（verify、audit、compare）、または照合しきれない表（audit）
  2   コマンドラインの誤り
  3   入力の誤り、又は読み書きの失敗
  70  nhi の不具合
  130 中断

はじめに:`,
  example: '例:',
  commands: {
    calc: '納付金と標準保険料率の計算',
    check: '入力の確認だけ（--summary で読んだ内容の一覧）',
    collection: '目標収納率と達成状況',
    explain: '金額の根拠（入力のセルまでたどります）',
    compare: '増減の比較（どの市町村がいくら、なぜ）',
    sweep: 'αや年度などを変えたときの納付金の一覧',
    verify: '再計算と期待値の表（expected/）との照合',
    audit: '公表された標準保険料率の表の整合の確認',
    policy: '組込みの方針（値ごとの単位・年度・出典・根拠）',
    init: '新しい事例のひな型（説明つき）の作成',
  },
  arguments: {
    case: 'フォルダー、case.yaml、ブック、又は表',
    before: '事例、結果のフォルダー又は納付金の表（指定がなければ現在のフォルダー）',
    after: '比べる相手（指定がなければ --set を加えた A）',
    verified: 'フォルダー又は case.yaml（事例を集めたフォルダーなら、expected/ のある事例すべて）',
    swept: 'フォルダー、case.yaml、ブック、又は表（事例を集めたフォルダーなら、その事例すべて）',
    rates: '公表された表、又は premium-rates.csv（- は標準入力）',
    policy: '方針一つ',
    folder: '作るフォルダー、又はブック（.xlsx）',
  },
  options: {
    format: '標準出力の形式',
    lang: '表示の言語',
    color: '色（NO_COLOR でも消せます）',
    encoding: 'CSV の文字コード（指定がなければ、ファイルは utf-8-bom、標準出力は utf-8）',
    quiet: 'エラーのほかは何も表示しません',
    verbose: '読んだファイルを表示します',
    policy: '組込みの方針、自分の方針のファイル、又は none（方針なし）',
    set: 'case.yaml の項目の上書き（何度でも）',
    strict: '警告もエラーとして扱います',
    inputs: '入力の一覧（ファイルごとの合計、最小・中央値・最大、空欄）',
    against: '--summary とともに、別の事例の入力と並べます',
    allowOutside: '事例がフォルダーの外のファイルを指すことを認めます',
    table: '標準出力に出す表',
    out: 'すべての表と receipt.json を書くフォルダー、又は検算用ブック（.xlsx）',
    force: 'nhi が書いたものでないファイルも上書きします',
    headers: '表の見出しと語句の言語',
    stamp: '控え（receipt.json）に実行の日時を入れます',
    onlySegment: `区分を一つだけ（${segmentNames.join('、')}）`,
    order: '表での市町村の並び（code 団体コード順、change 増減の順）',
    compareSummary: '一画面に収める（区分ごとの都道府県計と、増減の大きい市町村）',
    compareOut: '表と receipt.json をフォルダーに、又は値だけのブック（.xlsx）に書く',
    failOnChange: '結果の表に違うセルがあれば終了コードを1にします',
    municipality: 'どの市町村の数値か（指定がなければ都道府県）',
    segment: `区分（${segmentNames.join('、')}。指定がなければ全区分）`,
    of: 'どの数値か（結果の表の列名、又は日本語の用語）。指定がなければ納付金と、市町村についてはあれば自らの料率と現行保険料率の過不足',
    depth: 'たどる深さ（指定がなければ1画面分）',
    update: '違いのある期待値の表を書き換え、何が変わったかを表示します',
    receipt: '結果を作った入力が残っているか、同じ結果になるかの確認',
    alpha: 'αの範囲（FROM:TO:STEP、例 0:1:0.01。または 0,0.5,1 のような値）',
    years: '年度の範囲（例 R8:R12）',
    setRange: 'case.yaml の項目の上書き、又は範囲（KEY=FROM:TO:STEP、何度でも）',
    summary: 'すべての数値の代わりに、市町村ごとの最小・最大と、場合ごとの影響を示します',
    sweepTable: '標準出力に出す要約の表',
    sweepOut: '表と receipt.json を書くフォルダー',
    perInsuredWeight: '均等割指数（三方式・四方式のとき、全国の1人当たり所得などを求めるため）',
    incomeWeight: '所得割指数（四方式のとき、同上）',
    prefecture: 'その都道府県の全市町村の行（団体コードと名称）を作ります',
    overwrite: '既にあるファイルも上書きします',
  },
  help: '使い方を表示します',
  version: '版を表示します',
  heading: (heading) => headings[heading] ?? heading,
  usage: (usage) => usage.replace('[options]', '[オプション]').replace('[command]', '[コマンド]'),
  values: (choices, byDefault) => {
    const parts = [
      ...(choices.length > 0 ? [choices.join('・')] : []),
      ...(byDefault === undefined ? [] : [`既定値 ${byDefault}`]),
    ];
    return parts.length === 0 ? '' : ` ［${parts.join('、')}］`;
  },
  wrong: wrongInJapanese,
};
