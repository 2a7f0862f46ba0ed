import { grouped } from '../../domain/grouped.js';
import type { LevyTotal, Result } from '../../domain/result.js';
import { plain, yen } from '../figures.js';
import type { TextTable } from '../text-table.js';
import type { SummaryWords } from './words/summary-words.js';

/** 納付金 of every municipality, its total and per insured, with a 合計 row. */
export function levyBlock({ segments, municipalities, total }: Result, words: SummaryWords): TextTable {
  const names = segments.map(({ segment }) => segment);
  const cells = (name: string, row: LevyTotal) => [
    name,
    grouped(plain(row.insured)),
    grouped(yen(row.levyTotal)),
    grouped(yen(row.levyPerInsured)),
    ...names.map((segment) => grouped(yen(row.levies[segment] ?? null))),
  ];
  const right = [
    words.insured,
    words.ofAllSegments,
    words.perHead,
    ...names.map((segment) => words.segments[segment]),
  ];
  return {
    title: words.levyTitle,
    columns: [
      { title: words.municipality, align: 'left' },
      ...right.map((title) => ({ title, align: 'right' }) as const),
    ],
    rows: municipalities.map((row) => cells(row.municipality.name || row.municipality.code, row)),
    footer: [cells(words.total, total)],
  };
}
