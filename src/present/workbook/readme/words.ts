import type { HeaderLanguage } from '../../../contract/tables.js';
import type { Book } from '../book.js';
import type { ValueId } from '../words.js';

const english = {
  title: 'Audit workbook of the National Health Insurance levy',
  check: 'Check',
  inputs: 'Made from',
  howTo: 'How to read and change it',
  limits: 'Limits',
  findings: 'Warnings of the run',
  noFindings: 'None.',
  columns: 'Columns',
  caseTitle: 'Case',
  year: 'Fiscal year',
  run: 'Run',
  prefecture: 'Prefecture code',
  policy: 'Policy',
  set: 'Set on the command line',
  version: 'Program',
  file: 'File',
  rows: 'Rows',
  encoding: 'Encoding',
  column: 'Column',
  term: 'Term',
  sheet: 'Sheet',
  formula: 'Formula',
} as const;

/** Titles on the sheet of explanations. */
export const titles: Readonly<Record<HeaderLanguage, Readonly<Record<keyof typeof english, string>>>> = {
  en: english,
  ja: {
    title: '国民健康保険事業費納付金 検算用ブック',
    check: '判定',
    inputs: '入力ファイル',
    howTo: '読み方と変更のしかた',
    limits: '限界',
    findings: '実行時の警告',
    noFindings: 'なし',
    columns: '列の説明',
    caseTitle: '事例',
    year: '年度',
    run: '算定の種類',
    prefecture: '都道府県コード',
    policy: '方針',
    set: 'コマンドラインでの指定',
    version: 'プログラム',
    file: 'ファイル',
    rows: '行数',
    encoding: '文字コード',
    column: '列',
    term: '記号',
    sheet: 'シート',
    formula: '算式',
  },
};

type Word = (id: ValueId) => string;

interface Explanations {
  readonly check: readonly string[];
  readonly howTo: readonly string[];
  readonly limits: readonly string[];
}

/** The paragraphs on the sheet of explanations. */
export function explanations({
  language,
  word,
  index,
  result,
  beside,
}: Pick<Book, 'language' | 'word' | 'index' | 'result' | 'beside'>): Explanations {
  const { check, howTo, limits } = language === 'ja' ? japaneseParagraphs(word) : englishParagraphs(word);
  const isOfItems = result.segments.some(({ pot }) => pot.items !== null);
  const more = [
    ...(index ? [howToIndex] : []),
    ...(isOfItems ? [howToItems] : []),
    ...(result.relief ? [howToRelief] : []),
    ...(beside.own ? [howToOwn] : []),
    ...(beside.inForce ? [howToInForce] : []),
  ];
  return { check, howTo: [...howTo, ...more.map((one) => one[language])], limits };
}

const howToIndex: Readonly<Record<HeaderLanguage, string>> = {
  en: 'The medical index is made of age bands: nation has what an insured of each age costs in the nation, heads the insured of each municipality by age; index divides, year by year, what they cost by what they would cost as in the nation, and levy takes the mean of the years. What is blue on these sheets may be changed too.',
  ja: '医療費指数は年齢階級別の医療費から求めます。「全国の医療費」は全国の1人当たり医療費、「年齢別被保険者数」は各市町村の被保険者数を年齢階級別に示します。「医療費指数」で年度ごとに、実際の医療費を全国並みの場合の医療費で割り、「納付金」でその平均をとります。これらのシートの青字のセルも変更できます。',
};

const howToItems: Readonly<Record<HeaderLanguage, string>> = {
  en: 'requirement has what the required total B is made of. Its items are blue and may be changed, and empty yellow rows take more: B is their costs less their revenues, the levy base C is B less the own adjustments, and all levies follow. parameters shows B of these segments, but does not take it.',
  ja: '「収支」は保険料収納必要総額Bの内訳です。青字の項目は変更でき、空いている黄色の行に追加できます。Bは費用から収入を引いた額、納付金算定基礎額CはBから個別の加減算を引いた額で、納付金はすべてこれに従います。これらの区分のBは「算定条件」では変更できません。',
};

const howToRelief: Readonly<Record<HeaderLanguage, string>> = {
  en: 'relief has who is above a limit and what is taken off. Below its table stand what nhi found: R, by which the levy base is larger where it pays for relief, and λ, by which limits are raised. The workbook does not look for them anew: change α, and where what relief asks for is no longer what it was the check says unsure; calculate the case anew then. Levies by the method before are a calculation of their own and stand as figures; a change of what they are made of makes the check unsure, too.',
  ja: '「激変緩和」は基準額を超える市町村と差し引く額を示します。表の下に、nhi が求めた R（納付金算定基礎額でまかなう場合にこれに加える額）と λ（基準の引上げ）があります。ブックはこれらを求め直しません。αなどを変えて激変緩和に要る額が算定時と一致しなくなると要確認になるので、事例を計算し直してください。変更前の算定方法による納付金は別の計算の結果を値で置いたもので、その元になる条件を変えたときも要確認になります。',
};

const howToOwn: Readonly<Record<HeaderLanguage, string>> = {
  en: 'own-method has the rates by the own method of each municipality that has one: its shares, and a base of income and a collection rate of its own, are blue and may be changed, row by row. Shares that do not add up to 100 are a fault and are not sure. A share that stands at 0 in black has nothing here that it could be raised by: for one, calculate the case anew. 子ども without shares keeps its standard rate.',
  ja: '「各市町村の算定基準」は、自らの賦課割合がある市町村の保険料率を、その割合で算定したものです。賦課割合、自らの所得割の賦課標準と収納率は青字で、行ごとに変更できます。合計が100でない賦課割合は入力の誤りとして要確認になります。黒字で0の賦課割合は、その基礎となる世帯数又は資産税額がこのブックにないものです。変えるときは事例を計算し直してください。賦課割合のない子ども分は市町村標準保険料率によります。',
};

const howToInForce: Readonly<Record<HeaderLanguage, string>> = {
  en: 'rates-in-force holds the rates that municipalities charge, blue, against those of own-method, or of rates where there is none (basis): what they levy on the same bases, what of it is collected, what part of the requirement that is, and what is short of it.',
  ja: '「現行保険料率」は、現に賦課している料率（青字）を「各市町村の算定基準」の率（ない場合は「標準保険料率」の率）と比べ、同じ賦課標準に掛けた賦課総額、収納見込額、保険料総額に対する充足率と不足額を示します。',
};

function englishParagraphs(word: Word): Explanations {
  const [sure, unsure] = [word('sure'), word('unsure')];
  return {
    check: [
      `${sure}: whoever recalculates this workbook gets every levy to the yen and every rate to the published digit as an exact calculation does. ${unsure}: somewhere a figure lies so near to where rounding changes, or two remainders so near to each other at the last unit, that a spreadsheet may decide otherwise by one unit, or a cell that is needed is empty, text, out of range or an error. The cells of the column check say where, input_faults counts such inputs.`,
      'The values that stand here as the file is opened are those of the exact calculation; formulas replace them when the workbook is recalculated.',
    ],
    howTo: [
      'Blue figures on yellow may be changed: all of inputs, and the values of parameters. Everything else is a formula over them (black; grey for steps on the way) and follows: α, β or the national income, the levy base or the required total, weights, roundings, the unit, pooled items, tiers, adjustments. Empty yellow rows are there for more adjustments and pooled items.',
      'Names stand for cells: alpha, levy_unit, beta_medical, levy_base_medical and so on. Names with given_ are what the case states; without it what is used.',
      'levy and rates have one row per municipality and segment, the segments one below the other with their totals; the columns of the result tables come first, then the steps on the way.',
      'Largest remainder: floor of the quota in units, remainder, rank (ties by code), and one unit for each rank up to missing_units of the segment; the part-unit of a pot that is no multiple of the unit goes to the next.',
    ],
    limits: [
      'Spreadsheets calculate in double precision, 15 to 16 digits. The check compares every decision with an upper bound of what that can do (parameters: check.error_bound). A number given with more than 15 digits is not held; then the check says so.',
      'The years of a mean (medical cost index, standard collection rate) are fixed in the formulas, as are the way to the index and its areas, methods, segments, municipalities and the number of instalments; for others, calculate the case anew.',
      'The target collection rates compare sums of decimals after rounding to twelve decimals.',
    ],
  };
}

function japaneseParagraphs(word: Word): Explanations {
  const [sure, unsure] = [word('sure'), word('unsure')];
  return {
    check: [
      `「${sure}」：このブックを再計算しても、納付金は円まで、料率は公表桁まで、厳密計算と同じ結果になります。「${unsure}」：端数処理の境界に極めて近い数値、又は最後の1単位をめぐって剰余がほぼ等しい市町村があり、表計算では1単位異なる結果になる可能性があるか、必要なセルに空欄・文字・範囲外の値・エラーがあります。「入力の誤り」列はそのような入力の数です。該当箇所は各シートの「判定」列に示します。`,
      'ファイルを開いた時点の値は厳密計算の結果です。再計算すると数式による値に置き換わります。',
    ],
    howTo: [
      '黄色地に青字のセルは変更できます（「入力」シートの全ての数値と「算定条件」シートの値）。その他のセル（黒字、途中計算は灰色）は全て数式で、α、β又は全国の1人当たり所得、納付金算定基礎額又は保険料収納必要総額、各指数、端数処理、単位、共同負担化の割合、目標収納率の区分、個別の加減算の変更に追随します。加減算と共同負担化の項目は空いている黄色の行に追加できます。',
      '数式はセルの名前を使っています（alpha、levy_unit、beta_medical、levy_base_medical など）。given_ で始まる名前は事例で与えた値、付かない名前は実際に使う値です。',
      '「納付金」と「標準保険料率」は1行が1市町村・1区分で、区分ごとに合計行があります。結果表の列の右に途中計算の列があります（印刷はされません）。',
      '最大剰余法：按分額を単位で割った整数部分、剰余、剰余の順位（同順位は団体コードの小さい順）を求め、不足する単位を順位の上から1単位ずつ配分します。算定基礎額が単位の倍数でない場合、単位未満の額は次の順位の市町村に加えます。',
    ],
    limits: [
      '表計算は倍精度（有効15〜16桁）で計算します。「判定」は、端数処理や順位の境界までの距離を、途中の丸め誤差の上限（「算定条件」の check.error_bound）と比べたものです。15桁を超える数値は保持できず、その場合は要確認になります。',
      '平均をとる年度（医療費指数、標準的な収納率）は数式に固定しています。医療費指数の単位と区域、賦課方式、区分、市町村、納付回数も同様です。これらを変えるときは事例を計算し直してください。',
      '目標収納率は、小数第12位に丸めたうえで比較します。',
    ],
  };
}
