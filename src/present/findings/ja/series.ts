import type { FindingArguments, SettingsHome } from '../../../domain/finding.js';
import { quantity } from '../../../domain/quantities/index.js';
import { type Sentence, says } from '../sentence.js';
import { written } from './home.js';

/** Fewer years than the mean is to be taken of. */
export function seriesShort(args: FindingArguments['series-short'], home?: SettingsHome): Sentence {
  const { series, given, asked, municipalities } = args;
  const basis = `mean:${given}`;
  const isIndex = series === 'medical-index';
  const term = quantity(isIndex ? 'medical_index' : 'collection_rate_of_year').ja;
  const key = isIndex
    ? `${written('medical_index.basis', basis, home, `medical_index: { basis: ${basis} }`)} を書いて`
    : 'collection.standard を定めて';
  return says(
    `${municipalities}市町村では、${term}が${asked}年度分のうち${given}年度分しかありません。`,
    `ある年度の平均を使います。それでよければ ${key}ください。`,
  );
}
