import { describe, expect, it } from 'vitest';
import { small, withPolicy } from './small-case.js';

const file = 'case.yaml';
const own = './own.yaml';

describe('policy-unknown', () => {
  const named = (id: string) => small.append(file, `policy: ${id}`);

  it('a misspelt policy has a suggestion', async () => {
    expect(await named('tokio-r6').found()).toEqual([
      {
        code: 'policy-unknown',
        file,
        line: 7,
        column: 'policy',
        value: 'tokio-r6',
        args: {
          options: ['tokyo-r6', 'tokyo-r3', 'okinawa-r6', 'guideline'],
          suggestion: 'tokyo-r6',
        },
      },
    ]);
  });

  it('a policy that nothing resembles has none', async () => {
    expect(await named('osaka').found()).toMatchObject([
      { code: 'policy-unknown', args: { suggestion: null } },
    ]);
  });

  it('--policy is found under its own name', async () => {
    expect(await small.found({ policy: 'tokyo' })).toMatchObject([
      { code: 'policy-unknown', file: '--policy', value: 'tokyo' },
    ]);
  });

  it('an unknown policy does not also miss what it would have set', async () => {
    const unknown = named('tokio-r6').replace(file, 'alpha: 1\n', '');
    expect((await unknown.found()).map(({ code }) => code)).toEqual(['policy-unknown']);
  });
});

describe('policy-validity', () => {
  const tokyo = async (year: string, ...more: readonly string[]) =>
    await small
      .replace(file, 'alpha: 1', 'policy: tokyo-r6\nrelief: none')
      .replace(file, 'R8', year)
      .append(file, ...more)
      .found();

  it('a value is never taken from a neighbour year', async () => {
    expect(await tokyo('R9')).toEqual([
      {
        code: 'policy-lapsed',
        file: 'policy tokyo-r6',
        column: 'collection.targets',
        args: { policy: 'tokyo-r6', from: 2024, to: 2026, year: 2027, standsIn: null },
      },
    ]);
  });

  it('a value is valid up to its last year', async () => {
    expect(await tokyo('R8')).toEqual([]);
  });

  it('a key that the case sets itself is not asked of the policy', async () => {
    expect(await tokyo('R9', 'collection: { targets: none }')).toEqual([]);
  });

  it('every key that is not valid is found', async () => {
    const keys = (await tokyo('R12')).map(({ code, column }) => [code, column]);
    expect(keys).toEqual([
      ['policy-lapsed', 'collection.standard'],
      ['policy-lapsed', 'collection.targets'],
      ['policy-lapsed', 'premium.method'],
    ]);
  });

  it('targets and rules of collection that have lapsed stop no levy', async () => {
    const late = small.replace(file, 'alpha: 1', 'policy: tokyo-r6\nrelief: none').replace(file, 'R8', 'R12');
    const { case: made } = await late.load();
    expect(made?.premium?.standardCollection).toEqual({ kind: 'latest' });
    expect(made?.collectionTargets).toBeUndefined();
  });

  it('a method that has lapsed must be said, unless it is what holds without a policy', async () => {
    const lapsed = (method: string) =>
      withPolicy(
        'alpha: 1',
        `premium: { method: ${method}, per_insured_weight: 0.7 }`,
        'values: { premium.method: { to: R7 } }',
      ).found();
    const two = (await lapsed('two')).map(({ code, args }) => [code, args]);
    expect(two).toMatchObject([['policy-lapsed', { standsIn: 'two' }]]);
    expect((await lapsed('three')).map(({ code }) => code)).toContain('policy-validity');
  });

  it.each([
    ['standard', 'mean:3'],
    ['prefecture_rate', '95'],
  ])('collection.%s decides rates: lapsed, it must be said', async (key, value) => {
    const late = withPolicy(
      'alpha: 1',
      `collection: { ${key}: ${value} }`,
      `values: { collection.${key}: { to: R7 } }`,
    );
    expect((await late.found()).map(({ code }) => code)).toEqual(['policy-validity']);
  });

  it('what only rates need is not asked for where levies alone are calculated', async () => {
    const late = withPolicy(
      'alpha: 1',
      'premium: { rounding: { amount: up } }',
      'values: { premium.rounding.amount: { to: R7 } }',
    );
    expect((await late.found()).map(({ code }) => code)).toEqual(['policy-validity']);
    expect(await late.append(file, 'premium: none').found()).toEqual([]);
  });

  it('collection.standard is not asked for where no premium is', async () => {
    const keys = (await tokyo('R12', 'premium: none')).map(({ column }) => column);
    expect(keys).not.toContain('collection.standard');
  });

  it('α is not asked for without medical', async () => {
    const support = small
      .replace(file, 'alpha: 1', 'policy: okinawa-r6')
      .replace(file, 'medical:', 'support:')
      .replace(file, 'R8', 'R14');
    expect(await support.found()).toEqual([]);
  });

  it('α of a year after the policy is found', async () => {
    const late = small.replace(file, 'alpha: 1', 'policy: okinawa-r6').replace(file, 'R8', 'R12');
    expect(await late.found()).toContainEqual({
      code: 'policy-validity',
      file: 'policy okinawa-r6',
      column: 'alpha',
      args: { policy: 'okinawa-r6', from: 2024, to: 2029, year: 2030 },
    });
  });

  it('a key that is not valid is not also missing', async () => {
    const late = small.replace(file, 'alpha: 1', 'policy: okinawa-r6').replace(file, 'R8', 'R12');
    expect((await late.found()).map(({ code }) => code)).toEqual(['policy-validity']);
  });
});

describe('a policy file', () => {
  it('may set what a policy may set, with the keys of case.yaml', async () => {
    const made = await withPolicy(
      'alpha: 0.5',
      'medical_index: { basis: latest }',
      'levy: { rounding: { unit: 1000 } }',
      'collection: { standard: mean:3 }',
    ).made();
    expect([String(made.medicalReflection), made.medicalIndexBasis, made.levyRounding?.unit]).toEqual([
      '0.5',
      { kind: 'latest' },
      1000n,
    ]);
  });

  it('without records a value holds in every year and its source is not stated', async () => {
    expect((await withPolicy('alpha: 0.5').load()).policy?.values).toMatchObject([
      { key: 'alpha', from: null, to: null, status: 'not stated', source: null, unit: null, checked: null },
    ]);
  });

  it('without an id it is known by its path', async () => {
    expect((await withPolicy('alpha: 0.5').load()).policy).toMatchObject({ id: own, title: own });
  });

  it('a record says where a value comes from and for which years it holds', async () => {
    const recorded = withPolicy(
      'id: osaka-r6',
      'title: 大阪府',
      'alpha: 0.5',
      'values:',
      '  alpha: { unit: 0 to 1, from: R6, to: R8, status: seed, source: 運営方針, passage: 4章, checked: 2026-11-21, note: 仮 }',
    );
    expect((await recorded.load()).policy).toMatchObject({
      id: 'osaka-r6',
      title: '大阪府',
      values: [
        {
          key: 'alpha',
          unit: '0 to 1',
          from: 2024,
          to: 2026,
          status: 'seed',
          source: '運営方針',
          passage: '4章',
          checked: '2026-11-21',
          note: '仮',
        },
      ],
    });
  });

  it('a record names inner keys with dots', async () => {
    const recorded = withPolicy(
      'alpha: 1',
      'premium: { rounding: { amount: up } }',
      'values: { premium.rounding.amount: { status: law } }',
    );
    expect((await recorded.load()).policy?.values).toMatchObject([
      { key: 'alpha' },
      { key: 'premium.rounding.amount', status: 'law' },
    ]);
  });

  it.each([
    ['from: R6, to: R8', []],
    ['from: R8', []],
    ['to: R8', []],
    ['from: R9', ['policy-validity']],
    ['to: R7', ['policy-validity']],
  ])('a value recorded with %s', async (years, codes) => {
    const dated = withPolicy(
      'alpha: 1',
      'levy: { rounding: { unit: 1000 } }',
      `values: { levy.rounding.unit: { ${years} } }`,
    );
    expect((await dated.found()).map(({ code }) => code)).toEqual(codes);
  });

  it('policy-validity is found at the value', async () => {
    const dated = withPolicy(
      'alpha: 1',
      'levy: { rounding: { unit: 1000 } }',
      'values: { levy.rounding.unit: { from: R6, to: R7 } }',
    );
    expect(await dated.found()).toEqual([
      {
        code: 'policy-validity',
        file: own,
        line: 2,
        column: 'levy.rounding.unit',
        value: '1000',
        args: { policy: own, from: 2024, to: 2025, year: 2026 },
      },
    ]);
  });

  it('policy-key: a record is of a value that the policy sets', async () => {
    expect(await withPolicy('alpha: 1', 'values: { alfa: { status: law } }').found()).toEqual([
      { code: 'policy-key', file: own, column: 'values.alfa', value: 'alfa' },
    ]);
  });

  it('key-unknown: what belongs to a case is no key of a policy', async () => {
    expect(await withPolicy('alpha: 1', 'fiscal_year: R8').found()).toMatchObject([
      { code: 'key-unknown', file: own, line: 2, column: 'fiscal_year' },
    ]);
  });

  it('key-unknown: a misspelt key of a record has a suggestion', async () => {
    expect(await withPolicy('alpha: 1', 'values: { alpha: { stauts: law } }').found()).toMatchObject([
      {
        code: 'key-unknown',
        file: own,
        line: 2,
        column: 'values.alpha.stauts',
        args: { suggestion: 'status' },
      },
    ]);
  });

  it('value-invalid: a status is one of a few', async () => {
    expect(await withPolicy('alpha: 1', 'values: { alpha: { status: laws } }').found()).toMatchObject([
      {
        code: 'value-invalid',
        file: own,
        line: 2,
        column: 'values.alpha.status',
        value: 'laws',
        args: { expected: { suggestion: 'law' } },
      },
    ]);
  });

  it.each([
    ['values: [alpha]', 'values'],
    ['values: { alpha: R8 }', 'values.alpha'],
  ])('value-invalid: %s is no section', async (line, column) => {
    expect(await withPolicy('alpha: 1', line).found()).toMatchObject([
      { code: 'value-invalid', file: own, line: 2, column, args: { expected: 'section' } },
    ]);
  });

  it('a value that does not fit is found in the policy file, once', async () => {
    expect(await withPolicy('alpha: 5').found()).toEqual([
      {
        code: 'value-invalid',
        file: own,
        line: 1,
        column: 'alpha',
        value: '5',
        args: { expected: 'ratio' },
      },
    ]);
  });

  it('a value that does not fit is found although the case replaces it', async () => {
    expect(await withPolicy('alpha: 5').append(file, 'alpha: 1').found()).toMatchObject([
      { code: 'value-invalid', file: own },
    ]);
  });

  it.each([
    ['no file', 'file-missing', (made: ReturnType<typeof withPolicy>) => made.without('own.yaml')],
    ['an empty file', 'file-empty', (made: ReturnType<typeof withPolicy>) => made.file('own.yaml', '')],
    ['a broken file', 'yaml-broken', (made: ReturnType<typeof withPolicy>) => made.file('own.yaml', 'a: [')],
  ])('%s in place of a policy: %s', async (_, code, spoil) => {
    const spoiled = spoil(withPolicy('alpha: 1')).append(file, 'alpha: 1');
    expect((await spoiled.found()).map((one) => one.code)).toEqual([code]);
  });

  it.each([
    ['is not there', (made: ReturnType<typeof withPolicy>) => made.without('own.yaml')],
    ['is empty', (made: ReturnType<typeof withPolicy>) => made.file('own.yaml', '')],
    ['is broken', (made: ReturnType<typeof withPolicy>) => made.file('own.yaml', 'a: [')],
    ['has a misspelt key', (made: ReturnType<typeof withPolicy>) => made.file('own.yaml', 'alfa: 1\n')],
  ])('a policy file that %s does not also miss what it would have set', async (_, spoil) => {
    expect(await spoil(withPolicy('alpha: 1')).found()).toHaveLength(1);
  });

  it('file-unreadable: a folder is no policy', async () => {
    expect(await small.found({ policy: './src' })).toEqual([
      { code: 'file-unreadable', file: '--policy', value: './src', args: { reason: 'EISDIR' } },
    ]);
  });

  it('is an input of the run', async () => {
    const names = (await withPolicy('alpha: 1').load()).inputs.map(({ source }) => source.name);
    expect(names).toEqual(['case.yaml', own, 'people.csv', 'rates.csv']);
  });

  it('of --policy is relative to where nhi runs', async () => {
    const { findings } = await small.load({ policy: './no-such-policy.yaml' });
    expect(findings).toMatchObject([{ code: 'file-missing', place: { file: '--policy' } }]);
  });
});
