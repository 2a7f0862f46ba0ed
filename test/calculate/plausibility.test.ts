import { describe, expect, it } from 'vitest';
import { calculate } from '../../src/calculate/calculate.js';
import type { Case, Municipality } from '../../src/domain/case.js';
import { decimal } from '../../src/domain/decimal.js';

/** A town with an income per head. */
function town(code: string, heads: number, perHead: number): Municipality {
  const base = { heads: decimal(`${heads}`), income: decimal(`${heads * perHead}`) };
  return { code, name: code, bases: { support: base } };
}

function found(levyBase: bigint, ...municipalities: readonly Municipality[]) {
  const kase: Case = {
    fiscalYear: 2025,
    municipalities,
    segments: [{ segment: 'support', method: 'two', pot: { levyBase }, incomeLevel: { beta: decimal('1') } }],
  };
  return calculate(kase).findings.map(({ code, args, place }) => ({
    code,
    args,
    of: place.municipality?.code,
  }));
}

const plain = [town('472018', 1500, 600_000), town('472051', 1500, 500_000)] as const;

it('figures of a prefecture as they are draw no remark', () => {
  expect(found(100_000_000n, ...plain)).toEqual([]);
});

it.each([
  ['500000', null],
  ['550', '1000.00'],
  ['611111111', '0.00090'],
  ['550000000000', '0.0000010'],
])('β against a national income of %s is told with enough digits: %s', (national, beta) => {
  const kase: Case = {
    fiscalYear: 2025,
    municipalities: plain,
    segments: [
      {
        segment: 'support',
        method: 'two',
        pot: { levyBase: 100_000_000n },
        incomeLevel: { nationalIncomePerInsured: decimal(national) },
      },
    ],
  };
  const told = calculate(kase).findings.flatMap(({ code, args }) =>
    code === 'income-level-implausible' ? [args] : [],
  );
  expect(told).toEqual(beta === null ? [] : [{ segment: 'support', beta }]);
});

describe('figures in another unit', () => {
  it('incomes in thousands of yen', () => {
    expect(found(100_000_000n, town('472018', 1500, 600), town('472051', 1500, 500))).toEqual([
      { code: 'income-implausible', args: { segment: 'support', perHead: '550', mean: null }, of: undefined },
    ]);
  });

  it('the income of one municipality in thousands of yen', () => {
    expect(found(100_000_000n, ...plain, town('472085', 1000, 600))).toEqual([
      {
        code: 'income-implausible',
        args: { segment: 'support', perHead: '600', mean: '412650' },
        of: '472085',
      },
    ]);
  });

  it('a levy base in thousands of yen', () => {
    expect(found(100_000n, ...plain)).toEqual([
      { code: 'pot-implausible', args: { segment: 'support', perHead: '33' }, of: undefined },
    ]);
  });
});

it('a case smaller than any prefecture is an example, with figures to match', () => {
  expect(found(1000n, town('472018', 3, 10), town('472051', 7, 20))).toEqual([]);
});
