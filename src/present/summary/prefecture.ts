import type { Result, SegmentResult } from '../../domain/result.js';
import { publishedPercent, yen } from '../figures.js';
import { grouped, sixDecimals } from '../readable.js';
import type { TextColumn, TextTable } from '../text-table.js';
import { segmentNames } from './segments.js';

interface Column extends TextColumn {
  readonly cell: (segment: SegmentResult) => string;
}

/** Per segment the pot, α, β, γ, the total levy and 都道府県標準保険料率. */
export function prefectureBlock({ segments }: Result): TextTable {
  const columns: Column[] = [
    { title: 'segment', align: 'left', cell: ({ segment }) => segmentNames[segment] },
    right('levy base C', ({ pot }) => grouped(yen(pot.levyBase))),
    right('α', ({ medicalReflection }) => sixDecimals(medicalReflection)),
    right('β', ({ incomeCoefficient }) => sixDecimals(incomeCoefficient)),
    right('γ', ({ adjustmentFactor }) => sixDecimals(adjustmentFactor)),
    right('levy total', ({ levyTotal }) => grouped(yen(levyTotal))),
    ...(segments.some(({ residue }) => residue !== 0n)
      ? [right('residue', ({ residue }) => grouped(yen(residue)))]
      : []),
    ...(segments.some(({ premium }) => premium) ? rateColumns : []),
  ];
  return {
    title: 'Prefecture (yen)',
    columns,
    rows: segments.map((segment) => columns.map(({ cell }) => cell(segment))),
    footer: [],
  };
}

const group = '都道府県標準 (二方式)';

const rateColumns: Column[] = [
  {
    ...right(
      '所得割 %',
      ({ premium }) => publishedPercent(premium?.rates.incomeRate.published ?? null) ?? '–',
    ),
    group,
  },
  {
    ...right('均等割', ({ premium }) => grouped(yen(premium?.rates.perInsured.published ?? null))),
    group,
  },
];

function right(title: string, cell: (segment: SegmentResult) => string): Column {
  return { title, align: 'right', cell };
}
