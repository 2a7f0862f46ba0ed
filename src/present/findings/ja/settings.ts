import type { Expectation, FindingArguments, Place, SettingsHome } from '../../../domain/finding.js';
import { japaneseFiscalYear } from '../../../domain/fiscal-year.js';
import { quantity, quantityIds } from '../../../domain/quantities/catalogue.js';
import { type Sentence, says } from '../sentence.js';
import { settingsOf, written } from './home.js';
import { didYouMean, listed, quoted, years } from './words.js';

/** A key of case.yaml with the term of what it gives, where the catalogue has one: 「fiscal_year」（年度）. */
function key(name: string): string {
  const id = quantityIds.find((one) => quantity(one).given?.keys?.some((known) => isKey(known, name)));
  return id === undefined ? quoted(name) : `${quoted(name)}（${quantity(id).ja}）`;
}

/** A key of a segment is named without it. */
function isKey(known: string, name: string): boolean {
  return known === name || known === `segments.<segment>.${name}`;
}

export function keyMissing(
  { reason, options }: FindingArguments['key-missing'],
  { column = '' }: Place,
  home?: SettingsHome,
): Sentence {
  const [first = column] = options;
  const expected = options.join('または');
  switch (reason) {
    case 'always':
      return says(`${key(first)}がありません。`, example(first, home), expected);
    case 'medical':
      return says(
        `医療分がありますが、${key(first)}がありません。`,
        `${written('alpha', '1', home)} のように数値か年度別の値を書くか、運営方針を policy で指定してください。`,
        expected,
      );
    case 'method':
      return says(
        `この賦課方式に必要な${key(first)}がありません。`,
        home === undefined
          ? `premium か区分の下に ${examples[first]?.[2] ?? `${first}: …`} のように書いてください。`
          : example(first, home),
        expected,
      );
    case 'one-of':
      return says(
        `${options.map(key).join('と')}のどちらもありません。`,
        'どちらか1つだけを書いてください。',
        expected,
      );
  }
}

function example(name: string, home: SettingsHome | undefined): string {
  if (name === 'inputs' && typeof home === 'object') return 'シート「市町村」に市町村の行を書いてください。';
  const [at, value, yaml] = examples[name] ?? [null, '', `${name}: …`];
  // What stands inside of a list is written as YAML everywhere.
  return `${at === null ? yaml : written(at, value, home, yaml)} のように書いてください。`;
}

/** Keys that may be missing: with dots and a value, and as lines of a case.yaml. */
const examples: Readonly<Record<string, readonly [key: string | null, value: string, yaml: string]>> = {
  fiscal_year: ['fiscal_year', 'R8', 'fiscal_year: R8'],
  inputs: ['inputs', '[insured.csv, income.csv]', 'inputs: [insured.csv, income.csv]'],
  segments: [
    'segments.medical.levy_base',
    '310000000000',
    'segments: { medical: { levy_base: 310000000000, beta: "1.17" } }',
  ],
  'premium.per_insured_weight': ['premium.per_insured_weight', '0.7', 'per_insured_weight: 0.7'],
  'premium.income_weight': ['premium.income_weight', '0.9', 'income_weight: 0.9'],
  from: [null, '', 'from: 95'],
  rule: [null, '', 'rule: raise'],
  points: [null, '', 'points: 0.5'],
  rate: [null, '', 'rate: 99'],
  item: [null, '', 'item: 高額医療費負担金'],
  ratio: [null, '', 'ratio: 0.5'],
};

/** Inside of braces the comma of 1,000,000 makes a key of each group of digits. */
export function keyRepeated(name: string): Sentence {
  const remedy = /^\d+$/.test(name)
    ? '数値は、桁区切りのコンマを付けずに書いてください。'
    : 'どちらか1つにしてください。';
  return says(`項目${quoted(name)}が2回あります。`, remedy);
}

export function badValue(expected: Expectation, value: string, home?: SettingsHome): Sentence {
  if (typeof expected === 'object') {
    const options = listed(expected.oneOf.map((name, at) => withTerm(name, expected.japanese?.[at])));
    const remedy = didYouMean(expected.suggestion, 'いずれかを書いてください。');
    return says(`${value}は ${options} のいずれでもありません。`, remedy, options);
  }
  const [what, inYaml] = expectations[expected];
  const sample = (home && elsewhere[expected]) ?? inYaml;
  const problem = value === quoted('') ? `ここには${what}が必要です。` : `${value}は${what}ではありません。`;
  return says(problem, `${sample}書いてください。`, what);
}

/** 「two」（二方式）: either may be written. */
function withTerm(name: string, term: string | undefined): string {
  return term === undefined ? name : `${name}（${term}）`;
}

/** How lists and sections are written in one line. */
const elsewhere: Readonly<Partial<Record<Expectation & string, string>>> = {
  section: 'キーを segments.medical.levy_base のように点でつないで',
  list: '[a, b] のように並べて',
};

/** What a value should be, and how it is to be written. */
const expectations: Readonly<Record<Exclude<Expectation, object>, readonly [string, string]>> = {
  text: ['1つの値', '値を1つだけ'],
  section: ['項目のまとまり', 'その下に字下げして項目と値を'],
  list: ['一覧', '[a, b] のように並べるか、1行に1つずつハイフン（-）を付けて'],
  'positive-number': ['0より大きい数値', '0より大きい数値を'],
  year: ['年度', 'R8、令和8年度、2026 のいずれかの形で'],
  'positive-yen': ['0より大きい円単位の整数', '310000000000 のように、0より大きい整数を円で'],
  ratio: ['0から1までの数値', '0.5 のように、0から1までの数値を'],
  percent: ['0から100までの率', '93.45 のように、％の数値を'],
  basis: ['平均の取り方（latest、mean:N）', 'latest（直近）か、mean:3（直近3年度の平均）のように'],
  prefecture: ['都道府県コード', '"01" から "47" までの2桁で'],
  schedule: ['数値か年度別の値', '{ schedule: { R5: 1, R12: 0 } } のように'],
};

export function valueEmpty({ orNone }: FindingArguments['value-empty'], { origin, column }: Place): Sentence {
  const isSet = origin === 'command-line';
  const none = `使わないときは ${isSet ? `--set ${column}=none ` : 'none（なし）'}と書いてください。`;
  const without = isSet
    ? '値を書くか、この --set を外してください。'
    : '値を書くか、項目を削除してください。';
  return says('値がありません。', orNone ? `値を書いてください。${none}` : without, '値');
}

export function outsideValidity(
  { policy, from, to, year }: FindingArguments['policy-validity'],
  { column = '' }: Place,
  home?: SettingsHome,
): Sentence {
  const held = years(from, to);
  const orNone = column === 'collection.targets' ? '（使わないときは none）' : '';
  return says(
    `運営方針 ${policy} のこの値は${held}のもので、${japaneseFiscalYear(year)}の値がありません。`,
    `${settingsOf(home)}に ${column === '' ? 'この項目' : column} を書いてください${orNone}。`,
    held,
  );
}
