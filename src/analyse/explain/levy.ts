import { caseDefaults, type Municipality } from '../../domain/case.js';
import { Rational } from '../../domain/rational.js';
import type { SegmentResult, SegmentRow } from '../../domain/result.js';
import type { Segment } from '../../domain/segment.js';
import { adjustmentRows, ownAdjustment, ownTotal, pooledTotal } from './adjustments.js';
import { base } from './bases.js';
import type { Derivation } from './derivation.js';
import { add, divide, type Expression, multiply, number, round, subtract, sumOf } from './expression.js';
import type { Claimant, LastUnit } from './node.js';
import { adjustmentFactor, weight } from './shares.js';

/** C, what the formula shares out. */
export function levyBase(derivation: Derivation, segment: Segment): Expression {
  const { pot } = derivation.segment(segment);
  const given = derivation.terms(segment).pot;
  const hasRows = adjustmentRows(derivation, 'levy', segment).length > 0;
  if ('levyBase' in given && !hasRows) {
    return derivation.setting('levy_base', { segment }, [`segments.${segment}.levy_base`], pot.levyBase);
  }
  return derivation.node('levy_base', { segment }, () => ({
    value: pot.levyBase,
    formula:
      'levyBase' in given
        ? add(givenLevyBase(derivation, segment, given.levyBase), pooledTotal(derivation, segment))
        : subtract(requiredTotal(derivation, segment), hasRows ? ownTotal(derivation, segment) : number(0n)),
  }));
}

function givenLevyBase(derivation: Derivation, segment: Segment, value: bigint): Expression {
  return derivation.setting('given_levy_base', { segment }, [`segments.${segment}.levy_base`], value);
}

/** B = Σ d_i, with largest remainder. */
export function requiredTotal(derivation: Derivation, segment: Segment): Expression {
  const { pot } = derivation.segment(segment);
  if ('requiredTotal' in derivation.terms(segment).pot) {
    const key = `segments.${segment}.required_total`;
    return derivation.setting('required_total', { segment }, [key], pot.requiredTotal);
  }
  return derivation.node('required_total', { segment }, () => ({
    value: pot.requiredTotal,
    formula: add(levyBase(derivation, segment), ownTotal(derivation, segment)),
  }));
}

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
    const quotas = derivation.municipalities.map((one) => quota(derivation, segment, one));
    return {
      value: row.baseLevy,
      formula: {
        op: 'largest-remainder',
        unit: Rational.of(unit),
        place: result.rows.indexOf(row),
        args: [levyBase(derivation, segment), ...quotas],
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
    const hasRows = adjustmentRows(derivation, 'levy', segment, municipality.code).length > 0;
    return {
      value,
      formula: hasRows ? add(shared, ownAdjustment(derivation, segment, municipality)) : shared,
    };
  });
}

/** Σ_s d_i of a municipality. */
export function levyTotal(derivation: Derivation, municipality: Municipality): Expression {
  const { result } = derivation;
  const total = result.municipalities.find((one) => one.municipality.code === municipality.code)!;
  return derivation.node('levy_total', { municipality }, () => ({
    value: total.levyTotal,
    formula: sumOf(result.segments.map(({ segment }) => levy(derivation, segment, municipality))),
  }));
}

/** Σ d_i of a segment. */
export function segmentLevyTotal(derivation: Derivation, segment: Segment): Expression {
  return derivation.node('levy_total', { segment }, () => ({
    value: derivation.segment(segment).levyTotal,
    formula: sumOf(derivation.municipalities.map((municipality) => levy(derivation, segment, municipality))),
  }));
}

/** The levies of all municipalities over all segments. */
export function grandTotal(derivation: Derivation): Expression {
  const { result } = derivation;
  return derivation.node('levy_total', {}, () => ({
    value: result.total.levyTotal,
    formula: sumOf(result.segments.map(({ segment }) => segmentLevyTotal(derivation, segment))),
  }));
}

/** 被保険者数 over all segments: the medical heads; null where the case has none. */
export function insuredOfAll(derivation: Derivation, municipality?: Municipality): Expression | null {
  if (municipality) {
    const value = municipality.insured;
    return value
      ? derivation.cell('insured', { municipality }, ['insured'], Rational.fromDecimal(value))
      : null;
  }
  const value = derivation.result.total.insured;
  if (!value) return null;
  return derivation.node('insured', {}, () => ({
    value,
    formula: sumOf(derivation.municipalities.map((one) => insuredOfAll(derivation, one)!)),
  }));
}

/** d_i ÷ N_i, half-up to the yen; null without heads. */
export function levyPerInsured(
  derivation: Derivation,
  segment: Segment,
  municipality: Municipality,
): Expression | null {
  const { levyPerInsured: value } = derivation.row(segment, municipality);
  if (value === null) return null;
  return derivation.node('levy_per_insured', { segment, municipality }, () => ({
    value,
    formula: round(
      divide(levy(derivation, segment, municipality), base(derivation, 'insured', segment, municipality)!),
      'half-up',
    ),
  }));
}

/** 丈比べ: the total levy ÷ medical heads; null without heads. */
export function totalPerInsured(derivation: Derivation, municipality?: Municipality): Expression | null {
  const { result } = derivation;
  const total = municipality
    ? result.municipalities.find((one) => one.municipality.code === municipality.code)!
    : result.total;
  const insured = insuredOfAll(derivation, municipality);
  if (total.levyPerInsured === null || !insured) return null;
  const levied = municipality ? levyTotal(derivation, municipality) : grandTotal(derivation);
  return derivation.node('levy_per_insured', { ...(municipality && { municipality }) }, () => ({
    value: total.levyPerInsured!,
    formula: round(divide(levied, insured), 'half-up'),
  }));
}

/** Σ c_i. */
export function baseLevyTotal(derivation: Derivation, segment: Segment): Expression {
  return derivation.node('base_levy_total', { segment }, () => ({
    value: derivation.segment(segment).baseLevyTotal,
    formula: sumOf(
      derivation.municipalities.map((municipality) => baseLevy(derivation, segment, municipality)),
    ),
  }));
}

/** 端数 = C − Σ c_i. */
export function residue(derivation: Derivation, segment: Segment): Expression {
  return derivation.node('residue', { segment }, () => ({
    value: derivation.segment(segment).residue,
    formula: subtract(levyBase(derivation, segment), baseLevyTotal(derivation, segment)),
  }));
}
