import type { Segment } from '../../domain/segment.js';
import { hasRows, ownTotal, pooledTotal } from './adjustments.js';
import type { Derivation } from './derivation.js';
import { add, type Expression, number, subtract } from './expression.js';

/** C, what the formula shares out. */
export function levyBase(derivation: Derivation, segment: Segment): Expression {
  const { pot } = derivation.segment(segment);
  const given = derivation.terms(segment).pot;
  const isAdjusted = hasRows(derivation, 'levy', segment);
  if ('levyBase' in given && !isAdjusted) {
    return derivation.setting('levy_base', { segment }, [`segments.${segment}.levy_base`], pot.levyBase);
  }
  return derivation.node('levy_base', { segment }, () => ({
    value: pot.levyBase,
    formula:
      'levyBase' in given
        ? add(givenLevyBase(derivation, segment, given.levyBase), pooledTotal(derivation, segment))
        : subtract(
            requiredTotal(derivation, segment),
            isAdjusted ? ownTotal(derivation, segment) : number(0n),
          ),
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
