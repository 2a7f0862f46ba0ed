import type { Language } from '../../domain/language.js';
import { japaneseList, japaneseSegments, segmentOfTotal, segmentsThat } from '../../domain/segment.js';

/** What the sheet of explanations says. */
export interface Notes {
  readonly name: string;
  readonly lines: readonly string[];
}

/** Whom a method for all segments serves. */
const inWhichAllPayAlike = segmentsThat(({ hasAdults }) => !hasAdults);

const notes: Readonly<Record<Language, Notes>> = {
  ja: {
    name: '説明',
    lines: [
      '■ このブックについて',
      '1つの都道府県・1つの年度・1回の算定です。黄色のセルを書き換えて保存し、次のように実行します: nhi calc このブック.xlsx',
      'いま入っている値は記入例で、実際の数字ではありません。',
      '■ 設定',
      '値が空のキーは与えていないものとして扱います。キーの意味は docs/case.md と case.schema.json にもあります。',
      'キーは、右端の列の日本語（年度、医療.納付金算定基礎額 など）に書き換えてもかまいません。同じ項目を2行に書くと誤りになります。',
      '年度ごとの α は、alpha の行を空にして alpha.schedule.R6 と alpha.schedule.R12（または 医療費指数反映係数(R6) と 医療費指数反映係数(R12)）のような行を加えます。',
      '■ 市町村',
      '1行に1市町村です。列の順は自由で、使わない列は消してかまいません。団体コードは5桁でも6桁でも、先頭の0が落ちていても読みます。',
      '数値は円・人・％（93.45）で書きます。千円単位の表は読みません。空欄は「値なし」で、0 ではありません。',
      '表の上の題名、見出しの下の単位の行、合計の行、※で始まる注は読み飛ばします。合計の行は、市町村の合計と合うかを確かめます。',
      '世帯数・資産税額（三方式・四方式）、標準的な収納率、基準1人当たり納付金（伸び率による激変緩和）などの列を加えられます。医療費指数と収納率は年度ごとの列です。',
      '所得は、所得総額(R5) と 被保険者数(R5)、所得総額(介護)(R5) と 介護2号被保険者数(R5) のような列で年度別にも書けます（年度のない所得総額の列は消します）。',
      '■ 調整',
      `個別の加減算です。控除は負の数（-1200000 または △1200000）で書きます。段階「納付金」は納付金に、「保険料」は標準保険料率のもとになる額に加減します。区分のない「納付金」の行は${japaneseSegments[segmentOfTotal]}分に入れます。`,
      '■ 収支',
      '保険料収納必要総額を費用と収入の項目で与えるときに書きます（費用の計 − 収入の計）。その区分の設定の levy_base と required_total は空にします。',
      '■ 指数用医療費・指数用被保険者数・指数用全国医療費',
      '医療費指数を年齢階級別の医療費から求めるときだけ書きます。設定の 医療費指数の単位 を選び、シート「市町村」の医療費指数の列は削除します。書かなければ読み飛ばします。',
      '被保険者数は、その年度の9月30日の人数です。年齢は 05〜09歳 のように書きます（5-9 は Excel が日付に変えます）。いない年齢には0と書きます。',
      '■ 賦課割合・現行保険料率',
      `各市町村の算定基準による標準的な保険料率と、現行保険料率の充足率を求めるときだけ書きます。賦課割合は所得割・資産割・均等割・平等割を％で、合わせて100です。区分のない行は${japaneseList(inWhichAllPayAlike)}に使い、市町村ごとに行を増やせます。書かなければ読み飛ばします。`,
      '■ 結果',
      'nhi calc このブック.xlsx --out result で結果の表、--out result.xlsx で計算式の入った検算用ブックを書き出します。このブックは書き換えません。',
    ],
  },
  en: {
    name: 'notes',
    lines: [
      '■ This workbook',
      'One prefecture, one fiscal year, one run. Change the yellow cells, save, then: nhi calc this-workbook.xlsx',
      'The values are examples, not real figures.',
      '■ case',
      'A key without a value is not given. The keys are explained in docs/case.md too; the last column has Japanese ones, which are read as well.',
      'For an α over years, leave alpha empty and add rows such as alpha.schedule.R6 and alpha.schedule.R12.',
      '■ municipalities',
      'One row for each municipality, columns in any order; delete those that are not needed. Codes have five or six digits; a lost zero is found.',
      'Figures are in yen, persons and per cent (93.45). Tables in thousands of yen are not read. An empty cell is missing, never zero.',
      'Titles above, the row of units, a row 合計 and notes that begin with ※ are passed over; the row 合計 is checked against the rows.',
      'Columns for households and assets (three and four methods), for 標準的な収納率 and for baseline_levy_per_insured (relief by growth) can be added. Indices and rates have a column for each year.',
      'Incomes may be given by years in place of the total: income_R5 with insured_R5, income_care_R5 with insured_care_R5 and so on.',
      '■ adjustments',
      `Deductions are negative (-1200000 or △1200000). Stage levy acts on the levy, premium on what the standard rates are made of. A row of stage levy without a segment counts in ${segmentOfTotal}.`,
      '■ requirement',
      'The items of 保険料収納必要総額, costs less revenues. Leave levy_base and required_total of the segment empty then.',
      '■ medical-costs, age-heads, national-costs',
      'Only for an index that is made of costs and heads by age: choose medical_index.variant, and delete the columns of indices on the sheet municipalities. Without a figure they are passed over.',
      'Heads are those of 30 September of the year. Write ages as 05〜09歳 (Excel makes a date of 5-9), and 0 where nobody is of an age.',
      '■ own-methods, rates-in-force',
      `Only for standard rates by the own methods of municipalities, and to hold the rates in force against them. Shares are in per cent, 100 together; a row without a segment serves ${inWhichAllPayAlike.join(', ')}. Without a figure they are passed over.`,
      '■ Results',
      'nhi calc this-workbook.xlsx --out result writes the tables, --out result.xlsx a workbook with live formulas. This workbook is never changed.',
    ],
  },
};

export function notesOf(language: Language): Notes {
  return notes[language];
}
