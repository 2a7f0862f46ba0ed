import type { CollectionTargets, Municipality, YearFigure } from '../../domain/case.js';
import type { FiscalYear } from '../../domain/fiscal-year.js';
import type { Plan } from '../../domain/plan/plan.js';
import type { PlanTarget, PlanYear, TargetsOfYear } from '../../domain/plan/result.js';
import { collectionResult } from '../targets.js';

/**
 * 目標収納率 over the years: that of a year follows from the actual rate of the year before where there is one, else from its target.
 * Source: rules, section 9.
 */
export function planTargets(
  { base, outlook, targetsThrough }: Plan,
  years: readonly PlanYear[],
): TargetsOfYear[] {
  const { collectionTargets } = base;
  if (!collectionTargets) return [];
  const aimed = new Map<string, YearFigure[]>();
  // A case counts by the years before its own; whether its own target was achieved the outlook may know.
  const closed = (outlook?.figures ?? []).flatMap(({ municipalityCode, year, collectionRate }) =>
    collectionRate ? [{ municipalityCode, year, value: collectionRate }] : [],
  );
  return years.map(({ year, case: kase }) => {
    const isOver = targetsThrough !== undefined && year > targetsThrough;
    const targets = isOver ? { ...collectionTargets, tiers: [] } : collectionTargets;
    const rows = kase.municipalities.map((municipality) => {
      const { code, collectionRates = [] } = municipality;
      const own = closed.filter((one) => one.municipalityCode === code && one.year === year);
      const actual = [...collectionRates.filter((one) => own.length === 0 || one.year !== year), ...own];
      return targetOf(municipality, actual, aimed.get(code) ?? [], year, targets);
    });
    for (const { municipality, targetRate } of rows)
      if (targetRate)
        aimed.set(municipality.code, [...(aimed.get(municipality.code) ?? []), { year, value: targetRate }]);
    return { year, rows };
  });
}

function targetOf(
  municipality: Municipality,
  actual: readonly YearFigure[],
  aimed: readonly YearFigure[],
  year: FiscalYear,
  targets: CollectionTargets,
): PlanTarget {
  const isActual = (of: FiscalYear) => actual.some((one) => one.year === of);
  const collectionRates = [...actual, ...aimed.filter((one) => one.year < year && !isActual(one.year))];
  const [row] = collectionResult({ fiscalYear: year, municipalities: [], segments: [] }, targets, [
    { ...municipality, collectionRates },
  ]).result.rows;
  const { previousRate } = row!;
  const previousBasis = previousRate === null ? null : isActual(year - 1) ? 'actual' : 'target';
  return { ...row!, municipality, previousBasis };
}
