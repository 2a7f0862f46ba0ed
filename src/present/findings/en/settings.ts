import type { Expectation, FindingArguments, Place, SettingsHome } from '../../../domain/finding.js';
import { formatFiscalYear } from '../../../domain/fiscal-year.js';
import { type Sentence, says } from '../sentence.js';
import { settingsOf, written } from './home.js';
import { didYouMean, quoted, range } from './words.js';

export function keyMissing(
  { reason, options }: FindingArguments['key-missing'],
  { column = '' }: Place,
  home?: SettingsHome,
): Sentence {
  const expected = options.join(' or ');
  const [key = column] = options;
  switch (reason) {
    case 'always':
      return says(`${key} is missing.`, `Add it: ${example(key, home)}.`, expected);
    case 'medical':
      return says(
        'alpha is missing, and the case has the segment medical.',
        `Add ${written('alpha', '1', home)}, or a schedule, or name a policy.`,
        expected,
      );
    case 'method':
      return says(`${key} is missing, and the method needs it.`, `Add it: ${example(key, home)}.`, expected);
    case 'one-of':
      return says(`One of ${options.join(' and ')} is missing.`, 'Add exactly one of them.', expected);
  }
}

function example(key: string, home: SettingsHome | undefined): string {
  if (key === 'inputs' && typeof home === 'object') return 'fill in the sheet 市町村 (municipalities)';
  const found = examples[key];
  if (!found) return key;
  const [at, value, yaml] = found;
  // What stands inside of a list is written as YAML everywhere.
  return at === null ? yaml : written(at, value, home, yaml);
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
  'premium.per_insured_weight': [
    'premium.per_insured_weight',
    '0.7',
    'per_insured_weight: 0.7 under premium or the segment',
  ],
  'premium.income_weight': [
    'premium.income_weight',
    '0.9',
    'income_weight: 0.9 under premium or the segment',
  ],
  from: [null, '', 'from: 95'],
  rule: [null, '', 'rule: raise'],
  points: [null, '', 'points: 0.5'],
  rate: [null, '', 'rate: 99'],
  item: [null, '', 'item: 高額医療費負担金'],
  ratio: [null, '', 'ratio: 0.5'],
};

/** Inside of braces the comma of 1,000,000 makes a key of each group of digits. */
export function keyRepeated(key: string): Sentence {
  const remedy = /^\d+$/.test(key) ? 'Write numbers without commas.' : 'Keep one of the two.';
  return says(`The key ${quoted(key)} stands twice.`, remedy);
}

export function badValue(expected: Expectation, value: string, home?: SettingsHome): Sentence {
  if (typeof expected === 'object') {
    const options = expected.oneOf.join(', ');
    const remedy = didYouMean(expected.suggestion, `Write one of ${options}.`);
    return says(`${value} is not one of ${options}.`, remedy, options);
  }
  const [what, inYaml] = expectations[expected];
  const sample = (home && elsewhere[expected]) ?? inYaml;
  return says(value === '""' ? `Expected ${what}.` : `${value} is not ${what}.`, `Write ${sample}.`, what);
}

/** How lists and sections are written in one line. */
const elsewhere: Readonly<Partial<Record<Expectation & string, string>>> = {
  section: 'keys with dots, such as segments.medical.levy_base',
  list: '[a, b]',
};

const expectations: Readonly<Record<Exclude<Expectation, object>, readonly [string, string]>> = {
  text: ['a single value', 'one value'],
  section: ['a section', 'keys and values under it, indented'],
  list: ['a list', '[a, b] or one line with a hyphen for each'],
  'positive-number': ['a number above 0', 'a number above 0'],
  year: ['a fiscal year', 'R8, 令和8年度 or 2026'],
  'positive-yen': ['whole yen above 0', 'whole yen above 0, such as 310000000000'],
  ratio: ['a number from 0 to 1', 'a number from 0 to 1, such as 0.5'],
  percent: ['a rate from 0 to 100', 'per cent, such as 93.45'],
  basis: ['latest or mean:N', 'latest, or mean:3 for the mean of the last three'],
  prefecture: ['a prefecture code', 'two digits from "01" to "47"'],
  schedule: ['a number or a schedule', '{ schedule: { R5: 1, R12: 0 } }'],
};

export function valueEmpty({ orNone }: FindingArguments['value-empty'], { origin, column }: Place): Sentence {
  const isSet = origin === 'command-line';
  const none = isSet ? `--set ${column}=none` : 'none';
  const without = isSet ? 'leave the --set out' : 'delete the key';
  return says(
    'The value is missing.',
    `Write one, or ${orNone ? `${none} to go without` : without}.`,
    'a value',
  );
}

export function outsideValidity(
  { policy, from, to, year }: FindingArguments['policy-validity'],
  { column = 'the key' }: Place,
  home?: SettingsHome,
): Sentence {
  const years = range(from, to);
  const orNone = column === 'collection.targets' ? ' (it can be none)' : '';
  return says(
    `Policy ${policy} has this value ${years}, not for ${formatFiscalYear(year)}.`,
    `Set ${column} in ${settingsOf(home)}${orNone}.`,
    years,
  );
}

export function yamlExtent({ reason }: FindingArguments['yaml-extent']): Sentence {
  return says(
    reason === 'deep'
      ? 'From here on the text is nested more deeply than any case.'
      : 'Up to here the text has more entries than any case; the rest is not read.',
    'Check that it is the right file, and that brackets and quotes are closed.',
  );
}
