import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { fixtures, nhi, workplace } from './nhi.js';

const place = workplace();
const path = (...parts: readonly string[]) => join(place.path, ...parts);
const run = (...args: readonly string[]) => nhi(args, { cwd: place.path });
const tables = ['medical-costs.csv', 'age-heads.csv', 'national-costs.csv'];

beforeEach(() => cpSync(join(fixtures, 'rules', 'index-from-age-bands'), path('shiga'), { recursive: true }));

/** One figure of a table is another one. */
function change(table: string, from: string, to: string): void {
  const text = readFileSync(path('shiga', table), 'utf8');
  expect(text.split(from)).toHaveLength(2);
  writeFileSync(path('shiga', table), text.replace(from, to));
}

describe('an index from age bands on the command line', () => {
  it('has its tables among the inputs of the receipt, which tells when one of them changed', async () => {
    await run('calc', 'shiga', '-q', '-o', 'out');
    const receipt = JSON.parse(readFileSync(path('out', 'receipt.json'), 'utf8'));
    const inputs = (receipt.inputs as { path: string; rows: number | null }[]).map((one) => one.path);
    expect(inputs).toEqual(['case.yaml', 'people.csv', ...tables]);
    expect((await run('verify', 'shiga', '--receipt', 'out/receipt.json')).status).toBe(0);

    change('age-heads.csv', '252018,R5,50-54,24000', '252018,R5,50-54,24001');
    const { status, stdout } = await run('verify', 'shiga', '--receipt', 'out/receipt.json');
    expect(status).toBe(1);
    expect(stdout).toMatch(/age-heads\.csv +changed/);
  });

  it('is explained down to the cell of each table', async () => {
    const deep = ['-m', '大津市', '-s', 'medical', '--of', 'weight', '--format', 'json'];
    const { stdout } = await run('explain', 'shiga', ...deep);
    const nodes = JSON.parse(stdout).nodes as { given?: { file: string; line: number } }[];
    const files = new Set(nodes.flatMap(({ given }) => (given ? [given.file] : [])));
    expect([...files].sort()).toEqual([...tables, 'case.yaml', 'people.csv'].sort());
  });

  it('holds in every scenario of a sweep', async () => {
    const { stdout } = await run('sweep', 'shiga', '--alpha', '0:1:0.25', '--format', 'csv');
    const [head = '', ...lines] = stdout.trimEnd().split('\n');
    const at = (name: string) => head.split(',').indexOf(name);
    const swept = lines.map((line) => line.split(','));
    for (const alpha of ['0', '0.25', '0.5', '0.75', '1']) {
      const csv = ['--set', `alpha=${alpha}`, '--format', 'csv', '--table', 'levy'];
      const [levyHead = '', ...levies] = (await run('calc', 'shiga', ...csv)).stdout.trimEnd().split('\n');
      const levy = levyHead.split(',').indexOf('levy');
      const expected = levies.map((line) => line.split(',')[levy]);
      const found = swept.filter((one) => Number(one[at('alpha')]) === Number(alpha));
      expect(found.map((one) => one[at('levy')])).toEqual(expected);
    }
  });

  it('writes nothing where a figure of it is wrong', async () => {
    change('national-costs.csv', 'R6,70-74,', 'R6,70-74,-');
    const { status, stdout, stderr } = await run('calc', 'shiga', '-o', 'out');
    expect([status, stdout]).toEqual([3, '']);
    expect(stderr).toMatch(/national-costs\.csv:\d+ benefits/);
    expect(() => readFileSync(path('out', 'receipt.json'))).toThrow('ENOENT');
  });
});
