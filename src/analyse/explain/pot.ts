import type { RequirementItem } from '../../domain/case.js';
import { articlesOf } from '../../domain/law-items.js';
import type { Segment } from '../../domain/segment.js';
import { hasRows, sumOfRows } from './adjustments.js';
import type { Derivation } from './derivation.js';
import { add, type Expression, number, subtract, sumOf } from './expression.js';
import { withoutSetAside, withSetAside } from './relief-pot.js';

/** C, what the formula shares out. */
export function levyBase(derivation: Derivation, segment: Segment): Expression {
  const { pot } = derivation.segment(segment);
  const given = derivation.terms(segment).pot;
  const isAdjusted = hasRows(derivation, 'levy', segment);
  if ('levyBase' in given && !isAdjusted && pot.setAside === null) {
    return derivation.setting('levy_base', { segment }, [`segments.${segment}.levy_base`], pot.levyBase);
  }
  return derivation.node('levy_base', { segment }, () => ({
    value: pot.levyBase,
    formula: withSetAside(
      derivation,
      segment,
      'levyBase' in given
        ? add(
            givenLevyBase(derivation, segment, given.levyBase),
            ...(isAdjusted ? [sumOfRows(derivation, 'pooled_adjustment', segment)] : []),
          )
        : subtract(
            requiredTotal(derivation, segment),
            isAdjusted ? sumOfRows(derivation, 'adjustment', segment) : number(0n),
          ),
    ),
  }));
}

function givenLevyBase(derivation: Derivation, segment: Segment, value: bigint): Expression {
  return derivation.setting('given_levy_base', { segment }, [`segments.${segment}.levy_base`], value);
}

/** B = Σ d_i, with largest remainder. */
export function requiredTotal(derivation: Derivation, segment: Segment): Expression {
  const { pot } = derivation.segment(segment);
  const given = derivation.terms(segment).pot;
  if ('requiredTotal' in given && given.items) return itemisedTotal(derivation, segment, given.items);
  if ('requiredTotal' in given) {
    const key = `segments.${segment}.required_total`;
    return derivation.setting('required_total', { segment }, [key], pot.requiredTotal);
  }
  return derivation.node('required_total', { segment }, () => ({
    value: pot.requiredTotal,
    formula: withoutSetAside(
      derivation,
      segment,
      add(levyBase(derivation, segment), sumOfRows(derivation, 'adjustment', segment)),
    ),
  }));
}

/** B = Σ costs − Σ revenues. */
function itemisedTotal(
  derivation: Derivation,
  segment: Segment,
  items: readonly RequirementItem[],
): Expression {
  return derivation.node('required_total', { segment }, () => {
    const of = (kind: RequirementItem['kind']) =>
      sumOf(items.flatMap((one, at) => (one.kind === kind ? [itemNode(derivation, segment, one, at)] : [])));
    const value = derivation.segment(segment).pot.requiredTotal;
    const hasRevenue = items.some(({ kind }) => kind === 'revenue');
    return { value, formula: hasRevenue ? subtract(of('cost'), of('revenue')) : of('cost') };
  });
}

function itemNode(derivation: Derivation, segment: Segment, one: RequirementItem, at: number): Expression {
  const { item, amount } = one;
  const articles = articlesOf(segment, one);
  const given = { place: derivation.provenance?.requirement(segment)[at], authority: undefined };
  return derivation.node('requirement_item', { segment, item, row: at + 1 }, () => ({
    value: amount,
    given,
    ...(articles !== null && { notes: [{ kind: 'listed-by-law' as const, articles }] }),
  }));
}
