import { describe, expect, it } from 'vitest';
import type { Municipality } from '../../src/domain/case.js';
import { foldName } from '../../src/domain/municipality-name.js';
import { findMunicipality } from '../../src/validate/municipality.js';

const towns: Municipality[] = [
  ['042111', '岩沼市'],
  ['042030', '塩竈市'],
  ['082082', '龍ケ崎市'],
  ['132063', '府中市'],
  ['342084', '府中市'],
  ['343021', '府中町'],
  ['142077', '茅ヶ崎市'],
  ['133086', '奥多摩町'],
  ['132241', '多摩市'],
].map(([code = '', name = '']) => ({ code, name, bases: {} }));

function found(text: string): string {
  const one = findMunicipality(text, towns, undefined, '-m');
  return 'bases' in one ? one.code : one.code;
}

describe('a municipality is found by', () => {
  it.each([
    ['its six-digit code', '132063', '132063'],
    ['its five-digit code', '13206', '132063'],
    ['a code that lost its zero', '42030', '042030'],
    ['full-width digits', '１３２０６３', '132063'],
    ['its name', '岩沼市', '042111'],
    ['its name without 市', '岩沼', '042111'],
    ['a name with ヶ for ケ', '龍ヶ崎市', '082082'],
    ['a name with 竜 for 龍', '竜ケ崎市', '082082'],
    ['a name with ケ for ヶ', '茅ケ崎', '142077'],
    ['a name with 釜 for 竈', '塩釜市', '042030'],
    ['a name that is part of another name', '多摩市', '132241'],
    ['a name without 町 that is a part of no other name', '奥多摩', '133086'],
    ['a part of the name', '沼', '042111'],
  ])('%s', (_, text, code) => {
    expect(found(text)).toBe(code);
  });
});

it('a name that two prefectures have is ambiguous', () => {
  expect(findMunicipality('府中市', towns, undefined, '-m')).toMatchObject({
    code: 'municipality-ambiguous',
    args: { candidates: ['府中市 132063', '府中市 342084'], more: 0 },
  });
});

it('a misspelt name gets a suggestion', () => {
  expect(findMunicipality('奥田摩町', towns, undefined, '-m')).toMatchObject({
    code: 'municipality-unknown',
    args: { suggestion: '奥多摩町 133086' },
  });
});

it('nothing fits an empty name', () => {
  expect(found('')).toBe('municipality-unknown');
});

it.each([
  ['龍ヶ崎', '竜ケ崎'],
  ['﨑', '崎'],
  ['髙', '高'],
  ['葛\u{e0100}飾', '葛飾'],
  ['千 代 田', '千代田'],
])('%s and %s are written differently and mean the same', (left, right) => {
  expect(foldName(left)).toBe(foldName(right));
});
