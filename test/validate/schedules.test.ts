import { describe, expect, it } from 'vitest';
import type { YearValue } from '../../src/domain/schedule.js';
import { valueAt } from '../../src/domain/schedule.js';
import { type SmallCase, small } from './small-case.js';

const file = 'case.yaml';

/** The small case with α written in another way. */
function withAlpha(text: string): SmallCase {
  return small.replace(file, 'alpha: 1', `alpha: ${text}`);
}

const invalid = (column: string, expected: string, value?: string) => ({
  code: 'value-invalid',
  file,
  line: 4,
  column,
  ...(value !== undefined && { value }),
  args: { expected },
});

describe('value-invalid', () => {
  it.each(['{}', '{ between: linear }'])('%s is neither a number nor a schedule', async (text) => {
    expect(await withAlpha(text).found()).toEqual([invalid('alpha', 'schedule')]);
  });

  it.each(['{ schedule: {} }', '{ schedule: [1] }'])('%s has no year', async (text) => {
    expect(await withAlpha(text).found()).toEqual([invalid('alpha.schedule', 'schedule')]);
  });

  it('a schedule is no number', async () => {
    expect(await withAlpha('{ schedule: 1 }').found()).toEqual([invalid('alpha.schedule', 'schedule', '1')]);
  });

  it('a year of a schedule is a fiscal year', async () => {
    expect(await withAlpha('{ schedule: { R5: 1, soon: 0 } }').found()).toEqual([
      invalid('alpha.schedule.soon', 'year', 'soon'),
    ]);
  });

  it('a value of a schedule has the range of the key', async () => {
    expect(await withAlpha('{ schedule: { R5: 2 } }').found()).toEqual([
      invalid('alpha.schedule.R5', 'ratio', '2'),
    ]);
  });

  it('a value of a schedule is a single one', async () => {
    expect(await withAlpha('{ schedule: { R5: [1] } }').found()).toEqual([
      invalid('alpha.schedule.R5', 'text'),
    ]);
  });

  it('between is linear or step', async () => {
    expect(await withAlpha('{ schedule: { R5: 1 }, between: steps }').found()).toEqual([
      {
        code: 'value-invalid',
        file,
        line: 4,
        column: 'alpha.between',
        value: 'steps',
        args: {
          expected: { oneOf: ['linear', 'step'], japanese: ['直線補間', '据置き'], suggestion: 'step' },
        },
      },
    ]);
  });

  it('a list is neither a number nor a schedule', async () => {
    expect(await withAlpha('[1]').found()).toEqual([invalid('alpha', 'schedule')]);
  });
});

it('number-invalid: a value of a schedule is a number', async () => {
  expect(await withAlpha('{ schedule: { R5: one } }').found()).toEqual([
    {
      code: 'number-invalid',
      file,
      line: 4,
      column: 'alpha.schedule.R5',
      value: 'one',
      args: { problem: 'not-a-number' },
    },
  ]);
});

it('value-empty: a year has a value', async () => {
  expect(await withAlpha('{ schedule: { R5: } }').found()).toEqual([
    { code: 'value-empty', file, line: 4, column: 'alpha.schedule.R5', value: '' },
  ]);
});

it('key-unknown: a misspelt key of a schedule is the only finding', async () => {
  expect(await withAlpha('{ shedule: { R5: 1 } }').found()).toMatchObject([
    { code: 'key-unknown', column: 'alpha.shedule', args: { suggestion: 'schedule' } },
  ]);
});

it('year-repeated: a year in two forms stands twice', async () => {
  expect(await withAlpha('{ schedule: { R5: 1, 令和5年度: 0 } }').found()).toEqual([
    {
      code: 'year-repeated',
      file,
      line: 4,
      column: 'alpha.schedule.令和5年度',
      value: '令和5年度',
    },
  ]);
});

describe('schedule-starts-later', () => {
  it('a schedule that starts after the fiscal year has no value for it', async () => {
    expect(await withAlpha('{ schedule: { R10: 0, R9: 1 } }').found()).toEqual([
      { code: 'schedule-starts-later', file, line: 4, column: 'alpha', args: { first: 2027, year: 2026 } },
    ]);
  });

  it('a schedule may start in the fiscal year', async () => {
    expect(await withAlpha('{ schedule: { R8: 1 } }').found()).toEqual([]);
  });
});

describe('what a schedule says', () => {
  const alpha = async (text: string): Promise<YearValue> => (await withAlpha(text).made()).medicalReflection!;

  it('years may be written in every form and any order', async () => {
    const { values } = (await alpha('{ schedule: { 2027: 0, 令和6年度: 0.5, R5: 1 } }')) as Exclude<
      YearValue,
      { toFixed: unknown }
    >;
    expect(values.map(({ year, value }) => `${year} ${value}`)).toEqual(['2023 1', '2024 0.5', '2027 0']);
  });

  it.each([
    ['{ schedule: { R5: 1, R12: 0 } }', '4/7', 'interpolated unless it says otherwise'],
    ['{ schedule: { R5: 1, R12: 0 }, between: linear }', '4/7', 'interpolated'],
    ['{ schedule: { R5: 1, R12: 0 }, between: step }', '1/1', 'held'],
    ['{ schedule: { R5: 1, R7: 0.5 } }', '1/2', 'held after the last year'],
  ])('%s is %s in R8: %s', async (text, expected) => {
    const { numerator, denominator } = valueAt(await alpha(text), 2026)!.reduced();
    expect(`${numerator}/${denominator}`).toBe(expected);
  });
});
