import type { SegmentTerms } from '../../../domain/case.js';
import { type Book, ofSegment } from '../book.js';
import { given, number, text } from '../cells.js';
import { decimalsFormat, formats } from '../styles.js';
import {
  forReading,
  none,
  ownOf,
  type Parameter,
  partOfOne,
  positive,
  positiveWhole,
  ratio,
  term,
  yen,
} from './parameter.js';

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
  const shared = { format: formats.yen, isInput: true, unit: yen, limits: positiveWhole };
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
      format: formats.given,
      isInput: true,
      unit: ratio,
      note: ownOf,
      limits: positive,
      name: ofSegment('given_beta', segment),
    }),
    parameterOf(terms, 'national_income_per_insured', {
      term: term('national_income_per_insured'),
      value: 'beta' in level ? null : given(number(level.nationalIncomePerInsured)),
      format: decimalsFormat('beta' in level ? 0 : level.nationalIncomePerInsured.decimalPlaces()),
      isInput: true,
      unit: yen,
      note: none,
      limits: positive,
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
    limits: partOfOne,
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
