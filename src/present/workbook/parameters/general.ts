import type { HeaderLanguage } from '../../../contract/tables.js';
import { caseDefaults, type SeriesBasis } from '../../../domain/case.js';
import { formatFiscalYear } from '../../../domain/fiscal-year.js';
import { roundingModes } from '../../../domain/rounding.js';
import { type Schedule, valueAt } from '../../../domain/schedule.js';
import { hasIndexed } from '../../../domain/segment.js';
import { basisWords, termsOf } from '../../../domain/settings/value-words.js';
import type { Book } from '../book.js';
import { given, number, percent, text } from '../cells.js';
import { formats } from '../styles.js';
import type { Wording } from '../words.js';
import {
  forReading,
  none,
  type Parameter,
  partOfOne,
  perCent,
  positiveWhole,
  rateLimits,
  ratio,
  term,
  yen,
} from './parameter.js';
import { isSchedule } from './pooling.js';

/** Settings of the whole case. */
export function generalParameters(book: Book): Parameter[] {
  const { case: kase } = book;
  return [
    {
      key: 'fiscal_year',
      term: term('fiscal_year'),
      value: given(text(formatFiscalYear(kase.fiscalYear))),
      format: formats.text,
      isInput: false,
      unit: none,
      note: forReading,
    },
    ...alphaParameters(book),
    {
      ...roundingParameter(book, 'levy.rounding.method', {
        en: 'rounding of base levies',
        ja: '納付金基礎額の端数処理',
      }),
      value: given(text(book.word(book.rounding.method))),
      options: (['largest-remainder', ...roundingModes] as const).map(book.word),
      name: 'levy_rounding',
    },
    {
      key: 'levy.rounding.unit',
      term: { en: 'unit of base levies', ja: '納付金基礎額の単位' },
      value: given(number(book.rounding.unit)),
      format: formats.yen,
      isInput: true,
      unit: yen,
      note: none,
      limits: positiveWhole,
      name: 'levy_unit',
    },
    ...premiumParameters(book),
    ...collectionParameters(book),
  ];
}

function alphaParameters({ case: kase, language }: Book): Parameter[] {
  const { medicalReflection: alpha, fiscalYear } = kase;
  if (!alpha || !hasIndexed(kase.segments)) return [];
  const years = isSchedule(alpha) ? alpha.values : [];
  const basis = kase.medicalIndexBasis ?? caseDefaults.medicalIndexBasis;
  return [
    {
      key: 'alpha',
      term: term('alpha'),
      value: given(number(valueAt(alpha, fiscalYear) ?? null)),
      format: formats.given,
      isInput: true,
      unit: ratio,
      note: isSchedule(alpha) ? betweenNote(alpha) : { en: '0 to 1', ja: '0以上1以下' },
      limits: partOfOne,
      name: 'alpha',
    },
    ...years.map(
      ({ year, value }): Parameter => ({
        key: `alpha.schedule.${formatFiscalYear(year)}`,
        term: { en: 'α of a year of the schedule', ja: 'α（年度別の予定）' },
        value: given(number(value)),
        format: formats.general,
        isInput: false,
        unit: ratio,
        note: forReading,
      }),
    ),
    {
      key: 'medical_index.basis',
      term: { en: 'medical cost index from', ja: '医療費指数のとり方' },
      value: given(text(basisText(basis, language))),
      format: formats.text,
      isInput: false,
      unit: none,
      note: {
        en: 'for reading; the formulas of the levy sheet say which years',
        ja: '参考。年度の選択は「納付金」シートの数式のとおり',
      },
    },
  ];
}

function betweenNote({ between }: Schedule): Wording {
  return between === 'linear'
    ? {
        en: 'from the schedule below, linear between its years; overwrite it to see another α',
        ja: '下の予定から直線補間した値。上書きすると別のαで再計算',
      }
    : {
        en: 'from the schedule below, held between its years; overwrite it to see another α',
        ja: '下の予定による値。上書きすると別のαで再計算',
      };
}

function roundingParameter({ word }: Book, key: string, label: Wording) {
  return {
    key,
    term: label,
    format: formats.text,
    isInput: true,
    unit: none,
    note: { en: 'choose from the list', ja: '一覧から選択' },
    options: roundingModes.map(word),
  } as const;
}

function premiumParameters(book: Book): Parameter[] {
  const { premium } = book.case;
  if (!premium) return [];
  const { word } = book;
  return [
    {
      ...roundingParameter(book, 'premium.rounding.income_rate', {
        en: 'rounding of rates',
        ja: '所得割率・資産割率の端数処理',
      }),
      value: given(text(word(premium.incomeRateRounding))),
      name: 'income_rate_rounding',
    },
    {
      ...roundingParameter(book, 'premium.rounding.amount', {
        en: 'rounding of amounts',
        ja: '均等割額・平等割額の端数処理',
      }),
      value: given(text(word(premium.amountRounding))),
      name: 'amount_rounding',
    },
    {
      key: 'premium.rounding.amount_unit',
      term: { en: 'unit of amounts', ja: '均等割額・平等割額の単位' },
      value: given(number(premium.amountUnit)),
      format: formats.yen,
      isInput: true,
      unit: yen,
      note: none,
      limits: positiveWhole,
      name: 'amount_unit',
    },
    {
      key: 'collection.standard',
      term: { en: 'standard collection rate from', ja: '標準的な収納率のとり方' },
      value: given(text(basisText(premium.standardCollection, book.language))),
      format: formats.text,
      isInput: false,
      unit: none,
      note: {
        en: 'for reading; the formulas of the rates sheet say which years',
        ja: '参考。年度の選択は「標準保険料率」シートの数式のとおり',
      },
    },
    {
      key: 'collection.prefecture_rate',
      term: { en: 'collection rate of the prefecture', ja: '都道府県標準保険料率の収納率' },
      value: premium.prefectureCollectionRate
        ? given(number(percent(premium.prefectureCollectionRate)))
        : null,
      format: formats.percent,
      isInput: true,
      unit: perCent,
      limits: rateLimits,
      note: { en: 'empty: what the municipal figures make', ja: '空欄の場合は市町村の積上げによる' },
      name: 'prefecture_rate',
    },
  ];
}

/** How years are drawn: as case.yaml says it, or in Japanese words. */
function basisText(basis: SeriesBasis, language: HeaderLanguage): string {
  const value = basis.kind === 'latest' ? 'latest' : 'mean:N';
  const text = language === 'ja' ? termsOf(basisWords)[value] : value;
  return basis.kind === 'latest' ? text : text.replace('N', `${basis.years}`);
}

function collectionParameters({ case: { collectionTargets } }: Book): Parameter[] {
  if (!collectionTargets) return [];
  const { nationalAverage } = collectionTargets;
  return [
    {
      key: 'collection.national_average',
      term: { en: 'national average of collection rates', ja: '収納率の全国平均' },
      value: nationalAverage ? given(number(percent(nationalAverage))) : null,
      format: formats.percent,
      isInput: true,
      unit: perCent,
      note: none,
      limits: rateLimits,
      name: 'national_average',
    },
  ];
}
