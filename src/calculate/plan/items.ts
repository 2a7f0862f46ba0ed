import type { Case, Pot, RequirementItem, SegmentTerms, Yen } from '../../domain/case.js';
import { UnfitCase } from '../../domain/defect.js';
import { type FiscalYear, formatFiscalYear } from '../../domain/fiscal-year.js';
import { baseItemsOf, isNamed, lawShareOf } from '../../domain/plan/law-shares.js';
import type { OutlookItem } from '../../domain/plan/outlook.js';
import type { OutlookYear } from '../../domain/plan/result.js';
import { Rational } from '../../domain/rational.js';
import { addedUp, totalOf } from '../../domain/requirement.js';
import { type Segment, segmentOfAll } from '../../domain/segment.js';
import { grown } from './growth.js';
import { nearestYen } from './outlook.js';

/** What the fund adds to B of 医療 in a year. */
export interface FundInBase {
  /** A cost: 取崩し分の積戻し. */
  readonly putBack: Yen;
  /** A revenue: 財政調整事業. */
  readonly adjustment: Yen;
}

/** How the items that stand for the fund are called where the base case has none. */
export const fundItems = {
  putBack: '財政安定化基金への繰入れ（取崩し分の積戻し）',
  adjustment: '財政安定化基金繰入金（財政調整事業）',
} as const;

/** What the items of a segment are moved by. */
export interface ItemContext {
  readonly base: Case;
  readonly year: FiscalYear;
  readonly items: readonly OutlookItem[];
  /** ΣN^inc of a segment, of y0 and of the year. */
  readonly heads: (segment: Segment) => { readonly before: Rational; readonly now: Rational };
  /** cost(t) ÷ cost(y0). */
  readonly costRatio: Rational | null;
  readonly outlook: OutlookYear;
  readonly fund: FundInBase;
}

/** The pot of a segment in a year, half-up to the yen item by item. @throws UnfitCase where an item has no driver */
export function movedPot(terms: SegmentTerms, context: ItemContext): Pot {
  const { segment, pot } = terms;
  const own = context.items.filter((one) => one.segment === segment);
  const fund = segment === segmentOfAll ? context.fund : { putBack: 0n, adjustment: 0n };
  if (!('items' in pot && pot.items)) return movedAmount(terms, own, { ...context, fund });
  const items = movedItems(segment, addedUp(pot.items), own, { ...context, fund });
  return { requiredTotal: totalOf(items), items };
}

/** A pot that is one amount; the fund moves it as its items would. */
function movedAmount(
  { segment, pot }: SegmentTerms,
  items: readonly OutlookItem[],
  context: ItemContext,
): Pot {
  const kind = 'levyBase' in pot ? 'levy_base' : 'required_total';
  const item = items.find((one) => one.kind === kind);
  if (!item) throw new UnfitCase(`${segment} has no row ${kind} among the items`);
  const before = 'levyBase' in pot ? pot.levyBase : pot.requiredTotal;
  const amount = amountOf(item, before, context) + context.fund.putBack - context.fund.adjustment;
  return kind === 'levy_base' ? { levyBase: amount } : { requiredTotal: amount };
}

function movedItems(
  segment: Segment,
  before: readonly RequirementItem[],
  outlook: readonly OutlookItem[],
  context: ItemContext,
): readonly RequirementItem[] {
  const driverOf = ({ kind, item }: RequirementItem) => {
    const found = outlook.find((one) => one.kind === kind && one.item === item);
    if (!found) throw new UnfitCase(`${item} of ${segment} has no driver`);
    return found;
  };
  const byItself = before.filter((one) => driverOf(one).driver !== 'law');
  const moved = new Map(byItself.map((one) => [one, amountOf(driverOf(one), one.amount, context)] as const));
  const known = byItself.map((one) => ({ ...one, amount: moved.get(one)! }));
  const base = lawBase(segment, known, context.outlook);
  const items = before.map((one) => ({
    ...one,
    amount: moved.get(one) ?? byLaw(one.item, base),
  }));
  return [...items, ...fundItemsOf(before.map(driverOf), context.fund)];
}

/** What the fund asks for and no item of the base case stands for. */
function fundItemsOf(
  drivers: readonly OutlookItem[],
  { putBack, adjustment }: FundInBase,
): RequirementItem[] {
  const isThere = (kind: RequirementItem['kind']) =>
    drivers.some((one) => one.driver === 'fund' && one.kind === kind);
  return [
    ...(putBack > 0n && !isThere('cost')
      ? [{ kind: 'cost' as const, item: fundItems.putBack, amount: putBack }]
      : []),
    ...(adjustment > 0n && !isThere('revenue')
      ? [{ kind: 'revenue' as const, item: fundItems.adjustment, amount: adjustment }]
      : []),
  ];
}

/** An amount of y0 moved by its driver, but one by law. */
function amountOf(
  { segment, kind, item, driver, growth, amounts }: OutlookItem,
  before: Yen,
  context: ItemContext,
): Yen {
  const { base, year, heads, costRatio, fund } = context;
  const by = (ratio: Rational) =>
    nearestYen(
      Rational.of(before)
        .times(ratio)
        .times(grown(growth, base.fiscalYear, year)),
    );
  switch (driver) {
    case 'given': {
      const given = amounts.find((one) => one.year === year);
      if (!given) throw new UnfitCase(`${item} of ${segment} is not given for ${formatFiscalYear(year)}`);
      return given.amount;
    }
    case 'growth':
      return by(Rational.one);
    case 'per-insured': {
      const { before: then, now } = heads(segment);
      return by(then.isZero ? Rational.one : now.dividedBy(then));
    }
    case 'benefits':
      if (!costRatio) throw new UnfitCase(`${item} of ${segment} moves by benefits, and no cost is given`);
      return by(costRatio);
    case 'fund':
      return kind === 'cost' ? fund.putBack : fund.adjustment;
    case 'law':
      throw new UnfitCase(`${item} of ${segment} is not a part of the base by law`);
  }
}

/** What the parts by law are parts of. @throws UnfitCase where benefits or transfers are not given */
export function lawBase(
  segment: Segment,
  items: readonly RequirementItem[],
  { benefits, lowIncomeTransfers }: Pick<OutlookYear, 'benefits' | 'lowIncomeTransfers'>,
): () => Rational {
  return () => {
    const listed = baseItemsOf(segment).reduce((total, { kind, name }) => {
      const own = items.filter((one) => one.kind === kind && isNamed(one.item, name));
      const amount = own.reduce((part, one) => part + one.amount, 0n);
      return kind === 'cost' ? total + amount : total - amount;
    }, 0n);
    if (segment !== segmentOfAll) return Rational.of(listed);
    if (benefits === null || lowIncomeTransfers === null)
      throw new UnfitCase('items by law need benefits and low_income_transfers');
    return Rational.of(2n * (benefits + listed) - lowIncomeTransfers, 2n);
  };
}

/** Half-up to the yen. */
export function byLaw(item: string, base: () => Rational): Yen {
  const share = lawShareOf(item);
  if (!share) throw new UnfitCase(`${item} has no part by law`);
  return nearestYen(base().times(Rational.fromDecimal(share)));
}
