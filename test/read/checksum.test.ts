import { expect, it } from 'vitest';
import { byTable, checksum } from '../../src/platform/checksum.js';

it.each([
  ['', 0],
  ['123456789', 0xcbf43926],
  ['団体コード', byTable(Buffer.from('団体コード'))],
])('the checksum of %j is the same with and without the help of Node', (text, sum) => {
  expect(checksum(Buffer.from(text))).toBe(sum);
  expect(byTable(Buffer.from(text))).toBe(sum);
});
