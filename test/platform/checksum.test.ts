import { expect, it } from 'vitest';
import { checksum as ofBrowsers } from '../../src/platform/browser/checksum.js';
import { checksum } from '../../src/platform/checksum.js';

it.each([
  ['', 0],
  ['123456789', 0xcbf43926],
  ['団体コード', 0x04be7c8f],
])('the checksum of %j is the same in Node and in browsers', (text, sum) => {
  expect(checksum(Buffer.from(text))).toBe(sum);
  expect(ofBrowsers(Buffer.from(text))).toBe(sum);
});
