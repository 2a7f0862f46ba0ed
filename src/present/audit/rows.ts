import type { AuditResult, RowAudit, SegmentAudit, Standing, Suspect } from '../../analyse/audit/result.js';
import { grouped } from '../../domain/grouped.js';
import type { Segment } from '../../domain/segment.js';
import type { TextTable } from '../text-table.js';
import { suspectFigures } from './cells.js';
import type { AuditWords } from './words/audit-words.js';

/** The rows that do not fit, and those of which the table does not tell which one does not. */
export function rowBlocks(result: AuditResult, words: AuditWords): TextTable[] {
  const listed = result.segments.filter((segment) => isListed(segment, result));
  return [
    rowBlock(words.offTitle, 'off', listed, words),
    rowBlock(words.disputedTitle, 'disputed', listed, words),
  ].filter(({ rows }) => rows.length > 0);
}

/** In a table that is not uniform a segment may agree by chance: its strangers are listed only where they are few. */
function isListed({ rows, fitting }: SegmentAudit, { verdict }: AuditResult): boolean {
  return verdict !== 'not-uniform' || (rows.length - fitting) * 10 <= rows.length;
}

function rowBlock(
  title: string,
  standing: Standing,
  segments: readonly SegmentAudit[],
  words: AuditWords,
): TextTable {
  return {
    title,
    columns: [
      { title: words.municipality, align: 'left' },
      { title: words.segment, align: 'left' },
      { title: words.cellHeading, align: 'left' },
      { title: words.published, align: 'right' },
      { title: words.wouldFit, align: 'right' },
      { title: words.offBy, align: 'right' },
    ],
    keys: 2,
    rows: segments.flatMap(({ segment, rows }) =>
      rows.filter((row) => row.standing === standing).flatMap((row) => linesOf(row, segment, words)),
    ),
    footer: [],
  };
}

/** A line for every cell that can be wrong. */
function linesOf({ row, suspects, severalWrong }: RowAudit, segment: Segment, words: AuditWords): string[][] {
  const head = [row.name || row.code, words.segments[segment]];
  if (suspects.length === 0) return [[...head, words.several, '–', '–', '–']];
  return suspects.map((suspect, at) => [
    ...(at === 0 ? head : ['', '']),
    at === 0
      ? words.cell(suspect.cell, segment)
      : words.joint(words.cell(suspect.cell, segment), severalWrong),
    ...figuresOf(suspect, words),
  ]);
}

function figuresOf(suspect: Suspect, words: AuditWords): string[] {
  const { published, from, to, off } = suspectFigures(suspect);
  const range =
    from === to ? grouped(from) : `${from === null ? '' : grouped(from)}–${to === null ? '' : grouped(to)}`;
  return [grouped(published), suspect.fromParts ? words.fromParts(range) : range, grouped(off)];
}
