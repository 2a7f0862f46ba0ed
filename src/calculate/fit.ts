import { instalmentBounds } from '../domain/bounds.js';
import { type Case, levyRoundingOf, type SegmentTerms } from '../domain/case.js';
import type { Decimal } from '../domain/decimal.js';
import { UnfitCase } from '../domain/defect.js';
import { Rational } from '../domain/rational.js';
import { totalOf } from '../domain/requirement.js';
import { valueAt } from '../domain/schedule.js';
import { assertAgeBands } from './fit-age-bands.js';
import { assertOwnMethods } from './fit-own-methods.js';

/** What a case must be before anything is calculated. @throws UnfitCase saying what is wrong. */
export function assertFit(kase: Case): void {
  const { municipalities, segments, adjustments = [] } = kase;
  const codes = new Set(municipalities.map(({ code }) => code));
  const names = new Set(segments.map(({ segment }) => segment));
  if (codes.size === 0) throw new UnfitCase('the case has no municipality');
  if (codes.size < municipalities.length) throw new UnfitCase('a municipality code is repeated');
  if (names.size === 0) throw new UnfitCase('the case has no segment');
  if (names.size < segments.length) throw new UnfitCase('a segment is repeated');
  for (const { municipalityCode, segment } of adjustments) {
    if (!codes.has(municipalityCode))
      throw new UnfitCase(`an adjustment names ${municipalityCode}, not in the case`);
    if (!names.has(segment)) throw new UnfitCase(`an adjustment names ${segment}, not in the case`);
  }
  segments.forEach(assertWeights);
  segments.forEach(assertItems);
  assertPooling(kase);
  assertUnits(kase);
  assertAgeBands(kase);
  assertOwnMethods(kase);
}

function assertWeights({ segment, perInsuredWeight, incomeWeight, levy }: SegmentTerms): void {
  for (const weight of [perInsuredWeight, incomeWeight, levy?.perInsuredWeight, levy?.incomeWeight]) {
    if (weight && !isRatio(weight)) throw new UnfitCase(`a weight of ${segment} is not in 0 to 1`);
  }
}

function assertItems({ segment, pot }: SegmentTerms): void {
  if ('items' in pot && pot.items && totalOf(pot.items) !== pot.requiredTotal)
    throw new UnfitCase(`the items of ${segment} do not make its required total`);
}

function isRatio(value: Decimal): boolean {
  // Most are below 1, which the place of their first digit says.
  return (value.isPositive() || value.isZero()) && (value.e < 0 || value.lte(1));
}

function assertPooling({ pooling = [], fiscalYear }: Case): void {
  if (new Set(pooling.map(({ item }) => item)).size < pooling.length)
    throw new UnfitCase('a pooled item is repeated');
  for (const { item, ratio } of pooling) {
    const value = valueAt(ratio, fiscalYear);
    if (!value) throw new UnfitCase(`the pooling ratio of ${item} is not given for the fiscal year`);
    if (value.isNegative || value.compare(Rational.one) > 0) {
      throw new UnfitCase(`the pooling ratio of ${item} is not in 0 to 1`);
    }
  }
}

function assertInstalments({ instalments }: Case): void {
  const { from, to } = instalmentBounds;
  if (instalments === undefined) return;
  if (!Number.isInteger(instalments) || instalments < from || instalments > to)
    throw new UnfitCase(`the number of instalments is not whole from ${from} to ${to}`);
}

function assertUnits(kase: Case): void {
  const { premium, municipalities } = kase;
  if (levyRoundingOf(kase).unit < 1n) throw new UnfitCase('the unit of the levy is not positive');
  if (premium && premium.amountUnit < 1n) throw new UnfitCase('the unit of amounts is not positive');
  assertInstalments(kase);
  const rates = municipalities.flatMap(({ collectionRates = [], standardCollectionRate }) => [
    ...collectionRates.map(({ value }) => value),
    ...(standardCollectionRate ? [standardCollectionRate] : []),
  ]);
  const given = premium?.prefectureCollectionRate ? [...rates, premium.prefectureCollectionRate] : rates;
  if (!given.every((rate) => !rate.isZero() && isRatio(rate)))
    throw new UnfitCase('a collection rate is not in 0 to 1');
}
