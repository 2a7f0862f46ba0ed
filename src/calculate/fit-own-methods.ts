import type { Case } from '../domain/case.js';
import type { Decimal } from '../domain/decimal.js';
import { UnfitCase } from '../domain/defect.js';
import type { OwnMethod, RatesInForce } from '../domain/own-method.js';
import { segmentRecord } from '../domain/segment.js';

/** What own methods and rates in force must be before anything is calculated. @throws UnfitCase saying what is wrong. */
export function assertOwnMethods({
  municipalities,
  segments,
  ownMethods = [],
  ratesInForce = [],
}: Case): void {
  const codes = new Set(municipalities.map(({ code }) => code));
  const names = new Set(segments.map(({ segment }) => segment));
  for (const { municipalityCode, segment } of [...ownMethods, ...ratesInForce]) {
    if (!codes.has(municipalityCode))
      throw new UnfitCase(`an own method or a rate in force names ${municipalityCode}, not in the case`);
    if (segment !== undefined && !names.has(segment))
      throw new UnfitCase(`an own method or a rate in force names ${segment}, not in the case`);
  }
  assertOnce(ownMethods, 'own method');
  assertOnce(ratesInForce, 'rates in force');
  ownMethods.forEach(assertMethod);
  ratesInForce.forEach(assertSurcharge);
  if (ratesInForce.some(isNegative)) throw new UnfitCase('a rate in force is negative');
}

function assertOnce(rows: readonly (OwnMethod | RatesInForce)[], name: string): void {
  const keys = rows.map(({ municipalityCode, segment }) => `${municipalityCode} ${segment ?? ''}`);
  if (new Set(keys).size < keys.length) throw new UnfitCase(`the ${name} of a municipality is repeated`);
}

function assertMethod({ municipalityCode: code, segment, shares, income, collectionRate }: OwnMethod): void {
  const all = [shares.income, shares.assets, shares.perInsured, shares.perHousehold];
  const total = all.reduce((sum, share) => sum.plus(share));
  if (all.some((share) => share.isNegative()) || !total.eq(1))
    throw new UnfitCase(`the shares of the own method of ${code} are not 1 together`);
  if (income && segment === undefined)
    throw new UnfitCase(`the own method of ${code} has an income base for no segment`);
  if (income?.isNegative()) throw new UnfitCase(`the own income base of ${code} is negative`);
  if (collectionRate && (collectionRate.lte(0) || collectionRate.gt(1)))
    throw new UnfitCase(`the own collection rate of ${code} is not in 0 to 1`);
}

/** Only where those under 18 pay nothing do adults pay something on top. */
function assertSurcharge({ segment, perAdultSurcharge }: RatesInForce): void {
  if (perAdultSurcharge && !perAdultSurcharge.isZero() && !segmentRecord(segment).hasAdults)
    throw new UnfitCase(`a rate in force of ${segment} has a surcharge per adult`);
}

function isNegative({
  incomeRate,
  assetRate,
  perInsured,
  perHousehold,
  perAdultSurcharge,
}: RatesInForce): boolean {
  const all: (Decimal | undefined)[] = [incomeRate, assetRate, perInsured, perHousehold, perAdultSurcharge];
  return all.some((one) => one?.isNegative());
}
