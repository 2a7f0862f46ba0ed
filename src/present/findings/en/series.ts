import type { FindingArguments, SettingsHome } from '../../../domain/finding.js';
import { formatFiscalYear } from '../../../domain/fiscal-year.js';
import { type Sentence, says } from '../sentence.js';
import { written } from './home.js';
import { counted } from './words.js';

/** Fewer years than the mean is to be taken of. */
export function seriesShort(args: FindingArguments['series-short'], home?: SettingsHome): Sentence {
  const { series, given, asked, municipalities, others } = args;
  const yaml = `medical_index: { basis: mean:${given} }`;
  const problem = `${counted(municipalities)}: only ${given} of ${asked} years of the ${series.replace('-', ' ')} are given.`;
  if (others)
    return says(problem, 'Others have more: add what is missing. The mean is taken of what is given.');
  return says(
    problem,
    series === 'medical-index'
      ? `The mean is taken of those; write ${written('medical_index.basis', `mean:${given}`, home, yaml)} if that is meant.`
      : 'The mean is taken of those; set collection.standard if that is meant.',
  );
}

/** Years that are hardly the ones that were meant. */
export function seriesYears(args: FindingArguments['series-years']): Sentence {
  const { series, doubt, years, year, municipalities } = args;
  const term = series.replace('-', ' ');
  const newest = years[years.length - 1] ?? year;
  const who = counted(municipalities);
  const used = years.map(formatFiscalYear).join(', ');
  switch (doubt) {
    case 'old':
      return says(
        `${who}: the newest ${term} is of ${formatFiscalYear(newest)}, ${year - newest} years before ${formatFiscalYear(year)}.`,
        'Add the later years. The calculation goes on with these.',
      );
    case 'gap':
      return says(
        `${who}: the years used of the ${term}, ${used}, do not follow one another.`,
        'Add what is missing. The calculation goes on with these.',
      );
    case 'behind':
      return says(
        `${who}: the years used of the ${term} end with ${formatFiscalYear(newest)}, those of others later.`,
        'Add what is missing. The calculation goes on with these.',
      );
  }
}
