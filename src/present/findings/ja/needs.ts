import type { FindingArguments, Need, Place } from '../../../domain/finding.js';
import { quantity } from '../../../domain/quantities/catalogue.js';
import { canBeZero, type Sentence, says } from '../sentence.js';
import { anyOf, part } from './words.js';

const bases = { heads: 'insured', income: 'income', households: 'households', assets: 'assets' } as const;

/** What a column or a cell is needed for. */
function needed(need: Need): string {
  switch (need.kind) {
    case 'medical-index':
      return 'αによる医療費水準の反映';
    case 'collection-rate':
      return '標準保険料率の算定';
    case 'under18':
      return `${part(need.segment)}の標準保険料率の算定`;
    default:
      return `${part(need.segment)}の${quantity(bases[need.kind]).ja}`;
  }
}

/** Which column is missing, and what for. */
export function columnAbsent(columns: readonly string[], need: Need | null): string {
  const why = need === null ? '' : `（${needed(need)}に必要です）`;
  return `${anyOf(columns)}の列がありません${why}。`;
}

/** A column that one table must have is missing on the line of its headers; else any table may have it. */
export function whereToAdd({ line }: Place): string {
  return line === undefined ? 'いずれかの表に列を加えてください。' : '列を加えてください。';
}

export function valueMissing({ need }: FindingArguments['value-missing']): Sentence {
  const remedy = canBeZero(need) ? '値を書いてください。0であれば0と書きます。' : '値を書いてください。';
  return says(`空欄ですが、${needed(need)}に必要です。`, remedy, '数値');
}
