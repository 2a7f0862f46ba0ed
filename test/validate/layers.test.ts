import { describe, expect, it } from 'vitest';
import type { Case } from '../../src/domain/case.js';
import { asFound, medical, small, withAdjustments, withPolicy } from './small-case.js';

const file = 'case.yaml';

describe('defaults', () => {
  it('stand in for what no layer says', async () => {
    const { medicalIndexBasis, levyRounding, premium, pooling, collectionTargets } = await small.made();
    expect({ medicalIndexBasis, levyRounding, premium, pooling, collectionTargets }).toEqual({
      medicalIndexBasis: { kind: 'law' },
      levyRounding: { method: 'largest-remainder', unit: 1n },
      premium: {
        incomeRateRounding: 'half-up',
        amountRounding: 'half-up',
        amountUnit: 1n,
        adultAmounts: 'total',
        standardCollection: { kind: 'latest' },
      },
      pooling: [],
      collectionTargets: undefined,
    });
  });

  it('the method is two', async () => {
    expect(medical(await small.made()).method).toBe('two');
  });
});

describe('default < policy < case < --set', () => {
  const policy = withPolicy('alpha: 0.25');
  const set = ['alpha=0.75'];
  const alphaOf = (made: Case) => String(made.medicalReflection);

  it('the policy wins over nothing', async () => {
    expect(alphaOf(await policy.made())).toBe('0.25');
  });

  it('the case wins over the policy', async () => {
    expect(alphaOf(await policy.append(file, 'alpha: 0.5').made())).toBe('0.5');
  });

  it('--set wins over the case', async () => {
    expect(alphaOf(await policy.append(file, 'alpha: 0.5').made({ set }))).toBe('0.75');
  });

  it('of one key set twice the last holds', async () => {
    expect(alphaOf(await small.made({ set: ['alpha=0.1', 'alpha=0.2'] }))).toBe('0.2');
  });

  it('sections merge key by key', async () => {
    const merged = await withPolicy(
      'alpha: 1',
      'premium: { rounding: { income_rate: up, amount: up, amount_unit: 10 } }',
    )
      .append(file, 'premium: { rounding: { amount: down } }')
      .made({ set: ['premium.rounding.amount_unit=100'] });
    expect(merged.premium).toMatchObject({
      incomeRateRounding: 'up',
      amountRounding: 'down',
      amountUnit: 100n,
    });
  });

  it('the method under a segment wins over the one under premium', async () => {
    const own = small
      .replace(file, 'levy_base', 'method: two, levy_base')
      .append(file, 'premium: { method: three, per_insured_weight: 0.7 }');
    expect(medical(await own.made()).method).toBe('two');
  });

  it('premium: none of the case wins over the premium of a policy', async () => {
    const none = withPolicy('alpha: 1', 'premium: { rounding: { amount: up } }').append(
      file,
      'premium: none',
    );
    expect((await none.made()).premium).toBeUndefined();
  });

  it('premium: none leaves out the method of a policy, and says so', async () => {
    const none = withPolicy('alpha: 1', 'premium: { method: three, per_insured_weight: 0.7 }')
      .append(file, 'premium: none')
      .file('rates.csv', ['団体コード,世帯数', '131016,60', '131024,170']);
    expect(medical((await none.load()).case!).method).toBe('two');
    expect(await none.found()).toMatchObject([
      { code: 'method-left-out', file, value: 'none', args: { method: 'three' } },
    ]);
    const own = none.append(file, 'levy: { method: three, per_insured_weight: 0.6 }');
    expect([medical(await own.made()).method, await own.found()]).toEqual(['three', []]);
  });

  it('--policy replaces the policy of the case', async () => {
    expect(String((await policy.made({ policy: 'okinawa-r6' })).medicalReflection)).toBe('0.5');
  });

  it('--set policy replaces the policy of the case', async () => {
    expect((await policy.load({ set: ['policy=okinawa-r6'] })).policy?.id).toBe('okinawa-r6');
  });

  it('keys that are assumed are those of the policy that no layer replaced', async () => {
    const tokyo = small.replace(file, 'alpha: 1', 'policy: tokyo-r6\nrelief: none');
    expect([(await tokyo.load()).assumed, (await tokyo.load({ set })).assumed]).toEqual([['alpha'], []]);
  });
});

describe('where a setting stands', () => {
  const place = async (key: string, set: readonly string[] = []) =>
    (
      await withPolicy('alpha: 0.25', 'levy: { rounding: { unit: 1000 } }')
        .append(file, 'alpha: 0.5')
        .load({ set })
    ).provenance?.setting(key);

  it('is the layer that decides', async () => {
    expect(await place('levy.rounding.unit')).toMatchObject({ file: './own.yaml', line: 2, value: '1000' });
    expect(await place('alpha')).toMatchObject({ file, line: 7, value: '0.5' });
    expect(await place('alpha', ['alpha=1'])).toMatchObject({ file: '--set', value: '1' });
  });

  it('is nowhere for a default', async () => {
    expect(await place('levy.rounding.method')).toBeUndefined();
  });
});

describe('schedules and lists are replaced whole', () => {
  const years = (made: Case) => {
    const alpha = made.medicalReflection!;
    return 'values' in alpha ? alpha.values.map(({ year }) => year) : String(alpha);
  };
  const scheduled = withPolicy('alpha: { schedule: { R5: 1, R12: 0 }, between: step }');

  it('a schedule over a schedule', async () => {
    const over = await scheduled.append(file, 'alpha: { schedule: { R6: 0.5 } }').made();
    expect(over.medicalReflection).toMatchObject({ values: [{ year: 2024 }], between: 'linear' });
  });

  it('a number over a schedule', async () => {
    expect(years(await scheduled.append(file, 'alpha: 0.5').made())).toBe('0.5');
  });

  it('a schedule over a number', async () => {
    expect(years(await small.made({ set: ['alpha={ schedule: { R5: 1, R12: 0 } }'] }))).toEqual([2023, 2030]);
  });

  it('--set of one year is a schedule of one year', async () => {
    expect(years(await scheduled.made({ set: ['alpha.schedule.R8=0.5'] }))).toEqual([2026]);
  });

  it('a list over a list', async () => {
    const pooled = withAdjustments('131016,medical,levy,x,1').append(
      file,
      'pooling: [{ item: y, ratio: 1 }]',
    );
    const over = await pooled.made({ set: ['pooling=[{ item: x, ratio: 0 }]'] });
    expect(over.pooling?.map(({ item }) => item)).toEqual(['x']);
  });

  it('tiers over the name of a table', async () => {
    const tokyo = small.replace(file, 'alpha: 1', 'policy: tokyo-r6\nrelief: none');
    const own = await tokyo.made({ set: ['collection.targets=[{ from: 0, rule: maintain }]'] });
    expect(own.collectionTargets?.tiers).toHaveLength(1);
  });
});

describe('--set', () => {
  const found = async (...set: readonly string[]) => await small.found({ set });

  it.each(['alpha', 'alpha 1', '=1', ' =1', ''])('set-invalid: "%s" sets no key', async (value) => {
    expect(await found(value)).toEqual([{ code: 'set-invalid', file: '--set', value }]);
  });

  it('a value that does not fit is found under its key', async () => {
    expect(await found('alpha=2')).toEqual([
      { code: 'value-invalid', file: '--set', column: 'alpha', value: '2', args: { expected: 'ratio' } },
    ]);
  });

  it('an empty value is found under its key', async () => {
    expect(await found('alpha=')).toEqual([
      { code: 'value-empty', file: '--set', column: 'alpha', value: '' },
    ]);
  });

  it.each(['adjustments', 'policy', 'premium', 'pooling', 'requirement', 'collection.targets', 'prefecture'])(
    'an empty %s does not unset: the word none does',
    async (key) => {
      const rich = withAdjustments('131016,medical,levy,高額医療費負担金,1000')
        .replace(file, 'alpha: 1', 'policy: tokyo-r6\nrelief: none')
        .append(file, 'pooling: [{ item: 高額医療費負担金, ratio: 1 }]');
      expect(await rich.found({ set: [`${key}=`] })).toEqual([
        { code: 'value-empty', file: '--set', column: key, value: '', args: { orNone: true } },
      ]);
    },
  );

  it('none takes away what a lower layer gives', async () => {
    const rich = withAdjustments('131016,medical,levy,高額医療費負担金,1000')
      .replace(file, 'alpha: 1', 'policy: tokyo-r6\nrelief: none')
      .append(file, 'pooling: [{ item: 高額医療費負担金, ratio: 1 }]', 'prefecture: 13');
    const loaded = await rich.load({
      set: ['adjustments=なし', 'policy=none', 'pooling=none', 'prefecture=無し', 'alpha=1'],
    });
    expect(loaded.findings).toEqual([]);
    expect(loaded.policy).toBeUndefined();
    expect(loaded.prefecture).toBeUndefined();
    expect(loaded.case).toMatchObject({ adjustments: [], pooling: [] });
    expect((await rich.load({ policy: 'none', set: ['alpha=1'] })).policy).toBeUndefined();
  });

  it('a requirement that is none leaves what is written beside it', async () => {
    const set = ['requirement=none', 'segments.medical.levy_base=5'];
    const kase = await small
      .file('requirement.csv', ['segment,kind,item,amount', 'medical,cost,a,7'])
      .append(file, 'requirement: requirement.csv')
      .made({ set });
    expect(kase.segments[0]?.pot).toEqual({ levyBase: 5n });
  });

  it('a key that is none is found', async () => {
    expect(await found('alhpa=1', 'premium.metod=two')).toMatchObject([
      { code: 'key-unknown', file: '--set', column: 'alhpa' },
      { code: 'key-unknown', file: '--set', column: 'premium.metod', args: { suggestion: 'method' } },
    ]);
  });

  it('a broken list or schedule is found under its key', async () => {
    expect(await found('alpha={ schedule: { R5: 1 }')).toMatchObject([
      { code: 'yaml-broken', file: '--set', column: 'alpha' },
    ]);
  });

  it('every wrong assignment is found in one run', async () => {
    expect((await found('alpha=2', 'fiscal_year=x', 'nothing')).map(({ code }) => code)).toEqual([
      'set-invalid',
      'value-invalid',
      'value-invalid',
    ]);
  });

  it('blanks around a name do not matter', async () => {
    expect(medical(await small.made({ set: ['premium.method= two '] })).method).toBe('two');
  });

  it('a value may hold an equals sign', async () => {
    expect((await small.made({ set: ['title=a=b'] })).title).toBe('a=b');
  });

  it.each(['a: b', 'a # b', '"a"', '- a', '*a', '& a'])(
    'a value is text as it is written: %s',
    async (title) => {
      expect((await small.made({ set: [`title=${title}`] })).title).toBe(title);
    },
  );

  it('a value that starts with a bracket is a list', async () => {
    const ignoring = small.file('rates.csv', ['団体コード,備考,収納率', '131016,x,93', '131024,y,95']);
    expect(await ignoring.found({ set: ['ignore_columns=[備考]'] })).toEqual([]);
  });

  it('what a section that --set begins lacks is found at the section', async () => {
    expect(await found('segments.support.beta=1')).toMatchObject([
      { code: 'key-missing', file: '--set', column: 'segments.support' },
    ]);
  });
});

describe('plain tables', () => {
  const set = [
    'fiscal_year=R8',
    'alpha=1',
    'segments.medical={ levy_base: 1000000, beta: 1.1 }',
    'title=Small',
  ];

  it('with --set for the rest make the same case as a case.yaml', async () => {
    expect((await small.loadTables(['people.csv', 'rates.csv'], { set })).case).toEqual(await small.made());
  });

  it('may take the rest from a policy', async () => {
    const rest = set.filter((one) => !one.startsWith('alpha'));
    const loaded = await small.loadTables(['people.csv', 'rates.csv'], { set: rest, policy: 'okinawa-r6' });
    expect(String(loaded.case?.medicalReflection)).toBe('0.5');
  });

  it('a table that is not there is found on the command line', async () => {
    const found = (await small.loadTables(['people.csv', 'no.csv'], { set })).findings.map(asFound);
    expect(found).toEqual([{ code: 'file-missing', value: expect.stringMatching(/no\.csv$/) }]);
  });

  it('a setting that is missing is missing in --set', async () => {
    const some = [...set.slice(1), 'municipalities=some'];
    const { findings } = await small.loadTables(['people.csv', 'rates.csv'], { set: some });
    expect(findings.map(asFound)).toMatchObject([
      { code: 'key-missing', file: '--set', column: 'fiscal_year' },
    ]);
  });
});
