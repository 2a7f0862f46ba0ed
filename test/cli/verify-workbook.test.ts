import { existsSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { small } from '../validate/small-case.js';
import { workbook } from '../workbook.js';
import { contentOf, nhi, workplace } from './nhi.js';

const place = workplace();
const path = (...parts: readonly string[]) => join(place.path, ...parts);
const verify = (...args: readonly string[]) => nhi(['verify', ...args], { cwd: place.path });
const names = async (...args: readonly string[]): Promise<string[]> =>
  JSON.parse((await verify(...args, '--format', 'json')).stdout).cases.map(
    (one: { case: string }) => one.case,
  );

/** A case workbook of two municipalities. */
async function put(name: string, levyBase = 1_000_000): Promise<void> {
  const sheets = {
    設定: [
      ['キー', '値'],
      ['fiscal_year', 2026],
      ['alpha', 1],
      ['segments.medical.levy_base', levyBase],
      ['segments.medical.beta', 1.1],
    ],
    市町村: [
      ['団体コード', '市町村名', '被保険者数', '所得総額', '医療費指数', '収納率(R7)'],
      ['131016', '千代田区', 100, 200000, 1.02, 93.45],
      ['131024', '中央区', 300, 400000, 0.98, 95.1],
    ],
  };
  writeFileSync(path(name), await workbook(sheets));
}

beforeEach(async () => {
  rmSync(path('case'), { recursive: true });
  await put('仮係数.xlsx');
});

describe('a workbook that is not the case of its folder', () => {
  it('has expected tables of its own', async () => {
    await put('本係数.xlsx', 2_000_000);
    expect((await verify('仮係数.xlsx', '--update')).status).toBe(0);
    const before = contentOf(path('仮係数.expected'));
    expect(Object.keys(before)).toContain('levy.csv');
    expect(existsSync(path('expected'))).toBe(false);
    expect((await verify('本係数.xlsx')).stderr).toContain(
      'error: 本係数.expected: There are no expected tables to compare with.',
    );
    expect((await verify('本係数.xlsx', '--update')).status).toBe(0);
    expect(contentOf(path('仮係数.expected'))).toEqual(before);
    expect((await verify('仮係数.xlsx', '本係数.xlsx')).status).toBe(0);
  });

  it('is not told apart by its name without the ending alone', async () => {
    renameSync(path('仮係数.xlsx'), path('仮係数.xlsm'));
    expect((await verify('仮係数.xlsm', '--update')).status).toBe(0);
    expect(existsSync(path('仮係数.xlsm.expected'))).toBe(true);
  });

  it('names paths that are there', async () => {
    await verify('仮係数.xlsx', '--update');
    await put('仮係数.xlsx', 1_000_001);
    expect((await verify('仮係数.xlsx')).stdout).toContain('\n仮係数.expected/levy.csv\n');
    const inFolder = (await nhi(['verify', path('仮係数.xlsx')])).stdout;
    expect(inFolder.replaceAll(/\n +/g, '')).toContain(`${path('仮係数.expected')}/levy.csv`);
    writeFileSync(path('仮係数.expected', 'levies.csv'), '');
    expect((await verify('仮係数.xlsx')).stderr).toMatch(/^error: 仮係数\.expected\/levies\.csv: /);
    writeFileSync(path('仮係数.xlsx'), 'no workbook');
    expect((await verify('仮係数.xlsx')).stderr).toMatch(/^error: 仮係数\.xlsx/);
  });

  it('beside a case.yaml leaves the expected tables of that case alone', async () => {
    small.writeTo(place.path);
    await put('case.xlsx', 2_000_000);
    expect((await verify('case.xlsx', '--update')).status).toBe(0);
    expect(readdirSync(place.path)).toContain('case.expected');
    expect(existsSync(path('expected'))).toBe(false);
  });
});

it('case.xlsx has the expected tables of its folder', async () => {
  renameSync(path('仮係数.xlsx'), path('case.xlsx'));
  expect((await verify('case.xlsx', '--update')).status).toBe(0);
  expect(existsSync(path('expected', 'levy.csv'))).toBe(true);
  expect(await verify('.')).toEqual(await verify('case.xlsx'));
});

describe('in a folder', () => {
  it('workbooks with expected tables are cases, others are not', async () => {
    await put('本係数.xlsx');
    await verify('仮係数.xlsx', '--update');
    expect(await names()).toEqual(['仮係数.xlsx']);
    expect(await names('.', '仮係数.xlsx')).toEqual(['仮係数.xlsx']);
    expect(await names(place.path)).toEqual([path('仮係数.xlsx')]);
  });

  it('they are found below it and beside a case, too', async () => {
    small.writeTo(path('cases', 'yaml'));
    await nhi(['calc', 'cases/yaml', '-q', '-o', 'cases/yaml/expected'], { cwd: place.path });
    for (const name of ['cases/a.xlsx', 'cases/yaml/b.xlsx']) {
      await put(name);
      await verify(name, '--update');
    }
    expect(await names('cases')).toEqual(['cases/yaml', 'cases/a.xlsx', 'cases/yaml/b.xlsx']);
    expect(await names('cases/yaml')).toEqual(['cases/yaml', 'cases/yaml/b.xlsx']);
  });
});
