import type { AuditResult, RowAudit, Suspect } from '../../analyse/audit/result.js';
import type { Table, TableHeader } from '../../contract/tables.js';
import type { Segment } from '../../domain/segment.js';
import { cellId, suspectFigures } from './cells.js';

const text = (id: string): TableHeader => ({ id, ja: id, kind: 'text' });
const number = (id: string): TableHeader => ({ id, ja: id, kind: 'number' });

/**
 * One row per municipality and segment, sorted by code as all tables are; where several cells can be what is wrong, a
 * row for each. `fits` is empty where no constants are known.
 */
export function auditTable({ segments }: AuditResult): Pick<Table, 'columns' | 'rows'> {
  const rows = segments.flatMap(({ segment, rows }) =>
    rows.map((audit) => ({ code: audit.row.code, cells: recordsOf(audit, segment) })),
  );
  // Sorting keeps the order of the segments.
  rows.sort((a, b) => (a.code < b.code ? -1 : a.code > b.code ? 1 : 0));
  return {
    columns: [
      text('municipality_code'),
      text('municipality_name'),
      text('segment'),
      text('fits'),
      text('cell'),
      ...['published', 'expected_from', 'expected_to', 'off'].map(number),
    ],
    rows: rows.flatMap(({ cells }) => cells),
  };
}

function recordsOf(audit: RowAudit, segment: Segment): (string | null)[][] {
  const { row, suspects } = audit;
  const head = [row.code, row.name, segment, fitsText(audit)];
  if (suspects.length === 0) return [[...head, null, null, null, null, null]];
  return suspects.map((suspect) => [...head, ...suspectCells(suspect, segment)]);
}

function suspectCells(suspect: Suspect, segment: Segment): (string | null)[] {
  const { published, from, to, off } = suspectFigures(suspect);
  return [cellId(suspect.cell, segment), published, from, to, off];
}

function fitsText({ standing }: RowAudit): string | null {
  return standing === 'unknown' ? null : `${standing === 'fits'}`;
}
