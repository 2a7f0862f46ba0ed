import { expect, test } from 'vitest';
import { unfitness, visible } from '../../src/domain/control-characters.js';

/** What is refused and written out, by its definition in Unicode: controls, separators, default ignorable characters. */
const unseen = /[\p{Cc}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u;
/** These say which form of the character before them is meant. */
const selectors = /[\ufe00-\ufe0d\u{e0100}-\u{e01ef}]/u;

test('what nobody sees, parts lines or turns directions is unfit and written out, nothing else', () => {
  const wrong: number[] = [];
  for (let point = 0; point <= 0x10ffff; point += 1) {
    const character = String.fromCodePoint(point);
    const isTyped = ['\t', '\r', '\n'].includes(character);
    const isUnseen = unseen.test(character) && !selectors.test(character);
    const isUnfit = unfitness(character) !== undefined;
    const isWritten = visible(character) !== character;
    if (isUnfit !== (isUnseen && !isTyped) || isWritten !== isUnseen) wrong.push(point);
  }
  expect(wrong).toEqual([]);
});

test('the old form of a 漢字 is kept, a zero-width space is not', () => {
  expect(unfitness('葛\u{e0100}城市')).toBeUndefined();
  expect(unfitness('那\u200b覇市')).toEqual({ reason: 'control' });
  expect(visible('那\u200b覇\u{e0041}市')).toBe('那\\u200b覇\\u{e0041}市');
});
