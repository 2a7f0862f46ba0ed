import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { calculate } from '../../src/calculate/calculate.js';
import { decimal } from '../../src/domain/decimal.js';
import { segmentRecord, segments } from '../../src/domain/segment.js';
import { axisOf } from '../../src/validate/sweep/variation.js';
import { nhi } from '../cli/nhi.js';
import { records } from '../fixtures.js';
import { fifth, indexed, likeFifth, likeSixth, ofSegment, sixth, withMadeUp } from './case.js';

/*
 * Another segment is one record: all views have it by that alone. What is calculated for it is held against the segment
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

/** A case of the template of its own. */
async function another(): Promise<string> {
  const made = join(mkdtempSync(join(place, 'another-')), 'case');
  await out('init', made);
  return made;
}

/** The same with the cells of a column changed, or without the column. */
async function withColumn(file: string, column: string, change: ((cell: string) => string) | 'gone') {
  const made = await another();
  const path = join(made, file);
  const [headers = [], ...rows] = readFileSync(path, 'utf8')
    .trim()
    .split('\n')
    .map((line) => line.split(','));
  const at = headers.indexOf(column);
  const changed = rows.map((row) => row.map((cell, place) => (place === at ? changedCell(cell) : cell)));
  const kept = [headers, ...changed].map((row) =>
    row.filter((_, place) => change !== 'gone' || place !== at),
  );
  writeFileSync(path, `${kept.map((row) => row.join(',')).join('\n')}\n`);
  return made;

  function changedCell(cell: string): string {
    return change === 'gone' ? cell : change(cell);
  }
}

describe('templates', () => {
  test('have its terms, with the year in which it begins, and its heads', () => {
    const { heads, name } = segmentRecord(fifth);
    expect(readFileSync(join(folder, 'case.yaml'), 'utf8')).toContain(
      `\n  # ${name}, from R7\n  ${fifth}:\n    levy_base: 550000000`,
    );
    const headers = Object.keys(records(join(folder, 'insured.csv'))[0]!);
    expect(headers).toContain(heads!.column);
  });

  test('have a column of its own for the income of those who pay for it', () => {
    const headers = Object.keys(records(join(folder, 'income.csv'))[0]!);
    expect(headers).toContain(`income_${fifth}`);
    expect(headers).not.toContain(`income_${sixth}`);
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

describe('a segment that follows the index and has adults', () => {
  test('has the medical factors of the segment of the law that follows it', async () => {
    const { result } = await withMadeUp();
    const factors = (segment: typeof sixth) =>
      ofSegment(result, segment).rows.map((row) => row.medicalFactor);
    expect(factors(sixth)).toEqual(factors(indexed));
    expect(factors(sixth)).not.toEqual(factors(likeSixth));
  });

  test('has the rates of the segment of the law with adults where nothing of the index is reflected', async () => {
    const { case: kase } = await withMadeUp();
    const result = calculate({ ...kase, medicalReflection: decimal('0') });
    const rates = (segment: typeof sixth) => ofSegment(result, segment).rows.map(({ premium }) => premium);
    expect(rates(sixth)[0]!.rates).toHaveProperty('adult');
    expect(rates(sixth)).toEqual(rates(likeSixth));
  });

  test('is explained by α and the index like the one of the law', async () => {
    const made = async (segment: string, of: string) => {
      const asked = ['-m', '472018', '-s', segment, '--of', of, '--depth', 'all', '--format', 'json'];
      const { nodes } = JSON.parse(await out('explain', folder, ...asked));
      return nodes.map((node: { quantity: string; value: string }) => [node.quantity, node.value]);
    };
    for (const of of ['medical_factor', 'medical_index', 'alpha'])
      expect(await made(sixth, of)).toEqual(await made(indexed, of));
  });

  test('has its levies in a sweep over α as calc has them', async () => {
    const swept = (await out('sweep', folder, '--set', 'alpha=0.25:0.75:0.5', '--format', 'csv')).split('\n');
    const levies: string[] = [];
    for (const value of ['0.25', '0.75']) {
      const tables = join(place, `alpha-${value}`);
      await out('calc', folder, '--set', `alpha=${value}`, '-o', tables);
      for (const { segment, municipality_code, base_levy } of records(join(tables, 'levy.csv')))
        if (segment === sixth) levies.push(`${municipality_code} ${base_levy}`);
    }
    const cells = swept.filter((line) => line.includes(`,${sixth},`)).map((line) => line.split(','));
    expect(cells.map((row) => `${row[2]} ${row[5]}`)).toEqual(levies);
  });

  test('differs by α where tables of two runs are compared', async () => {
    const tables = (alpha: string) => join(place, `of-alpha-${alpha}`);
    for (const alpha of ['0', '1']) await out('calc', folder, '--set', `alpha=${alpha}`, '-o', tables(alpha));
    const told = JSON.parse(await out('compare', tables('0'), tables('1'), '--format', 'json'));
    const made = told.segments.find((one: { segment: string }) => one.segment === sixth);
    expect(made.municipalities[0].causes.alpha).not.toBe('0');
  });

  test('has what adults pay on top in the summary', async () => {
    const { stdout } = await nhi(['calc', folder]);
    expect(stdout).toMatch(/18歳以上 \+/);
    expect(stdout.match(/18歳以上 \+/g)).toHaveLength(2);
  });

  test('needs the index even without the one of the law', async () => {
    const alone = await withColumn('medical-index.csv', 'medical_index_R7', 'gone');
    const yaml = readFileSync(join(folder, 'case.yaml'), 'utf8').replace('medical-index.csv, ', '');
    const ofLaw = new RegExp(`^  ${indexed}:\\n(    .*\\n)+`, 'm');
    writeFileSync(join(alone, 'case.yaml'), yaml.replace(ofLaw, ''));
    expect((await nhi(['check', alone])).stderr).toContain('needed for the medical factor');
  });

  test('needs α even without the one of the law', async () => {
    const yaml = readFileSync(join(folder, 'case.yaml'), 'utf8');
    const alone = await another();
    const without = yaml
      .replace(/^alpha:.*\n/m, '')
      .replace(new RegExp(`^  ${indexed}:\n(    .*\n)+`, 'm'), '');
    writeFileSync(join(alone, 'case.yaml'), without);
    const { stderr } = await nhi(['check', alone]);
    expect(stderr).toContain(`the case has the segment ${sixth}`);
  });

  test('warns of heads that do not make up all insured with those under 18', async () => {
    const wrong = await withColumn(
      'insured.csv',
      segmentRecord(sixth).heads!.column,
      (cell) => `${+cell - 5000}`,
    );
    const { stderr } = await nhi(['check', wrong, '--set', 'plausibility=off']);
    expect(stderr).toContain('Insured of 18 and over and under 18 add up to');
  });
});

describe('check', () => {
  test('refuses it before the year in which it begins', async () => {
    const { status, stderr } = await nhi(['check', folder, '--set', 'fiscal_year=R6']);
    expect(status).not.toBe(0);
    expect(stderr).toContain(`The segment ${fifth} exists from R7`);
  });

  test.each([
    ['insured.csv', segmentRecord(fifth).heads!.column],
    ['income.csv', `income_${fifth}`],
  ])('warns of a part above its whole (%s)', async (file, column) => {
    const wrong = await withColumn(file, column, (cell) => `9${cell}`);
    const { stderr } = await nhi(['check', wrong, '--set', 'plausibility=off']);
    expect(stderr).toMatch(new RegExp(`${column}.* more than `, 'i'));
  });

  test('warns where the income of all stands for that of those who pay', async () => {
    const lacking = await withColumn('income.csv', `income_${fifth}`, 'gone');
    expect((await nhi(['check', lacking])).stderr).toContain(`${fifth}, which only those of 20 to 29 pay`);
  });
});

test('verify finds its tables as they were calculated', async () => {
  const verified = await another();
  await out('calc', verified, '-o', join(verified, 'expected'));
  expect(await out('verify', verified)).toContain('4 tables');
});

test('help names it', async () => {
  expect(await out('explain', '--help')).toMatch(new RegExp(`${fifth}\\s+${segmentRecord(fifth).ja}`));
});

describe('explain', () => {
  test('is asked for its levy by the column of the totals', async () => {
    const text = await out('explain', folder, '-m', '472018', '--of', `levy_${fifth}`);
    expect(text).toContain(`那覇市 ${segmentRecord(fifth).ja}`);
  });

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

  test('names in Japanese what is given differently', async () => {
    const set = ['--set', `segments.${fifth}.levy_base=660000000`];
    expect(await out('compare', folder, ...set, '--lang', 'ja')).toContain('歯科 納付金算定基礎額');
  });

  test('names a column of its own in Japanese', async () => {
    const other = await withColumn('income.csv', `income_${fifth}`, (cell) => `${+cell - 1000}`);
    expect(await out('compare', folder, other, '--lang', 'ja')).toContain('所得総額（歯科）');
  });

  test('shows its levies in the summary', async () => {
    const text = await out('compare', folder, '--set', `segments.${fifth}.levy_base=660000000`);
    expect(text).toMatch(/合計 +550,000,000 +660,000,000 +\+110,000,000/);
  });
});

describe('sweep', () => {
  test('reads a case once for all values of its keys', () => {
    const { value } = axisOf(`segments.${fifth}.levy_base`, ['5'], {});
    expect(value.values[0]?.variation).not.toBeNull();
  });

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
