import type { LevyTotal, Result } from '../../domain/result.js';
import { plain, yen } from '../figures.js';
import { grouped } from '../readable.js';
import type { TextTable } from '../text-table.js';
import { segmentNames } from './segments.js';

/** 納付金 of every municipality, its total and per insured, with a 合計 row. */
export function levyBlock({ segments, municipalities, total }: Result): TextTable {
  const names = segments.map(({ segment }) => segment);
  const cells = (name: string, row: LevyTotal) => [
    name,
    grouped(plain(row.insured)),
    grouped(yen(row.levyTotal)),
    grouped(yen(row.levyPerInsured)),
    ...names.map((segment) => grouped(yen(row.levies[segment] ?? null))),
  ];
  const right = ['insured', 'total', 'per insured', ...names.map((segment) => segmentNames[segment])];
  return {
    title: 'Levy 納付金 (yen)',
    columns: [
      { title: 'municipality', align: 'left' },
      ...right.map((title) => ({ title, align: 'right' }) as const),
    ],
    rows: municipalities.map((row) => cells(row.municipality.name || row.municipality.code, row)),
    footer: [cells('合計', total)],
  };
}
