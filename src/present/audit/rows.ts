import type { AuditResult, RowAudit, SegmentAudit, Standing, Suspect } from '../../analyse/audit/result.js';
import type { Segment } from '../../domain/segment.js';
import { grouped } from '../readable.js';
import { segmentNames } from '../summary/segments.js';
import type { TextTable } from '../text-table.js';
import { cellName, suspectFigures } from './cells.js';

/** The rows that do not fit, and those of which the table does not tell which one does not. */
export function rowBlocks(result: AuditResult): TextTable[] {
  const listed = result.segments.filter((segment) => isListed(segment, result));
  const disputed = 'Rows that cannot all belong; the table does not tell which is wrong';
  return [
    rowBlock('Rows that do not fit; what would, with the other cells as published', 'off', listed),
    rowBlock(disputed, 'disputed', listed),
  ].filter(({ rows }) => rows.length > 0);
}

/** In a table that is not uniform a segment may agree by chance: its strangers are listed only where they are few. */
function isListed({ rows, fitting }: SegmentAudit, { verdict }: AuditResult): boolean {
  return verdict !== 'not-uniform' || (rows.length - fitting) * 10 <= rows.length;
}

function rowBlock(title: string, standing: Standing, segments: readonly SegmentAudit[]): TextTable {
  return {
    title,
    columns: [
      { title: 'municipality', align: 'left' },
      { title: 'segment', align: 'left' },
      { title: 'cell', align: 'left' },
      { title: 'published', align: 'right' },
      { title: 'would fit', align: 'right' },
      { title: 'off by', align: 'right' },
    ],
    keys: 2,
    rows: segments.flatMap(({ segment, rows }) =>
      rows.filter((row) => row.standing === standing).flatMap((row) => linesOf(row, segment)),
    ),
    footer: [],
  };
}

/** A line for every cell that can be wrong. */
function linesOf({ row, suspects, severalWrong }: RowAudit, segment: Segment): string[][] {
  const head = [row.name || row.code, segmentNames[segment]];
  if (suspects.length === 0) return [[...head, 'several', '–', '–', '–']];
  const joint = severalWrong ? 'and' : 'or';
  return suspects.map((suspect, at) => [
    ...(at === 0 ? head : ['', '']),
    `${at === 0 ? '' : `${joint} `}${cellName(suspect.cell, segment)}`,
    ...figuresOf(suspect),
  ]);
}

function figuresOf(suspect: Suspect): string[] {
  const { published, from, to, off } = suspectFigures(suspect);
  const range =
    from === to ? grouped(from) : `${from === null ? '' : grouped(from)}–${to === null ? '' : grouped(to)}`;
  return [grouped(published), suspect.fromParts ? `${range} (sum)` : range, grouped(off)];
}
