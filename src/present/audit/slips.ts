import type { AuditResult } from '../../analyse/audit/result.js';
import { grouped } from '../../domain/grouped.js';
import type { TextTable } from '../text-table.js';
import { cellFigure } from './cells.js';
import type { AuditWords } from './words/audit-words.js';

/** The cells that are like the others of their column but for their point. */
export function slipBlocks({ segments }: AuditResult, words: AuditWords): TextTable[] {
  const rows = segments.flatMap(({ segment, slips }) =>
    slips.map(({ row, cell, published, right }) => [
      row.name || row.code,
      words.segments[segment],
      words.cell(cell, segment),
      grouped(cellFigure(cell, published)),
      grouped(cellFigure(cell, right)),
    ]),
  );
  if (rows.length === 0) return [];
  const left = (title: string) => ({ title, align: 'left' }) as const;
  const right = (title: string) => ({ title, align: 'right' }) as const;
  return [
    {
      title: words.slipsTitle,
      columns: [
        left(words.municipality),
        left(words.segment),
        left(words.cellHeading),
        right(words.published),
        right(words.likely),
      ],
      keys: 2,
      rows,
      footer: [],
    },
  ];
}
