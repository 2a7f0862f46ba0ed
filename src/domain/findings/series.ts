import type { FiscalYear } from '../fiscal-year.js';
import type { Bilingual } from '../language.js';
import type { SettingsHome } from '../place.js';
import { quantity } from '../quantities/catalogue.js';
import { by, error, says, type Words, warning } from './definition.js';
import * as en from './words/en.js';
import * as ja from './words/ja.js';

/** A figure that a municipality has for several years. */
type Series = 'medical-index' | 'collection-rate' | 'income' | 'assets';

/** Years that are hardly the ones that were meant. */
export interface DoubtfulYears {
  readonly series: Series;
  /** Old for the fiscal year, not one after the other, or older than those of other municipalities. */
  readonly doubt: 'old' | 'gap' | 'behind';
  /** The years that are used, ascending. */
  readonly years: readonly FiscalYear[];
  readonly year: FiscalYear;
  readonly municipalities: number;
  /** Some of them by name, where they are not all. */
  readonly named: readonly string[];
}

/** A year that a series lacks, although its basis is the law. */
export interface LawYear {
  readonly series: Exclude<Series, 'collection-rate'>;
  /** All years that the law names, ascending. */
  readonly years: readonly FiscalYear[];
  /** Of how many years the mean can be taken instead; 0 where no year has all that it needs. */
  readonly given: number;
}

/** Columns that no table has, of years that the law names, of one or more series. */
export interface LawColumns extends Omit<LawYear, 'series'> {
  readonly series: readonly LawYear['series'][];
  readonly columns: readonly Bilingual[];
}

/** Figures of several years. */
export const seriesFindings = {
  /** Fewer years than are asked for. */
  'series-short': warning<{
    series: Series;
    given: number;
    asked: number;
    /** How the years are taken: their mean, or the lowest. */
    kind: 'mean' | 'min';
    municipalities: number;
    named: readonly string[];
    /** Where other municipalities have more years. */
    others?: true;
  }>({
    ja: ({ home, series, given, asked, kind, municipalities, named, others }) => says`
      ${who(municipalities, named).ja}では、${termOf(series).ja}が${asked}年度分のうち${given}年度分しかありません。
      ${
        others
          ? '他の市町村にはあるので、抜けている値を加えてください。計算にはある年度だけを使います。'
          : `値のある年度だけを使います。それでよければ ${meant(series, given, home, kind).ja}ください。`
      }`,
    en: ({ home, series, given, asked, kind, municipalities, named, others }) => says`
      ${who(municipalities, named).en}: only ${given} of ${asked} years of the ${termOf(series).en} are given.
      ${
        others
          ? 'Others have more: add what is missing. Only what is given is used.'
          : `Only those are used; ${meant(series, given, home, kind).en} if that is meant.`
      }`,
  }),
  /** Columns of years that the law names; the mean of so many years is the way out, where there are any. */
  'year-column-missing': error<LawColumns>({
    ja: ({ home, columns, series, years, given }) => says`
      ${columns.map((one) => ja.quoted(one.ja)).join('、')}の列がありません。${lawYears(series, years).ja}。
      いずれかの表に列を加え${given > 0 ? `るか、値のある年度の平均によるのであれば ${meantOfAll(series, given, home).ja}` : 'て'}ください。
      ${columns[0]!.ja}`,
    en: ({ home, columns, series, years, given }) => says`
      No column ${columns.map((one) => one.en).join(', ')}; ${lawYears(series, years).en}.
      Add ${columns.length === 1 ? 'the column' : 'the columns'} to one of the tables${given > 0 ? `, or ${meantOfAll(series, given, home).en} to use the years that are given` : ''}.
      ${columns[0]!.en}`,
  }),
  /** An empty cell of such a year. */
  'year-missing': error<LawYear>({
    ja: ({ home, series, years, given }) => says`
      空欄ですが、${lawYears([series], years).ja}。
      値を書くか、値のある年度の平均によるのであれば ${meant(series, given, home).ja}ください。
      数値`,
    en: ({ home, series, years, given }) => says`
      The cell is empty, but ${lawYears([series], years).en}.
      Fill it, or ${meant(series, given, home).en} to use the years that are given.
      a number`,
  }),
  'series-years': warning<DoubtfulYears>(by(({ doubt }) => doubtfulYears[doubt])),
  'previous-rate-missing': warning<{ year: FiscalYear; municipalities: number }>({
    ja: ({ municipalities, year }) => says`
      ${municipalities}市町村では、${ja.year(year)}の収納率がないため、目標収納率がありません。
      収納率(${en.year(year)})の列に値を書いてください。`,
    en: ({ municipalities, year }) => says`
      ${en.municipalities(municipalities)}: no collection rate of ${en.year(year)}, so there is no target.
      Give collection_rate_${en.year(year)}.`,
  }),
};

/** The index by its term; the rate as the columns of the input are called, since the reader looks for a header. */
function termOf(series: Series): Bilingual {
  switch (series) {
    case 'medical-index':
      return { ja: quantity('medical_index').ja, en: 'medical index' };
    case 'collection-rate':
      return { ja: '収納率', en: 'collection rate' };
    case 'income':
      return { ja: '1人当たり所得', en: 'income per insured' };
    case 'assets':
      return { ja: '1人当たり資産税額', en: 'assets per insured' };
  }
}

/** Of which years the law takes the mean. */
function lawYears(series: readonly Series[], years: readonly FiscalYear[]): Bilingual {
  const terms = series.map(termOf);
  return {
    ja: `${terms.map((one) => one.ja).join('と')}は${ja.listed(years.map(ja.year))}の平均です（法定の年度）`,
    en: `with basis law the ${terms.map((one) => one.en).join(' and the ')} ${series.length === 1 ? 'is' : 'are'} the mean of ${years.map(en.year).join(', ')}`,
  };
}

/** The same of several series, each with a key of its own. */
function meantOfAll(series: readonly Series[], given: number, home: SettingsHome | undefined): Bilingual {
  const all = series.map((one) => meantAs(one, given, home));
  return {
    ja: `${all.map((one) => one.ja).join('、')} を書いて`,
    en: `write ${all.map((one) => one.en).join(' and ')}`,
  };
}

/** How the mean of so many years is asked for. */
function meant(series: Series, given: number, home: SettingsHome | undefined, kind = 'mean'): Bilingual {
  const as = meantAs(series, given, home, kind);
  return { ja: `${as.ja} を書いて`, en: `write ${as.en}` };
}

function meantAs(series: Series, given: number, home: SettingsHome | undefined, kind = 'mean'): Bilingual {
  const years = Math.max(given, 1);
  const basis = (key: string) => [key, `${kind}:${years}`, home] as const;
  if (series === 'collection-rate') {
    const standard = basis('collection.standard');
    return { ja: ja.assigned(...standard), en: en.assigned(...standard) };
  }
  const section = series === 'medical-index' ? 'medical_index' : series;
  const written = [...basis(`${section}.basis`), `${section}: { basis: mean:${years} }`] as const;
  return { ja: ja.assigned(...written), en: en.assigned(...written) };
}

/** So many municipalities, with some of their names. */
function who(municipalities: number, named: readonly string[]): Bilingual {
  const rest = municipalities > named.length;
  const inBrackets = {
    ja: `（${named.join('、')}${rest ? 'など' : ''}）`,
    en: ` (${named.join(', ')}${rest ? ' …' : ''})`,
  };
  return {
    ja: `${municipalities}市町村${named.length === 0 ? '' : inBrackets.ja}`,
    en: `${en.municipalities(municipalities)}${named.length === 0 ? '' : inBrackets.en}`,
  };
}

const doubtfulYears: Readonly<Record<DoubtfulYears['doubt'], Words<DoubtfulYears>>> = {
  old: {
    ja: ({ series, years, year, municipalities, named }) => says`
      ${who(municipalities, named).ja}では、${termOf(series).ja}が${ja.year(last(years))}までしかなく、算定する${ja.year(year)}の${year - last(years)}年度前です。
      新しい年度の値を加えてください。計算はこのままの値で続けます。`,
    en: ({ series, years, year, municipalities, named }) => says`
      ${who(municipalities, named).en}: the newest ${termOf(series).en} is of ${en.year(last(years))}, ${year - last(years)} years before ${en.year(year)}.
      Add the later years. The calculation goes on with these.`,
  },
  gap: {
    ja: ({ series, years, municipalities, named }) => says`
      ${who(municipalities, named).ja}では、使う${termOf(series).ja}の年度（${ja.listed(years.map(ja.year))}）が連続していません。
      抜けている年度の値を加えてください。計算はこのままの値で続けます。`,
    en: ({ series, years, municipalities, named }) => says`
      ${who(municipalities, named).en}: the years used of the ${termOf(series).en}, ${years.map(en.year).join(', ')}, do not follow one another.
      Add what is missing. The calculation goes on with these.`,
  },
  behind: {
    ja: ({ series, years, municipalities, named }) => says`
      ${who(municipalities, named).ja}では、${termOf(series).ja}が${ja.year(last(years))}までしかなく、ほかの市町村より古い年度の値を使います。
      抜けている年度の値を加えてください。計算はこのままの値で続けます。`,
    en: ({ series, years, municipalities, named }) => says`
      ${who(municipalities, named).en}: the years used of the ${termOf(series).en} end with ${en.year(last(years))}, those of others later.
      Add what is missing. The calculation goes on with these.`,
  },
};

function last(years: readonly FiscalYear[]): FiscalYear {
  return years[years.length - 1]!;
}
