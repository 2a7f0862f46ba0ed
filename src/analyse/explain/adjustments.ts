import { pooledPart } from '../../calculate/pot.js';
import type { Municipality } from '../../domain/case.js';
import { quantity } from '../../domain/quantities/catalogue.js';
import type { Rational } from '../../domain/rational.js';
import { valueAt } from '../../domain/schedule.js';
import type { Segment } from '../../domain/segment.js';
import type { Derivation } from './derivation.js';
import { type Expression, subtract, sumOf } from './expression.js';
import type { Note } from './node.js';
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
  const { segment, municipalityCode, item, amount, stage, isOfTotal } = row;
  const municipality = derivation.municipality(municipalityCode);
  const subject = { segment, municipality, item, row: at + 1 };
  const notes: Note[] = isOfTotal ? [{ kind: 'of-total' }] : [];
  const given = { place: derivation.provenance?.adjustments[at], authority: undefined };
  const written = derivation.node('adjustment_row', subject, () => ({ value: amount, given, notes }));
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

const parts = { adjustment: 'own', pooled_adjustment: 'pooled' } as const;
export const sumsOfRows = ['adjustment', 'pooled_adjustment'] as const;

/** Σ own or pooled parts of the levy-stage rows of a municipality, or of all. */
export function sumOfRows(
  derivation: Derivation,
  id: (typeof sumsOfRows)[number],
  segment: Segment,
  municipality?: Municipality,
): Expression {
  const { of, all } = quantity(id);
  const value = municipality
    ? of?.(derivation.row(segment, municipality))
    : all?.(derivation.segment(segment));
  return derivation.node(id, { segment, ...(municipality && { municipality }) }, () => ({
    value: value ?? 0n,
    formula: sumOf(
      municipality
        ? adjustmentRows(derivation, 'levy', segment, municipality.code).flatMap(
            (row) => row[parts[id]] ?? [],
          )
        : withRows(derivation, segment).map((one) => sumOfRows(derivation, id, segment, one)),
    ),
  }));
}

/** The municipalities that have levy-stage rows. */
function withRows(derivation: Derivation, segment: Segment): Municipality[] {
  return derivation.municipalities.filter(({ code }) => hasRows(derivation, 'levy', segment, code));
}
