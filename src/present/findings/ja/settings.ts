import type { Expectation, FindingArguments, Place } from '../../../domain/finding.js';
import { japaneseFiscalYear } from '../../../domain/fiscal-year.js';
import { quantity, quantityIds } from '../../../domain/quantities/index.js';
import { type Sentence, says } from '../sentence.js';
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

export function keyMissing({ reason, options }: FindingArguments['key-missing'], at: string): Sentence {
  const [first = at] = options;
  const expected = options.join('または');
  switch (reason) {
    case 'always':
      return says(`${key(first)}がありません。`, `${example(first)} のように書いてください。`, expected);
    case 'medical':
      return says(
        `医療分がありますが、${key(first)}がありません。`,
        'alpha: 1 のように数値か年度別の値を書くか、運営方針を policy で指定してください。',
        expected,
      );
    case 'method':
      return says(
        `この賦課方式に必要な${key(first)}がありません。`,
        `premium か区分の下に ${example(first)} のように書いてください。`,
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

function example(name: string): string {
  const examples: Readonly<Record<string, string>> = {
    fiscal_year: 'fiscal_year: R8',
    inputs: 'inputs: [insured.csv, income.csv]',
    segments: 'segments: { medical: { levy_base: 310000000000, beta: "1.17" } }',
    'premium.per_insured_weight': 'per_insured_weight: 0.7',
    'premium.income_weight': 'income_weight: 0.9',
    from: 'from: 95',
    rule: 'rule: raise',
    points: 'points: 0.5',
    rate: 'rate: 99',
    item: 'item: 高額医療費負担金',
    ratio: 'ratio: 0.5',
  };
  return examples[name] ?? `${name}: …`;
}

export function badValue(expected: Expectation, value: string): Sentence {
  if (typeof expected === 'object') {
    const options = listed(expected.oneOf.map((name, at) => withTerm(name, expected.japanese?.[at])));
    const remedy = didYouMean(expected.suggestion, 'いずれかを書いてください。');
    return says(`${value}は ${options} のいずれでもありません。`, remedy, options);
  }
  const [what, sample] = expectations[expected];
  const problem = value === quoted('') ? `ここには${what}が必要です。` : `${value}は${what}ではありません。`;
  return says(problem, `${sample}書いてください。`, what);
}

/** 「two」（二方式）: either may be written. */
function withTerm(name: string, term: string | undefined): string {
  return term === undefined ? name : `${name}（${term}）`;
}

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

export function valueEmpty({ orNone }: FindingArguments['value-empty'], { file, column }: Place): Sentence {
  const isSet = file === '--set';
  const none = `使わないときは ${isSet ? `--set ${column}=none ` : 'none（なし）'}と書いてください。`;
  const without = isSet
    ? '値を書くか、この --set を外してください。'
    : '値を書くか、項目を削除してください。';
  return says('値がありません。', orNone ? `値を書いてください。${none}` : without, '値');
}

export function outsideValidity(
  { policy, from, to, year }: FindingArguments['policy-validity'],
  { column = '' }: Place,
): Sentence {
  const held = years(from, to);
  const orNone = column === 'collection.targets' ? '（使わないときは none）' : '';
  return says(
    `運営方針 ${policy} のこの値は${held}のもので、${japaneseFiscalYear(year)}の値がありません。`,
    `case.yaml に ${column === '' ? 'この項目' : column} を書いてください${orNone}。`,
    held,
  );
}
