import type { SeriesBasis, YearFigure } from '../../domain/case.js';
import type { FiscalYear } from '../../domain/fiscal-year.js';
import { askedYears, takenYears } from '../../domain/series.js';
import { cellOn, type Frame } from './address.js';

/**
 * The years from which a figure is drawn: those that the law names, or the last ones given before the year that is
 * calculated. Who has none draws from the last years that anybody has, so that a figure that is filled in later counts.
 */
export function drawnYears(
  series: readonly YearFigure[] | undefined,
  all: readonly FiscalYear[],
  basis: SeriesBasis,
  fiscalYear: FiscalYear,
  lag = 1,
): readonly FiscalYear[] {
  const given = (series ?? []).map(({ year }) => year);
  // Without a column for each of the years of the law no cell can be filled that would make a figure.
  if (basis.kind === 'law') {
    const years = takenYears(all, basis, fiscalYear, lag);
    return years.length < askedYears(basis) ? [] : years;
  }
  const own = takenYears(given, basis, fiscalYear, lag);
  return own.length > 0 ? own : takenYears(all, basis, fiscalYear, lag);
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
export function drawnFormula({ own, years }: DrawnCells, basis: SeriesBasis): string | null {
  const series = years.length === 0 ? undefined : seriesFormula(years, basis);
  if (own === undefined) return series ?? null;
  return `IF(${own}<>"",${own},${series ?? '""'})`;
}

/** With `law` all of the years must be there, else one. */
function seriesFormula(cells: readonly string[], { kind }: SeriesBasis): string {
  const list = cells.join(',');
  const isMissing = kind === 'law' ? `COUNT(${list})<${cells.length}` : `COUNT(${list})=0`;
  return `IF(${isMissing},"",${kind === 'min' ? 'MIN' : 'AVERAGE'}(${list}))`;
}
