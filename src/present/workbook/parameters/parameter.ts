import { partBounds, rateBounds } from '../../../domain/bounds.js';
import type { Segment } from '../../../domain/segment.js';
import type { Content } from '../cells.js';
import type { Limits } from '../model.js';
import type { Wording } from '../words.js';

/** A line of the sheet of parameters. Its value is one cell, which formulas know by a name. */
export interface Parameter {
  /** The key of case.yaml, or what a cell of ours is called. */
  readonly key: string;
  readonly term: Wording;
  readonly segment?: Segment;
  readonly value: Content | null;
  readonly format: string;
  /** May be changed; what may not follows from something else or is for reading. */
  readonly isInput: boolean;
  readonly unit: Wording;
  readonly note: Wording;
  readonly name?: string;
  /** What may be entered. */
  readonly options?: readonly string[];
  readonly limits?: Limits;
}

export const partOfOne: Limits = { kind: 'decimal', ...partBounds };
/** Per cent. */
export const rateLimits: Limits = { kind: 'decimal', from: rateBounds.ratio, to: rateBounds.to };
export const positiveWhole: Limits = { kind: 'positive-whole' };
export const positive: Limits = { kind: 'more-than', from: '0' };

export const none: Wording = { en: '', ja: '' };
export const yen: Wording = { en: 'yen', ja: '円' };
export const perCent: Wording = { en: 'per cent', ja: '％' };
export const ratio: Wording = { en: 'ratio', ja: '比率' };
export const forReading: Wording = {
  en: 'for reading; changing it changes nothing',
  ja: '参考。変更しても計算には影響しません',
};
export const ownOf: Wording = {
  en: 'exactly one of this and the next; the other stays empty',
  ja: '次の行とどちらか一方だけに入力',
};
