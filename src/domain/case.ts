import type { AgeBandIndex, AgeHeads, MedicalCosts } from './age-band-index.js';
import type { Decimal } from './decimal.js';
import type { FiscalYear } from './fiscal-year.js';
import type { MunicipalityCode } from './municipality-code.js';
import type { OwnMethod, RatesInForce } from './own-method.js';
import type { ReliefTerms } from './relief.js';
import type { RoundingMode } from './rounding.js';
import type { YearValue } from './schedule.js';
import type { Method, Segment } from './segment.js';

/** Whole yen; amounts can be negative. */
export type Yen = bigint;

/** One calculation: one prefecture, one fiscal year, one run such as 仮係数 or 確定係数. The engine's only input. */
export interface Case {
  readonly title?: string;
  /** Free text: 仮係数, 確定係数 … */
  readonly run?: string;
  readonly fiscalYear: FiscalYear;
  /** In any order; results are sorted by code. */
  readonly municipalities: readonly Municipality[];
  /** In any order; results follow 医療, 後期, 介護, 子ども. */
  readonly segments: readonly SegmentTerms[];
  /** α 医療費指数反映係数, 0 to 1; needed where the case has `medical`. */
  readonly medicalReflection?: YearValue;
  /** Which of the given yearly indices make M. Default: `law`, those of y−2, y−3 and y−4 (算定政令9条4項). */
  readonly medicalIndexBasis?: SeriesBasis;
  /** What makes the yearly indices; without it the municipalities give them, or M itself. */
  readonly ageBandIndex?: AgeBandIndex;
  /** Which of the years before make incomes and assets that are given by years. Default: `law`, y−1, y−2 and y−3. */
  readonly incomeBasis?: SeriesBasis;
  readonly assetsBasis?: SeriesBasis;
  readonly adjustments?: readonly Adjustment[];
  /** 共同負担化: per item of the adjustments, the ratio 0 to 1 that stays in the common pot. */
  readonly pooling?: readonly PooledItem[];
  /** 激変緩和・経過措置 of the levies. */
  readonly relief?: ReliefTerms;
  /** Default: largest remainder to one yen. */
  readonly levyRounding?: LevyRounding;
  /** In how many parts the levy is paid, 1 to 12; without it no instalments are made. */
  readonly instalments?: number;
  /** Without it only levies are calculated. */
  readonly premium?: PremiumTerms;
  /** By what methods municipalities charge their own rates, and which rates they charge; only with `premium`. */
  readonly ownMethods?: readonly OwnMethod[];
  readonly ratesInForce?: readonly RatesInForce[];
  /** How 標準的な収納率 follows from the series where only the levy needs it (γ by collection, no premium). Default: latest. */
  readonly levyCollection?: LastYears;
  readonly collectionTargets?: CollectionTargets;
}

/** An insurer 保険者 with its figures of the year. */
export interface Municipality {
  readonly code: MunicipalityCode;
  readonly name: string;
  /** 被保険者数, persons; also the heads of 医療分 and 後期分. */
  readonly insured?: Decimal;
  readonly bases: Readonly<Partial<Record<Segment, SegmentBase>>>;
  /** 年齢調整後医療費指数 of past years, nation = 1. */
  readonly medicalIndices?: readonly YearFigure[];
  /** M itself; wins over the yearly indices. */
  readonly medicalIndex?: Decimal;
  /** 区域 such as 二次医療圏; with `ageBandIndex` of variant `area` or `pooled` the same text for all of one area. */
  readonly area?: string;
  /** What `ageBandIndex` needs: costs of past years, each year once. */
  readonly medicalCosts?: readonly MedicalCosts[];
  /** What `ageBandIndex` needs: insured by age of past years, each year once. */
  readonly ageHeads?: readonly AgeHeads[];
  /** Levy per insured of an earlier year, yen: baseline of relief by `growth`. */
  readonly baselineLevyPerInsured?: Decimal;
  /** 現年分収納率 of past years and of the year itself, 0 to 1. */
  readonly collectionRates?: readonly YearFigure[];
  /** 標準的な収納率, 0 to 1; wins over the series. */
  readonly standardCollectionRate?: Decimal;
}

export interface YearFigure {
  readonly year: FiscalYear;
  readonly value: Decimal;
}

/** What a segment's levy of one municipality is measured by. Nothing is negative. */
export interface SegmentBase {
  /** N, persons: insured; for 介護 those of 40–64; for 子ども those of 18 and over. */
  readonly heads: Decimal;
  /** I 賦課限度額控除後の基準総所得金額, yen: of the year, or those of years before. */
  readonly income: Measured;
  /** 世帯数; needed with methods `three` and `four`. */
  readonly households?: Decimal;
  /** 特定世帯数 and 特定継続世帯数 among them, which count ½ and ¾; not in 介護. */
  readonly specialHouseholds?: Decimal;
  readonly continuedHouseholds?: Decimal;
  /** A 固定資産税額等, yen: of the year, or those of years before; needed with method `four`. */
  readonly assets?: Measured;
  /** u 18歳未満被保険者数; needed in 子ども, whose income share goes by all insured. */
  readonly under18?: Decimal;
  /** R, 子ども: the expected reductions of the 均等割 of those under 18, yen; 0 unless given. */
  readonly childReductions?: Decimal;
}

/**
 * What is measured per insured: a total of the year, or totals and heads of years before, whose mean per head is taken
 * (省令4–9条, 12–15条). In one segment all municipalities give it in one way.
 */
export type Measured = Decimal | readonly YearOfMeasure[];
export type MeasuredName = 'income' | 'assets';

/** Each year once, in any order. */
export interface YearOfMeasure {
  readonly year: FiscalYear;
  /** Yen. */
  readonly amount: Decimal;
  /** Heads of the income share in that year, persons. */
  readonly heads: Decimal;
}

export function isByYears(measured: Measured): measured is readonly YearOfMeasure[] {
  return Array.isArray(measured);
}

/** By what shares are made. Source: rules, section 5. */
export interface ShareTerms {
  readonly method: Method;
  /** 均等割指数 w_per, 0 to 1; needed with `three` and `four`. */
  readonly perInsuredWeight?: Decimal;
  /** 所得割指数 w_inc, 0 to 1; needed with `four`. */
  readonly incomeWeight?: Decimal;
}

/** The terms of one segment; its method and weights are those of the standard rates (省令27条14項, 15項). */
export interface SegmentTerms extends ShareTerms {
  readonly segment: Segment;
  readonly pot: Pot;
  readonly incomeLevel: IncomeLevel;
  /** y_p, income per insured of the prefecture, yen, where it is given beside incomes as totals. */
  readonly prefectureIncomePerInsured?: Decimal;
  /** Method and weights of the levy where they are its own (算定政令9条9項); default: those of the rates. */
  readonly levy?: ShareTerms;
  /** By what γ brings the levies to C; default: plain. */
  readonly gamma?: Gamma;
}

/** `plain`: C ÷ Σ C W_i (省令10条1項1号); `collection`: every W_i times the standard collection rate first (2号). */
export type Gamma = 'plain' | 'collection';

/** What is collected: C 納付金算定基礎額 before pooling, or B 保険料収納必要総額, with the items that make it where they are known. */
export type Pot =
  | { readonly levyBase: Yen }
  | { readonly requiredTotal: Yen; readonly items?: readonly RequirementItem[] };

/** An item of 保険料収納必要総額: a cost 費用 or a revenue 収入 of the prefecture. */
export interface RequirementItem {
  readonly kind: 'cost' | 'revenue';
  readonly item: string;
  readonly amount: Yen;
}

/**
 * β 所得係数 of levy and municipal rates (or β′ set by the prefecture), or the national income per insured that makes it, in
 * yen; where both are given, the rates of the prefecture go by the quotient.
 */
export type IncomeLevel =
  | { readonly beta: Decimal; readonly nationalIncomePerInsured?: Decimal }
  | { readonly nationalIncomePerInsured: Decimal };

/** 個別の加減算: what is added to (or, negative, deducted from) a municipality's figure. */
export interface Adjustment {
  readonly municipalityCode: MunicipalityCode;
  readonly segment: Segment;
  /** Where the row names no segment: it acts on the total, which by law stands in 医療 (政令8条, 省令27条2項). */
  readonly isOfTotal?: true;
  /** `levy` acts between c_i and d_i, `premium` between d_i and e_i. */
  readonly stage: 'levy' | 'premium';
  readonly item: string;
  readonly amount: Yen;
}

export interface PooledItem {
  readonly item: string;
  readonly ratio: YearValue;
}

/** Which years of a series count: exactly the three that the law names for it, or the last ones that are given. */
export type SeriesBasis = { readonly kind: 'law' } | LastYears;

/** The latest figure given before the fiscal year, or the mean or the lowest of the last `years` given. */
export type LastYears =
  | { readonly kind: 'latest' }
  | { readonly kind: 'mean' | 'min'; readonly years: number };

export interface LevyRounding {
  readonly method: 'largest-remainder' | RoundingMode;
  /** Yen, positive. */
  readonly unit: Yen;
}

/** How standard premium rates 標準保険料率 are made. */
export interface PremiumTerms {
  readonly incomeRateRounding: RoundingMode;
  readonly amountRounding: RoundingMode;
  /** Yen, positive. */
  readonly amountUnit: Yen;
  /** 子ども: whether the amount per adult is rounded as a whole, or is the sum of two rounded parts. Default: total. */
  readonly adultAmounts?: AdultRounding;
  /** How 標準的な収納率 follows from the series. */
  readonly standardCollection: LastYears;
  /** k of the 都道府県標準保険料率, 0 to 1; default: what the municipal figures give. */
  readonly prefectureCollectionRate?: Decimal;
}

/** What of the amount per adult is rounded: its `total`, or its two `parts` 均等割額 and 18歳以上均等割額. */
export type AdultRounding = 'total' | 'parts';

/** 目標収納率: a tier table and what the prefecture as a whole is held against. */
export interface CollectionTargets {
  /** Ascending without gaps; the last is closed at 1. */
  readonly tiers: readonly CollectionTier[];
  /** 全国平均, 0 to 1. */
  readonly nationalAverage?: Decimal;
}

/** Municipalities whose previous rate is in `from` ≤ rate < `below` (the last tier: ≤). All rates 0 to 1. */
export interface CollectionTier {
  readonly from: Decimal;
  readonly below: Decimal;
  readonly target: TargetRule;
}

/**
 * - `raise`: the previous rate plus points, never above 1
 * - `maintain`: the previous rate
 * - `maintain-either`: the lower of the previous rate and the one before (前年度又は前々年度の収納率以上)
 * - `at-least`: a fixed rate
 */
export type TargetRule =
  | { readonly rule: 'raise'; readonly points: Decimal }
  | { readonly rule: 'maintain' }
  | { readonly rule: 'maintain-either' }
  | { readonly rule: 'at-least'; readonly rate: Decimal };

/** How the levies of a case are rounded, and which years make its medical cost index. */
export function levyRoundingOf({ levyRounding }: Case): LevyRounding {
  return levyRounding ?? caseDefaults.levyRounding;
}
export function medicalBasisOf({ medicalIndexBasis }: Pick<Case, 'medicalIndexBasis'>): SeriesBasis {
  return medicalIndexBasis ?? caseDefaults.medicalIndexBasis;
}

/** Which years make incomes, or assets, where they are given by years. */
export function measuredBasisOf(
  name: MeasuredName,
  kase: Pick<Case, 'incomeBasis' | 'assetsBasis'>,
): SeriesBasis {
  const field = `${name}Basis` as const;
  return kase[field] ?? caseDefaults[field];
}

/** The 賦課方式 of the levy and of the rates of a segment. */
export function methodsOf({ method, levy }: Pick<SegmentTerms, 'method' | 'levy'>): readonly Method[] {
  return levy ? [levy.method, method] : [method];
}

/** Whether levy and rates are shared alike: a weight that the method does not use says nothing. */
export function isSharedAlike(levy: ShareTerms, rates: ShareTerms): boolean {
  const isEqual = (one: Decimal | undefined, other: Decimal | undefined) =>
    one === undefined || other === undefined ? one === other : one.eq(other);
  if (levy.method !== rates.method) return false;
  if (levy.method === 'two') return true;
  const areHeadsAlike = isEqual(levy.perInsuredWeight, rates.perInsuredWeight);
  return areHeadsAlike && (levy.method === 'three' || isEqual(levy.incomeWeight, rates.incomeWeight));
}

/** How k_i 標準的な収納率 follows from the series; undefined where neither rates nor a levy need it. */
export function standardCollectionOf({
  premium,
  segments,
  levyCollection,
}: Pick<Case, 'premium' | 'segments' | 'levyCollection'>): LastYears | undefined {
  if (premium) return premium.standardCollection;
  const isNeeded = segments.some(({ gamma }) => gamma === 'collection');
  return isNeeded ? (levyCollection ?? premiumDefaults.standardCollection) : undefined;
}

/** Used where a case says nothing. Source: contract, defaults. */
export const caseDefaults = {
  medicalIndexBasis: { kind: 'law' },
  incomeBasis: { kind: 'law' },
  assetsBasis: { kind: 'law' },
  levyRounding: { method: 'largest-remainder', unit: 1n },
} as const satisfies Pick<Case, 'medicalIndexBasis' | 'incomeBasis' | 'assetsBasis' | 'levyRounding'>;

/** The rounding and collection basis of standard premium rates where a case says nothing. */
export const premiumDefaults = {
  incomeRateRounding: 'half-up',
  amountRounding: 'half-up',
  amountUnit: 1n,
  adultAmounts: 'total',
  standardCollection: { kind: 'latest' },
} as const satisfies PremiumTerms;
