import { instalmentBounds } from '../domain/bounds.js';
import { isQuantityId, type QuantityId, quantity } from '../domain/quantities/catalogue.js';
import { japaneseSegments, type Segment, segments } from '../domain/segment.js';
import type { TableName } from './tables.js';

/** What a column of a result table holds: a quantity of the catalogue, for one segment where its name says so. */
export interface ColumnMeaning {
  readonly quantity: QuantityId;
  /** The quantity by whose name the column is headed, where that is another one. */
  readonly headed?: QuantityId;
  readonly segment?: Segment;
}

/** The columns of as many instalments as there may be: `instalment_1` … */
export const instalmentColumns: readonly string[] = Array.from(
  { length: instalmentBounds.to },
  (_, at) => `instalment_${at + 1}`,
);

/** @throws RangeError for a column that no result table has. */
export function columnMeaning(table: TableName, id: string): ColumnMeaning {
  const instalment = instalmentColumns.indexOf(id);
  if (instalment >= 0) return { quantity: instalment === 0 ? 'first_instalment' : 'further_instalment' };
  if (table === 'collection-tiers' && id === 'achieved') return { quantity: 'achieved_municipalities' };
  const own = `own_${id}`;
  // Its columns are called as those of the standard rates: the table says whose rates they are.
  if (table === 'own-method-rates' && isQuantityId(own) && isQuantityId(id))
    return { quantity: own, headed: id };
  if (isQuantityId(id)) return { quantity: id };
  const segment = segments.find((one) => id === `levy_${one}`);
  if (!segment) throw new RangeError(`no column ${id} in ${table}`);
  return { quantity: 'levy', segment };
}

/** The Japanese header of a column. */
export function japaneseHeader(table: TableName, id: string): string {
  const instalment = instalmentColumns.indexOf(id);
  if (instalment >= 0) return `第${instalment + 1}期納付額`;
  const { quantity: named, headed = named, segment } = columnMeaning(table, id);
  const { ja } = quantity(headed);
  return segment ? `${ja}(${japaneseSegments[segment]})` : ja;
}
