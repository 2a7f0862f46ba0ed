import { basisWords, valueNamed } from '../../contract/setting-words.js';
import type { SeriesBasis, Yen } from '../../domain/case.js';
import { unfitness } from '../../domain/control-characters.js';
import { type Decimal, decimal, unitsOf } from '../../domain/decimal.js';
import { type Expectation, type Finding, finding } from '../../domain/finding.js';
import { type FiscalYear, parseFiscalYear } from '../../domain/fiscal-year.js';
import { foldWord } from '../../domain/folded-word.js';
import { isPrefecture } from '../../domain/municipality-code.js';
import { readNumber } from '../../domain/number-text.js';
import type { ScalarSetting } from '../../domain/setting.js';
import { allWords, type JsonSchema, type Shape, scalar } from './shape.js';

const zero = decimal('0');
const one = decimal('1');
const hundredth = decimal('0.01');

/** Numbers may be written plainly or in quotes: both are text to `nhi`. */
const numeric = (description: string) => (): JsonSchema => ({ type: ['number', 'string'], description });

export function text(description: string): Shape<string> {
  return scalar(
    () => ({ type: ['string', 'number'], description }),
    ({ text, place }, findings) => {
      const problem = unfitness(text);
      if (problem) findings.push(finding('text-unfit', place, problem));
      return text.trim();
    },
  );
}

export const fiscalYear: Shape<FiscalYear> = scalar(
  () => ({ type: ['string', 'number'], description: 'Fiscal year 年度: R8, 令和8年度 or 2026' }),
  checked('year', parseFiscalYear),
);

export const prefecture: Shape<string> = scalar(
  () => ({ type: ['string', 'number'], description: 'Prefecture code 都道府県コード, 01 to 47' }),
  checked('prefecture', (text) => {
    const digits = text.normalize('NFKC').padStart(2, '0');
    return isPrefecture(digits) ? digits : undefined;
  }),
);

export const basis: Shape<SeriesBasis> = scalar(
  () => ({
    type: 'string',
    pattern: `^(${allWords(basisWords)
      .map((word) => word.replace('N', '[1-9]'))
      .join('|')})$`,
    description: 'latest, or mean:N over the last N given years',
  }),
  checked('basis', basisNamed),
);

function basisNamed(text: string): SeriesBasis | undefined {
  const folded = foldWord(text);
  const years = /[1-9]/.exec(folded)?.[0];
  const value = valueNamed(years === undefined ? folded : folded.replace(years, 'N'), basisWords);
  if (value === 'latest') return { kind: 'latest' };
  return value && years !== undefined ? { kind: 'mean', years: Number(years) } : undefined;
}

export const positiveNumber = (description: string): Shape<Decimal> =>
  number(description, 'positive-number', (value) => value.gt(zero));

/** 0 to 1. */
export const ratio = (description: string): Shape<Decimal> =>
  number(description, 'ratio', (value) => value.gte(zero) && value.lte(one));

export const positiveYen = (description: string): Shape<Yen> => {
  const shape = number(description, 'positive-yen', (value) => value.gt(zero) && value.isInteger());
  return { schema: shape.schema, read: (setting, findings) => yen(shape.read(setting, findings)) };
};

/** Per cent written, 0 to 1 inside. */
export const percent = (description: string): Shape<Decimal> =>
  inPercent(number(description, 'percent', (value) => value.gte(zero) && value.lte(100), true));

/** A rate in per cent that nobody writes as 0.9345; 0 to 1 inside. */
export const collectionRate = (description: string): Shape<Decimal> => {
  const shape = percent(description);
  return {
    schema: shape.schema,
    read(setting, findings) {
      const value = shape.read(setting, findings);
      if (value?.lte('0.015')) findings.push(finding('rate-as-ratio', setting.place));
      return value?.lte('0.015') ? undefined : value;
    },
  };
};

function inPercent(shape: Shape<Decimal>): Shape<Decimal> {
  return {
    schema: shape.schema,
    read: (setting, findings) => shape.read(setting, findings)?.times(hundredth),
  };
}

function yen(value: Decimal | undefined): Yen | undefined {
  return value && unitsOf(value).units;
}

function number(
  description: string,
  expected: Expectation,
  fits: (value: Decimal) => boolean,
  percentSign = false,
): Shape<Decimal> {
  return scalar(numeric(description), ({ text, place }, findings) => {
    const reading = readNumber(text);
    if (!reading.ok || (reading.percent && !percentSign)) {
      const problem = reading.ok ? 'percent' : reading.problem;
      findings.push(finding('number-invalid', place, { problem }));
      return undefined;
    }
    if (fits(reading.value)) return reading.value;
    findings.push(finding('value-invalid', place, { expected }));
    return undefined;
  });
}

function checked<Value>(expected: Expectation, convert: (text: string) => Value | undefined) {
  return ({ text, place }: ScalarSetting, findings: Finding[]): Value | undefined => {
    const value = convert(text.trim());
    if (value === undefined) findings.push(finding('value-invalid', place, { expected }));
    return value;
  };
}
