import { isQuantityId } from '../../../domain/quantities/catalogue.js';
import { japaneseSegments, type Segment, segments } from '../../../domain/segment.js';
import {
  basisWords,
  levyRoundingWords,
  methodWords,
  offWords,
  ruleWords,
  termsOf,
} from '../../../domain/settings/value-words.js';
import { ja as common } from '../../words/ja.js';

const { term, withUnit } = common;

const adjustments: Readonly<Record<string, 'adjustment_row' | 'premium_adjustment'>> = {
  levy: 'adjustment_row',
  premium: 'premium_adjustment',
};

/** Keys of case.yaml by their terms. Those of a segment stand without it. */
const keys: Readonly<Record<string, string>> = {
  fiscal_year: term('fiscal_year'),
  alpha: `α ${term('alpha')}`,
  beta: `β ${term('beta')}`,
  levy_base: term('levy_base'),
  required_total: term('required_total'),
  national_income_per_insured: term('national_income_per_insured'),
  method: '賦課方式',
  per_insured_weight: term('per_insured_weight'),
  income_weight: term('income_weight'),
  'medical_index.basis': '医療費指数のとり方',
  'levy.rounding.method': '納付金の端数処理',
  'levy.rounding.unit': '納付金の端数の単位',
  premium: '標準保険料率の算定',
  'premium.rounding.income_rate': '所得割率・資産割率の端数処理',
  'premium.rounding.amount': '均等割額・平等割額の端数処理',
  'premium.rounding.amount_unit': '均等割額・平等割額の単位',
  'collection.standard': '標準的な収納率のとり方',
  'collection.national_average': '収納率の全国平均',
  'collection.prefecture_rate': '都道府県の収納率',
  municipalities: term('municipalities'),
  standard_collection_rate: term('collection_rate'),
  collection_rate: term('collection_rate_of_year'),
};

const kinds: Readonly<Record<string, string>> = { cost: '費用', revenue: '収入' };

/** How the names of what was given read in Japanese, most special first; null where a rule does not fit. */
const rules: readonly ((key: string) => string | null)[] = [
  (key) => keys[key] ?? null,
  (key) => parts(key, /^β of (\w+), calculated$/, (segment) => `${segment} β（計算値）`),
  (key) => parts(key, /^segments\.(\w+)\.(\w+)$/, (segment, name) => named(segment, keys[name])),
  (key) => parts(key, /^(\w+) (\w+)$/, (segment, name) => named(segment, column(name))),
  (key) =>
    parts(key, /^adjustments (\w+) (levy|premium) (.*)$/, (segment, stage, item) =>
      named(segment, `${term(adjustments[stage] ?? 'adjustment_row')} ${item}`),
    ),
  (key) =>
    parts(key, /^requirement (\w+) (cost|revenue) (.*)$/, (segment, kind, item) =>
      named(segment, `${kinds[kind]} ${item}`),
    ),
  (key) => after(key, 'pooling ', term('pooling_ratio')),
  (key) => after(key, 'collection.targets ', term('target_rate')),
  column,
];

/** A key of case.yaml, a column of a table or what the comparison itself calls something, in Japanese. */
export function keyName(key: string): string {
  for (const rule of rules) {
    const name = rule(key);
    if (name !== null) return name;
  }
  return key;
}

/** What a pattern finds, where the first part is a segment. */
function parts(
  key: string,
  pattern: RegExp,
  name: (segment: string, second: string, third: string) => string | null,
): string | null {
  const [, segment = '', second = '', third = ''] = pattern.exec(key) ?? [];
  return isSegment(segment) ? name(japaneseSegments[segment], second, third) : null;
}

function named(segment: string, name: string | null | undefined): string | null {
  return name === null || name === undefined ? null : `${segment} ${name}`;
}

function after(key: string, start: string, name: string): string | null {
  return key.startsWith(start) ? `${name} ${key.slice(start.length)}` : null;
}

/** `income_care` 所得総額（介護）, `medical_index_R5` 医療費指数（R5）. */
function column(key: string): string | null {
  const plain = columnTerm(key);
  if (plain) return plain;
  const [, name = '', suffix = ''] = /^(.+)_([a-z]+|[HR]\d+)$/.exec(key) ?? [];
  const base = columnTerm(name);
  if (!base || !(isSegment(suffix) || /^[HR]\d+$/.test(suffix))) return null;
  return withUnit(base, isSegment(suffix) ? japaneseSegments[suffix] : suffix);
}

function columnTerm(name: string): string | null {
  return keys[name] ?? (isQuantityId(name) ? term(name) : null);
}

function isSegment(text: string): text is Segment {
  return (segments as readonly string[]).includes(text);
}

const values: Readonly<Record<string, string>> = {
  ...termsOf(methodWords),
  ...termsOf(levyRoundingWords),
  ...termsOf(offWords),
  ...termsOf(ruleWords),
  latest: termsOf(basisWords).latest,
};

/** A value of case.yaml by its term: 二方式, 直近3年度の平均, 引上げ 1.5. Figures stay as they are. */
export function valueName(text: string): string {
  const years = /^mean:(\d)$/.exec(text)?.[1];
  if (years !== undefined) return termsOf(basisWords)['mean:N'].replace('N', years);
  const [word = '', ...others] = text.split(' ');
  return [values[word] ?? word, ...others].join(' ');
}
