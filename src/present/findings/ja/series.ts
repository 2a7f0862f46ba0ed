import type { FindingArguments, SettingsHome } from '../../../domain/finding.js';
import { japaneseFiscalYear } from '../../../domain/fiscal-year.js';
import { quantity } from '../../../domain/quantities/catalogue.js';
import { type Sentence, says } from '../sentence.js';
import { written } from './home.js';

/** As the columns of the input are called, not the term of the law: the reader looks for a header. */
const rateColumn = '収納率';

/** Fewer years than the mean is to be taken of. */
export function seriesShort(args: FindingArguments['series-short'], home?: SettingsHome): Sentence {
  const { series, given, asked, municipalities, others } = args;
  const basis = `mean:${given}`;
  const isIndex = series === 'medical-index';
  const term = isIndex ? quantity('medical_index').ja : rateColumn;
  const key = isIndex
    ? `${written('medical_index.basis', basis, home, `medical_index: { basis: ${basis} }`)} を書いて`
    : 'collection.standard を定めて';
  const problem = `${municipalities}市町村では、${term}が${asked}年度分のうち${given}年度分しかありません。`;
  if (others)
    return says(
      problem,
      '他の市町村にはあるので、抜けている値を加えてください。計算はある年度の平均を使います。',
    );
  return says(problem, `ある年度の平均を使います。それでよければ ${key}ください。`);
}

/** Years that are hardly the ones that were meant. */
export function seriesYears(args: FindingArguments['series-years']): Sentence {
  const { series, doubt, years, year, municipalities } = args;
  const term = series === 'medical-index' ? quantity('medical_index').ja : rateColumn;
  const newest = years[years.length - 1] ?? year;
  const who = `${municipalities}市町村では、`;
  const goesOn = '計算はこのままの値で続けます。';
  switch (doubt) {
    case 'old':
      return says(
        `${who}${term}が${japaneseFiscalYear(newest)}までしかなく、算定する${japaneseFiscalYear(year)}の${year - newest}年度前です。`,
        `新しい年度の値を加えてください。${goesOn}`,
      );
    case 'gap':
      return says(
        `${who}使う${term}の年度（${years.map(japaneseFiscalYear).join('、')}）が連続していません。`,
        `抜けている年度の値を加えてください。${goesOn}`,
      );
    case 'behind':
      return says(
        `${who}${term}が${japaneseFiscalYear(newest)}までしかなく、ほかの市町村より古い年度の値を使います。`,
        `抜けている年度の値を加えてください。${goesOn}`,
      );
  }
}
