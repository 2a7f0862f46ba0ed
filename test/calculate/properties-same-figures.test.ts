import fc from 'fast-check';
import { expect, test } from 'vitest';
import { calculate } from '../../src/calculate/calculate.js';
import type { Case } from '../../src/domain/case.js';
import { type Decimal, decimal, isDecimal } from '../../src/domain/decimal.js';
import { Rational } from '../../src/domain/rational.js';
import { arbitraryCase, runs, shuffled, withAll } from './arbitrary-case.js';

// Rules, sections 10.2 and 10.9.

const arbitraryWhole = arbitraryCase({ segments: 'all', withAdjustments: true, withPremium: true });

test('the order of municipalities, segments, adjustments and yearly figures changes no figure', () => {
  fc.assert(
    fc.property(arbitraryWhole, fc.nat(), (kase, seed) => {
      const [given, shuffled] = [calculate(kase), calculate(inOtherOrder(kase, seed))];
      expect(firstDifference(given, shuffled)).toBeNull();
    }),
    runs,
  );
});

test('the same case, made anew after another one, gives the same result', () => {
  fc.assert(
    fc.property(arbitraryWhole, arbitraryWhole, (kase, other) => {
      const copy = copyOf(kase);
      const first = calculate(kase);
      calculate(other);
      expect(firstDifference(first, calculate(copy))).toBeNull();
    }),
    runs,
  );
});

test('the engine changes nothing in its case', () => {
  fc.assert(
    fc.property(arbitraryWhole, fc.nat(), (kase, seed) => {
      const given = inOtherOrder(kase, seed);
      const before = copyOf(given);
      calculate(given);
      expect(firstDifference(before, given)).toBeNull();
    }),
    runs,
  );
});

test('the engine asks neither clock, chance, locale nor time zone', () => {
  fc.assert(
    fc.property(arbitraryWhole, (kase) => {
      const [given, elsewhere] = [calculate(kase), withoutSurroundings(() => calculate(kase))];
      expect(firstDifference(given, elsewhere)).toBeNull();
    }),
    runs,
  );
});

function inOtherOrder(kase: Case, seed: number): Case {
  const shuffledSeries = withAll(kase, (municipality) => ({
    ...municipality,
    ...(municipality.medicalIndices && { medicalIndices: shuffled(municipality.medicalIndices, seed) }),
    ...(municipality.collectionRates && { collectionRates: shuffled(municipality.collectionRates, seed) }),
  }));
  return {
    ...shuffledSeries,
    municipalities: shuffled(shuffledSeries.municipalities, seed),
    segments: shuffled(kase.segments, seed),
    adjustments: shuffled(kase.adjustments!, seed),
    pooling: shuffled(kase.pooling!, seed),
  };
}

/**
 * The path of the first figure in which two results differ, or null. Municipalities are echoed as they were
 * given, so of them the code alone counts.
 */
function firstDifference(left: unknown, right: unknown, path = ''): string | null {
  if (isSameFigure(left, right)) return null;
  if (!isParent(left) || !isParent(right)) return path;
  const keys = new Set([...Object.keys(left), ...Object.keys(right)]);
  for (const key of keys) {
    const within = key === 'municipality' ? ['code'] : [];
    const [a, b] = [key, ...within].reduce<[unknown, unknown]>(
      ([one, other], part) => [child(one, part), child(other, part)],
      [left, right],
    );
    const found = firstDifference(a, b, `${path}/${key}`);
    if (found !== null) return found;
  }
  return null;
}

function isSameFigure(left: unknown, right: unknown): boolean {
  if (left instanceof Rational) return right instanceof Rational && left.equals(right);
  if (isDecimal(left)) return isDecimal(right) && left.toFixed() === right.toFixed();
  return Object.is(left, right);
}

function isParent(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !(value instanceof Rational) && !isDecimal(value);
}

function child(value: unknown, key: string): unknown {
  return isParent(value) ? value[key] : undefined;
}

/** A copy that shares no object with the original. */
function copyOf<T>(value: T): T {
  if (isDecimal(value)) return decimal((value as Decimal).toFixed()) as T;
  if (Array.isArray(value)) return value.map(copyOf) as T;
  if (!isParent(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, copyOf(part)])) as T;
}

/** What `action` gives where asking for the time, chance or a locale is an error, on the other side of the date line. */
function withoutSurroundings<T>(action: () => T): T {
  const asked = (): never => {
    throw new Error('the engine asked its surroundings');
  };
  const patched: [Record<string, unknown>, string][] = [
    [Math as never, 'random'],
    [Date as never, 'now'],
    [String.prototype as never, 'localeCompare'],
    [Number.prototype as never, 'toLocaleString'],
    [BigInt.prototype as never, 'toLocaleString'],
    [Intl as never, 'Collator'],
    [Intl as never, 'NumberFormat'],
  ];
  const originals = patched.map(([owner, name]) => owner[name]);
  const zone = process.env.TZ;
  for (const [owner, name] of patched) owner[name] = asked;
  process.env.TZ = 'Pacific/Kiritimati';
  try {
    return action();
  } finally {
    patched.forEach(([owner, name], at) => {
      owner[name] = originals[at];
    });
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
  }
}
