import { instalmentBounds, partBounds, rateBounds } from '../../domain/bounds.js';
import type { LastYears, SeriesBasis, Yen } from '../../domain/case.js';
import { unfitness } from '../../domain/control-characters.js';
import { type Decimal, decimal, unitsOf } from '../../domain/decimal.js';
import { type Expectation, finding } from '../../domain/finding.js';
import { none, type Read, refused, sound } from '../../domain/finding-log.js';
import { type FiscalYear, parseFiscalYear } from '../../domain/fiscal-year.js';
import { foldWord } from '../../domain/folded-word.js';
import { isPrefecture } from '../../domain/municipality-code.js';
import { hasPointsAsSeparators, readNumber } from '../../domain/number-text.js';
import { prefectureNamed } from '../../domain/prefectures.js';
import type { ScalarSetting, Setting } from '../../domain/setting.js';
import type { ScalarForm, ScalarValues, WordForm } from '../../domain/settings/form.js';
import {
  allWords,
  basisWords,
  collectionBasisWords,
  termsOf,
  type ValueWords,
  valueNamed,
  valuesOf,
} from '../../domain/settings/value-words.js';
import { nearest } from '../suggest.js';

/** A single text by its form. */
export function readScalar(form: ScalarForm | WordForm, setting: Setting): Read<unknown> {
  if (setting.kind !== 'scalar')
    return refused(finding('value-invalid', setting.place, { expected: 'text' }));
  if (setting.text.trim() === '') return refused(finding('value-empty', setting.place, {}));
  return form.kind === 'word' ? readWord(form.words, setting) : converters[form.kind](setting, form);
}

type Converter<Value> = (setting: ScalarSetting, form: ScalarForm) => Read<Value | undefined>;

const zero = decimal('0');
const [least, most] = [decimal(partBounds.from), decimal(partBounds.to)];
const hundredth = decimal('0.01');
const highestRatio = decimal(rateBounds.ratio).times(hundredth);

const asItIs = (value: Decimal) => value;
const percent = number(
  'percent',
  (value) => value.gte(zero) && value.lte(rateBounds.to),
  (value) => value.times(hundredth),
  true,
);

const converters: { readonly [Kind in keyof ScalarValues]: Converter<ScalarValues[Kind]> } = {
  text({ text, place }) {
    const problem = unfitness(text);
    return { value: text.trim(), findings: problem ? [finding('text-unfit', place, problem)] : none };
  },
  name: ({ text }) => sound(text.trim()),
  year: checked('year', parseFiscalYear),
  prefecture: checked('prefecture', prefectureOf),
  basis: checked('basis', basisNamed),
  'last-years': checked('collection-basis', (text) => lastYearsNamed(text, collectionBasisWords)),
  positive: number('positive-number', (value) => value.gt(zero), asItIs),
  ratio: number('ratio', (value) => value.gte(least) && value.lte(most), asItIs),
  weight: number('weight', (value) => value.gt(least) && value.lt(most), asItIs),
  percent,
  rate: readRate,
  yen: number('positive-yen', (value) => value.gt(zero) && value.isInteger(), wholeYen),
  instalments: number('instalments', isPayable, (value) => Number(value.toFixed())),
  growth: readGrowth,
  years: number(
    'whole-years',
    (value) => value.isInteger() && value.gte(1),
    (value) => Number(value.toFixed()),
  ),
  'year-range': checked('year-range', yearRangeOf),
};

function isPayable(value: Decimal): boolean {
  return value.isInteger() && value.gte(instalmentBounds.from) && value.lte(instalmentBounds.to);
}

/** Two digits, or a name: 沖縄県, 沖縄. */
function prefectureOf(text: string): string | undefined {
  const digits = text.normalize('NFKC').padStart(2, '0');
  return isPrefecture(digits) ? digits : prefectureNamed(text);
}

function basisNamed(text: string): SeriesBasis | undefined {
  const isLaw = valueNamed(text, basisWords) === 'law';
  return isLaw ? { kind: 'law' } : lastYearsNamed(text, basisWords);
}

function lastYearsNamed(text: string, words: ValueWords): LastYears | undefined {
  const folded = foldWord(text);
  const years = /[1-9]/.exec(folded)?.[0];
  const value = valueNamed(years === undefined ? folded : folded.replace(years, 'N'), words);
  if (value === 'latest') return { kind: value };
  if (value === undefined || years === undefined) return undefined;
  return { kind: value === 'min:N' ? 'min' : 'mean', years: Number(years) };
}

function readRate(setting: ScalarSetting, form: ScalarForm): Read<Decimal | undefined> {
  const read = percent(setting, form);
  return read.value?.lte(highestRatio) ? refused(finding('rate-as-ratio', setting.place)) : read;
}

/** Nobody means a growth of a half and more without a sign of per cent. */
const largestGrowth = decimal('0.5');

function readGrowth({ text, place }: ScalarSetting): Read<Decimal | undefined> {
  const reading = readNumber(text);
  if (!reading.ok) return refused(finding('number-invalid', place, { problem: reading.problem }));
  const value = reading.percent ? reading.value.times(hundredth) : reading.value;
  if (!reading.percent && value.abs().gte(largestGrowth)) return refused(finding('growth-as-percent', place));
  return value.gt(-1) ? sound(value) : refused(finding('value-invalid', place, { expected: 'growth' }));
}

/** R8:R12, R8〜R12, or a year alone. */
function yearRangeOf(text: string): { readonly first: FiscalYear; readonly last: FiscalYear } | undefined {
  const [from = '', to = from, ...others] = text.normalize('NFKC').split(/[:~〜‐–—―-]/);
  const [first, last] = [from, to].map(parseFiscalYear);
  return others.length > 0 || first === undefined || last === undefined ? undefined : { first, last };
}

function wholeYen(value: Decimal): Yen {
  return unitsOf(value).units;
}

/** Numbers may be written plainly or in quotes: both are text to `nhi`. */
function number<Value>(
  expected: Expectation,
  fits: (value: Decimal) => boolean,
  inside: (value: Decimal) => Value,
  percentSign = false,
): Converter<Value> {
  return ({ text, place }) => {
    if (expected === 'positive-yen' && hasPointsAsSeparators(text))
      return refused(finding('number-invalid', place, { problem: 'point-as-separator' }));
    const reading = readNumber(text);
    if (!reading.ok || (reading.percent && !percentSign)) {
      const problem = reading.ok ? 'percent' : reading.problem;
      return refused(finding('number-invalid', place, { problem }));
    }
    if (fits(reading.value)) return sound(inside(reading.value));
    return refused(finding('value-invalid', place, { expected }));
  };
}

function checked<Value>(
  expected: Expectation,
  convert: (text: string) => Value | undefined,
): Converter<Value> {
  return ({ text, place }) => {
    const value = convert(text.trim());
    return value === undefined ? refused(finding('value-invalid', place, { expected })) : sound(value);
  };
}

/** One of a few values, by its name or in one of its Japanese words. */
function readWord(words: ValueWords, { text, place }: ScalarSetting): Read<string | undefined> {
  const value = valueNamed(text, words);
  if (value !== undefined) return sound(value);
  return refused(finding('value-invalid', place, { expected: oneOfThese(text, words) }));
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
