import { formatFiscalYear } from '../../../domain/fiscal-year.js';

export function quoted(text: string): string {
  return `"${text}"`;
}

export function listed(names: readonly string[]): string {
  return names.map((name) => quoted(name)).join(', ');
}

export function didYouMean(suggestion: string | null, otherwise: string): string {
  return suggestion === null ? otherwise : `Did you mean ${suggestion}?`;
}

export function counted(municipalities: number): string {
  return municipalities === 1 ? '1 municipality' : `${municipalities} municipalities`;
}

/** 1 cell, 2 cells. */
export function some(count: number, noun: string): string {
  return count === 1 ? `1 ${noun}` : `${count} ${noun}s`;
}

export function range(from: number | null, to: number | null): string {
  if (from === null && to === null) return 'for all years';
  if (from === null) return `up to ${formatFiscalYear(to as number)}`;
  if (to === null) return `from ${formatFiscalYear(from)}`;
  return from === to
    ? `for ${formatFiscalYear(from)}`
    : `for ${formatFiscalYear(from)} to ${formatFiscalYear(to)}`;
}

export function alsoIn(others: number): string {
  if (others === 0) return '';
  return others === 1 ? ', and in one other row' : `, and in ${others} other rows`;
}
