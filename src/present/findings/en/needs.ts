import type { FindingArguments, Need, Place } from '../../../domain/finding.js';
import { canBeZero, type Sentence, says } from '../sentence.js';

export function neededFor(need: Need | null): string {
  return need === null ? '' : `, needed for ${needed(need)}`;
}

function needed(need: Need): string {
  switch (need.kind) {
    case 'medical-index':
      return 'the medical factor (α is not 0)';
    case 'collection-rate':
      return 'the standard premium rates';
    case 'under18':
      return 'the rates of child';
    default:
      return `the ${need.kind} of ${need.segment}`;
  }
}

/** A column that one table must have is missing on the line of its headers; else any table may have it. */
export function whereToAdd({ line }: Place): string {
  return line === undefined ? 'Add the column to one of the tables.' : 'Add the column.';
}

export function valueMissing({ need }: FindingArguments['value-missing']): Sentence {
  const remedy = canBeZero(need) ? 'Fill it; write 0 if it is zero.' : 'Fill it.';
  return says(`The cell is empty, but ${needed(need)} needs it.`, remedy, 'a number');
}
