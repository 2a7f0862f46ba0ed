import type { PremiumRates, Result, SegmentResult } from '../../domain/result.js';
import { publishedPercent, yen } from '../figures.js';
import { grouped } from '../readable.js';
import type { TextColumn, TextTable } from '../text-table.js';
import { segmentNames } from './segments.js';

interface RateColumn extends TextColumn {
  readonly segment: SegmentResult;
  readonly cell: (rates: PremiumRates) => string | null;
}

/** 市町村標準保険料率 of every municipality and, last, 都道府県標準保険料率; undefined without premiums. */
export function rateBlock({ segments, municipalities }: Result): TextTable | undefined {
  if (!segments.some(({ premium }) => premium)) return undefined;
  const columns = segments.flatMap(columnsOf);
  const prefecture = columns.map(({ segment, cell }) => shown(segment.premium?.rates ?? null, cell));
  return {
    title: 'Standard premium rates 標準保険料率 (per cent of income; yen)',
    columns: [{ title: 'municipality', align: 'left' }, ...columns],
    rows: municipalities.map(({ municipality }, at) => [
      municipality.name || municipality.code,
      ...columns.map(({ segment, cell }) => shown(segment.rows[at]?.premium?.rates ?? null, cell)),
    ]),
    footer: [['prefecture 都道府県', ...prefecture]],
  };
}

function columnsOf(segment: SegmentResult): RateColumn[] {
  const column = (title: string, cell: RateColumn['cell']): RateColumn => ({
    title,
    group: segmentNames[segment.segment],
    align: 'right',
    segment,
    cell,
  });
  const { method } = segment;
  return [
    column('所得割 %', ({ incomeRate }) => publishedPercent(incomeRate.published)),
    ...(method === 'four'
      ? [column('資産割 %', ({ assetRate }) => publishedPercent(assetRate?.published ?? null))]
      : []),
    column('均等割', ({ perInsured }) => yen(perInsured.published)),
    ...(method === 'two'
      ? []
      : [column('平等割', ({ perHousehold }) => yen(perHousehold?.published ?? null))]),
    ...(segment.segment === 'child'
      ? [column('18歳以上 +', ({ adult }) => yen(adult?.surcharge ?? null))]
      : []),
  ];
}

function shown(rates: PremiumRates | null, cell: RateColumn['cell']): string {
  return rates ? grouped(cell(rates)) : '–';
}
