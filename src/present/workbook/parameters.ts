import type { PooledItem, SegmentTerms } from '../../domain/case.js';
import { formatFiscalYear } from '../../domain/fiscal-year.js';
import { quantity } from '../../domain/quantities/index.js';
import { Rational } from '../../domain/rational.js';
import { roundingModes } from '../../domain/rounding.js';
import { type Schedule, valueAt, type YearValue } from '../../domain/schedule.js';
import type { Segment } from '../../domain/segment.js';
import { fixedRange } from './address.js';
import { type Book, inputRows, ofSegment } from './book.js';
import { type Content, given, live, number, percent, text } from './cells.js';
import { rateMargin } from './judgement.js';
import { decimalsFormat, formats } from './styles.js';
import type { Wording } from './words.js';

/** A line of the sheet of parameters. Its value is one cell, which formulas know by a name. */
export interface Parameter {
  /** The key of case.yaml, or what a cell of ours is called. */
  readonly key: string;
  readonly term: Wording;
  readonly segment?: Segment;
  readonly value: Content | null;
  readonly format: string;
  /** May be changed; what may not follows from something else or is for reading. */
  readonly isInput: boolean;
  readonly unit: Wording;
  readonly note: Wording;
  readonly name?: string;
  /** What may be entered. */
  readonly options?: readonly string[];
}

const none: Wording = { en: '', ja: '' };
const yen: Wording = { en: 'yen', ja: '円' };
const perCent: Wording = { en: 'per cent', ja: '％' };
const ratio: Wording = { en: 'ratio', ja: '比率' };
const forReading: Wording = {
  en: 'for reading; changing it changes nothing',
  ja: '参考。変更しても計算には影響しません',
};
const ownOf: Wording = {
  en: 'exactly one of this and the next; the other stays empty',
  ja: '次の行とどちらか一方だけに入力',
};

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
      name: 'levy_unit',
    },
    ...premiumParameters(book),
    ...collectionParameters(book),
  ];
}

function term(id: Parameters<typeof quantity>[0]): Wording {
  const { en, ja } = quantity(id);
  return { en, ja };
}

function alphaParameters({ case: kase }: Book): Parameter[] {
  const { medicalReflection: alpha, fiscalYear } = kase;
  if (!alpha || !kase.segments.some(({ segment }) => segment === 'medical')) return [];
  const years = isSchedule(alpha) ? alpha.values : [];
  const basis = kase.medicalIndexBasis ?? { kind: 'mean', years: 3 };
  return [
    {
      key: 'alpha',
      term: term('alpha'),
      value: given(number(valueAt(alpha, fiscalYear) ?? null)),
      format: formats.ratio,
      isInput: true,
      unit: ratio,
      note: isSchedule(alpha) ? betweenNote(alpha) : { en: '0 to 1', ja: '0以上1以下' },
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
      value: given(text(basis.kind === 'latest' ? 'latest' : `mean:${basis.years}`)),
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

function isSchedule(value: YearValue): value is Schedule {
  return 'values' in value;
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
      name: 'amount_unit',
    },
    {
      key: 'collection.standard',
      term: { en: 'standard collection rate from', ja: '標準的な収納率のとり方' },
      value: given(text(basisText(premium.standardCollection))),
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
      note: { en: 'empty: what the municipal figures make', ja: '空欄の場合は市町村の積上げによる' },
      name: 'prefecture_rate',
    },
  ];
}

function basisText(
  basis: { readonly kind: 'latest' } | { readonly kind: 'mean'; readonly years: number },
): string {
  return basis.kind === 'latest' ? 'latest' : `mean:${basis.years}`;
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
      name: 'national_average',
    },
  ];
}

/** Pot, income level and weights of each segment. */
export function segmentParameters({ case: kase, word, result }: Book): Parameter[] {
  return result.segments.flatMap(({ segment }) => {
    const terms = kase.segments.find((one) => one.segment === segment)!;
    return [
      parameterOf(terms, 'method', {
        term: { en: 'method', ja: '賦課方式' },
        value: given(text(word(terms.method))),
        format: formats.text,
        isInput: false,
        unit: none,
        note: forReading,
      }),
      ...potParameters(terms),
      ...levelParameters(terms),
      ...weightParameters(terms),
    ];
  });
}

type Line = Omit<Parameter, 'key' | 'segment'>;

function parameterOf({ segment }: SegmentTerms, key: string, line: Line): Parameter {
  return { key: `segments.${segment}.${key}`, segment, ...line };
}

function potParameters(terms: SegmentTerms): Parameter[] {
  const { pot, segment } = terms;
  const shared = { format: formats.yen, isInput: true, unit: yen };
  return [
    parameterOf(terms, 'levy_base', {
      ...shared,
      term: term('given_levy_base'),
      value: 'levyBase' in pot ? given(number(pot.levyBase)) : null,
      note: ownOf,
      name: ofSegment('given_levy_base', segment),
    }),
    parameterOf(terms, 'required_total', {
      ...shared,
      term: term('required_total'),
      value: 'requiredTotal' in pot ? given(number(pot.requiredTotal)) : null,
      note: none,
      name: ofSegment('given_required_total', segment),
    }),
  ];
}

function levelParameters(terms: SegmentTerms): Parameter[] {
  const { incomeLevel: level, segment } = terms;
  return [
    parameterOf(terms, 'beta', {
      term: term('beta'),
      value: 'beta' in level ? given(number(level.beta)) : null,
      format: formats.ratio,
      isInput: true,
      unit: ratio,
      note: ownOf,
      name: ofSegment('given_beta', segment),
    }),
    parameterOf(terms, 'national_income_per_insured', {
      term: term('national_income_per_insured'),
      value: 'beta' in level ? null : given(number(level.nationalIncomePerInsured)),
      format: decimalsFormat('beta' in level ? 0 : level.nationalIncomePerInsured.decimalPlaces()),
      isInput: true,
      unit: yen,
      note: none,
      name: ofSegment('given_national_income', segment),
    }),
  ];
}

function weightParameters(terms: SegmentTerms): Parameter[] {
  const { method, segment, perInsuredWeight, incomeWeight } = terms;
  const shared = {
    format: formats.general,
    isInput: true,
    unit: ratio,
    note: { en: '0 to 1; the rest is the other part', ja: '0以上1以下。残りが他方の割合' },
  };
  const perInsured = parameterOf(terms, 'per_insured_weight', {
    ...shared,
    term: term('per_insured_weight'),
    value: given(number(perInsuredWeight ?? null)),
    name: ofSegment('per_insured_weight', segment),
  });
  const income = parameterOf(terms, 'income_weight', {
    ...shared,
    term: term('income_weight'),
    value: given(number(incomeWeight ?? null)),
    name: ofSegment('income_weight', segment),
  });
  return [...(method === 'two' ? [] : [perInsured]), ...(method === 'four' ? [income] : [])];
}

/** What the checks go by. */
export function checkParameters(book: Book): Parameter[] {
  const { frames, judgement, result } = book;
  const codes = fixedRange(frames.inputs, 'municipality_code', inputRows(book));
  return [
    {
      key: 'check.error_bound',
      term: { en: 'relative error of a quota at the most', ja: '按分額の相対誤差の上限' },
      value: live(`6*(COUNTA(${codes})+25)*2^-52`, number(judgement.errorBound)),
      format: formats.tiny,
      isInput: false,
      unit: ratio,
      note: {
        en: 'more than the roundings of all sums on the way add up to in doubles',
        ja: '倍精度計算で途中の合計に生じうる丸め誤差の合計より大きい値',
      },
      name: 'error_bound',
    },
    {
      key: 'check.margin',
      term: { en: 'further margin, part of the pot', ja: '追加の余裕（算定基礎額に対する割合）' },
      value: given(number('0')),
      format: formats.general,
      isInput: true,
      unit: ratio,
      note: {
        en: 'makes the check of levies stricter: a gap of this part of the levy base is asked for at every cut-off',
        ja: '納付金の判定を厳しくする値。順位の境界に、算定基礎額のこの割合の差を求める',
      },
      name: 'check_margin',
    },
    ...(book.case.premium
      ? [
          {
            key: 'check.rate_margin',
            term: {
              en: 'distance of rates from a rounding boundary',
              ja: '料率と端数処理の境界との相対距離',
            },
            value: given(number(rateMargin)),
            format: formats.tiny,
            isInput: true,
            unit: ratio,
            note: { en: 'a rate that is nearer is unsure', ja: 'これより近い料率は要確認' },
            name: 'check_rate_margin',
          },
        ]
      : []),
    ...result.segments.map(
      ({ segment }, at): Parameter => ({
        key: `check.${segment}.long_numbers`,
        segment,
        term: { en: 'inputs with more than 15 digits', ja: '15桁を超える入力の数' },
        value: given(number(longNumbers(book, at))),
        format: formats.yen,
        isInput: false,
        unit: none,
        note: {
          en: 'a spreadsheet does not hold them as given: with any, the check says unsure',
          ja: '表計算では保持できない桁数。1つでもあれば判定は要確認',
        },
        name: ofSegment('long_numbers', segment),
      }),
    ),
  ];
}

function longNumbers({ judgement }: Book, segment: number): number {
  return judgement.segments[segment]!.longNumbers;
}

/** 共同負担化: the items with their ratios of the year. */
export function pooledItems({ case: { pooling = [], fiscalYear } }: Book): readonly {
  readonly item: string;
  readonly ratio: Rational;
  readonly schedule: string;
}[] {
  return pooling.map((pooled: PooledItem) => ({
    item: pooled.item,
    ratio: valueAt(pooled.ratio, fiscalYear) ?? Rational.zero,
    schedule: isSchedule(pooled.ratio) ? scheduleText(pooled.ratio) : '',
  }));
}

/** `R5: 0, R12: 1`. */
function scheduleText({ values }: Schedule): string {
  return values.map(({ year, value }) => `${formatFiscalYear(year)}: ${value.toFixed()}`).join(', ');
}
