import type { KernelColumns, KernelScenario } from '../../src/analyse/sweep/kernel.js';

let quotas = new Float64Array(64);

/** The kernel of sweeps without what proves its result: what safety costs. */
export function apportionPlainly(
  { ability, benefit, index, indexUnit, sums }: KernelColumns,
  { alpha, unreflected, beta }: KernelScenario,
  total: number,
  whole: Float64Array,
): void {
  const count = whole.length;
  if (quotas.length < count) quotas = new Float64Array(2 * count);
  const base = unreflected * indexUnit;
  const weights =
    base * (beta * sums.ability + sums.benefit) + alpha * (beta * sums.indexedAbility + sums.indexedBenefit);
  const share = total / weights;
  let reached = 0;
  if (alpha === 0) {
    const shareOfAll = share * base;
    for (let row = 0; row < count; row += 1) {
      const quota = shareOfAll * (beta * ability[row]! + benefit[row]!);
      quotas[row] = quota;
      reached += Math.floor(quota + 0.5);
    }
  } else {
    for (let row = 0; row < count; row += 1) {
      const quota = share * ((base + alpha * index[row]!) * (beta * ability[row]! + benefit[row]!));
      quotas[row] = quota;
      reached += Math.floor(quota + 0.5);
    }
  }
  let [low, high, offset] = [0, 1, 0.5];
  for (let step = 0; step < 60 && reached !== total; step += 1) {
    const missing = total - reached;
    if (missing > 0) low = offset;
    else high = offset;
    offset += missing / count;
    if (!(offset > low && offset < high)) offset = (low + high) / 2;
    reached = wholeTotal(offset, count);
  }
  for (let row = 0; row < count; row += 1) whole[row] = Math.floor(quotas[row]! + offset);
}

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
