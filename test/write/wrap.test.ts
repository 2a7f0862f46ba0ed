import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainWidth } from '../../src/write/width.js';
import { wrapped } from '../../src/write/wrap.js';

const wrap = (text: string, width: number) => wrapped(text, width, plainWidth);

describe('a line that is too long', () => {
  it('is broken at blanks', () => {
    expect(wrap('one two three four', 9)).toEqual(['one two', '  three', '  four']);
  });

  it('is broken within a Japanese sentence, which has no blanks', () => {
    expect(wrap('端数処理の前の値の範囲に多数の行と共通する定数があります', 24)).toEqual([
      '端数処理の前の値の範囲に',
      '  多数の行と共通する定数',
      '  があります',
    ]);
  });

  it('begins no line with a closing mark or a small kana', () => {
    const text = '市町村の納付金（医療）、（後期）、（介護）を計算しました。それから、ちょっと確かめました。';
    for (let width = 12; width < 60; width += 1)
      for (const line of wrap(text, width)) expect(line.trimStart()).not.toMatch(/^[、。）ょっ]/);
  });

  it('keeps the name of a municipality in one piece', () => {
    expect(wrap('ことし 十三文字の名前の村を よぶ', 20)).toEqual([
      'ことし',
      '  十三文字の名前の村を',
      '  よぶ',
    ]);
  });

  it('keeps a word of katakana and a number with its unit in one piece', () => {
    const lines = wrap('この事例のフォルダーには結果の表が1,234市町村分あり、ファイルは7個です。', 22);
    for (const whole of ['フォルダー', 'ファイル', '1,234市']) expect(lines.join('\n')).toContain(whole);
  });

  it('keeps the blanks at its beginning', () => {
    expect(wrap('  one two three', 9)).toEqual(['  one two', '    three']);
  });

  it('loses nothing', () => {
    const text = fc
      .array(fc.constantFrom(...'納付金の額、。（）ー1 a'))
      .map((parts) => parts.join('').trim());
    fc.assert(
      fc.property(text, fc.integer({ min: 4, max: 40 }), (one, width) => {
        expect(wrap(one, width).join('').replaceAll(' ', '')).toBe(one.replaceAll(' ', ''));
      }),
    );
  });
});
