import { type Decimal, decimal } from '../../domain/decimal.js';

const one = decimal('1');
const thousandth = decimal('0.001');

/** Whether two figures differ by no more than rounding makes of them: one unit, or 0.1 per cent. Nobody mends that. */
export function isWithinRounding(value: Decimal, other: Decimal): boolean {
  const slack = other.abs().times(thousandth);
  return value
    .minus(other)
    .abs()
    .lte(slack.gt(one) ? slack : one);
}

/** Whether two counts of persons differ by no more than one, which yearly means that are rounded by themselves make. */
export function isWithinOnePerson(value: Decimal, other: Decimal): boolean {
  return value.minus(other).abs().lte(one);
}
