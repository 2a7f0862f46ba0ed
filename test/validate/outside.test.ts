import { mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadCase } from '../../src/validate/load.js';
import { asFound, type SmallCase, small, withAdjustments, withPolicy } from './small-case.js';

let base = '';

beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), 'nhi-outside-'));
  mkdirSync(join(base, 'case'));
  writeFileSync(
    join(base, 'rates.csv'),
    'municipality_code,collection_rate_R7\n131016,93.45\n131024,95.10\n',
  );
});

afterEach(() => rmSync(base, { recursive: true }));

async function found(spoiled: SmallCase, allowOutside = false) {
  spoiled.writeTo(join(base, 'case'));
  const loaded = await loadCase({ caseFile: join(base, 'case', 'case.yaml'), allowOutside });
  return loaded.findings.map(asFound);
}

const naming = (path: string) => small.replace('case.yaml', 'rates.csv]', `${path}]`);

describe('file-outside', () => {
  it.each(['../rates.csv', 'sub/../../rates.csv', '..//rates.csv'])('inputs: %s', async (path) => {
    expect(await found(naming(path))).toEqual([
      { code: 'file-outside', file: 'case.yaml', line: 3, column: 'inputs[2]', value: path },
    ]);
    expect(await found(naming(path), true)).toEqual([]);
  });

  it.each(['..', '.', '\\rates.csv'])('inputs: %s, which is no name', async (path) => {
    expect(await found(naming(`'${path}'`))).toMatchObject([{ code: 'file-outside', value: path }]);
  });

  it('an absolute path', async () => {
    const path = join(base, 'rates.csv');
    expect(await found(naming(path))).toMatchObject([{ code: 'file-outside', value: path }]);
    expect(await found(naming(path), true)).toEqual([]);
  });

  it('a link that leads out, though its name does not', async () => {
    symlinkSync('../rates.csv', join(base, 'case', 'linked.csv'));
    expect(await found(naming('linked.csv'))).toMatchObject([{ code: 'file-outside', value: 'linked.csv' }]);
    expect(await found(naming('linked.csv'), true)).toEqual([]);
  });

  it('a linked folder', async () => {
    symlinkSync('..', join(base, 'case', 'up'));
    expect(await found(naming('up/rates.csv'))).toMatchObject([{ code: 'file-outside' }]);
  });

  it('a path from Windows', async () => {
    expect(await found(naming('"C:\\\\data\\\\rates.csv"'))).toMatchObject([{ code: 'file-outside' }]);
  });

  it('a sheet of a workbook', async () => {
    expect(await found(naming('"../data.xlsx#収納率"'))).toMatchObject([{ code: 'file-outside' }]);
  });

  it('adjustments', async () => {
    const moved = withAdjustments().replace('case.yaml', 'adjustments.csv', '../adjustments.csv');
    expect(await found(moved)).toMatchObject([{ code: 'file-outside', column: 'adjustments' }]);
  });

  it('a policy', async () => {
    const moved = withPolicy('id: own', 'alpha: 1').replace('case.yaml', './own.yaml', '../own.yaml');
    expect(await found(moved)).toMatchObject([{ code: 'file-outside', column: 'policy' }]);
  });

  it('a link and a way round inside the folder are none', async () => {
    symlinkSync('rates.csv', join(base, 'case', 'linked.csv'));
    expect(await found(naming('linked.csv'))).toEqual([]);
    mkdirSync(join(base, 'case', 'sub'));
    expect(await found(naming('sub/../rates.csv'))).toEqual([]);
  });

  it('the name of the case file gives no leave', async () => {
    naming('../rates.csv').writeTo(join(base, 'case'));
    for (const name of ['nhi case.yaml', '--case.yaml', 'policy case.yaml']) {
      renameSync(join(base, 'case', 'case.yaml'), join(base, 'case', name));
      const { findings } = await loadCase({ caseFile: join(base, 'case', name) });
      expect(findings.map(asFound)).toMatchObject([{ code: 'file-outside', file: name }]);
      renameSync(join(base, 'case', name), join(base, 'case', 'case.yaml'));
    }
  });

  it('standard input is no file of the case', async () => {
    expect(await found(naming('"-"'))).toMatchObject([{ code: 'file-outside', value: '-' }]);
  });

  it('what the command line names may lie anywhere', async () => {
    small.writeTo(join(base, 'case'));
    const set = ['inputs=[people.csv, ../rates.csv]'];
    const loaded = await loadCase({ caseFile: join(base, 'case', 'case.yaml'), set });
    expect(loaded.findings).toEqual([]);
  });
});
