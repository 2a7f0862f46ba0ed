import { mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { receipt as madeReceipt } from '../../src/present/receipt.js';
import { readReceipt } from '../../src/validate/receipt/read-receipt.js';
import { pathsSet } from '../../src/validate/receipt/set-paths.js';
import { calculated } from '../fixtures.js';
import { asFound } from './small-case.js';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'nhi-receipt-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const sha256 = 'a'.repeat(64);
const whole = {
  format: 'nhi.receipt.v1',
  version: '0.1.0',
  policy: { id: 'tokyo-r6', sha256 },
  set: ['alpha=1'],
  inputs: [{ path: 'case.yaml', sha256, encoding: 'utf-8', rows: null }],
  outputs: [{ path: 'levy.csv', sha256: sha256.toUpperCase() }],
};

const side = { name: 'a', policy: null, set: [], inputs: [] };

function read(content: unknown) {
  const path = join(folder, 'receipt.json');
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return readReceipt(path);
}

function found(content: unknown) {
  const result = read(content);
  if ('outputs' in result) throw new Error('nothing was found');
  return result.map(asFound).map(({ file: _, ...rest }) => rest);
}

describe('a receipt', () => {
  it('is read as it is; digests in small letters', () => {
    expect(read(whole)).toEqual({
      version: '0.1.0',
      title: null,
      run: null,
      policy: { id: 'tokyo-r6', sha256 },
      set: ['alpha=1'],
      inputs: [{ path: 'case.yaml', sha256 }],
      outputs: [{ path: 'levy.csv', sha256 }],
    });
  });

  it('as nhi writes it', async () => {
    const { result } = await calculated('fixtures/readme');
    const record = {
      version: '1',
      title: null,
      run: null,
      prefecture: null,
      policy: null,
      set: [],
      stamp: null,
    };
    const inputs = [{ path: 'case.yaml', sha256, encoding: 'utf-8', rows: null }];
    expect(read(madeReceipt({ ...record, inputs, findings: [] }, result, []))).toMatchObject({
      policy: null,
      inputs: [{ path: 'case.yaml', sha256 }],
    });
  });

  it('with a BOM', () => {
    expect(read(`\ufeff${JSON.stringify(whole)}`)).toMatchObject({ version: '0.1.0' });
  });
});

describe('what is none', () => {
  it.each([
    ['nothing', '', 'end'],
    ['half of it', JSON.stringify(whole).slice(0, 40), 40],
    ['a table', 'municipality_code,levy', null],
  ])('receipt-not-json: %s', (_, text, at) => {
    expect(found(text)).toEqual([{ code: 'receipt-not-json', args: { at } }]);
  });

  it('what stands in the file is not repeated', () => {
    expect(JSON.stringify(found('\u001b[31mx'))).not.toContain('[31m');
  });

  it.each([
    ['another format', { ...whole, format: 'nhi.result.v1' }],
    ['a list', [whole]],
    ['null', 'null'],
    ['a number', '1'],
    ['no format', {}],
  ])('receipt-format: %s', (_, content) => {
    expect(found(content)).toEqual([{ code: 'receipt-format', args: { expected: 'nhi.receipt.v1' } }]);
  });

  it.each<[string, unknown, string]>([
    ['comparison', null, 'object'],
    ['comparison.before', { after: { name: 'b', policy: null, set: [], inputs: [] } }, 'object'],
    ['comparison.after.set', { before: side, after: { ...side, set: 'alpha=1' } }, 'list'],
  ])('receipt-entry of a comparison: %s', (column, comparison, expected) => {
    expect(found({ ...whole, comparison })).toContainEqual({
      code: 'receipt-entry',
      column,
      args: { expected },
    });
  });

  it.each<[string, object, string]>([
    ['version', { version: 1 }, 'text'],
    ['policy', { policy: 'tokyo-r6' }, 'object'],
    ['policy', { policy: undefined }, 'object'],
    ['policy.sha256', { policy: { id: 'x', sha256: 'y' } }, 'sha256'],
    ['set', { set: 'alpha=1' }, 'list'],
    ['set[0]', { set: [1] }, 'text'],
    ['inputs', { inputs: {} }, 'list'],
    ['inputs[0]', { inputs: [null] }, 'object'],
    ['inputs[0].path', { inputs: [{ path: '', sha256 }] }, 'path'],
    ['inputs[0].path', { inputs: [{ path: 'a\u0000', sha256 }] }, 'path'],
    ['inputs[0].path', { inputs: [{ path: 'x'.repeat(5000), sha256 }] }, 'path'],
    ['outputs[1].sha256', { outputs: [...whole.outputs, { path: 'x' }] }, 'sha256'],
  ])('receipt-entry: %s', (column, change, expected) => {
    expect(found({ ...whole, ...change })).toEqual([{ code: 'receipt-entry', column, args: { expected } }]);
  });

  it('everything is found in one run, up to a limit', () => {
    expect(found({ format: whole.format }).map(({ column }) => column)).toEqual([
      'version',
      'policy',
      'set',
      'inputs',
      'outputs',
    ]);
    expect(found({ ...whole, inputs: Array.from({ length: 100_000 }, () => 1) })).toHaveLength(20);
  });

  it('file-too-large: a file that is much too large is not read', () => {
    const path = join(folder, 'receipt.json');
    writeFileSync(path, '');
    truncateSync(path, 3 * 1024 ** 3);
    expect(readReceipt(path)).toMatchObject([{ code: 'file-too-large', args: { limit: '16 MB' } }]);
  });

  it('no file, a folder, another encoding', () => {
    mkdirSync(join(folder, 'inner'));
    writeFileSync(join(folder, 'sjis.json'), Buffer.from([0x83, 0xff]));
    const code = (name: string) => readReceipt(join(folder, name));
    expect(code('nowhere.json')).toMatchObject([{ code: 'file-missing' }]);
    expect(code('inner')).toMatchObject([{ code: 'file-unreadable' }]);
    expect(code('sjis.json')).toMatchObject([{ code: 'file-encoding' }]);
  });

  it('deeply nested JSON', () => {
    const text = `${'['.repeat(200_000)}${']'.repeat(200_000)}`;
    expect(found(text).map(({ code }) => code)).toHaveLength(1);
  });
});

describe('files that --set names', () => {
  it('are found under the keys of case.yaml that name files, in lists and sections too', async () => {
    expect(
      await pathsSet([
        'inputs=["\\x2e\\x2e/secret.csv", b.csv]',
        'adjustments=../a.csv',
        'policy=/etc/own.yaml',
        'alpha=../no-path',
      ]),
    ).toEqual(['/etc/own.yaml', '../secret.csv', 'b.csv', '../a.csv']);
  });
});
