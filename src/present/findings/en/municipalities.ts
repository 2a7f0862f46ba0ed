import type { FindingArguments, Place } from '../../../domain/finding.js';
import { type Sentence, says } from '../sentence.js';

export function ambiguousMunicipality(
  { candidates, more }: FindingArguments['municipality-ambiguous'],
  value: string,
): Sentence {
  const named = candidates.join(', ');
  return says(
    `${value} fits ${candidates.length + more} municipalities: ${named}${more > 0 ? ' …' : ''}.`,
    'Give the code, or more of the name.',
    named,
  );
}

/** The six digits that a code was read as, where it was written in another form. */
export function readAs(code: string, { value }: Place): string {
  return code === value ? '' : ` (${code})`;
}
