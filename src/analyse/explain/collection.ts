import type { Municipality } from '../../domain/case.js';
import type { QuantityId } from '../../domain/quantities/catalogue.js';
import { Rational } from '../../domain/rational.js';
import type { CollectionRow } from '../../domain/result.js';
import type { Derivation } from './derivation.js';
import { add, divide, type Expression, multiply, number, sumOf } from './expression.js';
import { hundred, rateOfYear } from './premium.js';
import { insuredOfAll } from './totals.js';

/** A figure of 目標収納率; null where it does not apply. */
export function collectionFigure(
  derivation: Derivation,
  quantity: QuantityId,
  municipality?: Municipality,
): Expression | null {
  if (!municipality) return ofPrefecture(derivation, quantity);
  const row = derivation.result.collection?.rows[derivation.placeOf(municipality.code)];
  if (!row) return null;
  const { fiscalYear } = derivation.kase;
  switch (quantity) {
    case 'previous_rate':
      return rateOfYear(derivation, quantity, municipality, fiscalYear - 1);
    case 'before_previous_rate':
      return rateOfYear(derivation, quantity, municipality, fiscalYear - 2);
    case 'actual_rate':
      return rateOfYear(derivation, quantity, municipality, fiscalYear);
    case 'target_rate':
      return targetRate(derivation, municipality, row);
    case 'achieved':
      return achieved(derivation, municipality, row);
    default:
      return null;
  }
}

function targetRate(
  derivation: Derivation,
  municipality: Municipality,
  { tier, targetRate: target }: CollectionRow,
): Expression | null {
  if (!tier || !target) return null;
  const { fiscalYear } = derivation.kase;
  const previous = rateOfYear(derivation, 'previous_rate', municipality, fiscalYear - 1)!;
  const before = rateOfYear(derivation, 'before_previous_rate', municipality, fiscalYear - 2);
  const points = (value: Rational) =>
    derivation.setting(
      'target_points',
      { item: `${tier.target.rule} from ${tier.from.times(100).toFixed()}` },
      ['collection.targets'],
      value.times(hundred),
    );
  const formula = (): Expression => {
    switch (tier.target.rule) {
      case 'raise':
        return {
          op: 'min',
          args: [number(hundred), add(previous, points(Rational.fromDecimal(tier.target.points)))],
        };
      case 'maintain':
        return previous;
      case 'maintain-either':
        return before ? { op: 'min', args: [previous, before] } : previous;
      case 'at-least':
        return points(Rational.fromDecimal(tier.target.rate));
    }
  };
  return derivation.node('target_rate', { municipality }, () => ({
    value: Rational.fromDecimal(target).times(hundred),
    formula: formula(),
  }));
}

function achieved(derivation: Derivation, municipality: Municipality, row: CollectionRow): Expression | null {
  const target = targetRate(derivation, municipality, row);
  const actual = rateOfYear(derivation, 'actual_rate', municipality, derivation.kase.fiscalYear);
  if (!target || !actual || row.achieved === null) return null;
  return derivation.node('achieved', { municipality }, () => ({
    value: row.achieved ? 1n : 0n,
    formula: { op: 'at-least', args: [actual, target] },
  }));
}

function ofPrefecture(derivation: Derivation, quantity: QuantityId): Expression | null {
  const prefecture = derivation.result.collection?.prefecture;
  if (quantity === 'target_rate' && prefecture?.targetRate) {
    const value = Rational.fromDecimal(prefecture.targetRate).times(hundred);
    return derivation.setting('target_rate', {}, ['collection.national_average'], value);
  }
  if (quantity !== 'actual_rate' || !prefecture?.actualRate) return null;
  const known = derivation.municipalities.flatMap((municipality) => {
    const rate = rateOfYear(derivation, 'actual_rate', municipality, derivation.kase.fiscalYear);
    const heads = insuredOfAll(derivation, municipality);
    return rate && heads ? [{ rate, heads }] : [];
  });
  return derivation.node('actual_rate', {}, () => ({
    value: prefecture.actualRate!.times(hundred),
    formula: divide(
      sumOf(known.map(({ rate, heads }) => multiply(heads, rate))),
      sumOf(known.map(({ heads }) => heads)),
    ),
  }));
}
