import { expect, it } from 'vitest';
import { styleFor } from '../../src/write/style.js';
import { TreeSetter } from '../../src/write/tree.js';
import { plainWidth } from '../../src/write/width.js';

/** A tree of items by their depths, set in lines. */
async function set(depths: readonly number[]): Promise<string[]> {
  const items = depths.map((depth, at) => ({ depth, label: 'abc'[at % 3]!, value: '1', lines: [] }));
  return new TreeSetter(items, await styleFor(false, 80), plainWidth).set().split('\n');
}

it('guides lead from every item to the next under the same parent', async () => {
  expect(await set([0, 1, 2, 2, 1, 2])).toEqual([
    'a        1',
    '├─ b     1',
    '│  ├─ c  1',
    '│  └─ a  1',
    '└─ b     1',
    '   └─ c  1',
  ]);
});

it('a tree has as many items as a prefecture needs', async () => {
  expect(await set([0, ...Array.from({ length: 200_000 }, (_, at) => 1 + (at % 3))])).toHaveLength(200_001);
});
