import { copyFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { nhi, workplace } from './nhi.js';

const place = workplace();
const path = (...parts: readonly string[]) => join(place.path, ...parts);
const check = () => nhi(['check', 'books'], { cwd: place.path });

describe('a folder that is named as a case', () => {
  beforeEach(async () => {
    await nhi(['init', 'books/令和8年度.xlsx'], { cwd: place.path });
  });

  it('may have its case in its only workbook, under any name', async () => {
    writeFileSync(path('books', '~$令和8年度.xlsx'), 'the lock of an open workbook');
    expect((await check()).status).toBe(0);
  });

  it('workbooks-several: does not say which of two workbooks is meant', async () => {
    copyFileSync(path('books', '令和8年度.xlsx'), path('books', '令和9年度.xlsx'));
    expect(await check()).toMatchObject({
      status: 3,
      stderr: expect.stringContaining('令和8年度.xlsx, 令和9年度.xlsx'),
    });
  });

  it('may have a workbook of results beside it', async () => {
    const { status } = await nhi(['calc', 'books', '-q', '-o', 'books/result.xlsx'], { cwd: place.path });
    expect([status, (await check()).status]).toEqual([0, 0]);
  });

  it('may be swept and compared', async () => {
    const run = async (...args: string[]) => (await nhi(args, { cwd: place.path })).status;
    expect(await run('sweep', 'books', '--alpha', '0:1:0.5', '--summary')).toBe(0);
    expect(await run('compare', 'books', '--set', 'alpha=0')).toBe(0);
  });

  it('workbook-closed: has only one that must be saved as .xlsx first', async () => {
    renameSync(path('books', '令和8年度.xlsx'), path('books', 'old.txt'));
    writeFileSync(
      path('books', '令和8年度.xls'),
      Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    );
    expect(await check()).toMatchObject({ status: 3, stderr: expect.stringContaining('old kind .xls') });
  });
});
