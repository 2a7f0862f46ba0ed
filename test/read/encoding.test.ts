import { describe, expect, it } from 'vitest';
import { decode } from '../../src/read/encoding.js';
import { cp932 } from '../../src/write/encoding.js';

const text = '団体コード,市町村名\n131016,千代田区 髙﨑 ①㈱ ｱﾊﾟｰﾄ\n';
const utf16 = Buffer.from(`\ufeff${text}`, 'utf16le');
const utf32 = Buffer.from(Uint32Array.from(`\ufeff${text}`, (one) => one.codePointAt(0)!).buffer);

describe('a text is read in the encoding in which every byte is right', () => {
  it('UTF-8', () => {
    expect(decode(Buffer.from(text))).toEqual({ text, encoding: 'utf-8' });
  });

  it('UTF-8 with a mark, which is no part of the text', () => {
    expect(decode(Buffer.from(`\ufeff${text}`))).toEqual({ text, encoding: 'utf-8-bom' });
  });

  it('CP932, with the characters that Windows has and Shift_JIS has not', () => {
    expect(decode(cp932().encode(text))).toEqual({ text, encoding: 'cp932' });
  });

  it('one byte that is wrong in both makes it neither', () => {
    expect(decode(Buffer.concat([cp932().encode(text), Buffer.from([0xff])]))).toBe('neither');
    expect(decode(Buffer.concat([Buffer.from(text), Buffer.from([0xff])]))).toBe('neither');
  });

  it('a lead byte of CP932 at the end makes it neither', () => {
    expect(decode(cp932().encode('市').subarray(0, 1))).toBe('neither');
  });

  it('a mark of UTF-8 before bytes that are none', () => {
    expect(decode(Buffer.concat([Buffer.from('\ufeff'), cp932().encode(text)]))).toBe('neither');
  });

  it.each([
    ['little', utf16],
    ['big', Buffer.from(utf16).swap16()],
  ])('UTF-16, %s end first, is told by its mark', (_, bytes) => {
    expect(decode(bytes)).toBe('utf-16');
  });

  it.each([
    ['little', utf32],
    ['big', Buffer.from(utf32).swap32()],
  ])('UTF-32, %s end first, is told by its mark, which begins like that of UTF-16', (_, bytes) => {
    expect(decode(bytes)).toBe('utf-32');
  });

  it('EUC-JP is told where it has more of the words that stand in tables, though every byte may be CP932', () => {
    const euc = Buffer.from([0x34, 0x37, 0x2c, 0xc6, 0xe1, 0xc7, 0xc6, 0xbb, 0xd4, 0x2c, 0x36, 0x0a]);
    expect(decode(euc)).toBe('euc-jp');
  });

  it('half-width katakana in CP932 is no EUC-JP', () => {
    const kana = '団体コード,市町村名\n472018,ﾅﾊｼ\n';
    expect(decode(cp932().encode(kana))).toEqual({ text: kana, encoding: 'cp932' });
  });

  it('the mark 0x1A with which host computers end a text is no part of it', () => {
    expect(decode(Buffer.concat([cp932().encode(text), Buffer.from([0x1a])]))).toEqual({
      text,
      encoding: 'cp932',
    });
    expect(decode(Buffer.from(`${text}\u001a`))).toEqual({ text, encoding: 'utf-8' });
    expect(decode(Buffer.from(`${text}\u001a\r\n`))).toEqual({ text, encoding: 'utf-8' });
  });

  it('ISO-2022-JP is told by its escapes, though every byte of it is UTF-8', () => {
    expect(decode(Buffer.from('\u001b$B;TD.B<\u001b(B,1\n'))).toBe('iso-2022-jp');
  });

  it('NUL bytes are in no text', () => {
    expect(decode(Buffer.from('団体コード\0'))).toBe('nul');
  });

  it('bytes that decode to control characters are no CP932', () => {
    expect(decode(Buffer.from([0x8e, 0x73, 0x01, 0x1b]))).toBe('neither');
  });
});
