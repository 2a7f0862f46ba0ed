import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { cp932 } from '../../src/write/encoding.js';
import { workbook } from '../workbook.js';
import { unzipped } from '../zip.js';
import { everything } from './everything.js';
import { type Bundle, browserBundle, type Worker, worker } from './worker.js';

let bundle: Bundle;
let inWorker: Worker;
beforeAll(async () => {
  bundle = await browserBundle();
  inWorker = worker(bundle);
});

describe('what reads, calculates and makes bytes', () => {
  it('is a bundle that imports nothing', () => {
    expect(bundle.imports.filter((name) => name !== 'everything.js')).toEqual([]);
    expect(bundle.code).not.toMatch(/\brequire\(|\bimport\(|\bnode:[a-z]/);
  });

  it('runs without anything of Node', () => {
    const ofNode = ['process', 'Buffer', 'require', 'module', 'global', 'setImmediate', '__dirname'];
    expect(inWorker.globals.filter((name) => ofNode.includes(name))).toEqual([]);
  });
});

const tokyo = join('fixtures', 'tokyo-r8-sample');

describe.each([
  ['tables in UTF-8', 'case.yaml', async () => contentsOf(tokyo)],
  [
    'tables in CP932 with quotes',
    'case.yaml',
    async () => inCp932(contentsOf(join('fixtures', 'examples', 'two-kanagawa'))),
  ],
  ['one workbook', 'case.xlsx', async () => new Map([['case.xlsx', await caseWorkbook()]])],
])('a case of %s', (_, caseFile, read) => {
  it('gives in a worker what it gives in Node', async () => {
    const contents = await read();
    const [here, there] = [
      await everything(contents, caseFile),
      await inWorker.everything(contents, caseFile),
    ];
    if (typeof here === 'string' || typeof there === 'string') throw new Error(`${here} ${there}`);
    expect([...there.keys()]).toEqual([...here.keys()]);
    expect(here.size).toBeGreaterThan(20);
    for (const [name, { bytes, sha256 }] of there) {
      expect([name, sha256]).toEqual([name, createHash('sha256').update(bytes).digest('hex')]);
      const expected = here.get(name)!.bytes;
      if (name.endsWith('.xlsx')) expect(unzipped(bytes)).toEqual(unzipped(expected));
      else expect([name, Buffer.from(bytes).equals(expected)]).toEqual([name, true]);
    }
  });
});

it.each([
  ['case.yaml', async () => contentsOf(tokyo)],
  ['case.xlsx', async () => new Map([['case.xlsx', await caseWorkbook()]])],
])('what is wrong with %s is found in a worker as in Node', async (caseFile, read) => {
  const wrong = new Map([...(await read())].map(([name, bytes]) => [name, bytes.slice(0, -20)]));
  const found = await inWorker.everything(wrong, caseFile);
  expect(found).toBe(await everything(wrong, caseFile));
  expect(found).toMatch(/"code"/);
});

/** The files of a case. */
function contentsOf(folder: string): Map<string, Uint8Array> {
  const names = readdirSync(folder).filter((name) => /\.(?:csv|yaml)$/.test(name));
  return new Map(names.map((name) => [name, new Uint8Array(readFileSync(join(folder, name)))]));
}

function inCp932(contents: ReadonlyMap<string, Uint8Array>): Map<string, Uint8Array> {
  const { encode } = cp932();
  const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
  const quoted = (table: string) => table.replace(/[^,\n]+/g, '"$&"');
  return new Map(
    [...contents].map(([name, bytes]) => [
      name,
      encode(name.endsWith('.csv') ? quoted(text(bytes)) : text(bytes)),
    ]),
  );
}

async function caseWorkbook(): Promise<Uint8Array> {
  const bytes = await workbook({
    設定: [
      ['title', '一つのブック'],
      ['fiscal_year', 2026],
      ['alpha', 1],
      ['segments.medical.levy_base', 1000000],
      ['segments.medical.beta', 1.1],
    ],
    市町村: [
      ['団体コード', '市町村名', '被保険者数', '所得総額', '医療費指数', '収納率(R7)'],
      [131016, '千代田区, "旧"', 100, 200000, 1.02, { value: 0.9345, style: { numFmt: '0.00%' } }],
      [131024, '中央区', 300, 400000, 0.98, '95.10'],
    ],
  });
  return new Uint8Array(bytes);
}
