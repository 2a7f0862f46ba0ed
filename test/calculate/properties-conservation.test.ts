import fc from 'fast-check';
import { expect, test } from 'vitest';
import { calculate } from '../../src/calculate/calculate.js';
import type { Case, RequirementItem, SegmentTerms } from '../../src/domain/case.js';
import type { SegmentResult } from '../../src/domain/result.js';
import { roundingModes } from '../../src/domain/rounding.js';
import { valueAt } from '../../src/domain/schedule.js';
import { arbitraryCase, arbitraryUnit, runs } from './arbitrary-case.js';

// Rules, section 14.1.

const arbitraryAdjusted = arbitraryCase({ segments: 'all', withAdjustments: true });

test('with largest remainder the levies add up to the pot, whatever the unit', () => {
  fc.assert(
    fc.property(arbitraryAdjusted, arbitraryUnit, (kase, unit) => {
      const result = calculate({ ...kase, levyRounding: { method: 'largest-remainder', unit } });
      for (const segment of result.segments) {
        const { levyBase, requiredTotal } = potOf(kase, segment);
        expect(total(segment, 'baseLevy')).toBe(levyBase);
        expect(total(segment, 'levy')).toBe(requiredTotal);
        expect(segment.residue).toBe(0n);
      }
    }),
    runs,
  );
});

test('with the other roundings the reported residue is what the levies lack', () => {
  const arbitraryMode = fc.constantFrom(...roundingModes);
  fc.assert(
    fc.property(arbitraryAdjusted, arbitraryMode, arbitraryUnit, (kase, method, unit) => {
      const result = calculate({ ...kase, levyRounding: { method, unit } });
      for (const segment of result.segments) {
        const { levyBase, requiredTotal } = potOf(kase, segment);
        expect(total(segment, 'baseLevy') + segment.residue).toBe(levyBase);
        expect(total(segment, 'levy') + segment.residue).toBe(requiredTotal);
      }
    }),
    runs,
  );
});

test('the pot is told as it was shared out: required total, pooled and own parts, levy base', () => {
  fc.assert(
    fc.property(arbitraryAdjusted, (kase) => {
      for (const segment of calculate(kase).segments) expect(segment.pot).toEqual(potOf(kase, segment));
    }),
    runs,
  );
});

test('every base levy is a multiple of the unit, but for the one that takes the part-unit', () => {
  fc.assert(
    fc.property(arbitraryAdjusted, (kase) => {
      const { unit, method } = kase.levyRounding!;
      for (const { rows, partUnit } of calculate(kase).segments) {
        const parts = rows.map(({ baseLevy }) => modulo(baseLevy, unit)).filter((part) => part !== 0n);
        expect(parts).toEqual(method === 'largest-remainder' && partUnit !== 0n ? [partUnit] : []);
      }
    }),
    runs,
  );
});

test('no base levy is a unit or more away from its exact share', () => {
  fc.assert(
    fc.property(arbitraryAdjusted, (kase) => {
      const { unit } = kase.levyRounding!;
      for (const { rows } of calculate(kase).segments) {
        for (const { baseLevy, quota } of rows) {
          const distance = baseLevy * quota.denominator - quota.numerator;
          expect(magnitude(distance) < unit * quota.denominator).toBe(true);
        }
      }
    }),
    runs,
  );
});

test('the levies of the segments add up to the total of each municipality and of the prefecture', () => {
  fc.assert(
    fc.property(arbitraryAdjusted, (kase) => {
      const { segments, municipalities, total } = calculate(kase);
      municipalities.forEach(({ levyTotal }, row) => {
        expect(levyTotal).toBe(segments.reduce((levies, { rows }) => levies + rows[row]!.levy, 0n));
      });
      expect(total.levyTotal).toBe(municipalities.reduce((levies, { levyTotal }) => levies + levyTotal, 0n));
    }),
    runs,
  );
});

/** B, C and the parts of the adjustments from the case alone, by the words of section 6. */
function potOf(kase: Case, { segment }: Pick<SegmentTerms, 'segment'>) {
  const { pot } = kase.segments.find((terms) => terms.segment === segment)!;
  const rows = kase.adjustments!.filter((row) => row.segment === segment && row.stage === 'levy');
  const allTotal = rows.reduce((sum, { amount }) => sum + amount, 0n);
  const pooledTotal = rows.reduce((sum, { item, amount }) => sum + pooledPart(kase, item, amount), 0n);
  const ownTotal = allTotal - pooledTotal;
  const shared = { pooledTotal, ownTotal, setAside: null };
  if ('levyBase' in pot)
    return {
      ...shared,
      items: null,
      requiredTotal: pot.levyBase + allTotal,
      levyBase: pot.levyBase + pooledTotal,
    };
  const { requiredTotal } = pot;
  return { ...shared, items: itemsOf(pot), requiredTotal, levyBase: requiredTotal - ownTotal };
}

/** The items of {@link arbitraryPot}: costs first, the one in two rows once. */
function itemsOf(pot: { readonly requiredTotal: bigint; readonly items?: readonly RequirementItem[] }) {
  if (!pot.items) return null;
  const part = pot.requiredTotal / 3n;
  return [
    { kind: 'cost', item: '後期高齢者支援金等', amount: pot.requiredTotal + part },
    { kind: 'cost', item: '手数料', amount: 0n },
    { kind: 'revenue', item: '調整交付金', amount: part },
  ];
}

/** amount × p, half away from zero. */
function pooledPart({ pooling, fiscalYear }: Case, item: string, amount: bigint): bigint {
  const pooled = pooling!.find((each) => each.item === item);
  if (!pooled) return 0n;
  const { numerator, denominator } = valueAt(pooled.ratio, fiscalYear)!;
  const product = magnitude(amount) * numerator;
  const [whole, rest] = [product / denominator, product % denominator];
  const rounded = rest * 2n >= denominator ? whole + 1n : whole;
  return amount < 0n ? -rounded : rounded;
}

function total({ rows }: SegmentResult, quantity: 'baseLevy' | 'levy'): bigint {
  return rows.reduce((sum, row) => sum + row[quantity], 0n);
}

function magnitude(value: bigint): bigint {
  return value < 0n ? -value : value;
}

function modulo(value: bigint, unit: bigint): bigint {
  return ((value % unit) + unit) % unit;
}
