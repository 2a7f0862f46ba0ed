import type { Municipality, Yen } from './case.js';
import type { Rational } from './rational.js';
import type { Funding, ReliefLimit, Scarcity } from './relief.js';
import type { Segment } from './segment.js';

/** 激変緩和・経過措置, what it costs and why. */
export interface ReliefResult {
  readonly basis: ReliefLimit['basis'];
  /** L of the year. */
  readonly limitFactor: Rational;
  /** The part of an excess that is taken off, 0 to 1. */
  readonly share: Rational;
  /** The segments on whose levies the limit is measured, in their order. */
  readonly segments: readonly Segment[];
  readonly fund: Yen | null;
  readonly funding: Funding;
  /** What was done for want of money; null where there was enough. */
  readonly scarcity: Scarcity | null;
  /** α° and p° of a limit by the method before; null with `growth`. */
  readonly reference: { readonly alpha: Rational; readonly pooling: Rational } | null;
  /** λ ≥ 1, by which limits were raised; null where none was. */
  readonly raised: Rational | null;
  /** R, by which C of 医療 is larger; 0 where the money comes from outside. */
  readonly setAside: Yen;
  /** Σ relief. */
  readonly total: Yen;
  /** R − Σ relief; 0 where the money comes from outside. */
  readonly residue: Yen;
  /** How often all was calculated until R no longer grew; 1 where the money comes from outside. */
  readonly rounds: number;
  /** In the order of the municipalities. */
  readonly rows: readonly ReliefRow[];
}

/** One municipality: its measured levies before and after. */
export interface ReliefRow {
  readonly municipality: Municipality;
  /** Medical heads. */
  readonly insured: Rational;
  /** Σ d_i of the measured segments before relief. */
  readonly before: Yen;
  /** Yen per insured; null but with `growth`. */
  readonly baseline: Rational | null;
  /** d°_i; null but with `method-change`. */
  readonly referenceLevy: Yen | null;
  /** Before λ, yen, exact. */
  readonly limit: Rational;
  /** What is above the limit, times the share, whole yen; before the fund is looked at. */
  readonly excess: Yen;
  /** What is taken off, whole yen. */
  readonly relief: Yen;
  readonly after: Yen;
  /** Half-up to the yen; null without heads. */
  readonly afterPerInsured: Yen | null;
}
