import type { Proportions } from '../../domain/apportionment.js';
import type { LevyRounding, Yen } from '../../domain/case.js';
import { Rational } from '../../domain/rational.js';
import { floorQuotient, roundQuotient } from '../../domain/rounding.js';
import { apportioned } from '../apportion.js';

/** So many binary places of W_i ÷ Σ W tell all quotas of a pot apart, but equal ones. */
const places = 192n;

/**
 * c_i of many pots by the same weights, without what explains them. Quotas are counted in whole parts of 2^-192 that lie
 * less than the pot itself below the exact ones; where that much could decide a yen, the exact way is taken.
 */
export function quickShares(rounding: LevyRounding, proportions: Proportions): (pot: Yen) => readonly Yen[] {
  const { weights, total } = proportions;
  const exact = (pot: Yen) => apportioned(rounding, pot, proportions).shares.map(({ amount }) => amount);
  if (total.numerator <= 0n) return exact;
  const parts = weights.map(
    ({ numerator, denominator }) =>
      ((numerator * total.denominator) << places) / (denominator * total.numerator),
  );
  // Equal weights are equal parts; whether the reverse holds is looked at once.
  const areTold = areEqualPartsEqual(parts, weights);
  return (pot) => {
    if (pot <= 0n || !areTold) return exact(pot);
    const quotas = parts.map((part) => part * pot);
    const amounts =
      rounding.method === 'largest-remainder'
        ? byRemainder(quotas, pot, rounding.unit)
        : eachRounded(quotas, pot, rounding);
    return amounts ?? exact(pot);
  };
}

function areEqualPartsEqual(parts: readonly bigint[], weights: readonly Rational[]): boolean {
  const first = new Map([[0n, Rational.zero]]);
  return parts.every((part, at) => {
    const other = first.get(part);
    if (!other) first.set(part, weights[at]!);
    return !other || other.equals(weights[at]!);
  });
}

/** Undefined where what a quota may lack could decide. */
function eachRounded(quotas: readonly bigint[], pot: Yen, { method, unit }: LevyRounding): Yen[] | undefined {
  if (method === 'largest-remainder') return undefined;
  const divisor = unit << places;
  const amounts: Yen[] = [];
  for (const quota of quotas) {
    const low = roundQuotient(quota, divisor, method);
    // What is nothing is exact: equal parts are equal weights, and 0 is among them.
    if (quota !== 0n && low !== roundQuotient(quota + pot, divisor, method)) return undefined;
    amounts.push(low * unit);
  }
  return amounts;
}

function byRemainder(quotas: readonly bigint[], pot: Yen, unit: Yen): Yen[] | undefined {
  const divisor = unit << places;
  let units = 0n;
  const floors: bigint[] = [];
  const remainders: bigint[] = [];
  for (const quota of quotas) {
    const floor = floorQuotient(quota, divisor);
    const remainder = quota - floor * divisor;
    if (remainder + pot >= divisor) return undefined;
    floors.push(floor);
    remainders.push(remainder);
    units += floor;
  }
  const missing = Number(pot / unit - units);
  const partUnit = pot % unit;
  const order = [...remainders.keys()].sort((a, b) => {
    const [left, right] = [remainders[a]!, remainders[b]!];
    return left > right ? -1 : left < right ? 1 : a - b;
  });
  const decides = partUnit === 0n ? [missing] : [missing, missing + 1];
  if (!decides.every((at) => isSure(order, remainders, at, pot))) return undefined;
  const amounts = floors.map((floor) => floor * unit);
  for (const at of order.slice(0, missing)) amounts[at]! += unit;
  if (partUnit !== 0n) amounts[order[missing]!]! += partUnit;
  return amounts;
}

/** Whether those before a place in the order are surely before those from it on: equal ones are, the earlier first. */
function isSure(order: readonly number[], remainders: readonly bigint[], place: number, pot: Yen): boolean {
  if (place <= 0 || place >= order.length) return true;
  const last = remainders[order[place - 1]!]!;
  const next = remainders[order[place]!]!;
  if (last - next >= pot) return true;
  // Equal ones stand together: nothing else may come near them.
  if (last !== next) return false;
  const near = (one: bigint) => one !== last && (one > last ? one - last : last - one) < pot;
  return !remainders.some(near);
}
