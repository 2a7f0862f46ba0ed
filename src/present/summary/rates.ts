import { grouped } from '../../domain/grouped.js';
import type { PremiumRates, Result, SegmentResult } from '../../domain/result.js';
import { segmentRecord } from '../../domain/segment.js';
import { publishedPercent, yen } from '../figures.js';
import type { TextColumn, TextTable } from '../text-table.js';
import type { SummaryWords } from './words/summary-words.js';

interface RateColumn extends TextColumn {
  readonly segment: SegmentResult;
  readonly cell: (rates: PremiumRates) => string | null;
}

/** 市町村標準保険料率 of every municipality and, last, 都道府県標準保険料率; undefined without premiums. */
export function rateBlock({ segments, municipalities }: Result, words: SummaryWords): TextTable | undefined {
  if (!segments.some(({ premium }) => premium)) return undefined;
  const columns = segments.flatMap((segment) => columnsOf(segment, words));
  const prefecture = columns.map(({ segment, cell }) => shown(segment.premium?.rates ?? null, cell));
  return {
    title: words.rateTitle,
    columns: [{ title: words.municipality, align: 'left' }, ...columns],
    rows: municipalities.map(({ municipality }, at) => [
      municipality.name || municipality.code,
      ...columns.map(({ segment, cell }) => shown(segment.rows[at]?.premium?.rates ?? null, cell)),
    ]),
    footer: [[words.prefecture, ...prefecture]],
  };
}

function columnsOf(segment: SegmentResult, words: SummaryWords): RateColumn[] {
  const column = (title: string, cell: RateColumn['cell']): RateColumn => ({
    title,
    group: words.segments[segment.segment],
    align: 'right',
    segment,
    cell,
  });
  const { method } = segment;
  return [
    column(words.incomeRate, ({ incomeRate }) => publishedPercent(incomeRate.published)),
    ...(method === 'four'
      ? [column(words.assetRate, ({ assetRate }) => publishedPercent(assetRate?.published ?? null))]
      : []),
    column(words.perInsured, ({ perInsured }) => yen(perInsured.published)),
    ...(method === 'two'
      ? []
      : [column(words.perHousehold, ({ perHousehold }) => yen(perHousehold?.published ?? null))]),
    ...(segmentRecord(segment.segment).hasAdults
      ? [column(words.perAdult, ({ adult }) => yen(adult?.surcharge ?? null))]
      : []),
  ];
}

function shown(rates: PremiumRates | null, cell: RateColumn['cell']): string {
  return rates ? grouped(cell(rates)) : '–';
}
