import { expect, it } from 'vitest';
import { sha256 } from '../../src/platform/digest.js';
import { cp932Codes } from '../../src/write/cp932-codes.js';

const codes = cp932Codes();
const codeOf = (character: string) => codes[character.charCodeAt(0)]!.toString(16);

it.each([
  ['A', '41'],
  ['\\', '5c'],
  ['~', '7e'],
  ['ｱ', 'b1'],
  ['亜', '889f'],
  // Twice in CP932: of the row that was there first.
  ['∵', '81e6'],
  ['≡', '81df'],
  ['∪', '81be'],
  ['￢', '81ca'],
  // Twice: in row 13 of NEC, and among the extensions of IBM.
  ['①', '8740'],
  ['㈱', '878a'],
  ['Ⅳ', '8757'],
  ['№', '8782'],
  // Twice: among the extensions of IBM, and where NEC has them once more.
  ['髙', 'fbfc'],
  ['﨑', 'fab1'],
  ['ⅰ', 'fa40'],
  ['＂', 'fa57'],
  // Only in the forms of Windows.
  ['～', '8160'],
  ['∥', '8161'],
  ['－', '817c'],
  ['―', '815c'],
])('%s is written as %s', (character, code) => {
  expect(codeOf(character)).toBe(code);
});

it.each([
  '¬',
  '−',
  '〜',
  '‖',
  '—',
  '¥',
  '‾',
  '\u00a0',
  '\ue000',
  '\u0000',
  '\u007f',
  '\u0080',
  'é',
  '\ud842',
])('%j has no code', (character) => {
  expect(codeOf(character)).toBe('0');
});

it('every code is as it was when it was compared with those of iconv-lite 0.7.3', () => {
  expect(codes.filter((code) => code > 0)).toHaveLength(7488);
  const lines = [...codes.entries()].filter(([, code]) => code > 0).map((entry) => entry.join());
  expect(sha256(lines.join('\n'))).toBe('f33d5e6af68dacf179d1a50c0c9556db6ab8c745a3e6357364705ec3258e736a');
});
