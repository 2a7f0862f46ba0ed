import { expect, it } from 'vitest';
import { scenarioLabel } from '../../src/present/comparison/scenario-label.js';
import { comparisonWords } from '../../src/present/comparison/words/comparison-words.js';

const label = (...sets: readonly string[]) => scenarioLabel(sets, comparisonWords('en'));

it.each([
  ['a case as it is written', [], 'as it stands'],
  ['what is set', ['alpha=0.5'], 'alpha=0.5'],
  ['all that is set, where it fits', ['alpha=0', 'a.b=1'], 'alpha=0 a.b=1'],
  ['as much of a key as fits', ['segments.medical.beta=0.9'], 'medical.beta=0.9'],
  ['the end of the key', ['pooling.高額医療費負担金.ratio=0.5'], 'ratio=0.5'],
  ['ends of keys, where they fit', ['segments.medical.beta=0.9', 'alpha=0'], 'as set'],
  ['how many others', ['alpha=0', 'levy.rounding.unit=1000', 'fiscal_year=R9'], 'alpha=0 and 2 more'],
  [
    'a key without its long value',
    ['adjustments=tables/adjustments-of-the-second-round.csv'],
    'adjustments=…',
  ],
  ['no key that is too long', ['national_income_per_insured_of_all=1'], 'as set'],
] as const)('names %s', (_, sets, expected) => {
  expect(label(...sets)).toBe(expected);
});
