import { copyFileSync, writeFileSync } from 'node:fs';
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

  it('does not say which of two workbooks is meant', async () => {
    copyFileSync(path('books', '令和8年度.xlsx'), path('books', '令和9年度.xlsx'));
    expect(await check()).toMatchObject({ status: 3, stderr: expect.stringContaining('case.yaml') });
  });
});
