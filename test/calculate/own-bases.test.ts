import { expect, test } from 'vitest';
import { segmentColumns } from '../../src/calculate/columns.js';
import type { Case } from '../../src/domain/case.js';
import { decimal } from '../../src/domain/decimal.js';
import { calculated } from '../fixtures.js';

const { case: loaded } = (await calculated('fixtures/rules/rates-in-force')).loaded;
const support = loaded!.segments.find(({ segment }) => segment === 'support')!;

/** 那覇市 has another number of insured than any other and is last. */
function reordered(): Case {
  const [first, ...others] = loaded!.municipalities;
  const bases = { ...first!.bases, support: { ...first!.bases.support!, heads: decimal('20') } };
  return { ...loaded!, municipalities: [...others, { ...first!, bases }] };
}

test('assets of a mean of years go by the insured of their own municipality', () => {
  const { bases } = segmentColumns(reordered(), support);
  expect(bases.map(({ assets }) => assets && assets.numerator / assets.denominator)).toEqual([
    null,
    null,
    2000n,
  ]);
});

test('levies alone need no bases of own methods', () => {
  const { premium: _, ...levies } = reordered();
  const { bases } = segmentColumns(levies as Case, support);
  expect(bases.map(({ assets, households }) => assets ?? households)).toEqual([null, null, null]);
});
