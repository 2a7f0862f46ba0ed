import { describe, expect, it } from 'vitest';
import { type SmallCase, small } from './small-case.js';

const file = 'case.yaml';

/** The small case with target collection rates. */
function withTargets(text: string): SmallCase {
  return small.append(file, `collection: { targets: ${text} }`);
}

const targets = 'collection.targets';
const place = (column = targets) => ({ file, line: 7, column });

describe('tiers-gap', () => {
  it.each([
    ['after', '91', '90'],
    ['before', '89', '90'],
  ])('a tier that starts %s the end of the one before is found', async (_, from, expected) => {
    const text = `[{ from: 0, below: 90, rule: maintain }, { from: ${from}, rule: maintain }]`;
    expect(await withTargets(text).found()).toEqual([
      { code: 'tiers-gap', ...place(`${targets}[2]`), args: { from, expected } },
    ]);
  });

  it('the first tier starts at 0', async () => {
    expect(await withTargets('[{ from: 1, rule: maintain }]').found()).toEqual([
      { code: 'tiers-gap', ...place(`${targets}[1]`), args: { from: '1', expected: '0' } },
    ]);
  });

  it('a tier does not end where it starts', async () => {
    const text = '[{ from: 0, below: 0, rule: maintain }, { from: 0, rule: maintain }]';
    expect(await withTargets(text).found()).toMatchObject([{ code: 'tiers-gap', column: `${targets}[1]` }]);
  });
});

it('tiers-end: the last tier ends at 100', async () => {
  expect(await withTargets('[{ from: 0, below: 97.5, rule: maintain }]').found()).toEqual([
    { code: 'tiers-end', ...place(), args: { below: '97.5' } },
  ]);
});

it('tiers-end: a list without tiers ends at 0', async () => {
  expect(await withTargets('[]').found()).toEqual([{ code: 'tiers-end', ...place(), args: { below: '0' } }]);
});

describe('key-missing', () => {
  it.each([
    ['{ rule: maintain }', 'from'],
    ['{ from: 0 }', 'rule'],
    ['{ from: 0, rule: raise }', 'points'],
    ['{ from: 0, rule: at-least }', 'rate'],
  ])('%s lacks %s', async (tier, option) => {
    expect(await withTargets(`[${tier}]`).found()).toEqual([
      { code: 'key-missing', ...place(`${targets}[1]`), args: { reason: 'always', options: [option] } },
    ]);
  });
});

describe('value-invalid', () => {
  it('a rule is one of four', async () => {
    expect(await withTargets('[{ from: 0, rule: mantain }]').found()).toEqual([
      {
        code: 'value-invalid',
        ...place(`${targets}[1].rule`),
        value: 'mantain',
        args: {
          expected: {
            oneOf: ['raise', 'maintain', 'maintain-either', 'at-least'],
            japanese: ['引上げ', '維持', 'いずれか維持', '一定率以上'],
            suggestion: 'maintain',
          },
        },
      },
    ]);
  });

  it.each(['-1', '100.5'])('a bound of %s is no rate', async (from) => {
    expect(await withTargets(`[{ from: ${from}, rule: maintain }]`).found()).toEqual([
      {
        code: 'value-invalid',
        ...place(`${targets}[1].from`),
        value: from,
        args: { expected: 'percent' },
      },
    ]);
  });

  it('a table that is not built in has the names of those that are', async () => {
    expect(await withTargets('tokyo-r6-r9').found()).toEqual([
      {
        code: 'value-invalid',
        ...place(),
        value: 'tokyo-r6-r9',
        args: { expected: { oneOf: ['tokyo-r6-r8', 'tokyo-r3-r5', 'none'], suggestion: 'tokyo-r6-r8' } },
      },
    ]);
  });

  it('a tier that is no section is one finding', async () => {
    expect(await withTargets('[high]').found()).toMatchObject([{ code: 'value-invalid' }]);
  });
});

it('targets-validity: a built-in table is only for its years', async () => {
  expect(await withTargets('tokyo-r3-r5').found()).toEqual([
    {
      code: 'targets-validity',
      ...place(),
      value: 'tokyo-r3-r5',
      args: { from: 2021, to: 2023, year: 2026 },
    },
  ]);
});

it('key-unknown: a misspelt key of a tier has a suggestion', async () => {
  expect(await withTargets('[{ from: 0, rule: maintain, blow: 5 }]').found()).toMatchObject([
    { code: 'key-unknown', column: `${targets}[1].blow`, args: { suggestion: 'below' } },
  ]);
});

it('rate-as-ratio: a rate to keep is in per cent', async () => {
  expect(await withTargets('[{ from: 0, rule: at-least, rate: 0.99 }]').found()).toMatchObject([
    { code: 'rate-as-ratio', column: `${targets}[1].rate` },
  ]);
});

describe('what tiers say', () => {
  const tiers = async (text: string) =>
    (await withTargets(text).made()).collectionTargets?.tiers.map(
      ({ from, below, target }) => `${from}-${below} ${Object.values(target)}`,
    );

  it('below is where the next tier starts, and 100 for the last', async () => {
    expect(await tiers('[{ from: 0, rule: maintain }, { from: 97.5, rule: maintain-either }]')).toEqual([
      '0-0.975 maintain',
      '0.975-1 maintain-either',
    ]);
  });

  it('points and rates are in per cent', async () => {
    expect(
      await tiers(
        '[{ from: 0, below: 85%, rule: raise, points: 1.5 }, { from: 85, rule: at-least, rate: 99 }]',
      ),
    ).toEqual(['0-0.85 raise,0.015', '0.85-1 at-least,0.99']);
  });

  it('the built-in table of R6 to R8 has the tiers of the plan', async () => {
    expect(await tiers('tokyo-r6-r8')).toEqual([
      '0-0.85 raise,0.015',
      '0.85-0.9 raise,0.01',
      '0.9-0.95 raise,0.005',
      '0.95-0.97 raise,0.001',
      '0.97-0.99 maintain-either',
      '0.99-1 at-least,0.99',
    ]);
  });

  it('none asks for no targets', async () => {
    expect((await withTargets('none').made()).collectionTargets).toBeUndefined();
  });
});
