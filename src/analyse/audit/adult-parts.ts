import { Rational } from '../../domain/rational.js';
import type { Reading } from './reading.js';
import type { RowAudit, Suspect } from './result.js';
import { belongs, type Common } from './suspects.js';

/**
 * 子ども: the row with a finding where the published parts, 均等割額 and 18歳以上均等割額, do not add up to the published
 * total of an adult. Where the sum would fit the constants and the total does not, the total is what is wrong.
 */
export function withParts(audit: RowAudit, reading: Reading, common: Common | null): RowAudit {
  const wrong = wrongSum(audit);
  if (!wrong) return audit;
  if (audit.standing === 'fits' || audit.standing === 'unknown') {
    return { ...audit, standing: 'off', suspects: [wrong] };
  }
  const isTotalWrong = common !== null && belongs(withPerInsured(reading, wrong.fitting.from!), common);
  if (audit.standing === 'off' && isTotalWrong) return { ...audit, suspects: [wrong], severalWrong: false };
  return { ...audit, suspects: [...audit.suspects, wrong] };
}

function wrongSum({ row: { parts, figures } }: RowAudit): Suspect | undefined {
  if (!parts) return undefined;
  const sum = Rational.fromDecimal(parts.base.plus(parts.increment));
  const published = Rational.fromDecimal(figures.perInsured);
  const difference = published.minus(sum);
  if (difference.isZero) return undefined;
  const off = difference.isNegative ? sum.minus(published) : difference;
  return { cell: 'perInsured', published, fitting: { from: sum, to: sum }, off, fromParts: true };
}

function withPerInsured({ row, figures }: Reading, value: Rational): Reading {
  const magnitude = value.isNegative ? Rational.zero.minus(value) : value;
  return { row, figures: { ...figures, perInsured: { ...figures.perInsured, value, magnitude } } };
}
