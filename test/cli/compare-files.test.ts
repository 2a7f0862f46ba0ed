import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { readWorkbook } from '../../src/read/workbook.js';
import { contentOf, fixtures, nhi, nhiBytes, workplace } from './nhi.js';

const readme = join(fixtures, 'readme');
const place = workplace();
const out = () => join(place.path, 'out');
const compare = (...more: readonly string[]) =>
  nhi(['compare', 'case', '--set', 'alpha=0', '-q', ...more], { cwd: place.path });

const files = ['comparison-inputs.csv', 'comparison-sides.csv', 'comparison.csv', 'receipt.json'];

/** The sheets of a workbook, cell by cell. */
async function sheetsOf(name: string): Promise<Record<string, string[][]>> {
  const path = join(place.path, name);
  const read = await readWorkbook({ name, path, bytes: readFileSync(path) });
  if (!('sheets' in read)) throw new Error('no workbook');
  return Object.fromEntries(
    read.sheets.map((sheet) => [sheet.name, sheet.rows.map(({ cells }) => [...cells])]),
  );
}

describe('-o with a folder', () => {
  it('writes the tables and the receipt last, and leaves the comparison to terminals', async () => {
    const { status, stdout, stderr } = await nhi(['compare', 'case', '--set', 'alpha=0', '-o', 'out'], {
      cwd: place.path,
    });
    expect([status, stdout, stderr]).toEqual([0, '', 'wrote 4 files to out\n']);
    expect(readdirSync(out()).sort()).toEqual(files);
  });

  it('writes what --format csv prints, with a BOM for spreadsheets', async () => {
    await compare('-o', 'out');
    for (const table of ['comparison', 'comparison-inputs', 'comparison-sides']) {
      const { stdout } = await compare('--format', 'csv', '--table', table);
      expect(contentOf(out())[`${table}.csv`]).toBe(`\ufeff${stdout}`);
    }
  });

  it('says in its receipt which two sides were compared', async () => {
    await compare('-o', 'out');
    const { comparison, outputs } = JSON.parse(contentOf(out())['receipt.json']!);
    expect(comparison.before).toMatchObject({ name: 'case', title: 'Small', set: [] });
    expect(comparison.after).toMatchObject({ set: ['alpha=0'], inputs: [{ path: 'case.yaml' }, {}, {}] });
    expect(outputs.map(({ path }: { path: string }) => path).sort()).toEqual(files.slice(0, 3));
  });

  it('writes the same bytes again over its own files', async () => {
    await compare('-o', 'out');
    const first = contentOf(out());
    expect((await compare('-o', 'out')).status).toBe(0);
    expect(contentOf(out())).toEqual(first);
  });

  it('overwrites what others wrote, and results of calc, only with --force', async () => {
    await nhi(['calc', 'case', '-q', '-o', 'out'], { cwd: place.path });
    const refused = await compare('-o', 'out');
    expect([refused.status, existsSync(join(out(), 'comparison.csv'))]).toEqual([3, false]);
    expect((await compare('-o', 'out', '--force')).status).toBe(0);
    expect(readdirSync(out()).sort()).toEqual(files);
    writeFileSync(join(out(), 'comparison.csv'), 'mine');
    expect((await compare('-o', 'out')).stderr).toContain('The file was changed since nhi wrote it');
  });

  it('never writes what it reads, the receipt of results among it', async () => {
    for (const [folder, ...sets] of [['a'], ['b', '--set', 'alpha=0']] as const)
      await nhi(['calc', 'case', '-q', '-o', folder, ...sets], { cwd: place.path });
    const { status, stderr } = await nhi(['compare', 'a', 'b', '-o', 'b', '-f'], { cwd: place.path });
    expect(status).toBe(3);
    expect(stderr).toContain('This file is an input of the run and is never written');
  });

  it('writes nothing where the encoding lacks a character', async () => {
    const yaml = join(place.path, 'case', 'case.yaml');
    writeFileSync(yaml, readFileSync(yaml, 'utf8').replace('title: Small', 'title: 𠮷'));
    const { status, stderr } = await compare('-o', 'out', '--encoding', 'cp932');
    expect([status, existsSync(out())]).toEqual([3, false]);
    expect(stderr).toContain('comparison-sides.csv');
  });

  it('is in CP932 where that is asked for', async () => {
    await compare('-o', 'out', '--encoding', 'cp932', '--headers', 'ja');
    expect(readFileSync(join(out(), 'comparison.csv')).subarray(0, 4)).toEqual(
      Buffer.from([0x92, 0x63, 0x91, 0xcc]),
    );
  });

  it('names neither a CSV nor another file', async () => {
    expect((await compare('-o', 'out.csv')).status).toBe(2);
  });
});

describe('--headers ja', () => {
  it('heads the tables in Japanese, and has their words in Japanese', async () => {
    const { stdout } = await compare('--format', 'csv', '--headers', 'ja');
    const [header, first] = stdout.split('\n');
    expect(header).toMatch(/^団体コード,市町村名,区分,納付金\(変更前\),納付金\(変更後\),納付金\(増減額\)/);
    expect(header).toContain(',要因(α),');
    expect(header).toContain(',所得割率(変更前、％),');
    expect(first).toMatch(/^131\d{3},.+,医療,/);
    expect(new Set(header!.split(',')).size).toBe(header!.split(',').length);
    const inputs = await compare('--format', 'csv', '--headers', 'ja', '--table', 'comparison-inputs');
    expect(inputs.stdout).toContain('α 医療費指数反映係数,1,0,');
  });

  it('changes no figure', async () => {
    const figures = async (...more: string[]) =>
      (await compare('--format', 'csv', ...more)).stdout
        .split('\n')
        .map((line) => line.split(',').slice(3).join());
    expect((await figures('--headers', 'ja')).slice(1)).toEqual((await figures()).slice(1));
  });

  it('is taken with every encoding of standard output', async () => {
    const { stdout } = await nhiBytes(
      ['compare', 'case', '--set', 'alpha=0', '--format', 'csv', '--headers', 'ja', '--encoding', 'cp932'],
      { cwd: place.path },
    );
    expect(stdout.subarray(0, 4)).toEqual(Buffer.from([0x92, 0x63, 0x91, 0xcc]));
  });
});

describe('-o with a workbook', () => {
  beforeEach(async () => {
    await nhi(['compare', readme, '--set', 'alpha=0', '-q', '-o', 'out.xlsx', '--headers', 'ja'], {
      cwd: place.path,
    });
  });

  it('has a sheet for each table, whose headers name the sides by what tells them apart', async () => {
    const sheets = await sheetsOf('out.xlsx');
    expect(Object.keys(sheets)).toEqual(['納付金の増減', '入力の違い', '比較の対象']);
    expect(sheets.納付金の増減?.[0]?.slice(3, 6)).toEqual([
      '納付金(現状)',
      '納付金(alpha=0)',
      '納付金(増減額)',
    ]);
    expect(sheets.納付金の増減?.[1]?.slice(0, 6)).toEqual([
      '472077',
      '石垣市',
      '医療',
      '943668845',
      '977100720',
      '33431875',
    ]);
  });

  it('leaves out causes that changed nothing and rates that nobody has', async () => {
    const header = (await sheetsOf('out.xlsx')).納付金の増減?.[0] ?? [];
    expect(header.filter((title) => /^要因/.test(title))).toEqual(['要因(α)']);
    expect(header.filter((title) => /^(資産割率|平等割額)/.test(title))).toEqual([]);
  });

  it('has its receipt beside it, by which the next run may write it again', async () => {
    const receipt = JSON.parse(readFileSync(join(place.path, 'out.receipt.json'), 'utf8'));
    expect(receipt.outputs).toMatchObject([{ path: 'out.xlsx', content_sha256: expect.any(String) }]);
    const again = await nhi(['compare', readme, '--set', 'alpha=1', '-o', 'out.xlsx'], { cwd: place.path });
    expect([again.status, again.stderr]).toEqual([0, 'wrote out.xlsx and out.receipt.json\n']);
    writeFileSync(join(place.path, 'out.xlsx'), 'mine');
    expect((await compare('-o', 'out.xlsx')).status).toBe(3);
  });
});

it('--table sets a table for reading', async () => {
  const { stdout } = await nhi(['compare', 'case', '--set', 'alpha=0', '--table', 'comparison-sides'], {
    cwd: place.path,
  });
  expect(stdout).toMatch(/^comparison-sides\nside +label +file or folder/);
  expect(stdout).not.toContain('Inputs that differ');
});
