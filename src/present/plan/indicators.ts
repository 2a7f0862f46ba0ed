import { formatFiscalYear } from '../../domain/fiscal-year.js';
import type { IndicatorYear, ReviewRow } from '../../domain/plan/indicators.js';
import { plain, publishedPercent } from '../figures.js';
import { number, text } from '../tables/columns.js';
import { planTable } from './columns.js';

/** `indicators.csv`: 指標 by chapter, indicator, code and year. */
export function indicatorsTable(years: readonly IndicatorYear[]) {
  return planTable<IndicatorYear>(
    'indicators',
    [
      text('chapter', ({ indicator }) => indicator.chapter),
      text('indicator', ({ indicator }) => indicator.indicator),
      text('unit', ({ indicator }) => indicator.unit),
      text('municipality_code', ({ indicator }) => indicator.municipalityCode ?? null),
      text('fiscal_year', ({ year }) => formatFiscalYear(year)),
      number('target', ({ target }) => plain(target)),
      number('actual', ({ actual }) => plain(actual)),
      text('achieved', ({ achieved }) => (achieved === null ? null : `${achieved}`)),
      number('progress_percent', ({ progress }) => publishedPercent(progress)),
      text('trend', ({ trend }) => trend),
      text('source', ({ source }) => source),
    ],
    years,
  );
}

/** `review.csv`: how many indicators of a chapter were achieved in a review period. */
export function reviewTable(rows: readonly ReviewRow[]) {
  return planTable<ReviewRow>(
    'review',
    [
      text('chapter', ({ chapter }) => chapter),
      text('period', ({ first, last }) => `${formatFiscalYear(first)}-${formatFiscalYear(last)}`),
      number('indicators', ({ indicators }) => `${indicators}`),
      number('achieved', ({ achieved }) => `${achieved}`),
      number('not_achieved', ({ notAchieved }) => `${notAchieved}`),
      number('open', ({ open }) => `${open}`),
    ],
    rows,
  );
}
