import { createHash } from 'node:crypto';
import { appendFileSync, existsSync, linkSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { unzipped } from '../zip.js';
import { fixtures, nhi, workplace } from './nhi.js';

const place = workplace();
const path = (...parts: readonly string[]) => join(place.path, ...parts);
const run = (...args: readonly string[]) => nhi(args, { cwd: place.path });
const calc = (...args: readonly string[]) => run('calc', 'case', '-o', 'result.xlsx', ...args);
const bytes = (name = 'result.xlsx') => readFileSync(path(name));
const receipt = () => JSON.parse(readFileSync(path('result.receipt.json'), 'utf8'));
const names = () => readdirSync(place.path).sort();

describe('nhi calc -o FILE.xlsx', () => {
  it('writes the workbook and its receipt beside it, and nothing else', async () => {
    expect(await calc()).toMatchObject({
      status: 0,
      stdout: '',
      stderr: 'wrote result.xlsx and result.receipt.json\n',
    });
    expect(names()).toEqual(['case', 'result.receipt.json', 'result.xlsx']);
  });

  it('has the digest of the workbook in the receipt', async () => {
    await calc();
    const sha256 = createHash('sha256').update(bytes()).digest('hex');
    expect(receipt()).toMatchObject({
      format: 'nhi.receipt.v1',
      outputs: [{ path: 'result.xlsx', sha256 }],
      inputs: [{ path: 'case.yaml' }, { path: 'people.csv' }, { path: 'rates.csv' }],
    });
  });

  it('makes the folder that it is to stand in', async () => {
    expect((await run('calc', 'case', '-o', 'new/deep/result.xlsx')).status).toBe(0);
    expect(readdirSync(path('new', 'deep')).sort()).toEqual(['result.receipt.json', 'result.xlsx']);
  });

  it('knows a workbook by its ending, in capitals too', async () => {
    expect((await run('calc', 'case', '-o', 'A.XLSX')).status).toBe(0);
    expect(names()).toContain('A.receipt.json');
  });

  it('prints what is asked for beside it', async () => {
    const { stdout } = await calc('--format', 'csv', '--table', 'levy');
    expect(stdout).toBe((await run('calc', 'case', '--format', 'csv', '--table', 'levy')).stdout);
  });

  it('says nothing with --quiet', async () => {
    expect(await calc('--quiet')).toMatchObject({ status: 0, stdout: '', stderr: '' });
  });

  it('has Japanese sheets with --headers ja', async () => {
    await calc('--headers', 'ja');
    const { sheets } = await readXlsx(bytes());
    expect(sheets.map(({ name }) => name)).toEqual([
      '入力',
      '納付金',
      '標準保険料率',
      '都道府県',
      '収納率',
      '算定条件',
      '説明',
    ]);
  });

  it('every formula carries its value', async () => {
    await calc();
    const sheets = [...unzipped(bytes())].filter(([name]) => name.startsWith('xl/worksheets/sheet'));
    const formulas = sheets.flatMap(([, xml]) => xml.match(/<f>.*?<\/c>/g) ?? []);
    expect(formulas.length).toBeGreaterThan(100);
    expect(formulas.filter((cell) => !/<\/f>(<v>[^<]+<\/v>|<v\/>)<\/c>/.test(cell))).toEqual([]);
  });

  it('does not read what it calculates from the workbook: a changed case changes it', async () => {
    await calc();
    const before = bytes();
    await calc('--set', 'alpha=0.5');
    expect(bytes().equals(before)).toBe(false);
  });
});

describe('the same bytes', () => {
  it.each<[string, NodeJS.ProcessEnv]>([
    ['in another language and time zone', { LANG: 'fr_FR.UTF-8', TZ: 'America/New_York' }],
    ['in Japan', { NHI_LANG: 'ja', LANG: 'ja_JP.UTF-8', TZ: 'Asia/Tokyo' }],
  ])('%s', async (_, env) => {
    await calc();
    await nhi(['calc', 'case', '-o', 'other/result.xlsx'], { cwd: place.path, env });
    expect(bytes('other/result.xlsx').equals(bytes())).toBe(true);
  });

  it('with --stamp: the time is in the receipt alone', async () => {
    await calc();
    const before = bytes();
    await calc('--stamp');
    expect(bytes().equals(before)).toBe(true);
    expect(receipt()).toHaveProperty('stamp');
  });
});

describe('what is there', () => {
  it('is overwritten when nhi wrote it', async () => {
    await calc();
    expect((await calc('--set', 'alpha=0')).status).toBe(0);
  });

  it('is not overwritten when somebody edited it, unless forced', async () => {
    await calc();
    appendFileSync(path('result.xlsx'), 'edited');
    expect(await calc()).toMatchObject({ status: 3, stderr: expect.stringContaining('result.xlsx') });
    expect(bytes().toString().endsWith('edited')).toBe(true);
    expect((await calc('--force')).status).toBe(0);
  });

  it('is not overwritten when it is not of nhi', async () => {
    writeFileSync(path('result.xlsx'), 'mine');
    expect((await calc()).status).toBe(3);
    expect(bytes().toString()).toBe('mine');
  });

  it('is not overwritten where a receipt of that name is something else', async () => {
    writeFileSync(path('result.receipt.json'), '{}');
    expect((await calc()).status).toBe(3);
    expect(existsSync(path('result.xlsx'))).toBe(false);
  });

  it('is never overwritten when this run reads it, under whatever name', async () => {
    linkSync(path('case', 'people.csv'), path('result.xlsx'));
    expect((await calc('--force')).status).toBe(3);
    expect(bytes().toString()).toContain('municipality_code');
  });

  it('two workbooks side by side have a receipt each', async () => {
    await calc();
    await run('calc', 'case', '-o', 'second.xlsx', '--set', 'alpha=0');
    expect(names()).toEqual([
      'case',
      'result.receipt.json',
      'result.xlsx',
      'second.receipt.json',
      'second.xlsx',
    ]);
    expect((await calc()).status).toBe(0);
  });

  it('of a failed run nothing is left', async () => {
    expect((await run('calc', 'case', '-o', 'case/people.csv/result.xlsx')).status).toBe(3);
    expect(names()).toEqual(['case']);
  });
});

describe('nhi verify --receipt of a workbook', () => {
  const verify = () => run('verify', 'case', '--receipt', 'result.receipt.json', '--format', 'json');
  const outputs = async () => JSON.parse((await verify()).stdout).outputs;

  it.each([[[]], [['--headers', 'ja']], [['--set', 'alpha=0.25']]])('makes it again: %s', async (args) => {
    await calc(...args);
    expect(await outputs()).toEqual([{ path: 'result.xlsx', state: 'same', reproduced: true }]);
    expect((await verify()).status).toBe(0);
  });

  it('notices an edited workbook', async () => {
    await calc();
    appendFileSync(path('result.xlsx'), 'edited');
    expect(await outputs()).toEqual([{ path: 'result.xlsx', state: 'changed', reproduced: true }]);
    expect((await verify()).status).toBe(1);
  });

  it('notices a receipt whose workbook came from elsewhere', async () => {
    await calc();
    const { outputs: _, ...rest } = receipt();
    const sha256 = '0'.repeat(64);
    writeFileSync(
      path('result.receipt.json'),
      JSON.stringify({ ...rest, outputs: [{ path: 'result.xlsx', sha256 }] }),
    );
    expect(await outputs()).toEqual([{ path: 'result.xlsx', state: 'changed', reproduced: false }]);
  });

  it('makes it as the version would that wrote it', async () => {
    await calc();
    const made = JSON.parse((await verify()).stdout);
    expect(made).toMatchObject({ same_version: true, differences: 0 });
  });
});

describe('other commands', () => {
  it('nhi collection refuses a workbook and says which command writes it', async () => {
    const ended = await run('collection', join(fixtures, 'tokyo-r8-sample'), '-o', 'rates.xlsx');
    expect(ended).toMatchObject({ status: 2, stdout: '', stderr: expect.stringContaining('nhi calc') });
    expect(names()).toEqual(['case']);
  });

  it('nhi check writes nothing', async () => {
    expect((await run('check', 'case', '-o', 'result.xlsx')).status).toBe(0);
    expect(names()).toEqual(['case']);
  });
});
