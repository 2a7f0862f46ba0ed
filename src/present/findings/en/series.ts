import type { FindingArguments, SettingsHome } from '../../../domain/finding.js';
import { type Sentence, says } from '../sentence.js';
import { written } from './home.js';
import { counted } from './words.js';

/** Fewer years than the mean is to be taken of. */
export function seriesShort(args: FindingArguments['series-short'], home?: SettingsHome): Sentence {
  const { series, given, asked, municipalities } = args;
  const yaml = `medical_index: { basis: mean:${given} }`;
  return says(
    `${counted(municipalities)}: only ${given} of ${asked} years of the ${series.replace('-', ' ')} are given.`,
    series === 'medical-index'
      ? `The mean is taken of those; write ${written('medical_index.basis', `mean:${given}`, home, yaml)} if that is meant.`
      : 'The mean is taken of those; set collection.standard if that is meant.',
  );
}
