import { type Finding, finding } from '../../domain/finding.js';
import type { OwnTable } from '../../domain/own-columns.js';
import type { Segment } from '../../domain/segment.js';
import { rowPlace } from '../../read/place.js';
import type { FramedTable } from '../tables/frame.js';
import type { OwnRow } from './rows.js';

/** That no row of a table has any figure. */
export function emptyTable(table: FramedTable, kind: OwnTable): Finding {
  return finding('own-table-empty', rowPlace(table, table.headerLine), { table: kind });
}

/** The rows of segments that the case has; what it has not is told once a segment. */
export function absentSegments<Row extends OwnRow<string>>(
  rows: readonly Row[],
  segments: readonly Segment[],
): { readonly present: readonly Row[]; readonly findings: readonly Finding[] } {
  const isPresent = ({ segment }: Row) => segment === undefined || segments.includes(segment);
  const absent = rows.filter((row) => !isPresent(row));
  const findings = [...new Set(absent.map(({ segment }) => segment!))].map((segment) => {
    const those = absent.filter((row) => row.segment === segment);
    return finding('own-segment-absent', those[0]!.place(), { segment, others: those.length - 1 });
  });
  return { present: rows.filter(isPresent), findings };
}
