import type { NumberProblem } from '../../../domain/number-text.js';
import { type Sentence, says } from '../sentence.js';

export function badNumber(problem: NumberProblem, value: string): Sentence {
  switch (problem) {
    case 'separators':
      return says(
        `${value}は数値として読めません。`,
        '桁区切りのコンマは、12,340 や 1,234 のように3桁ごとに付けてください。',
        '12,340 のような数値',
      );
    case 'exponent':
      return says(
        `${value}は指数で書かれています。`,
        '12300000 のように、すべての桁を書いてください。',
        '指数を使わない数値',
      );
    case 'placeholder':
      return says(
        `${value}は数値ではありません。`,
        '値がないときは空欄にし、0のときは0と書いてください。',
        '数値',
      );
    case 'percent':
      return says(
        `${value}には％が付いています。`,
        '％を付けられるのは率だけです。数値だけを書いてください。',
        '数値',
      );
    case 'parentheses':
      return says(
        `${value}は括弧で囲まれています。`,
        '負の数は、△1,200,000 か -1200000 のように符号で書いてください。',
        '-1200000 のような数値',
      );
    case 'unit':
      return says(
        `${value}には単位が付いています。`,
        '「人」「円」「世帯」「¥」を除いて、数値だけを書いてください。',
        '単位を付けない数値',
      );
    case 'no-leading-zero':
      return says(
        `${value}は小数点から始まっています。`,
        '0.9888 のように、0 から書いてください。',
        '0.9888 のような数値',
      );
    case 'too-long':
      return says(`${value}は30桁を超えています。`, '30桁以内で書いてください。', '30桁以内の数値');
    case 'not-a-number':
      return says(
        `${value}は数値ではありません。`,
        '12340 や 0.9284 のように、数字で書いてください。',
        '数値',
      );
  }
}
