import type { AgeBand } from './age-bands.js';
import type { FiscalYear } from './fiscal-year.js';
import type { IndexYear } from './index-years.js';
import type { Rational } from './rational.js';

/** The nation in a fiscal year t of the index. */
export interface NationalIndexYear extends IndexYear {
  /** Every band, ascending. */
  readonly bands: readonly NationalBandFigures[];
}

export interface NationalBandFigures {
  readonly age: AgeBand;
  /** Yen. */
  readonly benefits: Rational;
  readonly insured: Rational;
  /** g_j(t) = benefits ÷ insured, yen. */
  readonly perInsured: Rational;
}

/** M_i(t) of a municipality in a fiscal year t, with everything that it is made of. */
export interface MunicipalIndexYear extends IndexYear {
  /** G_i(t) 医療費指数算定基礎額, yen. */
  readonly benefits: Rational;
  /** o_i(t), yen. */
  readonly otherBenefits: Rational;
  /** x_i(t), yen. */
  readonly veryHigh: Rational;
  /** n_ij(τ), ascending. */
  readonly bands: readonly { readonly age: AgeBand; readonly insured: Rational }[];
  /** n_i(τ), of all ages. */
  readonly insured: Rational;
  /** E_i(t) = Σ g_j(t) × n_ij(τ), yen. */
  readonly expected: Rational;
  /** What stands over E: G + o of the municipality or of its area, or with x borne together; yen. */
  readonly cost: Rational;
  /** The area A, or the prefecture; null with `own`. */
  readonly group: IndexGroup | null;
  /** M_i(t); null where E is 0, which only a municipality may have that needs no index. */
  readonly index: Rational | null;
}

/** Sums over the municipalities of an area, or of the prefecture where there are no areas, in a fiscal year t. */
export interface IndexGroup {
  /** Null for the prefecture. */
  readonly area: string | null;
  readonly year: FiscalYear;
  /** Codes, in order. */
  readonly members: readonly string[];
  /** Σ (G + o), yen. */
  readonly cost: Rational;
  /** Σ E, yen. */
  readonly expected: Rational;
  /** x_A, yen. */
  readonly veryHigh: Rational;
  /** n_A(τ). */
  readonly insured: Rational;
}
