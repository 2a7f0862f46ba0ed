import { type Finding, finding } from '../../domain/finding.js';
import type { OwnRow } from './rows.js';

/** Rows that give figures of a municipality and segment that an earlier one has given. */
export function repeatedRows(rows: readonly OwnRow<string>[]): Finding[] {
  const lines = new Map<string, number>();
  return rows.flatMap((one) => {
    const key = `${one.code} ${one.segment ?? ''}`;
    const line = lines.get(key);
    if (line !== undefined) return [finding('own-row-repeated', one.place(), { line })];
    lines.set(key, one.row.line);
    return [];
  });
}
