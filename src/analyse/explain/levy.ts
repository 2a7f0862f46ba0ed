import { caseDefaults, type Municipality } from '../../domain/case.js';
import { Rational } from '../../domain/rational.js';
import type { SegmentResult, SegmentRow } from '../../domain/result.js';
import type { Segment } from '../../domain/segment.js';
import { hasRows, ownAdjustment } from './adjustments.js';
import type { Derivation } from './derivation.js';
import { add, type Expression, multiply, round } from './expression.js';
import type { Claimant, LastUnit } from './node.js';
import { levyBase } from './pot.js';
import { adjustmentFactor, weight } from './shares.js';

/** q_i = C × W_i × γ. */
export function quota(derivation: Derivation, segment: Segment, municipality: Municipality): Expression {
  return derivation.node('quota', { segment, municipality }, () => ({
    value: derivation.row(segment, municipality).quota,
    formula: quotaFormula(derivation, segment, municipality),
  }));
}

function quotaFormula(derivation: Derivation, segment: Segment, municipality: Municipality): Expression {
  return multiply(
    levyBase(derivation, segment),
    weight(derivation, segment, municipality),
    adjustmentFactor(derivation, segment),
  );
}

/** c_i: the quota in whole units, by largest remainder or each by itself. */
export function baseLevy(derivation: Derivation, segment: Segment, municipality: Municipality): Expression {
  const { method, unit } = derivation.kase.levyRounding ?? caseDefaults.levyRounding;
  const result = derivation.segment(segment);
  const row = derivation.row(segment, municipality);
  return derivation.node('base_levy', { segment, municipality }, () => {
    if (method !== 'largest-remainder') {
      const exact = quotaFormula(derivation, segment, municipality);
      return { value: row.baseLevy, formula: round(exact, method, Rational.of(unit)) };
    }
    return {
      value: row.baseLevy,
      formula: {
        op: 'largest-remainder',
        unit: Rational.of(unit),
        place: derivation.placeOf(municipality.code),
        claims: `quotas:${segment}`,
        args: derivation.quotasOf(segment, () => [
          levyBase(derivation, segment),
          ...derivation.municipalities.map((one) => quota(derivation, segment, one)),
        ]),
      },
      reading: quotaFormula(derivation, segment, municipality),
      notes: lastUnit(result, row, unit),
    };
  });
}

/** Where a municipality stands in the order in which the missing units were given out. */
function lastUnit(
  { rows, missingUnits, partUnit }: SegmentResult,
  row: SegmentRow,
  unit: bigint,
): LastUnit[] {
  const order = row.remainderOrder;
  if (!order) return [];
  const floor = order.floorUnits * unit;
  const ranked = (rank: number): Claimant | null => {
    const found = rows.find(({ remainderOrder }) => remainderOrder?.rank === rank);
    return found?.remainderOrder
      ? { municipality: found.municipality, remainder: found.remainderOrder.remainder }
      : null;
  };
  return [
    {
      kind: 'last-unit',
      unit,
      floor,
      remainder: order.remainder,
      rank: order.rank,
      count: rows.length,
      missingUnits,
      partUnit,
      extra: row.baseLevy - floor,
      lastServed: missingUnits > 0 ? ranked(missingUnits) : null,
      firstUnserved: ranked(missingUnits + 1),
    },
  ];
}

/** d_i = c_i + own parts of the levy-stage rows. */
export function levy(derivation: Derivation, segment: Segment, municipality: Municipality): Expression {
  const { levy: value } = derivation.row(segment, municipality);
  return derivation.node('levy', { segment, municipality }, () => {
    const shared = baseLevy(derivation, segment, municipality);
    const isAdjusted = hasRows(derivation, 'levy', segment, municipality.code);
    return {
      value,
      formula: isAdjusted ? add(shared, ownAdjustment(derivation, segment, municipality)) : shared,
    };
  });
}
