import { caseDefaults, type Municipality } from '../../domain/case.js';
import { quantity } from '../../domain/quantities/catalogue.js';
import { Rational } from '../../domain/rational.js';
import type { SegmentResult, SegmentRow } from '../../domain/result.js';
import type { Segment } from '../../domain/segment.js';
import type { Derivation } from './derivation.js';
import { type Expression, round } from './expression.js';
import type { Claimant, LastUnit } from './node.js';
import { termExpression } from './recorded.js';

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
        ...derivation.claimsOf(`quotas:${segment}`, () => [
          derivation.needed('levy_base', segment),
          ...derivation.municipalities.map((one) => derivation.needed('quota', segment, one)),
        ]),
      },
      reading: quotaFormula(derivation, segment, municipality),
      notes: lastUnit(result, row, unit),
    };
  });
}

function quotaFormula(derivation: Derivation, segment: Segment, municipality: Municipality): Expression {
  return termExpression(quantity('quota').term!, { derivation, segment, municipality });
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
