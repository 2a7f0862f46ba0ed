import { type ColumnRecord, inputColumns, itemColumns } from './input-columns.js';
import type { OwnShares, RatePart } from './own-method.js';
import { japaneseSegments, type Segment, segmentRecord, segments } from './segment.js';

/** The tables of how municipalities charge their own rates, by their keys. */
export const ownTables = ['own_methods', 'rates_in_force'] as const;
export type OwnTable = (typeof ownTables)[number];

/** The sheets of a case workbook on which they stand, in Japanese and in English. */
export const ownSheets = {
  own_methods: ['賦課割合', 'own-methods'],
  rates_in_force: ['現行保険料率', 'rates-in-force'],
} as const satisfies Record<OwnTable, readonly [japanese: string, english: string]>;

const { municipality_code, municipality_name } = inputColumns;
const { segment } = itemColumns;

/** The shares of 賦課割合 by their columns. */
export const shareColumns = {
  income_share: 'income',
  asset_share: 'assets',
  per_insured_share: 'perInsured',
  per_household_share: 'perHousehold',
} as const satisfies Record<string, keyof OwnShares>;
export type ShareColumn = keyof typeof shareColumns;

/** The figures of a row of own methods. */
export const methodFigures = [
  ...(Object.keys(shareColumns) as ShareColumn[]),
  'own_income',
  'own_collection_rate',
] as const;
export type MethodFigure = (typeof methodFigures)[number];

function share(part: string): ColumnRecord {
  return {
    grammar: 'percent',
    japanese: [part, `${part}の賦課割合`, `${part}賦課割合`, `${part}割合`, `${part}の割合`],
  };
}

/** The columns of the table of own methods 各市町村の賦課割合. Source: contract, further tables. */
export const ownMethodColumns = {
  municipality_code,
  municipality_name,
  segment,
  income_share: share('所得割'),
  asset_share: share('資産割'),
  per_insured_share: share('均等割'),
  per_household_share: share('平等割'),
  own_income: { grammar: 'yen', japanese: ['自らの所得割の賦課標準', '所得割の賦課標準', '賦課標準'] },
  own_collection_rate: { grammar: 'rate', japanese: ['自らの収納率', '予定収納率', '見込収納率'] },
} as const satisfies Record<string, ColumnRecord>;
export type OwnMethodColumn = keyof typeof ownMethodColumns;

const rate = (japanese: string) => ({ grammar: 'percent', japanese: [japanese] }) as const;
const amount = (japanese: string) => ({ grammar: 'yen', japanese: [japanese] }) as const;

/** The columns of the table of rates in force 現行保険料率 that has a row for every municipality and segment. */
export const longRateColumns = {
  municipality_code,
  municipality_name,
  segment,
  income_rate_percent: rate('所得割率'),
  asset_rate_percent: rate('資産割率'),
  per_insured: amount('均等割額'),
  per_household: amount('平等割額'),
  per_adult_surcharge: amount('18歳以上均等割額'),
} as const satisfies Record<string, ColumnRecord>;

/** How published tables call the figures of a segment in the shape that has a row for every municipality. */
const wideNames = {
  income_rate_pct: 'income_rate_percent',
  asset_rate_pct: 'asset_rate_percent',
  per_capita_yen: 'per_insured',
  per_household_yen: 'per_household',
} as const satisfies Record<string, RatePart>;
const wideAdultNames = {
  income_rate_pct: 'income_rate_percent',
  asset_rate_pct: 'asset_rate_percent',
  per_capita_base_yen: 'per_insured',
  per_household_yen: 'per_household',
  per_capita_18plus_increment_yen: 'per_adult_surcharge',
} as const satisfies Record<string, RatePart>;

/** What an adult pays in all, which published tables have beside its two parts. */
const adultTotal = { per_capita_adult_total_yen: 'adult_total' } as const;

/** A figure of rates, or what two of them come to. */
export type WideFigure = RatePart | 'adult_total';

/** A column of the wide shape: a figure of a segment. */
export interface WideRateColumn {
  readonly name: string;
  readonly segment: Segment;
  readonly figure: WideFigure;
  readonly record: ColumnRecord;
}

export const wideRateColumns: readonly WideRateColumn[] = segments.flatMap((one) =>
  Object.entries(namesOf(one)).map(([name, figure]) => {
    const { grammar, japanese } =
      figure === 'adult_total' ? amount('18歳以上の均等割額計') : longRateColumns[figure];
    const header = `${japaneseSegments[one]}分${japanese[0]}` as const;
    return { name: `${one}_${name}`, segment: one, figure, record: { grammar, japanese: [header] } };
  }),
);

function namesOf(segment: Segment): Readonly<Record<string, WideFigure>> {
  return segmentRecord(segment).hasAdults ? { ...wideAdultNames, ...adultTotal } : wideNames;
}
