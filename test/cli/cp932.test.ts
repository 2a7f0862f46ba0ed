import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { TextDecoder } from 'node:util';
import { describe, expect, it } from 'vitest';
import { cp932 } from '../../src/write/encoding.js';
import { small } from '../validate/small-case.js';
import { contentOf, nhi, nhiBytes, withTargets, workplace } from './nhi.js';

const place = workplace();
const run = (...args: readonly string[]) => nhi(args, { cwd: place.path });
const rare = withTargets.replace('people.csv', '千代田区', '𠮷田区').replace('people.csv', '中央区', '飴é区');

const decoded = (bytes: Uint8Array) => new TextDecoder('shift_jis', { fatal: true }).decode(bytes);
const text = (...path: readonly string[]) => decoded(readFileSync(join(place.path, ...path)));

describe('files', () => {
  it('are written in CP932, the receipt is not', async () => {
    await run('calc', 'case', '-q', '-o', 'out', '--encoding', 'cp932');
    expect(text('out', 'totals.csv')).toContain('\nR8,131016,千代田区,100,');
    expect(readFileSync(join(place.path, 'out', 'receipt.json'), 'utf8')).toContain('"Small"');
  });

  it('are known by their receipt', async () => {
    await run('calc', 'case', '-q', '-o', 'out', '--encoding', 'cp932', '--headers', 'ja');
    expect(await run('verify', 'case', '--receipt', 'out')).toMatchObject({
      status: 0,
      stdout: expect.stringMatching(/, 0 differences, 0 unchecked/),
    });
  });

  it('with a name that CP932 lacks are not written, and every such name is told once', async () => {
    place.put(rare);
    expect(await run('calc', 'case', '-o', 'out', '--encoding', 'cp932')).toEqual({
      status: 3,
      stdout: '',
      stderr: expect.stringMatching(
        /^(?:warning: .*\n)*error: out\/totals\.csv:2 municipality_name: "𠮷田区" has .* 𠮷 U\+20BB7\..*\nerror: out\/totals\.csv:3 municipality_name: "飴é区" has .* é U\+00E9\..*\n$/,
      ),
    });
    expect(existsSync(join(place.path, 'out'))).toBe(false);
  });

  it('of an earlier run stay as they were when a name cannot be written', async () => {
    await run('calc', 'case', '-q', '-o', 'out');
    const before = contentOf(join(place.path, 'out'));
    place.put(rare);
    await run('calc', 'case', '-q', '-o', 'out', '--encoding', 'cp932');
    expect(contentOf(join(place.path, 'out'))).toEqual(before);
  });
});

describe('standard output', () => {
  it.each([
    'calc case --format csv --headers ja',
    'collection case --format csv --headers ja',
    'explain case -m 中央区 --format csv',
    'compare case --set alpha=0 --format csv',
    'verify case --set alpha=0 --format csv',
  ])('nhi %s prints CP932 that is the same text', async (line) => {
    place.put(withTargets);
    await run('verify', 'case', '--update', '-q');
    const args = line.split(' ');
    const utf8 = (await run(...args)).stdout;
    const { stdout } = await nhiBytes([...args, '--encoding', 'cp932'], { cwd: place.path });
    expect(utf8).not.toBe('');
    expect(decoded(stdout)).toBe(utf8.replaceAll('−', '－').replaceAll('〜', '～'));
  });

  it('has nothing when a name cannot be written', async () => {
    place.put(rare);
    expect(await run('calc', 'case', '--format', 'csv', '--encoding', 'cp932')).toEqual({
      status: 3,
      stdout: '',
      stderr: expect.stringContaining('-:2 municipality_name: "𠮷田区" has what CP932 lacks'),
    });
  });
});

describe('nhi verify --update', () => {
  const table = '年度,団体コード,市町村名,納付金合計\nR8,131016,千代田区,1\nR8,131024,中央区,697983\n';

  async function put(named: string, made = small) {
    const { encode } = await cp932();
    place.put(made);
    mkdirSync(join(place.path, 'case', 'expected'));
    writeFileSync(join(place.path, 'case', 'expected', 'totals.csv'), encode(named));
  }

  it('leaves the encoding of a table as it was', async () => {
    await put(table);
    expect((await run('verify', 'case', '--update', '-q')).status).toBe(0);
    expect(text('case', 'expected', 'totals.csv')).toMatch(/^年度,団体コード,市町村名,納付金合計\n/);
    expect(text('case', 'expected', 'totals.csv')).toContain('R8,131016,千代田区,302017\n');
  });

  it('leaves the table as it was when a name cannot be written', async () => {
    await put(table, small.replace('people.csv', '千代田区', '𠮷田区'));
    expect(await run('verify', 'case', '--update', '-q')).toMatchObject({
      status: 3,
      stderr: expect.stringMatching(/expected\/totals\.csv:2 市町村名: "𠮷田区" has what CP932 lacks/),
    });
    expect(text('case', 'expected', 'totals.csv')).toBe(table);
  });
});
