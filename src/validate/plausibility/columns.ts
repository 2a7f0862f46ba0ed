import { type Decimal, decimal } from '../../domain/decimal.js';
import { grammarOf } from '../tables/columns.js';
import type { JoinedColumn } from '../tables/joined.js';

/** The exact sum of the figures of a column. */
export function sumOf({ figures }: JoinedColumn): Decimal {
  return [...figures.values()].reduce((total, one) => total.plus(one), decimal('0'));
}

/** Whether the figures of a column add up over municipalities, as indices and rates do not. */
export function isCounted({ source }: JoinedColumn): boolean {
  return ['count', 'yen'].includes(grammarOf(source.column));
}
