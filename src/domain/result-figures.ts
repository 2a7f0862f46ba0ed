import type { RemainderOrder } from './apportionment.js';
import type { Municipality, RequirementItem, Yen } from './case.js';
import type { FiscalYear } from './fiscal-year.js';
import type { Rational } from './rational.js';
import type { MunicipalIndexYear, NationalIndexYear } from './result-index.js';
import type { OwnPremium, RatesHeld } from './result-own-method.js';
import type { PremiumRates } from './result-rates.js';
import type { Method, Segment } from './segment.js';

/** One segment for the whole prefecture, and its rows. */
export interface SegmentResult {
  readonly segment: Segment;
  /** 賦課方式 and weights of the levy. */
  readonly method: Method;
  readonly weights: ShareWeights;
  /** Those of the standard rates where they are others; null where they are the same, or no rates are asked for. */
  readonly ofRates: ShareBasis | null;
  readonly pot: PotResult;
  readonly totals: SegmentTotals;
  /** α 医療費指数反映係数 of the year; null outside 医療. */
  readonly medicalReflection: Rational | null;
  /** The years of the index with what the nation has in them; null where the index is not made of age bands. */
  readonly nationalIndexYears: readonly NationalIndexYear[] | null;
  /** β 所得係数 of levy and municipal rates. */
  readonly incomeCoefficient: Rational;
  /** β_p of the rates of the prefecture: by the national income where it is known, else β. */
  readonly prefectureIncomeCoefficient: Rational;
  /** National income per insured, yen: given, or what a given β implies. */
  readonly nationalIncomePerInsured: Rational;
  /** Σ W_i. */
  readonly weightTotal: Rational;
  /** γ 基礎額調整係数 = 1 ÷ Σ W_i. */
  readonly adjustmentFactor: Rational;
  /** Σ c_i. */
  readonly baseLevyTotal: Yen;
  /** 端数 = C − Σ c_i; zero with largest remainder. */
  readonly residue: Yen;
  /** How many municipalities got a missing unit, and the part-unit of a pot that is no multiple of the unit. */
  readonly missingUnits: number;
  readonly partUnit: Yen;
  /** What is taken off in all and what of R is left; null outside 医療 and without relief. */
  readonly relief: SegmentRelief | null;
  /** Σ d_i. */
  readonly levyTotal: Yen;
  /** Sorted by code. */
  readonly rows: readonly SegmentRow[];
  /** 都道府県標準保険料率; null when the case asks for levies only. */
  readonly premium: PrefecturePremium | null;
}

/** 激変緩和 of a segment, whole yen. */
export interface SegmentRelief {
  /** Σ relief. */
  readonly total: Yen;
  /** R − Σ relief; 0 where the money comes from outside. */
  readonly residue: Yen;
}

/** A 賦課方式 with its weights. */
export interface ShareBasis {
  readonly method: Method;
  readonly weights: ShareWeights;
}

/** w_inc + w_ast = 1 and w_per + w_hh = 1. */
export interface ShareWeights {
  readonly income: Rational;
  readonly assets: Rational;
  readonly perInsured: Rational;
  readonly household: Rational;
}

/** From 保険料収納必要総額 to 納付金算定基礎額, whole yen. */
export interface PotResult {
  /** What B is made of: costs, then revenues, equal ones added up; null where B or C is given itself. */
  readonly items: readonly RequirementItem[] | null;
  /** B = Σ d_i (with largest remainder). */
  readonly requiredTotal: Yen;
  /** Σ pooled parts of levy-stage rows. */
  readonly pooledTotal: Yen;
  /** Σ own parts of levy-stage rows. */
  readonly ownTotal: Yen;
  /** R, what is set aside for relief and missing in C; null without relief, 0 where its money comes from outside. */
  readonly setAside: Yen | null;
  /** C, what the formula shares out: B less own parts, and R. */
  readonly levyBase: Yen;
}

/** Sums over the municipalities; null where neither levy nor rates use the figure. */
export interface SegmentTotals {
  readonly heads: Rational;
  /** ΣN^inc, heads of the income share. */
  readonly incomeHeads: Rational;
  /** I_p: Σ I_i, or y_p × ΣN^inc. */
  readonly income: Rational;
  /** y_p and the years of its mean; null where incomes are totals and y_p is not given. */
  readonly incomePerInsured: PerInsured | null;
  readonly households: Rational | null;
  /** A_p, likewise. */
  readonly assets: Rational | null;
  readonly assetsPerInsured: PerInsured | null;
  readonly under18: Rational | null;
  readonly childReductions: Rational | null;
}

/** A mean per insured, yen, and the years whose quotients it is the mean of; none where it is given itself. */
export interface PerInsured {
  readonly value: Rational;
  readonly years: readonly YearPerInsured[];
}

export interface YearPerInsured {
  readonly year: FiscalYear;
  readonly amount: Rational;
  readonly heads: Rational;
  /** Yen per head. */
  readonly quotient: Rational;
}

/** One municipality in one segment. */
export interface SegmentRow extends LevyRow {
  readonly premium: MunicipalPremium | null;
}

/** The levy of one municipality in one segment. */
export interface LevyRow {
  readonly municipality: Municipality;
  readonly base: SegmentBaseFigures;
  /** No heads and no income: c_i = 0 and no rates. */
  readonly isEmpty: boolean;
  /** M 年齢調整後医療費指数; null outside 医療 and where it is neither given nor needed. */
  readonly medicalIndex: Rational | null;
  /** The years that M is the mean of, ascending; null where it is not made of age bands, or not needed and not whole. */
  readonly medicalIndexYears: readonly MunicipalIndexYear[] | null;
  /** f_i. */
  readonly medicalFactor: Rational;
  /** 応能シェア. */
  readonly abilityShare: Rational;
  /** 応益シェア. */
  readonly benefitShare: Rational;
  /** k_i in W_i, 0 to 1; null where γ does not go by collection. */
  readonly collectionFactor: Rational | null;
  /** W_i. */
  readonly weight: Rational;
  /** C × W_i × γ before rounding, yen. */
  readonly quota: Rational;
  readonly remainderOrder: RemainderOrder | null;
  /** c_i 納付金基礎額. */
  readonly baseLevy: Yen;
  /** Parts of the levy-stage rows that went to the common pot. */
  readonly pooledAdjustment: Yen;
  /** Parts of the levy-stage rows that stay with the municipality. */
  readonly ownAdjustment: Yen;
  /** 激変緩和 that is taken off; null outside 医療 and without it. */
  readonly relief: Yen | null;
  /** d_i 納付金 = c_i + own parts − relief. */
  readonly levy: Yen;
  /** Half-up to the yen; null without heads. */
  readonly levyPerInsured: Yen | null;
}

/** The figures of {@link SegmentBase}, exact. */
export interface SegmentBaseFigures {
  readonly heads: Rational;
  /** N^inc, heads of the income share: in 子ども those of all ages. */
  readonly incomeHeads: Rational;
  /** I_i: given, or y_i × N^inc_i. */
  readonly income: Rational;
  /** y_i; null where incomes are totals. */
  readonly incomePerInsured: PerInsured | null;
  /** H_i: households less ½ of the 特定世帯 and ¼ of the 特定継続世帯 among them. */
  readonly households: Rational | null;
  /** What makes H_i; null where households count plainly. */
  readonly householdParts: HouseholdParts | null;
  /** A_i, as I_i. */
  readonly assets: Rational | null;
  readonly assetsPerInsured: PerInsured | null;
  readonly under18: Rational | null;
  /** R_i, yen; null outside 子ども. */
  readonly childReductions: Rational | null;
}

/** 世帯数, and the 特定世帯 and 特定継続世帯 among them. */
export interface HouseholdParts {
  readonly all: Rational;
  readonly special: Rational;
  readonly continued: Rational;
}

/** 市町村標準保険料率. */
export interface MunicipalPremium {
  /** Σ premium-stage rows. */
  readonly premiumAdjustment: Yen;
  /** e_i 標準保険料率の算定に必要な保険料総額. */
  readonly premiumRequirement: Yen;
  /** k_i 標準的な収納率, 0 to 1; null where the municipality is empty and needs none. */
  readonly collectionRate: Rational | null;
  /** T_i 賦課総額, yen, exact. */
  readonly leviedTotal: Rational;
  /** b_i, the municipality's own income coefficient; null without heads. */
  readonly ownIncomeCoefficient: Rational | null;
  /** Sa_i and Sb_i by the weights of the rates; null where they are those of the levy. */
  readonly shares: { readonly ability: Rational; readonly benefit: Rational } | null;
  /** D_i = β Sa_i + Sb_i. */
  readonly splitDivisor: Rational;
  /** Null when the municipality is empty. */
  readonly rates: PremiumRates | null;
  /** What its own method makes of T; `standard` where 子ども keeps its standard rate, null where it has none. */
  readonly ownMethod: OwnPremium | 'standard' | null;
  /** Its rates in force held against them; null where they are not given. */
  readonly inForce: RatesHeld | null;
}

/** 都道府県標準保険料率: the prefecture as one insurer, two methods. */
export interface PrefecturePremium {
  /** Σ e_i. */
  readonly premiumRequirement: Yen;
  /** k of the prefecture, 0 to 1; null when nothing is levied. */
  readonly collectionRate: Rational | null;
  /** T, yen, exact. */
  readonly leviedTotal: Rational;
  readonly rates: PremiumRates;
}

/** The levies and premiums of one municipality over all segments. */
export interface MunicipalityTotal extends SegmentsTotal {
  readonly municipality: Municipality;
}

export interface SegmentsTotal extends LevyTotal {
  /** Null when the case asks for levies only. */
  readonly premium: PremiumTotal | null;
}

export interface LevyTotal {
  /** Medical heads; null where the case has none. */
  readonly insured: Rational | null;
  readonly levies: Readonly<Partial<Record<Segment, Yen>>>;
  readonly levyTotal: Yen;
  /** 激変緩和 that was taken off; null without it. */
  readonly relief: Yen | null;
  /** 丈比べ: total levy ÷ medical heads, half-up to the yen. */
  readonly levyPerInsured: Yen | null;
}

/** What is levied on the insured over all segments; per medical head half-up to the yen, null without heads. */
export interface PremiumTotal {
  /** Σ_s e_i. */
  readonly requirement: Yen;
  /** Σ_s T_i, yen, exact; of the prefecture the sum over its municipalities. */
  readonly leviedTotal: Rational;
  /** 1人当たり保険料収納必要額. */
  readonly requirementPerInsured: Yen | null;
  /** 1人当たり標準保険料. */
  readonly standardPerInsured: Yen | null;
}

/** The levies in the parts in which they are paid. */
export interface InstalmentsResult {
  /** n, 1 to 12. */
  readonly count: number;
  /** Sorted by code. */
  readonly rows: readonly InstalmentRow[];
}

/** The total levy of one municipality in n parts: the first holds what equal whole yen leave. */
export interface InstalmentRow {
  readonly municipality: Municipality;
  readonly levyTotal: Yen;
  readonly first: Yen;
  /** Each of the n − 1 others. */
  readonly further: Yen;
}
