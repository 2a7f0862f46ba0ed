import type { Case, Municipality, SegmentBase, SegmentTerms, YearFigure } from './case.js';
import type { Decimal } from './decimal.js';
import { type FiscalYear, formatFiscalYear } from './fiscal-year.js';
import { japaneseSegments, type Segment, segmentRecord, segments } from './segment.js';
import type { segmentRecords } from './segment-records.js';

/** What a cell of a column may hold. */
export type Grammar = 'code' | 'name' | 'word' | 'count' | 'yen' | 'index' | 'rate';

/** All that is said of a column of input tables: what every view of it is printed from. */
export interface ColumnRecord {
  readonly grammar: Grammar;
  /** Japanese headers; the first is the one that we write. */
  readonly japanese: readonly [string, ...string[]];
  /** Whether a header names a segment, or a year, beside it. */
  readonly takes?: 'segment' | 'year';
  /** What it counts; persons unless it is said. */
  readonly unit?: string;
  /** The figure of a municipality in a segment that it gives, and which segments need it; all unless it is said. */
  readonly base?: keyof SegmentBase;
  readonly needed?: (terms: SegmentTerms, kase: Pick<Case, 'premium'>) => boolean;
  /** The figure of a municipality that it gives, and those of years. */
  readonly of?: (municipality: Municipality) => Decimal | undefined;
  readonly years?: (municipality: Municipality) => readonly YearFigure[] | undefined;
}

/** Heads of segments that are not all insured have columns of their own. */
const headsColumns = Object.fromEntries(
  segments.flatMap((segment) => {
    const { heads } = segmentRecord(segment);
    return heads ? [[heads.column, { grammar: 'count', japanese: heads.japanese }] as const] : [];
  }),
) as Readonly<Record<HeadsColumn, ColumnRecord>>;

type HeadsColumn = Exclude<(typeof segmentRecords)[Segment]['heads'], null>['column'];

/**
 * The columns of tables of municipalities. Source: contract, input tables; further names are those of the tables from
 * which officers copy. 基準総所得金額 alone is none of them: it does not say that 賦課限度額 is taken off.
 */
export const inputColumns = {
  municipality_code: {
    grammar: 'code',
    japanese: [
      '団体コード',
      '市町村コード',
      '市区町村コード',
      '区市町村コード',
      '全国地方公共団体コード',
      '地方公共団体コード',
    ],
  },
  municipality_name: {
    grammar: 'name',
    japanese: ['市町村名', '区市町村名', '保険者名', '市区町村名', '団体名'],
  },
  insured: {
    grammar: 'count',
    japanese: ['被保険者数'],
    base: 'heads',
    of: ({ insured }) => insured,
  },
  ...headsColumns,
  insured_under18: {
    grammar: 'count',
    japanese: ['18歳未満被保険者数', '18歳未満の被保険者数'],
    base: 'under18',
    needed: ({ segment }, { premium }) => segmentRecord(segment).hasAdults && premium !== undefined,
  },
  income: {
    grammar: 'yen',
    japanese: ['所得総額', '賦課限度額控除後基準総所得金額', '賦課限度額控除後の基準総所得金額'],
    takes: 'segment',
    base: 'income',
  },
  households: {
    grammar: 'count',
    japanese: ['世帯数', '国保世帯数'],
    takes: 'segment',
    unit: '世帯',
    base: 'households',
    needed: ({ method }) => method !== 'two',
  },
  assets: {
    grammar: 'yen',
    japanese: ['資産税額', '資産税額等', '固定資産税額'],
    takes: 'segment',
    base: 'assets',
    needed: ({ method }) => method === 'four',
  },
  medical_index: {
    grammar: 'index',
    japanese: ['医療費指数', '年齢調整後医療費指数'],
    takes: 'year',
    of: ({ medicalIndex }) => medicalIndex,
    years: ({ medicalIndices }) => medicalIndices,
  },
  collection_rate: {
    grammar: 'rate',
    japanese: ['収納率', '現年分収納率', '現年度分収納率', '現年度収納率'],
    takes: 'year',
    years: ({ collectionRates }) => collectionRates,
  },
  standard_collection_rate: {
    grammar: 'rate',
    japanese: ['標準的な収納率', '標準的収納率'],
    of: ({ standardCollectionRate }) => standardCollectionRate,
  },
} as const satisfies Record<string, ColumnRecord>;

export type InputQuantity = keyof typeof inputColumns;

export const inputQuantities = Object.keys(inputColumns) as InputQuantity[];

export function columnRecord(quantity: InputQuantity): ColumnRecord {
  return inputColumns[quantity];
}

/** The columns of tables of items: adjustments, and what makes up 保険料収納必要総額. */
export const itemColumns = {
  municipality_code: inputColumns.municipality_code,
  municipality_name: inputColumns.municipality_name,
  segment: { grammar: 'word', japanese: ['区分'] },
  stage: { grammar: 'word', japanese: ['段階'] },
  kind: { grammar: 'word', japanese: ['種別'] },
  item: { grammar: 'word', japanese: ['項目'] },
  amount: { grammar: 'yen', japanese: ['金額'] },
} as const satisfies Record<string, ColumnRecord>;

/** A column: a quantity, for one segment or one year where its header says so. */
export interface InputColumn {
  readonly quantity: InputQuantity;
  readonly segment?: Segment;
  readonly year?: FiscalYear;
}

/** The English name of a column: `income_care`, `medical_index_R6`. */
export function columnName({ quantity, segment, year }: InputColumn): string {
  if (segment) return `${quantity}_${segment}`;
  return year === undefined ? quantity : `${quantity}_${formatFiscalYear(year)}`;
}

/** A column as Japanese tables head it: 所得総額(介護), 医療費指数(R6). */
export function japaneseName({ quantity, segment, year }: InputColumn): string {
  const [header] = inputColumns[quantity].japanese;
  const suffix = segment ? japaneseSegments[segment] : year === undefined ? '' : formatFiscalYear(year);
  return suffix === '' ? header : `${header}(${suffix})`;
}

/** The column that has a figure of a segment for itself: its heads, or `income_care`. */
export function columnOf(quantity: InputQuantity, segment: Segment): InputColumn {
  const { heads } = segmentRecord(segment);
  const { base, takes } = columnRecord(quantity);
  if (base === 'heads' && heads) return { quantity: heads.column as InputQuantity };
  return takes === 'segment' ? { quantity, segment } : { quantity };
}

/** The columns whose figures a segment needs. */
export function neededColumns(terms: SegmentTerms, kase: Pick<Case, 'premium'>): InputQuantity[] {
  return inputQuantities.filter((quantity) => {
    const { base, needed } = columnRecord(quantity);
    return base && (!needed || needed(terms, kase));
  });
}
