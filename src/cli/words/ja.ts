import { troubleText } from '../../domain/findings/file-trouble.js';
import { grouped } from '../../domain/grouped.js';
import { japaneseSegments, segments } from '../../domain/segment.js';
import type { RangeProblem } from '../../validate/sweep/range.js';
import type { CommandWords } from './en.js';

const severities: Readonly<Record<string, string>> = { error: 'エラー', warning: '警告' };

const rangeProblems: Readonly<Record<RangeProblem, string>> = {
  form: '範囲として読めません',
  number: 'FROM・TO・STEP には数を書いてください',
  year: 'FROM・TO には年度を書いてください',
  step: 'STEP は0より大きくしてください',
  order: 'FROM が TO より大きくなっています',
  'too-many': '一つの範囲は100,001通りまでです',
  'too-fine': 'α は小数13桁までです',
};

/** What a command says while it works, in Japanese. */
export const ja: CommandWords = {
  error: (text) => `エラー: ${text}`,
  inAll: (severity, count, kinds) => `${severities[severity]}は${kinds}種類、計${grouped(count)}件です。`,
  severity: (severity) => severities[severity] ?? severity,
  system: (code, path) =>
    `${path === undefined ? '標準入力・標準出力' : `${path} `}を読み書きできません（${troubleText(code, 'ja')}）。`,
  defect: (version) => `nhi ${version} の不具合です。事例を添えてお知らせください。`,
  read: (file, encoding, rows) => `${file} を読みました（${encoding}${rows === null ? '' : `、${rows}行`}）`,
  checked: (of, tables, isFit) =>
    `${of ? `${of.official}市町村のうち${of.given}市町村、${of.segments}区分、` : ''}${tables === 0 ? '' : `${tables}表: `}${isFit ? '計算できます' : '計算できません'}`,
  confirmable: '確かめた警告は、理由とともに事例に書いておけます。',
  policy: (id, title) => `方針 ${id}：${title}`,
  wrote: (files, folder) => `${folder} に${files}ファイルを書きました`,
  wroteWorkbook: (paths) => `${paths.join(' と ')} を書きました`,
  removedEarlier: (files) => `以前の結果のうち、今回は作られない ${files.join('、')} を削除しました`,
  removedTable: (path) => `${path} を削除しました（この事例からは作られない表です）`,
  made: (folder, next) => `${folder} を作りました。次は ${next} で計算できます`,
  madeForms: (folder, municipalities, next) =>
    `${folder} を作りました（${municipalities}市町村）。各市町村の値と、α、納付金算定基礎額、全国の1人当たり所得を書いてから、${next} で計算できます`,
  idleInCheck: (options) =>
    `nhi check は確認だけで、表を書きません。${options.join('、')} は無視します（表は nhi calc で書けます）`,
  unfit: (sides) => `比べられないもの: ${sides.join('、')}`,
  notCompared: (expected, cases) => `${expected}/ がないため照合していない事例: ${cases.join('、')}`,

  oneCase: '事例は一つ（フォルダー又は case.yaml）だけか、表だけを指定してください。',
  set: (text) => `--set ${text} は KEY=VALUE の形で書いてください（例 alpha=0.5）。`,
  noTable: (name, key) =>
    `この事例からは表 ${name} は作られません。${key === undefined ? '' : `${key} を与えると作られます。`}`,
  collectionWorkbook: (path) =>
    `nhi collection は表を書きます。-o にはフォルダーを指定してください。収納率を含むブックは nhi calc -o ${path} で書けます。`,
  nothingToSweep:
    '範囲がありません。--alpha FROM:TO:STEP、--years R8:R12、--set KEY=FROM:TO:STEP のどれかを指定してください。',
  axisTwice: (key) => `${key} の範囲が二つあります。一つにしてください。`,
  range: (text, problem, isYears) =>
    `${text}：${rangeProblems[problem]}。${isYears ? 'R8:R12 のように FROM:TO ' : '0:1:0.01 のように FROM:TO:STEP、または 0,0.5,1 のように値の並び'}の形で書いてください。`,
  gridTooLarge: (count, most) =>
    `全部で${count.toLocaleString('en')}通りになります。${most.toLocaleString('en')}通りまでにしてください（刻みを粗くする、範囲を分けるなど）。`,
  tooManyReadings: (keys, count, most) =>
    `${keys.join('、')} を変えると事例を読み直します（${count.toLocaleString('en')}回）。${most}回までにしてください。`,
  rangeCut: (asked, last) => `${asked} は刻みが終わりに合わないため、${last} までです`,
  longTable: '--table sweep は全ての場合の表で、--summary の表ではありません。どちらかにしてください。',
  summaryTable: (name) => `${name} は要約の表です。--summary も指定してください。`,
  sweepWorkbook: (path) => `-o ${path} にはフォルダーを指定してください。nhi sweep は表を書きます。`,
  sweepTable: '格子の結果は csv か json で書きます。読むための表には --summary を指定してください。',
  progress: (percent, rate, seconds) =>
    `${percent}％、毎秒${rate.toLocaleString('en')}通り、あと${seconds}秒`,
  sweptExactly: (exact, all, percent) => `配分${all}回のうち、整数で計算したもの${exact}回（${percent}％）`,
  outKind: (path) =>
    `-o ${path} には、全ての表を書くフォルダーか、ブック（.xlsx）を指定してください。一つの表だけを CSV で書くときは --table 表の名 --format csv > ファイル.csv とします。`,
  outEmpty: '-o には、全ての表を書くフォルダーか、ブック（.xlsx）を指定してください。',
  initKind: (path) =>
    `${path === '' ? '' : `${path} ではなく、`}フォルダーの名前か、ブック（.xlsx）の名前を指定してください。`,
  depth: (text) => `--depth ${text} は整数又は all で書いてください。`,
  segment: (text) =>
    `-s ${text} は ${Object.values(japaneseSegments).join('、')}（${segments.join('、')}）のどれかです。`,
  weight: (option, text) => `${option} ${text} は0より大きく1より小さい数で書いてください（例 0.7）。`,
  twoSides: '事例、結果のフォルダー、納付金の表のうち二つ、又は事例一つと --set を指定してください。',
  nothingToCompare: '比べる相手がありません。二つ目の事例、又は --set KEY=VALUE を指定してください。',
  fixedResults: (path) =>
    `${path} は計算済みの結果で、--set や --policy では変わりません。事例を指定してください。`,
  updateTests: '--update は表を書き換えるものです。--format は table、csv、json から選んでください。',
  updateOther: (option) =>
    `--update と ${option} を合わせると、別の事例の表を書くことになります。先に case.yaml に書いてください。`,
  receiptOneCase: '控え（receipt.json）は一つの事例のものです。事例は一つまでにしてください。',
  receiptTwoSides:
    'この控えは二つを比べた nhi compare のものです。比べた二つを指定するか、省略してください。',
  receiptCases: (cases, named) =>
    `この控えは${cases}件の事例についての nhi sweep のものですが、指定された事例は${named}件です。すべて指定するか、省略してください。`,
  prefecture: (text) => `--prefecture ${text}: 都道府県ではありません。47 や 沖縄県 のように書いてください。`,
  against: '--against は --summary とともに指定してください。',
  receiptUpdate: '--update は expected/ の表を書き換えるものです。控えは確認だけができます。',
  receiptSet: 'どの --set で計算したかは控えに記録されています。--set は指定できません。',
  receiptTests: '--format junit は事例のためのものです。控えには table、csv、json から選んでください。',
};
