import type { ComparedSide } from '../../analyse/compare/compare.js';
import type { Table } from '../../contract/tables.js';
import type { ComparedRecord } from '../../present/comparison/receipt.js';

/** A case, a folder of results or a table of levies, as one side of a comparison. */
export interface ReadSide {
  readonly kind: 'case' | 'results' | 'levies';
  readonly tables: readonly Table[];
  /** As exactly as both sides allow: beside anything but a case, a case is known by its tables too. */
  side(other: ReadSide): ComparedSide;
  /** What a receipt says of it. */
  readonly record: ComparedRecord;
  /** Of everything that was read: none of these files is written. */
  readonly paths: readonly string[];
}
