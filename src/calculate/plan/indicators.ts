import type { FiscalYear } from '../../domain/fiscal-year.js';
import type { OutlookFigure } from '../../domain/plan/figures.js';
import type { Indicator, IndicatorYear, ReviewRow, YearTarget } from '../../domain/plan/indicators.js';
import { type Plan, planDefaults } from '../../domain/plan/plan.js';
import type { PlanResult } from '../../domain/plan/result.js';
import { Rational } from '../../domain/rational.js';
import { computedActuals, type OfYears } from './computed.js';

/** 指標 year by year, by chapter, indicator and code. Source: rules, section 13. */
export function indicatorYears(
  { indicators = [] }: Plan,
  result: Pick<PlanResult, 'years' | 'deficits' | 'targets'>,
  figures: readonly OutlookFigure[],
): IndicatorYear[] {
  return inOrder(indicators).flatMap((indicator) =>
    yearsOf(indicator, computedActuals(indicator, result, figures)),
  );
}

const chapterNumber = (chapter: string) => Number(/\d+/.exec(chapter.normalize('NFKC'))?.[0] ?? Infinity);
const compare = (one: string, other: string) => (one < other ? -1 : Number(one > other));

/** 第10章 stands after 第9章. */
function byChapter(one: string, other: string): number {
  const [first, second] = [chapterNumber(one), chapterNumber(other)];
  return first === second ? compare(one, other) : first < second ? -1 : 1;
}

function inOrder(indicators: readonly Indicator[]): readonly Indicator[] {
  return indicators.toSorted(
    (a, b) =>
      byChapter(a.chapter, b.chapter) ||
      compare(a.indicator, b.indicator) ||
      compare(a.municipalityCode ?? '', b.municipalityCode ?? ''),
  );
}

function exactOf(given: readonly YearTarget[]): OfYears {
  return new Map(given.map(({ year, value }) => [year, Rational.fromDecimal(value)]));
}

function yearsOf(indicator: Indicator, computed: OfYears): IndicatorYear[] {
  const targets = exactOf(indicator.targets);
  const given = exactOf(indicator.actuals);
  const actuals = new Map([...given, ...computed]);
  const base = indicator.base ? Rational.fromDecimal(indicator.base) : null;
  const years = [...new Set([...targets.keys(), ...actuals.keys()])].sort((a, b) => a - b);
  return years.map((year): IndicatorYear => {
    const [target, actual] = [targets.get(year) ?? null, actuals.get(year) ?? null];
    const before = actuals.get(year - 1);
    const better = (one: Rational, other: Rational) =>
      indicator.direction === 'up' ? one.compare(other) : other.compare(one);
    const source = computed.has(year) ? 'computed' : 'given';
    return {
      indicator,
      year,
      target,
      actual,
      achieved: target && actual ? better(actual, target) >= 0 : null,
      progress: actual && base ? progress(actual, base, nextTarget(targets, year)) : null,
      trend: actual && before ? trendOf(better(actual, before)) : null,
      source: actual ? source : null,
    };
  });
}

/** The target of a year, else the next one after it. */
function nextTarget(targets: OfYears, year: FiscalYear): Rational | undefined {
  const next = [...targets.keys()].filter((one) => one >= year).sort((a, b) => a - b)[0];
  return next === undefined ? undefined : targets.get(next);
}

function progress(actual: Rational, base: Rational, target: Rational | undefined): Rational | null {
  if (!target || target.equals(base)) return null;
  return actual.minus(base).dividedBy(target.minus(base));
}

function trendOf(order: number): 'better' | 'same' | 'worse' {
  if (order === 0) return 'same';
  return order > 0 ? 'better' : 'worse';
}

/** 評価・見直し in blocks of years of 対象期間: by period, then chapter. Source: 国保法82条の2第6項. */
export function reviewOf(
  { period, reviewEvery = planDefaults.reviewEvery, indicators = [] }: Plan,
  years: readonly IndicatorYear[],
): ReviewRow[] {
  if (!period) return [];
  const chapters = [...new Set(inOrder(indicators).map(({ chapter }) => chapter))];
  const rows: ReviewRow[] = [];
  for (let first = period.first; first <= period.last; first += reviewEvery) {
    const last = Math.min(first + reviewEvery - 1, period.last);
    const inBlock = years.filter(({ year }) => year >= first && year <= last);
    for (const chapter of chapters) {
      const own = indicators.filter((one) => one.chapter === chapter);
      const judged = own.map(
        (one) =>
          inBlock.filter(({ indicator, achieved }) => indicator === one && achieved !== null).at(-1)
            ?.achieved,
      );
      const having = (state: boolean | undefined) => judged.filter((one) => one === state).length;
      rows.push({
        chapter,
        first,
        last,
        indicators: own.length,
        achieved: having(true),
        notAchieved: having(false),
        open: having(undefined),
      });
    }
  }
  return rows;
}
