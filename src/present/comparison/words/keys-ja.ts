import { inputQuantities, japaneseName } from '../../../domain/input-columns.js';
import { isQuantityId } from '../../../domain/quantities/catalogue.js';
import { japaneseSegments, type Segment, segments } from '../../../domain/segment.js';
import { caseForm, givenSettings } from '../../../domain/settings/case-settings.js';
import { wordsOf } from '../../../domain/settings/unit.js';
import { kindWords, offWords, termOf, type ValueWords } from '../../../domain/settings/value-words.js';
import { recordsTo, settingsOf } from '../../../domain/settings/walk.js';
import { ja as common } from '../../words/ja.js';

const { term, withUnit } = common;

const adjustments: Readonly<Record<string, 'adjustment_row' | 'premium_adjustment'>> = {
  levy: 'adjustment_row',
  premium: 'premium_adjustment',
};

/** What is given, by its terms; keys of a segment stand without it. */
const names: Readonly<Record<string, string | undefined>> = {
  ...Object.fromEntries(
    givenSettings().map(({ key, record: { name, symbol, compared } }) => [
      key.replace(/^segments\.\w+\./, ''),
      compared ?? (symbol ? `${symbol} ${name?.ja}` : name?.ja),
    ]),
  ),
  municipalities: term('municipalities'),
  ...Object.fromEntries((['title', 'run', 'policy'] as const).map((key) => [key, settingName(key)])),
  area: japaneseName({ quantity: 'area' }),
  standard_collection_rate: term('collection_rate'),
  collection_rate: term('collection_rate_of_year'),
};

/** What the sheet of settings calls a key, too. */
function settingName(key: string): string | undefined {
  return recordsTo(caseForm, key).at(-1)?.name?.ja;
}

/** How the names of what was given read in Japanese, most special first; null where a rule does not fit. */
const rules: readonly ((key: string) => string | null)[] = [
  (key) => names[key] ?? null,
  (key) => parts(key, /^β of (\w+), calculated$/, (segment) => `${segment} β（計算値）`),
  (key) => parts(key, /^segments\.(\w+)\.([\w.]+)$/, (segment, name) => named(segment, names[name])),
  (key) => parts(key, /^(\w+) (\w+)$/, (segment, name) => named(segment, column(name))),
  (key) =>
    parts(key, /^adjustments (\w+) (levy|premium) (.*)$/, (segment, stage, item) =>
      named(segment, `${term(adjustments[stage] ?? 'adjustment_row')} ${item}`),
    ),
  (key) =>
    parts(key, /^requirement (\w+) (cost|revenue) (.*)$/, (segment, kind, item) =>
      named(segment, `${termOf(kind, kindWords)} ${item}`),
    ),
  (key) => ownColumn(key),
  (key) => itemOfList(key),
  column,
  (key) => header(key),
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

function named(first: string | null | undefined, second: string | null | undefined): string | null {
  return first && second ? `${first} ${second}` : null;
}

/** `own_methods support income_share`, `rates_in_force medical per_insured`; of a method for all segments without one. */
function ownColumn(key: string): string | null {
  const [, table, segment = '', name = ''] =
    /^(own_methods|rates_in_force) (?:(\w+) )?(\w+)$/.exec(key) ?? [];
  const id = table === 'rates_in_force' ? `in_force_${name}` : name;
  if (!table || !isQuantityId(id)) return null;
  return isSegment(segment) ? `${japaneseSegments[segment]} ${term(id)}` : term(id);
}

/** `pooling 高額医療費負担金`: a key and an item of its list. */
function itemOfList(key: string): string | null {
  const [list = '', ...item] = key.split(' ');
  return item.length === 0 ? null : named(names[list], item.join(' '));
}

/** `income_care` 所得総額（介護）, `medical_index_R5` 医療費指数（R5）. */
function column(key: string): string | null {
  const plain = columnTerm(key);
  if (plain) return plain;
  const [, name = '', suffix = ''] = /^(.+)_([a-z]+|[HR]\d+)$/.exec(key) ?? [];
  // A column of a segment may be one of years: `income_care_R5`.
  const base = columnTerm(name) ?? (/^[HR]/.test(suffix) ? column(name) : null);
  if (!base || !(isSegment(suffix) || /^[HR]\d+$/.test(suffix))) return null;
  return withUnit(base, isSegment(suffix) ? japaneseSegments[suffix] : suffix);
}

/** What no quantity has for a name is called as its column is headed. */
function header(key: string): string | null {
  const quantity = inputQuantities.find((one) => one === key);
  return quantity ? japaneseName({ quantity }) : null;
}

function columnTerm(name: string): string | null {
  return names[name] ?? (isQuantityId(name) ? term(name) : null);
}

function isSegment(text: string): text is Segment {
  return (segments as readonly string[]).includes(text);
}

const enumerations: readonly ValueWords[] = [
  offWords,
  ...settingsOf(caseForm)
    .map(({ record }) => wordsOf(record.form))
    .filter((words) => words !== undefined),
];

/** A value of case.yaml by its term: 二方式, 直近3年度の平均, 引上げ 1.5. Figures stay as they are. */
export function valueName(text: string): string {
  const [word = '', ...others] = text.split(' ');
  return [enumerations.reduce((said, words) => termOf(said, words), word), ...others].join(' ');
}
