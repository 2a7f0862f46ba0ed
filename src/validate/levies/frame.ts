import { levyColumns } from '../../domain/input-columns.js';
import { nameOf } from '../tables/columns.js';
import type { Frame } from '../tables/frame.js';

export type LevyColumn = keyof typeof levyColumns;

/** A table of levies is known by two of its headers: one alone may stand in a title. */
export const leviesFrame: Frame = {
  isHeader: (cells) => cells.filter((cell) => nameOf(cell, levyColumns) !== undefined).length > 1,
  codeAt: (headers) => columnAt(headers, 'municipality_code'),
  labelsAt: (headers) =>
    (['municipality_code', 'municipality_name'] as const).map((name) => columnAt(headers, name)),
};

function columnAt(headers: readonly string[], name: LevyColumn): number {
  return headers.findIndex((header) => nameOf(header, levyColumns) === name);
}
