import { describe, expect, it } from 'vitest';
import { audit } from '../../src/analyse/audit/audit.js';
import { decimal } from '../../src/domain/decimal.js';
import type { PublishedRates } from '../../src/domain/published-rates.js';
import {
  only,
  type PlainRow,
  ratesIn,
  segmentOf,
  standings,
  table,
  uniform,
  withFigure,
} from './published.js';

/** 岡山県 R8: only the total of an adult is published, the sum of two amounts that were rounded each by itself. */
const okayama: readonly PlainRow[] = [
  ['0.29', '1312', '800'],
  ['0.28', '1299', '793'],
  ['0.28', '1273', '778'],
];

describe('totals of adults as sums of two rounded parts', () => {
  it('are a second reading, taken where every row fits with it and not without', () => {
    const { adult, agreement, adultLeftOut } = segmentOf(table(okayama, 'child'));
    expect([adult, agreement, adultLeftOut.map(({ name }) => name)]).toEqual([
      'rounded-parts',
      'all',
      ['A', 'C'],
    ]);
  });

  it('are not asked for where every row fits as it stands', async () => {
    for (const path of uniform.slice(1)) {
      const child = audit(await ratesIn(path)).segments.find(({ segment }) => segment === 'child');
      expect(child?.adult).toBe('total');
    }
  });

  it('leave a total off that is two yen from the others', () => {
    const far = okayama.with(0, ['0.29', '1315', '800']);
    expect(segmentOf(table(far, 'child')).adult).toBe('total');
  });

  it('are of 子ども alone', () => {
    expect(segmentOf(table(okayama, 'care')).agreement).not.toBe('all');
  });

  it('are taken beside segments that fit half-up', () => {
    const medical = table([
      ['8.09', '34269', '22105'],
      ['8.57', '36298', '23414'],
      ['8.18', '34631', '22339'],
    ]);
    const both = { segments: [...medical.segments, ...table(okayama, 'child').segments] };
    expect(audit(both).verdict).toBe('consistent');
  });
});

/** A table of 子ども in which R of rules 8 was taken off: 平等割額 and 所得割率 follow one constant, totals do not. */
const reduced: readonly PlainRow[] = [
  ['0.28', '1255', '781'],
  ['0.29', '1302', '825'],
  ['0.26', '1149', '735'],
  ['0.27', '1231', '766'],
  ['0.30', '1320', '848'],
];

describe('totals of adults less reductions', () => {
  it('are recognised where the other figures follow one constant, and not held against them', () => {
    const { verdict, segments } = audit(table(reduced, 'child'));
    expect([verdict, segments[0]?.adult, segments[0]?.constants?.incomeRate ?? null]).toEqual([
      'consistent',
      'reductions',
      null,
    ]);
  });

  it('are none where 平等割額 is off too', () => {
    const wrong = reduced.with(1, ['0.29', '1302', '925']);
    expect(segmentOf(table(wrong, 'child')).adult).toBe('total');
  });

  it('are none where a total is less than reductions can make it', () => {
    const wrong = reduced.with(1, ['0.29', '602', '825']);
    expect(segmentOf(table(wrong, 'child')).adult).toBe('total');
  });

  it('with method two need 均等割額 beside the total, and two rows or more that speak for them', () => {
    const rows: readonly PlainRow[] = [
      ['0.28', '1300'],
      ['0.28', '1260'],
      ['0.29', '1270'],
      ['0.27', '1290'],
      ['0.30', '1350'],
    ];
    const bare = table(rows, 'child');
    expect(segmentOf(bare).adult).toBe('total');
    expect(segmentOf(withBase(bare, '1200')).adult).toBe('reductions');
    expect(segmentOf(withBase(bare, '1400')).adult).toBe('total');
    expect(segmentOf(withBase(table(rows.slice(1, 4), 'child'), '1200')).adult).not.toBe('reductions');
  });
});

function withBase(rates: PublishedRates, base: string): PublishedRates {
  return {
    segments: rates.segments.map((one) => ({
      ...one,
      rows: one.rows.map((row) => ({ ...row, base: decimal(base) })),
    })),
  };
}

describe('one altered total among many rows', () => {
  it('of more than a yen is still off', async () => {
    const rates = await ratesIn(uniform[1]!);
    const child = audit(withFigure(rates, 'child', 3, 'perInsured', '1357')).segments.find(
      ({ segment }) => segment === 'child',
    );
    expect(child?.rows[3]?.standing).toBe('off');
    expect(child?.adult).toBe('total');
  });
});

it('standings of a second reading are all fits', () => {
  expect(standings(only(audit(table(okayama, 'child'))))).toBe('A fits, B fits, C fits');
});
