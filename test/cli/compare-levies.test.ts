import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { workbook } from '../workbook.js';
import { fixtures, nhi, workplace } from './nhi.js';

const readme = join(fixtures, 'readme');
const place = workplace();

const header = ['年度', '団体コード', '市町村名', '区分', '納付金', '被保険者数'];
const levies = [
  ['R7', '472018', '那覇市', '医療', '5300000000', '67500'],
  ['R7', '472077', '石垣市', '医療', '930000000', '11900'],
  ['R7', '472085', '浦添市', '医療', '1880000000', '24000'],
];

/** Last year's levies as a table; with other rows where they are given. */
function table(name: string, rows: readonly (readonly string[])[] = levies): string {
  const file = join(place.path, name);
  writeFileSync(file, [header, ...rows].map((row) => `${row.join(',')}\n`).join(''));
  return file;
}

const compared = async (...args: string[]) => (await nhi(['compare', ...args])).stdout;

async function json(...args: string[]) {
  return JSON.parse((await nhi(['compare', ...args, '--format', 'json'])).stdout);
}

describe("last year's levies as a plain table", () => {
  it('are compared with a case, per insured too', async () => {
    const { segments, before } = await json(table('R7.csv'), readme);
    expect(before).toMatchObject({ fiscal_year: 'R7', label: 'R7', levies_only: true });
    expect(segments[0]).toMatchObject({
      segment: 'medical',
      before: '8110000000',
      after: '8300000000',
      causes: null,
    });
    expect(segments[0].municipalities[0]).toMatchObject({
      municipality_code: '472018',
      change: '143947942',
      before_per_insured: '2120000/27',
    });
  });

  it('say nothing of a segment that they leave out: it is neither new nor compared', async () => {
    const { segments, not_given, differing_cells } = await json(table('R7.csv'), readme);
    expect(segments.map(({ segment }: { segment: string }) => segment)).toEqual(['medical', 'total']);
    expect(segments[1]).toMatchObject({ before: '8110000000', after: '8300000000' });
    expect(not_given).toEqual([{ segment: 'support', side: 'before' }]);
    expect(differing_cells).toEqual({ levy: 6 });
    expect(await compared(table('R7.csv'), readme)).toMatch(
      /R7\.csv has no levies of support 後期, which are not\s+compared\./,
    );
    expect(await compared(readme, table('R7.csv'), '--lang', 'ja')).toMatch(
      /R7\.csvには後期の納付金がないため、比べま\s*せん。/,
    );
  });

  it('say that a segment is new where it began after their year', async () => {
    const { segments, not_given } = await json(
      table('R7.csv', [['R7', '131016', '千代田区', '医療', '1', '1']]),
      join(fixtures, 'tokyo-r8-sample'),
    );
    const child = segments.find(({ segment }: { segment: string }) => segment === 'child');
    expect(child.state).toBe('new');
    expect(not_given.map(({ segment }: { segment: string }) => segment)).toEqual(['support', 'care']);
  });

  it('may be the second side', async () => {
    const { segments } = await json(readme, table('R7.csv'));
    expect(segments[0]).toMatchObject({ before: '8300000000', after: '8110000000' });
  });

  it('tell the year and heads alone: what was not given is no difference', async () => {
    const { changes, rates } = await json(table('R7.csv'), readme);
    expect(changes.map(({ key }: { key: string }) => key)).toEqual(['fiscal_year', 'medical insured']);
    expect(rates).toEqual([]);
    const stdout = await compared(table('R7.csv'), readme);
    expect(stdout).toContain('R7.csv: levies and insured alone.');
    expect(stdout).not.toMatch(/The tables do not tell|Only one side has/);
  });

  it('are told to give levies alone in Japanese, too', async () => {
    const stdout = await compared(table('R7.csv'), readme, '--lang', 'ja');
    expect(stdout).toContain('R7.csvには納付金と被保険者数だけがあります。');
    expect(stdout).toMatch(/納付金 医療[\s\S]*令和7年度 +令和8年度/);
  });

  it('are never written', async () => {
    const file = table('comparison.csv');
    const { status, stderr } = await nhi(['compare', file, readme, '-o', place.path, '-f']);
    expect(status).toBe(3);
    expect(stderr).toContain('comparison.csv: This file is an input of the run and is never written');
  });

  it('without heads are compared as levies, and no change per insured is told', async () => {
    const bare = levies.map((row) => [...row.slice(0, 5), '']);
    const { segments, changes } = await json(table('R7.csv', bare), readme);
    expect(changes.map(({ key }: { key: string }) => key)).toEqual(['fiscal_year']);
    expect(segments[0]).toMatchObject({ before_per_insured: null, change_per_insured: null });
    expect(segments[0].municipalities[0]).toMatchObject({ change: '143947942', change_per_insured: null });
  });

  it('without names have those of the other side', async () => {
    const unnamed = levies.map(([year, code, , ...rest]) => [year!, code!, '', ...rest]);
    expect(await compared(readme, table('R7.csv', unnamed))).toContain('那覇市');
  });

  it('are a side beside a folder of results, a workbook or standard input', async () => {
    const expected = (await json(table('R7.csv'), readme)).segments;
    const results = join(place.path, 'results');
    await nhi(['calc', readme, '-o', results, '-q']);
    expect((await json(table('R7.csv'), results)).segments).toEqual(expected);
    const file = join(place.path, 'R7.xlsx');
    writeFileSync(file, await workbook({ 納付金: [header, ...levies] }));
    for (const path of [file, `${file}#納付金`])
      expect((await json(path, readme)).segments).toEqual(expected);
    const input = [header, ...levies].map((row) => `${row.join(',')}\n`).join('');
    const { stdout } = await nhi(['compare', '-', readme, '--format', 'json'], { input });
    expect(JSON.parse(stdout).segments).toEqual(expected);
  });

  it('compared with themselves do not differ', async () => {
    const file = table('R7.csv');
    expect((await nhi(['compare', file, file, '--fail-on-change'])).status).toBe(0);
    expect((await nhi(['compare', file, readme, '--fail-on-change'])).status).toBe(1);
  });

  it('are not changed by --set', async () => {
    const { status, stderr } = await nhi(['compare', readme, table('R7.csv'), '--set', 'alpha=0']);
    expect(status).toBe(2);
    expect(stderr).toContain('which --set and --policy do not change');
  });

  it('stop with all findings where they are not fit', async () => {
    const bad = table('bad.csv', [...levies, ['R7', '472018', '那覇市', '共通', 'x', '']]);
    const { status, stdout, stderr } = await nhi(['compare', bad, readme]);
    expect([status, stdout]).toEqual([3, '']);
    expect(stderr).toMatch(/bad\.csv:5 区分.*\n.*bad\.csv:5 納付金/);
    expect(stderr).toContain('unfit: ');
  });

  it('are warned of, which --strict makes fail', async () => {
    const file = table('R7.csv', [...levies, ['', '', '合計', '医療', '1', '']]);
    expect((await nhi(['compare', file, readme])).status).toBe(0);
    expect((await nhi(['compare', file, readme, '--strict'])).status).toBe(3);
  });
});

it('standard input is one table', async () => {
  const { status, stderr } = await nhi(['compare', '-', '-']);
  expect(status).toBe(3);
  expect(stderr).toContain('Standard input (-) is named twice');
});
