import { grouped } from '../../domain/grouped.js';
import { ownPremiumOf } from '../../domain/own-premium.js';
import type {
  MunicipalPremium,
  OwnRates,
  Result,
  SegmentResult,
  SegmentsTotal,
} from '../../domain/result.js';
import { segmentRecord } from '../../domain/segment.js';
import { publishedPercent, yen } from '../figures.js';
import type { TextColumn, TextTable } from '../text-table.js';
import type { SummaryWords } from './words/summary-words.js';

interface RatePart extends TextColumn {
  readonly segment: SegmentResult;
  readonly cell: (rates: OwnRates) => string | null;
}

/** Which parts a segment's rates have beside 所得割 and 均等割. */
interface Parts {
  readonly hasAssets: boolean;
  readonly hasHouseholds: boolean;
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
  const columns = segments.flatMap((segment) => {
    const { method } = segment;
    return columnsOf(segment, { hasAssets: method === 'four', hasHouseholds: method !== 'two' }, words);
  });
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

/** 各市町村の算定基準による標準的な保険料率 of those that have a method of their own; undefined where nobody has. */
export function ownRateBlock(
  { segments, municipalities }: Result,
  words: SummaryWords,
): TextTable | undefined {
  const having = [...municipalities.keys()].filter((at) =>
    segments.some(({ rows }) => ownPremiumOf(rows[at]!.premium)),
  );
  if (having.length === 0) return undefined;
  const columns = segments.flatMap((segment) => {
    const all = having.flatMap((at) => ratesByOwn(segment.rows[at]!.premium) ?? []);
    const parts = {
      hasAssets: all.some(({ assetRate }) => assetRate),
      hasHouseholds: all.some(({ perHousehold }) => perHousehold),
    };
    return all.length === 0 ? [] : columnsOf(segment, parts, words);
  });
  return {
    title: words.ownRateTitle(having.length, municipalities.length),
    columns: [{ title: words.municipality, align: 'left' }, ...columns],
    rows: having.map((at) => [
      municipalities[at]!.municipality.name || municipalities[at]!.municipality.code,
      ...columns.map(({ segment, cell }) => shown(ratesByOwn(segment.rows[at]!.premium), cell)),
    ]),
    footer: [],
  };
}

function ratesByOwn(premium: MunicipalPremium | null): OwnRates | null {
  if (premium?.ownMethod === 'standard') return premium.rates;
  return ownPremiumOf(premium)?.rates ?? null;
}

function columnsOf(
  segment: SegmentResult,
  { hasAssets, hasHouseholds }: Parts,
  words: SummaryWords,
): RatePart[] {
  const column = (title: string, cell: RatePart['cell']): RatePart => ({
    title,
    group: words.segments[segment.segment],
    align: 'right',
    segment,
    cell,
  });
  return [
    column(words.incomeRate, ({ incomeRate }) => publishedPercent(incomeRate?.published ?? null)),
    ...(hasAssets
      ? [column(words.assetRate, ({ assetRate }) => publishedPercent(assetRate?.published ?? null))]
      : []),
    column(words.perInsured, ({ perInsured }) => yen(perInsured?.published ?? null)),
    ...(hasHouseholds
      ? [column(words.perHousehold, ({ perHousehold }) => yen(perHousehold?.published ?? null))]
      : []),
    ...(segmentRecord(segment.segment).hasAdults
      ? [column(words.perAdult, ({ adult }) => yen(adult?.surcharge ?? null))]
      : []),
  ];
}

function shown(rates: OwnRates | null, cell: RatePart['cell']): string {
  return (rates && grouped(cell(rates))) || '–';
}
