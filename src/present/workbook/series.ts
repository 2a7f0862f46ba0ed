import type { SeriesBasis, YearFigure } from '../../domain/case.js';
import type { FiscalYear } from '../../domain/fiscal-year.js';
import { lastYears } from '../../domain/series.js';
import { cellOn, type Frame } from './address.js';

/**
 * The years from which a figure is drawn: the last ones given before the year that is calculated. Who has none draws
 * from the last years that anybody has, so that a figure that is filled in later counts.
 */
export function drawnYears(
  series: readonly YearFigure[] | undefined,
  all: readonly FiscalYear[],
  basis: SeriesBasis,
  before: FiscalYear,
): readonly FiscalYear[] {
  const given = (series ?? []).map(({ year }) => year);
  const own = lastYears(given, basis, before);
  return own.length > 0 ? own : lastYears(all, basis, before);
}

/** Where a figure of a municipality may be given itself, and the cells of the years that it is else drawn from. */
export interface DrawnCells {
  readonly own: string | undefined;
  readonly years: readonly string[];
}

export function drawnCells(inputs: Frame, row: number, given: string, years: readonly string[]): DrawnCells {
  return {
    own: inputs.has(given) ? cellOn(inputs, given, row) : undefined,
    years: years.map((id) => cellOn(inputs, id, row)),
  };
}

/**
 * The mean or the lowest of the cells of some years, or a figure that is given itself; null where there is no cell for
 * either.
 */
export function drawnFormula({ own, years }: DrawnCells, { kind }: SeriesBasis): string | null {
  const series = years.length === 0 ? undefined : seriesFormula(years, kind === 'min' ? 'MIN' : 'AVERAGE');
  if (own === undefined) return series ?? null;
  return `IF(${own}<>"",${own},${series ?? '""'})`;
}

function seriesFormula(cells: readonly string[], drawn: 'MIN' | 'AVERAGE'): string {
  const list = cells.join(',');
  return `IF(COUNT(${list})=0,"",${drawn}(${list}))`;
}
