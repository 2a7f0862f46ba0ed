import { describe, expect, it } from 'vitest';
import { medical, small, withPolicy } from './small-case.js';

const file = 'case.yaml';
const terms = '{ levy_base: 1000000, beta: "1.1" }';

const exclusive = (place: object, key: string, other: string) => ({
  code: 'keys-exclusive',
  ...place,
  column: `segments.medical.${key}`,
  args: { other: `segments.medical.${other}` },
});

describe('keys-exclusive', () => {
  it.each([
    ['beta: 1.1, national_income_per_insured: 5', 'national_income_per_insured', 'beta', '5'],
    ['national_income_per_insured: 5, beta: 1.1', 'national_income_per_insured', 'beta', '5'],
  ])('one case does not give β and what makes it: %s', async (pair, key, other, value) => {
    const both = small.replace(file, terms, `{ levy_base: 1000000, ${pair} }`);
    expect(await both.found()).toEqual([exclusive({ file, line: 6, value }, key, other)]);
  });

  it('one case does not give the base and the total', async () => {
    const both = small.replace(file, terms, '{ levy_base: 1, required_total: 2, beta: 1 }');
    expect(await both.found()).toEqual([
      exclusive({ file, line: 6, value: '2' }, 'required_total', 'levy_base'),
    ]);
  });

  it('a misspelt segment does not give both either: both causes are told', async () => {
    const both = small.replace(
      file,
      `medical: ${terms}`,
      `medcal: { levy_base: 1, required_total: 2, beta: 1 }`,
    );
    expect(await both.found()).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ code: 'key-unknown', column: 'segments.medcal' }),
        expect.objectContaining({ code: 'keys-exclusive', column: 'segments.medcal.required_total' }),
      ]),
    );
  });

  it('--set does not give both', async () => {
    const set = ['segments.medical.national_income_per_insured=5', 'segments.medical.beta=2'];
    expect(await small.found({ set })).toEqual([
      exclusive({ file: '--set', value: '5' }, 'national_income_per_insured', 'beta'),
    ]);
  });

  it('a policy does not give both', async () => {
    const policy = withPolicy(
      'alpha: 1',
      'segments: { medical: { beta: 1, national_income_per_insured: 5 } }',
    );
    expect(await policy.replace(file, ', beta: "1.1"', '').found()).toMatchObject([
      { code: 'keys-exclusive', file: './own.yaml', line: 2 },
    ]);
  });
});

describe('a later layer replaces the whole group', () => {
  const policy = withPolicy(
    'alpha: 1',
    'segments: { medical: { required_total: 7, national_income_per_insured: 623400 } }',
  );

  it('the case over the policy', async () => {
    const { incomeLevel, pot } = medical(await policy.made());
    expect(Object.keys(incomeLevel)).toEqual(['beta']);
    expect(pot).toEqual({ levyBase: 1000000n });
  });

  it('--set over the case', async () => {
    const set = ['segments.medical.national_income_per_insured=623400', 'segments.medical.required_total=7'];
    const { incomeLevel, pot } = medical(await small.made({ set }));
    expect(Object.keys(incomeLevel)).toEqual(['nationalIncomePerInsured']);
    expect(pot).toEqual({ requiredTotal: 7n });
  });

  it('--set over the policy', async () => {
    const bare = policy.replace(file, terms, '{ method: two }');
    const { incomeLevel, pot } = medical(await bare.made({ set: ['segments.medical.beta=2'] }));
    expect(Object.keys(incomeLevel)).toEqual(['beta']);
    expect(pot).toEqual({ requiredTotal: 7n });
  });

  it('one group leaves the other as it is', async () => {
    const { incomeLevel } = medical(await small.made({ set: ['segments.medical.required_total=7'] }));
    expect('beta' in incomeLevel && incomeLevel.beta.toFixed()).toBe('1.1');
  });
});
