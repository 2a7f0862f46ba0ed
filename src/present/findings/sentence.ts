import type { Need } from '../../domain/finding.js';

/** A finding in words. */
export interface Sentence {
  readonly problem: string;
  readonly remedy: string;
  /** What should have stood there; empty when nothing short can be said. */
  readonly expected: string;
}

export function says(problem: string, remedy: string, expected = ''): Sentence {
  return { problem, remedy, expected };
}

/** A path as it is typed. */
export function shellWord(path: string): string {
  return /^[\w./\-\u0080-\uffff]+$/.test(path) ? path : `"${path}"`;
}

/** An index or a rate of zero would be refused too. */
export function canBeZero(need: Need): boolean {
  return need.kind !== 'medical-index' && need.kind !== 'collection-rate';
}

/** Whether a file is one that people type, and no spreadsheet saves. */
export function isTypedFile(file: string): boolean {
  return /\.(?:ya?ml|json)$/i.test(file);
}
