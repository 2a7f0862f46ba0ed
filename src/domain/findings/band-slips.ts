import { type AgeBand, japaneseAge } from '../age-bands.js';
import type { FiscalYear } from '../fiscal-year.js';
import { grouped } from '../grouped.js';
import type { Bilingual } from '../language.js';
import { costsPerHead, indexRange } from '../limits.js';
import { by, says, type Words, warning } from './definition.js';
import * as en from './words/en.js';
import * as ja from './words/ja.js';

export interface NationalBands {
  readonly kind: 'zero' | 'slipped' | 'exchanged' | 'jump' | 'reversed';
  readonly years: readonly FiscalYear[];
  readonly ages: readonly AgeBand[];
  /** What another year has, where one figure is told. */
  readonly others: string | null;
}

export interface HeadsJump {
  readonly kind: 'slipped' | 'exchanged' | 'jump';
  readonly year: FiscalYear;
  readonly ages: readonly AgeBand[];
  /** What another year has in the first age. */
  readonly others: string;
}

/** Figures of an index from age bands that can be, but most likely are slips. */
export const bandSlipFindings = {
  /** Of one municipality, or of so many that it is no matter of one. */
  'made-index-implausible': warning<{ years: readonly FiscalYear[]; index: string; municipalities: number }>({
    ja: ({ years, index, municipalities }) => says`
      ${japaneseYears(years)}の指数が${municipalities > 1 ? `${municipalities}市町村で` : ''}約${index}${municipalities > 1 ? 'など' : ''}となり、ふつうの範囲（${indexRange[0]}〜${indexRange[1]}、全国=1）にありません。
      医療費が円、被保険者数が人であること、年齢と年度を確かめてください。計算はこのままの値で続けます。
      1前後の指数`,
    en: ({ years, index, municipalities }) => says`
      ${municipalities > 1 ? `The indices of ${en.municipalities(municipalities)} come to about ${index}` : `These figures make an index of about ${index}`} in ${englishYears(years)}; ${indexRange[0]} to ${indexRange[1]} is let through, the nation is 1.
      Check that costs are in yen and heads in persons, and the ages and years; the calculation goes on with them.
      an index of about 1`,
  }),
  'national-level-implausible': warning<{ years: readonly FiscalYear[]; perHead: string }>({
    ja: ({ years, perHead }) => says`
      ${japaneseYears(years)}の全国の医療費が、1人当たり${grouped(perHead)}円です。ふつうは${grouped(costsPerHead[0])}〜${grouped(costsPerHead[1])}円です。
      医療費が円、被保険者数が人であることを確かめてください。計算はこのままの値で続けます。
      1人当たり${grouped(costsPerHead[0])}〜${grouped(costsPerHead[1])}円`,
    en: ({ years, perHead }) => says`
      The nation costs ${grouped(perHead)} yen per insured in ${englishYears(years)}; ${grouped(costsPerHead[0])} to ${grouped(costsPerHead[1])} is let through.
      Check that costs are in yen and the insured are persons; the calculation goes on with the figures as they are.
      ${grouped(costsPerHead[0])} to ${grouped(costsPerHead[1])} yen per insured`,
  }),
  'national-bands-implausible': warning<NationalBands>(by(({ kind }) => nationalBands[kind])),
  'age-heads-jump': warning<HeadsJump>(by(({ kind }) => headsJumps[kind])),
  'age-heads-alike': warning<{
    other: { readonly code: string; readonly name: string };
    years: readonly FiscalYear[];
  }>({
    ja: ({ other, years }) => says`
      ${japaneseYears(years)}の年齢階級別被保険者数が、どの年齢でも${`${other.name} ${other.code}`.trim()}と同じ値です。
      ほかの市町村の行を貼り付けていないか確かめてください。計算はこのままの値で続けます。
      この市町村の人数`,
    en: ({ other, years }) => says`
      The heads by age of ${englishYears(years)} are those of ${`${other.name} ${other.code}`.trim()} in every band.
      Check that no rows of another municipality were pasted here; the calculation goes on with the figures as they are.
      the heads of this municipality`,
  }),
  'age-heads-sum': warning<{
    years: readonly FiscalYear[];
    sum: string;
    insured: string;
    column: Bilingual;
    municipalities: number;
  }>({
    ja: ({ years, sum, insured, column, municipalities }) => says`
      ${japaneseYears(years)}の年齢階級別被保険者数は合わせて${grouped(sum)}人ですが、${column.ja}は${grouped(insured)}人です。${municipalities > 1 ? `${municipalities}市町村で大きく違います。` : ''}
      単位（人）、年齢、年度を確かめてください。計算はこのままの値で続けます。
      合わせて${grouped(insured)}人前後`,
    en: ({ years, sum, insured, column, municipalities }) => says`
      The heads by age of ${englishYears(years)} add up to ${grouped(sum)}, but ${column.en} is ${grouped(insured)}${municipalities > 1 ? `; so it is in ${en.municipalities(municipalities)}` : ''}.
      Check that they are persons, and the ages and years; the calculation goes on with the figures as they are.
      about ${grouped(insured)} together`,
  }),
};

const nationalBands: Readonly<Record<NationalBands['kind'], Words<NationalBands>>> = {
  zero: {
    ja: ({ years, ages }) => says`
      ${japaneseYears(years)}の全国の医療費が、${japaneseAges(ages)}で0です。
      金額を確かめてください。計算はこのままの値で続けます。
      0より大きい額`,
    en: ({ years, ages }) => says`
      The national costs of ${englishYears(years)} are 0 at ${ages.join(', ')}.
      Check the amount; the calculation goes on with it as it is.
      above 0`,
  },
  slipped: {
    ja: ({ years }) => says`
      ${japaneseYears(years)}の全国の値は、年齢を1つずらすとほかの年度に合います。
      行がずれていないか確かめてください。計算はこのままの値で続けます。
      ほかの年度に近い値`,
    en: ({ years }) => says`
      The national figures of ${englishYears(years)} fit the other years only one band further.
      Check that no row slipped; the calculation goes on with the figures as they are.
      figures near the other years`,
  },
  exchanged: {
    ja: ({ years, ages }) => says`
      ${japaneseYears(years)}の全国の値は、${japaneseAges(ages)}を入れ替えるとほかの年度に合います。
      年齢と行を確かめてください。計算はこのままの値で続けます。
      ほかの年度に近い値`,
    en: ({ years, ages }) => says`
      The national figures of ${englishYears(years)} at ${ages.join(', ')} fit the other years only in each other's place.
      Check ages and rows; the calculation goes on with the figures as they are.
      figures near the other years`,
  },
  jump: {
    ja: ({ years, ages, others }) => says`
      ${japaneseYears(years)}の全国の値が、${japaneseAges(ages)}でほかの年度${others === null ? '' : `（${grouped(others)}）`}から大きく外れています。
      桁と行を確かめてください。計算はこのままの値で続けます。
      ほかの年度に近い値`,
    en: ({ years, ages, others }) => says`
      The national figures of ${englishYears(years)} at ${ages.join(', ')} are far from the other years${others === null ? '' : ` (${grouped(others)})`}.
      Check digits and rows; the calculation goes on with the figures as they are.
      figures near the other years`,
  },
  reversed: {
    ja: ({ years }) => says`
      ${japaneseYears(years)}の全国の1人当たり医療費が、65〜74歳で15〜24歳より少なくなっています。
      年齢の並びと列を確かめてください。計算はこのままの値で続けます。
      年齢とともに増える額`,
    en: ({ years }) => says`
      In ${englishYears(years)} the nation costs less per head at 65 to 74 than at 15 to 24.
      Check the order of the ages and the columns; the calculation goes on with the figures as they are.
      costs that grow with age`,
  },
};

const headsJumps: Readonly<Record<HeadsJump['kind'], Words<HeadsJump>>> = {
  slipped: {
    ja: ({ year }) => says`
      ${ja.year(year)}の年齢階級別被保険者数は、年齢を1つずらすとほかの年度に合います。
      行がずれていないか確かめてください。計算はこのままの値で続けます。
      ほかの年度に近い値`,
    en: ({ year }) => says`
      The heads by age of ${en.year(year)} fit the other years only one band further.
      Check that no row slipped; the calculation goes on with the figures as they are.
      figures near the other years`,
  },
  exchanged: {
    ja: ({ year, ages }) => says`
      ${ja.year(year)}の被保険者数は、${japaneseAges(ages)}を入れ替えるとほかの年度に合います。
      年齢と行を確かめてください。計算はこのままの値で続けます。
      ほかの年度に近い値`,
    en: ({ year, ages }) => says`
      The heads of ${en.year(year)} at ${ages.join(', ')} fit the other years only in each other's place.
      Check ages and rows; the calculation goes on with the figures as they are.
      figures near the other years`,
  },
  jump: {
    ja: ({ year, ages, others }) => says`
      ${ja.year(year)}の被保険者数が、${japaneseAges(ages)}でほかの年度（${grouped(others)}）から大きく外れています。
      桁と行を確かめてください。計算はこのままの値で続けます。
      ほかの年度に近い値`,
    en: ({ year, ages, others }) => says`
      The heads of ${en.year(year)} at ${ages.join(', ')} are far from another year (${grouped(others)}).
      Check digits and rows; the calculation goes on with the figures as they are.
      figures near the other years`,
  },
};

function japaneseYears(years: readonly FiscalYear[]): string {
  return ja.listed(years.map(ja.year));
}

function englishYears(years: readonly FiscalYear[]): string {
  return years.map(en.year).join(', ');
}

function japaneseAges(ages: readonly AgeBand[]): string {
  return ja.listed(ages.map(japaneseAge));
}
