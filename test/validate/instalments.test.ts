import { describe, expect, it } from 'vitest';
import { small } from './small-case.js';

const file = 'case.yaml';
const withInstalments = (value: string) => small.append(file, `levy: { instalments: ${value} }`);

describe('the number of instalments', () => {
  it.each([
    ['1', 1],
    ['8', 8],
    ['12', 12],
    ['"８"', 8],
    ['8.0', 8],
  ])('%s is taken', async (value, count) => {
    const { case: kase, findings } = await withInstalments(value).load();
    expect(findings).toEqual([]);
    expect(kase?.instalments).toBe(count);
  });

  it.each(['none', 'なし'])('%s is no number', async (value) => {
    const { case: kase, findings } = await withInstalments(value).load();
    expect(findings).toEqual([]);
    expect(kase).not.toHaveProperty('instalments');
  });

  it.each(['0', '-1', '13', '1.5', '0.999999'])(
    '%s is an error, once, that says what is taken',
    async (value) => {
      expect(await withInstalments(value).found()).toEqual([
        {
          code: 'value-invalid',
          file,
          line: 7,
          column: 'levy.instalments',
          value,
          args: { expected: 'instalments' },
        },
      ]);
    },
  );

  it.each([
    ['8回', 'number-invalid'],
    ['8%', 'number-invalid'],
    ['1e1', 'number-invalid'],
    ['""', 'value-empty'],
    ['[8]', 'value-invalid'],
  ])('%s is no number either: %s', async (value, code) => {
    expect((await withInstalments(value).found()).map((one) => one.code)).toEqual([code]);
  });

  it('under another key is told where it belongs', async () => {
    expect(await small.append(file, 'instalments: 8').found()).toMatchObject([
      { code: 'key-unknown', args: { suggestion: 'levy.instalments' } },
    ]);
  });
});

describe('of a policy', () => {
  const policy = (...more: readonly string[]) =>
    small
      .append(file, 'policy: ./own.yaml')
      .file('own.yaml', ['id: own', 'levy: { instalments: 10 }', ...more]);

  it('it holds where the case says nothing', async () => {
    expect((await policy().load()).case?.instalments).toBe(10);
  });

  it('the case goes before it, and leaves it out by none', async () => {
    expect((await policy().append(file, 'levy: { instalments: 4 }').load()).case?.instalments).toBe(4);
    expect((await policy().load({ set: ['levy.instalments=none'] })).case).not.toHaveProperty('instalments');
  });

  it('in another year than its own it is left out with a warning: it decides no levy', async () => {
    const lapsed = policy('values:', '  levy.instalments: { from: R3, to: R5 }');
    const { case: kase, findings } = await lapsed.load();
    expect(findings.map(({ code }) => code)).toEqual(['policy-lapsed']);
    expect(kase).not.toHaveProperty('instalments');
  });
});
