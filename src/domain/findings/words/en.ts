import { type FiscalYear, formatFiscalYear } from '../../fiscal-year.js';
import type { SettingsHome } from '../../place.js';

export { formatFiscalYear as year } from '../../fiscal-year.js';

export function quoted(text: string): string {
  return `"${text}"`;
}

/** "A", "B". */
export function quotedList(texts: readonly string[]): string {
  return texts.map(quoted).join(', ');
}

export function didYouMean(suggestion: string | null, otherwise: string): string {
  return suggestion === null ? otherwise : `Did you mean ${suggestion}?`;
}

/** 1 cell, 2 cells. */
export function counted(count: number, noun: string, plural = `${noun}s`): string {
  return count === 1 ? `1 ${noun}` : `${count} ${plural}`;
}

/** 1 municipality, 2 municipalities. */
export function municipalities(count: number): string {
  return counted(count, 'municipality', 'municipalities');
}

/** The years in which something holds: for R6 to R8. */
export function years(from: FiscalYear | null, to: FiscalYear | null): string {
  if (from === null) return to === null ? 'for all years' : `up to ${formatFiscalYear(to)}`;
  if (to === null) return `from ${formatFiscalYear(from)}`;
  return from === to
    ? `for ${formatFiscalYear(from)}`
    : `for ${formatFiscalYear(from)} to ${formatFiscalYear(to)}`;
}

/** Where a case keeps its settings, in a sentence. */
export function settingsOf(home: SettingsHome | undefined): string {
  if (home === undefined) return 'case.yaml';
  return home === 'set' ? '--set' : `the sheet ${home.sheet}`;
}

/** How a key is given its value there; in a case.yaml the lines may be other ones than its dots say. */
export function assigned(key: string, value: string, home: SettingsHome | undefined, yaml?: string): string {
  if (home === undefined) return yaml ?? `${key}: ${value}`;
  return home === 'set' ? `--set ${key}=${value}` : `key ${key}, value ${value} on the sheet ${home.sheet}`;
}
