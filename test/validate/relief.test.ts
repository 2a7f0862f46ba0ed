import { describe, expect, it } from 'vitest';
import { decimal } from '../../src/domain/decimal.js';
import { attempt } from '../../src/runs/attempt.js';
import { type SmallCase, small } from './small-case.js';

const withRelief = (setting: string, made: SmallCase = small) =>
  made.append('case.yaml', `relief: ${setting}`);
const withBaseline = small
  .replace('people.csv', 'medical_index', 'medical_index,baseline_levy_per_insured')
  .replace('people.csv', '1.02', '1.02,2500')
  .replace('people.csv', '0.98', '0.98,2000');
const codes = async (made: SmallCase) => (await made.found()).map(({ code }) => code);
const tokyo = small.replace(
  'case.yaml',
  'alpha: 1',
  'policy: tokyo-r6\nalpha: 1\ncollection: { targets: none }',
);

describe('relief is read', () => {
  it('by growth, with a schedule, a fund and the segments that are measured', async () => {
    const made = await withRelief(
      '{ basis: growth, limit: { schedule: { R6: 1, R10: 1.2 } }, share: 0.5, fund: 100000, scarcity: raise-limit, funding: levy-base, segments: [medical] }',
      withBaseline,
    ).made();
    expect(made.relief).toMatchObject({
      basis: 'growth',
      share: decimal('0.5'),
      fund: 100_000n,
      scarcity: 'raise-limit',
      funding: 'levy-base',
      segments: ['medical'],
    });
    expect(made.municipalities[0]!.baselineLevyPerInsured).toEqual(decimal('2500'));
  });

  it('in Japanese words', async () => {
    const made = await withRelief('{ basis: 算定方法の変更, funding: 算定の外, segments: [医療] }').made();
    expect(made.relief).toEqual({ basis: 'method-change', funding: 'external', segments: ['medical'] });
  });

  it('and left out by none', async () => {
    expect((await withRelief('none').made()).relief).toBeUndefined();
  });
});

describe('what is missing is told', () => {
  it.each([
    ['{ basis: method-change }', 'relief.funding'],
    ['{ funding: external }', 'relief.basis'],
    ['{ basis: growth, funding: external }', 'relief.limit'],
  ])('%s', async (setting, key) => {
    expect(await withRelief(setting, withBaseline).found()).toMatchObject([
      { code: 'key-missing', column: 'relief', args: { options: [key] } },
    ]);
  });

  it('the column of the baseline, and its empty cells', async () => {
    const growth = '{ basis: growth, limit: 1, funding: external }';
    expect(await withRelief(growth).found()).toMatchObject([
      {
        code: 'column-missing',
        args: { columns: ['baseline_levy_per_insured'], need: { kind: 'baseline' } },
      },
    ]);
    const empty = withBaseline.replace('people.csv', '0.98,2000', '0.98,');
    expect(await withRelief(growth, empty).found()).toMatchObject([{ code: 'value-missing', line: 3 }]);
  });

  it('the index where α is 0 and was not, but not where it was 0', async () => {
    const without = small
      .replace('case.yaml', 'alpha: 1', 'alpha: 0')
      .replace('people.csv', ',medical_index', '')
      .replace('people.csv', ',1.02', '')
      .replace('people.csv', ',0.98', '');
    expect(await codes(withRelief('{ basis: method-change, funding: external }', without))).toEqual([
      'column-missing',
    ]);
    const zero = '{ basis: method-change, funding: external, reference: { alpha: 0 } }';
    expect(await codes(withRelief(zero, without))).toEqual([]);
  });

  it('a value for the year, of a schedule that begins later', async () => {
    const late = '{ basis: method-change, funding: external, share: { schedule: { R9: 1 } } }';
    expect(await codes(withRelief(late))).toEqual(['schedule-starts-later']);
  });
});

describe('what cannot go together is told', () => {
  it.each([
    [
      'a segment that the case does not have',
      '{ basis: method-change, funding: external, segments: [care] }',
      'relief-segment-absent',
    ],
    ['no segment', '{ basis: method-change, funding: external, segments: [] }', 'value-empty'],
    ['a share above 1', '{ basis: method-change, funding: external, share: 1.5 }', 'value-invalid'],
    ['a limit of 0', '{ basis: method-change, funding: external, limit: 0 }', 'value-invalid'],
    ['half a yen', '{ basis: method-change, funding: external, fund: 0.5 }', 'value-invalid'],
    ['a key that is none', '{ basis: method-change, funding: external, limits: 1 }', 'key-unknown'],
  ])('%s', async (_, setting, code) => {
    expect(await codes(withRelief(setting))).toEqual([code]);
  });

  it('a method before, where growth is measured', async () => {
    const both = '{ basis: growth, limit: 1, funding: external, reference: { alpha: 1 } }';
    expect(await codes(withRelief(both, withBaseline))).toEqual(['relief-reference-unused']);
  });
});

describe('what the plan of Tokyo says without a share', () => {
  it('is no relief, with a warning', async () => {
    expect(await codes(tokyo)).toEqual(['relief-of-policy']);
    const { case: made } = await tokyo.load();
    expect(made?.relief).toBeUndefined();
  });

  it('is left out by none', async () => {
    expect(await codes(withRelief('none', tokyo))).toEqual([]);
  });

  it('needs share and funding as soon as the case says anything of it', async () => {
    expect(await withRelief('{ fund: 1000 }', tokyo).found()).toMatchObject([
      { code: 'key-missing', args: { options: ['relief.funding'] } },
      { code: 'key-missing', args: { options: ['relief.share'] } },
    ]);
    const made = await withRelief('{ share: 1, funding: external }', tokyo).made();
    expect(made.relief).toMatchObject({ basis: 'method-change', funding: 'external' });
  });

  it('is not asked for without 医療', async () => {
    expect(await codes(tokyo.replace('case.yaml', 'medical:', 'support:'))).toEqual([]);
  });
});

it('relief that has no end is an error where the money is said to come from', async () => {
  const endless = withRelief('{ basis: growth, limit: 0.1, funding: levy-base }', withBaseline);
  const { result, findings } = attempt(await endless.load());
  expect(result).toBeUndefined();
  expect(findings).toMatchObject([
    { code: 'relief-without-end', severity: 'error', place: { file: 'case.yaml', column: 'relief.funding' } },
  ]);
});
