import { expect, test } from 'vitest';
import { unfitness, visible } from '../../src/domain/control-characters.js';

/** What is refused and written out, by its definition in Unicode. */
const acting = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u;

test('control characters, separators of lines and marks of direction are unfit and written out, nothing else', () => {
  const wrong: number[] = [];
  for (let point = 0; point <= 0x10ffff; point += 1) {
    const character = String.fromCodePoint(point);
    const isTyped = ['\t', '\r', '\n'].includes(character);
    const isUnfit = unfitness(character) !== undefined;
    const isWritten = visible(character) !== character;
    if (isUnfit !== (acting.test(character) && !isTyped) || isWritten !== acting.test(character))
      wrong.push(point);
  }
  expect(wrong).toEqual([]);
});
