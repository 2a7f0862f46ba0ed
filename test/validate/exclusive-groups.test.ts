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
    const set = ['segments.medical.levy_base=5', 'segments.medical.required_total=2'];
    expect(await small.found({ set })).toEqual([
      exclusive({ file: '--set', value: '2' }, 'required_total', 'levy_base'),
    ]);
  });

  it('a policy does not give both', async () => {
    const policy = withPolicy('alpha: 1', 'segments: { medical: { levy_base: 1, required_total: 5 } }');
    expect(await policy.replace(file, 'levy_base: 1000000, ', '').found()).toMatchObject([
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
    expect(medical(await policy.made()).pot).toEqual({ levyBase: 1000000n });
  });

  it('--set over the case', async () => {
    const { pot } = medical(await small.made({ set: ['segments.medical.required_total=7'] }));
    expect(pot).toEqual({ requiredTotal: 7n });
  });
});

describe('β and the national income are no group: one may stand beside the other', () => {
  const levelOf = async (from: typeof small, set: readonly string[] = []) => {
    const { incomeLevel } = medical(await from.made({ set }));
    return Object.fromEntries(Object.entries(incomeLevel).map(([key, value]) => [key, `${value}`]));
  };

  it('in one case', async () => {
    const both = small.replace(file, 'beta: "1.1"', 'beta: "1.1", national_income_per_insured: 623400');
    expect(await levelOf(both)).toEqual({ beta: '1.1', nationalIncomePerInsured: '623400' });
  });

  it('in two layers', async () => {
    const policy = withPolicy('alpha: 1', 'segments: { medical: { national_income_per_insured: 623400 } }');
    expect(await levelOf(policy)).toEqual({ beta: '1.1', nationalIncomePerInsured: '623400' });
    const set = ['segments.medical.national_income_per_insured=600000'];
    expect(await levelOf(small, set)).toEqual({ beta: '1.1', nationalIncomePerInsured: '600000' });
  });
});
