import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { measureFor, plainWidth } from '../../src/write/width.js';

/** Every character that is measured without string-width. */
async function plainCharacters(): Promise<string[]> {
  const all = Array.from({ length: 0xffff - 0x20 }, (_, at) => String.fromCharCode(at + 0x20));
  const measures = await Promise.all(all.map(async (one) => ({ one, measure: await measureFor(one) })));
  return measures.filter(({ measure }) => measure === plainWidth).map(({ one }) => one);
}

describe('plainWidth', async () => {
  const characters = await plainCharacters();

  it('is string-width on each of its characters', () => {
    expect(characters.filter((one) => plainWidth(one) !== stringWidth(one))).toEqual([]);
  });

  it('has kana, kanji, full-width forms, Latin and Greek among its characters', () => {
    const known = new Set(characters);
    expect([...'aZ9 ~αβγ–…・×·ぁんァヶー一鿿々　「」！～'].filter((one) => !known.has(one))).toEqual([]);
  });

  it('is string-width on every text of its characters', () => {
    const text = fc.array(fc.constantFrom(...characters)).map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, (one) => {
        expect(plainWidth(one)).toBe(stringWidth(one));
      }),
    );
  });
});

describe('measureFor', () => {
  it('is plainWidth for plain text', async () => {
    expect(await measureFor('千代田区 1,234')).toBe(plainWidth);
  });

  it.each(['é', '𠮷野家', '👩‍👩‍👧', 'ｱ', '\u200b', 'e\u0301'])(
    'is string-width once a text has %j',
    async (text) => {
      const measure = await measureFor(`千代田区${text}`);
      expect(measure(text)).toBe(stringWidth(text));
    },
  );
});
