import { expect, it } from 'vitest';
import { calculate } from '../../src/calculate/calculate.js';
import type { Case } from '../../src/domain/case.js';
import { decimal } from '../../src/domain/decimal.js';
import { plainCase } from './arbitrary-case.js';

const three = plainCase({
  method: 'three',
  perInsuredWeight: '0.5',
  rows: [{ households: '80' }, { households: '40' }],
});
const [first, second] = three.municipalities;
const base = {
  ...first!.bases.medical!,
  specialHouseholds: decimal('20'),
  continuedHouseholds: decimal('40'),
};
const [medical] = three.segments;

/** The households that count, as text. */
function counted(kase: Case): (string | undefined)[] {
  return calculate(kase).segments.map(({ rows }) => rows[0]!.base.households?.toText());
}

it('特定世帯 count one half and 特定継続世帯 three quarters, but in 介護', () => {
  const municipalities = [
    { ...first!, bases: { medical: base, care: base } },
    { ...second!, bases: { medical: second!.bases.medical!, care: second!.bases.medical! } },
  ];
  const segments = [medical!, { ...medical!, segment: 'care' as const }];
  expect(counted({ ...three, municipalities, segments })).toEqual(['60', '80']);
});
