import { describe, expect, it } from 'vitest';
import type { Case } from '../../src/domain/case.js';
import { withAdjustments, withPolicy } from './small-case.js';

const adjusted = withAdjustments('131016,medical,levy,高額医療費負担金,100', '131016,medical,levy,個別,50');
const pooled = adjusted.append('case.yaml', 'pooling: [{ item: 高額医療費負担金, ratio: 0.25 }]');

/** The pooled items of a case and their ratios. */
function ratios({ pooling = [] }: Case): Readonly<Record<string, string>> {
  return Object.fromEntries(pooling.map(({ item, ratio }) => [item, String(ratio)]));
}

describe('--set names an item of pooling', () => {
  it.each<[string, readonly string[], Readonly<Record<string, string>>]>([
    ['its ratio is another then', ['pooling.高額医療費負担金.ratio=0.5'], { 高額医療費負担金: '0.5' }],
    ['the item alone is its ratio', ['pooling.高額医療費負担金=0.5'], { 高額医療費負担金: '0.5' }],
    ['an item that was not pooled is', ['pooling.個別.ratio=1'], { 高額医療費負担金: '0.25', 個別: '1' }],
    ['after none it is the only one', ['pooling=none', 'pooling.個別.ratio=1'], { 個別: '1' }],
    [
      'after a list it is one of it',
      ['pooling=[{ item: 高額医療費負担金, ratio: 0.1 }]', 'pooling.個別.ratio=1'],
      { 高額医療費負担金: '0.1', 個別: '1' },
    ],
    [
      'a list after it holds',
      ['pooling.個別.ratio=1', 'pooling=[{ item: 個別, ratio: 0.1 }]'],
      { 個別: '0.1' },
    ],
  ])('%s', async (_, set, expected) => {
    expect(ratios(await pooled.made({ set }))).toEqual(expected);
  });

  it('in a case that pools nothing', async () => {
    expect(ratios(await adjusted.made({ set: ['pooling.個別.ratio=0.75'] }))).toEqual({ 個別: '0.75' });
  });

  it('over years', async () => {
    const set = ['pooling.個別.ratio={ schedule: { R7: 0, R8: 1 } }'];
    expect((await adjusted.made({ set })).pooling).toMatchObject([{ item: '個別' }]);
  });

  it('value-invalid: a ratio is from 0 to 1, at the key that was set', async () => {
    expect(await pooled.found({ set: ['pooling.個別.ratio=2'] })).toEqual([
      {
        code: 'value-invalid',
        file: '--set',
        column: 'pooling.個別.ratio',
        value: '2',
        args: { expected: 'ratio' },
      },
    ]);
  });

  it('pooled-item-unused: an item that no row has is told where it was set', async () => {
    expect(await pooled.found({ set: ['pooling.別.ratio=1'] })).toMatchObject([
      { code: 'pooled-item-unused', file: '--set', column: 'pooling.別', value: '別' },
    ]);
  });
});

describe('in case.yaml pooling is a list', () => {
  const named = 'pooling: { 個別: { ratio: 1 } }';

  it.each([
    ['with a policy', withPolicy('alpha: 1').append('case.yaml', named)],
    ['without one', adjusted.append('case.yaml', named)],
  ])('%s', async (_, kase) => {
    expect(await kase.found()).toMatchObject([{ code: 'value-invalid', args: { expected: 'list' } }]);
  });
});
