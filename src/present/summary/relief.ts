import { fixed } from '../../domain/fixed.js';
import { grouped } from '../../domain/grouped.js';
import { shortestDigits } from '../../domain/number-text.js';
import type { Rational } from '../../domain/rational.js';
import type { ReliefResult, ReliefRow, Result } from '../../domain/result.js';
import { nearestYen, yen } from '../figures.js';
import type { Block, TextTable } from '../text-table.js';
import type { SummaryWords } from './words/summary-words.js';

/** 激変緩和: by what it is measured, who is above the limit, and what is taken off; none without relief. */
export function reliefBlocks({ relief }: Result, words: SummaryWords): readonly Block[] {
  if (!relief) return [];
  const lines = [measuredBy(relief, words), ...costs(relief, words)];
  const above = relief.rows.filter(({ excess }) => excess > 0n);
  return above.length === 0
    ? [{ lines: [...lines, words.nobodyRelieved] }]
    : [{ lines }, rowsOf(relief, above, words)];
}

function measuredBy({ basis, limitFactor, share, segments }: ReliefResult, words: SummaryWords): string {
  const names = segments.map((segment) => words.segmentName(segment));
  return words.reliefBy(basis, short(limitFactor), short(share), names);
}

function costs(
  { funding, setAside, residue, raised, fund, rounds }: ReliefResult,
  words: SummaryWords,
): string[] {
  return [
    funding === 'levy-base'
      ? words.reliefFromBase(grouped(yen(setAside)) ?? '', rounds)
      : words.reliefFromOutside,
    ...(residue > 0n ? [words.reliefResidue(grouped(yen(residue)) ?? '')] : []),
    ...(fund === null ? [] : [words.reliefFund(grouped(yen(fund)) ?? '', raised && fixed(raised, 6))]),
  ];
}

function rowsOf({ rows, total }: ReliefResult, above: readonly ReliefRow[], words: SummaryWords): TextTable {
  const { before, limit, excess, relief, perHead } = words.reliefColumns;
  return {
    title: words.reliefTitle(above.length, rows.length),
    columns: [
      { title: words.municipality, align: 'left' },
      ...[before, limit, excess, relief, perHead].map((title) => ({ title, align: 'right' }) as const),
    ],
    rows: above.map((row) => [
      row.municipality.name || row.municipality.code,
      grouped(yen(row.before)),
      grouped(nearestYen(row.limit)),
      grouped(yen(row.excess)),
      grouped(yen(row.relief)),
      grouped(yen(row.afterPerInsured)),
    ]),
    footer: [[words.total, '', '', '', grouped(yen(total)), '']],
  };
}

function short(value: Rational): string {
  return shortestDigits(fixed(value, 6));
}
