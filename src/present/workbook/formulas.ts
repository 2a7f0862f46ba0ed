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

/** The same for half-up to whole numbers. */
export function halfGapFormula(value: string): string {
  return `IF(N(${value})=0,1,ABS(${value}-INT(${value})-0.5)/ABS(${value}))`;
}

/** sure or unsure. */
export function sureFormula({ quoted }: Book, condition: string): string {
  return `IF(${condition},${quoted('sure')},${quoted('unsure')})`;
}

/** Whether none of some checks says unsure. */
export function noneUnsure({ quoted }: Book, ranges: readonly string[]): string {
  return `${ranges.map((range) => `COUNTIF(${range},${quoted('unsure')})`).join('+')}=0`;
}
