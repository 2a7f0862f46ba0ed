import { byLaw, lawBase } from '../../calculate/plan/items.js';
import type { Case, SegmentTerms } from '../../domain/case.js';
import { type Finding, finding } from '../../domain/finding.js';
import type { FiscalYear } from '../../domain/fiscal-year.js';
import { lawShareOf } from '../../domain/plan/law-shares.js';
import type { Outlook } from '../../domain/plan/outlook.js';
import { addedUp } from '../../domain/requirement.js';
import { segmentOfAll } from '../../domain/segment.js';
import type { PlacedOutlookItem } from './outlook-tables.js';

/** What is moved: an item of B in the base case, or B or C of a segment as one amount. */
interface BaseAmount {
  readonly kind: PlacedOutlookItem['kind'];
  readonly item: string;
  readonly amount: bigint;
}

/** What the items of an outlook lack beside the base case, and what in them cannot be. */
export function checkedItems(
  items: readonly PlacedOutlookItem[],
  outlook: Omit<Outlook, 'items'>,
  base: Case,
  lastYear: FiscalYear,
): readonly Finding[] {
  return base.segments.flatMap((terms) => {
    const { segment } = terms;
    const before = amountsOf(terms);
    const own = items.filter((one) => one.segment === segment);
    const isMoved = ({ kind, item }: BaseAmount) => own.some((one) => isOf(one, { kind, item }));
    const withoutDriver = before.filter((one) => !isMoved(one));
    const [first] = own.length > 0 ? own : items;
    return [
      ...(first
        ? withoutDriver.map(({ item, kind }) =>
            finding('plan-item-without-driver', fileOf(first), { segment, item: item || kind }),
          )
        : []),
      ...own.flatMap((one) => ofItem(one, before, outlook, base, lastYear)),
      ...notByLaw(terms, own, outlook),
    ];
  });
}

function fileOf({ row }: PlacedOutlookItem) {
  const { line: _, ...place } = row.place();
  return place;
}

function amountsOf({ pot }: SegmentTerms): readonly BaseAmount[] {
  if ('items' in pot && pot.items) return addedUp(pot.items);
  return 'levyBase' in pot
    ? [{ kind: 'levy_base', item: '', amount: pot.levyBase }]
    : [{ kind: 'required_total', item: '', amount: pot.requiredTotal }];
}

/** Where B or C is one amount, the name of its row says nothing. */
function isOf(one: PlacedOutlookItem, { kind, item }: Pick<BaseAmount, 'kind' | 'item'>): boolean {
  const isWhole = kind === 'levy_base' || kind === 'required_total';
  return one.kind === kind && (isWhole || one.item === item);
}

function ofItem(
  one: PlacedOutlookItem,
  before: readonly BaseAmount[],
  outlook: Omit<Outlook, 'items'>,
  { fiscalYear }: Case,
  lastYear: FiscalYear,
): Finding[] {
  const { segment, row, amounts } = one;
  const moved = before.find((amount) => isOf(one, amount));
  if (!moved) return [finding('plan-item-unknown', row.place('item'), { segment })];
  const ofBase = amounts.find(({ year }) => year === fiscalYear);
  const years = Array.from({ length: lastYear - fiscalYear }, (_, at) => fiscalYear + 1 + at);
  const missing =
    one.driver === 'given' ? years.filter((year) => !amounts.some((amount) => amount.year === year)) : [];
  const reason = unfitDriver(one, outlook);
  return [
    ...(reason ? [finding('plan-item-driver', row.place('driver'), { reason })] : []),
    ...missing
      .slice(0, 1)
      .map((year) => finding('plan-item-amount-missing', row.place('amount', year), { year })),
    ...(ofBase && ofBase.amount !== moved.amount
      ? [
          finding('plan-item-base-differs', row.place('amount', fiscalYear), {
            given: `${ofBase.amount}`,
            base: `${moved.amount}`,
          }),
        ]
      : []),
  ];
}

/** Why a driver cannot move an item. */
function unfitDriver(
  { segment, kind, item, driver }: PlacedOutlookItem,
  { cost, benefits, lowIncomeTransfers }: Omit<Outlook, 'items'>,
): 'fund' | 'law' | 'benefits' | 'law-needs' | undefined {
  const isItem = kind === 'cost' || kind === 'revenue';
  switch (driver) {
    case 'fund':
      return segment === segmentOfAll && isItem ? undefined : 'fund';
    case 'benefits':
      return cost ? undefined : 'benefits';
    case 'law': {
      if (kind !== 'revenue' || !lawShareOf(item)) return 'law';
      const isKnown =
        segment !== segmentOfAll || (benefits !== undefined && lowIncomeTransfers !== undefined);
      return isKnown ? undefined : 'law-needs';
    }
    default:
      return undefined;
  }
}

/** Items by law that in the base case are not the part that the law names. Source: rules, section 12. */
function notByLaw(
  { segment, pot }: SegmentTerms,
  own: readonly PlacedOutlookItem[],
  outlook: Omit<Outlook, 'items'>,
): Finding[] {
  if (!('items' in pot && pot.items)) return [];
  const items = addedUp(pot.items);
  const base = lawBase(segment, items, {
    benefits: outlook.benefits ?? null,
    lowIncomeTransfers: outlook.lowIncomeTransfers?.amount ?? null,
  });
  return own.flatMap((one) => {
    const given = items.find((item) => isOf(one, item));
    if (one.driver !== 'law' || !given || unfitDriver(one, outlook)) return [];
    const part = byLaw(one.item, base);
    if (part === given.amount) return [];
    const args = { given: `${given.amount}`, byLaw: `${part}` };
    return [finding('plan-item-not-by-law', one.row.place('item'), args)];
  });
}
