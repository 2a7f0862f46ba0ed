import { rateCells } from '../../domain/published-rates.js';
import type { RowAudit, UnifiedRates } from './result.js';

/** One rate for everybody is said where at least so many rows have it … */
const fewest = 3;
/** … and at most one row in ten that fits has another one. */
const mostOthers = 10;

/** The figures that all or nearly all rows have in common, 統一保険料率. */
export function unifiedIn(rows: readonly RowAudit[]): UnifiedRates | null {
  const fitting = rows.filter(({ standing }) => standing === 'fits').map(({ row }) => row);
  const counts = new Map<string, number>();
  const keyOf = ({ figures }: (typeof fitting)[number]) =>
    rateCells.map((cell) => figures[cell].toFixed()).join(' ');
  for (const row of fitting) counts.set(keyOf(row), (counts.get(keyOf(row)) ?? 0) + 1);
  const [key = '', count = 0] = [...counts].reduce((most, one) => (one[1] > most[1] ? one : most), ['', 0]);
  const others = fitting.filter((row) => keyOf(row) !== key);
  if (count < fewest || others.length * mostOthers > fitting.length) return null;
  return { rows: count, others };
}
