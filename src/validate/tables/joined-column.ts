import { type Decimal, decimal } from '../../domain/decimal.js';
import { bothNames, type InputColumn } from '../../domain/input-columns.js';
import type { Bilingual } from '../../domain/language.js';
import { grammarOf } from './columns.js';

interface OfColumn {
  readonly source: { readonly column: InputColumn };
}

/** What a column is called, in any table. */
export function namesOf({ source: { column } }: OfColumn): Bilingual {
  return bothNames(column);
}

/** Whether the figures of a column add up over municipalities, as indices and rates do not. */
export function isCounted({ source: { column } }: OfColumn): boolean {
  return ['count', 'yen'].includes(grammarOf(column));
}

/** The exact sum of the figures of a column. */
export function sumOf({ figures }: { readonly figures: ReadonlyMap<unknown, Decimal> }): Decimal {
  return [...figures.values()].reduce((total, one) => total.plus(one), decimal('0'));
}
