import type { Municipality } from '../domain/case.js';

/** Municipalities by code, the order of ties and of every table. */
export function byCode(municipalities: readonly Municipality[]): Municipality[] {
  return [...municipalities].sort((a, b) => (a.code < b.code ? -1 : a.code > b.code ? 1 : 0));
}
