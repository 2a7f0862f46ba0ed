import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { holds, limits, limitText } from '../../bench/limits.js';

it('the table of limits is the one that the benchmark holds', () => {
  const [, section = ''] = readFileSync('bench/README.md', 'utf8').split('## Limits');
  const rows = [...section.matchAll(/^\| (.+) \| ((?:at|\d).+) \|$/gm)].map((match) => [match[1], match[2]]);
  expect(rows).toEqual(Object.entries(limits).map(([name, limit]) => [name, limitText(limit)]));
});

it('a limit is kept by the very figure that it names', () => {
  expect([1.8, 1.81].map((value) => holds(value, { most: 1.8 }))).toEqual([true, false]);
  expect([7, 6.99].map((value) => holds(value, { least: 7 }))).toEqual([true, false]);
  expect([7.9, 8, 12, 12.1].map((value) => holds(value, { within: [8, 12] }))).toEqual([
    false,
    true,
    true,
    false,
  ]);
});
