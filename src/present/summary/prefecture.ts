import { fixed } from '../../domain/fixed.js';
import { grouped } from '../../domain/grouped.js';
import type { Rational } from '../../domain/rational.js';
import type { Result, SegmentResult } from '../../domain/result.js';
import { publishedPercent, yen } from '../figures.js';
import type { TextColumn, TextTable } from '../text-table.js';
import type { SummaryWords } from './words/summary-words.js';

interface PrefectureColumn extends TextColumn {
  readonly cell: (segment: SegmentResult) => string;
}

/** Per segment the pot, α, β, γ, the total levy and 都道府県標準保険料率. */
export function prefectureBlock({ segments }: Result, words: SummaryWords): TextTable {
  const columns: PrefectureColumn[] = [
    { title: words.segment, align: 'left', cell: ({ segment }) => words.segments[segment] },
    right(words.levyBase, ({ pot }) => grouped(yen(pot.levyBase))),
    right('α', ({ medicalReflection }) => sixDecimals(medicalReflection)),
    right('β', ({ incomeCoefficient }) => sixDecimals(incomeCoefficient)),
    right('γ', ({ adjustmentFactor }) => sixDecimals(adjustmentFactor)),
    right(words.levyTotal, ({ levyTotal }) => grouped(yen(levyTotal))),
    ...(segments.some(({ residue }) => residue !== 0n)
      ? [right(words.residue, ({ residue }) => grouped(yen(residue)))]
      : []),
    ...(segments.some(({ premium }) => premium) ? rateParts(segments, words) : []),
  ];
  return {
    title: words.prefectureTitle,
    columns,
    rows: segments.map((segment) => columns.map(({ cell }) => cell(segment))),
    footer: [],
  };
}

function rateParts(segments: readonly SegmentResult[], words: SummaryWords): PrefectureColumn[] {
  const isApart = segments.some((one) => !one.prefectureIncomeCoefficient.equals(one.incomeCoefficient));
  const columns = [
    ...(isApart
      ? [right('β_p', ({ prefectureIncomeCoefficient }) => sixDecimals(prefectureIncomeCoefficient))]
      : []),
    right(
      words.incomeRate,
      ({ premium }) => publishedPercent(premium?.rates.incomeRate.published ?? null) ?? '–',
    ),
    right(words.perInsured, ({ premium }) => grouped(yen(premium?.rates.perInsured.published ?? null))),
  ];
  return columns.map((column) => ({ ...column, group: words.prefectureRates }));
}

function right(title: string, cell: (segment: SegmentResult) => string): PrefectureColumn {
  return { title, align: 'right', cell };
}

/** Six decimals of a coefficient, for reading. */
function sixDecimals(value: Rational | null): string {
  return value === null ? '–' : fixed(value, 6);
}
