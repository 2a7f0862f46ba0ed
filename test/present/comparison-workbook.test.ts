import { expect, it } from 'vitest';
import type { ComparisonTable } from '../../src/present/comparison/tables/table.js';
import { comparisonWorkbook } from '../../src/present/comparison/workbook.js';

const inputs = (cell: string): ComparisonTable => ({
  name: 'comparison-inputs',
  columns: [{ id: 'before', ja: '変更前', kind: 'either', title: 'R7', look: 'plain', isOfChange: false }],
  rows: [[cell]],
  sums: new Set(),
});

/** The format of a cell under a header that figures of several kinds share. */
function formatOf(cell: string): string | undefined {
  const { sheets } = comparisonWorkbook({ title: 'R7 → R8', tables: [inputs(cell)] }, 'en');
  return sheets[0]?.rows[1]?.cells[0]?.style?.split('|')[1]?.split(';')[0];
}

it.each([
  ['whole yen have no point behind them', '8300000000', '#,##0'],
  ['decimals are shown as they were given', '0.8027351341274', '#,##0.0############'],
  ['words are text', '0.9 to 1.1', '@'],
])('%s', (_, cell, format) => {
  expect(formatOf(cell)).toBe(format);
});
