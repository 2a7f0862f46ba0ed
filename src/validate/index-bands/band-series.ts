import { ageBands } from '../../domain/age-bands.js';

/** Sizes of all bands of a year, in order of age. */
export type BandSizes = readonly number[];

/** Bands that are far from another year, by their places. */
export interface BandJumps {
  readonly kind: 'slipped' | 'exchanged' | 'jump';
  readonly at: readonly number[];
}

/** From how much on two years are apart at all, and how much better they must fit in other places; natural logarithms. */
interface Fitting {
  /** Of all bands on the average, and of two bands together. */
  readonly slipped: number;
  readonly exchanged: number;
  /** Of fewer heads two bands change places by chance. */
  readonly least: number;
  /** What part of it may be left. */
  readonly left: number;
}

/** Whether a year has the figures of another one row further up or down. */
function isSlipped(own: BandSizes, other: BandSizes, { slipped, left }: Fitting): boolean {
  const asIs = distance(own, other, 0);
  return asIs > slipped && [1, -1].some((by) => distance(own, other, by) < left * asIs);
}

/** How far two years are apart on the average, with one of them some rows further. */
function distance(own: BandSizes, other: BandSizes, by: number): number {
  let [sum, count] = [0, 0];
  own.forEach((size, at) => {
    const beside = other[at + by];
    if (beside === undefined || !(size > 0) || !(beside > 0)) return;
    sum += apart(size, beside);
    count += 1;
  });
  return 2 * count < ageBands.length ? 0 : sum / count;
}

/** Two bands that fit another year only in each other's place. */
function exchangedBands(
  own: BandSizes,
  other: BandSizes,
  { exchanged, least, left }: Fitting,
): readonly [number, number] | undefined {
  for (let a = 0; a < own.length; a += 1)
    for (let b = a + 1; b < own.length; b += 1) {
      const [x, y, u, v] = [own[a]!, own[b]!, other[a]!, other[b]!];
      if (!(x > 0 && y > 0 && u > 0 && v > 0) || Math.max(x, y) < least) continue;
      const asIs = apart(x, u) + apart(y, v);
      if (asIs > exchanged && apart(x, v) + apart(y, u) < left * asIs) return [a, b];
    }
  return undefined;
}

function apart(size: number, other: number): number {
  return Math.abs(Math.log(size / other));
}

/** Places where a year is more than so many times every one of the others, or less than that part of it. */
function farBands(
  own: BandSizes,
  others: readonly BandSizes[],
  isFar: (size: number, other: number) => boolean,
): number[] {
  return own.flatMap((size, at) => {
    const beside = others.map((one) => one[at]!);
    const isAbove = beside.every((one) => size > one && isFar(size, one));
    const isBelow = beside.every((one) => size < one && isFar(size, one));
    return isAbove || isBelow ? [at] : [];
  });
}

/** What is wrong with the bands of a year, beside all other years; undefined where it is in line with one of them. */
export function bandJumps(
  own: BandSizes,
  others: readonly BandSizes[],
  fitting: Fitting,
  isFar: (size: number, other: number) => boolean,
): BandJumps | undefined {
  const [first] = others;
  if (!first) return undefined;
  if (others.every((other) => isSlipped(own, other, fitting)))
    return { kind: 'slipped', at: [...own.keys()] };
  const pair = exchangedBands(own, first, fitting);
  const isPair = others.every((other) => {
    const found = exchangedBands(own, other, fitting);
    return found?.join() === pair?.join();
  });
  if (pair && isPair) return { kind: 'exchanged', at: pair };
  const at = farBands(own, others, isFar);
  return at.length > 0 ? { kind: 'jump', at } : undefined;
}
