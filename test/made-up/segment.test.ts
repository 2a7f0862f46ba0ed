import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { segmentRecord, segments } from '../../src/domain/segment.js';
import { nhi } from '../cli/nhi.js';
import { records } from '../fixtures.js';
import { fifth, likeFifth, ofSegment, withMadeUp } from './case.js';

/*
 * A fifth segment is one record: all views have it by that alone. What is calculated for it is held against the segment
 * of the law that is given the same figures.
 */

const place = mkdtempSync(join(tmpdir(), 'nhi-fifth-'));
const folder = join(place, 'case');

async function out(...args: readonly string[]): Promise<string> {
  const { status, stdout, stderr } = await nhi(args);
  if (status !== 0) throw new Error(`${args.join(' ')}: ${status} ${stdout}${stderr}`);
  return stdout;
}

beforeAll(async () => {
  await out('init', folder);
});
afterAll(() => rmSync(place, { recursive: true, force: true }));

test('there are two more segments, behind those of the law', () => {
  expect(segments).toHaveLength(6);
});

describe('templates', () => {
  test('have its terms and its heads', () => {
    const { heads } = segmentRecord(fifth);
    expect(readFileSync(join(folder, 'case.yaml'), 'utf8')).toContain(
      `\n  ${fifth}:\n    levy_base: 550000000`,
    );
    const headers = Object.keys(records(join(folder, 'insured.csv'))[0]!);
    expect(headers).toContain(heads!.column);
  });

  test('are a workbook with its terms', async () => {
    const book = join(place, 'case.xlsx');
    await out('init', book);
    await out('calc', book, '-o', join(place, 'of-book'));
    expect(readdirSync(join(place, 'of-book'))).toContain('totals.csv');
  });
});

describe('calc', () => {
  test('gives it the levies and rates of a segment with the same figures', async () => {
    const { result } = await withMadeUp();
    const [made, like] = [ofSegment(result, fifth), ofSegment(result, likeFifth)];
    const figures = ({ segment: _, rows, ...rest }: typeof made) => ({
      ...rest,
      rows: rows.map(({ municipality: { code }, ...row }) => ({ code, ...row })),
    });
    expect(figures(made)).toEqual(figures(like));
  });

  test('writes a column of its own in the totals and adds it up', async () => {
    await out('calc', folder, '-o', join(place, 'tables'));
    const [total] = records(join(place, 'tables', 'totals.csv')).slice(-1);
    const parts = segments.map((segment) => BigInt(total![`levy_${segment}`]!));
    expect(BigInt(total!.levy_total!)).toBe(parts.reduce((all, part) => all + part));
    expect(total![`levy_${fifth}`]).toBe('550000000');
  });

  test('reads a Japanese header of its heads and its Japanese name in adjustments', async () => {
    const ja = join(place, 'japanese');
    await out('init', ja, '--lang', 'ja');
    const headers = Object.keys(records(join(ja, 'insured.csv'))[0]!);
    expect(headers).toContain(segmentRecord(fifth).heads!.japanese[0]);
    await out('calc', ja, '-o', join(place, 'of-japanese'));
  });
});

describe('explain', () => {
  test('says what its levy is made of: the figures of a segment with the same figures, under its own name', async () => {
    const of = (segment: string) =>
      out('explain', folder, '-m', '472018', '-s', segment, '--of', 'levy', '--format', 'json');
    const [made, like] = [JSON.parse(await of(fifth)), JSON.parse(await of(likeFifth))];
    expect(made.roots).toEqual([`levy:${fifth}:472018`]);
    expect(await out('explain', folder, '-m', '472018', '-s', fifth)).toContain('歯科');
    expect(made.nodes.length).toBe(like.nodes.length);
  });
});

describe('compare', () => {
  test('names what is given differently, what it moves and by what cause', async () => {
    const set = ['--set', `segments.${fifth}.levy_base=660000000`];
    const { changes, segments: all } = JSON.parse(await out('compare', folder, ...set, '--format', 'json'));
    const change = { kind: 'setting', key: `segments.${fifth}.levy_base` };
    expect(changes).toEqual([{ ...change, before: '550000000', after: '660000000' }]);
    const moved = all.filter((one: { change: string }) => one.change !== '0');
    const told = { change: '110000000', causes: { pot: '110000000' } };
    expect(moved).toMatchObject([{ segment: fifth, ...told }, told]);
  });

  test('shows its levies in the summary', async () => {
    const text = await out('compare', folder, '--set', `segments.${fifth}.levy_base=660000000`);
    expect(text).toMatch(/合計 +550,000,000 +660,000,000 +\+110,000,000/);
  });
});

describe('sweep', () => {
  test('has its levies in every scenario as calc has them', async () => {
    const key = `segments.${fifth}.levy_base`;
    const text = await out(
      'sweep',
      folder,
      '--set',
      `${key}=550000000:660000001:110000001`,
      '--format',
      'csv',
    );
    const swept = text.split('\n').filter((line) => line.includes(`,${fifth},`));
    const levies: string[] = [];
    for (const value of ['550000000', '660000001']) {
      const tables = join(place, `sweep-${value}`);
      await out('calc', folder, '--set', `${key}=${value}`, '-o', tables);
      for (const { segment, base_levy } of records(join(tables, 'levy.csv')))
        if (segment === fifth) levies.push(`${value} ${base_levy}`);
    }
    expect(swept.map((line) => line.split(',')).map((cells) => `${cells[2]} ${cells[5]}`)).toEqual(levies);
  });
});
