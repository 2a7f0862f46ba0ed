import { expect, test } from 'vitest';
import { calculate } from '../../src/calculate/calculate.js';
import { plainCase } from './arbitrary-case.js';

test('a municipality with no heads and no income has no levy, whatever households and assets it has', () => {
  const kase = plainCase({
    method: 'four',
    perInsuredWeight: '0.5',
    incomeWeight: '0.5',
    rows: [{ heads: '0', income: '0', households: '5', assets: '7' }, {}],
  });
  const [empty, other] = calculate(kase).segments[0]!.rows;
  expect(empty!.weight.isZero).toBe(true);
  expect([empty!.baseLevy, other!.baseLevy]).toEqual([0n, 1_000_000n]);
});
