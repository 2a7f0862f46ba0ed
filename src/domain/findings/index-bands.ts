import { type AgeBand, japaneseAge } from '../age-bands.js';
import type { FiscalYear } from '../fiscal-year.js';
import { grouped } from '../grouped.js';
import type { IndexTable } from '../index-columns.js';
import type { Bilingual } from '../language.js';
import type { SettingsHome } from '../place.js';
import { error, says, warning } from './definition.js';
import * as en from './words/en.js';
import * as ja from './words/ja.js';

/** What a table lacks of a year that the index needs. */
export interface LackingYear {
  readonly table: IndexTable;
  /** Of heads the year of their 30 September. */
  readonly year: FiscalYear;
  /** Of how many years the mean can be taken instead; 0 where there is no other. */
  readonly given: number;
}

/** The index from costs and heads by age bands. */
export const indexBandFindings = {
  /** The column of indices and its table. */
  'index-two-ways': error<{ column: string; file: string }>({
    ja: ({ column, file }) => says`
      医療費指数が、${file} の列${ja.quoted(column)}と、年齢階級別の医療費の両方で与えられています。
      指数の列を除くか、medical_index の variant、costs、heads、national を除いてください。`,
    en: ({ column, file }) => says`
      The medical index is given in the column ${column} of ${file}, and from age bands besides.
      Leave out the columns of indices, or variant, costs, heads and national under medical_index.`,
  }),
  'age-invalid': error({
    ja: ({ value, written }) => says`
      ${written === '' ? '年齢階級がありません。' : `${value}は5歳ごとの年齢階級ではありません。`}
      0-4 から 70-74 まで、または 05〜09歳 のように書いてください。合計の行は除きます。
      05〜09歳 のような年齢階級`,
    en: ({ value, written }) => says`
      ${written === '' ? 'The age is missing.' : `${value} is not an age band of five years.`}
      Write 0-4 to 70-74, or 05〜09歳; leave out sums of ages.
      an age band such as 5-9`,
  }),
  /** The band that the date was, where it can be known. */
  'age-is-date': error<{ meant: AgeBand | null }>({
    ja: ({ value, meant }) => says`
      ${value}は日付です。表計算ソフトは ${meant ?? '5-9'} のような年齢を日付に変えます。
      ${japaneseAge(meant ?? '5-9')} と書いてください。ほかの年齢も同じように書けば、日付になりません。
      05〜09歳 のような年齢階級`,
    en: ({ value, meant }) => says`
      ${value} is a date, which spreadsheets make of an age such as ${meant ?? '5-9'}.
      Write ${japaneseAge(meant ?? '5-9')}: in this form no age becomes a date.
      an age band such as 05〜09歳`,
  }),
  'index-row-repeated': error<{ line: number }>({
    ja: ({ line }) => says`${line}行目と同じ行です（市町村、年度、年齢階級のうち、表にある列が同じ）。
      どちらか1つにしてください。`,
    en: ({
      line,
    }) => says`The row repeats line ${line}: it is of the same municipality, year and age, as far as the table has them.
      Keep one of the two.`,
  }),
  /** A whole year, of all municipalities. */
  'index-year-missing': error<LackingYear>({
    ja: ({ home, table, year, given }) => says`
      ${needed(table, year).ja}の行がありません。
      行を加え${given > 0 ? `るか、値のある年度の平均によるのであれば ${byMean(given, home).ja} を書い` : ''}てください。
      ${ja.year(year)}の行`,
    en: ({ home, table, year, given }) => says`
      No row of ${en.year(year)}; the medical index needs ${needed(table, year).en}.
      Add the rows${given > 0 ? `, or write ${byMean(given, home).en} for the mean of the years that are given` : ''}.
      rows of ${en.year(year)}`,
  }),
  /** Rows of a municipality, or of the nation, in a year of which there are others. Without ages the whole year. */
  'index-rows-missing': error<LackingYear & { ages: readonly AgeBand[] | null }>({
    ja: ({ home, table, year, given, ages }) => says`
      ${needed(table, year).ja}の行が${ages ? `、${ja.listed(ages)} の年齢に` : ''}ありません。
      ${
        ages
          ? `行を加えてください。${table === 'heads' ? '被保険者がいない年齢には0と書きます。' : ''}`
          : `行を加え${given > 0 ? `るか、値のある年度の平均によるのであれば ${byMean(given, home).ja} を書い` : ''}てください。`
      }
      ${ja.year(year)}の行`,
    en: ({ home, table, year, given, ages }) => says`
      No row of ${en.year(year)}${ages ? ` of the ages ${ages.join(', ')}` : ''}; the medical index needs ${needed(table, year).en}.
      ${
        ages
          ? `Add the rows${table === 'heads' ? ', with 0 where nobody is of that age' : ''}.`
          : `Add the row${given > 0 ? `, or write ${byMean(given, home).en} for the mean of the years that all have` : ''}.`
      }
      rows of ${en.year(year)}`,
  }),
  /** Whether the index is that of the area; else areas are for all or for none. */
  'area-missing': error<{ isNeeded: boolean }>({
    ja: ({ isNeeded }) => says`
      区域がありません。${isNeeded ? '区域ごとの指数には、すべての市町村の区域が必要です。' : '区域は、すべての市町村に書くか、どの市町村にも書かないかのどちらかです。'}
      ${isNeeded ? '区域の名称を書いてください。' : '区域の名称を書くか、区域の列を除いてください。'}
      区域の名称`,
    en: ({ isNeeded }) => says`
      The municipality has no area, ${isNeeded ? 'and an index by areas needs one of each' : 'and others have one'}.
      ${isNeeded ? 'Write the name of its area.' : 'Write the name of its area, or leave out the column of areas.'}
      the name of an area`,
  }),
  'area-alone': error<{ suggestion: string | null }>({
    ja: ({ value, suggestion }) => says`
      区域${value}の市町村は1つだけです。区域は2つ以上の市町村からなります（算定政令9条4項2号）。
      ${ja.didYouMean(suggestion, '区域の名称を確かめてください。')}
      2つ以上の市町村の区域`,
    en: ({ value, suggestion }) => says`
      The area ${value} has one municipality; an area has two or more (算定政令9条4項2号).
      ${en.didYouMean(suggestion, 'Check the names of the areas.')}
      an area of two or more`,
  }),
  'very-high-above-benefits': error<{ benefits: string }>({
    ja: ({ value, benefits }) => says`
      ${value}は、医療費指数算定基礎額の${grouped(benefits)}を超えています。共同負担する高額な給付費はその一部です。
      両方の額を確かめてください。
      ${grouped(benefits)}以下`,
    en: ({ value, benefits }) => says`
      ${value} is more than the benefits, ${grouped(benefits)}, of which it is a part.
      Check both amounts.
      at most ${grouped(benefits)}`,
  }),
  'national-insured-zero': error({
    ja: says`全国の被保険者数が0では、この年齢の1人当たり医療費を求められません。
      全国の被保険者数を書いてください。
      0より大きい数`,
    en: says`With no insured in the nation the costs per head of this age cannot be made.
      Write the insured of the whole nation.
      above 0`,
  }),
  /** Nobody in a year, of a municipality that needs an index. */
  'index-without-heads': error<{ year: FiscalYear; area: string | null }>({
    ja: ({ year, area }) => says`
      ${ja.year(year)}の9月30日の被保険者${area === null ? '' : `（区域${ja.quoted(area)}）`}がいないため、指数の分母が0になります。
      被保険者数を確かめてください。
      0より大きい数`,
    en: ({ year, area }) => says`
      Nobody ${area === null ? '' : `of the area ${area} `}was insured on 30 September of ${en.year(year)}, so that the index has nothing to be divided by.
      Check the heads of the year.
      above 0`,
  }),
  /** Costs of 0 would make an index of 0. */
  'index-without-costs': error<{ year: FiscalYear }>({
    ja: ({ year }) => says`${ja.year(year)}の医療費が0のため、指数も0になります。
      医療費を確かめてください。
      0より大きい額`,
    en: ({ year }) => says`The costs of ${en.year(year)} are 0, so that the index would be 0.
      Check the amounts.
      above 0`,
  }),
  'pooled-without-very-high': warning({
    ja: () => says`
      列「共同負担する高額な給付費」がないため、variant: pooled でも共同で負担する額がなく、指数は variant: own と同じになります。
      列を加えるか、variant: own と書いてください。計算はこのまま続けます。
      列 very_high`,
    en: () => says`
      The table has no column very_high, so nothing is borne together: with variant: pooled the index is that of variant: own.
      Add the column, or write variant: own; the calculation goes on.
      a column very_high`,
  }),
  /** A later year that a table has, but not for all. */
  'index-year-left-out': warning<{ year: FiscalYear; table: IndexTable; lacking: number }>({
    ja: ({ year, table, lacking }) => says`
      ${ja.year(year)}は指数に使いません。${needed(table, year).ja}が${lacking}か所で欠けているためです。
      使うのであれば、欠けている行を加えてください。計算はほかの年度で続けます。`,
    en: ({ year, table, lacking }) => says`
      ${en.year(year)} does not count in the index, since the table lacks ${needed(table, year).en} in ${en.counted(lacking, 'place')}.
      Add what is missing if it should count; the calculation goes on with the other years.`,
  }),
};

/** What a year needs of a table. */
function needed(table: IndexTable, year: FiscalYear): Bilingual {
  switch (table) {
    case 'costs':
      return {
        ja: `医療費指数に必要な${ja.year(year)}の医療費`,
        en: `the medical costs of ${en.year(year)}`,
      };
    case 'heads':
      return {
        ja: `医療費指数に必要な${ja.year(year)}（9月30日）の被保険者数`,
        en: `the insured of 30 September of ${en.year(year)} by age`,
      };
    case 'national':
      return {
        ja: `医療費指数に必要な${ja.year(year)}の全国の値`,
        en: `the national figures of ${en.year(year)} by age`,
      };
  }
}

/** How the mean of so many years is asked for. */
function byMean(given: number, home: SettingsHome | undefined): Bilingual {
  const value = `mean:${given}`;
  const basis = ['medical_index.basis', value, home] as const;
  return {
    ja: ja.assigned(...basis, `medical_index の下に basis: ${value}`),
    en: en.assigned(...basis, `basis: ${value} under medical_index`),
  };
}
