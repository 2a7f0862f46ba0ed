import { quotientMargin } from '../../analyse/spreadsheet/distance.js';
import { sumMargin } from '../../analyse/spreadsheet/per-head.js';
import type { Book } from './book.js';

/** A value rounded by the mode that a named cell says: half-up, up or down, as ROUND, ROUNDUP and ROUNDDOWN do. */
export function roundedFormula({ quoted }: Book, mode: string, value: string, decimals = 0): string {
  const by = (name: string) => `${name}(${value},${decimals})`;
  return `IF(${mode}=${quoted('half-up')},${by('ROUND')},IF(${mode}=${quoted('up')},${by('ROUNDUP')},${by('ROUNDDOWN')}))`;
}

/** The relative distance of a value from where rounding to whole numbers by a mode changes; 1 for nothing and zero. */
export function gapFormula({ quoted }: Book, mode: string, cell: string, scale = ''): string {
  const value = `${cell}${scale}`;
  const fraction = `(${value}-INT(${value}))`;
  const distance = `IF(${mode}=${quoted('half-up')},ABS(${fraction}-0.5),MIN(${fraction},1-${fraction}))`;
  return `IF(N(${cell})=0,1,${distance}/ABS(${value}))`;
}

/**
 * Whether yen ÷ heads, half-up to the yen, is sure: far enough from a half, or on it as the quotient of whole numbers,
 * which doubles give exactly.
 */
export function perHeadCondition(total: string, heads: string): string {
  const quotient = `${total}/${heads}`;
  const distance = `ABS(${quotient}-INT(${quotient})-0.5)`;
  const onHalf = `AND(${distance}=0,${heads}=INT(${heads}))`;
  return `IF(N(${heads})=0,TRUE,OR(${distance}>${quotientMargin}*ABS(${quotient}),${onHalf}))`;
}

/** The same of a sum of quotients ÷ heads. @param size what the parts add up to without their signs */
export function sumPerHeadCondition(total: string, size: string, heads: string): string {
  const quotient = `${total}/${heads}`;
  const distance = `ABS(${quotient}-INT(${quotient})-0.5)`;
  return `IF(N(${heads})=0,TRUE,${distance}*${heads}>${sumMargin}*${size})`;
}

/** The relative distance of a value from a half; 1 for nothing and zero. */
export function halfGapFormula(value: string): string {
  return `IF(N(${value})=0,1,ABS(${value}-INT(${value})-0.5)/ABS(${value}))`;
}

/** How far remainders up to a rank and behind it stay apart when errors are taken off. */
export function gapBehindFormula(
  { rank, rest, bound }: Readonly<Record<'rank' | 'rest' | 'bound', string>>,
  last: string,
): string {
  return `1-SUMPRODUCT(MAX((${rank}<=${last})*(1-${rest}+${bound})))-SUMPRODUCT(MAX((${rank}>${last})*(${rest}+${bound})))`;
}

/** sure or unsure; an error is unsure. */
export function sureFormula({ quoted }: Book, condition: string): string {
  return `IFERROR(IF(${condition},${quoted('sure')},${quoted('unsure')}),${quoted('unsure')})`;
}

/** Whether all of some checks say sure: one that is empty, overwritten or an error does not. */
export function allSure({ quoted }: Book, ranges: readonly string[]): string {
  const sure = ranges.map((range) => `COUNTIF(${range},${quoted('sure')})`).join('+');
  return `${sure}=${ranges.map((range) => `ROWS(${range})`).join('+')}`;
}
