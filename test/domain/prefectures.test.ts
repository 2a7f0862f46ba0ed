import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { prefectureName, prefectureNamed } from '../../src/domain/prefectures.js';

const official = readFileSync('fixtures/official/codes_national_r6.csv', 'utf8')
  .split('\n')
  .slice(1)
  .map((line) => line.split(','))
  .filter((cells) => cells.length > 2);

it('every prefecture of the official list has its code', () => {
  expect(official.length).toBeGreaterThan(1700);
  for (const [code6, , prefecture] of official) expect(prefectureNamed(prefecture!)).toBe(code6!.slice(0, 2));
});

it.each([
  ['宮城', '04'],
  ['東京', '13'],
  [' 神奈川県　', '14'],
  ['北海', undefined],
  ['', undefined],
  ['仙台市', undefined],
])('%j', (text, code) => expect(prefectureNamed(text)).toBe(code));

it('a code has the name that has the code', () => {
  const codes = Array.from({ length: 47 }, (_, at) => String(at + 1).padStart(2, '0'));
  expect(codes.map((code) => prefectureNamed(prefectureName(code)!))).toEqual(codes);
});

it.each(['00', '48', ''])('%j is the code of none', (code) => expect(prefectureName(code)).toBeUndefined());
