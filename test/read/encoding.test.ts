import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { decode } from '../../src/read/encoding.js';

const text = '団体コード,市町村名\n131016,千代田区 髙﨑 ①㈱ ｱﾊﾟｰﾄ\n';

describe('a text is read in the encoding in which every byte is right', () => {
  it('UTF-8', () => {
    expect(decode(Buffer.from(text))).toEqual({ text, encoding: 'utf-8' });
  });

  it('UTF-8 with a mark, which is no part of the text', () => {
    expect(decode(Buffer.from(`\ufeff${text}`))).toEqual({ text, encoding: 'utf-8-bom' });
  });

  it('CP932, with the characters that Windows has and Shift_JIS has not', () => {
    expect(decode(iconv.encode(text, 'cp932'))).toEqual({ text, encoding: 'cp932' });
  });

  it('one byte that is wrong in both makes it neither', () => {
    expect(decode(Buffer.concat([iconv.encode(text, 'cp932'), Buffer.from([0xff])]))).toBe('neither');
    expect(decode(Buffer.concat([Buffer.from(text), Buffer.from([0xff])]))).toBe('neither');
  });

  it('a lead byte of CP932 at the end makes it neither', () => {
    expect(decode(iconv.encode('市', 'cp932').subarray(0, 1))).toBe('neither');
  });

  it('a mark of UTF-8 before bytes that are none', () => {
    expect(decode(Buffer.concat([Buffer.from('\ufeff'), iconv.encode(text, 'cp932')]))).toBe('neither');
  });

  it.each(['utf-16le', 'utf-16be'])('%s is told by its mark', (encoding) => {
    expect(decode(iconv.encode(text, encoding, { addBOM: true }))).toBe('utf-16');
  });

  it.each(['utf-32le', 'utf-32be'])(
    '%s is told by its mark, which begins like that of UTF-16',
    (encoding) => {
      expect(decode(iconv.encode(text, encoding, { addBOM: true }))).toBe('utf-32');
    },
  );

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
