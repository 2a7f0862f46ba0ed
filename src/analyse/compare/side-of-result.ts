import { type Case, levyRoundingOf } from '../../domain/case.js';
import { Rational, sum } from '../../domain/rational.js';
import type { Result, SegmentResult, SegmentTotals } from '../../domain/result.js';
import { factsOf } from './facts.js';
import type { ComparedSide, Making, SegmentSide } from './side.js';
import { ratesOfResult, totalRatesOf } from './side-rates.js';

/** A calculated case as one side of a comparison. */
export function sideOfResult(
  kase: Case,
  result: Result,
  {
    name,
    policy,
    scenario = [],
  }: Pick<ComparedSide, 'name' | 'policy'> & Partial<Pick<ComparedSide, 'scenario'>>,
): ComparedSide {
  return {
    name,
    scenario,
    title: kase.title ?? null,
    run: kase.run ?? null,
    fiscalYear: kase.fiscalYear,
    policy,
    facts: factsOf(kase, result),
    segments: result.segments.map((segment) => segmentSide(kase, segment)),
    totalRates: totalRatesOf(result),
    insured: new Map(
      result.municipalities.flatMap(({ municipality, insured }) =>
        insured ? [[municipality.code, insured] as const] : [],
      ),
    ),
  };
}

function segmentSide(kase: Case, result: SegmentResult): SegmentSide {
  const rows = result.rows.map(({ municipality, base, baseLevy, ownAdjustment, relief, levy }) => {
    const row = { municipality, heads: base.heads, baseLevy, ownAdjustment, relief: relief ?? 0n, levy };
    return [municipality.code, row] as const;
  });
  return {
    segment: result.segment,
    rows: new Map(rows),
    making: makingOf(kase, result),
    rates: ratesOfResult(result),
  };
}

function makingOf(kase: Case, result: SegmentResult): Making {
  const terms = kase.segments.find(({ segment }) => segment === result.segment)!;
  return {
    alpha: result.medicalReflection,
    beta: result.incomeCoefficient,
    weights: result.weights,
    incomeScale: scaleOf(result, ({ income }) => income),
    assetsScale: scaleOf(result, ({ assets }) => assets),
    isByCollection: terms.gamma === 'collection',
    pot: terms.pot,
    shown: null,
    pooledTotal: result.pot.pooledTotal,
    ownTotal: result.pot.ownTotal,
    setAside: result.pot.setAside ?? 0n,
    rounding: levyRoundingOf(kase),
    bases: new Map(
      result.rows.map(
        ({ municipality, base, medicalIndex, abilityShare, benefitShare, collectionFactor }) => [
          municipality.code,
          { base, medicalIndex, abilityShare, benefitShare, collectionFactor },
        ],
      ),
    ),
  };
}

/** What the figures of all add up to against the figure of the prefecture, which is no sum where it is a mean times heads. */
function scaleOf(
  { rows, totals }: SegmentResult,
  of: (figures: Pick<SegmentTotals, 'income' | 'assets'>) => Rational | null,
): Rational {
  const total = of(totals);
  return total
    ? sum(rows.map(({ base }) => of(base) ?? Rational.zero))
        .dividedBy(total)
        .reduced()
    : Rational.one;
}
