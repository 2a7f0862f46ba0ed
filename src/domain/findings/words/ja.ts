import { type FiscalYear, japaneseFiscalYear } from '../../fiscal-year.js';
import type { SettingsHome } from '../../place.js';
import { japaneseSegments, type Segment } from '../../segment.js';

export { japaneseFiscalYear as year } from '../../fiscal-year.js';

export function quoted(text: string): string {
  return `「${text}」`;
}

/** 「A」「B」. */
export function quotedList(texts: readonly string[]): string {
  return texts.map(quoted).join('');
}

/** A、B. */
export function listed(texts: readonly string[]): string {
  return texts.join('、');
}

export function didYouMean(suggestion: string | null, otherwise: string): string {
  return suggestion === null ? otherwise : `${quoted(suggestion)}ではありませんか。`;
}

/** 介護分. */
export function part(segment: Segment): string {
  return `${japaneseSegments[segment]}分`;
}

/** Segments as they may be written, in Japanese or English: 医療（medical）、介護（care）. */
export function segmentOptions(options: readonly Segment[]): string {
  return listed(options.map((segment) => `${japaneseSegments[segment]}（${segment}）`));
}

/** Codes that a code can be: 131024とも013102とも読めます. */
export function candidatesOf(value: string, candidates: readonly string[]): string {
  return `${value}は${candidates.map((code) => `${code}とも`).join('')}読めます`;
}

/** The years in which something holds: 令和6年度から令和8年度まで. */
export function years(from: FiscalYear | null, to: FiscalYear | null): string {
  if (from === null) return to === null ? 'すべての年度' : `${japaneseFiscalYear(to)}まで`;
  if (to === null) return `${japaneseFiscalYear(from)}から`;
  if (from === to) return japaneseFiscalYear(from);
  return `${japaneseFiscalYear(from)}から${japaneseFiscalYear(to)}まで`;
}

/** Where a case keeps its settings, before の, に or から. */
export function settingsOf(home: SettingsHome | undefined): string {
  if (home === undefined) return 'case.yaml ';
  return home === 'set' ? '--set ' : `シート${quoted(home.sheet)}`;
}

/** How a key is given its value there: `alpha: 1`, `--set alpha=1`, or `キー alpha に値 1`. */
export function assigned(key: string, value: string, home: SettingsHome | undefined, yaml?: string): string {
  if (home === undefined) return yaml ?? `${key}: ${value}`;
  return home === 'set' ? `--set ${key}=${value}` : `シート${quoted(home.sheet)}のキー ${key} に値 ${value}`;
}
