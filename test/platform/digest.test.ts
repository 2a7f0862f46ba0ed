import fc from 'fast-check';
import { expect, it } from 'vitest';
import * as browser from '../../src/platform/browser/digest.js';
import * as node from '../../src/platform/digest.js';

it.each([
  ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
  ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
])('the digest of %j is that of the standard', (text, digest) => {
  expect([node.sha256(text), browser.sha256(text)]).toEqual([digest, digest]);
});

it('digests are the same in Node and in browsers, of bytes, of texts and of pieces', () => {
  const pieces = fc.array(fc.uint8Array({ maxLength: 70 }), { maxLength: 4 });
  const text = fc.string({ unit: 'binary' });
  fc.assert(
    fc.property(pieces, text, (all, one) => {
      const [inNode, inBrowsers] = [node.runningDigest(), browser.runningDigest()];
      for (const piece of all) for (const digest of [inNode, inBrowsers]) digest.add(piece);
      const whole = node.sha256(Buffer.concat(all));
      expect([inNode.result(), inBrowsers.result(), browser.sha256(Buffer.concat(all))]).toEqual([
        whole,
        whole,
        whole,
      ]);
      expect(browser.sha256(one)).toBe(node.sha256(one));
    }),
  );
});

it('a half of a pair in a text counts as U+FFFD in both', () => {
  expect(browser.sha256('a\ud842')).toBe(node.sha256('a\ud842'));
  expect(node.sha256('a\ud842')).toBe(node.sha256('a\ufffd'));
});
