import type { ByAge } from './age-bands.js';
import type { Decimal } from './decimal.js';
import type { FiscalYear } from './fiscal-year.js';

/**
 * Whose costs make M_i(t), G being 医療費指数算定基礎額, o other benefits, x what is borne together and E what the heads would
 * cost at the national costs of their ages:
 *
 * - `own`: (G_i + o_i) ÷ E_i (算定政令9条4項1号)
 * - `area`: Σ (G + o) ÷ Σ E over the municipalities of the area, for each of them (2号)
 * - `pooled`: (G_i − x_i + n_i ÷ n_A × x_A + o_i) ÷ E_i, A the area, or the prefecture where there are no areas (3号)
 */
export type IndexVariant = 'own' | 'area' | 'pooled';

/** How M follows from costs and heads by age bands, in place of indices that are given. Source: 算定政令9条4項, 省令3条. */
export interface AgeBandIndex {
  readonly variant: IndexVariant;
  /** What the minister sets for the nation, each year once, in any order. */
  readonly national: readonly NationalCosts[];
}

/** The nation in a fiscal year t, by age. */
export interface NationalCosts {
  readonly year: FiscalYear;
  readonly bands: ByAge<NationalBand>;
}

export interface NationalBand {
  /** 医療費指数算定基礎額 of all insured of the band, yen. */
  readonly benefits: Decimal;
  /** 被保険者の総数 of the band, persons, above 0. */
  readonly insured: Decimal;
}

/** What a municipality paid in a fiscal year t, yen; nothing is negative. */
export interface MedicalCosts {
  readonly year: FiscalYear;
  /** G 医療費指数算定基礎額. */
  readonly benefits: Decimal;
  /** o その他の保険給付費; none unless it is given. */
  readonly otherBenefits?: Decimal;
  /** x 著しく高額な医療に係る給付費 that is borne together, a part of G; none unless it is given. */
  readonly veryHigh?: Decimal;
}

/** Insured of a municipality on 30 September of a fiscal year, by age; every band, also where there is nobody. */
export interface AgeHeads {
  readonly year: FiscalYear;
  readonly insured: ByAge<Decimal>;
}
