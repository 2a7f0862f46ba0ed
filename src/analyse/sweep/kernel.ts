import { Rational, sum } from '../../domain/rational.js';
import type { WeightColumns } from './columns.js';
import { nearestDouble } from './ratio.js';

/** The columns of {@link WeightColumns} as doubles, each the nearest to its integer, with the sums the weights need. */
export interface KernelColumns {
  readonly ability: Float64Array;
  readonly benefit: Float64Array;
  readonly index: Float64Array;
  readonly indexUnit: number;
  readonly sums: {
    readonly ability: number;
    readonly benefit: number;
    /** Σ ability_i × index_i. */
    readonly indexedAbility: number;
    readonly indexedBenefit: number;
  };
}

/** A scenario as doubles, each the nearest to its exact value. */
export interface KernelScenario {
  /** α. */
  readonly alpha: number;
  /** 1 − α. */
  readonly unreflected: number;
  /** β. */
  readonly beta: number;
}

/**
 * How a quota q becomes a whole number: ⌊q + offset⌋. Largest remainder is that too, with the offset at which the
 * whole numbers add up to the total; `half-up` is ½, `down` 0 and `up` 1 (where q itself is whole, `up` is undecided).
 */
export type Offset = number | 'largest-remainder';

/*
 * What makes it exact.
 *
 * u = 2⁻⁵³. A double operation gives the exact result × (1 + δ), |δ| ≤ u. What goes in is 0 or between 2⁻²⁴⁰ and 2²⁴⁰
 * (fitsKernel), so no product of four overflows, and what underflows is far below the absolute part of the bound. Nothing
 * here is negative, so a sum has no larger relative error than the worse of its terms, and one u more. In units of u, to
 * first order:
 *
 *     β, α, 1 − α, ability, benefit, index, indexUnit and the four sums are made by one rounding each       1
 *     (two thousandths of u more for what `ratio` makes, and for long indices, of which indexUnit is 1)
 *     β × ability                 1 + 1 + 1 = 3        + benefit          3 + 1 = 4
 *     (1 − α) × indexUnit         1 + 1 + 1 = 3        α × index  3       their sum 4
 *     weight, the product         4 + 4 + 1 = 9
 *     Σ weights, in closed form   (1 − α) × unit × (…)  3 + 4 + 1 = 8;  α × (…)  1 + 4 + 1 = 6;  their sum 9
 *     total ÷ Σ                   total is an integer below 2⁵³, or a quotient of two such: 1;  1 + 9 + 1 = 11
 *     quota                       11 + 9 + 1 = 21      without index  (11 + 3 + 1) + 4 + 1 = 20
 *
 * With the terms of higher order the quota q̂ is off from the true q by less than 22 u q̂. Then v = q̂ + offset is off by
 * at most another u (q̂ + 1) from adding, and its error is below 24 u (v + 1): `error`, with room to spare. So where v
 * is farther than that from every integer, ⌊v⌋ is ⌊q + offset⌋ for the true quota q. (v − ⌊v⌋ and 1 − (v − ⌊v⌋) are
 * exact or off by u/2, which the room covers.)
 *
 * Largest remainder: let c_i = ⌊q_i + s⌋ for true quotas and one s in (0, 1), no q_i + s being whole, and Σ c_i = total.
 * With t = 1 − s, c_i is ⌊q_i⌋ + 1 where the remainder of q_i is above t, else ⌊q_i⌋. So as many units as the floors
 * leave go to those whose remainders are above t, and all others lie below t: that is the largest remainder, and no tie
 * is cut. How s was found does not matter.
 */
const error = 24 * 2 ** -53;

/** The quotas of one apportionment, room that all share: nothing runs beside it. */
let quotas = new Float64Array(64);

/**
 * Shares out a total by the weights of a scenario.
 *
 * @param total in units, not negative, at most 2⁵³: a whole number for largest remainder, else the nearest double
 * @param whole where the whole numbers go, in units
 * @returns whether they are proved to be right; where not, what is in `whole` means nothing
 */
export function apportion(
  columns: KernelColumns,
  scenario: KernelScenario,
  total: number,
  offset: Offset,
  whole: Float64Array,
): boolean {
  const count = whole.length;
  const nearest = setQuotas(columns, scenario, total, count);
  if (offset !== 'largest-remainder') return settle(offset, total, whole);
  const found = searchedOffset(total, nearest, count);
  if (found !== undefined && settle(found, total, whole)) return true;
  // Rarely the cut that was found is too near to a remainder: the middle between two remainders is as far as can be.
  const middle = middleOffset(total, count);
  return wholeTotal(middle, count) === total && settle(middle, total, whole);
}

/** q_i of all; returns Σ ⌊q_i + ½⌋. */
function setQuotas(
  { ability, benefit, index, indexUnit, sums }: KernelColumns,
  { alpha, unreflected, beta }: KernelScenario,
  total: number,
  count: number,
): number {
  if (quotas.length < count) quotas = new Float64Array(2 * count);
  const base = unreflected * indexUnit;
  const weights =
    base * (beta * sums.ability + sums.benefit) + alpha * (beta * sums.indexedAbility + sums.indexedBenefit);
  const share = total / weights;
  let nearest = 0;
  if (alpha === 0) {
    // Three segments of four have no index.
    const shareOfAll = share * base;
    for (let row = 0; row < count; row += 1) {
      const quota = shareOfAll * (beta * ability[row]! + benefit[row]!);
      quotas[row] = quota;
      nearest += Math.floor(quota + 0.5);
    }
    return nearest;
  }
  for (let row = 0; row < count; row += 1) {
    const quota = share * ((base + alpha * index[row]!) * (beta * ability[row]! + benefit[row]!));
    quotas[row] = quota;
    nearest += Math.floor(quota + 0.5);
  }
  return nearest;
}

/**
 * An offset at which the whole numbers add up to the total. They grow by the number of rows from offset 0 to 1, evenly
 * on the whole: each step goes as far as what is missing says, and halves the rest where that leads out of it.
 */
function searchedOffset(total: number, nearest: number, count: number): number | undefined {
  let [low, high, offset, reached] = [0, 1, 0.5, nearest];
  for (let step = 0; step < 60; step += 1) {
    const missing = total - reached;
    if (missing === 0) return offset;
    if (missing > 0) low = offset;
    else high = offset;
    offset += missing / count;
    if (!(offset > low && offset < high)) offset = (low + high) / 2;
    reached = wholeTotal(offset, count);
  }
  return undefined;
}

/** Σ ⌊q_i + offset⌋, in two sums: each need not wait for the other. */
function wholeTotal(offset: number, count: number): number {
  const even = count - (count % 2);
  let [first, second] = [0, 0];
  for (let row = 0; row < even; row += 2) {
    first += Math.floor(quotas[row]! + offset);
    second += Math.floor(quotas[row + 1]! + offset);
  }
  if (even < count) first += Math.floor(quotas[even]! + offset);
  return first + second;
}

/** The offset whose cut lies in the middle between the last remainder that gets a unit and the first that does not. */
function middleOffset(total: number, count: number): number {
  const remainders = quotas.slice(0, count);
  let missing = total;
  for (const quota of remainders) missing -= Math.floor(quota);
  remainders.forEach((quota, row) => {
    remainders[row] = quota - Math.floor(quota);
  });
  remainders.sort();
  const above = remainders[count - missing] ?? 1;
  const below = remainders[count - missing - 1] ?? 0;
  return 1 - (above + below) / 2;
}

/** ⌊q_i + offset⌋ of all, and whether each is sure: farther from every whole number than its error. */
function settle(offset: number, total: number, whole: Float64Array): boolean {
  // None is farther from the middle between two whole numbers than this, less an error that the total would have.
  const farthest = 0.5 - (total + 2) * error;
  let isSure = true;
  for (let row = 0; row < whole.length; row += 1) {
    const value = quotas[row]! + offset;
    const floor = Math.floor(value);
    whole[row] = floor;
    if (!(Math.abs(value - floor - 0.5) < farthest)) isSure = false;
  }
  // Only where that is not enough each is held to its own.
  return isSure || isSettled(offset, whole);
}

function isSettled(offset: number, whole: Float64Array): boolean {
  for (let row = 0; row < whole.length; row += 1) {
    const value = quotas[row]! + offset;
    if (!(Math.abs(value - whole[row]! - 0.5) + (value + 1) * error < 0.5)) return false;
  }
  return true;
}

/** The largest power of two that figures of the kernel stay within, and its inverse. */
const widest = 240;

/** The columns as doubles; undefined where a figure is so large that products could leave the range of doubles. */
export function kernelColumns(columns: WeightColumns): KernelColumns | undefined {
  const { ability, benefit } = columns;
  const sums = { ability: sumOf(ability), benefit: sumOf(benefit) };
  const indexed = inIntegers(columns) ?? inQuotients(columns);
  if (isWide(sums.ability) || isWide(sums.benefit)) return undefined;
  if (![indexed.indexedAbility, indexed.indexedBenefit, ...indexed.index].every(isInRange)) return undefined;
  const { index, indexUnit, ...indexedSums } = indexed;
  return {
    ability: Float64Array.from(ability, Number),
    benefit: Float64Array.from(benefit, Number),
    index: Float64Array.from(index),
    indexUnit,
    sums: { ability: Number(sums.ability), benefit: Number(sums.benefit), ...indexedSums },
  };
}

interface Indexed extends Pick<KernelColumns['sums'], 'indexedAbility' | 'indexedBenefit'> {
  readonly index: readonly number[];
  readonly indexUnit: number;
}

/** Indices as integers in their unit; undefined where they are none, or too wide. */
function inIntegers({ ability, benefit, inUnit }: WeightColumns): Indexed | undefined {
  if (!inUnit) return undefined;
  const { index, unit } = inUnit;
  const indexedSum = (shares: readonly bigint[]) => sumOf(shares.map((one, row) => one * index[row]!));
  const sums = [indexedSum(ability), indexedSum(benefit)] as const;
  if ([...sums, ...index, unit].some(isWide)) return undefined;
  const [indexedAbility, indexedBenefit] = [Number(sums[0]), Number(sums[1])];
  return { index: index.map(Number), indexUnit: Number(unit), indexedAbility, indexedBenefit };
}

/** Indices as quotients, each its nearest double. */
function inQuotients({ ability, benefit, index }: WeightColumns): Indexed {
  const double = ({ numerator, denominator }: Rational) => nearestDouble(numerator, denominator);
  const indexedSum = (shares: readonly bigint[]) =>
    double(sum(shares.map((one, row) => index[row]!.times(Rational.of(one)))));
  return {
    index: index.map(double),
    indexUnit: 1,
    indexedAbility: indexedSum(ability),
    indexedBenefit: indexedSum(benefit),
  };
}

function isWide(value: bigint): boolean {
  return value > 1n << BigInt(widest);
}

/** Whether the figures of a scenario are 0 or of a size that the kernel takes. */
export function fitsKernel({ alpha, unreflected, beta }: KernelScenario): boolean {
  return [alpha, unreflected, beta].every(isInRange);
}

function isInRange(one: number): boolean {
  return one === 0 || (one > 2 ** -widest && one < 2 ** widest);
}

function sumOf(values: readonly bigint[]): bigint {
  return values.reduce((total, one) => total + one, 0n);
}
