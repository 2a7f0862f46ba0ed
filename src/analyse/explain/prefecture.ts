import { Rational } from '../../domain/rational.js';
import type { Segment } from '../../domain/segment.js';
import type { Derivation } from './derivation.js';
import { divide, type Expression, multiply, number, sumOf } from './expression.js';
import { hundred } from './premium.js';

/** T: Σ T_i, or Σ e_i ÷ k where the case gives k. */
export function leviedTotalOfAll(derivation: Derivation, segment: Segment): Expression | null {
  const premium = derivation.segment(segment).premium;
  if (!premium) return null;
  return derivation.node('levied_total', { segment }, () => {
    const given = givenRate(derivation);
    const municipal = () =>
      sumOf(derivation.municipalities.map((one) => derivation.needed('levied_total', segment, one)));
    return {
      value: premium.leviedTotal,
      formula: given
        ? divide(derivation.needed('premium_requirement', segment), divide(given, number(hundred)))
        : municipal(),
    };
  });
}

/** k of the prefecture in per cent: given, or Σ e_i ÷ T; null when nothing is levied. */
export function collectionRateOfAll(derivation: Derivation, segment: Segment): Expression | null {
  const premium = derivation.segment(segment).premium;
  if (!premium?.collectionRate) return null;
  const given = givenRate(derivation);
  if (given) return given;
  return derivation.node('collection_rate', { segment }, () => ({
    value: premium.collectionRate!.times(hundred),
    formula: multiply(
      number(hundred),
      divide(derivation.needed('premium_requirement', segment), derivation.needed('levied_total', segment)),
    ),
  }));
}

function givenRate(derivation: Derivation): Expression | null {
  const rate = derivation.kase.premium?.prefectureCollectionRate;
  if (!rate) return null;
  const value = Rational.fromDecimal(rate).times(hundred);
  return derivation.setting('collection_rate', {}, ['collection.prefecture_rate'], value);
}
