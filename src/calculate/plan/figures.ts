import { compareText } from '../../domain/finding.js';
import type { OutlookFigure, OutlookQuantity, OutlookUnit } from '../../domain/plan/figures.js';
import type { Plan } from '../../domain/plan/plan.js';
import type { PlanResult, PlanYear } from '../../domain/plan/result.js';
import { Rational, sum } from '../../domain/rational.js';
import type { Result, SegmentResult, SegmentsTotal } from '../../domain/result.js';
import { valueAt } from '../../domain/schedule.js';
import { type Segment, segmentOfAll } from '../../domain/segment.js';

type Figures = readonly Omit<OutlookFigure, 'year'>[];

/** What the years of a plan come to, in the order of `outlook.csv`; what the base case does not have has no figure. */
export function outlookFigures(
  plan: Plan,
  { years, fund }: Pick<PlanResult, 'years' | 'fund'>,
): OutlookFigure[] {
  return years.flatMap((one) => {
    const balances = (fund?.years ?? []).filter(({ year }) => year === one.year);
    return [
      ...headsOf(one),
      ...incomes(one.result),
      ...ofOutlook(one),
      ...itemsOf(one.result),
      ...sumsOf(one.result),
      ...terms(plan, one),
      ...spreads(one.result),
      ...balances.map(({ account, closing }) => yen('fund_balance', Rational.of(closing), { item: account })),
    ].map((figure) => ({ ...figure, year: one.year }));
  });
}

function figure(
  quantity: OutlookQuantity,
  unit: OutlookUnit,
  value: Rational | null | undefined,
  of: Pick<OutlookFigure, 'segment' | 'item'> = {},
): Figures {
  return value ? [{ quantity, unit, value, ...of }] : [];
}

function yen(quantity: OutlookQuantity, value: Rational, of: Pick<OutlookFigure, 'segment' | 'item'> = {}) {
  return { quantity, unit: 'yen' as const, value, ...of };
}

function segmentOf({ segments }: Result, segment: Segment): SegmentResult | undefined {
  return segments.find((one) => one.segment === segment);
}

function headsOf({ result }: PlanYear): Figures {
  const [all, care, child] = ([segmentOfAll, 'care', 'child'] as const).map((one) => segmentOf(result, one));
  return [
    ...figure('insured', 'persons', all?.totals.heads),
    ...figure('insured_care', 'persons', care?.totals.heads),
    ...figure('insured_child', 'persons', child?.totals.heads),
    ...figure('insured_under18', 'persons', child?.totals.under18),
    ...figure('households', 'households', all?.totals.households),
  ];
}

function incomes({ segments }: Result): Figures {
  return segments.map(({ segment, totals }) => yen('income', totals.income, { segment }));
}

function ofOutlook({ outlook }: PlanYear): Figures {
  if (!outlook) return [];
  const { cost, benefits, lowIncomeTransfers } = outlook;
  return [
    ...figure('medical_cost', 'yen', cost),
    ...figure('benefits', 'yen', benefits === null ? null : Rational.of(benefits)),
    ...figure(
      'low_income_transfers',
      'yen',
      lowIncomeTransfers === null ? null : Rational.of(lowIncomeTransfers),
    ),
  ];
}

function itemsOf({ segments }: Result): Figures {
  return segments.flatMap(({ segment, pot: { items } }) =>
    (items ?? [])
      .toSorted((a, b) => compareText(a.kind, b.kind) || compareText(a.item, b.item))
      .map(({ kind, item, amount }) => yen(kind, Rational.of(amount), { segment, item })),
  );
}

const ofSegments: readonly (readonly [OutlookQuantity, (segment: SegmentResult) => Rational | null])[] = [
  ['required_total', ({ pot }) => Rational.of(pot.requiredTotal)],
  ['levy_base', ({ pot }) => Rational.of(pot.levyBase)],
  ['levy_total', ({ levyTotal }) => Rational.of(levyTotal)],
  ['premium_requirement', ({ premium }) => premium && Rational.of(premium.premiumRequirement)],
  [
    'levied_total',
    ({ premium, rows }) => premium && sum(rows.map((row) => row.premium?.leviedTotal ?? Rational.zero)),
  ],
];

/** Each segment, then all of them together. */
function sumsOf({ segments, total }: Result): Figures {
  return [
    ...ofSegments.flatMap(([quantity, of]) => {
      const known = segments.flatMap((one) => {
        const value = of(one);
        return value ? [{ segment: one.segment, value }] : [];
      });
      if (known.length === 0) return [];
      const all = sum(known.map(({ value }) => value));
      return [...known.map(({ segment, value }) => yen(quantity, value, { segment })), yen(quantity, all)];
    }),
    ...(total.relief === null ? [] : [yen('relief', Rational.of(total.relief))]),
  ];
}

function terms({ base: { pooling = [] } }: Plan, { year, result }: PlanYear): Figures {
  const alpha = segmentOf(result, segmentOfAll)?.medicalReflection;
  return [
    ...figure('alpha', 'ratio', alpha, { segment: segmentOfAll }),
    ...pooling.flatMap(({ item, ratio }) => figure('pooling', 'ratio', valueAt(ratio, year), { item })),
  ];
}

function spreads(result: Result): Figures {
  const of = (per: (one: SegmentsTotal) => bigint | null | undefined) => {
    const values = result.municipalities.flatMap((one) => {
      const value = per(one);
      return value !== null && value !== undefined && value > 0n ? [value] : [];
    });
    const [first, ...others] = values;
    if (first === undefined) return null;
    const highest = others.reduce((most, one) => (one > most ? one : most), first);
    const lowest = others.reduce((least, one) => (one < least ? one : least), first);
    return Rational.of(highest, lowest);
  };
  return [
    ...figure(
      'levy_spread',
      'times',
      of(({ levyPerInsured }) => levyPerInsured),
    ),
    ...figure(
      'premium_spread',
      'times',
      of(({ premium }) => premium?.standardPerInsured),
    ),
  ];
}
