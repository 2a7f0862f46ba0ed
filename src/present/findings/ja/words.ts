import type { FiscalYear } from '../../../domain/fiscal-year.js';
import { japaneseFiscalYear } from '../../../domain/fiscal-year.js';
import { isQuantityId, quantity } from '../../../domain/quantities/catalogue.js';
import { japaneseSegments, type Segment } from '../../../domain/segment.js';
import { type Sentence, says } from '../sentence.js';

export function quoted(text: string): string {
  return `「${text}」`;
}

/** 「A」または「B」. */
export function anyOf(texts: readonly string[]): string {
  return texts.map(quoted).join('または');
}

/** A、B. */
export function listed(texts: readonly string[]): string {
  return texts.join('、');
}

export function didYouMean(suggestion: string | null, otherwise: string): string {
  return suggestion === null ? otherwise : `${quoted(suggestion)}ではありませんか。`;
}

/** A name that is not known, with the nearest one that is. */
export function unknown(
  problem: string,
  { suggestion }: { readonly suggestion: string | null },
  otherwise: string,
  expected: string,
): Sentence {
  return says(problem, didYouMean(suggestion, otherwise), suggestion ?? expected);
}

/** 介護分. */
export function part(segment: Segment): string {
  return `${japaneseSegments[segment]}分`;
}

/** Segments as they may be written, in Japanese or English: 医療（medical）、介護（care）. */
export function segmentOptions(options: readonly Segment[]): string {
  return listed(options.map((segment) => `${japaneseSegments[segment]}（${segment}）`));
}

/** A column of a result table by its Japanese term: 区分（segment）. */
export function resultColumn(id: string): string {
  return isQuantityId(id) ? `${quantity(id).ja}（${id}）` : id;
}

/** The years in which something holds: 令和6年度から令和8年度まで. */
export function years(from: FiscalYear | null, to: FiscalYear | null): string {
  if (from === null && to === null) return 'すべての年度';
  if (from === null) return `${japaneseFiscalYear(to!)}まで`;
  if (to === null) return `${japaneseFiscalYear(from)}から`;
  if (from === to) return japaneseFiscalYear(from);
  return `${japaneseFiscalYear(from)}から${japaneseFiscalYear(to)}まで`;
}
