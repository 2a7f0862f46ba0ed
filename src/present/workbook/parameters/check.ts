import { rateMargin } from '../../../analyse/spreadsheet/gaps.js';
import { errorBoundFormula, potMargin } from '../../../analyse/spreadsheet/judgement.js';
import type { Segment } from '../../../domain/segment.js';
import { fixedRange } from '../address.js';
import { type Book, inputRows, ofSegment } from '../book.js';
import { given, live, number } from '../cells.js';
import { rateSettingFaults, settingFaults, termFaults } from '../faults.js';
import { formats } from '../styles.js';
import { none, type Parameter, ratio } from './parameter.js';

/** What the checks go by. */
export function checkParameters(book: Book): Parameter[] {
  const { case: kase, result } = book;
  return [
    errorBound(book),
    margin,
    ...(kase.premium ? [rateMarginParameter] : []),
    faultParameter('check.input_faults', 'setting_faults', settingFaults(book)),
    ...(kase.premium
      ? [faultParameter('check.rate_faults', 'rate_setting_faults', rateSettingFaults(book))]
      : []),
    ...result.segments.map(({ segment }): Parameter => {
      const name = ofSegment('term_faults', segment);
      const terms = kase.segments.find((one) => one.segment === segment)!;
      return {
        ...faultParameter(`check.${segment}.input_faults`, name, termFaults(book, terms)),
        segment,
      };
    }),
    ...result.segments.map(({ segment }, at) => longNumbers(book, segment, at)),
  ];
}

function errorBound(book: Book): Parameter {
  const { frames, judgement } = book;
  const codes = fixedRange(frames.inputs, 'municipality_code', inputRows(book));
  return {
    key: 'check.error_bound',
    term: { en: 'relative error of a quota at the most', ja: '按分額の相対誤差の上限' },
    value: live(
      errorBoundFormula(`COUNTA(${codes})`, book.case.ageBandIndex !== undefined),
      number(judgement.errorBound),
    ),
    format: formats.tiny,
    isInput: false,
    unit: ratio,
    note: {
      en: 'more than the roundings of all sums on the way add up to in doubles',
      ja: '倍精度計算で途中の合計に生じうる丸め誤差の合計より大きい値',
    },
    name: 'error_bound',
  };
}

const margin: Parameter = {
  key: 'check.margin',
  term: { en: 'further margin, part of the pot', ja: '追加の余裕（算定基礎額に対する割合）' },
  value: given(number(potMargin)),
  format: formats.general,
  isInput: true,
  unit: ratio,
  limits: { kind: 'at-least', from: '0' },
  note: {
    en: 'makes the check of levies stricter: a gap of this part of the levy base is asked for at every cut-off',
    ja: '納付金の判定を厳しくする値。順位の境界に、算定基礎額のこの割合の差を求める',
  },
  name: 'check_margin',
};

const rateMarginParameter: Parameter = {
  key: 'check.rate_margin',
  term: { en: 'distance of rates from a rounding boundary', ja: '料率と端数処理の境界との相対距離' },
  value: given(number(rateMargin)),
  format: formats.tiny,
  isInput: true,
  unit: ratio,
  limits: { kind: 'at-least', from: rateMargin },
  note: { en: 'a rate that is nearer is unsure', ja: 'これより近い料率は要確認' },
  name: 'check_rate_margin',
};

/** Inputs of the segment at a place of the result that a spreadsheet does not hold as given. */
function longNumbers({ judgement }: Book, segment: Segment, at: number): Parameter {
  return {
    key: `check.${segment}.long_numbers`,
    segment,
    term: { en: 'inputs with more than 15 digits', ja: '15桁を超える入力の数' },
    value: given(number(judgement.segments[at]!.longNumbers)),
    format: formats.yen,
    isInput: false,
    unit: none,
    note: {
      en: 'a spreadsheet does not hold them as given: with any, the check says unsure',
      ja: '表計算では保持できない桁数。1つでもあれば判定は要確認',
    },
    name: ofSegment('long_numbers', segment),
  };
}

/** How many parameters are empty, text or out of range. */
function faultParameter(key: string, name: string, formula: string): Parameter {
  return {
    key,
    term: { en: 'parameters that are empty, text or out of range', ja: '空欄・文字・範囲外の条件の数' },
    value: live(formula, number(0)),
    format: formats.yen,
    isInput: false,
    unit: none,
    note: { en: 'with any, the check says unsure', ja: '1つでもあれば判定は要確認' },
    name,
  };
}
