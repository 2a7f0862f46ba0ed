import { Rational } from '../../domain/rational.js';
import type { Reading } from './reading.js';
import type { RowAudit, Suspect, SuspectCell } from './result.js';
import { belongs, type Common } from './suspects.js';

/** 子ども: 均等割額 and 18歳以上均等割額, which should add up to the total of an adult. */
interface AdultSum {
  readonly base: Rational;
  readonly increment: Rational;
  readonly total: Rational;
  readonly sum: Rational;
}

/**
 * 子ども: the row with a finding where the published parts do not add up to the published total of an adult. The
 * constants tell what is wrong: the total where only the sum fits them, one of the parts where only the total does.
 */
export function withParts(audit: RowAudit, reading: Reading, common: Common | null): RowAudit {
  const adult = wrongSum(audit);
  if (!adult) return audit;
  const fitsSum = common !== null && belongs(withPerInsured(reading, adult.sum), common);
  switch (audit.standing) {
    case 'fits':
      return { ...audit, standing: 'off', suspects: fitsSum ? anyOf(adult) : partsOf(adult) };
    case 'unknown':
      return { ...audit, standing: 'off', suspects: anyOf(adult) };
    default:
      return audit.standing === 'off' && fitsSum
        ? { ...audit, suspects: [totalOf(adult)], severalWrong: false }
        : { ...audit, suspects: [...audit.suspects, totalOf(adult)] };
  }
}

function wrongSum({ row: { parts, figures } }: RowAudit): AdultSum | undefined {
  if (!parts) return undefined;
  const [base, increment, total] = [parts.base, parts.increment, figures.perInsured].map(
    Rational.fromDecimal,
  );
  const sum = base!.plus(increment!);
  return total!.minus(sum).isZero ? undefined : { base: base!, increment: increment!, total: total!, sum };
}

function anyOf(adult: AdultSum): Suspect[] {
  return [totalOf(adult), ...partsOf(adult)];
}

function totalOf({ total, sum }: AdultSum): Suspect {
  return suspect('perInsured', total, sum);
}

/** Either part with what it would be if the other one is right. */
function partsOf({ base, increment, total }: AdultSum): Suspect[] {
  return [
    suspect('adultBase', base, total.minus(increment)),
    suspect('adultIncrement', increment, total.minus(base)),
  ];
}

function suspect(cell: SuspectCell, published: Rational, right: Rational): Suspect {
  const off = published.minus(right);
  return {
    cell,
    published,
    fitting: { from: right, to: right },
    off: off.isNegative ? right.minus(published) : off,
    fromParts: true,
  };
}

function withPerInsured({ row, figures }: Reading, value: Rational): Reading {
  const magnitude = value.isNegative ? Rational.zero.minus(value) : value;
  return { row, figures: { ...figures, perInsured: { ...figures.perInsured, value, magnitude } } };
}
