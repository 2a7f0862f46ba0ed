import type { SeriesBasis, Yen } from '../../domain/case.js';
import { unfitness } from '../../domain/control-characters.js';
import { type Decimal, decimal, unitsOf } from '../../domain/decimal.js';
import { type Expectation, type Finding, finding } from '../../domain/finding.js';
import { parseFiscalYear } from '../../domain/fiscal-year.js';
import { foldWord } from '../../domain/folded-word.js';
import { isPrefecture } from '../../domain/municipality-code.js';
import { readNumber } from '../../domain/number-text.js';
import type { ScalarSetting, Setting } from '../../domain/setting.js';
import type { ScalarForm, ScalarValues, WordForm } from '../../domain/settings/form.js';
import {
  allWords,
  basisWords,
  termsOf,
  type ValueWords,
  valueNamed,
  valuesOf,
} from '../../domain/settings/value-words.js';
import { nearest } from '../suggest.js';

/** A single text by its form, or undefined after findings were added. */
export function readScalar(form: ScalarForm | WordForm, setting: Setting, findings: Finding[]): unknown {
  if (setting.kind !== 'scalar') {
    findings.push(finding('value-invalid', setting.place, { expected: 'text' }));
    return undefined;
  }
  if (setting.text.trim() === '') {
    findings.push(finding('value-empty', setting.place, {}));
    return undefined;
  }
  return form.kind === 'word'
    ? readWord(form.words, setting, findings)
    : converters[form.kind](setting, findings);
}

type Converter<Value> = (setting: ScalarSetting, findings: Finding[]) => Value | undefined;

const zero = decimal('0');
const one = decimal('1');
const hundredth = decimal('0.01');

const percent = number('percent', (value) => value.gte(zero) && value.lte(100), true);
const yen = number('positive-yen', (value) => value.gt(zero) && value.isInteger());

const converters: { readonly [Kind in keyof ScalarValues]: Converter<ScalarValues[Kind]> } = {
  text({ text, place }, findings) {
    const problem = unfitness(text);
    if (problem) findings.push(finding('text-unfit', place, problem));
    return text.trim();
  },
  name: ({ text }) => text.trim(),
  year: checked('year', parseFiscalYear),
  prefecture: checked('prefecture', prefectureNamed),
  basis: checked('basis', basisNamed),
  positive: number('positive-number', (value) => value.gt(zero)),
  ratio: number('ratio', (value) => value.gte(zero) && value.lte(one)),
  percent: (setting, findings) => percent(setting, findings)?.times(hundredth),
  rate: readRate,
  yen: (setting, findings) => wholeYen(yen(setting, findings)),
};

function prefectureNamed(text: string): string | undefined {
  const digits = text.normalize('NFKC').padStart(2, '0');
  return isPrefecture(digits) ? digits : undefined;
}

function basisNamed(text: string): SeriesBasis | undefined {
  const folded = foldWord(text);
  const years = /[1-9]/.exec(folded)?.[0];
  const value = valueNamed(years === undefined ? folded : folded.replace(years, 'N'), basisWords);
  if (value === 'latest') return { kind: 'latest' };
  return value && years !== undefined ? { kind: 'mean', years: Number(years) } : undefined;
}

function readRate(setting: ScalarSetting, findings: Finding[]): Decimal | undefined {
  const value = percent(setting, findings)?.times(hundredth);
  if (value?.lte('0.015')) findings.push(finding('rate-as-ratio', setting.place));
  return value?.lte('0.015') ? undefined : value;
}

function wholeYen(value: Decimal | undefined): Yen | undefined {
  return value && unitsOf(value).units;
}

/** Numbers may be written plainly or in quotes: both are text to `nhi`. */
function number(
  expected: Expectation,
  fits: (value: Decimal) => boolean,
  percentSign = false,
): Converter<Decimal> {
  return ({ text, place }, findings) => {
    const reading = readNumber(text);
    if (!reading.ok || (reading.percent && !percentSign)) {
      const problem = reading.ok ? 'percent' : reading.problem;
      findings.push(finding('number-invalid', place, { problem }));
      return undefined;
    }
    if (fits(reading.value)) return reading.value;
    findings.push(finding('value-invalid', place, { expected }));
    return undefined;
  };
}

function checked<Value>(
  expected: Expectation,
  convert: (text: string) => Value | undefined,
): Converter<Value> {
  return ({ text, place }, findings) => {
    const value = convert(text.trim());
    if (value === undefined) findings.push(finding('value-invalid', place, { expected }));
    return value;
  };
}

/** One of a few values, by its name or in one of its Japanese words. */
function readWord(
  words: ValueWords,
  { text, place }: ScalarSetting,
  findings: Finding[],
): string | undefined {
  const value = valueNamed(text, words);
  if (value === undefined)
    findings.push(finding('value-invalid', place, { expected: oneOfThese(text, words) }));
  return value;
}

function oneOfThese(text: string, words: ValueWords): Expectation {
  const near = nearest(foldWord(text), allWords(words));
  const meant = new Set(near.map((word) => valueNamed(word, words)));
  return {
    oneOf: valuesOf(words),
    japanese: Object.values(termsOf(words)),
    // 五方式 is as near to one as to another.
    suggestion: meant.size === 1 ? near[0]! : null,
  };
}
