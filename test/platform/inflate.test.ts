import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inflate as ofBrowsers } from '../../src/platform/browser/inflate.js';
import { inflate } from '../../src/platform/inflate.js';

const text = Buffer.from('団体コード,131016,千代田区\n'.repeat(500));
const packed = deflateRawSync(text);

/** The first bytes of a packed text that unpacks to more than any memory. */
const bomb = deflateRawSync(Buffer.alloc(64 * 2 ** 20));

describe.each([
  ['Node', inflate],
  ['browsers', ofBrowsers],
])('inflate in %s', (_, unpack) => {
  it('gives what was packed, whatever it is', () => {
    const levels = fc.integer({ min: 0, max: 9 });
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 2000 }), levels, (bytes, level) => {
        const content = unpack(deflateRawSync(bytes, { level }), bytes.length);
        expect(Buffer.from(content).equals(bytes)).toBe(true);
      }),
    );
  });

  it('takes exactly as much as the limit', () => {
    expect(unpack(packed, text.length)).toHaveLength(text.length);
    expect(() => unpack(packed, text.length - 1)).toThrow();
    expect(() => unpack(bomb, 1000)).toThrow();
  });

  it('gives less than the limit where there is less', () => {
    expect(unpack(packed, text.length + 1000)).toHaveLength(text.length);
    expect(unpack(deflateRawSync(Buffer.alloc(0)), 0)).toHaveLength(0);
  });

  it.each([
    ['ends too early', packed.subarray(0, -1)],
    ['is nothing', new Uint8Array()],
    ['goes on behind its end', Buffer.concat([packed, Buffer.from([0])])],
    ['has a header of zlib', Buffer.concat([Buffer.from([0x78, 0x9c]), packed])],
    ['has a block of no known kind', Uint8Array.from([0x07])],
    ['refers to what is before its beginning', Uint8Array.from([0x4b, 0x04, 0x22, 0x00])],
  ])('rejects what %s', (_name, bytes) => {
    expect(() => unpack(bytes, text.length)).toThrow();
  });

  it('agrees with the other about every byte that is changed', () => {
    for (let at = 0; at < packed.length; at += 1) {
      const changed = Uint8Array.from(packed);
      changed[at]! ^= 0xff;
      expect(contentOf(() => unpack(changed, text.length))).toEqual(
        contentOf(() => inflate(changed, text.length)),
      );
    }
  });
});

function contentOf(unpack: () => Uint8Array): string | undefined {
  try {
    return Buffer.from(unpack()).toString('base64');
  } catch {
    return undefined;
  }
}
