import { Rational, sum } from '../../domain/rational.js';
import type { Expression, NodeId } from './expression.js';

/** The value of an expression, exact, from the values of the nodes that it uses. @throws RangeError on division by zero. */
export function evaluate(expression: Expression, known: (node: NodeId) => Rational): Rational {
  const values = () => argumentsOf(expression).map((argument) => evaluate(argument, known));
  switch (expression.op) {
    case 'value':
      return known(expression.node);
    case 'number':
      return expression.value;
    case 'add':
    case 'sum':
      return sum(values());
    case 'multiply':
      return values().reduce((product, factor) => product.times(factor), Rational.one);
    case 'min':
      return values().reduce((least, value) => (value.compare(least) < 0 ? value : least));
    case 'max':
      return values().reduce((most, value) => (value.compare(most) > 0 ? value : most));
    case 'subtract': {
      const [from, taken] = values();
      return from!.minus(taken!);
    }
    case 'divide': {
      const [dividend, divisor] = values();
      return dividend!.dividedBy(divisor!);
    }
    case 'at-least': {
      const [left, right] = values();
      return left!.compare(right!) >= 0 ? Rational.one : Rational.zero;
    }
    case 'round': {
      const { unit, mode } = expression;
      const [exact] = values();
      return Rational.of(exact!.dividedBy(unit).roundToUnit(1n, mode)).times(unit);
    }
    case 'largest-remainder': {
      const [total, ...quotas] = values();
      return shareAt(expression.place, total!, quotas, expression.unit);
    }
  }
}

function argumentsOf(expression: Expression): readonly Expression[] {
  return 'args' in expression ? expression.args : [];
}

/**
 * Largest remainder told from the side of one claimant: the floor in whole units, one unit more when fewer claimants
 * come before than units are missing, what is no whole unit for the next one.
 */
function shareAt(place: number, total: Rational, quotas: readonly Rational[], unit: Rational): Rational {
  const floors = quotas.map((quota) => floor(quota.dividedBy(unit)));
  const remainders = quotas.map((quota, at) => quota.dividedBy(unit).minus(floors[at]!));
  const own = remainders[place]!;
  const before = remainders.filter((remainder, at) => {
    const order = remainder.compare(own);
    return order > 0 || (order === 0 && at < place);
  }).length;
  const wholeUnits = floor(total.dividedBy(unit));
  const missing = wholeUnits.minus(sum(floors));
  const ahead = missing.minus(Rational.of(BigInt(before)));
  const extra = ahead.compare(Rational.zero);
  const base = floors[place]!.times(unit);
  if (extra > 0) return base.plus(unit);
  return extra === 0 ? base.plus(total.minus(wholeUnits.times(unit))) : base;
}

function floor(value: Rational): Rational {
  const towardZero = value.roundToUnit(1n, 'down');
  const whole = Rational.of(towardZero);
  return whole.compare(value) > 0 ? Rational.of(towardZero - 1n) : whole;
}
