import type { AgeBand } from '../../domain/age-bands.js';
import type { Municipality } from '../../domain/case.js';
import type { Place } from '../../domain/finding.js';
import type { FiscalYear } from '../../domain/fiscal-year.js';
import type { Authority } from '../../domain/provenance.js';
import type { QuantityId } from '../../domain/quantities/catalogue.js';
import type { Rational } from '../../domain/rational.js';
import type { Segment } from '../../domain/segment.js';
import type { Expression, NodeId } from './expression.js';

/** One quantity of one subject: its value, and how it follows from others or where it is given. */
export interface ExplanationNode {
  readonly id: NodeId;
  readonly quantity: QuantityId;
  readonly subject: Subject;
  /** Exact, in the unit of the catalogue. */
  readonly value: Rational;
  /** Null: the value is given. */
  readonly formula: Expression | null;
  /** What people read instead of a formula that speaks of everybody: the quota of a share by largest remainder. */
  readonly reading: Expression | null;
  readonly given: Given | null;
  readonly notes: readonly Note[];
}

/** Whose quantity it is: without a municipality that of the prefecture, without a segment that of all. */
export interface Subject {
  readonly segment?: Segment;
  readonly municipality?: Pick<Municipality, 'code' | 'name'>;
  readonly year?: FiscalYear;
  /** 区域, where it is that of an area. */
  readonly area?: string;
  readonly age?: AgeBand;
  /** Item of the adjustments. */
  readonly item?: string;
  /** Whether it is that by the method before, of which relief makes its limit. */
  readonly isBefore?: true;
  /** Which row of the adjustments, from 1; rows may be equal in everything else. */
  readonly row?: number;
}

/** A figure of a result: of a municipality or of the prefecture, in a segment or over all. */
export interface Figure {
  readonly quantity: QuantityId;
  readonly segment?: Segment;
  readonly municipality?: Municipality;
}

/** Where a value stands: a cell, a key of case.yaml, a value of a policy. Undefined for a case made in memory. */
export interface Given {
  readonly place: Place | undefined;
  readonly authority: Authority | undefined;
}

/** What a formula does not say by itself. */
export type Note =
  | LastUnit
  /** No heads and no income: takes no part. */
  | { readonly kind: 'empty' }
  /** A row that names no segment: it stands in the segment of the total. */
  | { readonly kind: 'of-total' }
  /** The articles that list an item of 保険料収納必要総額. */
  | { readonly kind: 'listed-by-law'; readonly articles: string }
  /** The national income is not known: β stands in for the quotient. */
  | { readonly kind: 'national-unknown' }
  /** Nothing is given: what holds by default. */
  | { readonly kind: 'by-default' }
  /** 子ども without a method of its own keeps its standard rate. */
  | { readonly kind: 'standard-kept' }
  /** Found by calculating all so many times: the graph takes it as it is. */
  | { readonly kind: 'solved'; readonly rounds: number }
  /** α = 0 and no index given: the factor is 1. */
  | { readonly kind: 'index-not-needed' }
  /** The index counts in 医療 only. */
  | { readonly kind: 'outside-medical' }
  /** Fewer years are given than the case asks for. */
  | { readonly kind: 'series-short'; readonly given: number; readonly asked: number };

/** Who got the last units of a pot that is shared out by largest remainder, and where this municipality stands. */
export interface LastUnit {
  readonly kind: 'last-unit';
  /** Yen. */
  readonly unit: bigint;
  /** The floor of the quota, yen. */
  readonly floor: bigint;
  /** What the floor leaves, in units: 0 ≤ remainder < 1. */
  readonly remainder: Rational;
  /** From 1, the largest remainder. */
  readonly rank: number;
  readonly count: number;
  /** How many units the floors of all leave. */
  readonly missingUnits: number;
  /** Yen that are no whole unit. */
  readonly partUnit: bigint;
  /** What this municipality got above its floor, yen. */
  readonly extra: bigint;
  /** The last one that got a unit, and the first one that did not. */
  readonly lastServed: Claimant | null;
  readonly firstUnserved: Claimant | null;
}

export interface Claimant {
  readonly municipality: Pick<Municipality, 'code' | 'name'>;
  readonly remainder: Rational;
}
