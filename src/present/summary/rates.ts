import { grouped } from '../../domain/grouped.js';
import type { PremiumRates, Result, SegmentResult, SegmentsTotal } from '../../domain/result.js';
import { segmentRecord } from '../../domain/segment.js';
import { publishedPercent, yen } from '../figures.js';
import type { TextColumn, TextTable } from '../text-table.js';
import type { SummaryWords } from './words/summary-words.js';

interface RateColumn extends TextColumn {
  readonly segment: SegmentResult;
  readonly cell: (rates: PremiumRates) => string | null;
}

/**
 * 1人当たり標準保険料 and 市町村標準保険料率 of every municipality and, last, of the prefecture; undefined without
 * premiums.
 */
export function rateBlock(
  { segments, municipalities, total }: Result,
  words: SummaryWords,
): TextTable | undefined {
  if (!segments.some(({ premium }) => premium)) return undefined;
  const perInsured = ({ premium }: SegmentsTotal) => grouped(yen(premium?.standardPerInsured ?? null));
  const ofAll: TextColumn = { title: words.standardPerHead, group: words.ofAll, align: 'right' };
  const columns = segments.flatMap((segment) => columnsOf(segment, words));
  const prefecture = columns.map(({ segment, cell }) => shown(segment.premium?.rates ?? null, cell));
  return {
    title: words.rateTitle,
    columns: [{ title: words.municipality, align: 'left' }, ofAll, ...columns],
    rows: municipalities.map((row, at) => [
      row.municipality.name || row.municipality.code,
      perInsured(row),
      ...columns.map(({ segment, cell }) => shown(segment.rows[at]?.premium?.rates ?? null, cell)),
    ]),
    footer: [[words.prefecture, perInsured(total), ...prefecture]],
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
