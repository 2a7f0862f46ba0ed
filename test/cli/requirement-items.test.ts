import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fixtures, nhi, workplace } from './nhi.js';

const folder = join(fixtures, 'rules', 'requirement-with-adjustments');
const place = workplace();
const path = (...parts: readonly string[]) => join(place.path, ...parts);

/** The case with a row of the items written otherwise, or with rows added. */
function edited(from: string, to: string): string {
  cpSync(folder, path('edited'), { recursive: true });
  const file = path('edited', 'requirement.csv');
  const text = readFileSync(file, 'utf8');
  expect(text).toContain(from);
  writeFileSync(file, text.replace(from, to));
  return path('edited');
}

const items = async (...args: readonly string[]) =>
  (await nhi(['calc', ...args, '--format', 'csv', '--table', 'requirement-items'])).stdout;

describe('requirement-items.csv', () => {
  it('is written where a segment is given by items, and is named in the receipt', async () => {
    await nhi(['calc', folder, '-q', '-o', 'out'], { cwd: place.path });
    expect(existsSync(path('out', 'requirement-items.csv'))).toBe(true);
    expect(await nhi(['verify', folder, '--receipt', path('out')])).toMatchObject({ status: 0 });
  });

  it('names articles as the list of the law has them, by the segment of the row', async () => {
    const rows = (await items(folder)).split('\n');
    expect(rows).toContain(
      'R7,medical,cost,財政安定化基金への繰入れ（取崩し分の積戻し）,300,算定政令9条2項1号ニ; 法81条の2第3項',
    );
    expect(rows).toContain(
      'R7,medical,revenue,療養給付費等負担金（32%）,1900,算定政令9条2項2号イ; 法70条1項',
    );
    expect(rows).toContain('R7,support,revenue,療養給付費等負担金,400,算定政令10条2項2号イ');
    expect(rows).toContain('R7,medical,cost,国保連合会への委託料,100,');
  });

  it('adds up rows of one name, where the first of them stands', async () => {
    const twice = edited(
      '医療,費用,国保連合会への委託料,100\n',
      '医療,費用,前期高齢者納付金等,60\n医療,費用,国保連合会への委託料,30\n医療,費用,前期高齢者納付金等,10\n',
    );
    const costs = (await items(twice)).split('\n').filter((row) => row.includes('medical,cost'));
    expect(costs.slice(-2)).toEqual([
      'R7,medical,cost,前期高齢者納付金等,70,算定政令9条2項1号ロ',
      'R7,medical,cost,国保連合会への委託料,30,',
    ]);
  });

  it('has its words in Japanese, and what the items are called as it is', async () => {
    const rows = (await items(folder, '--headers', 'ja')).split('\n');
    expect(rows[0]).toBe('年度,区分,種別,項目,金額,根拠');
    expect(rows).toContain('R7,医療,費用,国保連合会への委託料,100,');
    expect(rows.filter((row) => row.includes('後期,計')).map((row) => row.split(',')[3])).toEqual([
      '費用計',
      '収入計',
      '保険料収納必要総額',
      '個別の加減算計',
      '納付金算定基礎額',
    ]);
  });

  it('is among the tables of JSON', async () => {
    const { stdout } = await nhi(['calc', folder, '--format', 'json']);
    expect(JSON.parse(stdout).tables['requirement-items'][0]).toMatchObject({ kind: 'cost', amount: '9000' });
  });

  it('leaves out a segment whose items are replaced', async () => {
    const stdout = await items(folder, '--set', 'segments.medical.required_total=3000');
    expect(stdout).not.toContain('medical');
    expect(stdout).toContain('support,total,levy_base,970');
  });

  it('of a case without items is a wrong command line, which names the key', async () => {
    const { status, stderr } = await nhi(['calc', 'case', '--table', 'requirement-items'], {
      cwd: place.path,
    });
    expect(status).toBe(2);
    expect(stderr).toContain('no table requirement-items: requirement is not given');
  });
});

describe('the summary', () => {
  it.each([
    ['en', ['  costs', '− revenues', '= required B', '− adjustments', '= levy base C']],
    ['ja', ['　費用', '－収入', '＝必要総額 B', '－個別加減算', '＝算定基礎額 C']],
  ] as const)('leads from costs to the levy base: %s', async (language, steps) => {
    const { stdout } = await nhi(['calc', folder, '--lang', language]);
    const lines = stdout.split('\n');
    const amounts = ['9,400 1,500', '7,400 500', '2,000 1,000', '-200 30', '2,200 970'];
    steps.forEach((step, at) => {
      const line = lines.find((one) => one.startsWith(step))!;
      expect(line.slice(step.length).trim().replace(/ +/g, ' ')).toBe(amounts[at]);
    });
  });

  it('has only what it had where no segment is given by items', async () => {
    const { stdout } = await nhi(['calc', 'case'], { cwd: place.path });
    expect(stdout).not.toContain('revenues');
  });
});

describe('nhi verify', () => {
  it('tells a row by its kind and item', async () => {
    const { stdout } = await nhi(['verify', edited('委託料,100', '委託料,150'), '--format', 'csv']);
    expect(stdout).toContain('requirement-items.csv,,,medical,,cost,国保連合会への委託料,amount,100,150\n');
  });

  it('--update keeps the words of each column in their language', async () => {
    const changed = edited('委託料,100', '委託料,150');
    await nhi(['verify', changed, '--update', '-q']);
    const file = path('edited', 'expected', 'requirement-items.csv');
    expect(readFileSync(file, 'utf8')).toContain('medical,total,costs,9450');
    writeFileSync(file, await items(changed, '--headers', 'ja'));
    edited('委託料,100', '委託料,160');
    writeFileSync(file, await items(folder, '--headers', 'ja'));
    await nhi(['verify', changed, '--update', '-q']);
    expect(readFileSync(file, 'utf8')).toContain('医療,計,費用計,9460');
    expect(await nhi(['verify', changed])).toMatchObject({ status: 0 });
  });
});

describe('nhi explain', () => {
  it.each([
    ['en', 'Listed in 算定政令9条2項1号ニ; 法81条の2第3項.'],
    ['ja', '算定政令9条2項1号ニ、法81条の2第3項に掲げる項目です。'],
  ])('names the articles of items: %s', async (language, text) => {
    for (const of of ['required_total', 'levy_base']) {
      const { stdout } = await nhi([
        'explain',
        folder,
        '-s',
        'medical',
        '--of',
        of,
        '--depth',
        'all',
        '--lang',
        language,
      ]);
      expect(stdout).toContain(text);
    }
  });
});

describe('nhi compare', () => {
  it('tells an item that differs, between cases and between folders of results', async () => {
    const other = edited('委託料,100', '委託料,150');
    const lineOf = async (a: string, b: string) =>
      (await nhi(['compare', a, b])).stdout
        .split('\n')
        .find((line) => line.startsWith('requirement medical'));
    const line = await lineOf(folder, other);
    expect(line).toMatch(/^requirement medical cost 国保連合会への委託料 +100 +150$/);
    await nhi(['calc', folder, '-q', '-o', 'a'], { cwd: place.path });
    await nhi(['calc', other, '-q', '-o', 'b', '--headers', 'ja'], { cwd: place.path });
    expect(await lineOf(path('a'), path('b'))).toBe(line);
    expect(await lineOf(path('a'), other)).toBe(line);
  });
});

it('nhi sweep replaces the items of a segment', async () => {
  const { stdout } = await nhi(['sweep', folder, '--set', 'segments.medical.required_total=2000:2500:500']);
  expect(stdout).toContain('2500,472018,medical,1620,1420,300');
});
