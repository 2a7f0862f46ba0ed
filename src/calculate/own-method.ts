import type { PremiumTerms, Yen } from '../domain/case.js';
import type { OwnMethod } from '../domain/own-method.js';
import { Rational } from '../domain/rational.js';
import type { LevyRow, OwnPremium, OwnRates } from '../domain/result.js';
import type { Exact } from './exact.js';
import { levied } from './levied.js';
import { amountsPerHead, publishedAmount, publishedRate } from './rates.js';

/**
 * 各市町村の算定基準による標準的な保険料率: every share of T_i over the municipality's own base, 所得割率 = T o_inc / I°_i and so on.
 * Source: rules, section 8.
 *
 * @param requirement e_i
 * @param standardRate k_i, which holds unless the method has a collection rate of its own
 */
export function ownPremium(
  method: OwnMethod,
  row: LevyRow,
  requirement: Yen,
  standardRate: Rational | null,
  terms: PremiumTerms,
  exact: Exact,
): OwnPremium {
  const collectionRate = method.collectionRate ? exact(method.collectionRate) : standardRate;
  const leviedTotal = levied(requirement, collectionRate, row);
  const income = method.income ? exact(method.income) : row.base.income;
  const shares = {
    income: exact(method.shares.income),
    assets: exact(method.shares.assets),
    perInsured: exact(method.shares.perInsured),
    perHousehold: exact(method.shares.perHousehold),
  };
  const rates = row.isEmpty ? null : ownRates(leviedTotal, shares, { ...row.base, income }, terms);
  return { shares, income, collectionRate, leviedTotal, rates };
}

/** Null where a share has nothing that it could be raised by. */
function ownRates(
  leviedTotal: Rational,
  shares: OwnPremium['shares'],
  base: LevyRow['base'],
  terms: PremiumTerms,
): OwnRates | null {
  const parts = [
    [shares.income, base.income],
    [shares.assets, base.assets],
    [shares.perInsured, base.heads],
    [shares.perHousehold, base.households],
  ] as const;
  if (parts.some(([share, total]) => !share.isZero && (total ?? Rational.zero).isZero)) return null;
  const [income, assets, perHead, perHousehold] = parts.map(([share, total]) =>
    share.isZero ? null : leviedTotal.times(share).dividedBy(total!),
  );
  const heads = perHead ? amountsPerHead(perHead, base, terms) : { perInsured: null, adult: null };
  return {
    incomeRate: income ? publishedRate(income, terms.incomeRateRounding) : null,
    assetRate: assets ? publishedRate(assets, terms.incomeRateRounding) : null,
    perHousehold: perHousehold ? publishedAmount(perHousehold, terms) : null,
    ...heads,
  };
}
