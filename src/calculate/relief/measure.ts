import type { Case } from '../../domain/case.js';
import { decimal } from '../../domain/decimal.js';
import { UnfitCase } from '../../domain/defect.js';
import { Rational } from '../../domain/rational.js';
import { type ReliefTerms, reliefDefaults } from '../../domain/relief.js';
import { valueAt, type YearValue } from '../../domain/schedule.js';
import type { ReliefMeasure } from './amounts.js';

/** By what relief of a case is measured. @throws UnfitCase where something of it is out of range. */
export function reliefMeasure(
  kase: Case,
  { share: given, fund, scarcity = reliefDefaults.scarcity }: ReliefTerms,
  limits: readonly Rational[],
): ReliefMeasure {
  const share = yearly(given ?? decimal(reliefDefaults.share), kase, 'share');
  if (share.isNegative || share.compare(Rational.one) > 0)
    throw new UnfitCase('the share of relief is not in 0 to 1');
  if (fund !== undefined && fund < 0n) throw new UnfitCase('the fund of relief is negative');
  return { municipalities: kase.municipalities, limits, share, fund: fund ?? null, scarcity };
}

/** A value of the year. @throws UnfitCase where its schedule begins later. */
export function yearly(value: YearValue, { fiscalYear }: Case, name: string): Rational {
  const found = valueAt(value, fiscalYear);
  if (!found) throw new UnfitCase(`the ${name} of relief is not given for the fiscal year`);
  return found;
}
