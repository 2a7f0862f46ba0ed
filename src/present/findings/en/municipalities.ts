import type { FindingArguments } from '../../../domain/finding.js';
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
