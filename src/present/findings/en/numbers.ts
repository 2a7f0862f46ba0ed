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
    case 'parentheses':
      return says(
        `${value} stands in parentheses.`,
        'Write a negative number with a sign: △1,200,000 or -1200000.',
        'a number such as -1200000',
      );
    case 'unit':
      return says(
        `${value} has a unit with it.`,
        'Write the number alone, without 人, 円, 世帯 or ¥.',
        'a number without its unit',
      );
    case 'no-leading-zero':
      return says(
        `${value} begins with the decimal point.`,
        'Write the zero before it, such as 0.9888.',
        'a number such as 0.9888',
      );
    case 'too-long':
      return says(`${value} has more than 30 digits.`, 'Write at most 30 digits.', 'at most 30 digits');
    case 'not-a-number':
      return says(`${value} is not a number.`, 'Write digits, such as 12340 or 0.9284.', 'a number');
  }
}
