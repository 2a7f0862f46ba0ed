import {
  type Case,
  type Municipality,
  methodsOf,
  type SegmentBase,
  type SegmentTerms,
  standardCollectionOf,
  type YearFigure,
} from './case.js';
import type { Decimal } from './decimal.js';
import type { PartBase } from './own-method.js';
import { hasIndexed, type Segment, segmentRecord, segments } from './segment.js';
import type { segmentRecords } from './segment-records.js';

/** What a cell of a column may hold. */
export type Grammar = 'code' | 'name' | 'word' | 'count' | 'yen' | 'index' | 'rate' | 'percent';

/** The fields of a municipality that are of a type. */
type FieldsOf<Value> = {
  [Field in keyof Municipality]-?: NonNullable<Municipality[Field]> extends Value ? Field : never;
}[keyof Municipality];

/** All that is said of a column of input tables: what every view of it is printed from. */
export interface ColumnRecord {
  readonly grammar: Grammar;
  /** Japanese headers; the first is the one that we write. */
  readonly japanese: readonly [string, ...string[]];
  /** Whether a header may name a segment, or a year, beside it. */
  readonly takes?: readonly ('segment' | 'year')[];
  /** What it counts; persons unless it is said. */
  readonly unit?: string;
  /** The figure of a municipality in a segment that it gives, and which segments need it; all unless it is said. */
  readonly base?: keyof SegmentBase;
  readonly needed?: (terms: SegmentTerms, kase: Pick<Case, 'premium'>) => boolean;
  /** What only a part of a rate is raised by, where it counts that: own methods and rates in force may need it alone. */
  readonly part?: PartBase;
  /** Whether a segment that needs it goes without where no table has it. */
  readonly isOptional?: true;
  /** Where a municipality has the figure that it gives, and those of years. */
  readonly figure?: FieldsOf<Decimal>;
  readonly series?: FieldsOf<readonly YearFigure[]>;
  /** The column that gives itself what is drawn from its years, where it is another one. */
  readonly drawn?: string;
  /**
   * How many times the median of the other municipalities a figure per head may be, or the reverse: of municipalities
   * with many heads, and of those with few. Sources: docs/plausibility.md.
   */
  readonly apart?: Apart;
  /** The column of the heads by whom it is judged, where these are not those of its segment. */
  readonly per?: string;
  /** Whether it is hardly ever 0 where there are heads. */
  readonly isNeverZero?: true;
  /** Between which parts of all insured it lies in a whole prefecture. */
  readonly share?: readonly [least: string, most: string];
  /** Which cases use it; all unless it is said. */
  readonly usedBy?: (kase: Case) => boolean;
}

/** Plain decimals. */
export type Apart = readonly [many: string, few: string];

function usesHouseholds(terms: SegmentTerms): boolean {
  return methodsOf(terms).some((method) => method !== 'two');
}

/** Where 特定世帯 and 特定継続世帯 count in part. */
function countsSpecial(terms: SegmentTerms): boolean {
  return usesHouseholds(terms) && segmentRecord(terms.segment).countsSpecialHouseholds;
}

/** Heads of segments that are not all insured have columns of their own. */
const headsColumns = Object.fromEntries(
  segments.flatMap((segment) => {
    const { heads, hasAdults } = segmentRecord(segment);
    if (!heads) return [];
    const { column, japanese, apart, share } = heads;
    // By years incomes are divided by those of the year, in 子ども by all insured.
    const takes = hasAdults ? {} : { takes: ['year'] as const };
    return [[column, { grammar: 'count', japanese, ...takes, apart, share }] as const];
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
    takes: ['year'],
    base: 'heads',
    figure: 'insured',
  },
  ...headsColumns,
  insured_under18: {
    grammar: 'count',
    japanese: ['18歳未満被保険者数', '18歳未満の被保険者数'],
    base: 'under18',
    apart: ['4', '10'],
    share: ['0.01', '0.25'],
    needed: ({ segment }) => segmentRecord(segment).hasAdults,
  },
  child_reductions: {
    grammar: 'yen',
    japanese: ['18歳未満均等割軽減額', '18歳未満の均等割軽減額'],
    base: 'childReductions',
    per: 'insured_under18',
    apart: ['3', '10'],
    needed: ({ segment }, { premium }) => segmentRecord(segment).hasAdults && premium !== undefined,
    isOptional: true,
  },
  income: {
    grammar: 'yen',
    japanese: ['所得総額', '賦課限度額控除後基準総所得金額', '賦課限度額控除後の基準総所得金額'],
    takes: ['segment', 'year'],
    base: 'income',
    apart: ['5', '8'],
    isNeverZero: true,
  },
  households: {
    grammar: 'count',
    japanese: ['世帯数', '国保世帯数'],
    takes: ['segment'],
    unit: '世帯',
    base: 'households',
    part: 'households',
    apart: ['2', '3'],
    isNeverZero: true,
    share: ['0.4', '1'],
    needed: usesHouseholds,
  },
  households_special: {
    grammar: 'count',
    japanese: ['特定世帯数', '特定世帯'],
    unit: '世帯',
    base: 'specialHouseholds',
    part: 'households',
    needed: countsSpecial,
    isOptional: true,
  },
  households_continued: {
    grammar: 'count',
    japanese: ['特定継続世帯数', '特定継続世帯'],
    unit: '世帯',
    base: 'continuedHouseholds',
    part: 'households',
    needed: countsSpecial,
    isOptional: true,
  },
  assets: {
    grammar: 'yen',
    japanese: ['資産税額', '資産税額等', '固定資産税額'],
    takes: ['segment', 'year'],
    base: 'assets',
    part: 'assets',
    apart: ['30', '100'],
    needed: (terms) => methodsOf(terms).includes('four'),
  },
  medical_index: {
    grammar: 'index',
    japanese: ['医療費指数', '年齢調整後医療費指数'],
    takes: ['year'],
    figure: 'medicalIndex',
    series: 'medicalIndices',
    usedBy: ({ segments }) => hasIndexed(segments),
  },
  area: {
    grammar: 'word',
    japanese: ['区域', '二次医療圏', '区域名'],
    usedBy: ({ ageBandIndex }) => ageBandIndex !== undefined,
  },
  baseline_levy_per_insured: {
    grammar: 'yen',
    japanese: ['基準1人当たり納付金', '基準一人当たり納付金'],
    figure: 'baselineLevyPerInsured',
    usedBy: ({ relief }) => relief?.basis === 'growth',
  },
  collection_rate: {
    grammar: 'rate',
    japanese: ['収納率', '現年分収納率', '現年度分収納率', '現年度収納率'],
    takes: ['year'],
    series: 'collectionRates',
    drawn: 'standard_collection_rate',
    usedBy: (kase) => (standardCollectionOf(kase) ?? kase.collectionTargets) !== undefined,
  },
  standard_collection_rate: {
    grammar: 'rate',
    japanese: ['標準的な収納率', '標準的収納率'],
    figure: 'standardCollectionRate',
    usedBy: (kase) => standardCollectionOf(kase) !== undefined,
  },
} as const satisfies Record<string, ColumnRecord>;
