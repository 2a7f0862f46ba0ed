import { pooledPart } from '../../calculate/pot.js';
import type { Municipality } from '../../domain/case.js';
import { quantity } from '../../domain/quantities/catalogue.js';
import type { Rational } from '../../domain/rational.js';
import { valueAt } from '../../domain/schedule.js';
import type { Segment } from '../../domain/segment.js';
import type { Derivation } from './derivation.js';
import { type Expression, subtract, sumOf } from './expression.js';
import { termExpression } from './recorded.js';

/** A row of the adjustments: its amount, what it leaves in the pot and what stays with the municipality. */
export interface ExplainedRow {
  readonly amount: Expression;
  /** Null where the item is not pooled. */
  readonly pooled: Expression | null;
  readonly own: Expression;
}

/** Whether there are rows of a stage: of one municipality, or of any. */
export function hasRows(
  derivation: Derivation,
  stage: 'levy' | 'premium',
  segment: Segment,
  code?: string,
): boolean {
  return derivation.adjustmentsOf(stage, segment, code).length > 0;
}

/** The rows of one stage of a municipality. */
export function adjustmentRows(
  derivation: Derivation,
  stage: 'levy' | 'premium',
  segment: Segment,
  code: string,
): ExplainedRow[] {
  return derivation.adjustmentsOf(stage, segment, code).map((at) => explainedRow(derivation, at));
}

function explainedRow(derivation: Derivation, at: number): ExplainedRow {
  const row = derivation.kase.adjustments![at]!;
  const { segment, municipalityCode, item, amount, stage } = row;
  const municipality = derivation.municipality(municipalityCode);
  const subject = { segment, municipality, item, row: at + 1 };
  const given = { place: derivation.provenance?.adjustments[at], authority: undefined };
  const written = derivation.node('adjustment_row', subject, () => ({ value: amount, given }));
  const ratio = stage === 'levy' ? pooledRatio(derivation, item) : null;
  if (!ratio) return { amount: written, pooled: null, own: written };
  const pooled = derivation.node('pooled_part', subject, () => ({
    value: pooledPart(row, ratio.value),
    formula: termExpression(quantity('pooled_part').term!, {
      derivation,
      segment,
      municipality,
      known: { adjustment_row: written, pooling_ratio: ratio.term },
    }),
  }));
  return { amount: written, pooled, own: subtract(written, pooled) };
}

/** p_x(y). */
function pooledRatio(
  derivation: Derivation,
  item: string,
): { readonly term: Expression; readonly value: Rational } | null {
  const { pooling = [], fiscalYear } = derivation.kase;
  const at = pooling.findIndex((one) => one.item === item);
  const ratio = pooling[at]?.ratio;
  const value = ratio && valueAt(ratio, fiscalYear);
  if (!ratio || !value) return null;
  const term = derivation.yearValue('pooling_ratio', { item }, ratio, `pooling.${at}.ratio`);
  return { term, value };
}

/** a_i: the own parts of the levy-stage rows. */
export function ownAdjustment(
  derivation: Derivation,
  segment: Segment,
  municipality: Municipality,
): Expression {
  const value = derivation.row(segment, municipality).ownAdjustment;
  return derivation.node('adjustment', { segment, municipality }, () => ({
    value,
    formula: sumOf(adjustmentRows(derivation, 'levy', segment, municipality.code).map(({ own }) => own)),
  }));
}

/** The pooled parts of the levy-stage rows of a municipality. */
export function pooledAdjustment(
  derivation: Derivation,
  segment: Segment,
  municipality: Municipality,
): Expression {
  return derivation.node('pooled_adjustment', { segment, municipality }, () => ({
    value: derivation.row(segment, municipality).pooledAdjustment,
    formula: sumOf(
      adjustmentRows(derivation, 'levy', segment, municipality.code).flatMap(({ pooled }) => pooled ?? []),
    ),
  }));
}

/** Σ a: the own parts of all. */
export function ownTotal(derivation: Derivation, segment: Segment): Expression {
  return derivation.node('adjustment', { segment }, () => ({
    value: derivation.segment(segment).pot.ownTotal,
    formula: sumOf(
      withRows(derivation, segment).map((municipality) => ownAdjustment(derivation, segment, municipality)),
    ),
  }));
}

/** Σ pooled parts. */
export function pooledTotal(derivation: Derivation, segment: Segment): Expression {
  return derivation.node('pooled_adjustment', { segment }, () => ({
    value: derivation.segment(segment).pot.pooledTotal,
    formula: sumOf(
      withRows(derivation, segment).map((municipality) =>
        pooledAdjustment(derivation, segment, municipality),
      ),
    ),
  }));
}

/** The municipalities that have levy-stage rows. */
function withRows(derivation: Derivation, segment: Segment): Municipality[] {
  return derivation.municipalities.filter(({ code }) => hasRows(derivation, 'levy', segment, code));
}
