import type { NumberProblem } from '../../../domain/number-text.js';
import { type Sentence, says } from '../sentence.js';

export function badNumber(problem: NumberProblem, value: string): Sentence {
  switch (problem) {
    case 'separators':
      return says(
        `${value} is not a number.`,
        'Thousands separators stand every three digits: 12,340 or 1,234.',
        'a number such as 12,340',
      );
    case 'exponent':
      return says(`${value} is written with an exponent.`, 'Write all digits: 12300000.', 'plain digits');
    case 'placeholder':
      return says(
        `${value} is not a number.`,
        'Leave it empty if the figure is missing; write 0 for zero.',
        'a number',
      );
    case 'percent':
      return says(
        `${value} is in per cent.`,
        'Only rates take a per cent sign: write the number itself.',
        'a number',
      );
    case 'too-long':
      return says(`${value} has more than 30 digits.`, 'Write at most 30 digits.', 'at most 30 digits');
    case 'not-a-number':
      return says(`${value} is not a number.`, 'Write digits, such as 12340 or 0.9284.', 'a number');
  }
}
