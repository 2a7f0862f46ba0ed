import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { prefectureNamed } from '../../src/domain/prefectures.js';

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
