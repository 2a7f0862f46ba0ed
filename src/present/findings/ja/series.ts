import type { FindingArguments } from '../../../domain/finding.js';
import { quantity } from '../../../domain/quantities/index.js';
import { type Sentence, says } from '../sentence.js';

/** Fewer years than the mean is to be taken of. */
export function seriesShort(args: FindingArguments['series-short']): Sentence {
  const { series, given, asked, municipalities } = args;
  const isIndex = series === 'medical-index';
  const term = quantity(isIndex ? 'medical_index' : 'collection_rate_of_year').ja;
  const key = isIndex ? `medical_index: { basis: mean:${given} } を書いて` : 'collection.standard を定めて';
  return says(
    `${municipalities}市町村では、${term}が${asked}年度分のうち${given}年度分しかありません。`,
    `ある年度の平均を使います。それでよければ ${key}ください。`,
  );
}
